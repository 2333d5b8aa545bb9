import type { Dataset, Statement } from '../domain/dataset.ts'
import type { StatementId } from '../domain/ids.ts'

export interface Closure {
  /** What was kept and what has to come along. */
  readonly all: ReadonlySet<StatementId>
  /** Only what has to come along. */
  readonly added: ReadonlySet<StatementId>
}

/** The statements that a statement answers or takes up: whoever keeps one of these keeps the answer. */
const answersTo = (statement: Statement): readonly StatementId[] => [
  ...statement.asserts,
  ...statement.denies,
  ...statement.declines,
  ...statement.respondsTo,
]

/** Every statement that a statement points at. */
export const pointsAt = (statement: Statement): readonly StatementId[] => [
  ...answersTo(statement),
  ...statement.acknowledges,
]

/**
 * Completes a selection, step by step until nothing is missing: with every statement come those that
 * assert, deny, decline or respond to it, and those that it points at itself. A claim never leaves without its denial.
 * Ids that the dataset does not know are passed over.
 */
export const closure = (dataset: Dataset, kept: ReadonlySet<StatementId>): Closure => {
  const byId = new Map(dataset.statements.map((statement) => [statement.id, statement]))
  const answers = new Map<StatementId, StatementId[]>()
  for (const statement of dataset.statements)
    for (const target of answersTo(statement)) {
      const list = answers.get(target)
      if (list === undefined) answers.set(target, [statement.id])
      else list.push(statement.id)
    }
  const all = new Set<StatementId>()
  const waiting = [...kept]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const statement = byId.get(id)
    if (statement === undefined || all.has(id)) continue
    all.add(id)
    waiting.push(...pointsAt(statement), ...(answers.get(id) ?? []))
  }
  return { all, added: new Set([...all].filter((id) => !kept.has(id))) }
}
