import type { LineIndex } from '../analysis/filters/visible.ts'
import type { Entity, Stance, Statement } from '../domain/dataset.ts'
import type { EntityId, StatementId } from '../domain/ids.ts'
import { once } from '../domain/once.ts'
import type { Crossings } from './crossings.ts'
import { type Frame, markOf } from './frame.ts'
import type { SceneNode } from './nodes.ts'
import type { Route } from './routes.ts'
import type { Strand, StrandId, Strands } from './strands.ts'
import { createSums } from './sums.ts'

export { buildFrame, type Frame, prepareFrame } from './frame.ts'
export type { SceneNode } from './nodes.ts'

/** What to draw, in no renderer's words. All lengths in units of the model: pixels at zoom 1. */
export interface Scene {
  readonly nodes: readonly SceneNode[]
  readonly strands: readonly SceneStrand[]
  /** Which node is drawn for an entity, where it is not its own. */
  readonly standIn?: (id: EntityId) => EntityId
  /** The bubbles that hold an end of statements, where these are few, of which no line is drawn. */
  readonly holding?: (statements: readonly StatementId[]) => ReadonlySet<EntityId>
  /**
   * The lines of its frame, whatever the filters say: names keep off them, and stay where they are while lines come and
   * go. Absent: none is looked for.
   */
  readonly crossings?: Crossings | undefined
  /** The same in numbers; absent where it is not a part of a frame as it is. */
  readonly shown?: Shown
}

/** What a scene shows of its frame, from which nodes and strands are made when they are asked for. */
export interface Shown {
  readonly frame: Frame
  readonly index: LineIndex
  /** Node of the frame → 1 where it is in the scene. */
  readonly isShown: Uint8Array
  /** Strand of the frame → how many of its statements are shown. */
  readonly strands: Uint32Array
  /** Node of the frame → how many statements are shown at it. */
  readonly weights: Uint32Array
  /** A strand of the frame as the scene has it; undefined where it is not in it. */
  readonly strand: (at: number) => SceneStrand | undefined
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

/** Words on a strand, made from the statements that are shown. */
export type StrandLabel = (strand: Strand) => string

/** Its words are found when they are first asked for: thousands of lines have no room for theirs. */
class DrawnStrand implements SceneStrand {
  readonly id: StrandId
  readonly folded: StrandId
  readonly from: EntityId
  readonly to: EntityId
  readonly family: SceneStrand['family']
  readonly status: SceneStrand['status']
  readonly heads: SceneStrand['heads']
  readonly statements: readonly Statement[]
  readonly route: Route
  readonly mark: Stance | null
  readonly contested: number
  readonly weight: number
  readonly #words: StrandLabel
  #label: string | null = null
  constructor(strand: Strand, statements: readonly Statement[], route: Route, words: StrandLabel) {
    this.id = strand.id
    this.folded = strand.folded
    this.from = strand.from
    this.to = strand.to
    this.family = strand.family
    this.status = strand.status
    this.heads = strand.heads
    this.statements = statements
    this.route = route
    this.mark = markOf(statements)
    this.contested = statements.filter(({ contested }) => contested).length
    this.weight = statements.length
    this.#words = words
  }
  get label(): string {
    this.#label ??= this.#words(this)
    return this.#label
  }
}

/** A strand with fewer of its statements. */
export const partOf = (
  strand: SceneStrand,
  statements: readonly Statement[],
  words: StrandLabel,
): SceneStrand => new DrawnStrand(strand, statements, strand.route, words)

/** What scenes of one frame have in common. */
interface Common {
  readonly sums: ReturnType<typeof createSums>
  /** Strands of which nothing is hidden, made once for each way of writing their words. */
  readonly whole: Map<StrandLabel, Map<number, SceneStrand>>
  /** Others as they last were in a scene, and in which. */
  readonly made: Map<
    number,
    { readonly strand: SceneStrand; readonly label: StrandLabel; readonly number: number }
  >
}

const commonOf = new WeakMap<Frame, Common>()
/** Frames whose nodes only stand elsewhere have the same strands, and the same sums. */
const sumsOf = new WeakMap<Strands, Common['sums']>()

const commonIn = (frame: Frame, { statementOf }: LineIndex): Common => {
  const known = commonOf.get(frame)
  if (known !== undefined) return known
  const { of: strandOf, ends } = frame.strands
  const sums =
    sumsOf.get(frame.strands) ??
    createSums({ strandOf, statementOf, ends, nodes: frame.nodes.length })
  sumsOf.set(frame.strands, sums)
  const common: Common = {
    sums,
    whole: new Map(),
    made: new Map(),
  }
  commonOf.set(frame, common)
  return common
}

/** Told to `selectScene`: no node without a line in view is kept. */
export const NOBODY = (): boolean => false

/**
 * The part of a frame that the filters let through. Nodes without a line in view are left out,
 * but for those in `kept`. A strand of which nothing is hidden is the same from scene to scene.
 * Nodes and strands are made when they are first asked for: `shown` says the same in numbers.
 * @param mask - one byte a line of the index
 */
export const selectScene = (
  frame: Frame,
  index: LineIndex,
  mask: Uint8Array,
  kept: (entity: Entity) => boolean,
  label: StrandLabel,
): Scene => {
  const common = commonIn(frame, index)
  const { number, strands, nodes: weights } = common.sums.next(mask)
  const isShown = new Uint8Array(weights.length)
  for (let at = 0; at < weights.length; at++) if (weights[at] !== 0) isShown[at] = 1
  if (kept !== NOBODY)
    frame.nodes.forEach(({ entity }, at) => {
      if (isShown[at] === 0 && kept(entity)) isShown[at] = 1
    })
  const whole = common.whole.get(label) ?? new Map<number, SceneStrand>()
  common.whole.set(label, whole)

  const drawn = (at: number, part: boolean): SceneStrand | undefined => {
    const strand = frame.strands.at(at)
    const route = frame.ways.at(at)
    if (strand === undefined || route === undefined) return undefined
    if (!part) return new DrawnStrand(strand, strand.statements, route, label)
    const rows = frame.strands.rowsOf(at)
    const held = new Set(rows.flatMap((row) => (mask[row] === 1 ? [index.statementOf[row]] : [])))
    const statements = [...held].flatMap((one) => index.dataset.statements[one ?? -1] ?? [])
    return new DrawnStrand(strand, statements, route, label)
  }
  const own = new Map<number, SceneStrand>()
  const strandAt = (at: number): SceneStrand | undefined => {
    if ((strands[at] ?? 0) === 0) return undefined
    const isWhole = strands[at] === frame.strands.sizes[at]
    const known = isWhole ? whole.get(at) : own.get(at)
    if (known !== undefined) return known
    if (isWhole) {
      const made = drawn(at, false)
      if (made !== undefined) whole.set(at, made)
      return made
    }
    const changed = common.sums.changedIn(at)
    const before = common.made.get(at)
    // What another scene holds since counts for that one alone.
    const isNow = changed <= number
    const made =
      isNow && before !== undefined && before.label === label && before.number >= changed
        ? before.strand
        : drawn(at, true)
    if (made === undefined) return undefined
    if (isNow) common.made.set(at, { strand: made, label, number })
    own.set(at, made)
    return made
  }
  return sceneOf({ frame, index, isShown, strands, weights, strand: strandAt }, mask)
}

const sceneOf = (shown: Shown, mask: Uint8Array): Scene => {
  const { frame } = shown
  const nodes = once(() => frame.nodes.filter((_, at) => shown.isShown[at] === 1))
  const strands = once(() => {
    const met = new Uint8Array(shown.strands.length)
    const made: SceneStrand[] = []
    frame.strands.of.forEach((at, row) => {
      if (at < 0 || mask[row] !== 1 || met[at] === 1) return
      met[at] = 1
      const strand = shown.strand(at)
      if (strand !== undefined) made.push(strand)
    })
    return made
  })
  return {
    shown,
    crossings: frame.ways.crossings,
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
  if (shown?.frame !== frame) return scene
  const places = ids
    .map((id) => frame.numbers.get(id) ?? frame.nodes.length)
    .filter((at) => at < frame.nodes.length)
  if (places.every((at) => shown.isShown[at] === 1)) return scene
  const isShown = shown.isShown.slice()
  for (const at of places) isShown[at] = 1
  return {
    shown: { ...shown, isShown },
    crossings: scene.crossings,
    nodes: frame.nodes.filter((_, at) => isShown[at] === 1),
    get strands() {
      return scene.strands
    },
  }
}
