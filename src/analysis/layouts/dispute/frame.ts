import type { Orientation } from '../../../domain/dataset.ts'
import type { EntityId } from '../../../domain/ids.ts'
import { corridorBetween, corridorHalf } from '../../geometry/corridor.ts'
import type { LayoutInput } from '../layout.ts'
import { type Body, bodiesOf, moveTo, type Plan, planOf, strandsBetween } from './plan.ts'
import { partsOf } from './roles.ts'

/** Width by height that a picture is made for: the canvas of a desk, the screen of a telephone. */
const ASPECT = { landscape: Number(process.env.ASP ?? 1.08), portrait: 0.55 } as const
/** Half of the least free distance between the poles: room for the words on their strands. */
const LEAST_REACH = 168
const REACH_SHARE = { landscape: 0.2, portrait: 0.22 } as const
/** Free space that a node asks for on each side, and what links take on top of that. */
const AIR = 11
const LINK_SHARE = 1.42

const sizeFor = (bodies: readonly Body[], corridorArea: number, orientation: Orientation) => {
  let area = corridorArea
  for (const { whole } of bodies)
    area += (whole.right - whole.left + 2 * AIR) * (whole.bottom - whole.top + 2 * AIR)
  const height = Math.sqrt((area * LINK_SHARE) / ASPECT[orientation])
  return { width: height * ASPECT[orientation], height }
}

/**
 * The frame, the corridor and the poles at their places; all other nodes still lie in the middle.
 * Null where one of the poles is not among the nodes.
 */
export const planFor = (
  input: LayoutInput,
  poles: readonly [EntityId, EntityId],
): Plan | null => {
  const { bodies, ties } = bodiesOf(input, partsOf(input, poles))
  const first = bodies.find((body) => body.node.id === poles[0])
  const second = bodies.find((body) => body.node.id === poles[1])
  if (first === undefined || second === undefined || first === second) return null
  const { orientation } = input
  const level = orientation === 'landscape'
  const half = corridorHalf(strandsBetween(input, poles), orientation)
  const thickest = level
    ? Math.max(first.node.width, second.node.width)
    : Math.max(first.node.height, second.node.height)
  const frame = sizeFor(bodies, half * 2 * LEAST_REACH * 2, orientation)
  const reach = Math.max(
    LEAST_REACH,
    (level ? frame.width : frame.height) * REACH_SHARE[orientation],
  )
  const poleAlong = Math.ceil(reach + thickest / 2)
  const [farX, farY] = level ? [poleAlong, 0] : [0, poleAlong]
  const corridor = corridorBetween(first.node, [-farX, -farY], second.node, [farX, farY], half)
  if (corridor === null) return null
  moveTo(first, -farX, -farY, corridor)
  moveTo(second, farX, farY, corridor)
  const outer = poleAlong + thickest / 2
  return planOf({
    orientation,
    bodies,
    ties,
    corridor,
    poleAlong,
    halfWidth: Math.max(frame.width / 2, level ? outer : half),
    halfHeight: Math.max(frame.height / 2, level ? half : outer),
  })
}
