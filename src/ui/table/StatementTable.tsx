import { useMemo } from 'react'
import type { Statement } from '../../domain/dataset.ts'
import type { Selection } from '../../state/appState.ts'
import { tableWords as words } from '../messages/table.ts'
import { useTheme } from '../theme.ts'
import { useApp, useWorkspace } from '../workspace.tsx'
import { SENTENCE, statementColumns } from './statementColumns.tsx'
import { Table } from './Table.tsx'
import { shownAtFirst, useTableView } from './view.ts'

const keyOf = ({ id }: Statement): string => id

const selectionOf = (statements: readonly Statement[]): Selection => ({
  entities: [],
  statements: statements.map(({ id }) => id),
})

/** Every statement that the filters show, a row each. */
export const StatementTable = () => {
  const workspace = useWorkspace()
  const { visible, statementsInView } = workspace
  const theme = useTheme()
  const filters = useApp((app) => app.filters)
  const selection = useApp((app) => app.selection)
  const columns = useMemo(() => statementColumns(workspace, theme), [workspace, theme])
  const [view, onView] = useTableView('table', shownAtFirst(columns))
  const picked = useMemo(() => new Set<string>(selection.statements), [selection])
  return (
    <Table
      of={{
        name: words.statements,
        what: 'statements',
        rows: statementsInView(filters),
        total: visible(filters).total,
        columns,
        fixed: SENTENCE,
        keyOf,
        rowRem: 2.3,
      }}
      picked={picked}
      selectionOf={selectionOf}
      view={view}
      onView={onView}
    />
  )
}
