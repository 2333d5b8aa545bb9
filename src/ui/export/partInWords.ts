import { FACET_IDS, type FacetId } from '../../analysis/filters/facets.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import type { AppState } from '../../state/appState.ts'
import type { Scope } from '../../state/exportScope.ts'
import type { Workspace } from '../../state/workspace.ts'
import { labelOf, stretchInWords } from '../commandWords.ts'
import { exportWords as words } from '../messages/export.ts'
import { t } from '../messages/index.ts'

/** So many names stand in a row. */
const MOST_NAMES = 8

const row = (names: readonly string[]): string =>
  names.length > MOST_NAMES
    ? `${names.slice(0, MOST_NAMES).join(', ')}, ${words.moreNames(names.length - MOST_NAMES)}`
    : names.join(', ')

/** What values are called; relation types that are all of their family by its name. */
const namesOf = (
  facet: FacetId,
  values: readonly string[],
  occurring: readonly string[],
  dataset: Dataset,
): readonly string[] => {
  if (facet !== 'relation') return values.map((value) => labelOf(facet, value, dataset))
  const chosen = new Set(values)
  const familyOf = new Map<string, string>(dataset.relations.map(({ id, family }) => [id, family]))
  return dataset.families.flatMap(({ id, label }) => {
    const all = occurring.filter((relation) => familyOf.get(relation) === id)
    const some = all.filter((relation) => chosen.has(relation))
    return some.length > 0 && some.length === all.length
      ? [label]
      : some.map((relation) => labelOf(facet, relation, dataset))
  })
}

const filtersInWords = (
  { dataset, visible, entity }: Workspace,
  { filters }: AppState,
): readonly string[] => {
  const nameOf = (id: EntityId): string => entity(id)?.name ?? id
  const { counts } = visible(filters)
  const facets = FACET_IDS.flatMap((facet) => {
    const occurring = [...counts[facet]].flatMap(([value, { all }]) => (all > 0 ? [value] : []))
    const on = occurring.filter((value) => !filters.off[facet].has(value))
    const off = occurring.filter((value) => filters.off[facet].has(value))
    if (off.length === 0) return []
    const namesIn = (some: readonly string[]) => row(namesOf(facet, some, occurring, dataset))
    const what = t.hiddenPart(t.facet[facet], null)
    return on.length <= off.length
      ? words.only(what, namesIn(on))
      : words.without(what, namesIn(off))
  })
  const { time, focus, hidden, dropped, added } = filters
  return [
    ...facets,
    ...(time === null ? [] : [words.inTime(time.clock, stretchInWords(time), time.undated)]),
    ...(focus === null ? [] : [words.inFocus(focus.depth, row(focus.entities.map(nameOf)))]),
    ...(hidden.size === 0 ? [] : [words.hidden(row([...hidden].map(nameOf)))]),
    ...(dropped.size === 0 ? [] : [words.dropped(dropped.size)]),
    ...(added.size === 0 ? [] : [words.added(added.size)]),
  ]
}

/** Which part of the graph a file holds, in a phrase; empty where it holds all of it. */
export const partInWords = (
  workspace: Workspace,
  app: AppState,
  scope: Scope,
  withNeighbours: boolean,
): string => {
  if (scope === 'all') return ''
  const { entities, statements } = app.selection
  const selected = [
    ...entities.map((id) => workspace.entity(id)?.name ?? id),
    ...(statements.length === 0 ? [] : [words.statements(statements.length)]),
  ]
  const filters = filtersInWords(workspace, app)
  const compared = scope === 'shown' ? app.comparison : null
  const nameOf = (id: EntityId): string => workspace.entity(id)?.name ?? id
  return [
    ...(compared === null
      ? []
      : [words.compared(nameOf(compared.a.entity), nameOf(compared.b.entity))]),
    ...(scope === 'selected' ? [words.selected(row(selected), withNeighbours)] : []),
    ...(filters.length === 0 ? [] : [words.filters(filters.join('; '))]),
  ].join('. ')
}
