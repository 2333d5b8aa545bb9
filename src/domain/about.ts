import type { Statement } from './dataset.ts'
import type { EntityId } from './ids.ts'

/** For each of several groups of entities the statements about it, found in one pass: with one of it as an end or a speaker. */
export const statementsAboutEach = (
  statements: readonly Statement[],
  groups: readonly ReadonlySet<EntityId>[],
): readonly (readonly Statement[])[] => {
  const found = groups.map((): Statement[] => [])
  const listsOf = new Map<EntityId, Statement[][]>()
  groups.forEach((ids, at) => {
    for (const id of ids) {
      const list = found[at]
      if (list !== undefined) listsOf.set(id, [...(listsOf.get(id) ?? []), list])
    }
  })
  for (const statement of statements) {
    const add = (id: EntityId): void => {
      for (const list of listsOf.get(id) ?? []) if (list.at(-1) !== statement) list.push(statement)
    }
    add(statement.subject)
    statement.object.forEach(add)
    for (const { by } of statement.said) add(by)
  }
  return found
}

/** The statements about some entities: with one of them as an end or a speaker. */
export const statementsAbout = (
  statements: readonly Statement[],
  ids: ReadonlySet<EntityId>,
): readonly Statement[] => statementsAboutEach(statements, [ids])[0] ?? []
