import { areaOf } from './flow.ts'
import type { LayoutInput } from './layout.ts'

/** What a view that shows everything leaves free along both edges, in pixels. */
const MARGINS = 48
/** How much of a page nodes and the space around them can fill, about. */
const FILLED = 0.7
/**
 * The input of so many nodes that it knows no zoom, with one: about the one at which all of them fit beside and below
 * names that take so many pixels.
 */
export const seenFromAfar = (
  input: LayoutInput,
  space: number,
  { beside, above }: { readonly beside: number; readonly above: number },
): LayoutInput => {
  const { page, nodes } = input
  if (page === undefined || input.zoom !== undefined) return input
  const free =
    Math.max(1, page.width - MARGINS - beside) * Math.max(1, page.height - MARGINS - above)
  return { ...input, zoom: Math.min(1, Math.sqrt((free * FILLED) / areaOf(nodes, space))) }
}
