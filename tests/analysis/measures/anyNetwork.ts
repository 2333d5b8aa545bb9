import fc from 'fast-check'
import type { Network } from '../../../src/analysis/measures/network.ts'

export type TestLine = readonly [from: number, to: number, symmetric: boolean]

export const aNetwork = (size: number, lines: readonly TestLine[]): Network => ({
  size,
  from: Uint32Array.from(lines, ([from]) => from),
  to: Uint32Array.from(lines, ([, to]) => to),
  symmetric: Uint8Array.from(lines, ([, , symmetric]) => (symmetric ? 1 : 0)),
})

export const linesOf = ({ from, to, symmetric }: Network): readonly TestLine[] =>
  [...from].map((start, line) => [start, to[line] ?? 0, symmetric[line] === 1])

/** Small networks with parallel lines, loops and several pieces. */
export const anyNetwork: fc.Arbitrary<Network> = fc.integer({ min: 1, max: 9 }).chain((size) => {
  const node = fc.nat({ max: size - 1 })
  return fc
    .array(fc.tuple(node, node, fc.boolean()), { maxLength: 18 })
    .map((lines) => aNetwork(size, lines))
})

/** A ring of `count` cliques of five, which has one division that everybody sees. */
export const cliques = (count: number): Network =>
  aNetwork(
    count * 5,
    Array.from({ length: count }, (_, clique) => clique).flatMap((clique) => {
      const at = clique * 5
      const inside = [0, 1, 2, 3, 4].flatMap((one) =>
        [0, 1, 2, 3, 4]
          .filter((other) => other > one)
          .map((other): TestLine => [at + one, at + other, false]),
      )
      return [...inside, [at, ((clique + 1) % count) * 5 + 1, false] satisfies TestLine]
    }),
  )
