import type { Dataset, Statement } from '../../domain/dataset.ts'
import type { StatementId } from '../../domain/ids.ts'
import { STRUCTURE } from '../../domain/relations.ts'
import { atOnce, each, type Steps } from '../../domain/steps.ts'
import { tellsStanding } from '../../domain/words/standing.ts'
import { isDisputed } from '../../graph/disputes.ts'
import { type Matter, matterSteps } from './matters.ts'
import { type Letter, type SideChoice, type Sides, sidesOf, type Teller } from './sides.ts'

/** Two accounts of one conflict, as far as the sources hold them. */
export interface Narratives {
  readonly sides: Sides
  readonly choices: { readonly [L in Letter]: SideChoice }
  /** All that a side says, in the order of the dataset. */
  readonly says: { readonly [L in Letter]: readonly Statement[] }
  /** What stands between the two and neither contests, told by the source itself or admitted by a side. */
  readonly common: readonly Statement[]
  readonly matters: readonly Matter[]
}

/** Between the two sides: an end of it in each. */
const joins = ({ subject, object }: Statement, { sideOf }: Sides): boolean => {
  const ends = object.map(sideOf)
  if (ends.every((end) => end === null)) return false
  const from = sideOf(subject)
  return (
    (from !== null && ends.some((end) => end !== null && end !== from)) ||
    (ends.includes('a') && ends.includes('b'))
  )
}

/**
 * Compares what two sides say, step by step. Swapping the sides swaps `a` and `b` and nothing else: matters keep their
 * order, which depends on their size and on the dataset alone.
 */
export const narrativeSteps = function* (
  dataset: Dataset,
  a: SideChoice,
  b: SideChoice,
): Steps<Narratives> {
  const { statements } = dataset
  const sides = sidesOf(dataset, a, b)
  const tellers: Teller[] = []
  const says: { readonly [L in Letter]: Statement[] } = { a: [], b: [] }
  const admitted = new Set<StatementId>()
  yield* each(statements, (statement) => {
    const teller = sides.tellerOf(statement)
    tellers.push(teller)
    if (teller !== 'a' && teller !== 'b') return
    says[teller].push(statement)
    for (const id of statement.acknowledges) admitted.add(id)
  })
  const stands = tellsStanding(dataset)
  const common: Statement[] = []
  yield* each(statements, (statement, at) => {
    const isTold =
      admitted.has(statement.id) ||
      (stands && statement.status === 'reported' && tellers[at] === 'source')
    if (
      isTold &&
      statement.family !== STRUCTURE &&
      !isDisputed(statement) &&
      joins(statement, sides)
    )
      common.push(statement)
  })
  const matters = yield* matterSteps(dataset, sides, tellers)
  return { sides, choices: { a, b }, says, common, matters }
}

/** The same without a rest. */
export const compareNarratives = (dataset: Dataset, a: SideChoice, b: SideChoice): Narratives =>
  atOnce(narrativeSteps(dataset, a, b))
