import { NO_MARK } from '../analysis/aggregate/ground.ts'
import { grouped } from '../analysis/filters/lookUps.ts'
import { STANCES, type Statement } from '../domain/dataset.ts'
import { nextDifference } from '../domain/differing.ts'
import { keptFor, once } from '../domain/once.ts'
import type { BubbleFrame } from './bubbles.ts'

/** What a mask shows of a picture in bubbles. */
export interface BubbleSums {
  /** Statements of each strand; of these, contested ones. */
  readonly counts: Uint32Array
  readonly disputed: Uint32Array
  /** Strand → its gravest mark, a place in `STANCES`; `NO_MARK` where none of its statements has one. */
  readonly gravest: (strand: number) => number
  /** Lines at each piece. */
  readonly touching: Uint32Array
  /** The statements of a strand, in the order of the dataset. */
  readonly statementsOf: (strand: number) => readonly Statement[]
}

const STEPS = STANCES.length

/** Adds masks up, each by what differs from the one before: sums hold until the next mask. */
const createSums = (frame: BubbleFrame): ((mask: Uint8Array) => BubbleSums) => {
  const { ground, gathered, strandOf, strands, nodes } = frame
  const { index, from, to, contested, mark } = ground
  const { statementOf } = index
  const { pieceOf } = gathered
  const counts = new Uint32Array(strands.length)
  const disputed = new Uint32Array(strands.length)
  const marked = new Uint32Array(strands.length * STEPS)
  const touching = new Uint32Array(nodes.length)
  const seenIn = new Uint32Array(strands.length)
  const rows = once(() =>
    // -1 becomes larger than any strand.
    grouped(strands.length, [
      new Uint32Array(strandOf.buffer, strandOf.byteOffset, strandOf.length),
    ]),
  )
  let turn = 0
  let last: Uint8Array = new Uint8Array(strandOf.length)
  const add = (sums: Uint32Array, at: number, by: number): void => {
    sums[at] = (sums[at] ?? 0) + by
  }
  /** The lines of a statement stand together, and count once a strand. */
  const addStatement = (mask: Uint8Array, first: number, end: number, by: 1 | -1): void => {
    turn++
    for (let line = first; line < end; line++) {
      if (mask[line] !== 1) continue
      add(touching, pieceOf[from[line] ?? 0] ?? 0, by)
      add(touching, pieceOf[to[line] ?? 0] ?? 0, by)
      const strand = strandOf[line] ?? -1
      if (strand < 0 || seenIn[strand] === turn) continue
      seenIn[strand] = turn
      add(counts, strand, by)
      if (contested[line] === 1) add(disputed, strand, by)
      const stance = mark[line] ?? NO_MARK
      if (stance !== NO_MARK) add(marked, strand * STEPS + stance, by)
    }
  }
  const take = (mask: Uint8Array): void => {
    for (let line = nextDifference(last, mask, 0); line < mask.length; ) {
      const statement = statementOf[line]
      let [first, end] = [line, line + 1]
      while (first > 0 && statementOf[first - 1] === statement) first--
      while (end < mask.length && statementOf[end] === statement) end++
      addStatement(last, first, end, -1)
      addStatement(mask, first, end, 1)
      line = nextDifference(last, mask, end)
    }
    last = mask
  }
  return (mask) => {
    take(mask)
    return {
      counts,
      disputed,
      touching,
      gravest(strand) {
        for (let stance = 0; stance < STEPS; stance++)
          if ((marked[strand * STEPS + stance] ?? 0) > 0) return stance
        return NO_MARK
      },
      statementsOf(strand) {
        const { starts, rows: lines } = rows()
        const held: Statement[] = []
        let before = -1
        for (let at = starts[strand] ?? 0; at < (starts[strand + 1] ?? 0); at++) {
          const line = lines[at] ?? 0
          const statement = statementOf[line] ?? 0
          if (mask[line] !== 1 || statement === before) continue
          before = statement
          const one = index.dataset.statements[statement]
          if (one !== undefined) held.push(one)
        }
        return held
      },
    }
  }
}

const sumsFor = keptFor(createSums)

/** What a mask shows; counts and marks hold until another mask of the same frame is added up. */
export const sumsOf = (frame: BubbleFrame, mask: Uint8Array): BubbleSums => sumsFor(frame)(mask)
