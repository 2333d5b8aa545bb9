import type { Dataset, Statement } from '../domain/dataset.ts'
import type { StatementId } from '../domain/ids.ts'
import { atOnce, each, type Steps } from '../domain/steps.ts'

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

/** Every statement that a statement points at; most point at none. */
export const pointsAt = (statement: Statement): readonly StatementId[] => {
  const { asserts, denies, declines, respondsTo, acknowledges } = statement
  return asserts.length + denies.length + declines.length + respondsTo.length === 0
    ? acknowledges
    : [...answersTo(statement), ...acknowledges]
}

/**
 * Completes a selection, step by step until nothing is missing: with every statement come those that
 * assert, deny, decline or respond to it, and those that it points at itself. A claim never leaves without its denial.
 * Ids that the dataset does not know are passed over.
 */
export const closing = function* (
  dataset: Dataset,
  kept: ReadonlySet<StatementId>,
): Steps<Closure> {
  const byId = new Map<StatementId, Statement>()
  const answers = new Map<StatementId, StatementId[]>()
  yield* each(dataset.statements, (statement) => {
    byId.set(statement.id, statement)
    for (const target of answersTo(statement)) {
      const list = answers.get(target)
      if (list === undefined) answers.set(target, [statement.id])
      else list.push(statement.id)
    }
  })
  const all = new Set<StatementId>()
  for (let round: readonly StatementId[] = [...kept]; round.length > 0; ) {
    const next: StatementId[] = []
    yield* each(round, (id) => {
      const statement = byId.get(id)
      if (statement === undefined || all.has(id)) return
      all.add(id)
      next.push(...pointsAt(statement), ...(answers.get(id) ?? []))
    })
    round = next
  }
  const added = new Set<StatementId>()
  yield* each([...all], (id) => {
    if (!kept.has(id)) added.add(id)
  })
  return { all, added }
}

/** The same without a rest. */
export const closure = (...asked: Parameters<typeof closing>): Closure => atOnce(closing(...asked))
