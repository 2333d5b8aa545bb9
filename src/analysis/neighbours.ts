import type { Dataset, Statement } from '../domain/dataset.ts'
import type { EntityId, RelationId } from '../domain/ids.ts'

const ends = ({ subject, object }: Statement): readonly EntityId[] => [subject, ...object]

/** The statements about some entities, by relation, in the order given. */
export const aroundBy = (
  statements: readonly Statement[],
  around: ReadonlySet<EntityId>,
): ReadonlyMap<RelationId, readonly Statement[]> => {
  const found = new Map<RelationId, Statement[]>()
  for (const statement of statements) {
    if (!ends(statement).some((end) => around.has(end))) continue
    const known = found.get(statement.relation)
    if (known === undefined) found.set(statement.relation, [statement])
    else known.push(statement)
  }
  return found
}

/** Those about some entities that are not in view: what “show hidden neighbours” would bring. */
export const hiddenAround = (
  dataset: Dataset,
  inView: readonly Statement[],
  around: ReadonlySet<EntityId>,
): ReadonlyMap<RelationId, readonly Statement[]> => {
  if (around.size === 0) return new Map()
  const shown = new Set(inView)
  return aroundBy(
    dataset.statements.filter((statement) => !shown.has(statement)),
    around,
  )
}

/** A line as it is drawn, between two that are drawn. */
interface Drawn {
  readonly from: EntityId
  readonly to: EntityId
}

/** Lines between nodes by their numbers: there may be half a million. */
export interface NumberedLines {
  readonly ids: readonly EntityId[]
  /** A node’s place in `ids`; undefined: it is not among them. */
  readonly numberOf: (id: EntityId) => number | undefined
  /** Two numbers a line. */
  readonly ends: ArrayLike<number>
}

/** A few lines, their nodes numbered as they come. */
export const numbered = (lines: readonly Drawn[]): NumberedLines => {
  const ids = [...new Set(lines.flatMap(({ from, to }) => [from, to]))]
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const ends = lines.flatMap(({ from, to }) => [numbers.get(from) ?? 0, numbers.get(to) ?? 0])
  return { ids, numberOf: (id) => numbers.get(id), ends }
}

/** Node → 1 where it is one of some entities. */
const marked = (
  { ids, numberOf }: NumberedLines,
  entities: ReadonlySet<EntityId>,
): Uint8Array<ArrayBuffer> => {
  const marks = new Uint8Array(ids.length)
  for (const id of entities) marks[numberOf(id) ?? ids.length] = 1
  return marks
}

/** Calls for the ends of each line, in the order of the lines. */
const eachLine = ({ ends }: NumberedLines, meet: (one: number, other: number) => void): void => {
  for (let at = 0; at < ends.length; at += 2) meet(ends[at] ?? 0, ends[at + 1] ?? 0)
}

/** The numbers of those who are joined to marked nodes and are not marked, each once, in the order of the lines. */
const nextTo = (lines: NumberedLines, own: Uint8Array): readonly number[] => {
  const near: number[] = []
  const met = own.slice()
  const meet = (node: number): void => {
    if (met[node] === 0) near.push(node)
    met[node] = 1
  }
  eachLine(lines, (one, other) => {
    if (own[one] === 1) meet(other)
    else if (own[other] === 1) meet(one)
  })
  return near
}

const named = ({ ids }: NumberedLines, numbers: readonly number[]): readonly EntityId[] =>
  numbers.flatMap((number) => ids[number] ?? [])

/** Who is joined to some entities by a line, and is none of them, each once, in the order of the lines. */
export const neighboursOf = (
  lines: NumberedLines,
  entities: ReadonlySet<EntityId>,
): readonly EntityId[] => named(lines, nextTo(lines, marked(lines, entities)))

/** The neighbours that hang on these alone: without them no line would touch them. */
export const hangingOn = (
  lines: NumberedLines,
  entities: ReadonlySet<EntityId>,
): readonly EntityId[] => {
  const own = marked(lines, entities)
  const held = new Uint8Array(own.length)
  eachLine(lines, (one, other) => {
    if (one !== other && own[one] === 0 && own[other] === 0) held[one] = held[other] = 1
  })
  return named(
    lines,
    nextTo(lines, own).filter((node) => held[node] === 0),
  )
}
