import type { Dataset, Statement } from '../domain/dataset.ts'
import type { StatementId } from '../domain/ids.ts'
import { pointsAt } from './closure.ts'

/** Statements that assert, deny, decline or answer each other, at least one of them contested or left open. */
export interface Dispute {
  /** What it is about: the first statement that somebody denies, accuses back of or takes no position on. */
  readonly head: Statement
  /** In the order of the dataset, the head among them. */
  readonly statements: readonly Statement[]
}

const isDisputed = ({ contested, stances }: Statement): boolean =>
  contested || stances.includes('withheld')

/** Two accusations of the same matter that run both ways. */
const crosses = (one: Statement, other: Statement): boolean =>
  one.stances.includes('mutual') &&
  other.stances.includes('mutual') &&
  one.object.includes(other.subject) &&
  other.object.includes(one.subject)

/** Parts a dataset into its disputes, in the order of their heads, and what stands in none of them. */
export const disputesOf = (
  dataset: Dataset,
): { readonly disputes: readonly Dispute[]; readonly rest: readonly Statement[] } => {
  const { statements } = dataset
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const beside = new Map<StatementId, Set<StatementId>>()
  const join = (one: StatementId, other: StatementId): void => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      beside.set(from, (beside.get(from) ?? new Set()).add(to))
  }
  for (const statement of statements)
    for (const target of pointsAt(statement)) if (byId.has(target)) join(statement.id, target)
  const mutual = statements.filter(({ stances }) => stances.includes('mutual'))
  for (const one of mutual)
    for (const other of mutual) if (one !== other && crosses(one, other)) join(one.id, other.id)

  const placed = new Set<StatementId>()
  const groups = statements.flatMap((statement) => {
    if (placed.has(statement.id)) return []
    const group = new Set<StatementId>()
    const waiting = [statement.id]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (group.has(id)) continue
      group.add(id)
      placed.add(id)
      waiting.push(...(beside.get(id) ?? []))
    }
    return [statements.filter(({ id }) => group.has(id))]
  })
  return {
    disputes: groups.flatMap((group) => {
      const head = group.find(isDisputed)
      return head === undefined ? [] : [{ head, statements: group }]
    }),
    rest: statements.filter(
      ({ id }) =>
        !groups.some((group) => group.some(isDisputed) && group.some((one) => one.id === id)),
    ),
  }
}
