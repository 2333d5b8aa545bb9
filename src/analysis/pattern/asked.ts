import type { EntityId } from '../../domain/ids.ts'
import type { FilterIndex } from '../filters/visible.ts'
import type { PathStep } from '../paths/ways.ts'
import { itself, outermost, rolledUp, type StandsFor, standsFor } from '../rollUp.ts'
import type { Place, Question } from './question.ts'
import { type Answer, type Answers, solve } from './solve.ts'

/** An answer with the lines that it is about: a statement with several objects may have others besides. */
export interface AskedAnswer extends Answer {
  readonly lines: readonly PathStep[]
}

export interface AskedAnswers extends Answers {
  readonly listed: readonly AskedAnswer[]
}

/** Those lines of its statements that join two neighbours of the chain, whichever of the two they begin with. */
const linesOf = ({ nodes, statements }: Answer, drawn: StandsFor): readonly PathStep[] => {
  const joins = (from: EntityId, to: EntityId): boolean =>
    nodes.some(
      (held, at) =>
        held.includes(from) &&
        (nodes[at - 1]?.includes(to) === true || nodes[at + 1]?.includes(to) === true),
    )
  return statements.flatMap(({ id, subject, object }) =>
    object
      .filter((one) => joins(drawn(subject), drawn(one)))
      .map((one): PathStep => ({ statement: id, ends: [subject, one] })),
  )
}

/** Answers a question over the lines of an index, as far as the question wants them: shown ones, rolled up or not. */
export const answersTo = (
  { dataset, lines }: FilterIndex,
  mask: Uint8Array,
  question: Question,
): AskedAnswers => {
  const drawn = question.asStates ? standsFor(dataset, new Set(outermost(dataset))) : itself
  const counted = question.shown ? lines.filter((_, row) => mask[row] === 1) : lines
  const places = question.places.map(
    (place): Place => (place.by === 'node' ? { ...place, node: drawn(place.node) } : place),
  )
  const found = solve(dataset, rolledUp(counted, drawn), { ...question, places })
  return {
    ...found,
    listed: found.listed.map((answer) => ({ ...answer, lines: linesOf(answer, drawn) })),
  }
}
