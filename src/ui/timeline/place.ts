import type { Extent } from '../../analysis/spans.ts'
import type { Mark } from '../../analysis/timeline.ts'

export interface Placed {
  readonly mark: Mark
  /** Pixels from the beginning of the axis. */
  readonly start: number
  /** Pixels. */
  readonly width: number
  /** From 0; marks of one row do not touch. */
  readonly row: number
  /** It begins before the axis does, or its beginning is open. */
  readonly opensAtStart: boolean
  readonly opensAtEnd: boolean
}

/** Pixels of the smallest mark, and more for each figure of a count in it. */
const SMALLEST = 10
const FIGURE = 7
const GAP = 1

const smallest = (count: number): number =>
  count === 1 ? SMALLEST : SMALLEST + FIGURE * String(count).length

/** Marks of one lane in as few rows as they need so that none lies on another. */
export const placeMarks = (
  marks: readonly Mark[],
  extent: Extent,
  width: number,
): { readonly marks: readonly Placed[]; readonly rows: number } => {
  const perDay = width / (extent.to - extent.from + 1)
  const ends: number[] = []
  const placed = marks.map((mark): Placed => {
    const opensAtStart = mark.from === null || mark.from < extent.from
    const opensAtEnd = mark.to === null || mark.to > extent.to
    const left = opensAtStart ? 0 : ((mark.from ?? extent.from) - extent.from) * perDay
    const right = opensAtEnd ? width : ((mark.to ?? extent.to) + 1 - extent.from) * perDay
    const size = Math.max(smallest(mark.statements.length), right - left)
    const middle = (Math.max(left, 0) + Math.min(right, width)) / 2
    const start = Math.max(0, Math.min(width - size, middle - size / 2))
    const free = ends.findIndex((end) => end + GAP <= start)
    const row = free === -1 ? ends.length : free
    ends[row] = start + size
    return { mark, start, width: size, row, opensAtStart, opensAtEnd }
  })
  return { marks: placed, rows: Math.max(1, ends.length) }
}
