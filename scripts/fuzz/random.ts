import { createRandom } from '../../src/analysis/layouts/random.ts'

/** A repeatable source of chance: the same seed gives the same numbers on every machine. */
export interface Random {
  /** From 0, below `end`; whole. */
  readonly below: (end: number) => number
  readonly pick: <T>(items: readonly T[]) => T
}

export const randomFrom = (seed: number): Random => {
  const next = createRandom(seed)
  const below = (end: number): number => Math.floor(next() * end)
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('There is nothing to pick from.')
      return item
    },
  }
}
