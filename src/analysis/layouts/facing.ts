import type { Point } from '../../domain/dataset.ts'
import { footprint } from '../geometry/box.ts'
import { areaOf, BELOW, BESIDE, type Block, flow, heightOf, widthOf } from './flow.ts'
import type { LayoutNode } from './layout.ts'

/** Free space between two parties, for the lines that run there and their words. */
const CORRIDOR = 170
/** People take no more than so many squares as wide as what the parties leave of a width, or they stand below. */
const MOST_BESIDE = 1.25

/** Two parties that face each other, and on each side its own people. */
export interface Facing {
  readonly poles: readonly [LayoutNode, LayoutNode]
  /** In the order in which they stand. */
  readonly people: readonly [readonly LayoutNode[], readonly LayoutNode[]]
}

interface Part {
  readonly block: Block
  readonly left: number
}

const alone = (node: LayoutNode): Block => {
  const { left, top } = footprint(node, [0, 0])
  return {
    width: widthOf(node),
    height: heightOf(node),
    places: new Map([[node, [0 - left, 0 - top]]]),
  }
}

/** Blocks at their places from the left, all with their middles on one height. */
const sideBySide = (parts: readonly Part[]): Block => {
  const height = Math.max(0, ...parts.map(({ block }) => block.height))
  return {
    width: Math.max(0, ...parts.map(({ block, left }) => left + block.width)),
    height,
    places: new Map(
      parts.flatMap(({ block, left }) =>
        [...block.places].map(([node, [x, y]]): readonly [LayoutNode, Point] => [
          node,
          [x + left, y + (height - block.height) / 2],
        ]),
      ),
    ),
  }
}

/**
 * Two parties with a corridor between them: their people stand behind them where a width has room for all, else below,
 * the parties then at the ends of the width.
 */
export const facing = ({ poles, people }: Facing, width: number, space: number): Block => {
  const [first, second] = [alone(poles[0]), alone(poles[1])]
  const beside = BESIDE * space
  const corridor = CORRIDOR * space
  const sides = people.filter((side) => side.length > 0).length
  const between = first.width + corridor + second.width
  const left = width - between - sides * beside
  const all = areaOf(people.flat(), space)
  if (left > 0 && all <= left * left * MOST_BESIDE) {
    const [own, others] = people.map((side) =>
      flow(side, all === 0 ? 0 : left * (areaOf(side, space) / all), space),
    )
    if (own === undefined || others === undefined) return first
    const start = own.width === 0 ? 0 : own.width + beside
    return sideBySide([
      { block: own, left: 0 },
      { block: first, left: start },
      { block: second, left: start + first.width + corridor },
      { block: others, left: start + between + beside },
    ])
  }
  const apart = Math.max(between, width)
  const above = sideBySide([
    { block: first, left: 0 },
    { block: second, left: apart - second.width },
  ])
  const below = flow(people.flat(), apart, space)
  const top = above.height + BELOW * space
  return {
    width: apart,
    height: people.flat().length === 0 ? above.height : top + below.height,
    places: new Map([
      ...above.places,
      ...[...below.places].map(([node, [x, y]]): readonly [LayoutNode, Point] => [
        node,
        [x + (apart - below.width) / 2, y + top],
      ]),
    ]),
  }
}
