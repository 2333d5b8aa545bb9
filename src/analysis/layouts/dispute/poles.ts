import type { EntityId } from '../../../domain/ids.ts'
import { atOnce, each, type Steps } from '../../../domain/steps.ts'
import type { LayoutLink, LayoutNode } from '../layout.ts'

type Member = Pick<LayoutNode, 'id' | 'kind' | 'rollsUpTo'>

const byId = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/**
 * For each node the last one of its chain of `rollsUpTo` within the input: officials, agencies and a
 * government all come to their country. A chain that runs in a circle ends where it would repeat.
 */
export const partyOf = (nodes: readonly Member[]): ReadonlyMap<EntityId, EntityId> =>
  atOnce(partySteps(nodes))

const partySteps = function* (nodes: readonly Member[]): Steps<ReadonlyMap<EntityId, EntityId>> {
  const parents = new Map<EntityId, EntityId>()
  yield* each(nodes, ({ id, rollsUpTo }) => {
    if (rollsUpTo !== null) parents.set(id, rollsUpTo)
  })
  const parties = new Map<EntityId, EntityId>()
  yield* each(nodes, ({ id, rollsUpTo }) => {
    let last = id
    if (rollsUpTo !== null) {
      const seen = new Set<EntityId>([id])
      for (let next: EntityId | null = rollsUpTo; next !== null && !seen.has(next); ) {
        seen.add(next)
        last = next
        next = parents.get(next) ?? null
      }
    }
    parties.set(id, last)
  })
  return parties
}

const isState = (node: Member): boolean => node.kind === 'country' || node.kind === 'government'

/** Who of a party may stand for it: its states, or all where it has none. */
const facesOf = (
  party: EntityId,
  parties: ReadonlyMap<EntityId, EntityId>,
  nodes: readonly Member[],
): readonly Member[] => {
  const members = nodes.filter((node) => parties.get(node.id) === party)
  const states = members.filter(isState)
  return states.length > 0 ? states : members
}

/**
 * The two parties with the most hostile statements between them, counted over all their members, each
 * stood for by its state or government; the first in the alphabet comes first. Null where nothing
 * hostile runs between two parties.
 */
export const polesOf = (network: Network): Poles => atOnce(polesSteps(network))

type Link = Pick<LayoutLink, 'from' | 'to' | 'polarity' | 'count'>

interface Network {
  readonly nodes: readonly Member[]
  readonly links: readonly Link[]
  /** All links, where `links` are no more than those of families with something hostile. */
  readonly all?: () => Steps<readonly Link[]>
}

type Poles = readonly [EntityId, EntityId] | null

/** The same step by step. */
export const polesSteps = function* ({ nodes, links, all }: Network): Steps<Poles> {
  const parties = yield* partySteps(nodes)
  const hostile = new Map<EntityId, Map<EntityId, number>>()
  yield* each(links, (link) => {
    if (link.polarity !== 'hostile') return
    const from = parties.get(link.from)
    const to = parties.get(link.to)
    if (from === undefined || to === undefined || from === to) return
    const one = from < to ? from : to
    const other = from < to ? to : from
    const row = hostile.get(one) ?? new Map<EntityId, number>()
    row.set(other, (row.get(other) ?? 0) + link.count)
    hostile.set(one, row)
  })
  let most: readonly [one: EntityId, other: EntityId] | null = null
  let highest = 0
  let rows = 0
  for (const [one, row] of hostile) {
    for (const [other, count] of row) {
      if (count < highest) continue
      if (count === highest && most !== null)
        if ((byId(one, most[0]) || byId(other, most[1])) > 0) continue
      most = [one, other]
      highest = count
    }
    if (++rows % 512 === 0) yield
  }
  if (most === null) return null
  const [left, right] = most

  const faces = facesOf(left, parties, nodes)
  yield
  const others = facesOf(right, parties, nodes)
  yield
  const strands = new Map<EntityId, number>()
  const isOpen = faces.length > 1 || others.length > 1
  const counted = isOpen && all !== undefined ? yield* all() : isOpen ? links : []
  yield* each(counted, ({ from, to }) => {
    const one = parties.get(from)
    const other = parties.get(to)
    if (one === other || (one !== left && one !== right)) return
    if (other !== left && other !== right) return
    strands.set(from, (strands.get(from) ?? 0) + 1)
    strands.set(to, (strands.get(to) ?? 0) + 1)
  })
  /** The one with most strands, then by the alphabet. */
  const face = (members: readonly Member[]): EntityId | null =>
    members.toSorted(
      (a, b) => (strands.get(b.id) ?? 0) - (strands.get(a.id) ?? 0) || byId(a.id, b.id),
    )[0]?.id ?? null
  const first = face(faces)
  const second = face(others)
  if (first === null || second === null) return null
  return first < second ? [first, second] : [second, first]
}
