import type { Line } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { once } from '../../domain/once.ts'
import { eachRow, type Steps } from '../../domain/steps.ts'
import type { FilterIndex } from './filterIndex.ts'

/** Rows (or statements) by a number: those of `n` stand from `starts[n]` to `starts[n + 1]`. */
export interface Grouped {
  readonly starts: Uint32Array
  readonly rows: Uint32Array
}

export const NONE: Grouped = { starts: new Uint32Array(0), rows: new Uint32Array(0) }

/** Rows by the numbers that columns hold for them; a number from `size` on is none. */
export const grouped = (size: number, columns: readonly ArrayLike<number>[]): Grouped => {
  const starts = new Uint32Array(size + 2)
  let held = 0
  for (const column of columns)
    for (let row = 0; row < column.length; row++) {
      const at = column[row] ?? size
      if (at >= size) continue
      starts[at + 2] = (starts[at + 2] ?? 0) + 1
      held++
    }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const rows = new Uint32Array(held)
  for (const column of columns)
    for (let row = 0; row < column.length; row++) {
      const at = column[row] ?? size
      if (at >= size) continue
      const free = starts[at + 1] ?? 0
      rows[free] = row
      starts[at + 1] = free + 1
    }
  return { starts, rows }
}

/** The same for what is made step by step. */
const onceInSteps = <T>(make: () => Steps<T>): (() => Steps<T>) => {
  let made: { readonly value: T } | null = null
  return function* () {
    made ??= { value: yield* make() }
    return made.value
  }
}

/** What is looked up in an index again and again, each made when it is first asked for. */
const lookUps = (index: FilterIndex) => {
  const { dataset, lines, columns, statementOf } = index
  const offsets = new Uint32Array(columns.length + 1)
  columns.forEach(({ values }, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + values.length
  })
  const values = offsets[columns.length] ?? 0
  /** Rows of a statement. */
  const rows = grouped(dataset.statements.length, [statementOf]).starts
  const statementAt = once(() => new Map(dataset.statements.map(({ id }, at) => [id, at])))
  const entityAt = once(() => new Map(dataset.entities.map(({ id }, at) => [id, at])))
  const rowsByEntity = once(() => {
    const at = entityAt()
    const end = (read: (line: Line) => EntityId) =>
      Uint32Array.from(lines, (line) => at.get(read(line)) ?? dataset.entities.length)
    return grouped(dataset.entities.length, [end(({ from }) => from), end(({ to }) => to)])
  })
  const byValue = columns.map(({ values: all, codes }) => once(() => grouped(all.length, codes)))
  /** Statements that have a value at all. */
  const all = onceInSteps(function* () {
    const counts = new Uint32Array(values)
    const last = new Int32Array(values).fill(-1)
    for (const [column, { codes }] of columns.entries())
      yield* eachRow(lines.length, (row) => {
        for (const cells of codes) {
          const at = (offsets[column] ?? 0) + (cells[row] ?? 0)
          if (at === offsets[column + 1] || last[at] === statementOf[row]) continue
          last[at] = statementOf[row] ?? -1
          counts[at] = (counts[at] ?? 0) + 1
        }
      })
    return counts
  })
  return { offsets, values, rows, statementAt, entityAt, rowsByEntity, byValue, all }
}

export type LookUps = ReturnType<typeof lookUps>

const known = new WeakMap<FilterIndex, LookUps>()

export const lookUpsOf = (index: FilterIndex): LookUps => {
  const found = known.get(index) ?? lookUps(index)
  known.set(index, found)
  return found
}
