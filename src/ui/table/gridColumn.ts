import type { ReactNode } from 'react'
import type { Column } from '../../analysis/table.ts'

/** A column as it stands on the screen. */
export interface GridColumn<Row> extends Column<Row> {
  readonly label: string
  /** One sentence, for the tooltip and the list of columns. */
  readonly meaning?: string
  /** Rem. */
  readonly width: number
  readonly shownAtFirst: boolean
  /** Shows the column on the canvas, or no longer. */
  readonly ring?: { readonly on: boolean; readonly toggle: () => void }
  /** What the cell holds where it is more than its text. */
  readonly cell?: (row: Row) => ReactNode
}
