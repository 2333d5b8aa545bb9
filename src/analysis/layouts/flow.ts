import type { Point, Positions } from '../../domain/dataset.ts'
import { type Box, footprint } from '../geometry/box.ts'
import type { LayoutNode } from './layout.ts'

/** Free space between nodes beside each other, and between one line and the next. */
export const BESIDE = 16
export const BELOW = 22

/** Free space between what stands beside each other, and between one line and the next. */
export interface Gaps {
  readonly beside: number
  readonly below: number
}

const usualGaps = (space: number): Gaps => ({ beside: BESIDE * space, below: BELOW * space })

export interface Block {
  readonly width: number
  readonly height: number
  /** Places of the nodes, measured from the upper left corner of the block. */
  readonly places: ReadonlyMap<LayoutNode, Point>
}

const extent = (node: LayoutNode): Box => footprint(node, [0, 0])

/** How wide a node with its name is. */
export const widthOf = (node: LayoutNode): number => {
  const { left, right } = extent(node)
  return right - left
}

/** How high a node with its name is. */
export const heightOf = (node: LayoutNode): number => {
  const { top, bottom } = extent(node)
  return bottom - top
}

/** What nodes with their names cover, as far as they have places. */
export const boxesAt = (nodes: readonly LayoutNode[], places: Positions): readonly Box[] =>
  nodes.flatMap((node) => {
    const at = places.get(node.id)
    return at === undefined ? [] : [footprint(node, at)]
  })

/** Nodes dealt to so many lines, each in the order given, so that who stands left stays left. */
const dealt = (nodes: readonly LayoutNode[], lines: number): readonly (readonly LayoutNode[])[] =>
  Array.from({ length: lines }, (_, line) => nodes.filter((_, at) => at % lines === line))

const lineWidth = (nodes: readonly LayoutNode[], beside: number): number =>
  nodes.reduce((sum, node) => sum + widthOf(node) + beside, -beside)

/** Sets lines of nodes below each other, each centred. */
export const inLines = (
  lines: readonly (readonly LayoutNode[])[],
  { beside, below }: Gaps,
): Block => {
  const whole = Math.max(0, ...lines.map((line) => lineWidth(line, beside)))
  const places = new Map<LayoutNode, Point>()
  let top = 0
  for (const line of lines) {
    const above = Math.max(0, ...line.map((node) => -extent(node).top))
    const under = Math.max(0, ...line.map((node) => extent(node).bottom))
    let x = (whole - lineWidth(line, beside)) / 2
    for (const node of line) {
      places.set(node, [x - extent(node).left, top + above])
      x += widthOf(node) + beside
    }
    top += above + under + below
  }
  return { width: whole, height: Math.max(0, top - below), places }
}

/** Sets nodes side by side in as few centred lines as fit into a width; a wider node has a line of its own width. */
export const flow = (nodes: readonly LayoutNode[], width: number, space: number): Block =>
  flowWith(nodes, width, usualGaps(space))

export const flowWith = (nodes: readonly LayoutNode[], width: number, gaps: Gaps): Block => {
  const { beside } = gaps
  const all = lineWidth(nodes, beside) + beside
  let count = Math.max(1, Math.min(nodes.length, Math.floor(all / (width + beside))))
  while (
    count < nodes.length &&
    dealt(nodes, count).some((line) => lineWidth(line, beside) > width)
  )
    count++
  return inLines(dealt(nodes, count), gaps)
}

/** What nodes with their names cover, and the free space around each of them. */
export const areaOf = (nodes: readonly LayoutNode[], space: number): number =>
  nodes.reduce((sum, node) => {
    const { left, right, top, bottom } = extent(node)
    return sum + (right - left + BESIDE * space) * (bottom - top + BELOW * space)
  }, 0)

/**
 * The same in lines that are filled one after the other, the highest nodes first, and spread over the whole width; in
 * each line nodes stand in the order given.
 */
export const shelved = (
  nodes: readonly LayoutNode[],
  width: number,
  { beside, below }: Gaps,
): Block => {
  const lines: { readonly held: LayoutNode[]; free: number }[] = []
  const order = new Map(nodes.map((node, at) => [node, at]))
  const byHeight = nodes.toSorted(
    (one, other) =>
      heightOf(other) - heightOf(one) || (order.get(one) ?? 0) - (order.get(other) ?? 0),
  )
  for (const node of byHeight) {
    const own = widthOf(node)
    const line = lines.find(({ free }) => free >= own + beside)
    if (line === undefined) lines.push({ held: [node], free: width - own })
    else {
      line.held.push(node)
      line.free -= own + beside
    }
  }
  const places = new Map<LayoutNode, Point>()
  const widest = Math.max(0, ...lines.map(({ free }) => width - free))
  const whole = nodes.length === 0 ? 0 : Math.max(width, widest)
  let top = 0
  for (const { held, free } of lines) {
    const line = held.toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
    const above = Math.max(0, ...line.map((node) => -extent(node).top))
    const under = Math.max(0, ...line.map((node) => extent(node).bottom))
    const more = Math.max(0, free + whole - width) / (line.length + 1)
    let x = more
    for (const node of line) {
      places.set(node, [x - extent(node).left, top + above])
      x += widthOf(node) + beside + more
    }
    top += above + under + below
  }
  return { width: whole, height: Math.max(0, top - below), places }
}
