import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { denierOf } from '../../../src/domain/stance.ts'
import { OWN_VOICE } from '../../../src/domain/words/chain.ts'
import { readCsv } from '../../../src/io/csv/read.ts'
import { tableOf } from '../../../src/io/exports/table.ts'
import { childrenNamed, readXml, type XmlElement } from '../../../src/io/xml/read.ts'
import { anyDataset } from '../../helpers/anyDataset.ts'
import { aDataset, anEntity, aSource, aStatement, parsed } from '../../helpers/dataset.ts'
import { throughFile, withoutText, written } from '../../helpers/exported.ts'

const TEXT =
  'Aland said 3 crew died in the fire. Borduria said that 9 crew died, and 2 boats were lost, a report says.'

const FIRE = {
  sources: [aSource(TEXT)],
  entities: [
    anEntity('aland', { name: 'Aland' }),
    anEntity('borduria', { name: 'Borduria' }),
    anEntity('fire', { kind: 'event', name: 'Ferry fire' }),
  ],
}

const dataset = parsed(
  aDataset({
    ...FIRE,
    statements: [
      aStatement('toll-aland', {
        relation: 'reports-toll',
        object: 'fire',
        quotes: ['Aland said 3 crew died in the fire'],
        toll: [{ who: 'crew', outcome: 'killed', count: 3, asWorded: '3 crew died' }],
      }),
      aStatement('toll-borduria', {
        relation: 'reports-toll',
        subject: 'borduria',
        object: 'fire',
        quotes: ['Borduria said that 9 crew died, and 2 boats were lost'],
        toll: [
          { who: 'crew', outcome: 'killed', count: 9, asWorded: '9 crew died' },
          { who: 'boats', outcome: 'lost', count: 2, asWorded: '2 boats were lost' },
        ],
      }),
    ],
  }),
)

const BOTH = [
  {
    statement: 'toll-aland',
    speaker: 'Aland',
    status: 'claimed',
    who: 'crew',
    outcome: 'killed',
    asWorded: '3 crew died',
  },
  {
    statement: 'toll-borduria',
    speaker: 'Borduria',
    status: 'claimed',
    who: 'crew',
    outcome: 'killed',
    asWorded: '9 crew died',
  },
  {
    statement: 'toll-borduria',
    speaker: 'Borduria',
    status: 'claimed',
    who: 'boats',
    outcome: 'lost',
    asWorded: '2 boats were lost',
  },
]

const all = (element: XmlElement, name: string): readonly XmlElement[] => [
  ...childrenNamed(element, name),
  ...element.children.flatMap((child) => all(child, name)),
]

describe('the column of figures', () => {
  it('holds both sides of an event in nodes.csv, and nothing for other nodes', () => {
    const file = unzipSync(written('csv', dataset))['nodes.csv']
    const { header, rows } = readCsv('nodes.csv', new TextDecoder().decode(file))
    const column = header.indexOf('figures')
    const cells = new Map(rows.map(({ cells }) => [cells[0], cells[column] ?? '']))
    expect(JSON.parse(cells.get('fire') ?? '')).toEqual(BOTH)
    expect([cells.get('aland'), cells.get('borduria')]).toEqual(['', ''])
  })

  it.each([
    ['graphml', 'key', 'attr.name', 'data', 'key'],
    ['gexf', 'attribute', 'title', 'attvalue', 'for'],
  ] as const)('holds both sides in %s', (format, declaration, title, value, of) => {
    const { root } = readXml(new TextDecoder().decode(written(format, dataset)))
    const declared = all(root, declaration).find(
      ({ attributes }) => attributes.get(title) === 'figures',
    )
    const id = declared?.attributes.get('id')
    const cells = all(root, 'node').flatMap((node) =>
      all(node, value).flatMap((cell) =>
        cell.attributes.get(of) === id
          ? [[node.attributes.get('id'), cell.attributes.get('value') ?? cell.text] as const]
          : [],
      ),
    )
    expect(cells.map(([node]) => node)).toEqual(['fire'])
    expect(JSON.parse(cells[0]?.[1] ?? '')).toEqual(BOTH)
  })

  it('stands with the event in RDF', () => {
    const { '@graph': nodes } = JSON.parse(new TextDecoder().decode(written('json-ld', dataset)))
    const told = nodes.filter(({ figures }: { figures?: string }) => figures !== undefined)
    expect(told.map(({ name }: { name: string }) => name)).toEqual(['Ferry fire'])
    expect(JSON.parse(told[0].figures)).toEqual(BOTH)
    expect(new TextDecoder().decode(written('turtle', dataset))).toContain('attest:figures')
  })

  it('says of a figure that it is claimed, and who denies it, each once', () => {
    const denial = (id: string) =>
      aStatement(id, {
        relation: 'denies',
        object: 'borduria',
        denies: ['toll'],
        quotes: ['Aland said 3 crew died in the fire'],
      })
    const contested = parsed(
      aDataset({
        ...FIRE,
        statements: [
          aStatement('toll', {
            relation: 'attacks',
            subject: 'aland',
            object: 'fire',
            status: 'claimed',
            said: ['borduria'],
            quotes: ['Borduria said that 9 crew died'],
            toll: [{ who: 'crew', outcome: 'killed', count: 9, asWorded: '9 crew died' }],
          }),
          denial('denial'),
          denial('again'),
        ],
      }),
    )
    const { nodes, nodeColumns } = tableOf(contested, () => '')
    const column = nodeColumns.find(({ name }) => name === 'figures')
    const cells = nodes.flatMap((node) => column?.cell(node) ?? [])
    expect(cells.map((cell) => JSON.parse(String(cell)))).toEqual([
      [
        {
          statement: 'toll',
          speaker: 'Borduria',
          chain: 'Borduria',
          status: 'claimed',
          deniedBy: ['Aland'],
          who: 'crew',
          outcome: 'killed',
          asWorded: '9 crew died',
        },
      ],
    ])
    expect(throughFile('csv', contested)).toEqual(withoutText(contested))
  })

  it.each(['csv', 'graphml', 'gexf', 'json-ld'] as const)(
    'is passed over when %s is read again',
    (format) => {
      expect(throughFile(format, dataset)).toEqual(withoutText(dataset))
    },
  )

  it('holds no figure without a speaker and no number of ours, whatever the dataset', () => {
    fc.assert(
      fc.property(anyDataset, (any) => {
        const { nodes, nodeColumns } = tableOf(any, () => '')
        const column = nodeColumns.find(({ name }) => name === 'figures')
        const known = any.statements.flatMap(({ id, toll }) =>
          toll.map(({ who, outcome, asWorded }) => ({ statement: id, who, outcome, asWorded })),
        )
        for (const node of nodes) {
          const cell = column?.cell(node) ?? null
          if (cell === null) continue
          for (const one of JSON.parse(String(cell))) {
            const { speaker, chain: _, status = 'reported', deniedBy = [], ...figure } = one
            expect(known).toContainEqual(figure)
            expect(speaker.trim()).not.toBe('')
            const own = any.statements.find(({ id }) => id === figure.statement)?.status
            // What a speaker gives is no more than claimed.
            expect(status).toBe(own === 'reported' && speaker !== OWN_VOICE ? 'claimed' : own)
            expect(deniedBy.length > 0).toBe(
              any.statements.some(
                (denial) =>
                  denial.denies.includes(figure.statement) &&
                  denial.status !== 'proposed' &&
                  denierOf(denial) !== null,
              ),
            )
          }
        }
      }),
    )
  })
})
