import {
  type Dataset,
  type Line,
  STATUSES,
  type Statement,
  type Status,
} from '../domain/dataset.ts'
import { type EntityId, entityId, type FamilyId, type StatementId } from '../domain/ids.ts'
import { Numbering } from '../domain/numbering.ts'
import { atOnce, each, type Steps } from '../domain/steps.ts'

/**
 * `from>to:family:status`, or, unfolded, with `:statement` behind it. Symmetric strands put their ends in order
 * and write `from=to`. What separates the parts is percent-encoded where a foreign id holds it.
 */
export type StrandId = string

/**
 * Statements of one family and status between the same two ends: one line on the canvas.
 * A strand never mixes statuses, so that a claim is never drawn as a fact.
 */
export interface Strand {
  readonly id: StrandId
  /** The id of the folded strand that it belongs to; its own where it is not unfolded. */
  readonly folded: StrandId
  readonly from: EntityId
  readonly to: EntityId
  readonly family: FamilyId
  readonly status: Status
  /** Arrowheads: 1 at its end; 2, or none, where it reads the same from both ends. */
  readonly heads: number
  /** In the order of the dataset; never empty. */
  readonly statements: readonly Statement[]
}

const part = (id: string): string => id.replace(/[%:=>|]/g, encodeURIComponent)

/** How many arrowheads a statement has: one at its object, or those of what reads the same from both ends. */
export type HeadsOf = (of: Pick<Statement, 'relation'>) => number

/** A relation of another program’s file that reads the same from both ends only says between which two it is: no head. */
export const headsIn = ({ relations, own, evidence }: Dataset): HeadsOf => {
  const heads = new Map(relations.map(({ id, symmetric }) => [id, symmetric ? 2 : 1]))
  if (evidence === 'none')
    for (const { id, symmetric } of own.relations) if (symmetric) heads.set(id, 0)
  return ({ relation }) => heads.get(relation) ?? 1
}

/** Strands as columns, numbered in order of first appearance; one is made an object when it is asked for. */
export interface Strands {
  readonly count: number
  /** Line → its strand; -1: none. */
  readonly of: Int32Array
  /** Strand → the numbers of its two ends. */
  readonly ends: Int32Array
  /** Strand → its arrowheads. */
  readonly heads: Uint8Array
  /** Strand → how many statements it holds. */
  readonly sizes: Uint32Array
  /** The first of its lines. */
  readonly lineOf: (strand: number) => Line | undefined
  readonly rowsOf: (strand: number) => readonly number[]
  readonly idOf: (strand: number) => StrandId
  readonly at: (strand: number) => Strand | undefined
}

/**
 * Folds lines into strands, in order of first appearance; no line, no strand. A statement counts once a strand.
 * Strands whose id is in `unfolded` come apart into one a statement.
 */
export const foldIntoStrands = (
  lines: readonly (Line | undefined)[],
  headsOf: HeadsOf,
  unfolded: ReadonlySet<StrandId>,
): readonly Strand[] => {
  const numbers = new Map<EntityId, number>()
  const numberOf = (id: EntityId): number => {
    const number = numbers.get(id) ?? numbers.size
    numbers.set(id, number)
    return number
  }
  const folded = atOnce(foldSteps(lines, numberOf, headsOf, unfolded))
  return Array.from({ length: folded.count }).flatMap((_, at) => folded.at(at) ?? [])
}

/** The end that a strand’s id begins with; null where it is no such id. */
export const startIn = (id: StrandId): EntityId | null => {
  try {
    return entityId(decodeURIComponent(/^[^=>]*/.exec(id)?.[0] ?? ''))
  } catch {
    return null
  }
}

/** The ends of a line as its strand has them. */
const endsOf = ({ from, to }: Line, symmetric: boolean): readonly [EntityId, EntityId] =>
  symmetric && from > to ? [to, from] : [from, to]

const foldedId = (line: Line, symmetric: boolean): StrandId => {
  const [from, to] = endsOf(line, symmetric)
  const { family, status } = line.statement
  return `${part(from)}${symmetric ? '=' : '>'}${part(to)}:${part(family)}:${status}`
}

type Columns = Omit<Strands, 'lineOf' | 'rowsOf' | 'idOf' | 'at'>

interface Rows {
  readonly lines: readonly (Line | undefined)[]
  readonly unfolded: ReadonlySet<StrandId>
  /** Strand → its first line. */
  readonly firstRow: Int32Array
  /** Line → the next of its strand; -1: none. */
  readonly nextRow: Int32Array
}

/** Strands with what is read in their columns. */
const readIn = ({ lines, unfolded, firstRow, nextRow, ...columns }: Columns & Rows): Strands => {
  const lineOf = (strand: number): Line | undefined => lines[firstRow[strand] ?? -1]
  const rowsOf = (strand: number): readonly number[] => {
    const rows: number[] = []
    for (let row = firstRow[strand] ?? -1; row >= 0; row = nextRow[row] ?? -1) rows.push(row)
    return rows
  }
  const idsOf = (strand: number, line: Line): readonly [id: StrandId, folded: StrandId] => {
    const folded = foldedId(line, columns.heads[strand] !== 1)
    return [unfolded.has(folded) ? `${folded}:${part(line.statement.id)}` : folded, folded]
  }
  return {
    ...columns,
    lineOf,
    rowsOf,
    idOf(strand) {
      const line = lineOf(strand)
      return line === undefined ? '' : idsOf(strand, line)[0]
    },
    at(strand) {
      const line = lineOf(strand)
      if (line === undefined) return undefined
      const statements = [...new Set(rowsOf(strand).flatMap((row) => lines[row]?.statement ?? []))]
      const heads = columns.heads[strand] ?? 1
      const [from, to] = endsOf(line, heads !== 1)
      const [id, folded] = idsOf(strand, line)
      const { family, status } = line.statement
      return { id, folded, from, to, family, status, heads, statements }
    },
  }
}

/** Numbers family, status and symmetry, of which strands hold one each. */
const createKinds = () => {
  const families = new Map<FamilyId, number>()
  return ({ family, status }: Statement, symmetric: boolean): number => {
    let number = families.get(family)
    if (number === undefined) {
      number = families.size
      families.set(family, number)
    }
    return (number * STATUSES.length + STATUSES.indexOf(status)) * 2 + (symmetric ? 1 : 0)
  }
}

/**
 * The same step by step, as columns.
 * @param numberOf - numbers an end, from 0
 */
export const foldSteps = function* (
  lines: readonly (Line | undefined)[],
  numberOf: (id: EntityId) => number,
  headsOf: HeadsOf,
  unfolded: ReadonlySet<StrandId>,
): Steps<Strands> {
  const { length } = lines
  const kindOf = createKinds()
  /** By two ends and what else tells strands apart. */
  const strands = new Numbering(length)
  /** Statements of strands that come apart → numbers that no kind has. */
  const apart = new Map<StatementId, number>()
  const of = new Int32Array(length).fill(-1)
  const ends = new Int32Array(length * 2)
  const heads = new Uint8Array(length)
  const sizes = new Uint32Array(length)
  const firstRow = new Int32Array(length)
  const lastRow = new Int32Array(length)
  const nextRow = new Int32Array(length).fill(-1)
  yield* each(lines, (line, row) => {
    if (line === undefined) return
    const { statement } = line
    const headed = headsOf(statement)
    const both = headed !== 1
    const turned = both && line.from > line.to
    const a = numberOf(turned ? line.to : line.from)
    const b = numberOf(turned ? line.from : line.to)
    let kind = kindOf(statement, both)
    if (unfolded.size > 0 && unfolded.has(foldedId(line, both))) {
      kind = apart.get(statement.id) ?? -1 - apart.size
      apart.set(statement.id, kind)
    }
    const { count } = strands
    const strand = strands.numberOf(a, b, kind)
    if (strand === count) {
      firstRow[strand] = row
      ends[strand * 2] = a
      ends[strand * 2 + 1] = b
      heads[strand] = headed
      sizes[strand] = 1
    } else {
      const last = lastRow[strand] ?? 0
      nextRow[last] = row
      if (lines[last]?.statement !== statement) sizes[strand] = (sizes[strand] ?? 0) + 1
    }
    of[row] = strand
    lastRow[strand] = row
  })
  const { count } = strands
  return readIn({
    lines,
    unfolded,
    firstRow: firstRow.slice(0, count),
    nextRow,
    count,
    of,
    ends: ends.slice(0, count * 2),
    heads: heads.slice(0, count),
    sizes: sizes.slice(0, count),
  })
}
