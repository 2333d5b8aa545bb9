/** Ways to line nodes up: the first six share an edge or a middle, the last two have equal gaps between them. */
export const LINE_UPS = [
  'left',
  'centre',
  'right',
  'top',
  'middle',
  'bottom',
  'horizontally',
  'vertically',
] as const
export type LineUp = (typeof LINE_UPS)[number]

/** How many nodes a way needs to change anything. */
export const fewestFor = (way: LineUp): 2 | 3 =>
  way === 'horizontally' || way === 'vertically' ? 3 : 2
