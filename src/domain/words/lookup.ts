import { isolated } from '../bidi.ts'
import type { Dataset, Entity, Statement } from '../dataset.ts'
import { groupedBy } from '../groupedBy.ts'
import type { EntityId, RelationId, SourceId, StatementId } from '../ids.ts'
import { kindId } from '../ids.ts'
import { once } from '../once.ts'
import { denierOf } from '../stance.ts'
import { isPlural } from './number.ts'
import type { Phrase } from './phrase.ts'

/** What the words of a statement need to know about the rest of its dataset. */
export interface Lookup {
  readonly kindOf: (id: EntityId) => string
  readonly isPlural: (id: EntityId) => boolean
  readonly isPerson: (id: EntityId) => boolean
  /** The name as it stands in a sentence, as a link; the id where there is no name. */
  readonly named: (id: EntityId) => Phrase
  /** The name as it stands by itself. */
  readonly nameOf: (id: EntityId) => string
  /** The verb of a relation type in the third person. */
  readonly activeOf: (id: RelationId) => string
  /** The same from the other end; null where the type has no words for it. */
  readonly inverseOf: (id: RelationId) => string | null
  readonly isSymmetric: (id: RelationId) => boolean
  /** Those of the ids that the dataset holds, in their order. */
  readonly statements: (ids: readonly StatementId[]) => readonly Statement[]
  /** The subject of each is who denies it, also where a row of a table is all that tells of the denial. */
  readonly denialsOf: (id: StatementId) => readonly Statement[]
  readonly decliningsOf: (id: StatementId) => readonly Statement[]
  readonly source: (id: SourceId) => Dataset['sources'][number] | null
}

const PERSON = kindId('person')

const asDenial = (statement: Statement): readonly Statement[] => {
  if (statement.status !== 'denied' || statement.relation === 'denies') return [statement]
  const subject = denierOf(statement)
  // When it happened is not when it was denied.
  return subject === null ? [] : [{ ...statement, subject, status: 'claimed', when: null }]
}

const nameOr = (id: EntityId, name = ''): string => isolated(name.trim() === '' ? id : name)

export const createLookup = (dataset: Dataset): Lookup => {
  const entities = new Map<EntityId, Entity>(dataset.entities.map((entity) => [entity.id, entity]))
  // The first picture of a graph has no sentences.
  const statements = once(
    () => new Map(dataset.statements.map((statement) => [statement.id, statement])),
  )
  const relations = new Map(dataset.relations.map((relation) => [relation.id, relation]))
  const sources = new Map(dataset.sources.map((source) => [source.id, source]))
  const denials = once(() => groupedBy(dataset.statements, ({ denies }) => denies))
  const declinings = once(() => groupedBy(dataset.statements, ({ declines }) => declines))
  return {
    kindOf: (id) => entities.get(id)?.kind ?? '',
    isPlural: (id) => {
      const entity = entities.get(id)
      return entity !== undefined && isPlural(entity)
    },
    isPerson: (id) => entities.get(id)?.kind === PERSON,
    named: (id) => [
      { text: nameOr(id, entities.get(id)?.inSentence ?? entities.get(id)?.name), entity: id },
    ],
    nameOf: (id) => nameOr(id, entities.get(id)?.name),
    activeOf: (id) => relations.get(id)?.active ?? id,
    inverseOf: (id) => {
      const { inverse = '', label = '' } = relations.get(id) ?? {}
      return inverse === label || inverse === '' ? null : inverse
    },
    isSymmetric: (id) => relations.get(id)?.symmetric ?? false,
    statements: (ids) => ids.flatMap((id) => statements().get(id) ?? []),
    denialsOf: (id) => (denials().get(id) ?? []).flatMap(asDenial),
    decliningsOf: (id) => declinings().get(id) ?? [],
    source: (id) => sources.get(id) ?? null,
  }
}
