import type { Point, Positions } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { type Box, nodeBox, type Sized } from '../geometry/box.ts'
import { largest } from '../geometry/largest.ts'
import { STRETCH } from './circle.ts'
import { heightOf } from './flow.ts'
import type { Guide } from './guide.ts'
import type { Layout, LayoutInput, LayoutNode, LayoutParameters } from './layout.ts'
import { pixels } from './page.ts'
import { choiceOf, nodeOf, numberOf, type Parameter, SPACE, switchOf } from './parameters.ts'
import { plannedOnce } from './plannedOnce.ts'
import { ringOf, stretchFor } from './rings.ts'
import { settle } from './settle.ts'
import { byWeight, type Ties, tiesOf } from './ties.ts'

const CENTRE = { name: 'centre', type: 'node', standard: null } as const satisfies Parameter
const BY = {
  name: 'by',
  type: 'choice',
  options: ['steps', 'weight'],
  standard: 'steps',
} as const satisfies Parameter

/** Between two rings, beside what their nodes take. */
const BETWEEN = 26
/** How many nodes the first ring by weight holds, and how many more each further one. */
const FIRST_RING = 5
const MORE = 7

/** How many links lie between the centre and each node that it reaches. */
const stepsFrom = (centre: EntityId, { neighbours }: Ties): ReadonlyMap<EntityId, number> => {
  const steps = new Map([[centre, 0]])
  for (const id of steps.keys())
    for (const other of neighbours(id))
      if (!steps.has(other)) steps.set(other, (steps.get(id) ?? 0) + 1)
  return steps
}

/** What the name of a ring takes on it, in pixels. */
const NAME_PX = { width: 76, height: 20 } as const

/** The room of a name among the nodes of a ring: no node stands where it is written. */
const roomForName = (input: LayoutInput): Sized => ({
  width: pixels(input, NAME_PX.width),
  height: pixels(input, NAME_PX.height),
  labelWidth: 0,
  labelHeight: 0,
  labelPlacement: 'below',
})

interface Circles {
  readonly centre: LayoutNode
  /** From the inmost outwards; null for those that no link leads to. */
  readonly rings: readonly {
    readonly steps: number | null
    readonly nodes: readonly LayoutNode[]
  }[]
}

const circlesOf = (
  input: LayoutInput,
  { values }: LayoutParameters,
  ties: Ties,
): Circles | null => {
  const ranked = [...input.nodes].sort(byWeight(ties))
  const chosen = nodeOf(values, CENTRE, ranked)
  const centre = ranked.find(({ id }) => id === chosen) ?? ranked[0]
  if (centre === undefined) return null
  const others = ranked.filter((node) => node !== centre)
  if (choiceOf(values, BY) === 'weight') {
    const rings: { steps: null; nodes: LayoutNode[] }[] = []
    for (let from = 0, room = FIRST_RING; from < others.length; room += MORE) {
      rings.push({ steps: null, nodes: others.slice(from, from + room) })
      from += room
    }
    return { centre, rings }
  }
  const steps = stepsFrom(centre.id, ties)
  const most = largest(steps.values(), (far) => far)
  const reached = Array.from({ length: most }, (_, at) => ({
    steps: at + 1,
    nodes: others.filter(({ id }) => steps.get(id) === at + 1),
  }))
  const loose = others.filter(({ id }) => !steps.has(id))
  return {
    centre,
    rings: loose.length === 0 ? reached : [...reached, { steps: null, nodes: loose }],
  }
}

/** In the order of the directions in which their neighbours stand that have their place. */
const turned = (
  nodes: readonly LayoutNode[],
  places: ReadonlyMap<EntityId, Point>,
  { neighbours }: Ties,
): readonly LayoutNode[] => {
  const direction = ({ id }: LayoutNode): number => {
    let [x, y] = [0, 0]
    for (const other of neighbours(id)) {
      const at = places.get(other)
      const far = at === undefined ? 0 : Math.hypot(...at)
      if (at === undefined || far === 0) continue
      x += at[0] / far
      y += at[1] / far
    }
    const angle = Math.atan2(x, -y)
    return angle < 0 ? angle + 2 * Math.PI : angle
  }
  const directions = new Map(nodes.map((node) => [node, direction(node)]))
  return nodes
    .map((node, rank) => ({ node, rank }))
    .sort(
      (one, other) =>
        (directions.get(one.node) ?? 0) - (directions.get(other.node) ?? 0) ||
        one.rank - other.rank,
    )
    .map(({ node }) => node)
}

const planned = plannedOnce((input, parameters) => {
  const ties = tiesOf(input)
  const circles = circlesOf(input, parameters, ties)
  if (circles === null) return null
  const { values } = parameters
  const space = numberOf(values, SPACE)
  const stretch = stretchFor(input.orientation, switchOf(values, STRETCH))
  const places = new Map<EntityId, Point>([[circles.centre.id, [0, 0]]])
  const wishes: (readonly [LayoutNode, Point])[] = [[circles.centre, [0, 0]]]
  const named: { readonly radius: number; readonly steps: number; readonly at: Point }[] = []
  let inner = 0
  let before = heightOf(circles.centre)
  for (const { nodes, steps } of circles.rings) {
    const name = steps === null ? null : roomForName(input)
    const height = nodes.reduce((most, node) => Math.max(most, heightOf(node)), name?.height ?? 0)
    const least = inner + ((before + height) / 2 + BETWEEN * space) / Math.min(1, stretch)
    const around = turned(nodes, places, ties)
    const half = Math.ceil(around.length / 2)
    const ring = ringOf<LayoutNode | Sized>(
      name === null ? around : [...around.slice(0, half), name, ...around.slice(half)],
      least,
      stretch,
      1,
    )
    for (const node of around) {
      const at = ring.places.get(node)
      if (at === undefined) continue
      places.set(node.id, at)
      wishes.push([node, at])
    }
    const at = name === null ? undefined : ring.places.get(name)
    if (steps !== null && at !== undefined) named.push({ radius: ring.radius, steps, at })
    inner = ring.radius
    before = height
  }
  return { wishes, named, stretch }
})

const compute = (input: LayoutInput, parameters: LayoutParameters): Positions => {
  const plan = planned(input, parameters)
  if (plan === null) return new Map()
  const name = roomForName(input)
  return settle(
    plan.wishes,
    plan.named.map(({ at }) => nodeBox(name, at)),
  )
}

const guides = (input: LayoutInput, parameters: LayoutParameters): readonly Guide[] => {
  const plan = planned(input, parameters)
  if (plan === null) return []
  return plan.named.map(({ radius, steps, at }): Guide => {
    const wide = radius * plan.stretch
    const box: Box = { left: -wide, top: -radius, right: wide, bottom: radius }
    // At an unknown zoom the room that was left among the nodes may be too small.
    const place = input.zoom === undefined ? {} : { at }
    return { form: 'ring', box, ...place, title: { of: 'steps', steps } }
  })
}

/** One node in the middle, the others on rings around it: by steps from it, or by how many statements they are in. */
export const concentric: Layout = {
  id: 'concentric',
  parameters: [CENTRE, BY, SPACE, STRETCH],
  makesRoomFor: 'guides',
  compute,
  guides,
}
