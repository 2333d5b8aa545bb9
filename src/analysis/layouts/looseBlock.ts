import { BELOW, BESIDE, type Block, type Gaps, shelved } from './flow.ts'
import type { LayoutInput, LayoutNode } from './layout.ts'
import { pixels } from './page.ts'

/** Between names beside each other, and below each other before the next node, at least, in pixels: else it is read as theirs. */
const BESIDE_PX = 7
const BELOW_PX = 4
/** Between the lines of what has no date, as a part of what is usual. */
const CLOSER = 0.36
/** What the name of a row takes above its nodes, and what stays free at its edges, in pixels. */
const NAME_PX = 18
const PAD_PX = 6

/** Gaps that names keep their distance in, at the zoom at which all is seen. */
export const gapsOf = (input: LayoutInput, space: number, below = BELOW): Gaps => ({
  beside:
    input.zoom === undefined ? BESIDE * space : Math.max(BESIDE * space, pixels(input, BESIDE_PX)),
  below:
    input.zoom === undefined ? below * space : Math.max(below * space, pixels(input, BELOW_PX)),
})

/** What has no date, in lines below its name, where it stands below the dates. */
export const looseBlock = (
  input: LayoutInput,
  nodes: readonly LayoutNode[],
  width: number,
  space: number,
): Block => {
  const [above, pad] = [pixels(input, NAME_PX), pixels(input, PAD_PX)]
  const block = shelved(nodes, width - 2 * pad, gapsOf(input, space, BELOW * CLOSER))
  return {
    width: block.width + 2 * pad,
    height: block.height + above + pad,
    places: new Map([...block.places].map(([node, [x, y]]) => [node, [x + pad, y + above]])),
  }
}
