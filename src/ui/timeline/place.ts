import type { Span } from '../../analysis/periods.ts'
import type { Extent } from '../../analysis/spans.ts'
import type { Lane, Mark } from '../../analysis/timeline.ts'
import { dayOf } from '../../domain/clocks.ts'
import type { FamilyId } from '../../domain/ids.ts'
import { keptFor } from '../../domain/once.ts'

/** A box, which is one mark, or a bar, which is all of a period: a mark for each of its statuses. */
export interface Placed {
  /** The same among those of its lane as long as it stands for the same. */
  readonly id: string
  readonly span: Span
  /** EDTF. */
  readonly date: string
  /** In the order of the statuses, one of each. Never empty. */
  readonly marks: readonly Mark[]
  readonly count: number
  /** Pixels from the beginning of the axis. */
  readonly start: number
  /** Pixels. */
  readonly width: number
  /** From 0; boxes of one row do not touch. Null: it is a bar. */
  readonly row: number | null
  /** It begins before the axis does, or its beginning is open. */
  readonly opensAtStart: boolean
  readonly opensAtEnd: boolean
}

export interface PlacedLane {
  readonly family: FamilyId
  /** Bars first, side by side on one line; both in the order of their beginning. */
  readonly placed: readonly Placed[]
  /** Of boxes. */
  readonly rows: number
}

export interface Arranged {
  readonly arranged: readonly PlacedLane[]
  /** What the highest of all bars counts; null: all are boxes. */
  readonly most: number | null
}

/** Pixels of the smallest mark, and more for each figure of a count in it. */
const SMALLEST = 10
const FIGURE = 7
const GAP = 1

/** Pixels that a mark with its count takes. */
export const smallest = (count: number): number =>
  count === 1 ? SMALLEST : SMALLEST + FIGURE * String(count).length

const dateOf = ({ from, to }: Span): string => {
  const day = (number: number | null): string => (number === null ? '..' : dayOf(number))
  return from === to ? day(from) : `${day(from)}/${day(to)}`
}

/** The same for the same mark, so that its box is not rendered again. */
const alone = keptFor((mark: Mark) => [mark])

/** A lane as boxes, in as few rows as they need so that none lies on another. */
export const boxedLane = ({ family, marks }: Lane, extent: Extent, width: number): PlacedLane => {
  const perDay = width / (extent.to - extent.from + 1)
  const ends: number[] = []
  const placed = marks.map((mark): Placed => {
    const opensAtStart = mark.from === null || mark.from < extent.from
    const opensAtEnd = mark.to === null || mark.to > extent.to
    const left = opensAtStart ? 0 : ((mark.from ?? extent.from) - extent.from) * perDay
    const right = opensAtEnd ? width : ((mark.to ?? extent.to) + 1 - extent.from) * perDay
    const count = mark.statements.length
    const size = Math.max(smallest(count), right - left)
    const middle = (Math.max(left, 0) + Math.min(right, width)) / 2
    const start = Math.max(0, Math.min(width - size, middle - size / 2))
    const free = ends.findIndex((end) => end + GAP <= start)
    const row = free === -1 ? ends.length : free
    ends[row] = start + size
    const id = mark.statements[0]?.id ?? ''
    const marks = alone(mark)
    return {
      id,
      span: mark,
      date: dateOf(mark),
      marks,
      count,
      start,
      width: size,
      row,
      opensAtStart,
      opensAtEnd,
    }
  })
  return { family, placed, rows: ends.length }
}
