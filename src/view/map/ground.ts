import { STATUSES } from '../../domain/dataset.ts'
import type { EntityId, FamilyId } from '../../domain/ids.ts'
import type { Route } from '../routes.ts'
import type { Scene, SceneNode, SceneStrand } from '../scene.ts'
import type { StrandId } from '../strands.ts'
import { strandWidth } from '../theme.ts'

/** Numbers of a strand in `Ground.lines`: where it begins, the point that it is bent towards, where it ends. */
export const LINE = 6
/** Numbers of a node in `Ground.bodies`: its middle, half its width, half its height. */
export const BODY = 4

/** What stands for a strand that has never been painted, or has to be again. */
export const UNPAINTED = 0xffff

const doubled = <A extends Float32Array | Uint8Array | Uint16Array | Uint32Array>(
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
  shownNodes = new Uint8Array(0)
  /** Node slots, the most important first. */
  byImportance = new Uint32Array(0)

  strands: SceneStrand[] = []
  lines = new Float32Array(0)
  /** How many statements of a strand are shown. */
  shownStrands = new Uint16Array(0)
  status = new Uint8Array(0)
  /** Index into `families`. */
  family = new Uint8Array(0)
  families: FamilyId[] = []
  /** Node slots of its ends. */
  ends = new Uint32Array(0)

  readonly #nodeSlots = new Map<EntityId, number>()
  readonly #strandSlots = new Map<StrandId, number>()
  #touching: { readonly starts: Uint32Array; readonly strands: Uint32Array } | null = null
  /** Route by which the line of a slot was laid down. */
  #routes: (Route | undefined)[] = []

  nodeSlot(id: EntityId): number | undefined {
    return this.#nodeSlots.get(id)
  }

  strandSlot(id: StrandId): number | undefined {
    return this.#strandSlots.get(id)
  }

  /**
   * Takes a scene over: what is in it is shown, everything else is not.
   * `moved` hears of strands whose line is another than before; gives whether anything about nodes has changed.
   */
  take(scene: Scene, moved: (slot: number) => void): boolean {
    const changed = this.#takeNodes(scene.nodes)
    this.#takeStrands(scene.strands, moved)
    return changed
  }

  #takeNodes(nodes: readonly SceneNode[]): boolean {
    const known = this.nodes.length
    const before = this.shownNodes.slice()
    const room = known + nodes.length
    this.bodies = doubled(this.bodies, (length) => new Float32Array(length), room * BODY)
    this.shownNodes = doubled(this.shownNodes, (length) => new Uint8Array(length), room)
    this.shownNodes.fill(0)
    let changed = false
    for (const node of nodes) {
      const slot = this.#nodeSlots.get(node.id) ?? this.nodes.length
      if (this.nodes[slot] !== node) {
        this.#nodeSlots.set(node.id, slot)
        this.nodes[slot] = node
        const { at, width, height } = node
        this.bodies.set([at[0], at[1], width / 2, height / 2], slot * BODY)
        changed = true
      }
      this.shownNodes[slot] = 1
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
    for (let slot = 0; !changed && slot < known; slot++)
      changed = before[slot] !== this.shownNodes[slot]
    return changed
  }

  #takeStrands(strands: readonly SceneStrand[], moved: (slot: number) => void): void {
    const room = this.strands.length + strands.length
    this.lines = doubled(this.lines, (length) => new Float32Array(length), room * LINE)
    this.shownStrands = doubled(this.shownStrands, (length) => new Uint16Array(length), room)
    this.status = doubled(this.status, (length) => new Uint8Array(length), room)
    this.family = doubled(this.family, (length) => new Uint8Array(length), room)
    this.ends = doubled(this.ends, (length) => new Uint32Array(length), room * 2)
    this.shownStrands.fill(0)
    for (const strand of strands) {
      const slot = this.#strandSlots.get(strand.id) ?? this.strands.length
      if (this.#routes[slot] !== strand.route) {
        this.#strandSlots.set(strand.id, slot)
        this.#routes[slot] = strand.route
        this.#layDown(slot, strand)
        moved(slot)
      }
      this.strands[slot] = strand
      this.shownStrands[slot] = Math.min(
        Math.ceil(strand.bulk ?? strand.statements.length),
        UNPAINTED - 1,
      )
    }
  }

  #layDown(slot: number, strand: SceneStrand): void {
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
