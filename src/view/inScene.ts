import type { EntityId, StatementId } from '../domain/ids.ts'
import type { Frame } from './frame.ts'
import type { Scene, SceneNode, SceneStrand, Shown } from './scene.ts'
import { type StrandId, startIn } from './strands.ts'
import { type Touching, touchingIn } from './touching.ts'

const touchingOf = new WeakMap<Frame, Touching>()

/** Which strands of a frame touch a node of it, by their numbers. */
export const touchingFrame = (frame: Frame): Touching => {
  const known = touchingOf.get(frame) ?? touchingIn(frame.strands.ends, frame.nodes.length)
  touchingOf.set(frame, known)
  return known
}

/** The number of a strand of a frame by its id; undefined: none has it. No table of thousands of ids is kept. */
export const strandNumber = (frame: Frame, id: StrandId): number | undefined => {
  const start = startIn(id)
  const node = start === null ? undefined : frame.numbers.get(start)
  return node === undefined
    ? undefined
    : touchingFrame(frame)(node).find((at) => frame.strands.idOf(at) === id)
}

const strandsFrom = (shown: Shown, numbers: Iterable<number>): readonly SceneStrand[] =>
  [...new Set(numbers)].flatMap((at) => shown.strand(at) ?? [])

/** How many strands a scene has; none of them is made for that. */
export const strandCount = (scene: Scene): number => {
  const { shown } = scene
  return shown === undefined
    ? scene.strands.length
    : shown.strands.reduce((count, held) => (held > 0 ? count + 1 : count), 0)
}

/** The strands of a scene that touch a node. */
export const strandsAt = (scene: Scene, id: EntityId): readonly SceneStrand[] => {
  const { shown } = scene
  return shown === undefined
    ? scene.strands.filter(({ from, to }) => from === id || to === id)
    : strandsFrom(shown, touchingFrame(shown.frame)(shown.frame.numbers.get(id) ?? -1))
}

/** A strand of a scene by its id. */
export const strandIn = (scene: Scene, id: StrandId): SceneStrand | undefined =>
  scene.shown === undefined
    ? scene.strands.find((strand) => strand.id === id)
    : scene.shown.strand(strandNumber(scene.shown.frame, id) ?? -1)

/** How many statements a scene shows at a node: gives a look-up. */
export const statementsAt = (scene: Scene): ((id: EntityId) => number) => {
  const { shown } = scene
  if (shown !== undefined) return (id) => shown.weights[shown.frame.numbers.get(id) ?? -1] ?? 0
  const counts = new Map<EntityId, number>()
  for (const { from, to, statements } of scene.strands)
    for (const end of new Set([from, to]))
      counts.set(end, (counts.get(end) ?? 0) + statements.length)
  return (id) => counts.get(id) ?? 0
}

/** The selected nodes and the ends of the selected strands. */
export const selectedEnds = (
  scene: Scene,
  selected: { readonly nodes: ReadonlySet<EntityId>; readonly strands: ReadonlySet<StrandId> },
): readonly EntityId[] => [
  ...selected.nodes,
  ...[...selected.strands].flatMap((id) => {
    const strand = strandIn(scene, id)
    return strand === undefined ? [] : [strand.from, strand.to]
  }),
]

/** The numbers of the strands that hold some of the statements, whether they are shown or not. */
const strandsHolding = (
  { frame, index }: Shown,
  statements: ReadonlySet<StatementId>,
): readonly number[] => {
  const held: number[] = []
  frame.strands.of.forEach((strand, row) => {
    const line = index.lines[row]
    if (strand >= 0 && line !== undefined && statements.has(line.statement.id)) held.push(strand)
  })
  return held
}

/** The strands of a scene that hold some of the statements. */
export const strandsWith = (
  scene: Scene,
  statements: ReadonlySet<StatementId>,
): readonly SceneStrand[] => {
  const { shown } = scene
  if (statements.size === 0) return []
  const some =
    shown === undefined ? scene.strands : strandsFrom(shown, strandsHolding(shown, statements))
  return some.filter((strand) => strand.statements.some(({ id }) => statements.has(id)))
}

/** The strands that hold some of the statements, with their ends. */
export const litBy = (
  scene: Scene,
  statements: ReadonlySet<StatementId>,
): { readonly nodes: ReadonlySet<EntityId>; readonly strands: ReadonlySet<StrandId> } => {
  const strands = strandsWith(scene, statements)
  return {
    strands: new Set(strands.map(({ id }) => id)),
    nodes: new Set(strands.flatMap(({ from, to }) => [from, to])),
  }
}

/** The node of a scene that is a bubble, by its id; undefined: there is none, or it is an entity. */
export const bubbleIn = (scene: Scene, id: EntityId | undefined): SceneNode | undefined =>
  scene.standIn && scene.nodes.find((node) => node.id === id && node.bubble)
