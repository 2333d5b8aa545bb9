import type { Quote, Statement } from '../domain/dataset.ts'
import type { EntityId, StatementId } from '../domain/ids.ts'

/** Where a card leads. */
export interface Ways {
  readonly toEntity: (entity: EntityId) => void
  readonly toStatement: (statement: StatementId) => void
  readonly toQuote: (statement: Statement, quote: Quote) => void
}
