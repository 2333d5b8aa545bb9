import { useEffect, useState } from 'react'
import type { Sorting } from '../../analysis/table.ts'
import { keptAt } from '../../io/storage/kept.ts'
import type { Below } from '../../state/appState.ts'
import type { Workspace } from '../../state/workspace.ts'
import { useWorkspace } from '../workspace.tsx'

/** How the reader has set up a table. */
export interface TableView {
  /** Ids of the columns that are shown. */
  readonly columns: ReadonlySet<string>
  readonly sorting: Sorting | null
  /** What is typed into the filter of a column. */
  readonly filters: ReadonlyMap<string, string>
  /** Whether the filters are on the screen; they hold only then. */
  readonly filtering: boolean
}

export const shownAtFirst = (
  columns: readonly { readonly id: string; readonly shownAtFirst: boolean }[],
): readonly string[] => columns.filter((column) => column.shownAtFirst).map(({ id }) => id)

/** Columns and sorting as one line of text. */
const write = ({ columns, sorting }: TableView): string =>
  [
    [...columns].map(encodeURIComponent).join(','),
    ...(sorting === null ? [] : [encodeURIComponent(sorting.column), sorting.direction]),
  ].join(' ')

const read = (text: string, atFirst: TableView): TableView => {
  try {
    const [columns = '', column, direction] = text.split(' ')
    return {
      ...atFirst,
      columns: new Set(columns.split(',').map(decodeURIComponent)),
      sorting:
        column === undefined
          ? null
          : {
              column: decodeURIComponent(column),
              direction: direction === 'descending' ? 'descending' : 'ascending',
            },
    }
  } catch {
    return atFirst
  }
}

/** Filters, too, outlive the table while the page is open. */
const remembered = new WeakMap<Workspace, Map<Below, TableView>>()

/** The view of one table: kept in the browser, but for its filters, which last as long as the page. */
export const useTableView = (
  table: Below,
  columnsAtFirst: readonly string[],
): readonly [TableView, (change: Partial<TableView>) => void] => {
  const workspace = useWorkspace()
  const [view, setView] = useState<TableView>(() => {
    const known = remembered.get(workspace)?.get(table)
    if (known !== undefined) return known
    const atFirst: TableView = {
      columns: new Set(columnsAtFirst),
      sorting: null,
      filters: new Map(),
      filtering: false,
    }
    const text = keptAt(`attest:table:${workspace.dataset.id}:${table}`).read()
    return text === null ? atFirst : read(text, atFirst)
  })
  useEffect(() => {
    const known = remembered.get(workspace) ?? new Map<Below, TableView>()
    remembered.set(workspace, known.set(table, view))
  }, [workspace, table, view])
  return [
    view,
    (change) => {
      const next = { ...view, ...change }
      setView(next)
      if (next.columns !== view.columns || next.sorting !== view.sorting)
        keptAt(`attest:table:${workspace.dataset.id}:${table}`).write(write(next))
    },
  ]
}
