import type { Dataset, Line, Statement } from './dataset.ts'
import { lineId } from './ids.ts'

/** The lines of one statement, one an object, in the order of its objects. */
export const linesOf = (statement: Statement): readonly Line[] =>
  statement.object.map((to) => ({
    id: lineId(statement.object.length === 1 ? statement.id : `${statement.id}~${to}`),
    statement,
    from: statement.subject,
    to,
  }))

const known = new WeakMap<Dataset, readonly Line[]>()

/** The lines of all statements, in their order; the same list each time. */
export const allLines = (dataset: Dataset): readonly Line[] => {
  const lines = known.get(dataset) ?? dataset.statements.flatMap(linesOf)
  known.set(dataset, lines)
  return lines
}
