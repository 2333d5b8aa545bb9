import type { Filters } from '../analysis/filters/filters.ts'
import { lookUpsOf } from '../analysis/filters/lookUps.ts'
import {
  createFiltering,
  type FilterIndex,
  filterIndexSteps,
  firstAnswerSteps,
  type Visible,
} from '../analysis/filters/visible.ts'
import { polesOfDataset } from '../analysis/layouts/poles.ts'
import type { Dataset, Entity, Source, Statement } from '../domain/dataset.ts'
import type { EntityId, SourceId, StatementId } from '../domain/ids.ts'
import { once } from '../domain/once.ts'
import type { RelationType } from '../domain/relations.ts'
import { atOnce, each, type Steps } from '../domain/steps.ts'
import { createWords, type Wording, type Words } from '../domain/words.ts'
import type { AppState } from './appState.ts'
import { fromFragment } from './location.ts'
import { createAppStore, type Store } from './store.ts'

/** A dataset that is open: its facts, what is looked up in them again and again, and the store. */
export interface Workspace {
  readonly dataset: Dataset
  readonly index: FilterIndex
  /** The two main parties of the dispute; none where there is no such pair. Looked for when first asked for. */
  readonly poles: ReadonlySet<EntityId>
  readonly words: Words
  readonly store: Store
  /** The fragment of the address that it was opened with. */
  readonly opened: string
  readonly entity: (id: EntityId) => Entity | undefined
  readonly statement: (id: StatementId) => Statement | undefined
  readonly source: (id: SourceId) => Source | undefined
  readonly relation: (statement: Statement) => RelationType | undefined
  /** Statements that point at one: who denies, declines, asserts or answers it. */
  readonly pointingAt: (id: StatementId, field: LinkField) => readonly Statement[]
  /** What the filters let through; the last answer is kept. */
  readonly visible: (filters: Filters) => Visible
  /** The statements that the filters let through, in the order of the dataset; the last answer is kept. */
  readonly statementsInView: (filters: Filters) => readonly Statement[]
  readonly isInView: (statement: StatementId, filters: Filters) => boolean
}

export const LINK_FIELDS = ['asserts', 'denies', 'declines', 'respondsTo', 'acknowledges'] as const
export type LinkField = (typeof LINK_FIELDS)[number]

/** Remembers the last call: enough where the argument is a part of the state. */
const lastCall = <Argument, Result>(
  compute: (argument: Argument) => Result,
): ((argument: Argument) => Result) => {
  let last: { readonly argument: Argument; readonly result: Result } | null = null
  return (argument) => {
    if (last === null || last.argument !== argument) last = { argument, result: compute(argument) }
    return last.result
  }
}

/** `<field> <id of the target>` → who points at it. */
const pointingIn = (
  statements: readonly Statement[],
): ReadonlyMap<string, readonly Statement[]> => {
  const pointing = new Map<string, Statement[]>()
  for (const statement of statements)
    for (const field of LINK_FIELDS)
      for (const target of statement[field].length > 0 ? new Set(statement[field]) : []) {
        const key = `${field} ${target}`
        const known = pointing.get(key)
        if (known === undefined) pointing.set(key, [statement])
        else known.push(statement)
      }
  return pointing
}

/** Opens a dataset in the state that an address fragment asks for; labels and chains are English where no wording is given. */
export const createWorkspace = (dataset: Dataset, fragment: string, wording?: Wording): Workspace =>
  atOnce(workspaceSteps(dataset, fragment, wording))

/** The same step by step. */
export const workspaceSteps = function* (
  dataset: Dataset,
  fragment: string,
  wording?: Wording,
): Steps<Workspace> {
  const index = yield* filterIndexSteps(dataset)
  const poles = once((): ReadonlySet<EntityId> => new Set(polesOfDataset(dataset) ?? []))
  const entities = new Map<EntityId, Entity>()
  yield* each(dataset.entities, (entity) => entities.set(entity.id, entity))
  const statements = once(() => new Map(dataset.statements.map((one) => [one.id, one])))
  const sources = new Map(dataset.sources.map((source) => [source.id, source]))
  const relations = new Map(dataset.relations.map((relation) => [relation.id, relation]))
  const pointing = once(() => pointingIn(dataset.statements))
  const words = createWords(dataset, wording)
  yield
  const app: AppState = fromFragment(fragment, dataset)
  const see = createFiltering(index, yield* firstAnswerSteps(index, app.filters))
  return {
    dataset,
    index,
    get poles() {
      return poles()
    },
    words,
    store: createAppStore(dataset, app),
    opened: fragment,
    entity: (id) => entities.get(id),
    statement: (id) => statements().get(id),
    source: (id) => sources.get(id),
    relation: (statement) => relations.get(statement.relation),
    pointingAt: (id, field) => pointing().get(`${field} ${id}`) ?? [],
    visible: see,
    statementsInView: lastCall((filters: Filters) => {
      const { mask } = see(filters)
      const shown: Statement[] = []
      let last = -1
      index.statementOf.forEach((at, row) => {
        const statement = dataset.statements[at]
        if (mask[row] !== 1 || at === last || statement === undefined) return
        last = at
        shown.push(statement)
      })
      return shown
    }),
    isInView(statement, filters) {
      const { rows, statementAt } = lookUpsOf(index)
      const at = statementAt().get(statement)
      if (at === undefined) return false
      return see(filters)
        .mask.subarray(rows[at], rows[at + 1])
        .includes(1)
    },
  }
}
