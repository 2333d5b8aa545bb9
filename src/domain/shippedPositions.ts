import type { Dataset, Orientation, Positions } from './dataset.ts'

/** The positions that a dataset brings for a window of this shape, or else for another; null where it brings none. */
export const shippedPositions = (
  { layout }: Pick<Dataset, 'layout'>,
  orientation: Orientation,
): Positions | null => layout[orientation] ?? layout.landscape ?? layout.portrait
