import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch'
import type { Dataset, Statement, Status } from '../../domain/dataset.ts'
import type { StatementId } from '../../domain/ids.ts'
import { atOnce, type Steps } from '../../domain/steps.ts'
import { documentsOf, FIELDS, type Hit, type SearchDocument } from './documents.ts'
import { createTokenizer, isUnspaced, tokensOfQuery } from './fold.ts'
import { begunBy, held, nearlyNames, rankOf, rankOfName, saysAllOf } from './ranking.ts'

export type { Hit } from './documents.ts'

export interface Search {
  /**
   * The building of the index step by step, names first. From its call on `find` answers from what is there, instead of
   * building all of it when first asked.
   */
  readonly building: () => Steps<void>
  /** Whether all names are in the index. */
  readonly hasNames: () => boolean
  /**
   * The best hits, at most `limit` (20); none for a query without letters or digits. Where nothing holds all of it,
   * that which nearly does, unless `nearly` is false.
   */
  readonly find: (query: string, limit?: number, nearly?: boolean) => readonly Hit[]
  /**
   * The same among the documents that `keep` lets through, of which a query without letters or digits finds all, in
   * their order; beside the best hits, every statement that is found.
   */
  readonly among: (
    keep: (document: SearchDocument) => boolean,
    query: string,
    limit: number,
    nearly?: boolean,
  ) => { readonly hits: readonly Hit[]; readonly statements: readonly StatementId[] }
  /** Whether a document holds these words one after the other. */
  readonly holding: (phrase: string) => (document: SearchDocument) => boolean
}

interface Indexed {
  readonly id: number
  readonly fields: SearchDocument['fields']
}

/** A document that a query finds. */
interface Ranked {
  readonly result: SearchResult
  readonly document: SearchDocument
  readonly rank: number
  /** Whether the query nearly says all of its name. */
  readonly named: boolean
  /** As of `begunBy`. */
  readonly begun: number
}

/** How many letters of a token may be wrong. */
type Tolerance = (token: string) => number | false

const tight: Tolerance = (token) => {
  const { length } = token
  if (length < 4 || isUnspaced(token)) return false
  return length < 7 ? 1 : 2
}

/** Two letters that changed places count as two mistakes. */
const loose: Tolerance = (token) => (token.length > 4 && !isUnspaced(token) ? 2 : tight(token))

/** The next attempt is made only where the one before it found nothing. */
const ATTEMPTS = [
  { combineWith: 'AND', fuzzy: tight },
  { combineWith: 'AND', fuzzy: loose },
  { combineWith: 'OR', fuzzy: loose },
] as const

/** What is found by some of several words: names and labels; an alias only where all of it was said. */
const OF_NAMES = ['name', 'alias', 'relation'] as const
const metBeyondAlias = ({ match }: SearchResult): boolean =>
  Object.values(match).some((fields) => fields.some((field) => field !== 'alias'))
/** Shorter words are no reason to offer a name that holds nothing else of what was asked. */
const TELLING = 3

/** All the fields of an entity, and how many of them come before any field of other documents. */
const OF_ENTITIES = ['name', 'alias', 'role'] as const
const FIRST = 2

/** Documents between two rests. */
const AT_A_TIME = 64

const createIndex = (tokensOf: (text: string) => string[]): MiniSearch<Indexed> =>
  new MiniSearch<Indexed>({
    fields: [...FIELDS],
    extractField: (document, name) => {
      if (name === 'id') return document.id
      const field = FIELDS.find((known) => known === name)
      return field === undefined ? undefined : document.fields[field]
    },
    tokenize: tokensOf,
    processTerm: (term) => term,
    searchOptions: { prefix: true, tokenize: tokensOfQuery },
  })

const quoteMeeting = (
  quotes: readonly string[],
  terms: readonly string[],
  tokensOf: (text: string) => readonly string[],
): string => {
  const meets = (quote: string): number => {
    const folded = new Set(tokensOf(quote))
    return terms.filter((term) => folded.has(term)).length
  }
  const [first = '', ...others] = quotes
  return others.reduce((best, quote) => (meets(quote) > meets(best) ? quote : best), first)
}

/**
 * Finds entities, relation types and statements by names, aliases, roles, labels, words of quotes and
 * of sentences; without regard to case and accents, from the first letters on, and with a few letters
 * wrong. What holds every word comes before what holds some. Names come before aliases, roles, relations, the ends of
 * statements, quotes; what was met before what was nearly met. Of what is met alike, what leads to statements comes
 * first.
 * `sentence` gives a statement in words, `statusWord` its status (its id). The index is built when first asked, unless `building` is.
 */
export const createSearch = (
  dataset: Dataset,
  sentence: (statement: Statement) => string,
  statusWord?: (status: Status) => string,
): Search => {
  const documents: SearchDocument[] = []
  const tokensOf = createTokenizer()
  const index = createIndex(tokensOf)
  let inParts = false
  const named = dataset.entities.length + dataset.relations.length
  const fill = function* (): Steps<void> {
    for (const document of documentsOf(dataset, sentence, statusWord)) {
      index.add({ id: documents.length, fields: document.fields })
      documents.push(document)
      if (documents.length % AT_A_TIME === 0) yield
    }
  }
  const filling = fill()

  /** @param kept 1 for each document that counts; null: all do */
  const rankedFor = (
    query: string,
    limit: number,
    nearly: boolean,
    kept: Uint8Array | null,
  ): readonly Ranked[] => {
    const tokens = tokensOfQuery(query).join(' ')
    const ranked = (options: SearchOptions): readonly Ranked[] =>
      index
        // What does not count is passed over in the index, before it is weighed.
        .search(
          query,
          kept === null ? options : { ...options, boostDocument: (id) => kept[id] ?? 0 },
        )
        .flatMap((result) => {
          const document = documents[Number(result.id)]
          if (document === undefined) return []
          const rank = rankOfName(document, tokens) ?? rankOf(result)
          const named = rank >= FIELDS.length && nearlyNames(document, result)
          return [{ result, document, rank, named, begun: begunBy(document, tokens) }]
        })
        .sort(
          (one, other) =>
            one.rank - other.rank ||
            Number(one.document.bare) - Number(other.document.bare) ||
            Number(other.named) - Number(one.named) ||
            other.begun - one.begun ||
            other.result.score - one.result.score,
        )
    const asked = new Set(tokens.split(' '))
    const mostWordsFirst = (results: readonly Ranked[]): readonly Ranked[] =>
      results
        .map((one) => ({ one, words: held(one.result), whole: saysAllOf(one.document, asked) }))
        .sort((a, b) => b.words - a.words || Number(b.whole) - Number(a.whole))
        .map(({ one }) => one)
    /** Names that hold some of several words, below what holds them all; the last word may have just been begun. */
    const partly = (taken: ReadonlySet<SearchDocument>): readonly Ranked[] =>
      mostWordsFirst(
        ranked({
          combineWith: 'OR',
          fields: [...OF_NAMES],
          prefix: (_, at, all) => at === all.length - 1,
          tokenize: (text) =>
            tokensOfQuery(text).filter((token) => token.length >= TELLING || isUnspaced(token)),
        }).filter(
          ({ document, result }) =>
            !taken.has(document) && (metBeyondAlias(result) || saysAllOf(document, asked)),
        ),
      )
    // A few letters stand in most sentences: where enough names hold them, no other document has to be ranked.
    if (kept === null) {
      const named = ranked({ ...ATTEMPTS[0], fields: [...OF_ENTITIES] })
      if ((named[limit - 1]?.rank ?? FIRST) < FIRST) return named
    }
    for (const attempt of nearly ? ATTEMPTS : ATTEMPTS.slice(0, 1)) {
      const results = ranked(attempt)
      if (results.length === 0) continue
      if (attempt.combineWith === 'OR') return mostWordsFirst(results)
      const several = nearly && kept === null && tokens.includes(' ') && results.length < limit
      const rest = several ? partly(new Set(results.map(({ document }) => document))) : []
      return [...results, ...rest]
    }
    return []
  }

  const told = (results: readonly Ranked[], limit: number): readonly Hit[] =>
    results
      .slice(0, limit)
      .map(({ result, document }) =>
        document.hit(quoteMeeting(document.quotes, result.terms, tokensOf)),
      )

  const find: Search['find'] = (query, limit = 20, nearly = true) => {
    if (tokensOfQuery(query).length === 0) return []
    if (!inParts) atOnce(filling)
    return told(rankedFor(query, limit, nearly, null), limit)
  }

  const among: Search['among'] = (keep, query, limit, nearly = true) => {
    if (!inParts) atOnce(filling)
    const statementsOf = (found: readonly SearchDocument[]): readonly StatementId[] =>
      found.flatMap(({ of }) => (of.kind === 'statement' ? [of.id] : []))
    if (tokensOfQuery(query).length === 0) {
      const found = documents.filter(keep)
      return {
        hits: found.slice(0, limit).map(({ hit, quotes }) => hit(quotes[0] ?? '')),
        statements: statementsOf(found),
      }
    }
    const kept = Uint8Array.from(documents, (document) => (keep(document) ? 1 : 0))
    const results = rankedFor(query, limit, nearly, kept)
    return {
      hits: told(results, limit),
      statements: statementsOf(results.map(({ document }) => document)),
    }
  }

  const holding: Search['holding'] = (phrase) => {
    const tokens = tokensOf(phrase)
    if (tokens.length === 0) return () => false
    if (!inParts) atOnce(filling)
    const asked = ` ${tokens.join(' ')} `
    const exactly = { combineWith: 'AND', prefix: false, tokenize: () => tokens } as const
    const matches = new Map(
      index.search(phrase, exactly).map(({ id, match }) => [documents[Number(id)], match]),
    )
    return (document) => {
      const match = matches.get(document)
      if (match === undefined) return false
      if (tokens.length === 1) return true
      const places = Object.values(match)
      return FIELDS.some(
        (field) =>
          places.every((fields) => fields.includes(field)) &&
          ` ${tokensOf(document.fields[field] ?? '').join(' ')} `.includes(asked),
      )
    }
  }
  return {
    find,
    among,
    holding,
    building() {
      inParts = true
      return filling
    },
    hasNames: () => documents.length >= named,
  }
}
