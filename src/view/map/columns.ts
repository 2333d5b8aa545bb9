import type { LineIndex } from '../../analysis/filters/visible.ts'
import { STATUSES } from '../../domain/dataset.ts'
import type { EntityId, FamilyId } from '../../domain/ids.ts'
import { atOnce, each, eachRow, type Steps } from '../../domain/steps.ts'
import { type Frame, markOf } from '../frame.ts'
import { strandNumber } from '../inScene.ts'
import type { Route } from '../routes.ts'
import type { SceneNode } from '../scene.ts'
import type { StrandId, Strands } from '../strands.ts'

/** Numbers of a strand in `Columns.lines`: where it begins, the point that it is bent towards, where it ends. */
export const LINE = 6
/** Numbers of a node in `Columns.bodies`: its middle, half its width, half its height. */
export const BODY = 4

/** Nodes and strands by their slots, as typed arrays. In units of the model. */
export interface Columns {
  readonly nodes: readonly SceneNode[]
  readonly bodies: Float32Array
  readonly nodeSlot: (id: EntityId) => number | undefined

  /** How many strands have a slot. */
  readonly count: number
  readonly lines: Float32Array
  /** Node slots of its ends; beyond all nodes where an end has no place. */
  readonly ends: ArrayLike<number>
  /** Index into `STATUSES`. */
  readonly status: Uint8Array
  /** Index into `families`. */
  readonly family: ArrayLike<number>
  readonly families: readonly FamilyId[]
  /** How many heads it has. */
  readonly heads: Uint8Array
  /** 1 where some of its statements, shown or not, may put a mark on it. */
  readonly markable: Uint8Array
  /** 1 where both ends have a place; null: everywhere. */
  readonly isPlaced: Uint8Array | null
  readonly routeAt: (slot: number) => Route | undefined
  readonly idAt: (slot: number) => StrandId
  readonly strandSlot: (id: StrandId) => number | undefined
}

export const layBody = (bodies: Float32Array, slot: number, node: SceneNode): void => {
  const at = slot * BODY
  bodies[at] = node.at[0]
  bodies[at + 1] = node.at[1]
  bodies[at + 2] = node.width / 2
  bodies[at + 3] = node.height / 2
}

/** @param offset - how far to the right of the straight line it passes in its middle; NaN: it returns to where it began */
export const layLine = (
  lines: Float32Array,
  slot: number,
  one: SceneNode | undefined,
  other: SceneNode | undefined,
  offset: number,
): void => {
  const ax = one?.at[0] ?? 0
  const ay = one?.at[1] ?? 0
  const bx = other?.at[0] ?? 0
  const by = other?.at[1] ?? 0
  const length = Math.hypot(bx - ax, by - ay) || 1
  const away = Number.isNaN(offset) ? 0 : (2 * offset) / length
  const at = slot * LINE
  lines[at] = ax
  lines[at + 1] = ay
  lines[at + 2] = (ax + bx) / 2 - (by - ay) * away
  lines[at + 3] = (ay + by) / 2 + (bx - ax) * away
  lines[at + 4] = bx
  lines[at + 5] = by
}

/** What of the columns stays where nodes only stand elsewhere. */
type Kept = Pick<Columns, 'heads' | 'status' | 'family' | 'families' | 'markable' | 'isPlaced'>

const keptOf = new WeakMap<Strands, Kept>()
/** Lines as they were last laid down. */
const lastOf = new WeakMap<Strands, { readonly frame: Frame; readonly lines: Float32Array }>()

const keptSteps = function* ({ nodes, strands }: Frame, rows: LineIndex['lines']): Steps<Kept> {
  const known = keptOf.get(strands)
  if (known !== undefined) return known
  const { count, ends } = strands
  const heads = new Uint8Array(count)
  const status = new Uint8Array(count)
  const family = new Uint16Array(count)
  const families: FamilyId[] = []
  const isPlaced = new Uint8Array(count)
  yield* eachRow(count, (slot) => {
    const statement = strands.lineOf(slot)?.statement
    const last = Math.max(ends[slot * 2] ?? 0, ends[slot * 2 + 1] ?? 0)
    if (last >= nodes.length || statement === undefined) return
    isPlaced[slot] = 1
    heads[slot] = strands.heads[slot] ?? 1
    status[slot] = STATUSES.indexOf(statement.status)
    const at = families.indexOf(statement.family)
    family[slot] = at < 0 ? families.push(statement.family) - 1 : at
  })
  const markable = new Uint8Array(count)
  yield* each(rows, ({ statement }, row) => {
    const strand = strands.of[row] ?? -1
    if (markable[strand] === 0 && statement.stances.length > 0 && markOf([statement]) !== null)
      markable[strand] = 1
  })
  const all = isPlaced.includes(0) ? isPlaced : null
  const kept = { heads, status, family, families, markable, isPlaced: all }
  keptOf.set(strands, kept)
  return kept
}

const columnsFor = new WeakMap<Frame, Columns>()

/** All of a frame: the numbers of its nodes and strands are their slots. The same for the same frame. */
export const columnsOf = (frame: Frame, index: LineIndex): Columns =>
  atOnce(columnSteps(frame, index))

/** The same step by step. */
export const columnSteps = function* (frame: Frame, { lines: rows }: LineIndex): Steps<Columns> {
  const ready = columnsFor.get(frame)
  if (ready !== undefined) return ready
  const { nodes, numbers, strands, ways } = frame
  const bodies = new Float32Array(nodes.length * BODY)
  yield* each(nodes, (node, slot) => layBody(bodies, slot, node))
  const { count, ends } = strands
  const kept = yield* keptSteps(frame, rows)
  const last = lastOf.get(strands)
  const lines = last?.lines.slice() ?? new Float32Array(count * LINE)
  yield* eachRow(count, (slot) => {
    if (kept.isPlaced !== null && kept.isPlaced[slot] !== 1) return
    const from = ends[slot * 2] ?? -1
    const to = ends[slot * 2 + 1] ?? -1
    const one = nodes[from]
    const other = nodes[to]
    const offset = ways.offsets[slot] ?? 0
    if (
      last === undefined ||
      last.frame.nodes[from] !== one ||
      last.frame.nodes[to] !== other ||
      !Object.is(last.frame.ways.offsets[slot], offset)
    )
      layLine(lines, slot, one, other, offset)
  })
  lastOf.set(strands, { frame, lines })
  /** Those that were looked for: few are, again and again. */
  const known = new Map<StrandId, number | undefined>()
  const columns: Columns = {
    ...kept,
    nodes,
    bodies,
    nodeSlot(id) {
      const slot = numbers.get(id)
      return slot !== undefined && slot < nodes.length ? slot : undefined
    },
    count,
    lines,
    ends,
    routeAt: ways.at,
    idAt: strands.idOf,
    strandSlot(id) {
      if (!known.has(id)) known.set(id, strandNumber(frame, id))
      return known.get(id)
    },
  }
  columnsFor.set(frame, columns)
  return columns
}
