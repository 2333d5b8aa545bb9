import { STANCES, STATUSES } from '../../domain/dataset.ts'
import type { EntityId, FamilyId } from '../../domain/ids.ts'
import type { Steps } from '../../domain/steps.ts'
import type { FilterIndex } from '../filters/visible.ts'
import { outermost, standsFor } from '../rollUp.ts'

/** The lines of an index and their ends as columns: entities go by their row in the dataset. */
export interface Ground {
  readonly index: FilterIndex
  /** Line → row of its end. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** Line → place in `families`, place in `STATUSES`. */
  readonly family: Uint16Array
  readonly status: Uint8Array
  readonly families: readonly FamilyId[]
  /** 1 where the line reads the same from both ends. */
  readonly symmetric: Uint8Array
  /** 1 where its statement is contested; and the gravest stance that has a mark, as a place in `STANCES`, or `NO_MARK`. */
  readonly contested: Uint8Array
  readonly mark: Uint8Array
  /** Row → how many lines touch it. */
  readonly degree: Uint32Array
  readonly rowOf: ReadonlyMap<EntityId, number>
}

export const NO_MARK = 0xff
const MARKED = STANCES.map((stance) => ['denied', 'mutual', 'withheld'].includes(stance))

/** Lines that are read in one go. */
const SLICE = 12_000

/** Reads the columns piece by piece: each step takes a few milliseconds, the last gives them. */
export const groundOf = function* (index: FilterIndex): Steps<Ground> {
  const { dataset, lines } = index
  const rowOf = new Map<EntityId, number>()
  for (const { id } of dataset.entities) {
    rowOf.set(id, rowOf.size)
    if (rowOf.size % SLICE === 0) yield
  }
  const both = new Set(dataset.relations.flatMap(({ id, symmetric }) => (symmetric ? id : [])))
  const codes = new Map<FamilyId, number>()
  const families: FamilyId[] = []
  const ground = {
    index,
    rowOf,
    families,
    from: new Uint32Array(lines.length),
    to: new Uint32Array(lines.length),
    family: new Uint16Array(lines.length),
    status: new Uint8Array(lines.length),
    symmetric: new Uint8Array(lines.length),
    contested: new Uint8Array(lines.length),
    mark: new Uint8Array(lines.length).fill(NO_MARK),
    degree: new Uint32Array(rowOf.size),
  }
  for (let line = 0; line < lines.length; line++) {
    if (line % SLICE === SLICE - 1) yield
    const one = lines[line]
    if (one === undefined) continue
    const { statement } = one
    const [from, to] = [rowOf.get(one.from) ?? 0, rowOf.get(one.to) ?? 0]
    ground.from[line] = from
    ground.to[line] = to
    ground.degree[from] = (ground.degree[from] ?? 0) + 1
    ground.degree[to] = (ground.degree[to] ?? 0) + 1
    const code = codes.get(statement.family) ?? codes.size
    if (code === codes.size) {
      codes.set(statement.family, code)
      families.push(statement.family)
    }
    ground.family[line] = code
    ground.status[line] = STATUSES.indexOf(statement.status)
    ground.symmetric[line] = both.has(statement.relation) ? 1 : 0
    ground.contested[line] = statement.contested ? 1 : 0
    for (const stance of statement.stances) {
      const rank = STANCES.indexOf(stance)
      if (MARKED[rank] === true && rank < (ground.mark[line] ?? NO_MARK)) ground.mark[line] = rank
    }
  }
  return ground
}

/** Some entities with the lines that run among them, numbered anew: what a division into communities starts from. */
export interface Within {
  readonly size: number
  readonly from: Uint32Array
  readonly to: Uint32Array
}

/** @param members - rows */
export const linesWithin = (ground: Ground, members: Uint32Array): Within => {
  const number = new Int32Array(ground.degree.length).fill(-1)
  members.forEach((row, at) => {
    number[row] = at
  })
  const { from, to } = ground
  const [starts, ends] = [new Uint32Array(from.length), new Uint32Array(from.length)]
  let held = 0
  for (let line = 0; line < from.length; line++) {
    const one = number[from[line] ?? 0] ?? -1
    const other = number[to[line] ?? 0] ?? -1
    if (one < 0 || other < 0 || one === other) continue
    starts[held] = one
    ends[held] = other
    held++
  }
  return { size: members.length, from: starts.slice(0, held), to: ends.slice(0, held) }
}

/** For each of the members the number of its kind, in the order of the dataset’s kinds. */
export const byKind = ({ index: { dataset } }: Ground, members: Uint32Array): Int32Array => {
  const codes = new Map<string, number>(dataset.kinds.map(({ id }, code) => [id, code]))
  return Int32Array.from(members, (row) => codes.get(dataset.entities[row]?.kind ?? '') ?? 0)
}

/** For each of the members the row of the state, or body, that it rolls up to at last; -1: none. */
export const byState = (
  { index: { dataset }, rowOf }: Ground,
  members: Uint32Array,
): Int32Array => {
  const tops = new Set(outermost(dataset))
  const stands = standsFor(dataset, tops)
  return Int32Array.from(members, (row) => {
    const id = dataset.entities[row]?.id
    if (id === undefined) return -1
    const top = stands(id)
    return tops.has(top) ? (rowOf.get(top) ?? -1) : -1
  })
}
