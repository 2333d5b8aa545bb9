import type { Entity, NoRelation, Positions, Quote } from '../../domain/dataset.ts'
import { sourceId } from '../../domain/ids.ts'
import {
  type Anchor,
  type AnchorFault,
  anchor,
  type QuotedSpan,
  quotedSpans,
  speechOf,
} from '../../domain/quotes.ts'
import type { UnansweredStatement } from '../../domain/stance.ts'
import type { TextSearch } from '../../domain/textSearch.ts'
import { list, NONE, readEntity, readPositions, readSaid, readStatement } from './records.ts'
import type { AuthoredDataset } from './schema.ts'
import { type DraftSource, readSources } from './sources.ts'
import { readVocabulary, type Vocabulary } from './vocabulary.ts'

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
