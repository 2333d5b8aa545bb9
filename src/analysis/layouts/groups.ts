import type { EntityId } from '../../domain/ids.ts'
import { pairKey } from '../geometry/lanes.ts'
import { community } from '../measures/communities.ts'
import type { Traffic } from './dealings.ts'
import { partyOf } from './dispute/poles.ts'
import type { LayoutInput, LayoutNode } from './layout.ts'
import { rankOfKind } from './rank.ts'
import type { Row } from './rows.ts'
import { byId, byWeight, type Ties } from './ties.ts'

interface Ranked extends Row {
  readonly rank: number
}

/** The community of each node, by the statements that it has a part in. */
const communityOf = (input: LayoutInput): ((node: LayoutNode) => string) => {
  const nodes = [...input.nodes].sort(byId)
  const numbers = new Map(nodes.map(({ id }, number) => [id, number]))
  const ends = input.links
    .flatMap(({ from, to, count }) => {
      const [one, other] = [numbers.get(from), numbers.get(to)]
      return one === undefined || other === undefined
        ? []
        : Array.from({ length: count }, () => [Math.min(one, other), Math.max(one, other)] as const)
    })
    .sort(([a, b], [c, d]) => a - c || b - d)
  const groups = community.compute({
    size: nodes.length,
    from: Uint32Array.from(ends, ([one]) => one),
    to: Uint32Array.from(ends, ([, other]) => other),
    symmetric: new Uint8Array(ends.length).fill(1),
  })
  return ({ id }) => String(groups[numbers.get(id) ?? 0] ?? 0)
}

const keyOf = (input: LayoutInput, by: string): ((node: LayoutNode) => string) => {
  if (by === 'kind') return ({ kind }) => kind
  if (by === 'community') return communityOf(input)
  const parties = partyOf([...input.nodes].sort(byId))
  return ({ id }) => parties.get(id) ?? id
}

/** Whom a group is named after: whose state it is, or the one with most statements. */
const faceOf = (nodes: readonly LayoutNode[], key: string): EntityId | null =>
  (nodes.find(({ id }) => id === key) ?? nodes[0])?.id ?? null

/** Who stands together: of one kind, of one community, or of one state; the last are those who stand alone. */
export const groupsOf = (input: LayoutInput, by: string, ties: Ties): readonly Row[] => {
  const nodes = [...input.nodes].sort(byWeight(ties))
  const key = keyOf(input, by)
  const held = new Map<string, LayoutNode[]>()
  for (const node of nodes) {
    const name = key(node)
    const known = held.get(name)
    if (known === undefined) held.set(name, [node])
    else known.push(node)
  }
  const all = [...held].flatMap(([name, members]): readonly Ranked[] => {
    const around = faceOf(members, name)
    const [first] = members
    if (around === null || first === undefined) return []
    return by === 'kind'
      ? [{ title: { of: 'kind', kind: first.kind }, nodes: members, rank: rankOfKind(first.kind) }]
      : [{ title: { of: 'group', around }, nodes: members, rank: -members.length }]
  })
  const alone = by === 'kind' ? [] : all.filter(({ nodes: members }) => members.length === 1)
  const groups = all
    .filter((group) => !alone.includes(group))
    .sort(
      (one, other) =>
        one.rank - other.rank || ((one.nodes[0]?.id ?? '') < (other.nodes[0]?.id ?? '') ? -1 : 1),
    )
  const rest = alone.flatMap(({ nodes: one }) => one)
  return rest.length === 0
    ? groups
    : [...groups, { title: { of: 'row', row: 'alone' }, nodes: rest }]
}

/** What runs between the groups. */
export const trafficBetween = (
  groups: readonly Row[],
  { links }: LayoutInput,
): readonly Traffic[] => {
  const groupOf = new Map(groups.flatMap(({ nodes }, at) => nodes.map(({ id }) => [id, at])))
  const pairs = new Map<
    string,
    { one: number; other: number; count: number; fan: number; fans: Map<string, number> }
  >()
  for (const { from, to, count } of links) {
    const [a, b] = [groupOf.get(from), groupOf.get(to)]
    if (a === undefined || b === undefined || a === b) continue
    const [one, other] = [Math.min(a, b), Math.max(a, b)]
    const key = `${one} ${other}`
    const pair = pairs.get(key) ?? { one, other, count: 0, fan: 0, fans: new Map() }
    pairs.set(key, pair)
    pair.count += count
    const ends = pairKey(from, to)
    const lines = (pair.fans.get(ends) ?? 0) + 1
    pair.fans.set(ends, lines)
    pair.fan = Math.max(pair.fan, lines)
  }
  return [...pairs.values()]
    .map(({ fans, ...pair }) => pair)
    .sort((a, b) => a.one - b.one || a.other - b.other)
}

/** The groups in which lines run between two nodes that hold their names: signs stand on them, and must not cover the names. */
export const withSigns = (
  { nodes, links }: LayoutInput,
  groups: readonly Row[],
): ReadonlySet<Row> => {
  const holding = new Set(
    nodes.flatMap(({ id, labelPlacement }) => (labelPlacement === 'inside' ? [id] : [])),
  )
  const groupOf = new Map(
    groups.flatMap((group) =>
      group.nodes.flatMap(({ id }) => (holding.has(id) ? [[id, group] as const] : [])),
    ),
  )
  return new Set(
    links.flatMap(({ from, to }) => {
      const group = groupOf.get(from)
      return from !== to && group !== undefined && group === groupOf.get(to) ? [group] : []
    }),
  )
}
