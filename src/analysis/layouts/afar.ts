import { areaOf } from './flow.ts'
import type { LayoutInput } from './layout.ts'

/** More nodes than these are laid out without a zoom, for not all their names can be read at once. */
export const MANY = 120
/** What a view that shows everything leaves free along both edges, in pixels. */
export const MARGINS = 48
/** How much of a page nodes and the space around them can fill, about. */
const FILLED = 0.55
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
