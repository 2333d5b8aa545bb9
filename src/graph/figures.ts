import type { Dataset } from '../domain/dataset.ts'
import { figuresOf } from '../domain/figures.ts'
import { closure } from './closure.ts'
import { subset } from './subset.ts'

/**
 * Of a whole, what is told of figures for the events of a part, where speakers differ on them: no speaker’s figure leaves
 * as the only one. Null where the part holds all of it itself.
 */
export const figuresAround = (whole: Dataset, part: Dataset): Dataset | null => {
  const held = new Set(part.entities.map(({ id }) => id))
  const kept = new Set(part.statements.map(({ id }) => id))
  const telling = figuresOf(whole)
    .filter(({ event, differ }) => differ && held.has(event))
    .flatMap(({ outcomes }) => outcomes.flatMap(({ figures }) => figures))
    .map(({ statement }) => statement.id)
  if (telling.every((id) => kept.has(id))) return null
  const own = part.statements.flatMap(({ id, toll }) => (toll.length > 0 ? id : []))
  return subset(whole, closure(whole, new Set([...telling, ...own])).all)
}
