import { gzipSync } from 'fflate'
import type { Random } from './random.ts'

/** A large file, made only when its turn comes; a check says what must become of it. */
export interface LargeFile {
  readonly what: string
  readonly name: string
  readonly make: (random: Random) => Uint8Array
  /** `answer`: too large to open in some sizes; it is enough that it is refused in one sentence. */
  readonly must: 'open' | 'be refused' | 'answer'
}

const encode = (pieces: readonly string[]): Uint8Array => {
  const encoder = new TextEncoder()
  const parts = pieces.map((piece) => encoder.encode(piece))
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Pieces of a file, a thousand items in each: one string could be longer than a string may be. */
const pieces = (count: number, item: (index: number) => string): readonly string[] =>
  Array.from({ length: Math.ceil(count / 1000) }, (_, block) =>
    Array.from({ length: Math.min(1000, count - block * 1000) }, (_, at) =>
      item(block * 1000 + at),
    ).join(''),
  )

const RELATIONS = ['knows', 'pays', 'owns']

const edgeList =
  (nodes: number, edges: number) =>
  (random: Random): Uint8Array =>
    encode([
      'source,target,relation\n',
      ...pieces(
        edges,
        () => `n${random.below(nodes)},n${random.below(nodes)},${random.pick(RELATIONS)}\n`,
      ),
    ])

const gexf = (nodes: number, edges: number, label: string) => (random: Random) =>
  encode([
    '<gexf version="1.3"><graph defaultedgetype="directed"><nodes>',
    ...pieces(nodes, (at) => `<node id="n${at}" label="${label} ${at}"/>\n`),
    '</nodes><edges>',
    ...pieces(
      edges,
      (at) =>
        `<edge id="e${at}" source="n${random.below(nodes)}" target="n${random.below(nodes)}"/>\n`,
    ),
    '</edges></graph></gexf>',
  ])

const graphml = (nodes: number, edges: number) => (random: Random) =>
  encode([
    '<graphml><key id="r" for="edge" attr.name="relation" attr.type="string"/><graph>',
    ...pieces(nodes, (at) => `<node id="n${at}"/>\n`),
    ...pieces(
      edges,
      () =>
        `<edge source="n${random.below(nodes)}" target="n${random.below(nodes)}"><data key="r">${random.pick(RELATIONS)}</data></edge>\n`,
    ),
    '</graph></graphml>',
  ])

const nodeLink = (nodes: number, edges: number, note: string) => (random: Random) =>
  encode([
    '{"nodes":[{"id":"n0"}',
    ...pieces(nodes - 1, (at) => `,{"id":"n${at + 1}","note":"${note}"}\n`),
    '],"links":[{"source":"n0","target":"n0"}',
    ...pieces(
      edges - 1,
      () => `,{"source":"n${random.below(nodes)}","target":"n${random.below(nodes)}"}\n`,
    ),
    ']}',
  ])

/** `quick` makes them a twentieth of their size. */
export const largeFiles = (quick: boolean): readonly LargeFile[] => {
  const share = quick ? 20 : 1
  const edges = 1_000_000 / share
  const megabytes = 100 / share
  return [
    {
      what: `GEXF of ${megabytes} MB`,
      name: 'large.gexf',
      make: gexf(
        megabytes * 2000,
        megabytes * 4000,
        'A label of ordinary length, written out'.repeat(8),
      ),
      must: 'open',
    },
    {
      what: `JSON of ${megabytes} MB`,
      name: 'large.json',
      make: nodeLink(megabytes * 1000, megabytes * 2000, 'words '.repeat(150)),
      must: 'open',
    },
    {
      what: `table of ${edges} edges`,
      name: 'edges.csv',
      make: edgeList(edges / 10, edges),
      must: 'answer',
    },
    {
      what: `GraphML of ${edges} edges`,
      name: 'edges.graphml',
      make: graphml(edges / 10, edges),
      must: 'answer',
    },
    {
      what: `JSON of ${edges} edges`,
      name: 'edges.json',
      make: nodeLink(edges / 10, edges, 'x'),
      must: 'answer',
    },
    {
      what: `${edges} edges of one id, all loose`,
      name: 'loose.graphml',
      make: () =>
        encode([
          '<graphml><graph><node id="a"/>',
          ...pieces(edges, () => '<edge id="e" source="a" target="nowhere"/>'),
          '</graph></graphml>',
        ]),
      must: 'answer',
    },
    {
      what: `label of ${megabytes} MB`,
      name: 'label.graphml',
      make: () =>
        encode([
          '<graphml><graph><node id="',
          ...pieces(megabytes * 10_000, () => 'x'.repeat(100)),
          '"/></graph></graphml>',
        ]),
      must: 'answer',
    },
    {
      what: `table with a line of ${megabytes} MB in quotes`,
      name: 'line.csv',
      make: () => encode(['id', ...pieces(megabytes * 100_000, (at) => `,"c${at}"`), '\na\n']),
      must: 'answer',
    },
    {
      what: 'GraphML of 3,000,001 elements',
      name: 'elements.graphml',
      make: () => encode(['<graphml><graph>', ...pieces(3_000_001, () => '<a/>')]),
      must: 'be refused',
    },
    {
      what: 'file beyond the largest size',
      name: 'huge.json',
      make: () => new Uint8Array(quick ? 400_000_001 : 500_000_000),
      must: 'be refused',
    },
    {
      what: `gzip bomb of ${quick ? 100 : 500} MB`,
      name: 'bomb.gexf.gz',
      make: () => gzipSync(new Uint8Array(quick ? 100_000_000 : 500_000_000), { level: 9 }),
      must: 'be refused',
    },
    {
      what: `JSON nested ${megabytes} million deep`,
      name: 'deep.json',
      make: () => encode(pieces(megabytes * 10_000, () => '['.repeat(100))),
      must: 'be refused',
    },
    {
      what: `${megabytes} MB of entities`,
      name: 'entities.gexf',
      make: () =>
        encode([
          '<!DOCTYPE g [<!ENTITY a "aaaaaaaaaa">]><gexf>',
          ...pieces(megabytes * 10_000, () => '&a;'.repeat(33)),
          '</gexf>',
        ]),
      must: 'be refused',
    },
  ]
}
