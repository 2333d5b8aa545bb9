import type { Point } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import {
  bent,
  bestBend,
  boundsAround,
  corridorOf,
  inOrder,
  type Standing,
} from '../geometry/bends.ts'
import { type Box, boundsOf, labelBox, nodeBox } from '../geometry/box.ts'
import { laneGap, pairKey } from '../geometry/lanes.ts'
import type { LayoutInput, LayoutLink, LayoutNode } from './layout.ts'

/** Kinds that are drawn round. */
const OVALS: ReadonlySet<string> = new Set(['country', 'person'])

interface Pair {
  readonly one: Standing
  readonly other: Standing
  readonly lines: number
}

const standingOf = (node: LayoutNode, at: Point): Standing => {
  const isOval = OVALS.has(node.kind)
  const [[x, y], wide, high] = [at, node.width / 2, node.height / 2]
  return {
    at,
    body: nodeBox(node, at),
    name: labelBox(node, at),
    rim: ([toX, toY]) => {
      const [dx, dy] = [toX - x, toY - y]
      const times = isOval
        ? Math.hypot(dx / wide, dy / high)
        : Math.max(Math.abs(dx) / wide, Math.abs(dy) / high)
      return times > 0 && Number.isFinite(times) ? [x + dx / times, y + dy / times] : [x, y]
    },
  }
}

const pairsOf = (
  links: readonly LayoutLink[],
  standing: ReadonlyMap<EntityId, Standing>,
): readonly Pair[] => {
  const pairs = new Map<string, Pair>()
  for (const { from, to } of links) {
    const ends = [standing.get(from), standing.get(to)] as const
    if (ends[0] === undefined || ends[1] === undefined || ends[0] === ends[1]) continue
    const key = pairKey(from, to)
    const [one, other] = inOrder(ends[0], ends[1])
    pairs.set(key, { one, other, lines: (pairs.get(key)?.lines ?? 0) + 1 })
  }
  return [...pairs.values()]
}

/**
 * How far lines reach, about: they bend round nodes, names and the corridor of the two nodes between which most run, as
 * the screen will draw them. Null: there are none.
 */
export const reachOfLines = (
  { nodes: all, links }: Pick<LayoutInput, 'nodes' | 'links'>,
  places: ReadonlyMap<EntityId, Point>,
): Box | null => {
  const standing = new Map(
    all.flatMap((node): readonly (readonly [EntityId, Standing])[] => {
      const at = places.get(node.id)
      return at === undefined ? [] : [[node.id, standingOf(node, at)]]
    }),
  )
  const nodes = [...standing.values()]
  const pairs = pairsOf(links, standing)
  const [first] = pairs
  if (first === undefined) return null
  const most = pairs.reduce((most, next) => (next.lines > most.lines ? next : most), first)
  const corridor = corridorOf(most.one, most.other, most.lines, nodes)
  const reached = pairs.flatMap(({ one, other, lines }) => {
    const length = Math.hypot(other.at[0] - one.at[0], other.at[1] - one.at[1])
    const bend = bestBend(one, other, nodes, corridor) * length
    const half = (laneGap(lines, length) * (lines - 1)) / 2
    return [bend - half, bend + half].map((offset) => boundsAround(bent(one, other, offset)))
  })
  return boundsOf(reached)
}
