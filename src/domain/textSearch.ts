import { around, type Context, occurrences, splitsIn, toCodePoints } from './codePoints.ts'
import { firstOf } from './firstOf.ts'

/** How exact words are looked up in texts. */
export interface TextSearch {
  /** What `occurrences` gives. */
  readonly occurrences: (text: string, part: string) => readonly number[]
  /** What `toCodePoints` gives. */
  readonly toCodePoints: (text: string, index: number) => number
  /** What `around` gives. */
  readonly around: (text: string, start: number, end: number) => Context
}

/** A search that remembers its texts. */
export interface KeptSearch extends TextSearch {
  /** UTF-16 index of the code point numbered `offset` (0-based). */
  readonly toUnits: (text: string, offset: number) => number
}

/** UTF-16 units in a block, of which the index knows where each begins. */
const BLOCK = 8
/** Words of so many units hold a whole block of the text, wherever in it they stand. */
const SHORTEST = 2 * BLOCK - 1
/** Times that a text is searched from its begin to its end before it is worth an index. */
const PLAIN_SEARCHES = 4
/** Blocks that are compared before a plain search is no slower. */
const MOST_COMPARED = 4_096

const hashAt = (text: string, start: number): number => {
  let hash = 0
  for (let at = start; at < start + BLOCK; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1)
  return hash ^ (hash >>> 15)
}

/** Finds words by the blocks of a text that they hold; null where that is no quicker than a plain search. */
const blocksOf = (text: string): ((part: string) => number[] | null) => {
  const count = Math.floor(text.length / BLOCK)
  const size = 2 ** Math.ceil(Math.log2(count + 1))
  // Blocks with one hash are chained; 0 ends a chain, and a block is its number and 1.
  const heads = new Int32Array(size)
  const nexts = new Int32Array(count)
  for (let block = count - 1; block >= 0; block--) {
    const hash = hashAt(text, block * BLOCK) & (size - 1)
    nexts[block] = heads[hash] ?? 0
    heads[hash] = block + 1
  }
  return (part) => {
    const found: number[] = []
    let compared = 0
    for (let offset = 0; offset < BLOCK; offset++) {
      let block = heads[hashAt(part, offset) & (size - 1)] ?? 0
      for (; block > 0; block = nexts[block - 1] ?? 0) {
        const at = (block - 1) * BLOCK - offset
        if (at >= 0 && text.startsWith(part, at)) found.push(at)
        if (++compared > MOST_COMPARED) return null
      }
    }
    return found.length > 1 ? found.sort((one, other) => one - other) : found
  }
}

interface Known {
  readonly splits: readonly number[]
  searches: number
  blocks: ((part: string) => number[] | null) | null
}

/**
 * A search that remembers its texts, for many words of each: what `occurrences`, `toCodePoints` and `around`
 * find by going through a text, found in an index of it.
 */
export const createTextSearch = (): KeptSearch => {
  const texts = new Map<string, Known>()
  const knownOf = (text: string): Known => {
    let known = texts.get(text)
    if (known === undefined) {
      known = { splits: splitsIn(text), searches: 0, blocks: null }
      texts.set(text, known)
    }
    return known
  }
  const splitsPair = ({ splits }: Known, index: number): boolean =>
    splits.length > 0 &&
    splits[firstOf(splits.length, (at) => (splits[at] ?? 0) >= index)] === index
  return {
    occurrences(text, part) {
      const known = knownOf(text)
      if (part.length < SHORTEST) return occurrences(text, part)
      if (known.blocks === null) {
        if (known.searches++ < PLAIN_SEARCHES) return occurrences(text, part)
        known.blocks = blocksOf(text)
      }
      const found = known.blocks(part)
      if (found === null) return occurrences(text, part)
      return known.splits.length === 0
        ? found
        : found.filter((at) => !splitsPair(known, at) && !splitsPair(known, at + part.length))
    },
    toCodePoints(text, index) {
      return toCodePoints(text, index, knownOf(text).splits)
    },
    around(text, start, end) {
      return around(text, start, end, knownOf(text).splits)
    },
    toUnits(text, offset) {
      const { splits } = knownOf(text)
      return offset + firstOf(splits.length, (at) => (splits[at] ?? 0) - 1 - at >= offset)
    },
  }
}
