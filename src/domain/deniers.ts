import type { Dataset } from './dataset.ts'
import type { EntityId, StatementId } from './ids.ts'
import { denierOf, isVouchedDenial } from './stance.ts'

/**
 * Who denies each of the statements that are denied, each once, in the order of the dataset, where a source says so, or
 * they themselves: empty where that is only said of them.
 */
export const deniersIn = ({
  statements,
}: Pick<Dataset, 'statements'>): ReadonlyMap<StatementId, readonly EntityId[]> => {
  const found = new Map<StatementId, EntityId[]>()
  for (const statement of statements) {
    const by = denierOf(statement)
    // Whoever is to deny it has not done so.
    if (by === null || statement.status === 'proposed') continue
    for (const id of statement.denies) {
      const known = found.get(id) ?? []
      found.set(id, known)
      if (isVouchedDenial(statement) && !known.includes(by)) known.push(by)
    }
  }
  return found
}
