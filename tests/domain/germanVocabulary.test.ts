import { describe, expect, it } from 'vitest'
import { named } from '../../src/domain/german/vocabulary.ts'
import { readGraphFile } from '../../src/io/imports/index.ts'
import { authoredText } from '../../src/io/parse/authored.ts'
import { withOwnLabels } from '../../src/ui/export/dataFile.ts'

const opened = (graph: object) => {
  const { dataset } = readGraphFile('g.json', new TextEncoder().encode(JSON.stringify(graph)))
  if (dataset === null) throw new Error('The graph has faults.')
  return dataset
}

const labels = (types: readonly { readonly label: string }[]) => types.map(({ label }) => label)

const plain = (directed: boolean, nodes: readonly object[] = [{ id: 'a' }, { id: 'b' }]) =>
  opened({ directed, nodes, links: [{ source: 'a', target: 'b' }] })

describe('a graph of another program in German', () => {
  it('names kinds and relations that the file leaves unnamed, whatever the direction', () => {
    for (const directed of [true, false]) {
      const dataset = named(plain(directed))
      expect(labels(dataset.kinds)).toEqual(['Knoten'])
      expect(labels(dataset.relations)).toEqual(['Verknüpfung'])
      expect(labels(dataset.families)).toContain('Verknüpfung')
    }
  })

  it('names the family of those relations that are too many for one each', () => {
    const links = Array.from({ length: 12 }, (_, at) => ({
      source: 'a',
      target: 'b',
      relation: `tie ${at}`,
    }))
    const dataset = named(opened({ nodes: [{ id: 'a' }, { id: 'b' }], links }))
    expect(labels(dataset.families)).toContain('Sonstige')
    expect(labels(dataset.relations)).toContain('tie 11')
  })

  it('leaves what the file names as it is, whatever else is called so', () => {
    const dataset = named(
      opened({
        nodes: [
          { id: 'a', kind: 'other' },
          { id: 'b', kind: 'link' },
        ],
        links: [{ source: 'a', target: 'b', relation: 'node' }],
      }),
    )
    expect(labels(dataset.kinds)).toEqual(['other', 'link'])
    expect(labels(dataset.relations)).toEqual(['node'])
  })

  it('leaves in files under the words of the data', () => {
    const dataset = plain(true, [{ id: 'a', kind: 'person' }, { id: 'b' }])
    const german = named(dataset)
    expect(labels(german.kinds)).toEqual(['Person', 'Knoten'])
    expect(withOwnLabels(german)).toEqual(dataset)
    expect(authoredText(german)).toBe(authoredText(dataset))
  })
})
