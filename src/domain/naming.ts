import type { Statement } from './dataset.ts'
import type { EntityId } from './ids.ts'

/** Entities that a statement names beside those that it is about. */
const namedBeside = ({ re, place, through, onBehalfOf }: Statement): readonly EntityId[] => [
  ...re,
  ...place,
  ...through,
  ...onBehalfOf,
]

/** Every entity that a statement names, in whatever role. */
export const namedIn = (statement: Statement): readonly EntityId[] => [
  statement.subject,
  ...statement.object,
  ...statement.said.map(({ by }) => by),
  ...namedBeside(statement),
]

/** The statements that name some entities beside those that they are about: for entities that none is about. */
export const statementsNaming = (
  statements: readonly Statement[],
  ids: ReadonlySet<EntityId>,
): readonly Statement[] =>
  statements.filter((statement) => namedBeside(statement).some((id) => ids.has(id)))
