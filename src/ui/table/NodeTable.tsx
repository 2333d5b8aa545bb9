import { X } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { MEASURE_IDS, type MeasureId } from '../../analysis/measures/measure.ts'
import { nodeFigures } from '../../analysis/nodeFigures.ts'
import { rolledUp, standsFor } from '../../analysis/rollUp.ts'
import type { Selection } from '../../state/appState.ts'
import { tableWords as words } from '../messages/table.ts'
import { useTheme } from '../theme.ts'
import { useApp, useSession, useWorkspace } from '../workspace.tsx'
import { largest, NAME, type NodeRow, nodeColumns } from './nodeColumns.tsx'
import { Table } from './Table.tsx'
import { type Measured, useMeasures } from './useMeasures.ts'
import { shownAtFirst, type TableView, useTableView } from './view.ts'

type Scope = 'shown' | 'all'

const keyOf = ({ entity }: NodeRow): string => entity.id

const selectionOf = (rows: readonly NodeRow[]): Selection => ({
  entities: rows.map(({ entity }) => entity.id),
  statements: [],
})

/** The nodes that are drawn, those in view among them, and the figures over the lines in view or over all. */
const useNodes = (scope: Scope) => {
  const { dataset, index, visible } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const folded = useApp((app) => app.folded)
  const selected = useApp((app) => app.selection.entities)
  const drawn = useMemo(() => standsFor(dataset, folded), [dataset, folded])
  const every = useMemo((): readonly NodeRow[] => {
    const members = new Map<string, number>()
    for (const { id } of dataset.entities) {
      const by = drawn(id)
      if (by !== id) members.set(by, (members.get(by) ?? 0) + 1)
    }
    return dataset.entities
      .filter(({ id }) => drawn(id) === id)
      .map((entity) => {
        const held = members.get(entity.id) ?? 0
        const name = entity.name.trim() === '' ? entity.id : entity.name
        return { entity, name: held === 0 ? name : `${name} +${held}` }
      })
  }, [dataset, drawn])
  const { mask } = visible(filters)
  const lines = useMemo(
    () =>
      rolledUp(
        index.lines.filter((_, row) => mask[row] === 1),
        drawn,
      ),
    [index, mask, drawn],
  )
  const inView = useMemo(() => {
    const touched = new Set(lines.flatMap(({ from, to }) => [from, to]))
    return every.filter(
      ({ entity }) =>
        touched.has(entity.id) ||
        (!filters.hidden.has(entity.id) && filters.keepLoose && !filters.off.kind.has(entity.kind)),
    )
  }, [every, lines, filters])
  const rows = useMemo(() => {
    const there = new Set(inView)
    const picked = new Set(selected)
    const alone = every.some((row) => picked.has(row.entity.id) && !there.has(row))
    return alone ? every.filter((row) => there.has(row) || picked.has(row.entity.id)) : inView
  }, [every, inView, selected])
  const figures = useMemo(() => {
    const measured = scope === 'all' ? every : inView
    return nodeFigures(
      dataset,
      measured.map(({ entity }) => entity.id),
      scope === 'all' ? rolledUp(index.lines, drawn) : lines,
    )
  }, [dataset, index, scope, every, inView, lines, drawn])
  return { rows, figures, total: every.length }
}

const NO_RINGS = { shown: null, show: () => {} }

/** Puts a measure around the nodes of the canvas for as long as the table stands; figures of another network go at once. */
const useRings = (ring: MeasureId | null, scope: Scope, { values, waiting }: Measured): void => {
  const { store } = useWorkspace()
  const known = ring === null || waiting.includes(ring) ? undefined : values.get(ring)
  useEffect(() => {
    if (ring === null || known === undefined) return
    const most = largest(known)
    store.ring({
      shares: new Map([...known].map(([id, value]) => [id, most === 0 ? 0 : value / most])),
      words: words.ringWords(
        words.measure[ring],
        words.scopes[scope].toLowerCase(),
        words.measureMeaning[ring],
      ),
    })
    return () => store.ring(null)
  }, [store, ring, scope, known])
}

/** The column of the measure that is looked at is shown with the rings, and sorts where nothing else was chosen to. */
const withRing = (kept: TableView, ring: MeasureId | null): TableView => {
  const columns = ring === null ? kept.columns : new Set([...kept.columns, ring])
  const { sorting } = kept
  // A column that has gone sorts no longer: nothing would say so.
  if (sorting !== null && (sorting.column === NAME || columns.has(sorting.column)))
    return { ...kept, columns }
  return {
    ...kept,
    columns,
    sorting: ring === null ? null : { column: ring, direction: 'descending' },
  }
}

/** What of a change is kept: nothing that only the rings have brought. */
const withoutRing = (
  { columns, sorting, ...change }: Partial<TableView>,
  kept: TableView,
  ring: MeasureId | null,
): Partial<TableView> => ({
  ...change,
  ...(columns === undefined
    ? {}
    : { columns: new Set([...columns].filter((id) => id !== ring || kept.columns.has(id))) }),
  ...(sorting === undefined
    ? {}
    : {
        // The rings' own sorting has no further turn than the other way round.
        sorting:
          ring !== null && sorting === null && withRing(kept, null).sorting === null
            ? { column: ring, direction: 'ascending' }
            : sorting,
      }),
})

/** Every node in view, a row each, with what is counted and measured about it. */
export const NodeTable = () => {
  const workspace = useWorkspace()
  const theme = useTheme()
  const selection = useApp((app) => app.selection)
  const [scope, setScope] = useState<Scope>('shown')
  const ring = useSession((session) => session.measure)
  const { lookAt } = workspace.store
  const { rows, figures, total } = useNodes(scope)
  const [atFirst] = useState(() =>
    shownAtFirst(nodeColumns(workspace, theme, figures, { values: new Map() }, NO_RINGS)),
  )
  const [kept, keep] = useTableView('nodes', atFirst)
  const view = useMemo(() => withRing(kept, ring), [kept, ring])
  const measured = useMeasures(
    figures,
    MEASURE_IDS.filter((id) => view.columns.has(id)),
  )
  const { values } = measured
  useRings(ring, scope, measured)
  const columns = useMemo(
    () => nodeColumns(workspace, theme, figures, { values }, { shown: ring, show: lookAt }),
    [workspace, theme, figures, values, ring, lookAt],
  )
  const picked = useMemo(() => new Set<string>(selection.entities), [selection])
  return (
    <Table
      of={{
        name: words.nodes,
        what: 'nodes',
        rows,
        total,
        columns,
        fixed: NAME,
        keyOf,
        rowRem: 2,
      }}
      picked={picked}
      selectionOf={selectionOf}
      view={view}
      onView={(change) => {
        if (ring !== null && change.columns?.has(ring) === false) lookAt(null)
        keep(withoutRing(change, kept, ring))
      }}
    >
      <div className="segments" role="radiogroup" aria-label={words.measuredOn}>
        {(['shown', 'all'] as const).map((one) => (
          <label key={one} data-checked={one === scope} title={words.scopeMeaning[one]}>
            <input
              type="radio"
              name="scope"
              className="visually-hidden"
              checked={one === scope}
              onChange={() => setScope(one)}
            />
            {words.scopes[one]}
          </label>
        ))}
      </div>
      {ring !== null && (
        <button
          type="button"
          className="ring-shown"
          title={words.ringOff}
          onClick={() => lookAt(null)}
        >
          {words.ringShown(words.measure[ring])}
          <X />
        </button>
      )}
      <Work measured={measured} />
    </Table>
  )
}

/** What is being computed, with a way to stop it. */
const Work = ({ measured }: { readonly measured: Measured }) => {
  const { waiting, failed, stopped, stop, resume } = measured
  const [first] = waiting
  return (
    <span className="measuring" aria-live="polite">
      {first !== undefined && (
        <>
          {words.measuring(words.measure[first])}
          <button type="button" onClick={stop}>
            {words.stopMeasuring}
          </button>
        </>
      )}
      {failed && words.measuringFailed}
      {(stopped || failed) && (
        <button type="button" onClick={resume}>
          {words.resumeMeasuring}
        </button>
      )}
    </span>
  )
}
