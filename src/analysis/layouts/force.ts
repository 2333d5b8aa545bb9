import type { Point, Positions } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { type Box, boundsOf, footprint } from '../geometry/box.ts'
import { largest } from '../geometry/largest.ts'
import { component } from '../measures/components.ts'
import type { Layout, LayoutInput, LayoutNode, LayoutParameters } from './layout.ts'
import { aspectOf } from './page.ts'
import { numberOf, type Parameter, SPACE, VARIANT } from './parameters.ts'
import { createRandom } from './random.ts'
import { createWalls, settle } from './settle.ts'
import { type Simulation, simulate } from './simulate.ts'
import { byId } from './ties.ts'

const TICKS = { quick: 400, full: 900 } as const
/** Beyond this many nodes fewer ticks have to do: each costs more, and brings less. */
const ALL_TICKS_UP_TO = 1500
const FEWEST_TICKS = 60
const THETA = 1.5
/** Length of a spring at rest. The scale is set afterwards, so only its proportion to the repulsion counts. */
const LENGTH = 30
const REPULSION = 1000
/** Ticks in which what is pinned draws its neighbours along. */
const PULLING_TICKS = 120
const TURN = Math.PI * (3 - Math.sqrt(5))
const ROOM = 1.9
/** Free space that each node asks for beside its own, all in all. */
const AIR = 24
/** Between two parts that no link joins, and how far one comes in at a time. */
const APART = 26
const STRIDE = 9
/** Width by height where the canvas is not known, and how far the whole is drawn out along either axis at most. */
const ASPECT = { landscape: 1.3, portrait: 0.65 } as const
const MOST_DRAWN = 1.4

const GRAVITY = {
  name: 'gravity',
  type: 'number',
  least: 0.2,
  most: 5,
  step: 0.2,
  standard: 1,
} as const satisfies Parameter
const GRAVITY_UNIT = 0.01

const ticksFor = (effort: LayoutParameters['effort'], nodes: number): number =>
  Math.max(
    FEWEST_TICKS,
    Math.round(TICKS[effort] * Math.min(1, ALL_TICKS_UP_TO / Math.max(1, nodes))),
  )

/** The pairs of nodes with a link between them, by number, each once. */
const pairsOf = (
  { links }: LayoutInput,
  numbers: ReadonlyMap<EntityId, number>,
): readonly (readonly [number, number])[] => {
  const size = numbers.size
  const keys = new Set(
    links.flatMap(({ from, to }) => {
      const one = numbers.get(from)
      const other = numbers.get(to)
      if (one === undefined || other === undefined || one === other) return []
      return Math.min(one, other) * size + Math.max(one, other)
    }),
  )
  return [...keys]
    .sort((one, other) => one - other)
    .map((key) => [Math.floor(key / size), key % size] as const)
}

/** The nodes of each connected part by number, the largest part first. */
const partsOf = (
  size: number,
  { from, to }: Pick<Simulation, 'from' | 'to'>,
): readonly (readonly number[])[] => {
  const symmetric = new Uint8Array(from.length)
  const parts = new Map<number, number[]>()
  component.compute({ size, from, to, symmetric }).forEach((part, node) => {
    const known = parts.get(part)
    if (known === undefined) parts.set(part, [node])
    else known.push(node)
  })
  return [...parts.values()].sort((one, other) => other.length - one.length)
}

/** Scales the places of a part so that as much area is its own as its nodes and labels ask for. */
const spread = (
  nodes: readonly LayoutNode[],
  part: readonly number[],
  { xs, ys }: Pick<Simulation, 'xs' | 'ys'>,
  space: number,
): Point => {
  let [middleX, middleY, wanted] = [0, 0, 0]
  for (const node of part) {
    middleX += (xs[node] ?? 0) / part.length
    middleY += (ys[node] ?? 0) / part.length
    const sized = nodes[node]
    if (sized === undefined) continue
    const box = footprint(sized, [0, 0])
    wanted += (box.right - box.left + AIR) * (box.bottom - box.top + AIR)
  }
  let squares = 0
  for (const node of part)
    squares += ((xs[node] ?? 0) - middleX) ** 2 + ((ys[node] ?? 0) - middleY) ** 2
  const deviation = Math.sqrt(squares / part.length)
  const scale = deviation === 0 ? 1 : (Math.sqrt(wanted) * ROOM * space) / (deviation * 3)
  for (const node of part) {
    xs[node] = ((xs[node] ?? 0) - middleX) * scale
    ys[node] = ((ys[node] ?? 0) - middleY) * scale
  }
  return [middleX, middleY]
}

/**
 * Brings the parts together: the largest stays in the middle, each other one comes in from outside, from the side on
 * which it was, until it would touch what is there.
 */
const gather = (
  nodes: readonly LayoutNode[],
  parts: readonly (readonly number[])[],
  { xs, ys }: Pick<Simulation, 'xs' | 'ys'>,
  space: number,
): void => {
  const walls = createWalls(APART)
  let reach = 0
  parts.forEach((part, rank) => {
    const [wasX, wasY] = spread(nodes, part, { xs, ys }, space)
    const boxes = part.flatMap((node) => {
      const sized = nodes[node]
      return sized === undefined ? [] : [footprint(sized, [xs[node] ?? 0, ys[node] ?? 0])]
    })
    const own = largest(boxes, ({ left, right, top, bottom }) =>
      Math.hypot(Math.max(-left, right), Math.max(-top, bottom)),
    )
    const angle = Math.hypot(wasX, wasY) > 1 ? Math.atan2(wasY, wasX) : rank * TURN
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
    const freeAt = (far: number): boolean =>
      boxes.every(({ left, right, top, bottom }) =>
        walls.clearOf({
          left: left + far * dx,
          right: right + far * dx,
          top: top + far * dy,
          bottom: bottom + far * dy,
        }),
      )
    let far = rank === 0 ? 0 : reach + own + APART
    while (far > STRIDE && freeAt(far - STRIDE)) far -= STRIDE
    for (const node of part) {
      xs[node] = (xs[node] ?? 0) + far * dx
      ys[node] = (ys[node] ?? 0) + far * dy
    }
    for (const { left, right, top, bottom } of boxes)
      walls.add({
        left: left + far * dx,
        right: right + far * dx,
        top: top + far * dy,
        bottom: bottom + far * dy,
      })
    reach = Math.max(reach, far + own)
  })
}

/**
 * Gives the whole the shape of the window, as far as it can be drawn out without looking so. The area stays, and no
 * lines cross that did not cross before.
 */
const drawOut = (
  { xs, ys }: Pick<Simulation, 'xs' | 'ys'>,
  aspect: number,
  bounds: Box | null,
): void => {
  if (bounds === null || bounds.bottom <= bounds.top) return
  const shape = (bounds.right - bounds.left) / (bounds.bottom - bounds.top)
  const times = Math.min(MOST_DRAWN, Math.max(1 / MOST_DRAWN, Math.sqrt(aspect / shape)))
  for (let node = 0; node < xs.length; node++) {
    xs[node] = (xs[node] ?? 0) * times
    ys[node] = (ys[node] ?? 0) / times
  }
}

/**
 * Stretches the picture like cloth to where some of it is pinned: springs rest at the lengths that they have now. What
 * is pinned draws the others along, and is then where it would stand without its pin.
 */
const pull = (
  nodes: readonly LayoutNode[],
  { xs, ys, from, to }: Simulation,
  pinned: Positions,
): void => {
  const fixed = new Uint8Array(nodes.length)
  const lengths = Float64Array.from(from, (one, link) => {
    const other = to[link] ?? 0
    return Math.hypot((xs[one] ?? 0) - (xs[other] ?? 0), (ys[one] ?? 0) - (ys[other] ?? 0))
  })
  const free = new Map<number, Point>()
  nodes.forEach(({ id }, node) => {
    const at = pinned.get(id)
    if (at === undefined) return
    free.set(node, [xs[node] ?? 0, ys[node] ?? 0])
    fixed[node] = 1
    xs[node] = at[0]
    ys[node] = at[1]
  })
  simulate(
    { xs, ys, from, to, lengths, fixed },
    { ticks: PULLING_TICKS, repulsion: 0, gravity: 0, theta: THETA },
  )
  for (const [node, [x, y]] of free) {
    xs[node] = x
    ys[node] = y
  }
}

const compute = (input: LayoutInput, { effort, seed, values }: LayoutParameters): Positions => {
  const nodes = [...input.nodes].sort(byId)
  const numbers = new Map(nodes.map((node, number) => [node.id, number]))
  const random = createRandom(seed + numberOf(values, VARIANT) - 1)
  const xs = new Float64Array(nodes.length)
  const ys = new Float64Array(nodes.length)
  for (let node = 0; node < nodes.length; node++) {
    const radius = 12 * Math.sqrt(node + 0.5)
    const angle = node * TURN + random() * 0.5
    xs[node] = radius * Math.cos(angle)
    ys[node] = radius * Math.sin(angle)
  }
  const pairs = pairsOf(input, numbers)
  const simulation = {
    xs,
    ys,
    from: Uint32Array.from(pairs, ([one]) => one),
    to: Uint32Array.from(pairs, ([, other]) => other),
    lengths: new Float64Array(pairs.length).fill(LENGTH),
    fixed: new Uint8Array(nodes.length),
  }
  if (nodes.length > 1)
    simulate(simulation, {
      ticks: ticksFor(effort, nodes.length),
      repulsion: REPULSION,
      gravity: GRAVITY_UNIT * numberOf(values, GRAVITY),
      theta: THETA,
    })
  gather(nodes, partsOf(nodes.length, simulation), simulation, numberOf(values, SPACE))
  drawOut(
    simulation,
    aspectOf(input, ASPECT),
    boundsOf(nodes.map((node, number) => footprint(node, [xs[number] ?? 0, ys[number] ?? 0]))),
  )
  const { pinned } = input
  if (pinned !== undefined && pinned.size > 0) pull(nodes, simulation, pinned)
  return settle(
    nodes.map((node, number): readonly [LayoutNode, Point] => [
      node,
      [xs[number] ?? 0, ys[number] ?? 0],
    ]),
    [],
  )
}

/**
 * Linked nodes draw together, others push apart, from fixed starting places; then moved apart until no label is
 * covered.
 */
export const force: Layout = {
  id: 'force',
  parameters: [SPACE, GRAVITY, VARIANT],
  compute,
}
