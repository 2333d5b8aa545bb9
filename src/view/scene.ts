import type { FilterIndex } from '../analysis/filters/visible.ts'
import { type NodeSize, poleSizeOf, sizeOf } from '../analysis/geometry/size.ts'
import { itself, rolledUp, type StandsFor } from '../analysis/rollUp.ts'
import type { Entity, Positions, Stance, Statement } from '../domain/dataset.ts'
import { figuresOf } from '../domain/figures.ts'
import type { EntityId, StatementId } from '../domain/ids.ts'
import { atOnce, each, type Steps } from '../domain/steps.ts'
import { type Glyph, glyphOf } from './glyphs.ts'
import { type Obstacle, type Route, routeSteps } from './routes.ts'
import { foldSteps, type Strand, type StrandId } from './strands.ts'

/** What to draw, in no renderer's words. All lengths in units of the model: pixels at zoom 1. */
export interface Scene {
  readonly nodes: readonly SceneNode[]
  readonly strands: readonly SceneStrand[]
}

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
}

export interface SceneStrand extends Strand {
  readonly route: Route
  /** What stands on the line; for a claim always with its speaker. A copy by `…` needs it said: `label: strand.label`. */
  readonly label: string
  /** The gravest stance among its contested statements, or null. */
  readonly mark: Stance | null
  readonly contested: number
  /** What its label’s importance goes by: how many statements it holds. */
  readonly weight: number
}

/** Everything that does not depend on filters: where nodes stand and which way each strand takes. */
export interface Frame {
  readonly nodes: ReadonlyMap<EntityId, SceneNode>
  /** Strands over all lines, whatever the filters say. */
  readonly routes: ReadonlyMap<StrandId, Route>
  readonly drawn: StandsFor
  readonly strands: readonly Strand[]
  /** Line of the index → its strand; -1: it is drawn nowhere. */
  readonly strandOf: Int32Array
  /** Strands of which nothing is hidden, made once for each way of writing their words. */
  readonly whole: Map<StrandLabel, SceneStrand[]>
}

/** Words on a strand, made from the statements that are shown. */
export type StrandLabel = (strand: Strand) => string

const symmetricIn = (
  index: FilterIndex,
): ((statement: Strand['statements'][number]) => boolean) => {
  const symmetric = new Set(
    index.dataset.relations.filter((relation) => relation.symmetric).map((relation) => relation.id),
  )
  return (statement) => symmetric.has(statement.relation)
}

/** A folded entity says how many stand behind it. */
const nameOf = (name: string, members: number): string =>
  members === 0 ? name : `${name} +${members}`

type FrameOf = readonly [
  index: FilterIndex,
  positions: Positions,
  poles: ReadonlySet<EntityId>,
  unfolded: ReadonlySet<StrandId>,
  drawn?: StandsFor,
]

const prepared = new WeakMap<FilterIndex, { readonly of: FrameOf; readonly frame: Frame }>()

/** Builds a frame step by step and has it ready for whoever asks for the same. */
export const prepareFrame = function* (...of: FrameOf): Steps<Frame> {
  const frame = yield* frameSteps(...of)
  prepared.set(of[0], { of, frame })
  return frame
}

/** Places every entity that is drawn and routes every strand. */
export const buildFrame = (...of: FrameOf): Frame => {
  const ready = prepared.get(of[0])
  return ready?.of.every((one, at) => one === of[at]) ? ready.frame : atOnce(frameSteps(...of))
}

const frameSteps = function* (
  index: FilterIndex,
  positions: Positions,
  poles: ReadonlySet<EntityId>,
  unfolded: ReadonlySet<StrandId>,
  drawn: StandsFor = itself,
): Steps<Frame> {
  const lines = rolledUp(index.lines, drawn)
  const members = new Map<EntityId, number>()
  for (const { id } of index.dataset.entities) {
    const by = drawn(id)
    if (by !== id) members.set(by, (members.get(by) ?? 0) + 1)
  }
  const mainParties = new Set([...poles].map(drawn))
  const weights = new Map<EntityId, number>()
  yield* each(lines, ({ from, to }) => {
    weights.set(from, (weights.get(from) ?? 0) + 1)
    weights.set(to, (weights.get(to) ?? 0) + 1)
  })
  const differing = new Set(
    figuresOf(index.dataset).flatMap(({ event, differ }) => (differ ? drawn(event) : [])),
  )
  const nodes = new Map<EntityId, SceneNode>()
  yield* each(index.dataset.entities, (entity) => {
    const at = positions.get(entity.id)
    if (at === undefined || drawn(entity.id) !== entity.id) return
    const pole = mainParties.has(entity.id)
    const held = members.get(entity.id) ?? 0
    const name = nameOf(entity.name, held)
    const size = pole ? poleSizeOf(name) : sizeOf(entity.kind, name)
    const { width, height } = size
    nodes.set(entity.id, {
      id: entity.id,
      entity,
      at,
      size,
      members: held,
      pole,
      width,
      height,
      glyph: glyphOf(entity.kind),
      weight: weights.get(entity.id) ?? 0,
      figuresDiffer: differing.has(entity.id),
      ring: 0,
      label:
        size.labelPlacement === 'inside'
          ? null
          : {
              x: at[0] - size.labelWidth / 2,
              y: at[1] + height / 2 + 2,
              width: size.labelWidth,
              height: size.labelHeight,
            },
    })
  })
  const strandOf = new Int32Array(index.lines.length)
  const strands = yield* foldSteps(
    drawn === itself ? lines : index.lines.map((line) => rolledUp([line], drawn)[0]),
    symmetricIn(index),
    unfolded,
    strandOf,
  )
  const routes = yield* routeSteps(strands, nodes)
  return { nodes, routes, drawn, strands, strandOf, whole: new Map() }
}

/** The selected nodes and the ends of the selected strands. */
export const selectedEnds = (
  scene: Scene,
  selected: { readonly nodes: ReadonlySet<EntityId>; readonly strands: ReadonlySet<StrandId> },
): readonly EntityId[] => [
  ...selected.nodes,
  ...scene.strands
    .filter(({ id }) => selected.strands.has(id))
    .flatMap(({ from, to }) => [from, to]),
]

/** The strands that hold some of the statements, with their ends. */
export const litBy = (
  scene: Scene,
  statements: ReadonlySet<StatementId>,
): { readonly nodes: ReadonlySet<EntityId>; readonly strands: ReadonlySet<StrandId> } => {
  const strands = scene.strands.filter((strand) =>
    strand.statements.some(({ id }) => statements.has(id)),
  )
  return {
    strands: new Set(strands.map(({ id }) => id)),
    nodes: new Set(strands.flatMap(({ from, to }) => [from, to])),
  }
}

const MARKED: readonly Stance[] = ['denied', 'mutual', 'withheld']

/** Its words are found when they are first asked for: thousands of lines have no room for theirs. */
class DrawnStrand implements SceneStrand {
  readonly id: StrandId
  readonly folded: StrandId
  readonly from: EntityId
  readonly to: EntityId
  readonly family: SceneStrand['family']
  readonly status: SceneStrand['status']
  readonly symmetric: boolean
  readonly statements: readonly Statement[]
  readonly route: Route
  readonly mark: Stance | null
  readonly contested: number
  readonly weight: number
  readonly #words: StrandLabel
  #label: string | null = null
  constructor(strand: Strand, statements: readonly Statement[], route: Route, words: StrandLabel) {
    const isHeld = (stance: Stance): boolean =>
      statements.some(({ stances }) => stances.includes(stance))
    this.id = strand.id
    this.folded = strand.folded
    this.from = strand.from
    this.to = strand.to
    this.family = strand.family
    this.status = strand.status
    this.symmetric = strand.symmetric
    this.statements = statements
    this.route = route
    this.mark = MARKED.find(isHeld) ?? null
    this.contested = statements.filter(({ contested }) => contested).length
    this.weight = statements.length
    this.#words = words
  }
  get label(): string {
    this.#label ??= this.#words(this)
    return this.#label
  }
}

/**
 * The part of a frame that the filters let through. Nodes without a line in view are left out,
 * but for those in `kept`. A strand of which nothing is hidden is the same from scene to scene.
 * @param mask one byte a line of the index
 */
export const selectScene = (
  frame: Frame,
  index: FilterIndex,
  mask: Uint8Array,
  kept: (entity: Entity) => boolean,
  label: StrandLabel,
): Scene => {
  const counts = new Uint32Array(frame.strands.length)
  const last = new Int32Array(counts.length)
  const order: number[] = []
  // The rows of one statement stand together.
  const eachShown = (see: (at: number, statement: number) => void): void => {
    last.fill(-1)
    frame.strandOf.forEach((at, row) => {
      const statement = index.statementOf[row] ?? -1
      if (at < 0 || mask[row] !== 1 || last[at] === statement) return
      last[at] = statement
      see(at, statement)
    })
  }
  eachShown((at) => {
    if (counts[at] === 0) order.push(at)
    counts[at] = (counts[at] ?? 0) + 1
  })
  const parts = new Map<number, Statement[]>()
  for (const at of order) if (counts[at] !== frame.strands[at]?.statements.length) parts.set(at, [])
  if (parts.size > 0)
    eachShown((at, statement) => {
      parts.get(at)?.push(...index.dataset.statements.slice(statement, statement + 1))
    })
  const whole = frame.whole.get(label) ?? []
  frame.whole.set(label, whole)
  const touched = new Set<EntityId>()
  const strands: SceneStrand[] = []
  for (const at of order) {
    const strand = frame.strands[at]
    if (strand === undefined) continue
    touched.add(strand.from).add(strand.to)
    const route = frame.routes.get(strand.id)
    if (route === undefined) continue
    const statements = parts.get(at)
    if (statements !== undefined) strands.push(new DrawnStrand(strand, statements, route, label))
    else {
      whole[at] ??= new DrawnStrand(strand, strand.statements, route, label)
      strands.push(whole[at])
    }
  }
  return {
    nodes: [...frame.nodes.values()].filter((node) => touched.has(node.id) || kept(node.entity)),
    strands,
  }
}

/** The scene with these nodes of the frame, in its order; the same where it has them all. */
export const withNodes = (scene: Scene, frame: Frame, ids: readonly EntityId[]): Scene => {
  if (ids.every((id) => !frame.nodes.has(id) || scene.nodes.some((node) => node.id === id)))
    return scene
  const all = new Set([...ids, ...scene.nodes.map(({ id }) => id)])
  return { ...scene, nodes: [...frame.nodes.values()].filter(({ id }) => all.has(id)) }
}
