import type { EntityId } from '../../../domain/ids.ts'
import type { LayoutLink, LayoutNode } from '../layout.ts'

type Member = Pick<LayoutNode, 'id' | 'kind' | 'rollsUpTo'>

const byId = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/**
 * For each node the last one of its chain of `rollsUpTo` within the input: officials, agencies and a
 * government all come to their country. A chain that runs in a circle ends where it would repeat.
 */
export const partyOf = (nodes: readonly Member[]): ReadonlyMap<EntityId, EntityId> => {
  const parents = new Map(nodes.map((node) => [node.id, node.rollsUpTo]))
  return new Map(
    nodes.map((node): [EntityId, EntityId] => {
      if (node.rollsUpTo === null) return [node.id, node.id]
      const seen = new Set<EntityId>([node.id])
      let last = node.id
      for (let next: EntityId | null = node.rollsUpTo; next !== null && !seen.has(next); ) {
        seen.add(next)
        last = next
        next = parents.get(next) ?? null
      }
      return [node.id, last]
    }),
  )
}

const isState = (node: Member): boolean => node.kind === 'country' || node.kind === 'government'

/** Of a party's members: states before others, then the one with most strands, then the alphabet. */
const faceOf = (
  party: EntityId,
  parties: ReadonlyMap<EntityId, EntityId>,
  strands: ReadonlyMap<EntityId, number>,
  nodes: readonly Member[],
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
export const polesOf = ({
  nodes,
  links,
}: {
  readonly nodes: readonly Member[]
  readonly links: readonly Pick<LayoutLink, 'from' | 'to' | 'polarity' | 'count'>[]
}): readonly [EntityId, EntityId] | null => {
  const parties = partyOf(nodes)
  const hostile = new Map<EntityId, Map<EntityId, number>>()
  for (const link of links) {
    if (link.polarity !== 'hostile') continue
    const from = parties.get(link.from)
    const to = parties.get(link.to)
    if (from === undefined || to === undefined || from === to) continue
    const [one, other] = from < to ? [from, to] : [to, from]
    const row = hostile.get(one) ?? new Map<EntityId, number>()
    row.set(other, (row.get(other) ?? 0) + link.count)
    hostile.set(one, row)
  }
  let most: readonly [one: EntityId, other: EntityId] | null = null
  let highest = 0
  for (const [one, row] of hostile)
    for (const [other, count] of row) {
      if (count < highest) continue
      if (count === highest && most !== null)
        if ((byId(one, most[0]) || byId(other, most[1])) > 0) continue
      most = [one, other]
      highest = count
    }
  if (most === null) return null

  const strands = new Map<EntityId, number>()
  for (const { from, to } of links) {
    const [one, other] = [parties.get(from), parties.get(to)]
    if (one === other || (one !== most[0] && one !== most[1])) continue
    if (other !== most[0] && other !== most[1]) continue
    for (const end of [from, to]) strands.set(end, (strands.get(end) ?? 0) + 1)
  }
  const first = faceOf(most[0], parties, strands, nodes)
  const second = faceOf(most[1], parties, strands, nodes)
  if (first === null || second === null) return null
  return first < second ? [first, second] : [second, first]
}
