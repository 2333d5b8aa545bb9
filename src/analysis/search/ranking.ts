import type { SearchResult } from 'minisearch'
import { FIELDS, type Field, type SearchDocument } from './documents.ts'
import { tokensOfQuery } from './fold.ts'

/** Place of a field in the order of hits; what was only nearly met comes after all that was met. */
const rankOfField = (name: string, met: boolean): number =>
  FIELDS.findIndex((field: Field) => field === name) + (met ? 0 : FIELDS.length)

/**
 * A query that is an entity's whole name finds that entity first, then those of which it is an alias, then those whose
 * names begin with it; what the picture does not show at first comes after what it does.
 */
export const rankOfName = ({ fields, aside }: SearchDocument, tokens: string): number | null => {
  if (fields.name === undefined) return null
  const wordsOf = (text: string): string => tokensOfQuery(text).join(' ')
  const name = wordsOf(fields.name)
  if (name === tokens) return aside ? -2 : -4
  if (fields.alias?.split('\n').some((alias) => wordsOf(alias) === tokens)) return aside ? -1.5 : -3
  if (name.startsWith(`${tokens} `)) return aside ? 0.5 : -1
  return null
}

/**
 * How well a name answers a query that may still be typed: 2 where it holds all its words; from 1 to 2 where it begins
 * with the query, the more is said of its node the more; else 0.
 */
export const begunBy = ({ fields, weight }: SearchDocument, tokens: string): number => {
  if (fields.name === undefined) return 0
  const words = tokensOfQuery(fields.name)
  if (tokens.split(' ').every((token) => words.includes(token))) return 2
  return words.join(' ').startsWith(tokens) ? 1 + weight / (weight + 1) : 0
}

/** The rank of the token that the document meets worst, each in its best field. */
export const rankOf = ({ match, queryTerms }: SearchResult): number => {
  const terms = Object.entries(match)
  const ranks = queryTerms.map((token) =>
    Math.min(
      ...terms.flatMap(([term, fields]) =>
        fields.map((field) => rankOfField(field, term.startsWith(token))),
      ),
    ),
  )
  return Math.max(...ranks)
}

/** Whether the words that a query nearly says are an entity's whole name. */
export const nearlyNames = ({ fields: { name } }: SearchDocument, met: SearchResult): boolean => {
  if (name === undefined) return false
  const tokens = tokensOfQuery(name)
  return (
    tokens.length === met.queryTerms.length &&
    tokens.every((token) => met.match[token]?.includes('name') === true)
  )
}

/** How many words of the query a document holds, if only their beginnings. */
export const held = ({ match, queryTerms }: SearchResult): number => {
  const terms = Object.keys(match)
  return queryTerms.filter((token) => terms.some((term) => term.startsWith(token))).length
}

/** Whether the query says all of a name or of an alias, and more. */
export const saysAllOf = (
  { fields: { name = '', alias = '' } }: SearchDocument,
  tokens: ReadonlySet<string>,
): boolean =>
  [name, ...alias.split('\n')]
    .map(tokensOfQuery)
    .some((one) => one.length > 0 && one.every((token) => tokens.has(token)))
