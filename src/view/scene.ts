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
import { createSums } from './sums.ts'

/** What to draw, in no renderer's words. All lengths in units of the model: pixels at zoom 1. */
export interface Scene {
  readonly nodes: readonly SceneNode[]
  readonly strands: readonly SceneStrand[]
  /** Which node is drawn for an entity, where it is not its own. */
  readonly standIn?: (id: EntityId) => EntityId
  /** The same in numbers; absent where it is not a part of a frame as it is. */
  readonly shown?: Shown
}

/** What a scene shows of its frame, from which nodes and strands are made when they are asked for. */
export interface Shown {
  readonly frame: Frame
  /** All nodes of the frame, in its order. */
  readonly nodes: readonly SceneNode[]
  /** Node of the frame → 1 where it is in the scene. */
  readonly isShown: Uint8Array
  /** Strand of the frame → how many of its statements are shown. */
  readonly strands: Uint32Array
  /** Node of the frame → how many statements are shown at it. */
  readonly weights: Uint32Array
  /** A strand of the frame as the scene has it; undefined where it is not in it. */
  readonly strand: (at: number) => SceneStrand | undefined
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
  /** The path of the bubble that it is; absent where it is an entity. */
  readonly bubble?: string
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
  /**
   * What its width goes by, in statements, where it holds far more, gathered from many nodes; such a strand has no heads,
   * for it holds both directions.
   */
  readonly bulk?: number
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

const isSame = (one: unknown, other: unknown = itself): boolean =>
  one === other ||
  (one instanceof Set &&
    other instanceof Set &&
    one.size === other.size &&
    [...one].every((item) => other.has(item)))

/** Builds a frame step by step and has it ready for whoever next asks for the same. */
export const prepareFrame = function* (...of: FrameOf): Steps<Frame> {
  const ready = prepared.get(of[0])
  if (ready !== undefined && [1, 2, 3, 4].every((at) => isSame(ready.of[at] ?? itself, of[at])))
    return ready.frame
  const frame = yield* frameSteps(...of)
  prepared.set(of[0], { of, frame })
  return frame
}

/** Places every entity that is drawn and routes every strand; the last frame where it is asked for again. */
export const buildFrame = (...of: FrameOf): Frame => atOnce(prepareFrame(...of))

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

const MARKED: readonly Stance[] = ['denied', 'mutual', 'withheld']

/** Whether a statement puts a mark on the strand that shows it. */
export const isMarked = ({ stances }: Statement): boolean =>
  stances.some((stance) => MARKED.includes(stance))

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

/** What is looked up in a frame again and again. */
interface Parts {
  readonly nodes: readonly SceneNode[]
  readonly nodeAt: ReadonlyMap<EntityId, number>
  /** Strand → the nodes at its ends; -1: one without a place. */
  readonly ends: Int32Array
  readonly sums: ReturnType<typeof createSums>
  /** Strands as they last were in a scene, and in which. */
  readonly made: (
    | { readonly strand: SceneStrand; readonly label: StrandLabel; readonly number: number }
    | undefined
  )[]
  readonly strandAt: () => ReadonlyMap<StrandId, number>
  readonly byNode: () => ReadonlyMap<EntityId, readonly number[]>
  readonly byStatement: () => ReadonlyMap<StatementId, readonly number[]>
  readonly rowsOf: () => readonly (readonly number[])[]
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const listed = <Key>(
  frame: Frame,
  keysOf: (strand: Strand) => Iterable<Key>,
): ReadonlyMap<Key, readonly number[]> => {
  const places = new Map<Key, number[]>()
  frame.strands.forEach((strand, at) => {
    for (const key of keysOf(strand)) {
      const known = places.get(key)
      if (known === undefined) places.set(key, [at])
      else known.push(at)
    }
  })
  return places
}

const partsOfFrames = new WeakMap<Frame, Parts>()

const partsOf = (frame: Frame, statementOf: Uint32Array): Parts => {
  const known = partsOfFrames.get(frame)
  if (known !== undefined) return known
  const nodes = [...frame.nodes.values()]
  const nodeAt = new Map(nodes.map(({ id }, at) => [id, at]))
  const ends = Int32Array.from(
    frame.strands.flatMap(({ from, to }) => [nodeAt.get(from) ?? -1, nodeAt.get(to) ?? -1]),
  )
  const { strandOf } = frame
  const parts: Parts = {
    nodes,
    nodeAt,
    ends,
    sums: createSums({ strandOf, statementOf, ends, nodes: nodes.length }),
    made: [],
    strandAt: once(() => new Map(frame.strands.map(({ id }, at) => [id, at]))),
    byNode: once(() => listed(frame, ({ from, to }) => new Set([from, to]))),
    byStatement: once(() => listed(frame, ({ statements }) => statements.map(({ id }) => id))),
    rowsOf: once(() => {
      const rows: number[][] = frame.strands.map(() => [])
      strandOf.forEach((strand, row) => {
        rows[strand]?.push(row)
      })
      return rows
    }),
  }
  partsOfFrames.set(frame, parts)
  return parts
}

/** Told to `selectScene`: no node without a line in view is kept. */
export const NOBODY = (): boolean => false

/**
 * The part of a frame that the filters let through. Nodes without a line in view are left out,
 * but for those in `kept`. A strand of which nothing is hidden is the same from scene to scene.
 * Nodes and strands are made when they are first asked for: `shown` says the same in numbers.
 * @param mask one byte a line of the index
 */
export const selectScene = (
  frame: Frame,
  index: FilterIndex,
  mask: Uint8Array,
  kept: (entity: Entity) => boolean,
  label: StrandLabel,
): Scene => {
  const parts = partsOf(frame, index.statementOf)
  const { number, strands, nodes: weights } = parts.sums.next(mask)
  const isShown = new Uint8Array(weights.length)
  for (let at = 0; at < weights.length; at++) if (weights[at] !== 0) isShown[at] = 1
  if (kept !== NOBODY)
    parts.nodes.forEach(({ entity }, at) => {
      if (isShown[at] === 0 && kept(entity)) isShown[at] = 1
    })
  const whole = frame.whole.get(label) ?? []
  frame.whole.set(label, whole)

  const partial = (strand: Strand, at: number, route: Route): SceneStrand => {
    const rows = parts.rowsOf()[at] ?? []
    const held = new Set(rows.flatMap((row) => (mask[row] === 1 ? [index.statementOf[row]] : [])))
    const statements = [...held].flatMap((one) => index.dataset.statements[one ?? -1] ?? [])
    return new DrawnStrand(strand, statements, route, label)
  }
  const own = new Map<number, SceneStrand>()
  const strandAt = (at: number): SceneStrand | undefined => {
    const strand = frame.strands[at]
    if (strand === undefined || strands[at] === 0) return undefined
    const isWhole = strands[at] === strand.statements.length
    const known = isWhole ? whole[at] : own.get(at)
    if (known !== undefined) return known
    const route = frame.routes.get(strand.id)
    if (route === undefined) return undefined
    if (isWhole) {
      whole[at] ??= new DrawnStrand(strand, strand.statements, route, label)
      return whole[at]
    }
    const changed = parts.sums.changedIn(at)
    const before = parts.made[at]
    // What another scene holds since counts for that one alone.
    const isNow = changed <= number
    const made =
      isNow && before !== undefined && before.label === label && before.number >= changed
        ? before.strand
        : partial(strand, at, route)
    if (isNow) parts.made[at] = { strand: made, label, number }
    own.set(at, made)
    return made
  }
  return sceneOf({ frame, nodes: parts.nodes, isShown, strands, weights, strand: strandAt }, mask)
}

const sceneOf = (shown: Shown, mask: Uint8Array): Scene => {
  const nodes = once(() => shown.nodes.filter((_, at) => shown.isShown[at] === 1))
  const strands = once(() => {
    const { strandOf } = shown.frame
    const met = new Uint8Array(shown.strands.length)
    const made: SceneStrand[] = []
    strandOf.forEach((at, row) => {
      if (at < 0 || mask[row] !== 1 || met[at] === 1) return
      met[at] = 1
      const strand = shown.strand(at)
      if (strand !== undefined) made.push(strand)
    })
    return made
  })
  return {
    shown,
    get nodes() {
      return nodes()
    },
    get strands() {
      return strands()
    },
  }
}

/** A scene of `selectScene` with these nodes of its frame, in its order; the same where it has them all. */
export const withNodes = (scene: Scene, frame: Frame, ids: readonly EntityId[]): Scene => {
  const { shown } = scene
  const known = partsOfFrames.get(frame)
  if (shown?.frame !== frame || known === undefined) return scene
  const places = ids.flatMap((id) => known.nodeAt.get(id) ?? [])
  if (places.every((at) => shown.isShown[at] === 1)) return scene
  const isShown = shown.isShown.slice()
  for (const at of places) isShown[at] = 1
  return {
    shown: { ...shown, isShown },
    nodes: shown.nodes.filter((_, at) => isShown[at] === 1),
    get strands() {
      return scene.strands
    },
  }
}

/** The strands at some places of a frame that a scene has. */
const strandsFrom = (shown: Shown, places: Iterable<number>): readonly SceneStrand[] =>
  [...places].flatMap((at) => shown.strand(at) ?? [])

const partsIn = (shown: Shown | undefined): Parts | undefined =>
  shown && partsOfFrames.get(shown.frame)

/** The strands of a scene that touch a node. */
export const strandsAt = (scene: Scene, id: EntityId): readonly SceneStrand[] => {
  const { shown } = scene
  const parts = partsIn(shown)
  return shown === undefined || parts === undefined
    ? scene.strands.filter(({ from, to }) => from === id || to === id)
    : strandsFrom(shown, parts.byNode().get(id) ?? [])
}

/** A strand of a scene by its id. */
export const strandIn = (scene: Scene, id: StrandId): SceneStrand | undefined => {
  const parts = partsIn(scene.shown)
  return parts === undefined
    ? scene.strands.find((strand) => strand.id === id)
    : scene.shown?.strand(parts.strandAt().get(id) ?? -1)
}

/** How many statements a scene shows at a node: gives a look-up. */
export const statementsAt = (scene: Scene): ((id: EntityId) => number) => {
  const parts = partsIn(scene.shown)
  if (parts !== undefined) return (id) => scene.shown?.weights[parts.nodeAt.get(id) ?? -1] ?? 0
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

/** The strands that hold some of the statements, with their ends. */
export const litBy = (
  scene: Scene,
  statements: ReadonlySet<StatementId>,
): { readonly nodes: ReadonlySet<EntityId>; readonly strands: ReadonlySet<StrandId> } => {
  const parts = partsIn(scene.shown)
  const some =
    scene.shown === undefined || parts === undefined
      ? scene.strands
      : strandsFrom(
          scene.shown,
          new Set([...statements].flatMap((id) => parts.byStatement().get(id) ?? [])),
        )
  const strands = some.filter((strand) => strand.statements.some(({ id }) => statements.has(id)))
  return {
    strands: new Set(strands.map(({ id }) => id)),
    nodes: new Set(strands.flatMap(({ from, to }) => [from, to])),
  }
}

/** The node of a scene that is a bubble, by its id; undefined: there is none, or it is an entity. */
export const bubbleIn = (scene: Scene, id: EntityId | undefined): SceneNode | undefined =>
  scene.standIn && scene.nodes.find((node) => node.id === id && node.bubble)
