import type { Point } from '../../domain/dataset.ts'
import { type Box, boundsOf, footprint } from '../geometry/box.ts'
import { largest } from '../geometry/largest.ts'
import type { Shape, Shapes } from './court.ts'
import { heightOf, widthOf } from './flow.ts'
import { nameHeight } from './groupNames.ts'
import type { GuideTitle } from './guide.ts'
import type { LayoutInput, LayoutNode } from './layout.ts'
import { pixels } from './page.ts'
import { ringOf } from './rings.ts'
import type { Row } from './rows.ts'
import { byId } from './ties.ts'

/** Between nodes and the rim of their frame, in units of the model, and in pixels at least. */
const PADDING = 16
const PADDING_PX = 6
/** A frame is no narrower, so that its name has room; in units of the model, and in pixels. */
const LEAST_WIDTH = 150
const LEAST_PX = 102
/** Radius of a ring within a group, at least, and its width by its height. */
const LEAST_RING = 70
const RING_STRETCH = 1.3
/** Free space between names beside each other and between one line and the next, in units of the model, and in pixels at least. */
const BESIDE = 16
const BESIDE_PX = 13
const BELOW = 14
const BELOW_PX = 5
/** Both where lines run between nodes that hold their names, with signs upon these; in pixels. */
const SIGN_PX = 24
/** From farther away only where all nodes of a group are such. */
const SIGNS_FROM = 0.45
/** Space between nodes grows so many times where their frame has room. */
const LOOSE = 2.5
/** Of larger groups not every number of lines is tried. */
const FEW = 40
/** Width by height of what is tried of them. */
const ASPECTS = [0.25, 0.5, 0.8, 1.1, 1.6, 2.2, 3, 4.5, 7] as const

/** Nodes below each other in lines. */
type Lines = readonly (readonly LayoutNode[])[]

interface Air {
  readonly beside: number
  readonly below: number
}

/** A group that can be set out in several ways. */
export interface Block {
  readonly title: GuideTitle
  readonly shapes: Shapes
  /** Places of the nodes in a frame that is as large as one of its shapes, at least: who is drawn up stands above, who is drawn left stands left. */
  readonly places: (
    box: Box,
    lines: number,
    wishOf: (node: LayoutNode) => Point,
  ) => ReadonlyMap<LayoutNode, Point>
}

const total = (lengths: readonly number[]): number => lengths.reduce((sum, one) => sum + one, 0)

const lengthOf = (lengths: readonly number[], gap: number): number =>
  total(lengths) + gap * Math.max(0, lengths.length - 1)

/** Dealt in their order to lines that are no wider. */
const broken = (nodes: readonly LayoutNode[], width: number, beside: number): Lines => {
  const lines: LayoutNode[][] = []
  let free = 0
  for (const node of nodes) {
    const own = widthOf(node) + beside
    const line = lines.at(-1)
    if (line === undefined || own > free + 1e-6) {
      lines.push([node])
      free = width + beside - own
    } else {
      line.push(node)
      free -= own
    }
  }
  return lines
}

const STEPS = 24

/** Dealt in their order to so many lines or fewer, of which the widest is as narrow as can be. */
const dealt = (nodes: readonly LayoutNode[], count: number, { beside }: Air): Lines => {
  const all = lengthOf(nodes.map(widthOf), beside)
  let [narrow, wide] = [Math.max(0, ...nodes.map(widthOf), all / count - beside), all]
  if (broken(nodes, narrow, beside).length <= count) return broken(nodes, narrow, beside)
  for (let step = 0; step < STEPS; step++) {
    const width = (narrow + wide) / 2
    if (broken(nodes, width, beside).length <= count) wide = width
    else narrow = width
  }
  return broken(nodes, wide, beside)
}

const above = (line: readonly LayoutNode[]): number =>
  Math.max(0, ...line.map((node) => -footprint(node, [0, 0]).top))
const under = (line: readonly LayoutNode[]): number =>
  Math.max(0, ...line.map((node) => footprint(node, [0, 0]).bottom))
const heightsOf = (lines: Lines): readonly number[] =>
  lines.map((line) => above(line) + under(line))

const sizeOf = (lines: Lines, { beside, below }: Air) => ({
  width: Math.max(0, ...lines.map((line) => lengthOf(line.map(widthOf), beside))),
  height: lengthOf(heightsOf(lines), below),
})

/** Gap between lengths in a room: as it is, or more where there is more. */
const loose = (lengths: readonly number[], room: number, gap: number): number =>
  Math.max(gap, Math.min(gap * LOOSE, (room - total(lengths)) / (lengths.length + 1)))

/** Lines in the middle of a room, their nodes as far apart as it allows. */
const spreadIn = (lines: Lines, room: Box, { beside, below }: Air) => {
  const places = new Map<LayoutNode, Point>()
  const heights = heightsOf(lines)
  const gap = loose(heights, room.bottom - room.top, below)
  let top = (room.top + room.bottom - lengthOf(heights, gap)) / 2
  lines.forEach((line, at) => {
    const widths = line.map(widthOf)
    const apart = loose(widths, room.right - room.left, beside)
    let x = (room.left + room.right - lengthOf(widths, apart)) / 2
    line.forEach((node, place) => {
      places.set(node, [x - footprint(node, [0, 0]).left, top + above(line)])
      x += (widths[place] ?? 0) + apart
    })
    top += (heights[at] ?? 0) + gap
  })
  return places
}

const numbersOfLines = (
  nodes: readonly LayoutNode[],
  { beside, below }: Air,
): readonly number[] => {
  if (nodes.length <= FEW) return nodes.map((_, at) => at + 1)
  const width = lengthOf(nodes.map(widthOf), beside)
  const height = largest(nodes, heightOf) + below
  const numbers = ASPECTS.map((aspect) =>
    Math.min(nodes.length, Math.max(1, Math.round(Math.sqrt(width / height / aspect)))),
  )
  return [...new Set(numbers)].sort((one, other) => one - other)
}

const ringed = (nodes: readonly LayoutNode[], { beside }: Air, space: number) => {
  const [centre, ...others] = nodes
  if (centre === undefined || others.length < 3) return null
  const clear = (sizeIn: (node: LayoutNode) => number): number =>
    (sizeIn(centre) + largest(others, sizeIn)) / 2 + PADDING
  const least = Math.max(LEAST_RING, clear(heightOf), clear(widthOf) / RING_STRETCH)
  const aired = new Map(
    others.map((node) => [{ ...node, labelWidth: node.labelWidth + beside }, node] as const),
  )
  const { places } = ringOf([...aired.keys()], least, RING_STRETCH, space)
  return new Map<LayoutNode, Point>([
    [centre, [0, 0]],
    ...[...places].flatMap(([own, at]): readonly (readonly [LayoutNode, Point])[] => {
      const node = aired.get(own)
      return node === undefined ? [] : [[node, at]]
    }),
  ])
}

/**
 * What a group may look like. Names of the nodes have the room that `input` gives them.
 * @param aroundLong - how long its name is at most, where it is named after a node, in pixels
 * @param hasSigns - whether signs on lines need room between its nodes
 */
export const blockOf = (
  input: LayoutInput,
  { title, nodes }: Row,
  aroundLong: number,
  shape: string,
  space: number,
  hasSigns: boolean,
): Block => {
  const padding = Math.max(PADDING, pixels(input, PADDING_PX))
  const isOfHolders = nodes.every(({ labelPlacement }) => labelPlacement === 'inside')
  const signs = hasSigns && (isOfHolders || (input.zoom ?? 1) >= SIGNS_FROM)
  const [besidePx, belowPx] = signs ? [SIGN_PX, SIGN_PX] : [BESIDE_PX, BELOW_PX]
  const air: Air = {
    beside: Math.max(BESIDE, pixels(input, besidePx)) * space,
    below: Math.max(BELOW, pixels(input, belowPx)) * space,
  }
  const framed = (width: number, height: number, lines: number): Shape => {
    const least = Math.max(LEAST_WIDTH, pixels(input, LEAST_PX))
    const wide = Math.max(least, width + 2 * padding)
    return {
      width: wide,
      height: nameHeight(input, title, wide, aroundLong) + height + padding,
      lines,
    }
  }
  /** Where so much stands in a frame: around the middle of all of it, or else in all that is left below its name, where a single node stands as near to the middle as it can. */
  const roomIn = (box: Box, height: number): Box => {
    const top = box.top + nameHeight(input, title, box.right - box.left, aroundLong)
    const even = box.top + box.bottom - top
    const bottom =
      nodes.length === 1
        ? Math.max(even, top + height)
        : even - top >= height
          ? even
          : box.bottom - padding
    return { left: box.left + padding, right: box.right - padding, top, bottom }
  }
  const ring = shape === 'ring' ? ringed(nodes, air, space) : null
  if (ring !== null) {
    const own = boundsOf([...ring].map(([node, at]) => footprint(node, at)))
    const bounds = own ?? { left: 0, top: 0, right: 0, bottom: 0 }
    return {
      title,
      shapes: [framed(bounds.right - bounds.left, bounds.bottom - bounds.top, 1)],
      places: (box) => {
        const room = roomIn(box, bounds.bottom - bounds.top)
        const dx = (room.left + room.right - bounds.left - bounds.right) / 2
        const dy = (room.top + room.bottom - bounds.top - bounds.bottom) / 2
        return new Map([...ring].map(([node, [x, y]]) => [node, [x + dx, y + dy]]))
      },
    }
  }
  // Names of as many lines stand beside each other.
  const packed = [...nodes].sort((one, other) => heightOf(other) - heightOf(one))
  const most = Math.max(0, ...nodes.map(widthOf))
  const ways = new Map(
    numbersOfLines(nodes, air).map((count) => [count, dealt(packed, count, air)] as const),
  )
  const shapes: Shape[] = []
  for (const [count, lines] of [...ways].reverse()) {
    const { width, height } = sizeOf(lines, air)
    const isLarge = nodes.length > FEW
    // Large groups stand in whatever order their nodes are wished for.
    const one = isLarge
      ? framed(
          width + most,
          lengthOf(
            Array.from({ length: count }, () => largest(nodes, heightOf)),
            air.below,
          ),
          count,
        )
      : framed(width, height, count)
    const last = shapes.at(-1)
    if (last === undefined || (one.width > last.width + 1e-6 && one.height < last.height - 1e-6))
      shapes.push(one)
    else if (one.width <= last.width + 1e-6 && one.height <= last.height)
      shapes[shapes.length - 1] = one
  }
  return {
    title,
    shapes,
    places: (box, count, wishOf) => {
      const wishes = new Map(nodes.map((node) => [node, wishOf(node)]))
      const drawn = (axis: 0 | 1) => (one: LayoutNode, other: LayoutNode) =>
        (wishes.get(one)?.[axis] ?? 0) - (wishes.get(other)?.[axis] ?? 0) || byId(one, other)
      const fits = (lines: Lines): boolean => {
        const { width, height } = sizeOf(lines, air)
        const room = roomIn(box, height)
        return width <= room.right - room.left + 1e-6 && height <= room.bottom - room.top + 1e-6
      }
      const wished = dealt([...nodes].sort(drawn(1)), count, air)
      const middle = (line: readonly LayoutNode[]): number =>
        total(line.map((node) => wishes.get(node)?.[1] ?? 0)) / line.length
      const lines = fits(wished)
        ? wished
        : [...(ways.get(count) ?? wished)].sort((one, other) => middle(one) - middle(other))
      return spreadIn(
        lines.map((line) => [...line].sort(drawn(0))),
        roomIn(box, sizeOf(lines, air).height),
        air,
      )
    },
  }
}
