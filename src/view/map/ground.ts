import { STATUSES } from '../../domain/dataset.ts'
import type { EntityId, FamilyId } from '../../domain/ids.ts'
import {
  type Frame,
  isMarked,
  type Scene,
  type SceneNode,
  type SceneStrand,
  type Shown,
} from '../scene.ts'
import type { StrandId } from '../strands.ts'
import { strandWidth } from '../theme.ts'

/** Numbers of a strand in `Ground.lines`: where it begins, the point that it is bent towards, where it ends. */
export const LINE = 6
/** Numbers of a node in `Ground.bodies`: its middle, half its width, half its height. */
export const BODY = 4

/** More statements than this are counted as this many. */
const MOST_COUNTED = 0xffff

/** What of a strand no filter changes. */
export type Laid = Pick<
  SceneStrand,
  'id' | 'from' | 'to' | 'family' | 'status' | 'symmetric' | 'route' | 'bulk'
>

const doubled = <A extends Float32Array | Uint8Array | Uint32Array>(
  array: A,
  make: (length: number) => A,
  room: number,
): A => {
  if (array.length >= room) return array
  const larger = make(Math.max(room, array.length * 2))
  larger.set(array)
  return larger
}

/**
 * Everything that was ever in a scene, as typed arrays: a node and a strand keep their slot for good, and what
 * filters hide is a 0 in `shownNodes` and `shownStrands`. In units of the model.
 */
export class Ground {
  nodes: SceneNode[] = []
  bodies = new Float32Array(0)
  /** How often nodes were laid down that were new or somewhere else. */
  laid = 0
  /** Replaced, not changed, with each scene. */
  shownNodes = new Uint8Array(0)
  /** Node slots, the most important first. */
  byImportance = new Uint32Array(0)

  strands: Laid[] = []
  lines = new Float32Array(0)
  /** How many statements of a strand are shown. Replaced, not changed, with each scene. */
  shownStrands = new Uint16Array(0)
  status = new Uint8Array(0)
  /** Index into `families`. */
  family = new Uint8Array(0)
  families: FamilyId[] = []
  /** Node slots of its ends. */
  ends = new Uint32Array(0)
  /** 1 where some of its statements, shown or not, may put a mark on it. */
  markable = new Uint8Array(0)

  readonly #nodeSlots = new Map<EntityId, number>()
  readonly #strandSlots = new Map<StrandId, number>()
  #touching: { readonly starts: Uint32Array; readonly strands: Uint32Array } | null = null
  /** The frame whose nodes and strands are all laid down, and where; null: scenes came on their own. */
  #frame: {
    readonly of: Frame
    /** Node and strand of the frame → slot; -1: it has no place. */
    readonly nodes: Int32Array
    readonly strands: Int32Array
    /** Slot → strand of the frame; -1: none. */
    readonly placeOf: Int32Array
  } | null = null
  /** A strand as the scene has it. */
  #strandIn: (slot: number) => SceneStrand | undefined = () => undefined

  nodeSlot(id: EntityId): number | undefined {
    return this.#nodeSlots.get(id)
  }

  strandSlot(id: StrandId): number | undefined {
    return this.#strandSlots.get(id)
  }

  /** A strand with what is shown of it; undefined where nothing is. */
  strand(slot: number): SceneStrand | undefined {
    return (this.shownStrands[slot] ?? 0) > 0 ? this.#strandIn(slot) : undefined
  }

  /**
   * Takes a scene over: what is in it is shown, everything else is not. Of a scene of the same frame as the last
   * only what differs is touched.
   * `moved` hears of strands whose line is another than before, `counted` of those that show more or less than
   * before; gives whether anything about nodes has changed.
   */
  take(
    scene: Scene,
    moved: (slot: number) => void,
    counted: (slot: number, before: number, after: number) => void = () => {},
  ): boolean {
    const { shown } = scene
    const [nodes, strands] =
      shown === undefined ? this.#takeAlone(scene, moved) : this.#takeOf(shown, moved)
    const before = this.shownStrands
    this.shownStrands = strands
    for (let slot = 0; slot < strands.length; slot++) {
      const [was, is] = [before[slot] ?? 0, strands[slot] ?? 0]
      if (was !== is) counted(slot, was, is)
    }
    if (nodes.laid) this.laid++
    let changed = nodes.laid
    for (let slot = 0; !changed && slot < nodes.shown.length; slot++)
      changed = (this.shownNodes[slot] ?? 0) !== nodes.shown[slot]
    this.shownNodes = nodes.shown
    return changed
  }

  #takeOf(shown: Shown, moved: (slot: number) => void) {
    let laid = false
    if (this.#frame?.of !== shown.frame) {
      const { frame } = shown
      laid = this.#layNodes(shown.nodes)
      this.#makeRoom(frame.strands.length)
      const places = frame.strands.map((strand) => {
        const route = frame.routes.get(strand.id)
        if (route === undefined) return -1
        const slot = this.#layStrand({ ...strand, route }, moved)
        this.markable[slot] = strand.statements.some(isMarked) ? 1 : 0
        return slot
      })
      const placeOf = new Int32Array(this.strands.length).fill(-1)
      places.forEach((slot, place) => {
        if (slot >= 0) placeOf[slot] = place
      })
      this.#frame = {
        of: frame,
        nodes: Int32Array.from(shown.nodes, ({ id }) => this.#nodeSlots.get(id) ?? -1),
        strands: Int32Array.from(places),
        placeOf,
      }
    }
    const { nodes: nodeSlots, strands: strandSlots, placeOf } = this.#frame
    const strands = new Uint16Array(this.strands.length)
    for (let place = 0; place < strandSlots.length; place++) {
      const slot = strandSlots[place] ?? -1
      if (slot < 0) continue
      strands[slot] = Math.min(shown.strands[place] ?? 0, MOST_COUNTED)
    }
    const nodes = new Uint8Array(this.nodes.length)
    for (let place = 0; place < nodeSlots.length; place++)
      if (shown.isShown[place] === 1) nodes[nodeSlots[place] ?? -1] = 1
    this.#strandIn = (slot) => shown.strand(placeOf[slot] ?? -1)
    return [{ shown: nodes, laid }, strands] as const
  }

  #takeAlone(scene: Scene, moved: (slot: number) => void) {
    this.#frame = null
    const laid = this.#layNodes(scene.nodes)
    const nodes = new Uint8Array(this.nodes.length)
    for (const { id } of scene.nodes) nodes[this.#nodeSlots.get(id) ?? -1] = 1
    this.#makeRoom(scene.strands.length)
    const slots = scene.strands.map((strand) => {
      const slot = this.#layStrand(strand, moved)
      this.markable[slot] = strand.mark === null ? 0 : 1
      return slot
    })
    const strands = new Uint16Array(this.strands.length)
    const held = new Map<number, SceneStrand>()
    scene.strands.forEach((strand, at) => {
      const slot = slots[at] ?? -1
      strands[slot] = Math.min(Math.ceil(strand.bulk ?? strand.statements.length), MOST_COUNTED)
      held.set(slot, strand)
    })
    this.#strandIn = (slot) => held.get(slot)
    return [{ shown: nodes, laid }, strands] as const
  }

  /** Gives whether any of them was new, or another than before. */
  #layNodes(nodes: readonly SceneNode[]): boolean {
    const room = this.nodes.length + nodes.length
    this.bodies = doubled(this.bodies, (length) => new Float32Array(length), room * BODY)
    let changed = false
    for (const node of nodes) {
      const slot = this.#nodeSlots.get(node.id) ?? this.nodes.length
      if (this.nodes[slot] === node) continue
      this.#nodeSlots.set(node.id, slot)
      this.nodes[slot] = node
      const { at, width, height } = node
      this.bodies.set([at[0], at[1], width / 2, height / 2], slot * BODY)
      changed = true
    }
    if (changed) {
      const all = this.nodes
      this.byImportance = Uint32Array.from(all.keys()).sort((one, other) => {
        const [a, b] = [all[one], all[other]]
        return a === undefined || b === undefined
          ? 0
          : Number(b.pole) - Number(a.pole) || b.weight - a.weight || one - other
      })
    }
    return changed
  }

  #makeRoom(more: number): void {
    const room = this.strands.length + more
    this.lines = doubled(this.lines, (length) => new Float32Array(length), room * LINE)
    this.status = doubled(this.status, (length) => new Uint8Array(length), room)
    this.family = doubled(this.family, (length) => new Uint8Array(length), room)
    this.markable = doubled(this.markable, (length) => new Uint8Array(length), room)
    this.ends = doubled(this.ends, (length) => new Uint32Array(length), room * 2)
  }

  /** Gives its slot. */
  #layStrand(strand: Laid, moved: (slot: number) => void): number {
    const slot = this.#strandSlots.get(strand.id) ?? this.strands.length
    const before = this.strands[slot]
    this.strands[slot] = strand
    if (before?.route === strand.route) return slot
    this.#strandSlots.set(strand.id, slot)
    this.#layDown(slot, strand)
    moved(slot)
    return slot
  }

  #layDown(slot: number, strand: Laid): void {
    const from = this.#nodeSlots.get(strand.from) ?? 0
    const to = this.#nodeSlots.get(strand.to) ?? 0
    this.ends.set([from, to], slot * 2)
    this.status[slot] = STATUSES.indexOf(strand.status)
    const family = this.families.indexOf(strand.family)
    this.family[slot] = family < 0 ? this.families.push(strand.family) - 1 : family
    this.#touching = null
    const [ax = 0, ay = 0] = this.nodes[from]?.at ?? []
    const [bx = 0, by = 0] = this.nodes[to]?.at ?? []
    const length = Math.hypot(bx - ax, by - ay) || 1
    const away = (2 * (strand.route.offset ?? 0)) / length
    this.lines.set(
      [ax, ay, (ax + bx) / 2 - (by - ay) * away, (ay + by) / 2 + (bx - ax) * away, bx, by],
      slot * LINE,
    )
  }

  /** Slots of the strands, shown or not, that touch a node. */
  touching(node: number): Uint32Array {
    this.#touching ??= this.#findTouching()
    const { starts, strands } = this.#touching
    return strands.subarray(starts[node], starts[node + 1])
  }

  #findTouching() {
    const count = this.strands.length
    const starts = new Uint32Array(this.nodes.length + 2)
    for (let at = 0; at < count * 2; at++) {
      const place = (this.ends[at] ?? 0) + 2
      starts[place] = (starts[place] ?? 0) + 1
    }
    for (let at = 1; at < starts.length; at++)
      starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
    const strands = new Uint32Array(count * 2)
    for (let at = 0; at < count * 2; at++) {
      const place = (this.ends[at] ?? 0) + 1
      const free = starts[place] ?? 0
      strands[free] = at >> 1
      starts[place] = free + 1
    }
    return { starts, strands }
  }

  widthOf(slot: number): number {
    return strandWidth(this.shownStrands[slot] ?? 1)
  }
}
