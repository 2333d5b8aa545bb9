import type { Entity, Positions, Quote, Statement } from '../../domain/dataset.ts'
import {
  type EntityId,
  entityId,
  kindId,
  relationId,
  type StatementId,
  statementId,
} from '../../domain/ids.ts'
import type { RelationType } from '../../domain/relations.ts'
import { UNANSWERED, type UnansweredStatement } from '../../domain/stance.ts'
import type { AuthoredEntity, AuthoredStatement } from './schema.ts'
import { OTHER } from './vocabulary.ts'

/** One list for all that is absent: most fields of most statements are. */
export const NONE: readonly never[] = []

/** The items of a list, or of what stands for a list of one, each read. */
export const list = <T, Read>(
  value: T | readonly T[] | undefined,
  read: (item: T) => Read,
): readonly Read[] => {
  if (value === undefined) return NONE
  if (!Array.isArray(value)) return [read(value as T)]
  return value.length === 0 ? NONE : value.map((item) => read(item))
}

/** A node with defaults filled in. */
export const readEntity = (authored: AuthoredEntity): Entity => ({
  id: entityId(authored.id),
  kind: kindId(authored.kind),
  name: authored.name,
  inSentence: authored.inSentence ?? null,
  aliases: authored.aliases ?? NONE,
  role: authored.role ?? null,
  rollsUpTo: authored.rollsUpTo == null ? null : entityId(authored.rollsUpTo),
  wikidata: authored.wikidata ?? null,
  unnamed: authored.unnamed ?? false,
  alleged: authored.alleged ?? false,
  date: authored.date ?? null,
  note: authored.note ?? null,
  attributes: attributesOf(authored),
})

const attributesOf = (authored: AuthoredEntity | AuthoredStatement): Statement['attributes'] =>
  authored.attributes === undefined ? null : (authored.attributes as Record<string, unknown>)

const readWhen = (authored: AuthoredStatement['when']): Statement['when'] => {
  if (authored == null) return null
  if (typeof authored === 'string') return { edtf: authored, basis: 'stated', asWritten: null }
  return {
    edtf: authored.edtf,
    basis: authored.basis ?? 'stated',
    asWritten: authored.asWritten ?? null,
  }
}

export const readSaid = (authored: AuthoredStatement['said']): Statement['said'] =>
  list(authored, (link) => {
    const full = typeof link === 'string' ? { by: link } : link
    return {
      by: entityId(full.by),
      role: full.role ?? 'speaker',
      on: full.on ?? null,
      venue: full.venue ?? null,
    }
  })

const readAsNamed = (authored: AuthoredStatement['asNamed']): Statement['asNamed'] =>
  authored == null
    ? null
    : {
        subject: authored.subject ?? null,
        object: authored.object ?? null,
        through: authored.through ?? null,
      }

const entitiesIn = (value: string | readonly string[] | undefined): readonly EntityId[] =>
  list(value, entityId)
const statementsIn = (value: string | readonly string[] | undefined): readonly StatementId[] =>
  list(value, statementId)

/** A statement with defaults filled in, in built form except for how it is answered. */
export const readStatement = (
  authored: AuthoredStatement,
  type: RelationType | undefined,
  said: Statement['said'],
  quotes: readonly Quote[],
): UnansweredStatement => {
  return {
    id: statementId(authored.id),
    relation: relationId(authored.relation),
    subject: entityId(authored.subject),
    object: entitiesIn(authored.object),
    status: authored.status ?? 'reported',
    said,
    when: readWhen(authored.when),
    quotes,
    asserts: statementsIn(authored.asserts),
    denies: statementsIn(authored.denies),
    declines: statementsIn(authored.declines),
    respondsTo: statementsIn(authored.respondsTo),
    acknowledges: statementsIn(authored.acknowledges),
    re: entitiesIn(authored.re),
    place: entitiesIn(authored.place),
    through: entitiesIn(authored.through),
    onBehalfOf: entitiesIn(authored.onBehalfOf),
    asNamed: readAsNamed(authored.asNamed),
    toll: list(authored.toll, (toll) => ({ ...toll, count: toll.count ?? null })),
    role: authored.role ?? null,
    inference: authored.inference ?? null,
    note: authored.note ?? null,
    truncated: authored.truncated ?? false,
    attributes: attributesOf(authored),
    // A relation that is not known is a fault of the data.
    family: type?.family ?? OTHER,
    layer: type?.layer ?? 'state',
    polarity: type?.polarity ?? 'neutral',
    stance: UNANSWERED.stance,
    stances: UNANSWERED.stances,
    contested: UNANSWERED.contested,
    voice: UNANSWERED.voice,
  }
}

export const readPositions = (authored: unknown): Positions | null =>
  authored == null
    ? null
    : new Map(
        Object.entries(authored as Record<string, [number, number]>).map(([id, point]) => [
          entityId(id),
          [point[0], point[1]],
        ]),
      )
