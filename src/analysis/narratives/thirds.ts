import type { Dataset, Statement } from '../../domain/dataset.ts'
import type { EntityId, StatementId } from '../../domain/ids.ts'
import { speakerOf } from '../../domain/stance.ts'
import { membersOf } from '../rollUp.ts'

/** What a statement says, denies or leaves open: whoever else does the same speaks of the same. */
export const CONTENT = ['asserts', 'denies', 'declines'] as const
export const LINKS = [...CONTENT, 'respondsTo'] as const

export interface ThirdParty {
  readonly entity: EntityId
  /** What it says in this matter itself. */
  readonly statements: readonly Statement[]
  /** True where it says something elsewhere in the dataset. */
  readonly speaksElsewhere: boolean
}

/** Which statements point at which. */
export interface Pointing {
  /** Numbers in the dataset. */
  readonly order: ReadonlyMap<StatementId, number>
  readonly statement: (id: StatementId) => Statement | undefined
  readonly pointingAt: ReadonlyMap<StatementId, readonly Statement[]>
}

/** What the statements of a matter point at, and what points at them or at the same, in the order of the dataset. */
export const relatedTo = (
  matter: readonly Statement[],
  { order, statement, pointingAt }: Pointing,
): readonly Statement[] => {
  const pointedAt = matter.flatMap((one) => LINKS.flatMap((field) => one[field]))
  const ids = [...new Set([...pointedAt, ...matter.map(({ id }) => id)])]
  const found = ids.flatMap((id) => [statement(id) ?? [], pointingAt.get(id) ?? []].flat())
  return [...new Set(found)].sort(
    (one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0),
  )
}

/** What a third party says in a matter. @param related - to the matter, see `relatedTo` */
export const thirdParty = (
  dataset: Dataset,
  entity: EntityId,
  related: readonly Statement[],
  speakers: ReadonlySet<EntityId>,
): ThirdParty => {
  const group = new Set([entity, ...membersOf(dataset, entity)])
  const statements = related.filter((statement) => {
    const speaker = speakerOf(statement)
    return speaker !== null && group.has(speaker)
  })
  return {
    entity,
    statements,
    speaksElsewhere: statements.length === 0 && [...group].some((one) => speakers.has(one)),
  }
}
