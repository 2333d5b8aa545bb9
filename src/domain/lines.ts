import type { Dataset, Line, Statement } from './dataset.ts'
import { lineId } from './ids.ts'
import { atOnce, each, type Steps } from './steps.ts'

/** The lines of one statement, one an object, in the order of its objects. */
export const linesOf = (statement: Statement): readonly Line[] =>
  statement.object.map((to) => ({
    id: lineId(statement.object.length === 1 ? statement.id : `${statement.id}~${to}`),
    statement,
    from: statement.subject,
    to,
  }))

const known = new WeakMap<Dataset, readonly Line[]>()

/** The same step by step. */
export const lineSteps = function* (dataset: Dataset): Steps<readonly Line[]> {
  const found = known.get(dataset)
  if (found !== undefined) return found
  const lines: Line[] = []
  yield* each(dataset.statements, (statement) => {
    for (const line of linesOf(statement)) lines.push(line)
  })
  known.set(dataset, lines)
  return lines
}

/** The lines of all statements, in their order; the same list each time. */
export const allLines = (dataset: Dataset): readonly Line[] => atOnce(lineSteps(dataset))
