import type { FilterIndex } from '../filters/visible.ts'
import { itself, outermost, rolledUp, standsFor } from '../rollUp.ts'
import type { Place, Question } from './question.ts'
import { type Answers, solve } from './solve.ts'

/** Answers a question over the lines of an index, as far as the question wants them: shown ones, rolled up or not. */
export const answersTo = (
  { dataset, lines }: FilterIndex,
  mask: Uint8Array,
  question: Question,
): Answers => {
  const drawn = question.asStates ? standsFor(dataset, new Set(outermost(dataset))) : itself
  const counted = question.shown ? lines.filter((_, row) => mask[row] === 1) : lines
  const places = question.places.map(
    (place): Place => (place.by === 'node' ? { ...place, node: drawn(place.node) } : place),
  )
  return solve(dataset, rolledUp(counted, drawn), { ...question, places })
}
