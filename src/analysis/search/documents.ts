import type { Dataset, Entity, Statement, Status } from '../../domain/dataset.ts'
import { givenIn, wordsThatProve } from '../../domain/given.ts'
import type { EntityId, FamilyId, KindId, RelationId, StatementId } from '../../domain/ids.ts'
import type { RelationType } from '../../domain/relations.ts'

/** What was found: enough to show it in a list and to go there. */
export type Hit =
  | {
      readonly kind: 'entity'
      readonly id: EntityId
      readonly label: string
      readonly detail: string
      /** Whether no statement is about it or told by it. */
      readonly bare: boolean
    }
  | {
      readonly kind: 'statement'
      readonly id: StatementId
      readonly label: string
      readonly detail: string
      /** The quote that the query meets, or the first one, or that which its file gives; empty where there is none. */
      readonly quote: string
    }
  | {
      readonly kind: 'relation'
      readonly id: RelationId
      readonly label: string
      readonly detail: string
    }

/** The fields of a document, the weightiest first; a hit in an earlier one is listed earlier. */
export const FIELDS = [
  'name',
  'alias',
  'role',
  'relation',
  'family',
  /** The names of what a statement stands between. */
  'ends',
  'quote',
  'sentence',
  /** Where it was published, as a foreign file gives it; its sentence names the speaker. */
  'publication',
  /** The relation of a statement, whose sentence bends it: *infiltrated*. */
  'verb',
] as const
export type Field = (typeof FIELDS)[number]

export interface SearchDocument {
  readonly fields: Readonly<Partial<Record<Field, string>>>
  readonly quotes: readonly string[]
  readonly hit: (quote: string) => Hit
  /** What it is found as, without making a hit of it. */
  readonly of:
    | { readonly kind: 'entity'; readonly id: EntityId }
    | { readonly kind: 'statement'; readonly id: StatementId }
    | { readonly kind: 'relation'; readonly id: RelationId }
  /** How many statements it leads to, where it is a node; else 0. */
  readonly weight: number
  /** Whether it leads to no statement. */
  readonly bare: boolean
  /** Whether it is a node that the picture does not show at first. */
  readonly aside: boolean
}

const entityDocument = (
  entity: Entity,
  kindLabels: ReadonlyMap<KindId, string>,
  weight: number,
  bare: boolean,
  aside: boolean,
): SearchDocument => ({
  fields: {
    name: entity.name,
    alias: entity.aliases.join('\n'),
    role: entity.role ?? '',
  },
  quotes: [],
  hit: () => ({
    kind: 'entity',
    id: entity.id,
    label: entity.name.trim() === '' ? entity.id : entity.name,
    detail: entity.role ?? kindLabels.get(entity.kind) ?? entity.kind,
    bare,
  }),
  of: { kind: 'entity', id: entity.id },
  weight,
  bare,
  aside,
})

const relationDocument = (
  relation: RelationType,
  familyLabels: ReadonlyMap<FamilyId, string>,
): SearchDocument => {
  const family = familyLabels.get(relation.family) ?? relation.family
  return {
    fields: { relation: relation.label, family },
    quotes: [],
    hit: () => ({ kind: 'relation', id: relation.id, label: relation.label, detail: family }),
    of: { kind: 'relation', id: relation.id },
    weight: 0,
    bare: false,
    aside: false,
  }
}

const statementDocument = (
  dataset: Dataset,
  statement: Statement,
  sentence: string,
  names: ReadonlyMap<EntityId, string>,
  relationLabels: ReadonlyMap<RelationId, string>,
  statusWord: (status: Status) => string,
): SearchDocument => {
  const given = givenIn(dataset, statement)
  const quotes = wordsThatProve(dataset, statement)
  const relation = relationLabels.get(statement.relation) ?? statement.relation
  return {
    fields: {
      role: statement.role ?? '',
      ends: [statement.subject, ...statement.object].map((id) => names.get(id) ?? '').join('\n'),
      quote: quotes.join('\n'),
      sentence,
      publication: given?.publication ?? '',
      verb: relation,
    },
    quotes,
    hit: (quote) => ({
      kind: 'statement',
      id: statement.id,
      label: sentence,
      detail: `${relation}, ${statusWord(statement.status)}`,
      quote,
    }),
    of: { kind: 'statement', id: statement.id },
    weight: 0,
    bare: false,
    aside: false,
  }
}

/** How many statements are about a node, or told by it. */
const weightsIn = ({ statements }: Dataset): ReadonlyMap<EntityId, number> => {
  const found = new Map<EntityId, number>()
  const add = (id: EntityId): void => {
    found.set(id, (found.get(id) ?? 0) + 1)
  }
  for (const { subject, object, said } of statements) {
    add(subject)
    for (const end of object) add(end)
    for (const { by } of said) add(by)
  }
  return found
}

/** Whose lines the picture shows at first; where there are no statements, everyone. */
const shownAtFirst = ({
  entities,
  statements,
  kinds,
  families,
}: Dataset): ReadonlySet<EntityId> => {
  const away = new Set<string>(
    [...kinds, ...families].flatMap(({ id, shownAtFirst: isShown }) => (isShown ? [] : id)),
  )
  const seen = new Set(entities.flatMap(({ id, kind }) => (away.has(kind) ? [] : id)))
  const shown = statements.length === 0 ? seen : new Set<EntityId>()
  for (const { family, subject, object } of statements)
    if (!away.has(family) && seen.has(subject))
      for (const end of object) if (seen.has(end)) shown.add(subject).add(end)
  return shown
}

/** Everything that can be found, one after another: entities, relation types, statements. */
export const documentsOf = function* (
  dataset: Dataset,
  sentence: (statement: Statement) => string,
  statusWord: (status: Status) => string = (status) => status,
): Generator<SearchDocument> {
  const names = new Map(dataset.entities.map(({ id, name }) => [id, name]))
  const kindLabels = new Map(dataset.kinds.map((kind) => [kind.id, kind.label]))
  const familyLabels = new Map(dataset.families.map((family) => [family.id, family.label]))
  const relationLabels = new Map(dataset.relations.map((type) => [type.id, type.label]))
  const weights = weightsIn(dataset)
  const shown = shownAtFirst(dataset)
  for (const entity of dataset.entities)
    yield entityDocument(
      entity,
      kindLabels,
      weights.get(entity.id) ?? 0,
      // Before there are statements nobody is said to have none.
      weights.size > 0 && !weights.has(entity.id),
      !shown.has(entity.id),
    )
  for (const relation of dataset.relations) yield relationDocument(relation, familyLabels)
  for (const statement of dataset.statements)
    yield statementDocument(
      dataset,
      statement,
      sentence(statement),
      names,
      relationLabels,
      statusWord,
    )
}
