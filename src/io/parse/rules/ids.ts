import { ID_FORM } from '../../../domain/ids.ts'
import { KINDS } from '../../../domain/kinds.ts'
import { FAMILIES, RELATIONS } from '../../../domain/relations.ts'
import { type Told, told } from '../../../domain/told.ts'
import type { Draft, DraftStatement } from '../draft.ts'
import { briefly, shown } from '../shown.ts'
import { EVERYWHERE, type Finding, inStatement, place, rule, WITH_EVIDENCE } from './rule.ts'

interface Named {
  readonly id: string
  readonly what: Sort
}

type Sort = keyof typeof SORTS

/** What a record is, alone and with its id. */
const SORTS = {
  dataset: [told`dataset`, (id: string) => told`dataset ${id}`],
  source: [told`source`, (id: string) => told`source ${id}`],
  entity: [told`entity`, (id: string) => told`entity ${id}`],
  statement: [told`statement`, (id: string) => told`statement ${id}`],
  'built-in family': [told`built-in family`, (id: string) => told`built-in family ${id}`],
  'own family': [told`own family`, (id: string) => told`own family ${id}`],
  'built-in relation': [told`built-in relation`, (id: string) => told`built-in relation ${id}`],
  'own relation': [told`own relation`, (id: string) => told`own relation ${id}`],
  'built-in kind': [told`built-in kind`, (id: string) => told`built-in kind ${id}`],
  'own kind': [told`own kind`, (id: string) => told`own kind ${id}`],
} as const satisfies Readonly<Record<string, readonly [Told, (id: string) => Told]>>

const recordOf = ({ id, what }: Named): Told => SORTS[what][1](briefly(id))

const sourceIds = (draft: Draft): readonly Named[] =>
  draft.sources.map(({ source }) => ({ id: source.id, what: 'source' }))

/** Entities and statements share one space of ids. */
const recordIds = (draft: Draft): readonly Named[] => [
  ...draft.entities.map(({ id }) => ({ id, what: 'entity' as const })),
  ...draft.statements.map(({ id }) => ({ id, what: 'statement' as const })),
]

const ownIds = (draft: Draft): readonly (readonly Named[])[] => {
  const { families, relations, kinds } = draft.vocabulary.own
  const named = (what: Sort, items: readonly { readonly id: string }[]): readonly Named[] =>
    items.map(({ id }) => ({ id, what }))
  return [
    [...named('built-in family', FAMILIES), ...named('own family', families)],
    [...named('built-in relation', RELATIONS), ...named('own relation', relations)],
    [...named('built-in kind', KINDS), ...named('own kind', kinds)],
  ]
}

/** Those records of many whose ids do not have the form of one. */
const illFormed = (records: readonly { readonly id: string }[], what: Sort): readonly Named[] =>
  records.filter(({ id }) => !ID_FORM.test(id)).map(({ id }) => ({ id, what }))

export const idForm = rule(
  'id-form',
  'Ids consist of lower-case letters and digits in groups joined by single hyphens.',
  WITH_EVIDENCE,
  (draft) =>
    [
      [{ id: draft.authored.id, what: 'dataset' as const }],
      sourceIds(draft),
      illFormed(draft.entities, 'entity'),
      illFormed(draft.statements, 'statement'),
    ]
      .flat()
      .filter(({ id }) => !ID_FORM.test(id))
      .map((named) => ({
        where: place(draft, recordOf(named)),
        what: told`The id ${shown(named.id)} does not have the form of an id`,
        wayOut: told`Use lower-case letters, digits and single hyphens between them, as in "talks-2"`,
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
  const first = new Map<string, Sort>()
  return named.flatMap((one) => {
    const { id, what } = one
    const other = first.get(id)
    first.set(id, other ?? what)
    return other === undefined
      ? []
      : [
          {
            where: place(draft, recordOf(one)),
            what: told`The id ${shown(id)} already belongs to another record (${SORTS[other][0]})`,
            wayOut: told`Give one of the two another id`,
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
        what: told`The object ${shown(id)} is listed twice`,
        wayOut: told`List it once`,
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
        what: told`Its line would be named ${shown(line)}, and that is already an id`,
        wayOut: told`Give the statement another id`,
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
