import { type NumberedLines, numbered } from '../analysis/neighbours.ts'
import type { PathStep } from '../analysis/paths/ways.ts'
import { type EntityId, type StatementId, statementId } from '../domain/ids.ts'
import { keptFor } from '../domain/once.ts'
import type { Selection } from '../state/appState.ts'
import { type Along, NOTHING_POINTED, type Session } from '../state/store.ts'
import { type Lit, MOST_TOLD_APART } from './fading.ts'
import type { View } from './fit.ts'
import type { Frame } from './frame.ts'
import type { Box } from './routes.ts'
import type { Scene, SceneNode, SceneStrand, Shown } from './scene.ts'
import { type StrandId, startIn } from './strands.ts'
import { voicesIn } from './voices.ts'

/** The numbers of the strands that touch a node. A scan: half a millisecond for 500,000 lines, and no table to keep. */
export const touching = (ends: ArrayLike<number>, node: number): readonly number[] => {
  const met: number[] = []
  for (let at = 0; at < ends.length; at++)
    if (ends[at] === node && met.at(-1) !== at >> 1) met.push(at >> 1)
  return met
}

/** The numbers of strands that were looked for, or are selected by the thousand, by their ids. */
const numbersKnown = keptFor((_: Frame) => new Map<StrandId, number>())

/** The number of a strand of a frame by its id; undefined: none has it. */
export const strandNumber = (frame: Frame, id: StrandId): number | undefined => {
  const { numbers, strands } = frame
  const known = numbersKnown(frame)
  const last = known.get(id)
  if (last !== undefined) return last
  const start = startIn(id)
  const node = start === null ? undefined : numbers.get(start)
  if (node === undefined) return undefined
  const found = touching(strands.ends, node).find((at) => strands.idOf(at) === id)
  if (found !== undefined) known.set(id, found)
  return found
}

const strandsFrom = (shown: Shown, numbers: readonly number[]): readonly SceneStrand[] => {
  const known = numbersKnown(shown.frame)
  return numbers.flatMap((at) => {
    const strand = shown.strand(at)
    // Whoever draws them asks for each by its id.
    if (strand !== undefined) known.set(strand.id, at)
    return strand ?? []
  })
}

const NONE = statementId('')

const idsOf = keptFor((nodes: readonly SceneNode[]) => nodes.map(({ id }) => id))

/** How many strands a scene has; none of them is made for that. */
export const strandCount = (scene: Scene): number => {
  const { shown } = scene
  return shown === undefined
    ? scene.strands.length
    : shown.strands.reduce((count, held) => (held > 0 ? count + 1 : count), 0)
}

/** Between whom the strands of a scene run, in their order; none of them is made for that. */
export const linesIn = keptFor((scene: Scene): NumberedLines => {
  const { shown } = scene
  if (shown === undefined) return numbered(scene.strands)
  const { nodes, numbers, strands } = shown.frame
  const ends = new Uint32Array(2 * strandCount(scene))
  let end = 0
  for (let at = 0; at < shown.strands.length; at++) {
    if (shown.strands[at] === 0) continue
    ends[end++] = strands.ends[at * 2] ?? 0
    ends[end++] = strands.ends[at * 2 + 1] ?? 0
  }
  return { ids: idsOf(nodes), numberOf: (id) => numbers.get(id), ends }
})

/** The strands of a scene that touch a node. */
export const strandsAt = (scene: Scene, id: EntityId): readonly SceneStrand[] => {
  const { shown } = scene
  return shown === undefined
    ? scene.strands.filter(({ from, to }) => from === id || to === id)
    : strandsFrom(shown, touching(shown.frame.strands.ends, shown.frame.numbers.get(id) ?? -1))
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
  return (id) => new Set(strandsAt(scene, id).flatMap(({ statements }) => statements)).size
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

/** The last answer for a frame: what is selected is asked for by several, and again for each scene. */
const lastHolding = new WeakMap<
  Frame,
  { readonly of: string; readonly numbers: readonly number[] }
>()

/** The numbers of the strands of a frame that hold some of the statements, whether they are shown or not. */
export const strandsHolding = (
  { frame, index }: Shown,
  statements: ReadonlySet<StatementId>,
): readonly number[] => {
  const of = JSON.stringify([...statements])
  const last = lastHolding.get(frame)
  if (last?.of === of) return last.numbers
  const met = new Set<number>()
  frame.strands.of.forEach((strand, row) => {
    if (statements.has(index.lines[row]?.statement.id ?? NONE)) met.add(strand)
  })
  const numbers = [...met].sort((one, other) => one - other)
  lastHolding.set(frame, { of, numbers })
  return numbers
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

/** Of a statement with several lines, those that a path does not take. */
const besideSteps = (
  { standIn = (id) => id }: Scene,
  strands: readonly SceneStrand[],
  steps: readonly PathStep[],
): ((strand: SceneStrand, statement: StatementId) => boolean) => {
  const takes = (statement: StatementId, { from, to }: SceneStrand): boolean =>
    steps.some((step) => {
      const ends = step.ends.map(standIn)
      return step.statement === statement && ends.includes(from) && ends.includes(to)
    })
  const taken = new Set(
    steps
      .map(({ statement }) => statement)
      .filter((statement) => strands.some((strand) => takes(statement, strand))),
  )
  return (strand, statement) => taken.has(statement) && !takes(statement, strand)
}

/**
 * What is drawn for some statements: the strands that hold one of them, with their ends; of a statement that is a step of a path, only those
 * between the nodes of the step, where there are any.
 */
export const drawnFor = (
  scene: Scene,
  statements: ReadonlySet<StatementId>,
  steps: readonly PathStep[] = [],
): { readonly nodes: ReadonlySet<EntityId>; readonly strands: ReadonlySet<StrandId> } => {
  const all = strandsWith(scene, statements)
  const isBeside = besideSteps(scene, all, steps)
  const strands = all.filter((strand) =>
    strand.statements.some(({ id }) => statements.has(id) && !isBeside(strand, id)),
  )
  return {
    strands: new Set(strands.map(({ id }) => id)),
    nodes: new Set(strands.flatMap(({ from, to }) => [from, to])),
  }
}

/**
 * What is marked as selected, or the bubble that holds it; of a selection that was made as a path, only the lines that
 * the path takes.
 */
export const selectedIn = (
  scene: Scene,
  selection: Selection,
  along: Along | null,
): ReturnType<typeof drawnFor> => {
  const steps = along?.selection === selection ? along.steps : []
  const { strands } = drawnFor(scene, new Set(selection.statements), steps)
  const { standIn = (id: EntityId) => id, holding } = scene
  const held = holding?.(selection.statements) ?? []
  return { nodes: new Set([...selection.entities.map(standIn), ...held]), strands }
}

/**
 * The selected lines with their ends and those who answer for them, the selected nodes with their surroundings; null: a
 * scene draws nothing of them.
 */
const around = (scene: Scene, selected: ReturnType<typeof drawnFor>): Lit | null => {
  const { nodes, strands } = selected
  if (nodes.size > MOST_TOLD_APART.nodes || strands.size > MOST_TOLD_APART.strands) return null
  const met = [...nodes].flatMap((id) => strandsAt(scene, id))
  const drawn = scene.nodes.filter(({ id }) => nodes.has(id))
  const picked = [...strands].flatMap((id) => strandIn(scene, id) ?? [])
  const lines = [...met, ...picked]
  if (drawn.length + lines.length === 0) return null
  return {
    strands: new Set(lines.map(({ id }) => id)),
    nodes: new Set([
      ...drawn.map(({ id }) => id),
      ...lines.flatMap(({ from, to }) => [from, to]),
      ...voicesIn(scene, picked),
    ]),
    fading: 'aside',
  }
}

/**
 * What stays bright while the rest fades: what is pointed at in a text, else the paths that are held, else what a step
 * of a story cites, else what is selected, beside which the rest can still be read. The first of them of which a scene
 * draws anything. Null: it draws nothing of them, and nothing fades.
 */
export const brightIn = (
  scene: Scene,
  { pointed, held }: Pick<Session, 'pointed' | 'held'>,
  cited: readonly StatementId[],
  selected: ReturnType<typeof drawnFor>,
): Lit | null => {
  const read = pointed.on === 'text' ? pointed : NOTHING_POINTED
  const choices = [
    read,
    { statements: held.map(({ statement }) => statement), steps: held },
    { statements: cited, steps: [] },
  ]
  for (const { statements, steps } of choices) {
    const lit = drawnFor(scene, new Set(statements), steps)
    if (lit.strands.size === 0) continue
    const voices = voicesIn(
      scene,
      [...lit.strands].flatMap((id) => strandIn(scene, id) ?? []),
    )
    const fleeting = statements === read.statements
    return { ...lit, nodes: new Set([...lit.nodes, ...voices]), fading: 'away', fleeting }
  }
  return around(scene, selected)
}

/** The node of a scene that is a bubble, by its id; undefined: there is none, or it is an entity. */
export const bubbleIn = (scene: Scene, id: EntityId | undefined): SceneNode | undefined =>
  scene.standIn && scene.nodes.find((node) => node.id === id && node.bubble)

/**
 * The nodes whose middle is in a part of a canvas; those of bubbles too.
 * @param box - in pixels of the canvas
 */
export const nodesIn = (
  nodes: readonly SceneNode[],
  { zoom, pan }: View,
  { x, y, width, height }: Box,
): readonly EntityId[] => {
  const isWithin = (place: number, length: number): boolean => place >= 0 && place <= length
  return nodes
    .filter(
      ({ at }) =>
        isWithin(at[0] * zoom + pan.x - x, width) && isWithin(at[1] * zoom + pan.y - y, height),
    )
    .map(({ id }) => id)
}
