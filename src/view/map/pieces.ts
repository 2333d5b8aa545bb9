import { STATUSES } from '../../domain/dataset.ts'
import type { EntityId, FamilyId } from '../../domain/ids.ts'
import type { Scene, SceneNode, SceneStrand } from '../scene.ts'
import type { StrandId } from '../strands.ts'
import { BODY, type Columns, LINE, layBody, layLine } from './columns.ts'

type Numbers = Float32Array | Uint8Array | Uint16Array | Uint32Array

const doubled = <A extends Numbers>(array: A, make: (length: number) => A, room: number): A => {
  if (array.length >= room) return array
  const larger = make(Math.max(room, array.length * 2))
  larger.set(array)
  return larger
}

/** Everything that was ever in scenes that are no part of a frame: a node and a strand keep their slot for good. */
export class Pieces implements Columns {
  readonly nodes: SceneNode[] = []
  bodies: Float32Array = new Float32Array(0)
  lines: Float32Array = new Float32Array(0)
  ends: Uint32Array = new Uint32Array(0)
  status: Uint8Array = new Uint8Array(0)
  family: Uint16Array = new Uint16Array(0)
  readonly families: FamilyId[] = []
  heads: Uint8Array = new Uint8Array(0)
  markable: Uint8Array = new Uint8Array(0)
  /** Strands as they were last laid down. */
  readonly #strands: SceneStrand[] = []
  readonly #nodeSlots = new Map<EntityId, number>()
  readonly #strandSlots = new Map<StrandId, number>()

  readonly isPlaced = null
  get count(): number {
    return this.#strands.length
  }
  readonly nodeSlot = (id: EntityId): number | undefined => this.#nodeSlots.get(id)
  readonly strandSlot = (id: StrandId): number | undefined => this.#strandSlots.get(id)
  readonly routeAt = (slot: number) => this.#strands[slot]?.route
  readonly idAt = (slot: number): StrandId => this.#strands[slot]?.id ?? ''

  /** Lays down what is new or another than before; gives whether any node was. */
  lay({ nodes, strands }: Scene, moved: (slot: number) => void): boolean {
    const laid = this.#layNodes(nodes)
    this.#makeRoom(strands.length)
    for (const strand of strands) this.#layStrand(strand, moved)
    return laid
  }

  #layNodes(nodes: readonly SceneNode[]): boolean {
    const room = (this.nodes.length + nodes.length) * BODY
    this.bodies = doubled(this.bodies, (length) => new Float32Array(length), room)
    let changed = false
    for (const node of nodes) {
      const slot = this.#nodeSlots.get(node.id) ?? this.nodes.length
      if (this.nodes[slot] === node) continue
      this.#nodeSlots.set(node.id, slot)
      this.nodes[slot] = node
      layBody(this.bodies, slot, node)
      changed = true
    }
    return changed
  }

  #makeRoom(more: number): void {
    const room = this.count + more
    const bytes = (length: number) => new Uint8Array(length)
    this.lines = doubled(this.lines, (length) => new Float32Array(length), room * LINE)
    this.status = doubled(this.status, bytes, room)
    this.family = doubled(this.family, (length) => new Uint16Array(length), room)
    this.heads = doubled(this.heads, bytes, room)
    this.markable = doubled(this.markable, bytes, room)
    this.ends = doubled(this.ends, (length) => new Uint32Array(length), room * 2)
  }

  #layStrand(strand: SceneStrand, moved: (slot: number) => void): void {
    const from = this.#nodeSlots.get(strand.from)
    const to = this.#nodeSlots.get(strand.to)
    // A line without an end has no place.
    if (from === undefined || to === undefined) return
    const slot = this.#strandSlots.get(strand.id) ?? this.count
    const before = this.#strands[slot]
    this.#strands[slot] = strand
    this.markable[slot] = strand.mark === null ? 0 : 1
    this.heads[slot] = strand.heads
    if (before?.route === strand.route) return
    this.#strandSlots.set(strand.id, slot)
    this.ends.set([from, to], slot * 2)
    this.status[slot] = STATUSES.indexOf(strand.status)
    const family = this.families.indexOf(strand.family)
    this.family[slot] = family < 0 ? this.families.push(strand.family) - 1 : family
    const { offset } = strand.route
    layLine(this.lines, slot, this.nodes[from], this.nodes[to], offset ?? Number.NaN)
    moved(slot)
  }
}
