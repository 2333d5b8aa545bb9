import { type NodeSize, poleSizeOf, sizeOf } from '../analysis/geometry/size.ts'
import type { StandsFor } from '../analysis/rollUp.ts'
import type { Dataset, Entity, Point, Positions } from '../domain/dataset.ts'
import { figuresOf } from '../domain/figures.ts'
import type { EntityId } from '../domain/ids.ts'
import { each, type Steps } from '../domain/steps.ts'
import { type Glyph, glyphOf } from './glyphs.ts'
import type { Box, Obstacle } from './routes.ts'

export interface SceneNode extends Obstacle {
  readonly entity: Entity
  readonly glyph: Glyph
  readonly size: NodeSize
  /** How many others are folded into it. */
  readonly members: number
  /** One of the two main parties of the dispute. */
  readonly pole: boolean
  /** How many lines of the whole dataset touch it: what its label's importance goes by. */
  readonly weight: number
  /** Speakers give different figures for it, or for what is folded into it. */
  readonly figuresDiffer: boolean
  /** Width of the ring around it; 0: none. */
  readonly ring: number
  /** The path of the bubble that it is; absent where it is an entity. */
  readonly bubble?: string
}

/** A folded entity says how many stand behind it. */
const nameOf = (name: string, members: number): string =>
  members === 0 ? name : `${name} +${members}`

/** Where the label of a node stands; null: in it. */
const labelAt = (size: NodeSize, at: Point): Box | null =>
  size.labelPlacement === 'inside'
    ? null
    : {
        x: at[0] - size.labelWidth / 2,
        y: at[1] + size.height / 2 + 2,
        width: size.labelWidth,
        height: size.labelHeight,
      }

/** Numbers all entities from 0, those that are drawn and have a place first, in the order of the dataset. */
export const numberEntities = (
  { entities }: Dataset,
  positions: Positions,
  drawn: StandsFor,
): ReadonlyMap<EntityId, number> => {
  const numbers = new Map<EntityId, number>()
  const isPlaced = ({ id }: Entity): boolean => positions.has(id) && drawn(id) === id
  for (const entity of entities) if (isPlaced(entity)) numbers.set(entity.id, numbers.size)
  if (numbers.size < entities.length)
    for (const { id } of entities) if (!numbers.has(id)) numbers.set(id, numbers.size)
  return numbers
}

/**
 * Makes the nodes of all that are drawn and have a place, in the order of their numbers.
 * @param weights - lines that touch an entity, by its number
 */
export const nodeSteps = function* (
  dataset: Dataset,
  positions: Positions,
  poles: ReadonlySet<EntityId>,
  drawn: StandsFor,
  numbers: ReadonlyMap<EntityId, number>,
  weights: Uint32Array,
): Steps<readonly SceneNode[]> {
  const members = new Map<EntityId, number>()
  for (const { id } of dataset.entities) {
    const by = drawn(id)
    if (by !== id) members.set(by, (members.get(by) ?? 0) + 1)
  }
  const mainParties = new Set([...poles].map(drawn))
  const differing = new Set(
    figuresOf(dataset).flatMap(({ event, differ }) => (differ ? drawn(event) : [])),
  )
  const hidden = new Set(dataset.kinds.flatMap(({ id, shownAtFirst }) => (shownAtFirst ? [] : id)))
  const nodes: SceneNode[] = []
  yield* each(dataset.entities, (entity) => {
    const at = positions.get(entity.id)
    if (at === undefined || drawn(entity.id) !== entity.id) return
    const pole = mainParties.has(entity.id)
    const held = members.get(entity.id) ?? 0
    const name = nameOf(entity.name, held)
    const size = pole ? poleSizeOf(name) : sizeOf(entity.kind, name)
    const { width, height } = size
    nodes.push({
      id: entity.id,
      entity,
      at,
      size,
      members: held,
      pole,
      width,
      height,
      glyph: glyphOf(entity.kind),
      weight: weights[numbers.get(entity.id) ?? -1] ?? 0,
      figuresDiffer: differing.has(entity.id),
      ring: 0,
      label: labelAt(size, at),
      hidden: hidden.has(entity.kind),
    })
  })
  return nodes
}

/** The same nodes at these places; one that stays is the same object, and the list where all do. */
export const movedSteps = function* (
  nodes: readonly SceneNode[],
  positions: Positions,
): Steps<readonly SceneNode[]> {
  const moved: SceneNode[] = []
  let stay = true
  yield* each(nodes, (node) => {
    const at = positions.get(node.entity.id) ?? node.at
    if (at[0] === node.at[0] && at[1] === node.at[1]) moved.push(node)
    else {
      stay = false
      moved.push({ ...node, at, label: labelAt(node.size, at) })
    }
  })
  return stay ? nodes : moved
}
