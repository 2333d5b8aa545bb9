import type { Statement } from './dataset.ts'
import type { EntityId } from './ids.ts'

/** The statements about some entities: with one of them as an end or a speaker. */
export const statementsAbout = (
  statements: readonly Statement[],
  ids: ReadonlySet<EntityId>,
): readonly Statement[] =>
  statements.filter(
    ({ subject, object, said }) =>
      ids.has(subject) || object.some((id) => ids.has(id)) || said.some(({ by }) => ids.has(by)),
  )
