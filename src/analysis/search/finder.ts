import type { Dataset, Line, Statement, Status } from '../../domain/dataset.ts'
import type { StatementId } from '../../domain/ids.ts'
import { linesMeeting } from '../pattern/terms.ts'
import type { SearchDocument } from './documents.ts'
import { type Completion, type Trouble, understand } from './fields.ts'
import { createSearch, type Hit, type Search } from './search.ts'

export interface Found {
  readonly hits: readonly Hit[]
  /** Every statement that a query with fields or phrases meets; empty for words alone. */
  readonly statements: readonly StatementId[]
  readonly troubles: readonly Trouble[]
  readonly completions: readonly Completion[]
  /** Whether the query ends with all of a name that a field knows. */
  readonly whole: boolean
}

/** Answers a query; `nearly`, `building` and `hasNames` are those of `Search`. */
export interface Finder extends Pick<Search, 'building' | 'hasNames'> {
  (text: string, limit: number, nearly?: boolean): Found
}

/**
 * Finds by words, “phrases” and fields (see `parseQuery`). Fields are conditions on statements; `kind` alone also
 * finds nodes. `limit` is the most hits; `statusWord` gives a status in words (its id).
 */
export const createFinder = (
  { dataset, lines }: { readonly dataset: Dataset; readonly lines: readonly Line[] },
  sentence: (statement: Statement) => string,
  statusWord?: (status: Status) => string,
): Finder => {
  const search = createSearch(dataset, sentence, statusWord)
  const find = (text: string, limit: number, nearly = true): Found => {
    const { terms, phrases, words, troubles, completions, whole } = understand(text, dataset)
    if (terms.length === 0 && phrases.length === 0)
      return {
        hits: search.find(words, limit, nearly),
        statements: [],
        troubles,
        completions,
        whole,
      }
    const mask = linesMeeting(dataset, lines, terms)
    const met = new Set<StatementId>()
    lines.forEach(({ statement }, row) => {
      if (mask[row] === 1) met.add(statement.id)
    })
    const kinds = new Map(dataset.entities.map(({ id, kind }) => [id, kind]))
    const onlyKinds = terms.every(({ field }) => field === 'kind')
    const asked = phrases.map(({ text, not }) => ({ holds: search.holding(text), not }))
    const keep = (document: SearchDocument): boolean => {
      const { of } = document
      const fits =
        of.kind === 'statement'
          ? met.has(of.id)
          : of.kind === 'entity'
            ? onlyKinds &&
              terms.every(({ values, not }) => values.includes(kinds.get(of.id) ?? '') !== not)
            : terms.length === 0
      return fits && asked.every(({ holds, not }) => holds(document) !== not)
    }
    return { ...search.among(keep, words, limit, nearly), troubles, completions, whole }
  }
  return Object.assign(find, { building: search.building, hasNames: search.hasNames })
}
