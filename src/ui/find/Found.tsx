import type { ReactNode } from 'react'
import { inSlices } from '../../analysis/jobs/slices.ts'
import { createFinder } from '../../analysis/search/finder.ts'
import type { Hit } from '../../analysis/search/search.ts'
import type { EntityId, StatementId } from '../../domain/ids.ts'
import type { Workspace } from '../../state/workspace.ts'
import { findWords as words } from '../messages/find.ts'
import { t } from '../messages/index.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import '../styles/found.css'

/** One line of the list: something found, all statements that were, or a way for the query to go on. */
export interface Item {
  readonly key: string
  readonly kind: string
  readonly label: string
  /** The language of the label, where it is not that of the page. */
  readonly lang?: string
  readonly detail: string
  /** What it stands for; null where it only goes on with the query. */
  readonly found: {
    readonly entities: readonly EntityId[]
    readonly statements: readonly StatementId[]
  } | null
  readonly query: string
  /**
   * What is said once it is chosen; null where that goes without saying.
   * @param moved whether the graph is in sight, and shows it
   */
  readonly said: (moved: boolean) => ReactNode
}

export interface Listed {
  readonly items: readonly Item[]
  /** What of the query is not known, in sentences. */
  readonly troubles: readonly string[]
  readonly plain: boolean
  /** Whether only names are found yet. */
  readonly reading: boolean
}

const MOST = 12

/** Statements from which on the index is built while the page goes on. */
const MANY = 2_000

/**
 * Answers each query with the lines of the list.
 * @param onRead called where not everything could be found at first, once it can
 */
export const createList = ({ dataset, index, words: sentences }: Workspace, onRead: () => void) => {
  const find = createFinder(index, sentences.sentence, (status) => t.status[status])
  let reading = dataset.statements.length > MANY
  if (reading)
    void inSlices(find.building()).then(() => {
      reading = false
      onRead()
    })
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
  return (query: string): Listed => {
    const { hits, statements, troubles, completions } = find(query, MOST)
    const found = hits.map((hit): Item => {
      const lang = hit.kind === 'statement' ? { lang: SENTENCE_LANGUAGE } : {}
      return {
        key: `${hit.kind} ${hit.id}`,
        kind: words.kinds[hit.kind],
        label: hit.label,
        ...lang,
        detail: hit.detail,
        found: standsFor(hit),
        query,
        said: (moved) => (
          <>
            {words.chosen(moved)} <bdi {...lang}>{hit.label}</bdi>
          </>
        ),
      }
    })
    const all: readonly Item[] =
      statements.length < 2
        ? []
        : [
            {
              key: 'all',
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
    const isField = /(^|\s)-?[a-z]+:\S*$/i.test(query)
    return {
      items: isField ? [...going, ...all, ...found] : [...all, ...found, ...going],
      troubles: troubles.map(words.trouble),
      plain: !/[:"“”]/.test(query),
      reading,
    }
  }
}

interface Props {
  readonly id: string
  readonly query: string
  readonly listed: Listed
  readonly at: number
  readonly onChoose: (item: Item) => void
}

/** The list below the field. */
export const FoundList = ({ id, query, listed, at, onChoose }: Props): ReactNode => {
  const { items, troubles, plain, reading } = listed
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
                <bdi lang={item.lang}>{item.label}</bdi>
              </span>
              {item.detail !== '' && <span className="soft">{item.detail}</span>}
            </div>
          ))}
        </div>
      )}
      {reading && <p className="find-hint soft">{words.reading}</p>}
      {plain && <p className="find-hint soft">{words.hint}</p>}
    </>
  )
}
