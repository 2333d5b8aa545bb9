import type { EntityId, StatementId } from '../domain/ids.ts'
import type { Workspace } from '../state/workspace.ts'

/** Shows nodes and statements although filtered; of the statements, those that are not in view. */
export const reveal = (
  { store, statementsInView }: Workspace,
  entities: readonly EntityId[],
  statements: readonly StatementId[],
): void => {
  const inView = new Set(statementsInView(store.getState().app.filters).map(({ id }) => id))
  const outOfView = statements.filter((id) => !inView.has(id))
  if (entities.length + outOfView.length > 0)
    store.run({ name: 'reveal', entities, statements: outOfView })
}
