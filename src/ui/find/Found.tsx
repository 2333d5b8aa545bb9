import type { ReactNode } from 'react'
import { MANY_STATEMENTS } from '../../analysis/jobs/work.ts'
import { createFinder } from '../../analysis/search/finder.ts'
import {
  excerptOf,
  type Piece,
  piecesOf,
  tokensAsked,
  unmetIn,
} from '../../analysis/search/marks.ts'
import type { Hit } from '../../analysis/search/search.ts'
import { givenIn } from '../../domain/given.ts'
import { once } from '../../domain/once.ts'
import type { Workspace } from '../../state/workspace.ts'
import { findWords as words } from '../messages/find.ts'
import { foreignWords } from '../messages/foreign.ts'
import { t } from '../messages/index.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { AS_ONE, type Elsewhere, type Item, type Listed, leftOut } from './listed.ts'
import { type Answered, type SearchJob, startSearch } from './searchJob.ts'
import '../styles/found.css'

/** One part of the page is fetched for all of it. */
export { countOf, grown } from './listed.ts'

const MOST = 12

export interface Finding {
  /** Resolves with the first answer; stays open for ever where another query comes before it. */
  readonly look: (query: string) => Promise<void>
  readonly cancel: () => void
}

/**
 * Answers here, or off the main thread where there is much to read; here as well where the worker fails. The worker
 * starts with the first query: whoever only passes the field asks for nothing.
 */
const answering = (
  { dataset, index, words: sentences }: Workspace,
  more: (query: string, answer: Answered) => void,
) => {
  const here = once(() => createFinder(index, sentences.sentence, (status) => t.status[status]))
  const findHere = (query: string): Answered => ({ found: here()(query, MOST + 1), reading: false })
  const told = { language: SENTENCE_LANGUAGE, statuses: t.status }
  const lost = (query: string): void => more(query, findHere(query))
  let isHere = dataset.statements.length <= MANY_STATEMENTS
  let away: SearchJob | null = null
  const find = async (query: string): Promise<Answered> => {
    if (!isHere)
      try {
        away ??= startSearch(dataset, told, more, lost)
        return await away.find(query, MOST + 1)
      } catch {
        isHere = true
      }
    return findHere(query)
  }
  return { find, cancel: () => away?.cancel() }
}

/**
 * Answers each query with the lines of the list.
 * @param take told of the answer to a query, and of further ones to the last, where not everything could be found at
 * first
 */
export const createFinding = (
  workspace: Workspace,
  take: (query: string, listed: Listed) => void,
): Finding => {
  const { dataset, statement, source, entity } = workspace
  const { find, cancel } = answering(workspace, (query, answer) =>
    take(query, listedOf(query, answer)),
  )
  const standsFor = (hit: Hit): Item['found'] => {
    if (hit.kind === 'entity') return { entities: [hit.id], statements: [] }
    return {
      entities: [],
      statements:
        hit.kind === 'statement'
          ? [hit.id]
          : dataset.statements.filter(({ relation }) => relation === hit.id).map(({ id }) => id),
    }
  }
  const elsewhereIn = (hit: Hit, tokens: readonly string[]): Elsewhere | null => {
    const missing = unmetIn(hit.label, tokens)
    const isMet = (text: string): boolean => unmetIn(text, missing).length < missing.length
    if (hit.kind === 'entity') {
      const alias = entity(hit.id)?.aliases.find(isMet)
      return alias === undefined ? null : { pieces: piecesOf(alias, tokens), isQuote: false }
    }
    const met = hit.kind === 'statement' ? statement(hit.id) : undefined
    if (hit.kind !== 'statement' || met === undefined) return null
    const reserve = foreignWords.given.inBrackets
    if (isMet(hit.quote)) {
      const pieces = excerptOf(hit.quote, tokens)
      const quote = met.quotes.find(({ exact }) => exact === hit.quote)
      if (quote === undefined) return { pieces, isQuote: true, reserve }
      return { pieces, isQuote: true, lang: source(quote.source)?.language ?? undefined }
    }
    const publication = givenIn(dataset, met)?.publication ?? ''
    return isMet(publication)
      ? { pieces: piecesOf(publication, tokens), isQuote: false, reserve }
      : null
  }
  const listedOf = (query: string, { found: answer, reading }: Answered): Listed => {
    const { hits, statements, troubles, completions, whole } = answer
    const tokens = tokensAsked(query)
    const found = hits.slice(0, MOST).map((hit): Item => {
      const lang = hit.kind === 'statement' ? { lang: SENTENCE_LANGUAGE } : {}
      // A relation stands for all of its statements: only who chooses it needs them.
      const standing = once(() => standsFor(hit))
      return {
        key: `${hit.kind} ${hit.id}`,
        kind: words.kinds[hit.kind],
        label: hit.label,
        ...lang,
        detail: hit.kind === 'entity' && hit.bare ? `${hit.detail} · ${words.bare}` : hit.detail,
        pieces: piecesOf(hit.label, tokens),
        elsewhere: elsewhereIn(hit, tokens),
        get found() {
          return standing()
        },
        query,
        said: (moved) => (
          <>
            {words.chosen(moved)} <bdi {...lang}>{hit.label}</bdi>
          </>
        ),
      }
    })
    const asOne: readonly Item[] =
      statements.length < 2
        ? []
        : [
            {
              key: AS_ONE,
              kind: words.all,
              label: words.selectAll(statements.length),
              detail: '',
              found: { entities: [], statements },
              query,
              said: (moved) => words.chosenAll(statements.length, moved),
            },
          ]
    const going = completions.map(
      ({ label, query: next }): Item => ({
        key: `field ${label}`,
        kind: words.field,
        label,
        detail: '',
        found: null,
        query: next,
        said: () => null,
      }),
    )
    // Whoever is in the midst of a field goes on with it; a word may be just a word.
    const isField = /(^|\s)-?[a-z]+:\S*$/i.test(query) && !(whole && statements.length > 0)
    return {
      items: isField ? [...going, ...asOne, ...found] : [...asOne, ...found, ...going],
      troubles: troubles.map(words.trouble),
      plain: !/[:"“”]/.test(query),
      reading,
      meeting: statements.length,
      cut: hits.length > MOST,
    }
  }
  return { look: async (query) => take(query, listedOf(query, await find(query))), cancel }
}

interface Props {
  readonly id: string
  readonly query: string
  readonly listed: Listed
  readonly at: number
  readonly onChoose: (item: Item) => void
}

const Marked = ({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
  pieces.map(({ text, met }, at) => (met ? <mark key={at}>{text}</mark> : text))

/** The list below the field. */
export const FoundList = ({ id, query, listed, at, onChoose }: Props): ReactNode => {
  const { items, troubles, plain, reading } = listed
  const partly = leftOut(listed)
  return (
    <>
      {troubles.map((trouble) => (
        <p key={trouble} className="find-trouble">
          {trouble}
        </p>
      ))}
      {items.length === 0 && reading ? null : items.length === 0 ? (
        <p className="soft">{words.nothing(query)}</p>
      ) : (
        <div id={`${id}-results`} role="listbox" aria-label={words.results}>
          {items.map((item, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
            <div
              key={item.key}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(item)}
            >
              <span className="kind">{item.kind}</span>
              <span className="result-label">
                <bdi lang={item.lang}>
                  {item.pieces === undefined ? item.label : <Marked pieces={item.pieces} />}
                </bdi>
              </span>
              {item.elsewhere != null && (
                <q className={item.elsewhere.isQuote ? 'quoted' : undefined}>
                  <bdi lang={item.elsewhere.lang}>
                    <Marked pieces={item.elsewhere.pieces} />
                  </bdi>
                </q>
              )}
              {item.elsewhere?.reserve !== undefined && (
                <span className="soft">({item.elsewhere.reserve})</span>
              )}
              {item.detail !== '' && <span className="soft">{item.detail}</span>}
            </div>
          ))}
        </div>
      )}
      {partly !== null && <p className="find-hint soft">{partly}</p>}
      {reading && <p className="find-hint soft">{words.reading}</p>}
      {plain && <p className="find-hint soft">{words.hint}</p>}
    </>
  )
}
