import { readFileSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { carriable } from '../../../src/domain/carriable.ts'
import { entityId, statementId } from '../../../src/domain/ids.ts'
import { inEnglish } from '../../../src/domain/told.ts'
import { quoteCell } from '../../../src/io/csv/cells.ts'
import { readCsv } from '../../../src/io/csv/read.ts'
import { readGraphFile } from '../../../src/io/imports/index.ts'
import { authoredText } from '../../../src/io/parse/authored.ts'
import { parsed } from '../../helpers/dataset.ts'
import { bytesOf, withoutText, written } from '../../helpers/exported.ts'

const dataset = parsed(JSON.parse(readFileSync('tests/fixtures/rules/complete.valid.json', 'utf8')))

const PLACES = new Map([
  [entityId('aland'), [0, 0]],
  [entityId('talks'), [9, 9]],
] as const)

const textOf = (id: 'gexf' | 'graphml'): string => new TextDecoder().decode(written(id, dataset))

/** The file after a change that another program or a person made. */
const changed = (id: 'gexf' | 'graphml', from: string | RegExp, to: string) => {
  const text = textOf(id)
  const after = text.replace(from, to)
  if (after === text) throw new Error('The file has nothing to change there.')
  return readGraphFile(`changed.${id}`, bytesOf(after))
}

describe('a file of ours', () => {
  it('keeps quotes with their places, chains, stance and links without the text', () => {
    const { dataset: again, issues } = readGraphFile('g.graphml', written('graphml', dataset))
    expect(issues).toEqual([])
    expect(again).toEqual(withoutText(dataset))
    expect(again?.statements.find(({ id }) => id === 'arming')).toMatchObject({
      stance: 'denied',
      contested: true,
      voice: 'institution',
      said: [{ by: 'aland' }],
      quotes: [{ exact: 'arming rebels', start: 48, end: 61, nth: 1 }],
    })
  })

  it.each([
    ['edges.csv', 'edges.csv has statements, and not the nodes that they name. Open it together'],
    ['dataset.json', 'dataset.json is only the head of a dataset. Open it together'],
  ])('that is one of three tables says which others belong to it (%s)', (name, sentence) => {
    const content = unzipSync(written('csv', dataset))[name] ?? new Uint8Array()
    expect(() => readGraphFile(name, content)).toThrow(sentence)
  })

  it('that another program has robbed of its head opens with what is left', () => {
    const { dataset: again, issues } = changed('gexf', /<\?attest.*\?>\n/, '')
    expect(issues).toEqual([])
    expect(again?.statements).toEqual(dataset.statements)
    expect(again?.entities).toEqual(dataset.entities)
    expect(again).toMatchObject({
      id: 'changed',
      evidence: 'required',
      part: true,
      sources: [{ id: 'report', sha256: dataset.sources[0]?.sha256, text: null }],
    })
  })

  it('takes the positions that another program gave it', () => {
    const text = textOf('gexf').replaceAll(
      '</attvalues>\n</node>',
      '</attvalues>\n<viz:position x="3" y="4"/></node>',
    )
    const { dataset: again } = readGraphFile('g.gexf', bytesOf(text))
    expect(new Set([...(again?.layout.landscape?.values() ?? [])].map(String))).toEqual(
      new Set(['3,-4']),
    )
  })

  it.each([
    ['node', '>Aland<', '>Elsewhere<', 'cell-differs'],
    ['relation', '>sponsors<', '>harbours<', 'cell-differs'],
    ['status', '>claimed<', '>reported<', 'cell-differs'],
    ['quote', '>arming rebels<', '>arming them<', 'cell-differs'],
  ])(
    'of which the %s was edited beside its json is reported, and json is believed',
    (_, from, to, rule) => {
      const { dataset: again, issues } = changed('graphml', from, to)
      expect(issues.map((one) => one.rule)).toEqual([rule])
      expect(again).toEqual(withoutText(dataset))
    },
  )

  it('from which a statement went whole opens as a part, and says whom it leaves alone', () => {
    const { dataset: again, issues } = changed(
      'graphml',
      /<edge id="meeting"[\s\S]*?<\/edge>\n/,
      '',
    )
    expect(issues.map(({ rule, where }) => [rule, inEnglish(where)])).toEqual([
      ['loose-entity', 'sample, entity cobalt'],
    ])
    expect(again?.part).toBe(true)
    expect(again?.statements).toHaveLength(dataset.statements.length - 1)
  })

  it('from which a statement went that others point at opens with those marked as cut', () => {
    const { dataset: again, issues } = changed('graphml', /<edge id="arming"[\s\S]*?<\/edge>\n/, '')
    expect(issues.map(({ rule, where }) => [rule, inEnglish(where)])).toEqual([
      ['link-cut', 'statement "accusation", asserts'],
      ['link-cut', 'statement "denial", denies'],
      ['loose-entity', 'sample, entity rebels'],
    ])
    expect(again?.statements.map(({ id, truncated }) => [id, truncated])).toEqual([
      ['accusation', true],
      ['denial', true],
      ['over', false],
      ['meeting', false],
    ])
  })

  it('from which a node went with all its edges opens without its saved position', () => {
    const placed = { ...dataset, layout: { ...dataset.layout, portrait: PLACES } }
    const text = new TextDecoder()
      .decode(written('graphml', placed))
      .replace(/<edge id="over"[\s\S]*?<\/edge>\n/, '')
      .replace(/<node id="talks"[\s\S]*?<\/node>\n/, '')
    const { dataset: again, issues } = readGraphFile('g.graphml', bytesOf(text))
    expect(issues.map(({ where }) => inEnglish(where))).toEqual(['sample, entity ana-kovar'])
    expect([...(again?.layout.portrait?.keys() ?? [])]).toEqual(['aland'])
  })

  it('from which a statement went loses the steps of stories that rest on it alone', () => {
    const step = (title: string, ...cites: string[]) => ({
      title,
      text: '',
      cites: cites.map(statementId),
      view: '',
      focus: [],
    })
    const told = {
      ...dataset,
      stories: [
        {
          id: 'walk',
          title: 'A walk',
          summary: '',
          steps: [step('both', 'meeting', 'over'), step('one', 'meeting')],
        },
      ],
    }
    const text = new TextDecoder()
      .decode(written('graphml', told))
      .replace(/<edge id="meeting"[\s\S]*?<\/edge>\n/, '')
    const { dataset: again, issues } = readGraphFile('g.graphml', bytesOf(text))
    expect(issues.map(({ rule, where }) => [rule, inEnglish(where)])).toContainEqual([
      'story-cut',
      'story "walk", step 2',
    ])
    expect(again?.stories[0]?.steps.map(({ cites }) => cites)).toEqual([['over']])
  })

  it('from which the content of a denial went while the denial stayed does not open', () => {
    const { dataset: again, issues } = changed('graphml', '"denies":["arming"]', '"denies":[]')
    expect(again).toBeNull()
    expect(issues.map(({ rule }) => rule)).toContain('link-required')
  })

  it('with a node or edge without json reports it and reads the rest', () => {
    const { dataset: again, issues } = changed(
      'graphml',
      '</graph>',
      '<node id="new"/><edge source="new" target="aland"/></graph>',
    )
    expect(issues.map(({ rule }) => rule)).toEqual(['record-missing', 'record-missing'])
    expect(again).toEqual(withoutText(dataset))
  })

  it.each([
    ['a quote that is longer than its place', '"end":61', '"end":60', 'given-place'],
    ['a subject who is not there', '"subject":"ana-kovar"', '"subject":"gone"', 'unresolved-id'],
    ['a field that is no field', '"truncated":false', '"innerHTML":"x"', 'shape'],
  ])('whose json was made to hold %s does not open', (_, from, to, rule) => {
    const { dataset: again, issues } = changed('graphml', from, to)
    expect(again).toBeNull()
    expect(issues.map((one) => one.rule)).toContain(rule)
  })

  it('from which a denial went stays a part with what is contested, a reload later too', () => {
    const { dataset: again } = changed('graphml', /<edge id="denial"[\s\S]*?<\/edge>\n/, '')
    expect(again?.part).toBe(true)
    expect(again?.statements.find(({ id }) => id === 'arming')).toMatchObject({
      stances: ['denied'],
      contested: true,
    })
    expect(again === null ? null : parsed(JSON.parse(authoredText(again)))).toEqual(again)
  })

  it.each([
    ['a stance that there is none of', '"stances":["denied"]', '"stances":["guilty"]'],
    ['a stance that its relation cannot have', '"stances":["uncontested"]', '"stances":["mutual"]'],
    [
      'less than is shown',
      '"stances":["denied"],"contested":true',
      '"stances":["uncontested"],"contested":false',
    ],
  ])('whose json claims %s gets what is computed', (_, from, to) => {
    expect(changed('graphml', from, to).dataset).toEqual(withoutText(dataset))
  })

  it('as tables may have been saved again by a spreadsheet, with a byte order mark and LF', () => {
    const files = unzipSync(written('csv', dataset))
    const again = zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name,
          bytesOf(`\ufeff${new TextDecoder().decode(content).replaceAll('\r\n', '\n')}`),
        ]),
      ),
    )
    const { dataset: read, issues } = readGraphFile('g.csv.zip', again)
    expect(issues).toEqual([])
    expect(read?.statements).toEqual(dataset.statements)
  })

  it.each(["x;'-5y", "'x;'-5y", "x\n'=1;'+2", "x;'=1;'\u0001=2"])(
    'as tables of an earlier version, which marked the start of a cell alone, says %j of a node',
    (name) => {
      const entities = dataset.entities.map((one) => (one.id === 'aland' ? { ...one, name } : one))
      const files = unzipSync(written('csv', { ...dataset, entities }))
      const tableWith = (text: string): ReturnType<typeof readGraphFile> => {
        const { header, rows } = readCsv('nodes.csv', new TextDecoder().decode(files['nodes.csv']))
        const label = header.indexOf('label')
        const lines = [header, ...rows.map(({ cells }) => cells)].map((cells) =>
          cells
            .with(label, cells[0] === 'aland' ? text : (cells[label] ?? ''))
            .map(quoteCell)
            .join(','),
        )
        const nodes = bytesOf(`${lines.join('\r\n')}\r\n`)
        return readGraphFile('g.csv.zip', zipSync({ ...files, 'nodes.csv': nodes }))
      }
      const earlier = `${name.startsWith("'") ? "'" : ''}${carriable(name)}`
      const { dataset: read, issues } = tableWith(earlier)
      expect(issues).toEqual([])
      expect(read?.entities.find(({ id }) => id === 'aland')?.name).toBe(name)
      expect(tableWith(`${earlier}z`).issues.map(({ rule }) => rule)).toEqual(['cell-differs'])
    },
  )
})
