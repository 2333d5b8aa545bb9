import { gzipSync, zipSync } from 'fflate'
import type { Dataset } from '../../src/domain/dataset.ts'
import { EXPORT_FORMATS } from '../../src/io/exports/index.ts'
import { importFormatOf } from '../../src/io/imports/index.ts'
import { parseDataset } from '../../src/io/parse/parse.ts'
import { written } from '../../tests/helpers/exported.ts'

/** How far a cut can be seen: wherever it falls, or not behind a whole line, which may be the last. */
export type Whole = 'always' | 'by lines'

/** A small valid file. */
export interface Seed {
  readonly name: string
  readonly bytes: Uint8Array
  /** The id of the format that reads it. */
  readonly format: string
  readonly whole: Whole
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const SOURCE =
  'Talks Stall In Åland\n\nÅland accused Borduria of arming rebels. Borduria denied the charge. On 3 May 2031 the two met in Cobalt.\n'

/** A dataset of our own with evidence, an answer, own types, positions and a story. */
export const sampleDataset = (hash: (text: string) => string): Dataset => {
  const { dataset, issues } = parseDataset(
    {
      format: 'attest',
      version: 1,
      id: 'sample',
      title: 'Sample',
      summary: 'Two invented countries quarrel.',
      sources: [
        {
          id: 'report',
          text: SOURCE,
          sha256: hash(SOURCE),
          title: 'Talks Stall',
          published: '2031-06-01',
        },
      ],
      families: [{ id: 'food' }],
      relationTypes: [{ id: 'feeds-with', family: 'food', layer: 'act', symmetric: true }],
      entities: [
        { id: 'aland', kind: 'country', name: 'Åland', aliases: ['A', '=1+1'] },
        { id: 'borduria', kind: 'country', name: 'Borduria' },
        { id: 'rebels', kind: 'armed-group', name: 'rebels', unnamed: true, rollsUpTo: 'borduria' },
        { id: 'cobalt', kind: 'place', name: 'Cobalt 😀' },
      ],
      statements: [
        {
          id: 'accusation',
          relation: 'accuses',
          subject: 'aland',
          object: 'borduria',
          asserts: 'arming',
          quotes: ['Åland accused Borduria of arming rebels'],
        },
        {
          id: 'arming',
          relation: 'sponsors',
          subject: 'borduria',
          object: 'rebels',
          status: 'claimed',
          said: ['aland'],
          quotes: ['arming rebels'],
        },
        {
          id: 'denial',
          relation: 'denies',
          subject: 'borduria',
          object: 'aland',
          denies: ['arming'],
          quotes: ['Borduria denied the charge'],
        },
        {
          id: 'meal',
          relation: 'feeds-with',
          subject: 'aland',
          object: 'borduria',
          when: '2031-05-03',
          place: 'cobalt',
          quotes: ['the two met in Cobalt'],
        },
      ],
      noRelation: [{ exact: 'Talks Stall In Åland', reason: 'A headline.' }],
      layout: {
        landscape: { aland: [0, 1.5], borduria: [2, -3], rebels: [4, 5], cobalt: [6, 7] },
      },
      stories: [
        {
          id: 'walk',
          title: 'A walk',
          steps: [{ title: 'One', text: 'A meal.', cites: ['meal'] }],
        },
      ],
    },
    new Map(),
  )
  if (dataset === null) throw new Error(JSON.stringify(issues))
  return dataset
}

/** Formats that are written and read. */
export const READ_AGAIN = EXPORT_FORMATS.filter(
  ({ extension }) => importFormatOf(`own${extension}`) !== undefined,
)

const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><title>Ships</title></meta>
<graph defaultedgetype="directed" mode="dynamic"><attributes class="node"><attribute id="0" title="tons" type="integer"><default>7</default></attribute></attributes>
<nodes><node id="a" label="Åland &amp; co" start="2001"><attvalues><attvalue for="0" value="12" start="2001"/></attvalues><viz:position x="1.5" y="-2e3" z="0"/><viz:color r="1" g="2" b="3"/></node>
<node id="b" label="Bay"><viz:position x="0" y="4"/><nodes><node id="c" label="Cape"><viz:position x="1" y="4"/></node></nodes></node></nodes>
<edges><edge id="0" source="a" target="b" label="sails to" weight="2.5"/><edge id="1" source="b" target="c" type="undirected"/></edges></graph>
</gexf>
`

const GRAPHML = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d0" for="node" attr.name="weight" attr.type="double"><default>1.5</default></key><key id="d1" for="edge" attr.name="relation" attr.type="string"/>
<graph edgedefault="undirected"><node id="a"><data key="d0">2</data></node><node id="b"><graph edgedefault="directed"><node id="c"/></graph></node>
<edge source="a" target="b" directed="true"><data key="d1"><![CDATA[feeds & waters]]></data></edge><edge source="b" target="c"/></graph></graphml>
`

const JSON_GRAPHS: readonly (readonly [format: string, value: unknown])[] = [
  [
    'cytoscape',
    {
      data: { name: 'Map' },
      elements: {
        nodes: [
          { data: { id: 'a', name: 'Åland', type: 'Country' }, position: { x: 1, y: 2 } },
          { data: { id: 'b', parent: 'a' }, position: { x: 3, y: -4 }, classes: 'wet big' },
        ],
        edges: [{ data: { id: 'e', source: 'a', target: 'b', interaction: 'feeds', weight: 2 } }],
      },
    },
  ],
  [
    'cx2',
    [
      { CXVersion: '2.0', hasFragments: true },
      {
        attributeDeclarations: [{ nodes: { name: { a: 'n' }, alive: { d: 'boolean', v: true } } }],
      },
      {
        nodes: [
          { id: 1, x: 1, y: 2, v: { n: 'A' } },
          { id: 2, v: { n: 'B' } },
        ],
      },
      { edges: [{ id: 3, s: 1, t: 2, v: { interaction: 'binds' } }] },
      { status: [{ success: true }] },
    ],
  ],
  [
    'graphology',
    {
      options: { type: 'mixed' },
      attributes: { name: 'G' },
      nodes: [{ key: 'a', attributes: { x: 1, y: 2, label: 'A' } }, { key: 'b' }],
      edges: [{ key: 'e', source: 'a', target: 'b', attributes: { label: 'feeds' } }],
    },
  ],
  [
    'node-link',
    {
      directed: true,
      graph: { name: 'N' },
      nodes: [{ id: 'a', kind: 'herd', x: 1, y: 2 }, { id: 'b' }],
      links: [{ source: 'a', target: 'b', weight: 0.5, label: 'eats' }],
    },
  ],
  [
    'jgf',
    {
      graph: {
        label: 'J',
        nodes: { a: { label: 'A', metadata: { n: 1 } }, b: {} },
        edges: [{ id: 'e', source: 'a', target: 'b', relation: 'feeds' }],
      },
    },
  ],
  [
    'stix',
    {
      type: 'bundle',
      id: 'bundle--1',
      objects: [
        { type: 'identity', id: 'identity--1', name: 'Åcme' },
        { type: 'malware', id: 'malware--1', name: 'Worm', created_by_ref: 'identity--1' },
        {
          type: 'relationship',
          id: 'relationship--1',
          relationship_type: 'targets',
          source_ref: 'malware--1',
          target_ref: 'identity--1',
          start_time: '2021-01-02T00:00:00Z',
        },
      ],
    },
  ],
]

const FTM = `${[
  { id: 'a', schema: 'Person', properties: { name: ['Åsa'], country: ['se'] } },
  { id: 'b', schema: 'Company', properties: { name: ['Bolag'], parent: ['a'] } },
  {
    id: 'o',
    schema: 'Ownership',
    properties: { owner: ['a'], asset: ['b'], startDate: ['2019-02'] },
  },
]
  .map((entity) => JSON.stringify(entity))
  .join('\n')}\n`

const EDGES =
  'id,source,target,relation,weight,note\r\ne1,a,b,feeds,2,"said ""so"", twice"\r\ne2,b,c,eats,,Åland\r\ne3,a,c,feeds,1e3,=1+1\r\n'
const NODES = 'id;label;kind;born\na;Åsa;person;2001\nb;Bo;person;\nc;Cork;place;1999\n'
const TSV = 'from\tto\ttype\na\tb\tknows\nb\tc\tknows\n'

const packed = (): Uint8Array =>
  zipSync({ 'net/nodes.csv': encode(NODES.replaceAll(';', ',')), 'net/edges.csv': encode(EDGES) })

/** Small valid files of every format that is read, ours and those of other programs. */
export const seedsOf = (dataset: Dataset): readonly Seed[] => [
  ...READ_AGAIN.map(
    ({ id, extension }): Seed => ({
      name: `own${extension}`,
      bytes: written(id, dataset),
      format: id,
      whole: 'always',
    }),
  ),
  { name: 'ships.gexf', bytes: encode(GEXF), format: 'gexf', whole: 'always' },
  { name: 'herds.graphml', bytes: encode(GRAPHML), format: 'graphml', whole: 'always' },
  ...JSON_GRAPHS.map(
    ([format, value]): Seed => ({
      name: `${format}.json`,
      bytes: encode(JSON.stringify(value)),
      format,
      whole: 'always',
    }),
  ),
  { name: 'people.ftm.json', bytes: encode(FTM), format: 'ftm', whole: 'by lines' },
  { name: 'edges.csv', bytes: encode(EDGES), format: 'csv', whole: 'by lines' },
  { name: 'nodes.csv', bytes: encode(NODES), format: 'csv', whole: 'by lines' },
  { name: 'pairs.tsv', bytes: encode(TSV), format: 'csv', whole: 'by lines' },
  { name: 'tables.zip', bytes: packed(), format: 'zip', whole: 'always' },
  {
    name: 'herds.graphml.gz',
    bytes: gzipSync(encode(GRAPHML), { mtime: 0 }),
    format: 'gzip',
    whole: 'always',
  },
]
