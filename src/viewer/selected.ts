import { membersOf } from '../analysis/rollUp.ts'
import { statementsAbout } from '../domain/about.ts'
import type { Dataset, Statement } from '../domain/dataset.ts'
import { figuresOf } from '../domain/figures.ts'
import type { EntityId, StatementId } from '../domain/ids.ts'
import { statementsNaming } from '../domain/naming.ts'
import { button, h } from './dom.ts'
import { entityFacts, statementCard } from './evidence.ts'
import type { Facts } from './facts.ts'
import { figuresTable } from './figures.ts'
import { MOST_LISTED } from './listed.ts'
import { noteCard } from './notes.ts'
import type { Ways } from './ways.ts'
import { t } from './words.ts'

/** What was pressed: a node, or statements. */
export type Selection =
  | { readonly kind: 'entity'; readonly id: EntityId }
  | { readonly kind: 'statements'; readonly ids: readonly StatementId[] }
  | null

/** Whom the node of an entity stands for: itself, and its members while they are folded into it. */
const standingFor = (
  dataset: Dataset,
  id: EntityId,
  folded: ReadonlySet<EntityId>,
): ReadonlySet<EntityId> => new Set([id, ...(folded.has(id) ? membersOf(dataset, id) : [])])

/** What of the statements in view is selected, or about the node that is. */
export const statementsOf = (
  selection: Selection,
  shown: readonly Statement[],
  facts: Facts,
  folded: ReadonlySet<EntityId>,
): readonly Statement[] => {
  if (selection === null) return []
  if (selection.kind === 'statements')
    return selection.ids.flatMap((id) => facts.statement(id) ?? [])
  return statementsAbout(shown, standingFor(facts.dataset, selection.id, folded))
}

/**
 * The evidence of what is selected: a head with the way out, what is known of a node, and each statement with its proof; of a node
 * that none is about, those that name it.
 * @param wayOut - clears the selection, and says where that leads
 */
export const evidenceOf = (
  selection: NonNullable<Selection>,
  statements: readonly Statement[],
  facts: Facts,
  folded: ReadonlySet<EntityId>,
  ways: Ways,
  wayOut: { readonly name: string; readonly leave: () => void },
): readonly HTMLElement[] => {
  const { dataset } = facts
  const entity = selection.kind === 'entity' ? facts.entity(selection.id) : undefined
  const kind = dataset.kinds.find(({ id }) => id === entity?.kind)
  const facets = [
    kind?.label ?? null,
    entity?.role ?? null,
    entity?.unnamed === true ? t.unnamed : null,
    entity?.alleged === true ? t.alleged : null,
  ].filter((part) => part !== null)
  const notesOn = (id: EntityId | StatementId): readonly HTMLElement[] =>
    facts.notes
      .filter(({ on }) => on !== null && ('entity' in on ? on.entity : on.statement) === id)
      .map((note) => noteCard(note))
  const ids: ReadonlySet<EntityId> =
    entity === undefined ? new Set() : standingFor(dataset, entity.id, folded)
  const isHidden = statements.length === 0 && statementsAbout(dataset.statements, ids).length > 0
  const naming = statements.length > 0 || isHidden ? [] : statementsNaming(dataset.statements, ids)
  const listed = naming.length > 0 ? naming : statements
  return [
    h(
      'div',
      { class: 'evidence-head' },
      h('h2', {}, entity === undefined ? t.evidence : facts.name(entity.id)),
      button({}, wayOut.leave, wayOut.name),
    ),
    h('p', { class: 'soft' }, [...facets, t.about(statements.length)].join(' · ')),
    ...(entity === undefined ? [] : entityFacts(facts, entity, ways)),
    ...(entity === undefined ? [] : notesOn(entity.id)),
    ...figuresOf(dataset)
      .filter(({ event }) => ids.has(event))
      .map((one) => figuresTable(facts, one, ways)),
    ...(statements.length > 0
      ? []
      : [h('p', {}, naming.length > 0 ? t.namedOnly : t.noStatements)]),
    ...listed
      .slice(0, MOST_LISTED)
      .flatMap((one) => [statementCard(facts, one, ways), ...notesOn(one.id)]),
    ...(listed.length > MOST_LISTED
      ? [h('p', { class: 'soft' }, t.more(listed.length - MOST_LISTED))]
      : []),
  ]
}
