import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Dataset, Positions } from '../../src/domain/dataset.ts'
import { entityId } from '../../src/domain/ids.ts'
import { EXPORT_FORMATS } from '../../src/io/exports/index.ts'
import { IMPORT_FORMATS, importFormatOf, readGraphFile } from '../../src/io/imports/index.ts'
import { aDataset, anEntity, aStatement, parsed } from '../helpers/dataset.ts'
import { bytesOf, contextOf, written } from '../helpers/exported.ts'

/** Every place at which two values differ, as `sources[].text`; numbers of lists are left out. */
const differences = (one: unknown, other: unknown, path = ''): readonly string[] => {
  if (one instanceof Map && other instanceof Map)
    return differences(Object.fromEntries(one), Object.fromEntries(other), path)
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length)
    return one.flatMap((item, at) => differences(item, other[at], `${path}[]`))
  if (
    typeof one === 'object' &&
    typeof other === 'object' &&
    one !== null &&
    other !== null &&
    !Array.isArray(one) &&
    !Array.isArray(other)
  ) {
    const left = new Map<string, unknown>(Object.entries(one))
    const right = new Map<string, unknown>(Object.entries(other))
    return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
      differences(left.get(key), right.get(key), path === '' ? key : `${path}.${key}`),
    )
  }
  return Object.is(one, other) ? [] : [path]
}

/** A dataset with every field filled somewhere, and positions that differ from those on the screen. */
const rich: Dataset = parsed(
  aDataset({
    title: 'Rich',
    summary: 'All of it.',
    families: [{ id: 'food', label: 'Food' }],
    relationTypes: [{ id: 'feeds-with', family: 'food', layer: 'act', symmetric: true }],
    kinds: [{ id: 'herd', plural: 'herds', shownAtFirst: false }],
    entities: [
      anEntity('aland', {
        name: '\u202eAland\u202c',
        aliases: ['A'],
        role: 'host',
        wikidata: 'Q42',
        note: 'A note.',
        attributes: { weight: 1.5, list: [1, null, 'x'] },
      }),
      anEntity('borduria', { kind: 'herd', rollsUpTo: 'aland', alleged: true, date: '2031' }),
    ],
    statements: [
      aStatement('meal', {
        relation: 'feeds-with',
        when: { edtf: '2031-05-03', basis: 'stated', asWritten: '3 May' },
        note: 'Why.',
        attributes: { deep: { x: [1] } },
      }),
    ],
    noRelation: [{ exact: 'Talks Stall', reason: 'A headline.' }],
    layout: {
      landscape: { aland: [1, 2], borduria: [3, 4] },
      portrait: { aland: [5, 6], borduria: [7, 8] },
    },
    stories: [
      { id: 'walk', title: 'Walk', steps: [{ title: 'One', text: 'T.', cites: ['meal'] }] },
    ],
  }),
)

const onScreen: Positions = new Map([
  [entityId('aland'), [100, -200]],
  [entityId('borduria'), [300, 400]],
])

/** Where each loss that a writer declares shows in a dataset; empty where the dataset itself has no such thing. */
const DECLARED = new Map<string, readonly string[]>([
  [
    'the full text of the sources (quotes keep their exact words, offsets and hash)',
    ['sources[].text'],
  ],
  // The saved positions stay, those on the screen are not written; a dataset has no colours.
  ['colours, and positions other than those saved with the dataset', []],
  ['colours', []],
  [
    'positions saved with the dataset, where the screen shows others',
    ['layout.landscape.aland[]', 'layout.landscape.borduria[]'],
  ],
])

const READ_AGAIN = EXPORT_FORMATS.filter(
  ({ extension }) => importFormatOf(`rich${extension}`) !== undefined,
)

describe.each(READ_AGAIN)('written as $label', ({ id, extension, loses, write }) => {
  it('a dataset comes back with exactly the losses that the format declares', () => {
    const { dataset, issues } = readGraphFile(
      `rich${extension}`,
      write(rich, contextOf(rich, onScreen)),
    )
    expect(issues).toEqual([])
    const expected = loses.flatMap((loss) => {
      const paths = DECLARED.get(loss)
      if (paths === undefined) throw new Error(`${id} declares "${loss}", which nothing proves.`)
      return paths
    })
    expect([...new Set(differences(rich, dataset))].sort()).toEqual(expected.toSorted())
  })
})

type Loss = readonly [says: string, lost: readonly string[]]

interface Sample {
  readonly format: string
  readonly name: string
  readonly file: string | Uint8Array
  /** Every loss that the reader declares, with words of the file that are lost to it. */
  readonly losses: readonly Loss[]
  /** Rules of the issues that the reading brings, for losses `which are reported`. */
  readonly reported: readonly string[]
}

const NULLS: Loss = ['attributes whose value is null', ['lost-null']]

/** Our own linked data, to which another program has added a triple. */
const linkedData = (): string => {
  const data = JSON.parse(new TextDecoder().decode(written('json-ld', rich)))
  data['@graph'].push({ '@id': 'urn:lost-id', 'urn:lost-property': 'lost-value' })
  return JSON.stringify(data)
}

const SAMPLES: readonly Sample[] = [
  {
    format: 'json-ld',
    name: 'kept-name.jsonld',
    file: linkedData(),
    losses: [
      ['triples that another program has added', ['lost-id', 'lost-property', 'lost-value']],
    ],
    reported: [],
  },
  {
    format: 'gexf',
    name: 'kept-name.gexf',
    file: `<gexf version="1.3"><meta lastmodifieddate="lost-date"><creator>lost-creator</creator><title>kept-title</title><description>lost-description</description></meta><graph defaultedgetype="directed"><attributes class="node"><attribute id="0" title="kept-column" type="string"><default>kept-default</default></attribute></attributes><nodes><node id="kept-a" label="kept-label" start="kept-start"><attvalues><attvalue for="0" value="kept-value"/></attvalues><position x="1" y="2" z="77001"/><color r="1" g="2" b="3" a="0.77002"/><size value="77.5"/><parents><parent for="lost-parent"/></parents></node><node id="kept-b" pid="kept-a"/></nodes><edges><edge id="kept-e" source="kept-a" target="kept-b" label="kept-relation" weight="55.5" kind="kept-kind"/></edges></graph></gexf>`,
    losses: [
      ['positions, where not every node has one, and their third coordinate', ['77001']],
      ['the opacity of colours', ['0.77002']],
      [
        'what the head says but the title, or the description where there is no title',
        ['lost-date', 'lost-creator', 'lost-description'],
      ],
      ['parents of a node but the first, which it lies in', ['lost-parent']],
    ],
    reported: [],
  },
  {
    format: 'graphml',
    name: 'kept-name.graphml',
    file: `<graphml><key id="k" for="node" attr.name="kept-column"/><key id="g" for="graph" attr.name="lost-key"/><key id="y" for="node" yfiles.type="nodegraphics"/><graph><data key="g">lost-data</data><node id="kept-a"><desc>kept-desc</desc><data key="k">kept-value</data><data key="y"><Shape><Fill color="lost-fill"/><NodeLabel>kept-label</NodeLabel></Shape></data><port name="kept-port"/></node><node id="kept-b"/><edge id="kept-e" source="kept-a" target="kept-b" sourceport="kept-port"/><hyperedge id="lost-hyper"><endpoint node="kept-a"/></hyperedge></graph></graphml>`,
    losses: [
      ['hyperedges, which are reported', ['lost-hyper']],
      ['drawing instructions of yEd other than labels', ['lost-fill']],
      ['attributes of the graph but its name', ['lost-key', 'lost-data']],
    ],
    reported: ['hyperedge'],
  },
  {
    format: 'csv',
    name: 'edges.csv',
    file: 'source,target,relation,kept-column,empty-column,kept-column\n  kept-a,kept-b,kept-relation,kept-value,,kept-second\n',
    losses: [
      ['the difference between an empty cell and none', ['empty-column']],
      ['spaces around ids and names', ['  kept-a']],
    ],
    reported: [],
  },
  {
    format: 'cytoscape',
    name: 'kept-name.json',
    file: '{"data":{"name":"kept-title","lost-field":"lost-value"},"zoom":77003,"style":[{"selector":"lost-style"}],"elements":{"nodes":[{"data":{"id":"kept-a","kept-column":"kept-value","lost-null":null},"position":{"x":1,"y":2},"classes":"kept-class","selected":"lost-selected","scratch":"lost-scratch"},{"data":{"id":"kept-b","parent":"kept-a"},"position":{"x":3,"y":4}}],"edges":[{"data":{"id":"kept-e","source":"kept-a","target":"kept-b","kept-edge-column":true}}]}}',
    losses: [
      ['styles, which are reported', ['lost-style']],
      ['what was selected, locked or grabbed', ['lost-selected']],
      ['scratch data', ['lost-scratch']],
      [
        'the view, and attributes of the network but its name',
        ['77003', 'lost-field', 'lost-value'],
      ],
      NULLS,
    ],
    reported: ['left-out'],
  },
  {
    format: 'cx2',
    name: 'kept-name.json',
    file: '[{"CXVersion":"2.0"},{"networkAttributes":[{"name":"kept-title","lost-field":"lost-value"}]},{"lost-aspect":[{"x":"lost-opaque"}]},{"visualProperties":[{"default":"lost-style"}]},{"nodes":[{"id":1,"x":1,"y":2,"z":77004,"v":{"kept-column":"kept-value","lost-null":null}},{"id":2}]},{"edges":[{"id":3,"s":1,"t":2,"v":{"kept-edge-column":1}}]},{"status":[{"success":true}]}]',
    losses: [
      ['visual properties, which are reported', ['lost-style']],
      ['attributes of the network but its name', ['lost-field', 'lost-value']],
      ['the third coordinate of positions', ['77004']],
      ['aspects that only one program knows', ['lost-aspect', 'lost-opaque']],
      NULLS,
    ],
    reported: ['left-out'],
  },
  {
    format: 'graphology',
    name: 'kept-name.json',
    file: '{"options":{"type":"mixed"},"attributes":{"name":"kept-title","lost-field":"lost-value"},"nodes":[{"key":"kept-a","attributes":{"x":1,"y":2,"kept-column":["kept-item",null],"lost-null":null}},{"key":"kept-b"}],"edges":[{"key":"kept-e","source":"kept-a","target":"kept-b","attributes":{"kept-edge-column":1}}]}',
    losses: [['attributes of the graph but its name', ['lost-field', 'lost-value']], NULLS],
    reported: [],
  },
  {
    format: 'node-link',
    name: 'kept-name.json',
    file: '{"graph":{"name":"kept-title","lost-field":"lost-value"},"nodes":[{"id":"kept-a","kept-column":{"kept-key":1},"lost-null":null},{"id":"kept-b"}],"links":[{"source":"kept-a","target":"kept-b","key":"kept-e","kept-edge-column":1}]}',
    losses: [['attributes of the graph but its name', ['lost-field', 'lost-value']], NULLS],
    reported: [],
  },
  {
    format: 'jgf',
    name: 'kept-name.json',
    file: '{"graphs":[{"label":"kept-title","metadata":{"lost-field":"lost-value"},"nodes":{"kept-a":{"label":"kept-label","metadata":{"kept-column":"kept-value","lost-null":null}},"kept-b":{}},"edges":[{"id":"kept-e","source":"kept-a","target":"kept-b","relation":"kept-relation"}],"hyperedges":[{"nodes":["lost-hyper"]}]},{"label":"lost-graph","nodes":{}}]}',
    losses: [
      ['hyperedges and all graphs but the first, which are reported', ['lost-hyper', 'lost-graph']],
      ['attributes of the graph but its name', ['lost-field', 'lost-value']],
      NULLS,
    ],
    reported: ['left-out', 'left-out'],
  },
  {
    format: 'stix',
    name: 'kept-name.json',
    file: '{"type":"bundle","id":"lost-bundle","objects":[{"type":"marking-definition","id":"kept-mark","definition":"lost-mark"},{"type":"identity","id":"kept-a","name":"kept-label","kept-column":"kept-value","lost-null":null},{"type":"malware","id":"kept-b","object_marking_refs":["kept-mark"]},{"type":"relationship","id":"kept-e","relationship_type":"kept-relation","source_ref":"kept-a","target_ref":"kept-b","created_by_ref":"kept-author"}]}',
    losses: [
      ['marking and extension definitions, which are reported', ['lost-mark']],
      ['the id of the bundle', ['lost-bundle']],
      NULLS,
    ],
    reported: ['left-out'],
  },
  {
    format: 'ftm',
    name: 'kept-name.ftm',
    file: '{"id":"kept-a","schema":"Person","properties":{"name":["kept-label"],"kept-column":["kept-1","kept-2"],"lost-null":null},"datasets":["kept-dataset"],"first_seen":"kept-seen"}\n{"id":"kept-b","schema":"Company","properties":{}}\n{"id":"kept-e","schema":"Ownership","properties":{"owner":["kept-a"],"asset":["kept-b"],"kept-share":["kept-50"]},"last_change":"kept-change"}\n',
    losses: [NULLS],
    reported: [],
  },
  {
    format: 'zip',
    name: 'kept-name.zip',
    file: zipSync({
      'kept-inner.json': bytesOf('{"nodes":[{"id":"kept-a"}],"links":[]}'),
      'lost-readme.txt': bytesOf('lost-words'),
    }),
    losses: [['files of the archive that are no part of the graph', ['lost-readme', 'lost-words']]],
    reported: [],
  },
]

/** All that a dataset says, and nothing of what it says about losses. */
const toldBy = (dataset: Dataset): string =>
  JSON.stringify(dataset, (_, value: unknown) => (value instanceof Map ? [...value] : value))

describe('what a reader declares lost', () => {
  it.each(SAMPLES)('as $format is lost, and nothing else of the file', (sample) => {
    const format = IMPORT_FORMATS.find(({ id }) => id === sample.format)
    expect(sample.losses.map(([says]) => says)).toEqual(format?.loses)
    const bytes = typeof sample.file === 'string' ? bytesOf(sample.file) : sample.file
    const { dataset, issues } = readGraphFile(sample.name, bytes)
    if (dataset === null) throw new Error(JSON.stringify(issues))
    expect(issues.map(({ rule }) => rule)).toEqual(sample.reported)
    const told = toldBy(dataset)
    for (const word of sample.losses.flatMap(([, words]) => words)) expect(told).not.toContain(word)
    const text = typeof sample.file === 'string' ? sample.file : 'kept-a'
    for (const [word] of text.matchAll(/kept-[\w-]+/g)) expect(told, word).toContain(word)
  })

  it('is nothing where a format declares nothing', () => {
    const without = IMPORT_FORMATS.filter(({ loses }) => loses.length === 0).map(({ id }) => id)
    expect(without).toEqual(['json', 'html', 'gzip'])
    expect([...SAMPLES.map(({ format }) => format), ...without].sort()).toEqual(
      IMPORT_FORMATS.map(({ id }) => id).sort(),
    )
  })
})
