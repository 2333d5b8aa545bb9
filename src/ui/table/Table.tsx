import { Copy, FileText, ListFilter, Maximize2 } from 'lucide-react'
import { type ReactNode, use, useDeferredValue, useMemo } from 'react'
import { cellsOf, matchingRows, sortedRows } from '../../analysis/table.ts'
import { writeTsv } from '../../io/csv/write.ts'
import { isBelowOpen, type Selection } from '../../state/appState.ts'
import { toggled } from '../../state/commands.ts'
import { BelowSwitch } from '../below/BelowSwitch.tsx'
import { BelowToggle } from '../below/BelowToggle.tsx'
import { TallContext } from '../below/tall.ts'
import { IconButton } from '../frame/IconButton.tsx'
import { numbers } from '../messages/numbers.ts'
import { tableWords as words } from '../messages/table.ts'
import { useMedia } from '../theme.ts'
import { useCopy } from '../useCopy.ts'
import { useShowEvidence } from '../useShowEvidence.ts'
import { useApp, useRun } from '../workspace.tsx'
import { ColumnMenu } from './ColumnMenu.tsx'
import { Grid } from './Grid.tsx'
import type { GridColumn } from './gridColumn.ts'
import type { TableView } from './view.ts'

/** What a table shows. */
export interface Rows<Row> {
  /** The name of the grid. */
  readonly name: string
  readonly what: 'statements' | 'nodes'
  /** What the filters show, in the order of the dataset. */
  readonly rows: readonly Row[]
  readonly total: number
  readonly columns: readonly GridColumn<Row>[]
  /** The column that cannot be taken away. */
  readonly fixed: string
  readonly keyOf: (row: Row) => string
  /** Rem. */
  readonly rowRem: number
}

interface Props<Row> {
  readonly of: Rows<Row>
  /** Keys of rows. */
  readonly picked: ReadonlySet<string>
  readonly selectionOf: (rows: readonly Row[]) => Selection
  readonly view: TableView
  readonly onView: (change: Partial<TableView>) => void
  /** Further controls of this table. */
  readonly children?: ReactNode
}

/** Rems of a row that a finger can hit. */
const FINGER = 3.25

const asComputed = <Row,>(
  typed: ReadonlyMap<string, string>,
  columns: readonly GridColumn<Row>[],
): ReadonlyMap<string, string> => {
  const figures = new Set(columns.flatMap(({ id, gives }) => (gives === 'number' ? [id] : [])))
  return new Map(
    [...typed].map(([column, filter]) => [
      column,
      figures.has(column) ? numbers.bounds(filter) : filter,
    ]),
  )
}

/** A table with its bar: which rows, how many of how many, filters and columns, copy. */
export const Table = <Row,>({
  of: { name, what, rows, total, columns, fixed, keyOf, rowRem },
  picked,
  selectionOf,
  view,
  onView,
  children,
}: Props<Row>) => {
  const run = useRun()
  const copyText = useCopy()
  const show = useShowEvidence()
  const coarse = useMedia('(pointer: coarse)')
  const open = useApp(isBelowOpen)
  const { tall, setTall } = use(TallContext)
  const selection = useApp((app) => app.selection)
  const shown = useMemo(
    () => columns.filter(({ id }) => id === fixed || view.columns.has(id)),
    [columns, fixed, view.columns],
  )
  const typed = useDeferredValue(view.filtering ? view.filters : null)
  const matching = useMemo(
    () => (typed === null ? rows : matchingRows(rows, shown, asComputed(typed, shown))),
    [rows, shown, typed],
  )
  const sorted = useMemo(
    () => sortedRows(matching, columns, view.sorting),
    [matching, columns, view.sorting],
  )
  const chosen = useMemo(
    () => sorted.filter((row) => picked.has(keyOf(row))),
    [sorted, picked, keyOf],
  )
  const taken = chosen.length > 0 ? chosen : sorted
  const copy = async (): Promise<void> => {
    const table = [shown.map(({ label }) => label), ...cellsOf(taken, shown)]
    await copyText(writeTsv(table), words.copied(taken.length))
  }
  return (
    <div className="table" data-of={what} data-tall={tall && open}>
      <div className="timeline-bar table-bar">
        <BelowToggle names={words} />
        <BelowSwitch />
        <WhichTable what={what} />
        {children}
        <p className="table-count" role="status">
          {words.shown(sorted.length, total, what)}
          {sorted.length < rows.length && (
            <span className="soft"> · {words.filteredFrom(rows.length)}</span>
          )}
          {chosen.length > 0 && <span className="soft"> · {words.selected(chosen.length)}</span>}
        </p>
        <div className="table-actions" role="toolbar" aria-label={words.tableActions}>
          <button
            type="button"
            className="quiet evidence-button"
            disabled={chosen.length === 0}
            onClick={() => show(selectionOf(chosen))}
          >
            <FileText />
            {words.evidence}
          </button>
          <IconButton
            label={words.filterColumns}
            className="quiet icon"
            aria-pressed={view.filtering}
            onClick={() => onView({ filtering: !view.filtering })}
          >
            <ListFilter />
          </IconButton>
          <ColumnMenu columns={columns} fixed={fixed} view={view} onView={onView} />
          <IconButton
            label={words.copy(taken.length, chosen.length > 0)}
            className="quiet icon"
            title={`${words.copy(taken.length, chosen.length > 0)}. ${words.copyMeaning}.`}
            disabled={taken.length === 0}
            onClick={copy}
          >
            <Copy />
          </IconButton>
          <IconButton
            label={words.taller}
            className="quiet icon taller"
            aria-pressed={tall}
            onClick={() => setTall(!tall)}
          >
            <Maximize2 />
          </IconButton>
        </div>
      </div>
      <p id="grid-help" className="visually-hidden">
        {words.help}
      </p>
      {open && (
        <div className="table-body">
          <Grid
            name={name}
            rows={sorted}
            columns={shown}
            keyOf={keyOf}
            rowRem={coarse ? Math.max(FINGER, rowRem) : rowRem}
            view={view}
            onView={onView}
            picks={{
              picked,
              select: (some) => run({ name: 'select', selection: selectionOf(some) }),
              toggle: (row) =>
                run({ name: 'select', selection: toggled(selection, selectionOf([row])) }),
              open: (row) =>
                show(selectionOf(picked.has(keyOf(row)) && chosen.length > 0 ? chosen : [row])),
              copy,
            }}
          />
          {sorted.length === 0 && (
            <p className="soft table-none">
              {words.none}
              {rows.length > 0 && (
                <button type="button" onClick={() => onView({ filters: new Map() })}>
                  {words.clearFilters}
                </button>
              )}
            </p>
          )}
        </div>
      )}
    </div>
  )
}

const WhichTable = ({ what }: { readonly what: 'statements' | 'nodes' }) => {
  const run = useRun()
  return (
    <div className="segments" role="radiogroup" aria-label={words.tables}>
      {(['statements', 'nodes'] as const).map((one) => (
        <label key={one} data-checked={one === what}>
          <input
            type="radio"
            name="table"
            className="visually-hidden"
            checked={one === what}
            onChange={() => run({ name: 'show-below', below: one === 'nodes' ? 'nodes' : 'table' })}
          />
          {words[one]}
        </label>
      ))}
    </div>
  )
}
