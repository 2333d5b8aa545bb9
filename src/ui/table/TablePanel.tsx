import { useApp } from '../workspace.tsx'
import { NodeTable } from './NodeTable.tsx'
import { StatementTable } from './StatementTable.tsx'
import '../styles/table.css'

/** The table that was asked for. */
export const TablePanel = () => {
  const below = useApp((app) => app.below)
  return below === 'nodes' ? <NodeTable /> : <StatementTable />
}
