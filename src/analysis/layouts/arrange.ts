import type { Point, Positions } from '../../domain/dataset.ts'
import { boundsOf, footprint, gapBetween } from '../geometry/box.ts'
import { boxesAt, flow } from './flow.ts'
import type { Guide } from './guide.ts'
import type { Layout, LayoutInput, LayoutNode, LayoutParameters } from './layout.ts'
import { laidOutOnPage } from './page.ts'
import { LEAST_GAP, settle } from './settle.ts'
import { byId, tiesOf } from './ties.ts'

/** What is not laid out but needs a place beside what is, for when it is shown: all links, those among it too. */
export type Rest = Pick<LayoutInput, 'nodes' | 'links'>

export interface Arranged {
  /** For what is pinned: where it would stand if it were not. */
  readonly positions: Positions
  readonly guides: readonly Guide[]
}

/** A larger rest keeps the places that it has. */
const LARGEST_REST = 1500
/** Between the picture and what stands below it. */
const APART = 90

/** Moves aside whoever stands where something is pinned, and nobody else. */
const besidePinned = (
  nodes: readonly LayoutNode[],
  places: Positions,
  pinned: Positions,
): Positions => {
  const held = nodes.filter(({ id }) => pinned.has(id))
  const walls = boxesAt(held, pinned)
  const wishes = nodes.flatMap((node): readonly (readonly [LayoutNode, Point])[] => {
    const at = places.get(node.id)
    return at === undefined || pinned.has(node.id) ? [] : [[node, at]]
  })
  const clear = ([node, at]: readonly [LayoutNode, Point]): boolean =>
    walls.every((wall) => gapBetween(wall, footprint(node, at)) >= LEAST_GAP)
  const first = wishes.filter(clear)
  const moved = settle(
    wishes.filter((wish) => !clear(wish)),
    [...walls, ...boxesAt(held, places), ...first.map(([node, at]) => footprint(node, at))],
  )
  return new Map([...places, ...moved])
}

/** Places beside their neighbours, or below the whole where places have a meaning. */
const placesOfRest = (
  { nodes, links }: Rest,
  laidOut: readonly LayoutNode[],
  places: Positions,
  walls: Positions,
  below: boolean,
): Positions => {
  const taken = [...boxesAt(laidOut, places), ...boxesAt(laidOut, walls)]
  const bounds = boundsOf(taken) ?? { left: 0, top: 0, right: 0, bottom: 0 }
  const sorted = [...nodes].sort(byId)
  const strip = flow(sorted, Math.max(bounds.right - bounds.left, 600), 1)
  const { neighbours } = tiesOf({ nodes: [...laidOut, ...sorted], links, orientation: 'landscape' })
  const wishOf = (node: LayoutNode): Point => {
    const [x, y] = strip.places.get(node) ?? [0, 0]
    const under: Point = [
      (bounds.left + bounds.right - strip.width) / 2 + x,
      bounds.bottom + APART + y,
    ]
    const near = [...neighbours(node.id)].flatMap((id) => {
      const at = walls.get(id) ?? places.get(id)
      return at === undefined ? [] : [at]
    })
    if (below || near.length === 0) return under
    return [
      near.reduce((sum, at) => sum + at[0], 0) / near.length,
      near.reduce((sum, at) => sum + at[1], 0) / near.length,
    ]
  }
  return settle(
    sorted.map((node) => [node, wishOf(node)] as const),
    taken,
  )
}

/** Takes back what could neither be drawn nor kept: whoever asked goes on with the places that there were. */
const checked = (arranged: Arranged): Arranged => {
  const finite =
    [...arranged.positions.values()].flat().every(Number.isFinite) &&
    arranged.guides.every(({ box }) => Object.values(box).every(Number.isFinite))
  if (!finite) throw new RangeError('A layout gave a place that is nowhere.')
  return arranged
}

/**
 * Places what is shown by a layout; what is pinned keeps its place and the others keep clear of it. What is not shown
 * gets a place beside, so that it covers nothing when it is shown.
 * @throws RangeError where a layout gives a place that is not finite
 */
export const layOut = (
  layout: Layout,
  input: LayoutInput,
  parameters: LayoutParameters,
  rest: Rest,
): Arranged => {
  const pinned = new Map(
    [...(input.pinned ?? [])].filter(([id]) => input.nodes.some((node) => node.id === id)),
  )
  const {
    input: asked,
    positions: computed,
    asSeen,
  } = laidOutOnPage(layout, { ...input, pinned }, parameters)
  const { nodes } = asked
  const places =
    pinned.size === 0 ? computed : besidePinned([...nodes].sort(byId), computed, pinned)
  const guides = layout.guides?.(asked, parameters, places) ?? []
  const beside =
    rest.nodes.length > LARGEST_REST
      ? []
      : placesOfRest(
          { nodes: rest.nodes.map(asSeen), links: rest.links },
          nodes,
          places,
          pinned,
          layout.guides !== undefined,
        )
  return checked({ positions: new Map([...places, ...beside]), guides })
}
