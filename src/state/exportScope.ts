import type { Dataset, Statement } from '../domain/dataset.ts'
import type { EntityId, StatementId } from '../domain/ids.ts'
import { type Closure, closure } from '../graph/closure.ts'
import type { AppState } from './appState.ts'
import type { Workspace } from './workspace.ts'

export const SCOPES = ['shown', 'selected', 'all'] as const
export type Scope = (typeof SCOPES)[number]

/** What an export will hold. */
export interface ExportPlan {
  /** Statements that the scope itself names. */
  readonly matched: ReadonlySet<StatementId>
  /** With what has to come along, so that no claim travels without its denial. */
  readonly closed: Closure
  /** Entities that come along although no statement names them. */
  readonly entities: ReadonlySet<EntityId>
}

/** How many steps of the dataset's stories stay out, because they cite a statement that does. */
export const stepsLeftOut = ({ stories }: Dataset, { closed }: ExportPlan): number =>
  stories
    .flatMap(({ steps }) => steps)
    .filter(({ cites }) => !cites.every((id) => closed.all.has(id))).length

const selectedStatements = (
  { dataset, statementsInView }: Workspace,
  app: AppState,
  withNeighbours: boolean,
): readonly Statement[] => {
  const picked = new Set(app.selection.statements)
  const own = dataset.statements.filter(({ id }) => picked.has(id))
  const ends = new Set<EntityId>([
    ...app.selection.entities,
    ...(withNeighbours ? own.flatMap(({ subject, object }) => [subject, ...object]) : []),
  ])
  const near = statementsInView(app.filters).filter(({ subject, object }) => {
    const touched = [subject, ...object].map((end) => ends.has(end))
    return withNeighbours ? touched.some(Boolean) : touched.every(Boolean)
  })
  return [...new Set([...own, ...near])]
}

/**
 * The statements of a scope, closed. `selected` takes the selected statements and those in view between
 * selected nodes; with neighbours, all in view that touch what is selected.
 */
export const planExport = (
  workspace: Workspace,
  app: AppState,
  scope: Scope,
  withNeighbours: boolean,
): ExportPlan => {
  const { dataset, statementsInView } = workspace
  const chosen: { readonly [S in Scope]: () => readonly Statement[] } = {
    all: () => dataset.statements,
    shown: () => statementsInView(app.filters),
    selected: () => selectedStatements(workspace, app, withNeighbours),
  }
  const matched = new Set(chosen[scope]().map(({ id }) => id))
  const entities: { readonly [S in Scope]: readonly EntityId[] } = {
    all: dataset.entities.map(({ id }) => id),
    shown: [],
    selected: app.selection.entities,
  }
  return { matched, closed: closure(dataset, matched), entities: new Set(entities[scope]) }
}
