import { type Numbers, nextDifference } from '../../domain/differing.ts'
import type { EntityId, FamilyId } from '../../domain/ids.ts'
import { touching } from '../inScene.ts'
import type { BoxesAt } from '../keptFree.ts'
import type { Route } from '../routes.ts'
import type { Frame, Scene, SceneNode, SceneStrand, Shown } from '../scene.ts'
import type { StrandId } from '../strands.ts'
import { strandWidth } from '../theme.ts'
import { type Columns, columnsOf } from './columns.ts'
import { Pieces } from './pieces.ts'

export { BODY, LINE } from './columns.ts'

/** More statements than this are counted as this many. */
const MOST_COUNTED = 0xffff

/** The same, or with what it lacks as zeros. */
const asLong = (held: Numbers, length: number): Numbers => {
  if (held.length === length) return held
  const longer = new Uint32Array(length)
  longer.set(held.subarray(0, length))
  return longer
}

/** What the picture hears of a ground that takes a scene over. */
export interface Heard {
  /** All slots are others than before, and nothing is shown yet. */
  readonly laidAnew: () => void
  /** All strands keep their slots and run elsewhere. */
  readonly allMoved: () => void
  /** A strand runs elsewhere. */
  readonly moved: (slot: number) => void
  /** A strand shows more or fewer statements than before. */
  readonly counted: (slot: number, before: number, after: number) => void
}

/**
 * What the map draws, as typed arrays: a slot a node and a strand, and what filters hide is a 0 in `shownNodes` and
 * `shownStrands`. In units of the model.
 */
export class Ground {
  nodes: readonly SceneNode[] = []
  bodies: Float32Array = new Float32Array(0)
  /** How often nodes were laid down that were new or somewhere else. */
  laid = 0
  /** Replaced, not changed, with each scene. */
  shownNodes: Uint8Array = new Uint8Array(0)

  /** In pixels: the longer side of a node is drawn no shorter; set with the manner of a view. */
  dot = 0

  /** How many strands have a slot. */
  count = 0
  lines: Float32Array = new Float32Array(0)
  /** How many statements of a strand are shown. Replaced, not changed, with each scene. */
  shownStrands: Uint16Array | Uint32Array = new Uint16Array(0)
  status: Uint8Array = new Uint8Array(0)
  /** Index into `families`. */
  family: ArrayLike<number> = []
  families: readonly FamilyId[] = []
  /** Node slots of its ends. */
  ends: ArrayLike<number> = []
  heads: Uint8Array = new Uint8Array(0)
  /** 1 where some of its statements, shown or not, may put a mark on it. */
  markable: Uint8Array = new Uint8Array(0)

  /** At a zoom, where nothing is written, in pixels before panning. */
  kept: BoxesAt | null = null

  #columns: Columns = new Pieces()
  /** The frame that is laid down; null: scenes came on their own. */
  #frame: Frame | null = null
  #byImportance: Uint32Array | null = null
  /** A strand as the scene has it. */
  #strandIn: (slot: number) => SceneStrand | undefined = () => undefined

  nodeSlot(id: EntityId): number | undefined {
    return this.#columns.nodeSlot(id)
  }
  strandSlot(id: StrandId): number | undefined {
    return this.#columns.strandSlot(id)
  }
  strandId(slot: number): StrandId {
    return this.#columns.idAt(slot)
  }
  route(slot: number): Route | undefined {
    return this.#columns.routeAt(slot)
  }
  /** Slots of the strands, shown or not, that touch a node. */
  touching(node: number): readonly number[] {
    return touching(this.ends, node).filter((slot) => slot < this.count)
  }

  /** A strand with what is shown of it; undefined where nothing is. */
  strand(slot: number): SceneStrand | undefined {
    return (this.shownStrands[slot] ?? 0) > 0 ? this.#strandIn(slot) : undefined
  }

  /** Node slots, the most important first. */
  get byImportance(): Uint32Array {
    const { nodes } = this
    this.#byImportance ??= Uint32Array.from(nodes.keys()).sort((one, other) => {
      const a = nodes[one]
      const b = nodes[other]
      return a === undefined || b === undefined
        ? 0
        : Number(b.pole) - Number(a.pole) || b.weight - a.weight || one - other
    })
    return this.#byImportance
  }

  /**
   * Takes a scene over: what is in it is shown, everything else is not. Of a scene of the same frame as the last
   * only what differs is touched. Gives whether anything about nodes has changed.
   */
  take(scene: Scene, { laidAnew, allMoved, moved, counted }: Heard): boolean {
    const { shown } = scene
    const anew = shown === undefined ? this.#frame !== null : this.#frame !== shown.frame
    if (anew) {
      const last = this.#frame
      this.#frame = shown?.frame ?? null
      this.#columns = shown === undefined ? new Pieces() : columnsOf(shown.frame, shown.index)
      if (last !== null && last.strands === this.#frame?.strands) allMoved()
      else {
        this.shownStrands = new Uint16Array(0)
        this.shownNodes = new Uint8Array(0)
        laidAnew()
      }
    }
    const laid = this.#columns instanceof Pieces ? this.#columns.lay(scene, moved) : anew
    if (laid) this.#byImportance = null
    this.#adopt(this.#columns)
    const [nodes, strands] = shown === undefined ? this.#shownAlone(scene) : this.#shownOf(shown)
    const before = asLong(this.shownStrands, strands.length)
    this.shownStrands = strands
    let slot = nextDifference(before, strands, 0)
    while (slot < strands.length) {
      counted(slot, before[slot] ?? 0, strands[slot] ?? 0)
      slot = nextDifference(before, strands, slot + 1)
    }
    if (laid) this.laid++
    const differs = nextDifference(asLong(this.shownNodes, nodes.length), nodes, 0) < nodes.length
    this.shownNodes = nodes
    return laid || differs
  }

  #adopt(columns: Columns): void {
    this.nodes = columns.nodes
    this.bodies = columns.bodies
    this.count = columns.count
    this.lines = columns.lines
    this.ends = columns.ends
    this.status = columns.status
    this.family = columns.family
    this.families = columns.families
    this.heads = columns.heads
    this.markable = columns.markable
  }

  #shownOf({ isShown, strands, strand }: Shown) {
    this.#strandIn = strand
    const { isPlaced } = this.#columns
    const drawn =
      isPlaced === null ? strands : strands.map((held, slot) => held * (isPlaced[slot] ?? 0))
    return [isShown, drawn] as const
  }

  #shownAlone(scene: Scene) {
    const nodes = new Uint8Array(this.nodes.length)
    for (const { id } of scene.nodes) nodes[this.nodeSlot(id) ?? -1] = 1
    const strands = new Uint16Array(this.count)
    const held = new Map<number, SceneStrand>()
    for (const strand of scene.strands) {
      const slot = this.strandSlot(strand.id) ?? -1
      strands[slot] = Math.min(Math.ceil(strand.bulk ?? strand.statements.length), MOST_COUNTED)
      held.set(slot, strand)
    }
    this.#strandIn = (slot) => held.get(slot)
    return [nodes, strands] as const
  }

  widthOf(slot: number): number {
    return strandWidth(this.shownStrands[slot] ?? 1)
  }
}
