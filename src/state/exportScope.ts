import { narrativeSteps } from '../analysis/narratives/narratives.ts'
import type { Dataset, Statement } from '../domain/dataset.ts'
import type { EntityId, StatementId } from '../domain/ids.ts'
import { atOnce, each, type Steps } from '../domain/steps.ts'
import { type Closure, closing } from '../graph/closure.ts'
import { naming } from '../graph/subset.ts'
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
  /** All entities that will be in the file. */
  readonly held: ReadonlySet<EntityId>
}

/** How many steps of the dataset's stories stay out, because they cite a statement that does. */
export const stepsLeftOut = ({ stories }: Dataset, { closed }: ExportPlan): number =>
  stories
    .flatMap(({ steps }) => steps)
    .filter(({ cites }) => !cites.every((id) => closed.all.has(id))).length

const selectedStatements = function* (
  { dataset, statementsInView }: Workspace,
  app: AppState,
  withNeighbours: boolean,
): Steps<readonly Statement[]> {
  const picked = new Set(app.selection.statements)
  const chosen = new Set(dataset.statements.filter(({ id }) => picked.has(id)))
  const ends = new Set<EntityId>([
    ...app.selection.entities,
    ...(withNeighbours ? [...chosen].flatMap(({ subject, object }) => [subject, ...object]) : []),
  ])
  yield* each(statementsInView(app.filters), (statement) => {
    const touched = [statement.subject, ...statement.object].map((end) => ends.has(end))
    if (withNeighbours ? touched.some(Boolean) : touched.every(Boolean)) chosen.add(statement)
  })
  return [...chosen]
}

/** What the filters let through; while two sides are compared, of what is compared alone, as on the canvas. */
const shownStatements = function* (
  { dataset, statementsInView }: Workspace,
  { filters, comparison }: AppState,
): Steps<readonly Statement[]> {
  const inView = statementsInView(filters)
  if (comparison === null) return inView
  const { says, common } = yield* narrativeSteps(dataset, comparison.a, comparison.b)
  const compared = new Set([...says.a, ...says.b, ...common])
  return inView.filter((statement) => compared.has(statement))
}

const chosenIn = function* (
  workspace: Workspace,
  app: AppState,
  scope: Scope,
  withNeighbours: boolean,
): Steps<readonly Statement[]> {
  if (scope === 'all') return workspace.dataset.statements
  if (scope === 'shown') return yield* shownStatements(workspace, app)
  return yield* selectedStatements(workspace, app, withNeighbours)
}

/**
 * The statements of a scope, closed. `shown` takes what the canvas draws; `selected` takes the selected statements and those in view between
 * selected nodes; with neighbours, all in view that touch what is selected. What is `without` is not chosen, and yet
 * comes along where others need it.
 */
export const planningExport = function* (
  workspace: Workspace,
  app: AppState,
  scope: Scope,
  withNeighbours: boolean,
  without: ReadonlySet<StatementId> = new Set(),
): Steps<ExportPlan> {
  const { dataset } = workspace
  const matched = new Set<StatementId>()
  const chosen = yield* chosenIn(workspace, app, scope, withNeighbours)
  yield* each(chosen, ({ id }) => {
    if (!without.has(id)) matched.add(id)
  })
  const unasked: { readonly [S in Scope]: () => readonly EntityId[] } = {
    all: () => dataset.entities.map(({ id }) => id),
    shown: () => [],
    selected: () => app.selection.entities,
  }
  const entities = new Set(unasked[scope]())
  const closed = yield* closing(dataset, matched)
  const leaving: Statement[] = []
  yield* each(dataset.statements, (statement) => {
    if (closed.all.has(statement.id)) leaving.push(statement)
  })
  return { matched, closed, entities, held: yield* naming(dataset, leaving, entities) }
}

/** The same without a rest. */
export const planExport = (...asked: Parameters<typeof planningExport>): ExportPlan =>
  atOnce(planningExport(...asked))
