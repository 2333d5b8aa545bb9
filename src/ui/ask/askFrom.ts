import { ANY_STEP, askedAtFirst, writeQuestion } from '../../analysis/pattern/question.ts'
import type { EntityId } from '../../domain/ids.ts'

/** The question that begins at a node: what has it to do with whom? */
export const questionFrom = (node: EntityId): string =>
  writeQuestion(
    askedAtFirst([{ by: 'node', node }, { by: 'any' }], [{ ...ANY_STEP, heading: 'either' }]),
  )
