import type { EntityId, StatementId } from '../domain/ids.ts'
import type { Workspace } from '../state/workspace.ts'

/** Shows nodes and statements although filtered; of the statements, those that are not in view. */
export const reveal = (
  { store, isInView }: Workspace,
  entities: readonly EntityId[],
  statements: readonly StatementId[],
): void => {
  const { filters } = store.getState().app
  const outOfView = statements.filter((id) => !isInView(id, filters))
  if (entities.length + outOfView.length > 0)
    store.run({ name: 'reveal', entities, statements: outOfView })
}
