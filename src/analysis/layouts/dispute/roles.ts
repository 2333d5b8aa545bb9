import type { EntityId } from '../../../domain/ids.ts'
import type { LayoutInput, LayoutNode } from '../layout.ts'
import { partyOf } from './poles.ts'

/**
 * What a node is to the dispute, which decides where it stands: a pole; one of a pole's own people and
 * bodies; a bridge that deals kindly with both poles; any other party; an event or instrument; or an
 * onlooker, who only comments.
 */
export type Role = 'pole' | 'satellite' | 'bridge' | 'third' | 'matter' | 'onlooker'

export interface Part {
  readonly role: Role
  /** -1 on the side of the first pole, 1 on that of the second, 0 on neither. */
  readonly side: -1 | 0 | 1
}

const MATTERS: ReadonlySet<string> = new Set(['event', 'instrument'])
const ONLOOKERS: ReadonlySet<string> = new Set(['news-outlet', 'place'])

const ownRole = (node: LayoutNode, friends: ReadonlySet<EntityId>, onlyComments: boolean): Role => {
  if (MATTERS.has(node.kind)) return 'matter'
  if (ONLOOKERS.has(node.kind)) return 'onlooker'
  if (friends.size === 2) return 'bridge'
  return onlyComments && node.rollsUpTo === null ? 'onlooker' : 'third'
}

/** The part of every node, given the poles. Whoever rolls up to a bridge stands with the bridges. */
export const partsOf = (
  input: Pick<LayoutInput, 'nodes' | 'links'>,
  [first, second]: readonly [EntityId, EntityId],
): ReadonlyMap<EntityId, Part> => {
  const parties = partyOf(input.nodes)
  const friends = new Map(input.nodes.map((node) => [node.id, new Set<EntityId>()]))
  const talksOnly = new Set(input.nodes.map((node) => node.id))
  for (const link of input.links) {
    if (link.family !== 'comment') {
      talksOnly.delete(link.from)
      talksOnly.delete(link.to)
    }
    if (link.polarity !== 'cooperative') continue
    for (const [end, other] of [
      [link.from, link.to],
      [link.to, link.from],
    ] as const)
      if (other === first || other === second) friends.get(end)?.add(other)
  }

  const parts = new Map<EntityId, Part>()
  for (const node of input.nodes) {
    const party = parties.get(node.id)
    const ofFirst = party === parties.get(first)
    const ofSecond = party === parties.get(second)
    if (node.id === first) parts.set(node.id, { role: 'pole', side: -1 })
    else if (node.id === second) parts.set(node.id, { role: 'pole', side: 1 })
    else if (ofFirst !== ofSecond && !MATTERS.has(node.kind) && node.kind !== 'place')
      parts.set(node.id, { role: 'satellite', side: ofFirst ? -1 : 1 })
    else
      parts.set(node.id, {
        role: ownRole(node, friends.get(node.id) ?? new Set(), talksOnly.has(node.id)),
        side: 0,
      })
  }
  for (const node of input.nodes) {
    if (parts.get(node.id)?.role !== 'third') continue
    const withBridge = input.nodes.some(
      (other) =>
        other.id !== node.id &&
        parties.get(other.id) === parties.get(node.id) &&
        parts.get(other.id)?.role === 'bridge',
    )
    if (withBridge) parts.set(node.id, { role: 'bridge', side: 0 })
  }
  return parts
}
