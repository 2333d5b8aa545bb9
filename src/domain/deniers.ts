import type { Dataset, Statement } from './dataset.ts'
import type { EntityId, StatementId } from './ids.ts'
import { denierOf } from './stance.ts'

/** Who denies by some denials, as far as they are named, each once. */
export const deniersBy = (denials: readonly Statement[]): readonly EntityId[] => [
  ...new Set(denials.flatMap((denial) => denierOf(denial) ?? [])),
]

/** Who denies each of the statements that somebody who is named denies, each once, in the order of the dataset. */
export const deniersIn = ({
  statements,
}: Pick<Dataset, 'statements'>): ReadonlyMap<StatementId, readonly EntityId[]> => {
  const found = new Map<StatementId, EntityId[]>()
  for (const statement of statements) {
    const by = denierOf(statement)
    if (by === null) continue
    for (const id of statement.denies) {
      const known = found.get(id) ?? []
      found.set(id, known)
      if (!known.includes(by)) known.push(by)
    }
  }
  return found
}
