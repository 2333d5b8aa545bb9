import type { Point } from './dataset.ts'
import type { EntityId, StatementId } from './ids.ts'

/** Characters of a note on the canvas. */
export const LONGEST_NOTE = 500

/** A remark of a reader's own: no statement, and from no source. */
export interface OwnNote {
  /** Plain; lines are parted by line feeds. */
  readonly text: string
  /** The node or the line that it hangs on and moves with; null: a place of the canvas. */
  readonly on: { readonly entity: EntityId } | { readonly statement: StatementId } | null
  /** Its upper left corner in units of the model: from what it hangs on, or from the origin. */
  readonly at: Point
}
