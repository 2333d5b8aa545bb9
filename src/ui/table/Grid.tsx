// biome-ignore-all lint/a11y/useSemanticElements: elements of a table lose their roles once rows are placed by hand
// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid its cells, and what stands in them, take the focus
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react'
import { rangeOf } from '../../analysis/table.ts'
import { onward } from '../arrows.ts'
import { type Cell, cellAfter } from './cellAfter.ts'
import { Filter, HEADER, Header } from './GridHead.tsx'
import type { GridColumn } from './gridColumn.ts'
import { useRowWindow } from './useRowWindow.ts'
import type { TableView } from './view.ts'

/** What is picked in a table, which is what is picked everywhere. */
export interface Picks<Row> {
  /** Keys of rows. */
  readonly picked: ReadonlySet<string>
  readonly select: (rows: readonly Row[]) => void
  readonly toggle: (row: Row) => void
  /** Brings the evidence forward, of what is selected or, where it is not, of the row alone. */
  readonly open: (row: Row) => void
  readonly copy: () => void
}

interface Props<Row> {
  readonly name: string
  /** Filtered and sorted. */
  readonly rows: readonly Row[]
  readonly columns: readonly GridColumn<Row>[]
  readonly keyOf: (row: Row) => string
  /** Rem. */
  readonly rowRem: number
  readonly view: TableView
  readonly onView: (change: Partial<TableView>) => void
  readonly picks: Picks<Row>
}

const cellOf = (target: EventTarget): Cell | null => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  if (element === null) return null
  return { row: Number(element.dataset.row), column: Number(element.dataset.column) }
}

/** A table of any length: only the rows on the screen stand in the page. Its keys are those of a grid. */
export const Grid = <Row,>({
  name,
  rows,
  columns,
  keyOf,
  rowRem,
  view,
  onView,
  picks,
}: Props<Row>) => {
  const scroller = useRef<HTMLDivElement>(null)
  const { first, end, rowHeight } = useRowWindow(scroller, rows.length, rowRem)
  const [active, setActive] = useState<Cell>({ row: HEADER, column: 0 })
  const anchor = useRef<string | null>(null)
  const follow = useRef(false)
  const own = useRef(false)
  const at: Cell = {
    row: Math.min(active.row, rows.length - 1),
    column: Math.min(active.column, columns.length - 1),
  }

  useEffect(() => {
    if (!follow.current) return
    follow.current = false
    const cell = scroller.current?.querySelector<HTMLElement>(
      `[data-row="${at.row}"][data-column="${at.column}"]`,
    )
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  })

  const { picked } = picks
  const showPicked = useEffectEvent(() => {
    const element = scroller.current
    if (own.current || element === null) {
      own.current = false
      return
    }
    const row = rows.findIndex((one) => picked.has(keyOf(one)))
    const seen = element.clientHeight - 2 * rowHeight
    const top = row * rowHeight
    if (row === -1 || (top >= element.scrollTop && top <= element.scrollTop + seen)) return
    element.scrollTop = Math.max(0, top - rowHeight)
  })
  useEffect(() => {
    if (picked.size > 0) showPicked()
  }, [picked])

  const select = (chosen: readonly Row[]): void => {
    own.current = true
    picks.select(chosen)
  }
  const toggle = (row: Row): void => {
    own.current = true
    anchor.current = keyOf(row)
    picks.toggle(row)
  }
  const selectAlone = (row: Row): void => {
    anchor.current = keyOf(row)
    select([row])
  }
  const selectUpTo = (to: number): void => {
    const from = rows.findIndex((row) => keyOf(row) === anchor.current)
    const start = from === -1 ? at.row : from
    const startRow = rows[Math.max(0, start)]
    if (startRow !== undefined) anchor.current = keyOf(startRow)
    select(rangeOf(rows, Math.max(0, start), to))
  }
  const sortBy = (column: string): void => {
    const { sorting } = view
    if (sorting?.column !== column) onView({ sorting: { column, direction: 'ascending' } })
    else if (sorting.direction === 'ascending')
      onView({ sorting: { column, direction: 'descending' } })
    else onView({ sorting: null })
  }

  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const cell = cellOf(event.target)
    const row = cell === null ? undefined : rows[cell.row]
    if (cell === null || row === undefined) return
    setActive(cell)
    if (event.shiftKey) {
      follow.current = true
      selectUpTo(cell.row)
    } else if (event.ctrlKey || event.metaKey) toggle(row)
    else selectAlone(row)
  }

  const page = (): number =>
    Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)

  const goTo = (row: number, column: number, extending: boolean): void => {
    const next: Cell = {
      row: Math.max(HEADER, Math.min(rows.length - 1, row)),
      column: Math.max(0, Math.min(columns.length - 1, column)),
    }
    follow.current = true
    setActive(next)
    if (extending && next.row > HEADER && next.row !== at.row) selectUpTo(next.row)
  }

  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey) return
    const command = event.ctrlKey || event.metaKey
    const cell = cellOf(event.target)
    if (cell === null) return
    const row = rows[cell.row]
    const size = { rows: rows.length, columns: columns.length, page: page() }
    const next = cellAfter(onward(event.key), cell, size, command)
    if (next !== null) {
      event.preventDefault()
      goTo(next.row, next.column, event.shiftKey && cell.row > HEADER)
    } else if (command && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      select(rows)
    } else if (command && event.key.toLowerCase() === 'c') {
      if (window.getSelection()?.isCollapsed === false) return
      event.preventDefault()
      picks.copy()
    } else if (row !== undefined && event.key === ' ') {
      event.preventDefault()
      toggle(row)
    } else if (row !== undefined && event.key === 'Enter') {
      event.preventDefault()
      own.current = true
      picks.open(row)
    }
  }

  const headRows = view.filtering ? 2 : 1
  const drawn = Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset)
  if (at.row > HEADER && (at.row < first || at.row >= end)) drawn.push(at.row)
  const tabStop = (row: number, column: number): 0 | -1 =>
    row === at.row && column === at.column ? 0 : -1

  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      aria-label={name}
      aria-rowcount={rows.length + headRows}
      aria-multiselectable="true"
      aria-describedby="grid-help"
      style={{
        '--rest': columns
          .slice(1)
          .map(({ width }) => `${width}rem`)
          .join(' '),
        '--row': `${rowHeight}px`,
        '--first': `${columns[0]?.width ?? 0}rem`,
      }}
      onClick={onClick}
      onMouseDown={(event) => {
        // Else the words between the two rows are selected, and copied instead of the rows.
        if (event.shiftKey && cellOf(event.target) !== null) event.preventDefault()
      }}
      onKeyDown={onKey}
      onDoubleClick={(event) => {
        const row = rows[cellOf(event.target)?.row ?? HEADER]
        if (row !== undefined) picks.open(row)
      }}
      onFocus={(event) => {
        const cell = cellOf(event.target)
        if (cell !== null && (cell.row !== at.row || cell.column !== at.column)) setActive(cell)
      }}
    >
      <div className="grid-head" role="rowgroup">
        <div className="grid-row" role="row" aria-rowindex={1}>
          {columns.map((column, number) => (
            <Header
              key={column.id}
              column={column}
              number={number}
              tabIndex={tabStop(HEADER, number)}
              direction={view.sorting?.column === column.id ? view.sorting.direction : null}
              onSort={() => sortBy(column.id)}
            />
          ))}
        </div>
        {view.filtering && (
          <div className="grid-row" role="row" aria-rowindex={2}>
            {columns.map((column, number) => (
              <Filter
                key={column.id}
                column={column}
                view={view}
                onView={onView}
                onLeave={() => goTo(0, number, false)}
              />
            ))}
          </div>
        )}
      </div>
      <div
        className="grid-body"
        role="rowgroup"
        style={{ blockSize: `${rows.length * rowHeight}px` }}
      >
        {drawn.map((number) => {
          const row = rows[number]
          if (row === undefined) return null
          return (
            <div
              key={keyOf(row)}
              className="grid-row"
              role="row"
              aria-rowindex={number + headRows + 1}
              aria-selected={picked.has(keyOf(row))}
              style={{ insetBlockStart: `${number * rowHeight}px` }}
            >
              {columns.map((column, place) => (
                <div
                  key={column.id}
                  className="grid-cell"
                  role={place === 0 ? 'rowheader' : 'gridcell'}
                  data-row={number}
                  data-column={place}
                  data-gives={column.gives}
                  tabIndex={tabStop(number, place)}
                >
                  {column.cell?.(row) ?? <Text text={column.text(row)} />}
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const Text = ({ text }: { readonly text: string }): ReactNode => (
  <span className="grid-text" title={text}>
    <bdi>{text}</bdi>
  </span>
)
