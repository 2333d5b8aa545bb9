import type { EntityId } from '../../domain/ids.ts'
import type { LayoutInput, LayoutNode } from './layout.ts'

/** Who is linked to whom, whatever the direction, and how many statements each takes part in. */
export interface Ties {
  readonly neighbours: (id: EntityId) => ReadonlySet<EntityId>
  readonly weight: (id: EntityId) => number
}

const NOBODY: ReadonlySet<EntityId> = new Set()

export const tiesOf = ({ nodes, links }: LayoutInput): Ties => {
  const neighbours = new Map(nodes.map(({ id }) => [id, new Set<EntityId>()]))
  const weights = new Map<EntityId, number>()
  for (const { from, to, count } of links) {
    const [one, other] = [neighbours.get(from), neighbours.get(to)]
    if (one === undefined || other === undefined || from === to) continue
    one.add(to)
    other.add(from)
    for (const end of [from, to]) weights.set(end, (weights.get(end) ?? 0) + count)
  }
  return {
    neighbours: (id) => neighbours.get(id) ?? NOBODY,
    weight: (id) => weights.get(id) ?? 0,
  }
}

export const byId = (one: LayoutNode, other: LayoutNode): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0

/** Those with most statements first; then the alphabet of their ids. */
export const byWeight =
  ({ weight }: Ties) =>
  (one: LayoutNode, other: LayoutNode): number =>
    weight(other.id) - weight(one.id) || byId(one, other)
