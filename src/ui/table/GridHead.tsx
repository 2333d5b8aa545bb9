// biome-ignore-all lint/a11y/useSemanticElements: elements of a table lose their roles once rows are placed by hand
// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid its cells, and what stands in them, take the focus
import { ArrowDown, ArrowUp } from 'lucide-react'
import { tableWords as words } from '../messages/table.ts'
import type { GridColumn } from './gridColumn.ts'
import type { TableView } from './view.ts'

/** The row of the header in the numbering of rows from 0. */
export const HEADER = -1

/** The name of a column; a click sorts by it: upwards, downwards, not at all. */
export const Header = <Row,>({
  column: { id, label, meaning, gives },
  number,
  tabIndex,
  direction,
  onSort,
}: {
  readonly column: GridColumn<Row>
  readonly number: number
  readonly tabIndex: 0 | -1
  readonly direction: 'ascending' | 'descending' | null
  readonly onSort: () => void
}) => (
  <div className="grid-cell" role="columnheader" aria-sort={direction ?? 'none'} data-gives={gives}>
    <button
      type="button"
      className="quiet"
      title={meaning}
      data-head={id}
      data-row={HEADER}
      data-column={number}
      tabIndex={tabIndex}
      onClick={onSort}
    >
      <span className="grid-text">{label}</span>
      {direction === 'ascending' && <ArrowUp />}
      {direction === 'descending' && <ArrowDown />}
    </button>
  </div>
)

/** The box under a name that filters by the column. */
export const Filter = <Row,>({
  column: { id, label, gives },
  view,
  onView,
  onLeave,
}: {
  readonly column: GridColumn<Row>
  readonly view: TableView
  readonly onView: (change: Partial<TableView>) => void
  /** Down, into the rows. */
  readonly onLeave: () => void
}) => {
  const set = (text: string): void => {
    const filters = new Map(view.filters)
    if (text === '') filters.delete(id)
    else filters.set(id, text)
    onView({ filters })
  }
  return (
    <div className="grid-cell" role="gridcell">
      <input
        type="search"
        aria-label={words.filterFor(label)}
        title={words.filterMeaning[gives]}
        placeholder={words.filterHint[gives]}
        value={view.filters.get(id) ?? ''}
        onChange={(event) => set(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault()
            onLeave()
          }
        }}
      />
    </div>
  )
}
