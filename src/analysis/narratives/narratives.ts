import type { Dataset, Statement } from '../../domain/dataset.ts'
import { STRUCTURE } from '../../domain/relations.ts'
import { tellsStanding } from '../../domain/words/standing.ts'
import { isDisputed } from '../../graph/disputes.ts'
import { type Matter, mattersOf } from './matters.ts'
import { type Letter, type SideChoice, type Sides, sidesOf } from './sides.ts'

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
  const from = sideOf(subject)
  return (
    (from !== null && object.some((end) => sideOf(end) !== null && sideOf(end) !== from)) ||
    (new Set(object.map(sideOf)).has('a') && new Set(object.map(sideOf)).has('b'))
  )
}

/**
 * Compares what two sides say. Swapping the sides swaps `a` and `b` and nothing else: matters keep their
 * order, which depends on their size and on the dataset alone.
 */
export const compareNarratives = (dataset: Dataset, a: SideChoice, b: SideChoice): Narratives => {
  const sides = sidesOf(dataset, a, b)
  const saidBy = (letter: Letter): readonly Statement[] =>
    dataset.statements.filter((statement) => sides.tellerOf(statement) === letter)
  const says = { a: saidBy('a'), b: saidBy('b') }
  const admitted = new Set([...says.a, ...says.b].flatMap(({ acknowledges }) => acknowledges))
  const stands = tellsStanding(dataset)
  return {
    sides,
    choices: { a, b },
    says,
    common: dataset.statements.filter(
      (statement) =>
        statement.family !== STRUCTURE &&
        !isDisputed(statement) &&
        joins(statement, sides) &&
        (admitted.has(statement.id) ||
          (stands && statement.status === 'reported' && sides.tellerOf(statement) === 'source')),
    ),
    matters: mattersOf(dataset, sides),
  }
}
