import { quoteAll } from './quoted.mjs'

/** Nodes beyond which a bench leaves quotes out: the file would be too long to be read as one text. */
export const MOST_QUOTED = 20_000

const KINDS = ['person', 'organization', 'country', 'event', 'armed-group', 'place', 'news-outlet']
/** Relations of the built-in families, as often as they are drawn. */
const RELATIONS = [
  'accuses',
  'demands',
  'warns',
  'attacks',
  'sponsors',
  'suspends-ties',
  'mediates',
  'urges',
  'negotiates-with',
  'consults',
  'visits',
  'builds-ties-with',
  'praises',
  'comments-on',
]
const SYLLABLES = ['ka', 'lor', 'min', 'ta', 'vel', 'sur', 'da', 'ren', 'pol', 'is', 'mar', 'eth']
const DAY = 86_400_000
const FIRST_DAY = Date.UTC(2015, 0, 1)
/** Between nodes of a community, in units of the model. */
const ROOM = 104

/** Numbers in [0, 1), the same for the same seed. @param {number} seed */
const numbersFrom = (seed) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** The `at`-th place of a spiral whose places are `room` apart. @param {number} at @param {number} room */
const spiral = (at, room) => {
  const angle = at * 2.399_963_229_728_653
  const radius = room * 0.62 * Math.sqrt(at + 0.5)
  return [Math.cos(angle) * radius * 1.25, Math.sin(angle) * radius]
}

/**
 * Leads a line to each node that has none: with evidence, nothing stands alone.
 * @param {[number, number][]} ends
 * @param {number} nodes
 */
const leadToAll = (ends, nodes) => {
  const degrees = new Uint32Array(nodes)
  for (const end of ends.flat()) degrees[end] = (degrees[end] ?? 0) + 1
  let at = 0
  for (let node = 0; node < nodes; node++) {
    if (degrees[node] !== 0) continue
    while (at < ends.length && (degrees[ends[at]?.[1] ?? 0] ?? 0) < 2) at++
    const [from, to] = ends[at] ?? []
    if (from === undefined || to === undefined) return
    degrees[to] = (degrees[to] ?? 0) - 1
    ends[at++] = [from, node]
  }
}

/**
 * A graph in our own format, the same for the same seed: communities, degrees that follow a power law, parallel
 * lines, built-in relations, days over ten years (one line in ten has none), claims with their speakers, and
 * accounts that are denied.
 * @param {number} nodes
 * @param {number} lines
 * @param {{ seed?: number, positions?: boolean, quotes?: boolean }} [options] `positions`: whether nodes bring their
 *   places; default true. `quotes`: whether each statement has a quote and its source a text; without, the graph says
 *   of itself that it has no evidence; default false
 */
export const typedGraph = (
  nodes,
  lines,
  { seed = 7, positions = true, quotes: quoted = false } = {},
) => {
  const number = numbersFrom(seed)
  const below = (/** @type {number} */ end) => Math.floor(number() * end)
  const pick = (/** @type {readonly string[]} */ list) => list[below(list.length)] ?? ''

  /** @type {number[][]} */
  const communities = []
  for (let at = 0; at < nodes; ) {
    const size = Math.min(nodes - at, 12 + Math.floor(110 * number() ** 3))
    communities.push(Array.from({ length: size }, (_, offset) => at + offset))
    at += size
  }
  const communityOf = new Uint32Array(nodes)
  communities.forEach((members, community) => {
    for (const member of members) communityOf[member] = community
  })
  const name = () => {
    const word = pick(SYLLABLES) + pick(SYLLABLES) + (number() < 0.4 ? pick(SYLLABLES) : '')
    return (word[0] ?? '').toUpperCase() + word.slice(1)
  }
  const entities = Array.from({ length: nodes }, (_, at) => ({
    id: `n${at}`,
    kind: KINDS[Math.floor(KINDS.length * number() ** 1.6)],
    name: `${name()} ${name()}`,
    ...(number() < 0.03 ? { alleged: true } : {}),
  }))

  // Low places in a community are its hubs.
  const within = (/** @type {readonly number[]} */ members) =>
    members[Math.floor(members.length * number() ** 2.4)] ?? 0
  const anywhere = () => within(communities[Math.floor(communities.length * number() ** 1.7)] ?? [])
  /** @type {[number, number][]} */
  const ends = []
  while (ends.length < lines) {
    const known = ends[below(ends.length)]
    if (known !== undefined && number() < 0.18) {
      ends.push(number() < 0.4 ? [known[1], known[0]] : known)
      continue
    }
    const from = anywhere()
    const to = number() < 0.82 ? within(communities[communityOf[from] ?? 0] ?? []) : anywhere()
    if (from !== to) ends.push([from, to])
  }
  if (quoted) leadToAll(ends, nodes)
  const day = () => new Date(FIRST_DAY + below(3_650) * DAY).toISOString().slice(0, 10)
  const denials = new Map()
  for (let at = 1; at < lines; at++) if (number() < 0.03) denials.set(at, below(at))
  const denied = new Set(denials.values())
  const statements = ends.map(([from, to], at) => {
    const chance = number()
    const account = denials.get(at)
    const status =
      denied.has(at) && chance < 0.6
        ? 'denied'
        : chance < 0.62
          ? 'reported'
          : chance < 0.95
            ? 'claimed'
            : 'proposed'
    return {
      id: `s${at}`,
      relation: account === undefined ? pick(RELATIONS) : 'denies',
      subject: `n${from}`,
      object: `n${to}`,
      status,
      ...(number() < 0.9 ? { when: day() } : {}),
      ...(status === 'reported' ? {} : { said: `n${anywhere()}` }),
      ...(account === undefined ? {} : { denies: `s${account}` }),
    }
  })
  /** @type {Record<string, number[]>} */
  const places = {}
  if (positions) {
    let before = 0
    for (const members of communities) {
      const [x = 0, y = 0] = spiral(before + members.length / 2, ROOM * 1.35)
      members.forEach((member, at) => {
        const [dx = 0, dy = 0] = spiral(at, ROOM)
        places[`n${member}`] = [Math.round(x + dx), Math.round(y + dy)]
      })
      before += members.length
    }
  }
  const evidence = quoted
    ? quoteAll(
        ends.map(
          ([from, to], at) =>
            `${entities[from]?.name} ${statements[at]?.relation.replaceAll('-', ' ')} ${entities[to]?.name}:`,
        ),
        numbersFrom(seed + 1),
      )
    : null
  return {
    format: 'attest',
    version: 1,
    id: `typed-${nodes}-${lines}`,
    title: `${nodes} nodes, ${lines} lines`,
    evidence: evidence === null ? 'none' : 'required',
    sources: evidence?.sources ?? [],
    entities,
    statements:
      evidence === null
        ? statements
        : statements.map((statement, at) => ({
            ...statement,
            ...(statement.relation === 'accuses' ? { note: 'A charge without content.' } : {}),
            quotes: evidence.quotes[at],
          })),
    ...(positions ? { layout: { landscape: places } } : {}),
  }
}
