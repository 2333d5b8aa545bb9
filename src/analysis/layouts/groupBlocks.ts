import type { Point } from '../../domain/dataset.ts'
import { type Box, boundsOf, footprint, grow } from '../geometry/box.ts'
import { areaOf, flow, heightOf, inLines, widthOf } from './flow.ts'
import type { GuideTitle } from './guide.ts'
import type { LayoutInput, LayoutNode } from './layout.ts'
import { pixels } from './page.ts'
import { ringOf } from './rings.ts'
import type { Row } from './rows.ts'
import { byId } from './ties.ts'

const PADDING = 16
/** For the name of a group, within its frame beside its nodes, in pixels: its lines, and what keeps them from the nodes. */
const LINE_PX = 14
const NAME_PX = 8
/** How long names are, about, and in how many lines they stand at most: of kinds, and of groups around a member. In pixels. */
const OF_KIND = { long: 184, most: 2 } as const
const AROUND = { long: 240, most: 3 } as const
/** What is left of the width of a frame beside its name, and how much the breaks between lines leave empty. */
const BESIDE_NAME = 16
const BREAKS = 1.15
/** A frame is no narrower, so that its name has room; in units of the model, and in pixels. */
const LEAST_WIDTH = 150
const LEAST_PX = 102
/** Radius of a ring within a group, at least, and its width by its height. */
const LEAST_RING = 70
const RING_STRETCH = 1.3
/** Free space around nodes within a group. */
const AIR = 28

/** How high the name of a frame stands in it, which is so wide. */
const nameHeight = (input: LayoutInput, title: GuideTitle, width: number): number => {
  const { long, most } = title.of === 'kind' ? OF_KIND : AROUND
  const free = width / pixels(input, 1) - BESIDE_NAME
  const lines = long <= free ? 1 : Math.min(most, Math.max(2, Math.ceil((long * BREAKS) / free)))
  return pixels(input, lines * LINE_PX + NAME_PX)
}

/** A group set out by itself. */
export interface Block {
  readonly title: GuideTitle
  /** How high its name is. */
  readonly name: number
  /** Places of the nodes, and what they and their names cover, before the group has its place. */
  readonly places: ReadonlyMap<LayoutNode, Point>
  readonly bounds: Box
}

/** A frame is so wide at least, for its name. */
const widened = (input: LayoutInput, { left, top, right, bottom }: Box): Box => {
  const least = Math.max(LEAST_WIDTH, pixels(input, LEAST_PX))
  const more = Math.max(0, least - (right - left)) / 2
  return { left: left - more, top, right: right + more, bottom }
}

const framed = (
  input: LayoutInput,
  title: GuideTitle,
  places: ReadonlyMap<LayoutNode, Point>,
): Block => {
  const own = boundsOf([...places].map(([node, at]) => footprint(node, at)))
  const bounds = widened(input, grow(own ?? { left: 0, top: 0, right: 0, bottom: 0 }, PADDING))
  return { title, name: nameHeight(input, title, bounds.right - bounds.left), places, bounds }
}

const ringed = (input: LayoutInput, { title, nodes }: Row, space: number): Block | null => {
  const [centre, ...others] = nodes
  if (centre === undefined || others.length < 3) return null
  const clear = (sizeOf: (node: LayoutNode) => number): number =>
    (sizeOf(centre) + Math.max(...others.map(sizeOf))) / 2 + PADDING
  const least = Math.max(LEAST_RING, clear(heightOf), clear(widthOf) / RING_STRETCH)
  return framed(
    input,
    title,
    new Map([...ringOf(others, least, RING_STRETCH, space).places, [centre, [0, 0] as const]]),
  )
}

/** Nodes in lines, each in the order given by `wishes`: who is drawn up stands above, who is drawn left stands left. */
export const blockOf = (
  input: LayoutInput,
  group: Row,
  shape: string,
  space: number,
  aspect: number,
  wishOf: ((node: LayoutNode) => Point) | null,
): Block => {
  const ring = shape === 'ring' ? ringed(input, group, space) : null
  if (ring !== null) return ring
  const { title, nodes } = group
  if (wishOf === null)
    return framed(input, title, flow(nodes, Math.sqrt(areaOf(nodes, space) * aspect), space).places)
  const wishes = new Map(nodes.map((node) => [node, wishOf(node)]))
  const drawn = (axis: 0 | 1) => (one: LayoutNode, other: LayoutNode) =>
    (wishes.get(one)?.[axis] ?? 0) - (wishes.get(other)?.[axis] ?? 0) || byId(one, other)
  const width = Math.sqrt(
    nodes.reduce((sum, node) => sum + (widthOf(node) + AIR) * (heightOf(node) + AIR), 0) * aspect,
  )
  const sorted = [...nodes].sort(drawn(1))
  for (let count = 1; ; count++) {
    const lines = Array.from({ length: count }, (_, line) =>
      sorted
        .slice(
          Math.round((line * sorted.length) / count),
          Math.round(((line + 1) * sorted.length) / count),
        )
        .sort(drawn(0)),
    )
    const block = inLines(lines, AIR * space, AIR * space)
    if (block.width <= width * space || count >= nodes.length)
      return framed(input, title, block.places)
  }
}
