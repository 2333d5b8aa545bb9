import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Dataset } from '../../../src/domain/dataset.ts'
import { statementId } from '../../../src/domain/ids.ts'
import { subset } from '../../../src/graph/subset.ts'
import { EXPORT_FORMATS } from '../../../src/io/exports/index.ts'
import { PICTURE_FORMATS } from '../../../src/io/exports/pictures.ts'
import { IMPORT_FORMATS, readGraphFile } from '../../../src/io/imports/index.ts'
import { authoredText } from '../../../src/io/parse/authored.ts'
import { anyAuthored, anyForeign } from '../../helpers/anyDataset.ts'
import { aDataset, anEntity, aQuarrel, aStatement, parsed } from '../../helpers/dataset.ts'
import { contextOf, throughFile, withoutText, written } from '../../helpers/exported.ts'

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** A foreign graph from text, so that `__proto__` becomes a key and not a prototype. */
const foreign = (json: string): Dataset =>
  parsed(
    JSON.parse(`{"format":"attest","version":1,"id":"f","title":"F","evidence":"none",${json}}`),
  )

const quarrel = parsed(aQuarrel())

const answersIn = ({ statements }: Dataset) =>
  statements.map(({ id, stances, contested }) => [id, stances, contested])

/** A dataset as a project keeps it. */
const kept = (dataset: Dataset): Dataset => parsed(JSON.parse(authoredText(dataset)))

/** Formats that carry the text of the sources. */
const WITH_TEXT: ReadonlySet<string> = new Set(['json', 'html'])

/** Formats that are read again; the others are for other programs and for people. */
const READ = EXPORT_FORMATS.filter(({ id }) => IMPORT_FORMATS.some((one) => one.id === id))

it('reads back JSON, CSV, GEXF, GraphML, Cytoscape JSON, HTML and JSON-LD', () => {
  expect(READ.map(({ id }) => id)).toEqual([
    'json',
    'csv',
    'gexf',
    'graphml',
    'cytoscape',
    'html',
    'json-ld',
  ])
})

describe.each(READ)('a dataset written as $label', ({ id, extension, write }) => {
  const expected = (dataset: Dataset): Dataset =>
    WITH_TEXT.has(id) ? dataset : withoutText(dataset)

  it('reads back with every statement, entity and quote, whatever is in it', () => {
    fc.assert(
      fc.property(anyAuthored, (authored) => {
        const dataset = parsed(throughJson(authored))
        expect(throughFile(id, dataset)).toEqual(expected(dataset))
      }),
    )
  })

  it('reads back as the same foreign graph, __proto__ and all', () => {
    fc.assert(
      fc.property(anyForeign, (authored) => {
        const dataset = parsed(throughJson(authored))
        const again = throughFile(id, dataset)
        expect(again).toEqual(dataset)
        expect(JSON.stringify(again)).toBe(JSON.stringify(dataset))
      }),
    )
  })

  it('reads back a second time from what the first reading gave', () => {
    fc.assert(
      fc.property(anyAuthored, (authored) => {
        const once = throughFile(id, parsed(throughJson(authored)))
        expect(throughFile(id, once)).toEqual(once)
        expect(throughFile('json', once)).toEqual(once)
      }),
      { numRuns: 30 },
    )
  })

  it('keeps attributes named like parts of every object, and the prototype of objects clean', () => {
    const dataset = foreign(
      '"entities":[{"id":"__proto__","kind":"constructor","name":"toString","attributes":{"__proto__":{"x":1},"constructor":2,"hasOwnProperty":"no","label":"L","json":"J","":0}},{"id":"constructor","kind":"valueOf","name":"b"}],"statements":[{"id":"e","relation":"__proto__","subject":"__proto__","object":"constructor","attributes":{"__proto__":3,"source":"s","id":"i"}},{"id":"loop","relation":"x","subject":"constructor","object":"constructor"}]',
    )
    const again = throughFile(id, dataset)
    expect(JSON.stringify(again)).toBe(JSON.stringify(dataset))
    expect('x' in {}).toBe(false)
  })

  it('gives the same bytes at any time', () => {
    const dataset = parsed(aDataset())
    const at = (time: string): Uint8Array => {
      vi.setSystemTime(time)
      return write(dataset, contextOf(dataset))
    }
    const [early, late] = [at('2027-01-01'), at('2031-05-03')]
    vi.useRealTimers()
    expect(early).toEqual(late)
  })

  it('is read by the format of its ending', () => {
    const reader = IMPORT_FORMATS.find((one) => one.extensions.includes(extension))
    expect(reader?.id).toBe(id)
  })

  it('keeps own families, relations and kinds, coverage, stories and positions', () => {
    const dataset = parsed(
      aDataset({
        title: 'Aland ?> and <?after?>',
        families: [{ id: 'food' }],
        relationTypes: [{ id: 'feeds-with', family: 'food', layer: 'act', symmetric: true }],
        kinds: [{ id: 'herd', plural: 'herds', shownAtFirst: false }],
        entities: [anEntity('aland', { kind: 'herd' }), anEntity('borduria')],
        statements: [aStatement('meal', { relation: 'feeds-with' })],
        noRelation: [{ exact: 'Talks Stall', reason: 'A headline.' }],
        stories: [
          {
            id: 'walk',
            title: 'A walk',
            steps: [{ title: 'One', text: 'A meal.', cites: ['meal'] }],
          },
        ],
        layout: { landscape: { aland: [1.5, -2], borduria: [0, 0] }, portrait: { aland: [3, 4] } },
      }),
    )
    expect(throughFile(id, dataset)).toEqual(expected(dataset))
  })

  it('keeps how the statements of a part are answered, though they alone no longer show it', () => {
    const part = subset(quarrel, new Set([statementId('counter')]))
    expect(answersIn(part)).toEqual([['counter', ['mutual'], true]])
    const again = throughFile(id, part)
    expect(answersIn(again)).toEqual(answersIn(part))
    expect(answersIn(kept(again))).toEqual(answersIn(part))
  })

  it('keeps how statements are answered in words that a missing text no longer shows to be one sentence', () => {
    expect(answersIn(quarrel)).toEqual([
      ['charge', ['denied', 'mutual'], true],
      ['counter', ['mutual'], true],
      ['denial', ['uncontested'], false],
    ])
    const again = throughFile(id, quarrel)
    expect(again.part).toBe(false)
    expect(answersIn(again)).toEqual(answersIn(quarrel))
    expect(kept(again)).toEqual(again)
  })

  it('of no statements and no entities reads back as that', () => {
    const dataset = foreign('"entities":[],"statements":[]')
    expect(throughFile(id, dataset)).toEqual(dataset)
  })

  it('is refused whole wherever it is cut off', () => {
    const bytes = written(id, parsed(aDataset()))
    for (const share of [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      const cut = bytes.slice(0, Math.floor(bytes.length * share))
      expect(() => readGraphFile(`cut${extension}`, cut)).toThrow(/whole file|valid JSON/)
    }
  })
})

describe('the list of formats', () => {
  it('has different ids and endings, and says what each is and loses', () => {
    for (const { id, opensAgain = true } of [...EXPORT_FORMATS, ...PICTURE_FORMATS])
      expect([id, IMPORT_FORMATS.some((one) => one.id === id)]).toEqual([id, opensAgain])
    expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXPORT_FORMATS.length)
    expect(new Set(EXPORT_FORMATS.map(({ extension }) => extension)).size).toBe(
      EXPORT_FORMATS.length,
    )
    for (const { label, description, mime, extension } of EXPORT_FORMATS) {
      expect(label).not.toBe('')
      expect(description).toMatch(/\.$/)
      expect(mime).toMatch(/^(application|text)\//)
      expect(extension).toMatch(/^\./)
    }
  })

  it('names the text of the sources as a loss of every format but JSON and HTML', () => {
    for (const { id, loses } of EXPORT_FORMATS)
      expect(loses.some((loss) => loss.includes('text of the sources'))).toBe(!WITH_TEXT.has(id))
  })
})
