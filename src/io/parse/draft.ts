import type { Entity, NoRelation, Positions, Quote, Statement } from '../../domain/dataset.ts'
import {
  type EntityId,
  entityId,
  kindId,
  relationId,
  type StatementId,
  sourceId,
  statementId,
} from '../../domain/ids.ts'
import {
  type Anchor,
  type AnchorFault,
  anchor,
  type QuotedSpan,
  quotedSpans,
  speechOf,
} from '../../domain/quotes.ts'
import type { RelationType } from '../../domain/relations.ts'
import { UNANSWERED, type UnansweredStatement } from '../../domain/stance.ts'
import type { TextSearch } from '../../domain/textSearch.ts'
import type { AuthoredDataset, AuthoredEntity, AuthoredStatement } from './schema.ts'
import { type DraftSource, readSources } from './sources.ts'
import { OTHER, readVocabulary, type Vocabulary } from './vocabulary.ts'

/** Exact words that ask for their place; `source` is null where several sources leave it open. */
export interface DraftPassage {
  readonly exact: string
  readonly source: string | null
  /** As looked up in the text or, where that is not at hand, as given; null where neither can be. */
  readonly place: Anchor | AnchorFault | null
  /** Whether the dataset gives the place itself. */
  readonly given: boolean
}

export interface DraftQuote extends DraftPassage {
  readonly speech: Quote['speech'] | null
  readonly context: boolean
}

/** A statement in built form except for how it is answered; quotes whose words have no place are left out. */
export type DraftStatement = UnansweredStatement

export interface DraftNoRelation extends DraftPassage {
  readonly reason: string
}

/** A dataset whose fields have their types, with defaults filled in; the rules have yet to be asked. */
export interface Draft {
  readonly authored: AuthoredDataset
  /** Whether every statement must be proved by a quote. */
  readonly required: boolean
  readonly part: boolean
  readonly vocabulary: Vocabulary
  readonly sources: readonly DraftSource[]
  readonly entities: readonly Entity[]
  readonly statements: readonly DraftStatement[]
  /** The quotes of each statement as they are asked for, whether or not their words have a place. */
  readonly asked: readonly (readonly DraftQuote[])[]
  readonly noRelation: readonly DraftNoRelation[]
  readonly layout: { readonly landscape: Positions | null; readonly portrait: Positions | null }
  /** Ids of the records, for looking up. */
  readonly ids: { readonly entities: ReadonlySet<string>; readonly statements: ReadonlySet<string> }
  /** The quoted spans of a source, in code points. */
  readonly spansOf: (source: string) => readonly QuotedSpan[]
}

export const isPlaced = (place: Anchor | AnchorFault | null): place is Anchor =>
  place !== null && !('fault' in place)

/** One list for all that is absent: most fields of most statements are. */
const NONE: readonly never[] = []

/** The items of a list, or of what stands for a list of one, each read. */
const list = <T, Read>(
  value: T | readonly T[] | undefined,
  read: (item: T) => Read,
): readonly Read[] => {
  if (value === undefined) return NONE
  if (!Array.isArray(value)) return [read(value as T)]
  return value.length === 0 ? NONE : value.map((item) => read(item))
}

const readEntity = (authored: AuthoredEntity): Entity => ({
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

const readSaid = (authored: AuthoredStatement['said']): Statement['said'] =>
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

type Passage = {
  readonly exact: string
  readonly nth?: number | undefined
  readonly source?: string | undefined
  readonly start?: number | undefined
  readonly end?: number | undefined
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}
type Locate = (passage: Passage) => DraftPassage

const givenPlace = ({ nth, start, end, prefix, suffix }: Passage): Anchor | null =>
  start === undefined || end === undefined
    ? null
    : { start, end, prefix: prefix ?? '', suffix: suffix ?? '', nth: nth ?? 1 }

const entitiesIn = (value: string | readonly string[] | undefined): readonly EntityId[] =>
  list(value, entityId)
const statementsIn = (value: string | readonly string[] | undefined): readonly StatementId[] =>
  list(value, statementId)

const readStatement = (
  authored: AuthoredStatement,
  type: RelationType | undefined,
  said: Statement['said'],
  quotes: readonly Quote[],
): DraftStatement => {
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

const readPositions = (authored: unknown): Positions | null =>
  authored == null
    ? null
    : new Map(
        Object.entries(authored as Record<string, [number, number]>).map(([id, point]) => [
          entityId(id),
          [point[0], point[1]],
        ]),
      )

/** A quote in built form, or null where its words have no place. */
const builtQuote = (
  { exact, source, place, speech, context }: DraftQuote,
  spoken: boolean,
  spansOf: Draft['spansOf'],
): Quote | null => {
  if (source === null || !isPlaced(place)) return null
  const { start, end, prefix, suffix, nth } = place
  return {
    source: sourceId(source),
    exact,
    start,
    end,
    prefix,
    suffix,
    nth,
    speech: speech ?? speechOf(spansOf(source), start, end, spoken),
    context,
  }
}

/** The second stage of reading: defaults filled in, words looked up in their sources by the search that is given. */
export const readDraft = (
  authored: AuthoredDataset,
  files: ReadonlyMap<string, string>,
  search?: TextSearch,
): Draft => {
  const sources = readSources(authored, files)
  const vocabulary = readVocabulary(authored)
  const texts = new Map<string, string>()
  for (const { source } of sources)
    if (source.text !== null && !texts.has(source.id)) texts.set(source.id, source.text)
  const only = sources.length === 1 ? (sources[0]?.source.id ?? null) : null

  const locate: Locate = (passage) => {
    const { exact, nth } = passage
    const id = passage.source ?? only
    const text = id === null ? undefined : texts.get(id)
    const given = givenPlace(passage)
    const place = text === undefined ? given : anchor(text, exact, nth, search)
    return { exact, source: id, place, given: given !== null }
  }
  const spans = new Map<string, readonly QuotedSpan[]>()
  const spansOf = (source: string): readonly QuotedSpan[] => {
    const known = spans.get(source) ?? quotedSpans(texts.get(source) ?? '')
    spans.set(source, known)
    return known
  }
  const entities = authored.entities.map(readEntity)
  const asked: (readonly DraftQuote[])[] = []
  const statements = authored.statements.map((one) => {
    const type = vocabulary.relations.get(one.relation)
    const said = readSaid(one.said)
    const spoken = said.length > 0 || type?.layer === 'speech'
    const quotes = list(one.quotes, (quote): DraftQuote => {
      const full = typeof quote === 'string' ? { exact: quote } : quote
      const { exact, source, place, given } = locate(full)
      return {
        exact,
        source,
        place,
        given,
        speech: full.speech ?? null,
        context: full.context ?? false,
      }
    })
    asked.push(quotes)
    const placed =
      quotes.length === 0
        ? NONE
        : quotes.flatMap((quote) => builtQuote(quote, spoken, spansOf) ?? [])
    return readStatement(one, type, said, placed)
  })
  return {
    authored,
    required: authored.evidence !== 'none',
    part: authored.part ?? false,
    vocabulary,
    sources,
    entities,
    statements,
    asked,
    ids: {
      entities: new Set(entities.map(({ id }) => id)),
      statements: new Set(statements.map(({ id }) => id)),
    },
    noRelation: (authored.noRelation ?? []).map((one) => ({ ...locate(one), reason: one.reason })),
    layout: {
      landscape: readPositions(authored.layout?.landscape),
      portrait: readPositions(authored.layout?.portrait),
    },
    spansOf,
  }
}

/** A passage without a statement in built form, or null where its words have no place. */
export const builtNoRelation = (passage: DraftNoRelation): NoRelation | null => {
  const { exact, source, place, reason } = passage
  if (source === null || !isPlaced(place)) return null
  return {
    exact,
    nth: place.nth,
    source: sourceId(source),
    start: place.start,
    end: place.end,
    reason,
  }
}
