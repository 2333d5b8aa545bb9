import { samples } from '../curves.ts'
import type { View } from '../fit.ts'
import type { Hit } from '../renderer.ts'
import { BODY, type Ground, LINE } from './ground.ts'
import { CLOSE } from './paintLines.ts'
import { isLoop } from './window.ts'

/** In pixels: how far beside a line or a node the pointer may be. */
const LINE_REACH = 8
const NODE_REACH = 2
/** In pixels: from far, where lines between more than so many pairs of nodes run as near to the pointer, none is meant. */
const AIM = 3
const MOST_MET = 3
/** In units of the model: how far from where it begins and ends a line that returns there may run. */
const LOOP_REACH = 200
/** In pixels: half the side of the smallest target that a node is. */
const SMALLEST = 6

const distance = (x: number, y: number, ax: number, ay: number, bx: number, by: number): number => {
  const dx = bx - ax
  const dy = by - ay
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)
  const part = Math.min(1, Math.max(0, along))
  return Math.hypot(x - ax - dx * part, y - ay - dy * part)
}

/** How far a point, in units of the model, is from a strand. */
const distanceTo = (ground: Ground, slot: number, x: number, y: number): number => {
  const points = samples(ground.route(slot)?.curve ?? { start: [0, 0], pieces: [] }, 25)
  let least = Number.POSITIVE_INFINITY
  points.forEach(([ax, ay], at) => {
    const [bx, by] = points[at + 1] ?? [ax, ay]
    least = Math.min(least, distance(x, y, ax, ay, bx, by))
  })
  return least
}

/** The node whose middle is nearest, of those at a point in units of the model; null: none. */
const nodeAt = ({ nodes, bodies, shownNodes }: Ground, x: number, y: number, zoom: number) => {
  let best: number | null = null
  let least = Number.POSITIVE_INFINITY
  const [reach, smallest] = [NODE_REACH / zoom, SMALLEST / zoom]
  for (let slot = 0; slot < nodes.length; slot++) {
    if (shownNodes[slot] !== 1) continue
    const at = slot * BODY
    const away = Math.abs((bodies[at] ?? 0) - x)
    if (away > Math.max(smallest, (bodies[at + 2] ?? 0) + reach)) continue
    const up = Math.abs((bodies[at + 1] ?? 0) - y)
    if (up > Math.max(smallest, (bodies[at + 3] ?? 0) + reach)) continue
    const far = Math.hypot(away, up)
    if (far >= least) continue
    least = far
    best = slot
  }
  return best
}

/**
 * The strand nearest to a point in units of the model, within reach; null: none, or, from far, so many that nobody can
 * point at one.
 */
const strandAt = (ground: Ground, x: number, y: number, zoom: number): number | null => {
  const { lines, count, ends, shownStrands } = ground
  const aim = zoom < CLOSE ? AIM / zoom : Number.NEGATIVE_INFINITY
  const met = new Set<number>()
  let best: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (let slot = 0; slot < count; slot++) {
    if (shownStrands[slot] === 0) continue
    const at = slot * LINE
    const ax = lines[at] ?? 0
    const ay = lines[at + 1] ?? 0
    const cx = lines[at + 2] ?? 0
    const cy = lines[at + 3] ?? 0
    const bx = lines[at + 4] ?? 0
    const by = lines[at + 5] ?? 0
    const reach = LINE_REACH / zoom + ground.widthOf(slot) / 2
    if (!isLoop(ground, slot)) {
      if (x < Math.min(ax, bx, cx) - reach || x > Math.max(ax, bx, cx) + reach) continue
      if (y < Math.min(ay, by, cy) - reach || y > Math.max(ay, by, cy) + reach) continue
      const bend = Math.hypot(cx - (ax + bx) / 2, cy - (ay + by) / 2)
      if (distance(x, y, ax, ay, bx, by) > reach + bend) continue
    } else if (Math.hypot(x - ax, y - ay) > LOOP_REACH) continue
    const far = distanceTo(ground, slot, x, y)
    if (far <= aim) {
      const [one = 0, other = 0] = [ends[slot * 2], ends[slot * 2 + 1]]
      met.add(Math.min(one, other) * ground.nodes.length + Math.max(one, other))
      if (met.size > MOST_MET) return null
    }
    if (far > reach || far >= least) continue
    least = far
    best = slot
  }
  return best
}

/** What stands at a point of the window, in pixels: nodes before lines. A scan: a millisecond for 100,000 lines. */
export const hitAt = (ground: Ground, { zoom, pan }: View, px: number, py: number): Hit => {
  const [x, y] = [(px - pan.x) / zoom, (py - pan.y) / zoom]
  const node = ground.nodes[nodeAt(ground, x, y, zoom) ?? -1]
  if (node !== undefined) return { kind: 'node', id: node.id }
  const strand = strandAt(ground, x, y, zoom)
  return strand === null ? null : { kind: 'strand', id: ground.strandId(strand) }
}
