import { LABEL_GAP } from '../geometry/box.ts'
import { fontSize, SMALLEST } from '../geometry/letters.ts'
import type { LayoutNode } from './layout.ts'
import { BELOW_PX, INSIDE_PX } from './page.ts'
import type { Row } from './rows.ts'
import { byId, type Ties } from './ties.ts'

/** Between a node and its name, in pixels, and how much higher than it is measured a name is written at most. */
const GAP_PX = 2
const LINES = 1.02
/** The name of a country may cover the ends of its oval by so much. */
const OVER = 1.3
/** A node so high, in pixels, holds a name in two lines, where the longer one is no wider than this part of the whole. */
const TWO_LINES_PX = 22
const LONGER_LINE = 0.65

const named = (node: LayoutNode, width: number, height: number, zoom: number): LayoutNode => ({
  ...node,
  labelPlacement: 'below',
  labelWidth: Math.max(node.labelPlacement === 'below' ? node.labelWidth : 0, width / zoom),
  labelHeight: Math.max(
    node.labelPlacement === 'below' ? node.labelHeight : 0,
    (height * LINES + GAP_PX) / zoom - LABEL_GAP,
  ),
})

/**
 * The same node with all the room that its name takes at a zoom, where letters do not become smaller with it: a name that
 * no longer stands within its node hangs below.
 */
export const withWholeName = (node: LayoutNode, zoom: number): LayoutNode => {
  if (node.labelWidth === 0) return node
  if (node.labelPlacement === 'below') {
    const letters = fontSize(BELOW_PX, zoom) / BELOW_PX
    return named(node, node.labelWidth * letters, node.labelHeight * letters, zoom)
  }
  const letters = SMALLEST / INSIDE_PX
  const width = node.labelWidth * letters
  const own = node.width * zoom
  if (width <= own * (node.kind === 'country' ? OVER : 1))
    return width <= own ? node : { ...node, width: width / zoom }
  if (node.height * zoom >= TWO_LINES_PX && width * LONGER_LINE <= own) return node
  return named(node, width, node.labelHeight * letters, zoom)
}

/**
 * Nodes whose names are missed least, of each group as many for its size: of who takes part in least, and then the
 * largest; none that stands for its group.
 */
export const losable = (groups: readonly Row[], { weight }: Ties): readonly LayoutNode[] =>
  groups
    .flatMap(({ nodes: [, ...others] }) =>
      others
        .filter(({ labelPlacement }) => labelPlacement === 'below')
        .sort(
          (one, other) =>
            weight(one.id) - weight(other.id) ||
            other.labelWidth * other.labelHeight - one.labelWidth * one.labelHeight ||
            byId(one, other),
        )
        .map((node, at) => ({ node, part: (at + 1) / (others.length + 1) })),
    )
    .sort((one, other) => one.part - other.part || byId(one.node, other.node))
    .map(({ node }) => node)
