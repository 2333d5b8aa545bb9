import type { EntityId } from '../../../domain/ids.ts'
import type { LayoutInput, LayoutNode } from '../layout.ts'

const byId = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/**
 * For each node the last one of its chain of `rollsUpTo` within the input: officials, agencies and a
 * government all come to their country. A chain that runs in a circle ends where it would repeat.
 */
export const partyOf = (nodes: readonly LayoutNode[]): ReadonlyMap<EntityId, EntityId> => {
  const parents = new Map(nodes.map((node) => [node.id, node.rollsUpTo]))
  return new Map(
    nodes.map((node) => {
      const seen = new Set<EntityId>([node.id])
      let last = node.id
      for (let next = node.rollsUpTo; next !== null && !seen.has(next); ) {
        seen.add(next)
        last = next
        next = parents.get(next) ?? null
      }
      return [node.id, last]
    }),
  )
}

const isState = (node: LayoutNode): boolean => node.kind === 'country' || node.kind === 'government'

/** Of a party's members: states before others, then the one with most strands, then the alphabet. */
const faceOf = (
  party: EntityId,
  parties: ReadonlyMap<EntityId, EntityId>,
  strands: ReadonlyMap<EntityId, number>,
  nodes: readonly LayoutNode[],
): EntityId | null => {
  const members = nodes.filter((node) => parties.get(node.id) === party)
  const states = members.filter(isState)
  const [face] = [...(states.length > 0 ? states : members)].sort(
    (a, b) => (strands.get(b.id) ?? 0) - (strands.get(a.id) ?? 0) || byId(a.id, b.id),
  )
  return face?.id ?? null
}

/**
 * The two parties with the most hostile statements between them, counted over all their members, each
 * stood for by its state or government; the first in the alphabet comes first. Null where nothing
 * hostile runs between two parties.
 */
export const polesOf = (
  input: Pick<LayoutInput, 'nodes' | 'links'>,
): readonly [EntityId, EntityId] | null => {
  const parties = partyOf(input.nodes)
  const hostile = new Map<EntityId, Map<EntityId, number>>()
  for (const link of input.links) {
    const from = parties.get(link.from)
    const to = parties.get(link.to)
    if (from === undefined || to === undefined || from === to || link.polarity !== 'hostile')
      continue
    const [one, other] = from < to ? [from, to] : [to, from]
    const row = hostile.get(one) ?? new Map<EntityId, number>()
    row.set(other, (row.get(other) ?? 0) + link.count)
    hostile.set(one, row)
  }
  const pairs = [...hostile]
    .flatMap(([one, row]) => [...row].map(([other, count]) => ({ one, other, count })))
    .sort((a, b) => b.count - a.count || byId(a.one, b.one) || byId(a.other, b.other))
  const [most] = pairs
  if (most === undefined) return null

  const strands = new Map<EntityId, number>()
  for (const link of input.links) {
    const ends = new Set([parties.get(link.from), parties.get(link.to)])
    if (!ends.has(most.one) || !ends.has(most.other)) continue
    for (const end of [link.from, link.to]) strands.set(end, (strands.get(end) ?? 0) + 1)
  }
  const first = faceOf(most.one, parties, strands, input.nodes)
  const second = faceOf(most.other, parties, strands, input.nodes)
  if (first === null || second === null) return null
  return first < second ? [first, second] : [second, first]
}
