import { ID_FORM } from '../../../domain/ids.ts'
import { KINDS } from '../../../domain/kinds.ts'
import { FAMILIES, RELATIONS } from '../../../domain/relations.ts'
import type { Draft, DraftQuote, DraftStatement } from '../draft.ts'
import { shown } from '../shown.ts'
import { EVERYWHERE, type Finding, inStatement, place, rule, WITH_EVIDENCE } from './rule.ts'

interface Named {
  readonly id: string
  readonly what: string
}

const sourceIds = (draft: Draft): readonly Named[] =>
  draft.sources.map(({ source }) => ({ id: source.id, what: 'source' }))

/** Entities and statements share one space of ids. */
const recordIds = (draft: Draft): readonly Named[] => [
  ...draft.entities.map(({ id }) => ({ id, what: 'entity' })),
  ...draft.statements.map(({ id }) => ({ id, what: 'statement' })),
]

const ownIds = (draft: Draft): readonly (readonly Named[])[] => {
  const { families, relations, kinds } = draft.vocabulary.own
  const named = (what: string, items: readonly { readonly id: string }[]): readonly Named[] =>
    items.map(({ id }) => ({ id, what }))
  return [
    [...named('built-in family', FAMILIES), ...named('own family', families)],
    [...named('built-in relation', RELATIONS), ...named('own relation', relations)],
    [...named('built-in kind', KINDS), ...named('own kind', kinds)],
  ]
}

/** Those records of many whose ids do not have the form of one. */
const illFormed = (records: readonly { readonly id: string }[], what: string): readonly Named[] =>
  records.filter(({ id }) => !ID_FORM.test(id)).map(({ id }) => ({ id, what }))

export const idForm = rule(
  'id-form',
  'Ids consist of lower-case letters and digits in groups joined by single hyphens.',
  WITH_EVIDENCE,
  (draft) =>
    [
      [{ id: draft.authored.id, what: 'dataset' }],
      sourceIds(draft),
      illFormed(draft.entities, 'entity'),
      illFormed(draft.statements, 'statement'),
    ]
      .flat()
      .filter(({ id }) => !ID_FORM.test(id))
      .map(({ id, what }) => ({
        where: place(draft, `${what} ${id}`),
        what: `The id ${shown(id)} does not have the form of an id`,
        wayOut: 'Use lower-case letters, digits and single hyphens between them, as in "talks-2"',
      })),
)

/** Whether some record has the id of another one. */
const isRepeated = ({ ids, entities, statements }: Draft): boolean => {
  const [few, many] =
    ids.entities.size < ids.statements.size
      ? [ids.entities, ids.statements]
      : [ids.statements, ids.entities]
  return (
    ids.entities.size < entities.length ||
    ids.statements.size < statements.length ||
    [...few].some((id) => many.has(id))
  )
}

const repeated = (draft: Draft, named: readonly Named[]): readonly Finding[] => {
  const first = new Map<string, string>()
  return named.flatMap(({ id, what }) => {
    const other = first.get(id)
    first.set(id, other ?? what)
    return other === undefined
      ? []
      : [
          {
            where: place(draft, `${what} ${id}`),
            what: `The id ${shown(id)} already belongs to another record (${other})`,
            wayOut: 'Give one of the two another id',
          },
        ]
  })
}

/** Most statements have one object, which stands twice nowhere. */
const withSeveral = (draft: Draft): readonly DraftStatement[] =>
  draft.statements.filter(({ object }) => object.length > 1)

const repeatedObjects = (draft: Draft): readonly Finding[] =>
  withSeveral(draft).flatMap((statement) =>
    [...new Set(statement.object.filter((id, at) => statement.object.indexOf(id) !== at))].map(
      (id) => ({
        where: inStatement(draft, statement, 'object'),
        what: `The object ${shown(id)} is listed twice`,
        wayOut: 'List it once',
      }),
    ),
  )

/** A statement with several objects is drawn as lines named `<statement>~<object>`. */
const repeatedLines = (draft: Draft): readonly Finding[] => {
  const isTaken = (line: string): boolean =>
    draft.ids.statements.has(line) || draft.ids.entities.has(line)
  return withSeveral(draft).flatMap((statement) =>
    [...new Set(statement.object)]
      .map((object) => `${statement.id}~${object}`)
      .filter(isTaken)
      .map((line) => ({
        where: inStatement(draft, statement, 'object'),
        what: `Its line would be named ${shown(line)}, and that is already an id`,
        wayOut: 'Give the statement another id',
      })),
  )
}

export const duplicateId = rule(
  'duplicate-id',
  'No id is given twice: entities and statements share one space of ids, sources have their own.',
  EVERYWHERE,
  (draft) => [
    ...[sourceIds(draft), isRepeated(draft) ? recordIds(draft) : [], ...ownIds(draft)].flatMap(
      (named) => repeated(draft, named),
    ),
    ...repeatedObjects(draft),
    ...repeatedLines(draft),
  ],
)

interface Reference {
  readonly where: string
  readonly id: string
  readonly what: string
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
    what: string,
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
              where: place(draft, `entity ${entity.id}`, 'kind'),
              id: entity.kind,
              what: 'kind',
              known: kindIds,
            },
          ]),
      ...(entity.rollsUpTo === null || known.entities.has(entity.rollsUpTo)
        ? []
        : [
            {
              where: place(draft, `entity ${entity.id}`, 'rollsUpTo'),
              id: entity.rollsUpTo,
              what: 'entity',
              known: known.entities,
            },
          ]),
    ]),
    ...own.relations.map((relation) => ({
      where: place(draft, `relation ${relation.id}`, 'family'),
      id: relation.family,
      what: 'family',
      known: familyIds,
    })),
    ...draft.noRelation.flatMap((passage, at) =>
      passage.source === null || known.sources.size === 0
        ? []
        : [
            {
              where: place(draft, `noRelation[${at}]`, 'source'),
              id: passage.source,
              what: 'source',
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
          what: 'entity',
          known: known.entities,
        })),
    ),
  ]
}

const OF_DATASET = new Set(['entity', 'statement', 'source'])

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
        what: OF_DATASET.has(reference.what)
          ? `No ${reference.what} has the id ${shown(reference.id)}`
          : `No ${reference.what} is called ${shown(reference.id)}`,
        wayOut: `Correct it, or add the ${reference.what} to the dataset`,
        near: { sought: reference.id, within: reference.known.ids },
      }))
  },
)
