import type { Point } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { type Box, boundsOf } from '../geometry/box.ts'
import type { Placed } from './court.ts'
import type { Block } from './groupBlocks.ts'
import type { GuideTitle } from './guide.ts'
import type { LayoutNode } from './layout.ts'
import type { Row } from './rows.ts'
import type { Ties } from './ties.ts'

/** How often nodes are sorted within their groups by where their neighbours stand. */
const ROUNDS = 4
const NOWHERE: Box = { left: 0, top: 0, right: 0, bottom: 0 }

export interface Planned {
  readonly wishes: readonly (readonly [LayoutNode, Point])[]
  readonly frames: readonly { readonly title: GuideTitle; readonly box: Box }[]
}

/** Towards whom a node is drawn who stands in other groups; without any, where it stands. */
const drawnTo =
  (
    { neighbours }: Ties,
    groupOf: ReadonlyMap<EntityId, Row>,
    group: Row,
    at: ReadonlyMap<EntityId, Point>,
  ) =>
  ({ id }: LayoutNode): Point => {
    const drawn = [...neighbours(id)].flatMap((other) =>
      groupOf.get(other) === group ? [] : [at.get(other) ?? [0, 0]],
    )
    if (drawn.length === 0) return at.get(id) ?? [0, 0]
    const towards = (axis: 0 | 1): number =>
      drawn.reduce((sum, to) => sum + to[axis], 0) / drawn.length
    return [towards(0), towards(1)]
  }

/** The same around the origin: views go from one layout to the next around it. */
const centred = (placed: readonly Placed[]): readonly Placed[] => {
  const { left, right, top, bottom } = boundsOf(placed.map(({ box }) => box)) ?? NOWHERE
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return placed.map(({ box, lines }) => ({
    box: { left: box.left - x, right: box.right - x, top: box.top - y, bottom: box.bottom - y },
    lines,
  }))
}

/** Groups in their places, and their nodes within them, sorted by where their neighbours stand. */
export const furnished = (
  groups: readonly Row[],
  blocks: readonly Block[],
  places: readonly Placed[],
  ties: Ties,
): Planned => {
  const placed = centred(places)
  const groupOf = new Map(groups.flatMap((group) => group.nodes.map(({ id }) => [id, group])))
  const at = new Map<EntityId, Point>()
  groups.forEach(({ nodes }, place) => {
    const { left, right, top, bottom } = placed[place]?.box ?? NOWHERE
    for (const { id } of nodes) at.set(id, [(left + right) / 2, (top + bottom) / 2])
  })
  let wishes: (readonly [LayoutNode, Point])[] = []
  for (let round = 0; round < ROUNDS; round++) {
    wishes = groups.flatMap((group, place) => {
      const { box = NOWHERE, lines = 1 } = placed[place] ?? {}
      const wishOf = drawnTo(ties, groupOf, group, at)
      return [...(blocks[place]?.places(box, lines, wishOf) ?? [])]
    })
    for (const [{ id }, place] of wishes) at.set(id, place)
  }
  return {
    wishes,
    frames: placed.flatMap(({ box }, place) => {
      const title = groups[place]?.title
      return title === undefined ? [] : [{ title, box }]
    }),
  }
}
