import type { Stage } from './stages.ts'

/**
 * Work that says where it may rest: at each `yield` others may go first. It may tell there how many rows it has done since
 * it last told, or what begins.
 */
export type Steps<Result> = Generator<number | Stage | undefined, Result>

/** Does all of it without a rest. */
export const atOnce = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Rows between two rests: even slow ones take less than a frame. */
const ROWS = 64

/** Does something with each row, with rests between many of them. */
export const eachRow = function* (count: number, act: (row: number) => void): Steps<void> {
  for (let row = 0; row < count; row++) {
    act(row)
    if ((row + 1) % ROWS === 0) yield ROWS
  }
}

/** The same with each item of a list. */
export const each = <Item>(items: readonly Item[], act: (item: Item, row: number) => void) =>
  eachRow(items.length, (row) => {
    const item = items[row]
    if (item !== undefined) act(item, row)
  })
