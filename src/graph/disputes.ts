import type { Dataset, Statement } from '../domain/dataset.ts'
import { putUnder } from '../domain/groupedBy.ts'
import type { EntityId, StatementId } from '../domain/ids.ts'
import { keptInSteps } from '../domain/once.ts'
import { matterIn } from '../domain/stance.ts'
import { atOnce, each, type Steps } from '../domain/steps.ts'
import { pointsAt } from './closure.ts'

/** Statements that assert, deny, decline or answer each other, at least one of them contested or left open. */
export interface Dispute {
  /** What it is about: the first statement that somebody denies, accuses back of or takes no position on. */
  readonly head: Statement
  /** In the order of the dataset, the head among them. */
  readonly statements: readonly Statement[]
}

interface Disputes {
  readonly disputes: readonly Dispute[]
  /** What stands in one of them. */
  readonly disputed: ReadonlySet<Statement>
}

/** Whether somebody denies a statement, accuses back of the same, or takes no position on it. */
export const isDisputed = ({ contested, stances }: Statement): boolean =>
  contested || stances.includes('withheld')

/** By ends, in the order of the dataset: who accuses whom where the accusations run both ways. */
const mutualWays = function* (
  statements: readonly Statement[],
): Steps<ReadonlyMap<EntityId, ReadonlyMap<EntityId, readonly Statement[]>>> {
  const ways = new Map<EntityId, Map<EntityId, Statement[]>>()
  yield* each(statements, (statement) => {
    if (!statement.stances.includes('mutual')) return
    const from = ways.get(statement.subject) ?? new Map<EntityId, Statement[]>()
    ways.set(statement.subject, from)
    for (const object of statement.object) putUnder(from, object, statement)
  })
  return ways
}

/** The disputes of a dataset, in the order of their heads. */
export const disputeSteps = keptInSteps(function* (dataset: Dataset): Steps<Disputes> {
  const { statements } = dataset
  const pointing: Statement[] = []
  const targets = new Set<StatementId>()
  yield* each(statements, (statement) => {
    const pointed = pointsAt(statement)
    if (pointed.length > 0) pointing.push(statement)
    for (const target of pointed) targets.add(target)
  })
  const known = new Set<StatementId>()
  yield* each(statements, ({ id }) => {
    if (targets.has(id)) known.add(id)
  })
  const beside = new Map<StatementId, Set<StatementId>>()
  const join = (one: StatementId, other: StatementId): void => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      beside.set(from, (beside.get(from) ?? new Set()).add(to))
  }
  yield* each(pointing, (statement) => {
    for (const target of pointsAt(statement)) if (known.has(target)) join(statement.id, target)
  })
  const sameMatter = matterIn(dataset.sources)
  const ways = yield* mutualWays(statements)
  for (const [one, from] of ways)
    for (const [other, there] of from)
      for (const back of ways.get(other)?.get(one) ?? []) {
        for (const charge of there) if (sameMatter(charge, back)) join(charge.id, back.id)
        yield
      }

  const matterOf = new Map<StatementId, Statement[]>()
  const matters: Statement[][] = []
  yield* each(statements, (statement) => {
    if (!beside.has(statement.id)) {
      if (isDisputed(statement)) matters.push([statement])
      return
    }
    const begun = matterOf.get(statement.id)
    const matter = begun ?? []
    matter.push(statement)
    if (begun !== undefined) return
    matters.push(matter)
    const waiting = [statement.id]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
      for (const next of [id, ...(beside.get(id) ?? [])]) {
        if (matterOf.has(next)) continue
        matterOf.set(next, matter)
        waiting.push(next)
      }
  })
  const disputes = matters.flatMap((matter) => {
    const head = matter.find(isDisputed)
    return head === undefined ? [] : [{ head, statements: matter }]
  })
  const disputed = new Set(disputes.flatMap((dispute) => dispute.statements))
  return { disputes, disputed }
})

/** The same without a rest. */
export const disputesOf = (dataset: Dataset): Disputes => atOnce(disputeSteps(dataset))
