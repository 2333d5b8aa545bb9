import type { Point } from '../../../domain/dataset.ts'
import type { EntityId } from '../../../domain/ids.ts'
import { bowAroundCorridor } from '../../geometry/bows.ts'
import { type Box, footprint, labelBox, nodeBox } from '../../geometry/box.ts'
import { type Corridor, corridorBox } from '../../geometry/corridor.ts'
import { LANE_GAP, pairKey } from '../../geometry/lanes.ts'
import type { LayoutInput, LayoutNode } from '../layout.ts'
import type { Part } from './roles.ts'

interface MutableBox {
  left: number
  top: number
  right: number
  bottom: number
}
interface MutableSegment {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** A node on its way to its place. Its boxes and links follow when it moves; see `moveTo`. */
export interface Body {
  readonly node: LayoutNode
  readonly part: Part
  x: number
  y: number
  readonly own: MutableBox
  readonly label: MutableBox | null
  readonly whole: MutableBox
  readonly ties: Tie[]
  /** What it rolls up to, and what rolls up to it. */
  readonly kin: Body[]
}

/** All links of one pair, as one band; bent round the corridor where the straight line would cross it. */
export interface Tie {
  readonly index: number
  readonly a: Body
  readonly b: Body
  readonly half: number
  readonly statements: number
  segments: readonly MutableSegment[]
  /** The box around its segments. */
  readonly bounds: MutableBox
  /** The size of its bow; null where no bow clears the corridor. */
  bow: number | null
}

/** Everything a dispute layout weighs: who stands where, in which frame, round which corridor. */
export interface Plan {
  /** Whether the poles stand side by side; else one above the other, and all is turned by a quarter. */
  readonly level: boolean
  readonly bodies: readonly Body[]
  readonly ties: readonly Tie[]
  readonly corridor: Corridor
  readonly corridorBox: Box
  /** Distance of a pole from the middle. */
  readonly poleAlong: number
  /** From this distance on, along the axis, a place counts as behind a pole. */
  readonly behind: number
  readonly halfWidth: number
  readonly halfHeight: number
}

const PIECES = 8

const copyBox = (box: Box): MutableBox => ({ ...box })

const shiftBox = (box: MutableBox, dx: number, dy: number): void => {
  box.left += dx
  box.right += dx
  box.top += dy
  box.bottom += dy
}

const newBody = (node: LayoutNode, part: Part): Body => {
  const origin: Point = [0, 0]
  const label = labelBox(node, origin)
  return {
    node,
    part,
    x: 0,
    y: 0,
    own: copyBox(nodeBox(node, origin)),
    label: label === null ? null : copyBox(label),
    whole: copyBox(footprint(node, origin)),
    ties: [],
    kin: [],
  }
}

const straight = (tie: Tie): readonly MutableSegment[] => [
  { x1: tie.a.x, y1: tie.a.y, x2: tie.b.x, y2: tie.b.y },
]

const bent = ({ a, b }: Tie, bow: number): readonly MutableSegment[] => {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const distance = Math.hypot(dx, dy)
  const controlX = (a.x + b.x) / 2 + (2 * bow * dy) / distance
  const controlY = (a.y + b.y) / 2 - (2 * bow * dx) / distance
  const pieces: MutableSegment[] = []
  let x1 = a.x
  let y1 = a.y
  for (let piece = 1; piece <= PIECES; piece++) {
    const t = piece / PIECES
    const x2 = (1 - t) * (1 - t) * a.x + 2 * t * (1 - t) * controlX + t * t * b.x
    const y2 = (1 - t) * (1 - t) * a.y + 2 * t * (1 - t) * controlY + t * t * b.y
    pieces.push({ x1, y1, x2, y2 })
    x1 = x2
    y1 = y2
  }
  return pieces
}

/** Traces a tie anew after one of its ends has moved. */
export const retrace = (tie: Tie, corridor: Corridor): void => {
  tie.bow = bowAroundCorridor(corridor, [tie.a.x, tie.a.y], [tie.b.x, tie.b.y])
  if (tie.bow !== null && tie.bow !== 0) tie.segments = bent(tie, tie.bow)
  else tie.segments = straight(tie)
  const { bounds } = tie
  bounds.left = bounds.top = Number.POSITIVE_INFINITY
  bounds.right = bounds.bottom = Number.NEGATIVE_INFINITY
  for (const { x1, y1, x2, y2 } of tie.segments) {
    bounds.left = Math.min(bounds.left, x1, x2)
    bounds.right = Math.max(bounds.right, x1, x2)
    bounds.top = Math.min(bounds.top, y1, y2)
    bounds.bottom = Math.max(bounds.bottom, y1, y2)
  }
}

/** Moves a body, its boxes and its ties. */
export const moveTo = (body: Body, x: number, y: number, corridor: Corridor): void => {
  const dx = x - body.x
  const dy = y - body.y
  body.x = x
  body.y = y
  shiftBox(body.own, dx, dy)
  shiftBox(body.whole, dx, dy)
  if (body.label !== null) shiftBox(body.label, dx, dy)
  for (const tie of body.ties) retrace(tie, corridor)
}

/** Bodies in the order of their ids, with one tie a pair; the poles have none between each other. */
export const bodiesOf = (
  input: LayoutInput,
  parts: ReadonlyMap<EntityId, Part>,
): { readonly bodies: readonly Body[]; readonly ties: readonly Tie[] } => {
  const nodes = [...input.nodes].sort((one, other) => (one.id < other.id ? -1 : 1))
  const bodies = new Map(
    nodes.map((node) => [node.id, newBody(node, parts.get(node.id) ?? { role: 'third', side: 0 })]),
  )
  const pairs = new Map<string, { a: Body; b: Body; strands: number; statements: number }>()
  for (const link of input.links) {
    const from = bodies.get(link.from)
    const to = bodies.get(link.to)
    if (from === undefined || to === undefined || from === to) continue
    if (from.part.role === 'pole' && to.part.role === 'pole') continue
    const key = pairKey(from.node.id, to.node.id)
    const pair = pairs.get(key)
    if (pair === undefined) {
      const [a, b] = from.node.id < to.node.id ? [from, to] : [to, from]
      pairs.set(key, { a, b, strands: 1, statements: link.count })
    } else {
      pair.strands += 1
      pair.statements += link.count
    }
  }
  const sorted = [...pairs].sort(([one], [other]) => (one < other ? -1 : 1))
  const ties = sorted.map(([, { a, b, strands, statements }], index): Tie => {
    const half = ((strands - 1) / 2) * LANE_GAP
    const bounds = { left: 0, top: 0, right: 0, bottom: 0 }
    const tie: Tie = { index, a, b, half, statements, segments: [], bounds, bow: 0 }
    a.ties.push(tie)
    b.ties.push(tie)
    return tie
  })
  for (const body of bodies.values()) {
    const above = body.node.rollsUpTo === null ? undefined : bodies.get(body.node.rollsUpTo)
    if (above === undefined || above === body) continue
    body.kin.push(above)
    above.kin.push(body)
  }
  return { bodies: [...bodies.values()], ties }
}

/** How many strands run between the poles: what the corridor has to hold. */
export const strandsBetween = (
  input: Pick<LayoutInput, 'links'>,
  [first, second]: readonly [EntityId, EntityId],
): number =>
  input.links.filter(
    ({ from, to }) => (from === first && to === second) || (from === second && to === first),
  ).length

/** `corridorBox` of a plan, worked out once. */
export const planOf = (plan: Omit<Plan, 'corridorBox'>): Plan => ({
  ...plan,
  corridorBox: corridorBox(plan.corridor),
})
