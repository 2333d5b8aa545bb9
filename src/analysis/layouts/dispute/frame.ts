import type { Orientation, Point } from '../../../domain/dataset.ts'
import type { EntityId } from '../../../domain/ids.ts'
import { corridorBetween, corridorHalf } from '../../geometry/corridor.ts'
import type { LayoutInput } from '../layout.ts'
import { type Body, bodiesOf, moveTo, type Plan, planOf, strandsBetween } from './plan.ts'
import { partsOf } from './roles.ts'

/** Width by height that a picture is made for: the canvas of a desk, the screen of a telephone. */
const ASPECT = { landscape: 1.4, portrait: 0.55 } as const
/** Half of the least free distance between the poles: room for the words on their strands. */
const LEAST_REACH = 168
const REACH_SHARE = 0.2
/** Free space that a node asks for on each side, and what links take on top of that. */
const AIR = 11
const LINK_SHARE = 1.42
/** What a node with its label and the links beside it need of a margin along the corridor. */
const GUTTER = 170
/** Least free space behind a pole in a wide picture. */
const PASSAGE = 40
/** Room behind a pole that its own people should at least have. */
const BACKYARD = 90

const sizeFor = (bodies: readonly Body[], corridorArea: number, orientation: Orientation) => {
  let area = corridorArea
  for (const { whole } of bodies)
    area += (whole.right - whole.left + 2 * AIR) * (whole.bottom - whole.top + 2 * AIR)
  const height = Math.sqrt((area * LINK_SHARE) / ASPECT[orientation])
  return { width: height * ASPECT[orientation], height }
}

/**
 * Whether the poles stand side by side. In a tall picture they stand one above the other, unless so many
 * strands run between them that nothing would fit beside the corridor: then side by side reads better.
 */
const standLevel = (
  orientation: Orientation,
  width: number,
  corridorHalfWidth: number,
  poleWidths: number,
): boolean => {
  if (orientation === 'landscape') return true
  const lackLevel = 2 * (LEAST_REACH + poleWidths) - width
  const lackTurned = 2 * (GUTTER + corridorHalfWidth - width / 2)
  return Math.max(0, lackLevel) < Math.max(0, lackTurned)
}

/**
 * The frame, the corridor and the poles at their places; all other nodes still lie in the middle.
 * Null where one of the poles is not among the nodes.
 */
export const planFor = (input: LayoutInput, poles: readonly [EntityId, EntityId]): Plan | null => {
  const { bodies, ties } = bodiesOf(input, partsOf(input, poles))
  const first = bodies.find((body) => body.node.id === poles[0])
  const second = bodies.find((body) => body.node.id === poles[1])
  if (first === undefined || second === undefined || first === second) return null
  const half = corridorHalf(strandsBetween(input, poles))
  const frame = sizeFor(bodies, half * 2 * LEAST_REACH * 2, input.orientation)
  const widest = Math.max(first.node.width, second.node.width)
  const level = standLevel(input.orientation, frame.width, half, widest)
  const thickest = level ? widest : Math.max(first.node.height, second.node.height)
  const length = level ? frame.width : frame.height
  const poleAlong = Math.ceil(Math.max(LEAST_REACH, length * REACH_SHARE) + thickest / 2)
  const near: Point = level ? [-poleAlong, 0] : [0, -poleAlong]
  const far: Point = level ? [poleAlong, 0] : [0, poleAlong]
  const corridor = corridorBetween(first.node, near, second.node, far, half)
  if (corridor === null) return null
  moveTo(first, ...near, corridor)
  moveTo(second, ...far, corridor)
  const outer = poleAlong + thickest / 2 + (input.orientation === 'landscape' ? PASSAGE : 0)
  const halfWidth = Math.max(frame.width / 2, level ? outer : half)
  const halfHeight = Math.max(frame.height / 2, level ? half : outer)
  return planOf({
    level,
    bodies,
    ties,
    corridor,
    poleAlong,
    behind: Math.min(poleAlong, (level ? halfWidth : halfHeight) - BACKYARD),
    halfWidth,
    halfHeight,
  })
}
