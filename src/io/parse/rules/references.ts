import { type Told, type ToldValue, told } from '../../../domain/told.ts'
import type { Draft, DraftQuote, DraftStatement } from '../draft.ts'
import { record } from '../expected.ts'
import { briefly, shown } from '../shown.ts'
import { EVERYWHERE, inStatement, place, rule } from './rule.ts'

interface Reference {
  readonly where: ToldValue
  readonly id: string
  readonly what: Referred
  readonly known: Shelf
}

/** The ids that may be referred to; the list is for naming the nearest one. */
interface Shelf {
  readonly size: number
  readonly ids: readonly string[]
  readonly has: (id: string) => boolean
}

interface Known {
  readonly entities: Shelf
  readonly statements: Shelf
  readonly sources: Shelf
  readonly relations: Shelf
}

const shelf = (ids: Iterable<string>): Shelf => shelfOf(new Set(ids))

const shelfOf = (set: ReadonlySet<string>): Shelf => {
  return {
    size: set.size,
    get ids() {
      return [...set]
    },
    has: (id) => set.has(id),
  }
}

/** Whether none leads nowhere: to say where each stands takes longer than to look it up. */
const areFound = (
  statement: DraftStatement,
  quotes: readonly DraftQuote[],
  { entities, statements, relations, sources }: Known,
): boolean =>
  quotes.every(({ source }) => source === null || sources.size === 0 || sources.has(source)) &&
  relations.has(statement.relation) &&
  entities.has(statement.subject) &&
  statement.object.every(entities.has) &&
  statement.said.every(({ by }) => entities.has(by)) &&
  statement.re.every(entities.has) &&
  statement.place.every(entities.has) &&
  statement.through.every(entities.has) &&
  statement.onBehalfOf.every(entities.has) &&
  statement.asserts.every(statements.has) &&
  statement.denies.every(statements.has) &&
  statement.declines.every(statements.has) &&
  statement.respondsTo.every(statements.has) &&
  statement.acknowledges.every(statements.has)

/** Those that lead nowhere. */
const looseReferences = (
  draft: Draft,
  statement: DraftStatement,
  quotes: readonly DraftQuote[],
  known: Known,
): readonly Reference[] => {
  const refer = (
    field: string,
    ids: readonly string[],
    what: Referred,
    among: Shelf,
  ): readonly Reference[] =>
    ids
      .filter((id) => !among.has(id))
      .map((id) => ({ where: inStatement(draft, statement, field), id, what, known: among }))
  const entities = (field: string, ids: readonly string[]) =>
    refer(field, ids, 'entity', known.entities)
  const statements = (field: string, ids: readonly string[]) =>
    refer(field, ids, 'statement', known.statements)
  return [
    ...refer('relation', [statement.relation], 'relation', known.relations),
    ...entities('subject', [statement.subject]),
    ...entities('object', [...new Set(statement.object)]),
    ...entities(
      'said',
      statement.said.map(({ by }) => by),
    ),
    ...entities('re', statement.re),
    ...entities('place', statement.place),
    ...entities('through', statement.through),
    ...entities('onBehalfOf', statement.onBehalfOf),
    ...statements('asserts', statement.asserts),
    ...statements('denies', statement.denies),
    ...statements('declines', statement.declines),
    ...statements('respondsTo', statement.respondsTo),
    ...statements('acknowledges', statement.acknowledges),
    ...quotes.flatMap((quote, at) =>
      known.sources.size > 0 && quote.source !== null
        ? refer(`quotes[${at}].source`, [quote.source], 'source', known.sources)
        : [],
    ),
  ]
}

const otherReferences = (draft: Draft, known: Known): readonly Reference[] => {
  const { kinds, families, own } = draft.vocabulary
  const kindIds = shelf(kinds.keys())
  const familyIds = shelf(families.keys())
  return [
    ...draft.entities.flatMap((entity) => [
      ...(kindIds.has(entity.kind)
        ? []
        : [
            {
              where: place(draft, record('entity', entity.id), 'kind'),
              id: entity.kind,
              what: 'kind' as const,
              known: kindIds,
            },
          ]),
      ...(entity.rollsUpTo === null || known.entities.has(entity.rollsUpTo)
        ? []
        : [
            {
              where: place(draft, record('entity', entity.id), 'rollsUpTo'),
              id: entity.rollsUpTo,
              what: 'entity' as const,
              known: known.entities,
            },
          ]),
    ]),
    ...own.relations.map((relation) => ({
      where: place(draft, told`relation ${briefly(relation.id)}`, 'family'),
      id: relation.family,
      what: 'family' as const,
      known: familyIds,
    })),
    ...draft.noRelation.flatMap((passage, at) =>
      passage.source === null || known.sources.size === 0
        ? []
        : [
            {
              where: place(draft, `noRelation[${at}]`, 'source'),
              id: passage.source,
              what: 'source' as const,
              known: known.sources,
            },
          ],
    ),
    ...(['landscape', 'portrait'] as const).flatMap((orientation) =>
      [...(draft.layout[orientation]?.keys() ?? [])]
        .filter((id) => !known.entities.has(id))
        .map((id) => ({
          where: place(draft, `layout.${orientation}`),
          id,
          what: 'entity' as const,
          known: known.entities,
        })),
    ),
  ]
}

type Referred = keyof typeof LACKING

/** That there is none, and the way out. */
const LACKING = {
  entity: [
    (id: ToldValue) => told`No entity has the id ${id}`,
    told`Correct it, or add the entity to the dataset`,
  ],
  statement: [
    (id: ToldValue) => told`No statement has the id ${id}`,
    told`Correct it, or add the statement to the dataset`,
  ],
  source: [
    (id: ToldValue) => told`No source has the id ${id}`,
    told`Correct it, or add the source to the dataset`,
  ],
  relation: [
    (id: ToldValue) => told`No relation is called ${id}`,
    told`Correct it, or add the relation to the dataset`,
  ],
  kind: [
    (id: ToldValue) => told`No kind is called ${id}`,
    told`Correct it, or add the kind to the dataset`,
  ],
  family: [
    (id: ToldValue) => told`No family is called ${id}`,
    told`Correct it, or add the family to the dataset`,
  ],
} as const satisfies Readonly<Record<string, readonly [(id: ToldValue) => Told, Told]>>

export const unresolvedId = rule(
  'unresolved-id',
  'Every id that is referred to is that of a record of the right sort.',
  EVERYWHERE,
  (draft) => {
    const known: Known = {
      entities: shelfOf(draft.ids.entities),
      statements: shelfOf(draft.ids.statements),
      sources: shelf(draft.sources.map(({ source }) => source.id)),
      relations: shelf(draft.vocabulary.relations.keys()),
    }
    return [
      ...otherReferences(draft, known),
      ...draft.statements.flatMap((statement, at) => {
        const quotes = draft.asked[at] ?? []
        return areFound(statement, quotes, known)
          ? []
          : looseReferences(draft, statement, quotes, known)
      }),
    ]
      .filter((reference) => !reference.known.has(reference.id))
      .map((reference) => ({
        where: reference.where,
        what: LACKING[reference.what][0](shown(reference.id)),
        wayOut: LACKING[reference.what][1],
        near: { sought: reference.id, within: reference.known.ids },
      }))
  },
)
