import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { describe, expect, it, vi } from 'vitest'
import { buildFilterIndex } from '../../src/analysis/filters/visible.ts'
import { linesMeeting } from '../../src/analysis/pattern/terms.ts'
import type { SearchDocument } from '../../src/analysis/search/documents.ts'
import { documentsOf } from '../../src/analysis/search/documents.ts'
import { understand } from '../../src/analysis/search/fields.ts'
import { createFinder, type Found } from '../../src/analysis/search/finder.ts'
import { tokensOfText } from '../../src/analysis/search/fold.ts'
import { parseQuery, printQuery } from '../../src/analysis/search/query.ts'
import { createSearch } from '../../src/analysis/search/search.ts'
import { allLines } from '../../src/domain/lines.ts'
import { createWords } from '../../src/domain/words.ts'
import { hostileText } from '../helpers/anyDataset.ts'
import { aDataset, parsed } from '../helpers/dataset.ts'
import { shipped } from '../helpers/shipped.ts'

const dataset = shipped()
const find = createFinder(buildFilterIndex(dataset), createWords(dataset).sentence)
const found = (text: string): Found => find(text, 12)
const statementsOf = (text: string) => {
  const ids = new Set(found(text).statements)
  return dataset.statements.filter(({ id }) => ids.has(id))
}

const anyQuery = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '-',
        '"',
        '“',
        '”',
        ':',
        ',',
        ' ',
        'status:',
        'by:',
        'denied',
        'kind:country',
        '-status:',
      ),
      hostileText,
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''))

describe('a query', () => {
  it('is any text at all, and is printed as what reads the same', () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        const parts = parseQuery(text)
        expect(parseQuery(printQuery(parts))).toEqual(parts)
      }),
      { numRuns: 1000 },
    )
  })

  it('is understood, whatever it is, and every way to go on is understood too', () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        const { completions } = understand(text, dataset)
        for (const { query } of completions)
          expect(understand(query, dataset).troubles.length).toBeLessThanOrEqual(
            understand(text, dataset).troubles.length,
          )
        expect(() => found(text)).not.toThrow()
      }),
      { numRuns: 200 },
    )
  })

  it('goes on to every name, whatever signs stand in it, once, and reads it back', () => {
    const anyName = fc.oneof(
      fc
        .array(fc.constantFrom('"', '“', '”', '„', ' ', ',', '-', ':', 'Ali', 'Khan', 'X'), {
          maxLength: 8,
        })
        .map((parts) => parts.join('')),
      hostileText,
    )
    const plainly = parsed(aDataset())
    fc.assert(
      fc.property(
        fc.constantFrom('by', 'from', 'to'),
        fc.tuple(anyName, anyName),
        (field, names) => {
          const entities = plainly.entities
            .slice(0, 2)
            .map((one, at) => ({ ...one, name: names[at] ?? '', aliases: [] }))
          const named = { ...plainly, entities }
          const { completions } = understand(`${field}:`, named)
          for (const [at, { label, query }] of completions.entries()) {
            expect(understand(query, named)).toMatchObject({ troubles: [], phrases: [], words: '' })
            expect(understand(query, named).terms.flatMap(({ values }) => values)).toContain(
              entities[at]?.id,
            )
            const further = understand(`${query.trimEnd()},`, named).completions
            expect(further.map((one) => one.label)).not.toContain(label)
          }
          expect(completions).toHaveLength(2)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('cuts words, phrases and fields, each of which may be turned round', () => {
    expect(parseQuery('aland -“over for now” -status:denied,claimed by:"Ana Kovar"')).toEqual([
      { kind: 'word', text: 'aland' },
      { kind: 'phrase', text: 'over for now', not: true },
      { kind: 'field', name: 'status', values: ['denied', 'claimed'], not: true },
      { kind: 'field', name: 'by', values: ['Ana Kovar'], not: false },
    ])
  })
})

it('writes a quotation mark within a name as a space, for the next one would end the name', () => {
  const typed = (value: string) =>
    printQuery([{ kind: 'field', name: 'by', values: [value], not: false }])
  expect(typed('Muhammad "Ali" Khan')).toBe('by:"Muhammad Ali Khan"')
  expect(typed('“X” group')).toBe('by:"X group"')
  expect(typed('O"Brien')).toBe('by:O"Brien')
})

describe('a phrase', () => {
  const { sentence } = createWords(dataset)
  const texts = [...documentsOf(dataset, sentence)].flatMap(({ fields }) => Object.values(fields))
  const stretch = fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 4 }))
    .map(([text, from, many]) => {
      const words = text.split(/\s+/)
      const at = from % words.length
      return words.slice(at, at + many).join(' ')
    })
  const phrase = fc
    .tuple(fc.constantFrom('', '-'), fc.oneof(stretch, hostileText))
    .map(([not, text]) => `${not}"${text}"`)
  const other = fc.constantFrom('pakistan', 'kabul', 'taliban sad', 'status:denied')

  it('keeps what holds its words in a row, found by the index or by looking through everything', () => {
    const all = createSearch(dataset, sentence)
    const row = (text: string): string => ` ${tokensOfText(text).join(' ')} `
    fc.assert(
      fc.property(
        fc.array(phrase, { minLength: 1, maxLength: 3 }),
        fc.array(other, { maxLength: 2 }),
        (phrases, others) => {
          const text = [...phrases, ...others].join(' ')
          const { terms, phrases: asked, words } = understand(text, dataset)
          const lines = allLines(dataset)
          const mask = linesMeeting(dataset, lines, terms)
          const met = new Set<string>(
            lines.flatMap(({ statement }, at) => (mask[at] === 1 ? [statement.id] : [])),
          )
          const keep = (document: SearchDocument): boolean => {
            const { kind, id } = document.hit('')
            if (terms.length > 0 && (kind !== 'statement' || !met.has(id))) return false
            const rows = Object.values(document.fields).map(row)
            return asked.every(({ text, not }) => {
              const holds = row(text).trim() !== '' && rows.some((one) => one.includes(row(text)))
              return holds !== not
            })
          }
          const { hits } = all.among(keep, words, Infinity)
          const statements = hits.flatMap(({ kind, id }) => (kind === 'statement' ? [id] : []))
          fc.pre(asked.length > 0)
          expect(found(text)).toMatchObject({ hits: hits.slice(0, 12), statements })
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('a field', () => {
  it('keeps statements by status, family, relation and stance', () => {
    expect(statementsOf('status:denied').map(({ id }) => id)).toEqual(
      dataset.statements.filter(({ status }) => status === 'denied').map(({ id }) => id),
    )
    expect(new Set(statementsOf('family:attacks').map(({ family }) => family))).toEqual(
      new Set(['attack']),
    )
    expect(new Set(statementsOf('relation:accuses').map(({ relation }) => relation))).toEqual(
      new Set(['accuses']),
    )
    expect(statementsOf('stance:contested').every(({ contested }) => contested)).toBe(true)
    expect(statementsOf('stance:contested').length).toBe(
      dataset.statements.filter(({ contested }) => contested).length,
    )
  })

  it('goes with the name of a relation, though sentences bend it', () => {
    const met = statementsOf('status:claimed infiltrates')
    expect(met.length).toBeGreaterThan(0)
    for (const { status, relation } of met)
      expect([status, relation]).toEqual(['claimed', 'infiltrates'])
  })

  it('tells who says something from who it is about', () => {
    const claims = statementsOf('by:"Khawaja Asif" status:claimed')
    expect(claims.length).toBeGreaterThan(0)
    expect(claims.every(({ said }) => said.some(({ by }) => by === 'khawaja-asif'))).toBe(true)
    expect(statementsOf('speaker:asif').length).toBeGreaterThan(0)
    expect(statementsOf('from:pakistan').every(({ subject }) => subject === 'pakistan')).toBe(true)
    expect(statementsOf('to:india').flatMap(({ object }) => object)).toContain('india')
  })

  it('asks for either of several values, for all fields, and for none where it is turned round', () => {
    const either = statementsOf('status:claimed,denied')
    expect(statementsOf('status:claimed status:denied')).toEqual(either)
    expect(either.length).toBe(
      statementsOf('status:claimed').length + statementsOf('status:denied').length,
    )
    expect(
      statementsOf('family:attacks -status:claimed').every(({ status }) => status !== 'claimed'),
    ).toBe(true)
    expect(statementsOf('-status:claimed,denied').length + either.length).toBe(
      dataset.statements.length,
    )
  })

  it('keeps what may have happened before a date begins or after it ends, and nothing undated', () => {
    const dates = (query: string): readonly string[] => [
      ...new Set(statementsOf(query).map(({ when }) => when?.edtf ?? 'undated')),
    ]
    const november = dates('before:2025-11')
    expect(november).toEqual(expect.arrayContaining(['2025-10', '2025-10-31', '2025-10-25/..']))
    expect(november.filter((edtf) => edtf.startsWith('2025-11') || edtf === 'undated')).toEqual([])
    expect(dates('before:2025-10-31')).not.toContain('2025-10-31')
    const later = dates('after:2025-10')
    expect(later).toEqual(expect.arrayContaining(['2025-11', '2025-11-03', '2025-10-25/..']))
    expect(later.filter((edtf) => edtf.startsWith('2025-10') && !edtf.endsWith('/..'))).toEqual([])
    expect(later).not.toContain('undated')
    expect(dates('after:2025-11-09')).not.toContain('2025-11-09')
    expect(dates('after:2025-11-09')).toContain('2025-11-10/2025-11-16')
  })

  it('finds nodes of a kind, by any name of the kind, and keeps to the words beside it', () => {
    const labels = found('kind:state').hits.flatMap((hit) =>
      hit.kind === 'entity' ? [hit.label] : [],
    )
    expect(labels).toContain('Pakistan')
    expect(labels).not.toContain('Khawaja Asif')
    expect(found('kind:person asif').hits[0]?.label).toBe('Khawaja Asif')
  })

  it('finds exact words one after the other, and leaves out what holds them', () => {
    expect(found('"brotherly, friendly country"').statements.length).toBeGreaterThan(0)
    expect(found('"friendly brotherly country"').statements).toEqual([])
    expect(found('relation:accuses -"proxy"').statements.length).toBeLessThan(
      found('relation:accuses').statements.length + 1,
    )
  })

  it('that is not known is named once, with the nearest one', () => {
    expect(found('stauts:denied').troubles).toEqual([
      { what: 'field', name: 'stauts', near: 'status' },
    ])
    expect(found('status:denyed').troubles).toEqual([
      { what: 'value', field: 'status', value: 'denyed', near: 'denied' },
    ])
    expect(found('before:November').troubles).toEqual([
      { what: 'date', field: 'before', value: 'November' },
    ])
    expect(found('status:').troubles).toEqual([])
  })

  it('completes as it is typed: its name, then its values', () => {
    expect(found('asif sta').completions).toEqual([
      { label: 'status:', query: 'asif status:' },
      { label: 'stance:', query: 'asif stance:' },
    ])
    expect(found('status:').completions.map(({ label }) => label)).toEqual([
      'status:reported',
      'status:claimed',
      'status:denied',
      'status:proposed',
    ])
    expect(found('-status:reported,cl').completions).toEqual([
      { label: '-status:claimed', query: '-status:reported,claimed ' },
    ])
    expect(found('by:khaw').completions).toEqual([
      { label: 'by:"Khawaja Asif"', query: 'by:"Khawaja Asif" ' },
    ])
    expect(found('status:denied ').completions).toEqual([])
  })

  it('weighs only what its fields let through', () => {
    find('pakistan', 1)
    const weighed = vi.spyOn(MiniSearch.prototype, 'search')
    const { hits, statements } = find('status:denied taliban', 2)
    const results = weighed.mock.results.flatMap(({ value }) => value)
    weighed.mockRestore()
    expect(hits).toHaveLength(2)
    expect(results.length).toBe(statements.length)
  })
})
