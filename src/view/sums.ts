import { nextDifference } from '../domain/differing.ts'

/** How much a mask shows, in numbers. */
export interface Sums {
  /** Counts up from answer to answer. */
  readonly number: number
  readonly mask: Uint8Array
  /** Statements shown of each strand. */
  readonly strands: Uint32Array
  /** Statements shown at each node. */
  readonly nodes: Uint32Array
}

interface Shape {
  /** Line → its strand; -1: none. */
  readonly strandOf: Int32Array
  /** Line → its statement; ascending. */
  readonly statementOf: Uint32Array
  /** Strand → the nodes at its two ends; -1: none. */
  readonly ends: Int32Array
  readonly nodes: number
}

/** Adds masks up, each by what differs from the one before. */
export const createSums = ({ strandOf, statementOf, ends, nodes }: Shape) => {
  const count = ends.length / 2
  /** The answer in which a strand last came to hold something else. */
  const changedIn = new Uint32Array(count)
  const [leftIn, cameIn] = [new Uint32Array(count), new Uint32Array(count)]
  const [leftAt, cameAt] = [new Uint32Array(nodes), new Uint32Array(nodes)]
  let turn = 0
  let last: Sums = {
    number: 0,
    mask: new Uint8Array(strandOf.length),
    strands: new Uint32Array(count),
    nodes: new Uint32Array(nodes),
  }
  const addAt = (sums: Sums, met: Uint32Array, node: number, by: 1 | -1): void => {
    if (node < 0 || met[node] === turn) return
    met[node] = turn
    sums.nodes[node] = (sums.nodes[node] ?? 0) + by
  }
  const add = (sums: Sums, met: Uint32Array, strand: number, by: 1 | -1): void => {
    changedIn[strand] = sums.number
    sums.strands[strand] = (sums.strands[strand] ?? 0) + by
    addAt(sums, met, ends[strand * 2] ?? -1, by)
    addAt(sums, met, ends[strand * 2 + 1] ?? -1, by)
  }
  /** Adds up what has changed of the statement of a line; gives the line after its last. */
  const addStatement = (sums: Sums, before: Uint8Array, line: number): number => {
    // The lines of one statement stand together, and count once a strand and once a node.
    const statement = statementOf[line]
    let row = line
    while (row > 0 && statementOf[row - 1] === statement) row--
    turn++
    for (; row < strandOf.length && statementOf[row] === statement; row++) {
      const strand = strandOf[row] ?? -1
      if (strand < 0) continue
      if (before[row] === 1 && leftIn[strand] !== turn) {
        leftIn[strand] = turn
        add(sums, leftAt, strand, -1)
      }
      if (sums.mask[row] === 1 && cameIn[strand] !== turn) {
        cameIn[strand] = turn
        add(sums, cameAt, strand, 1)
      }
    }
    return row
  }
  const next = (mask: Uint8Array): Sums => {
    if (mask === last.mask) return last
    const before = last.mask
    const sums: Sums = {
      number: last.number + 1,
      mask,
      strands: last.strands.slice(),
      nodes: last.nodes.slice(),
    }
    let row = nextDifference(before, mask, 0)
    while (row < mask.length) row = nextDifference(before, mask, addStatement(sums, before, row))
    last = sums
    return sums
  }
  return { next, changedIn: (strand: number): number => changedIn[strand] ?? 0 }
}
