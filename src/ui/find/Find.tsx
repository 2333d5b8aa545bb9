import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Hit, Search as SearchIndex } from '../../analysis/search/search.ts'
import type { EntityId, StatementId } from '../../domain/ids.ts'
import { t } from '../messages/index.ts'
import { useShowEvidence } from '../useShowEvidence.ts'
import { useRun, useWorkspace } from '../workspace.tsx'

interface Props {
  /** Brings what was found into view, once it is drawn. */
  readonly onFound: (entities: readonly EntityId[]) => void
}

const MOST = 12

/** Find over names, relations and quotes. The index is built when the field is first used. */
export const Find = ({ onFound }: Props) => {
  const { dataset, words, statement, store, statementsInView } = useWorkspace()
  const run = useRun()
  const show = useShowEvidence()
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const [query, setQuery] = useState('')
  const [search, setSearch] = useState<SearchIndex | null>(null)
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const trimmed = query.trim()
  const hits = search === null || trimmed === '' ? [] : search.find(trimmed, MOST)
  const shown = open && trimmed !== '' && search !== null

  const prepare = async (): Promise<void> => {
    if (search !== null) return
    const { createSearch } = await import('../../analysis/search/search.ts')
    setSearch(createSearch(dataset, words.sentence))
  }

  useEffect(() => {
    const focusOnSlash = (event: globalThis.KeyboardEvent): void => {
      // Wherever else the focus is, the keys of the page take it there.
      if (event.key !== '/' || event.target !== document.body || event.ctrlKey) return
      event.preventDefault()
      field.current?.focus()
    }
    document.addEventListener('keydown', focusOnSlash)
    return () => document.removeEventListener('keydown', focusOnSlash)
  }, [])

  /** Statements that a hit stands for, made visible before they are selected. */
  const statementsOf = (hit: Hit): readonly StatementId[] => {
    if (hit.kind === 'statement') return [hit.id]
    if (hit.kind === 'relation')
      return dataset.statements.filter((one) => one.relation === hit.id).map((one) => one.id)
    return []
  }

  const choose = (hit: Hit): void => {
    const ids = statementsOf(hit)
    const found = ids.flatMap((one) => statement(one) ?? [])
    const ends =
      hit.kind === 'entity'
        ? [hit.id]
        : found.flatMap(({ subject, object }) => [subject, ...object])
    const inView = new Set(statementsInView(store.getState().app.filters))
    run({
      name: 'reveal',
      entities: hit.kind === 'entity' ? [hit.id] : [],
      statements: found.filter((one) => !inView.has(one)).map(({ id }) => id),
    })
    show(
      hit.kind === 'entity'
        ? { entities: [hit.id], statements: [] }
        : { entities: [], statements: ids },
    )
    setOpen(false)
    onFound(ends)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') {
      setOpen(false)
      setQuery('')
      field.current?.blur()
    }
    if (event.key === 'Enter') {
      const hit = hits[at]
      if (hit !== undefined) choose(hit)
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || hits.length === 0) return
    event.preventDefault()
    setAt((at + step + hits.length) % hits.length)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: “search” as an element is not known to all readers yet
    <div className="find" role="search">
      <Search aria-hidden="true" />
      <input
        ref={field}
        type="search"
        aria-label={t.find}
        placeholder={t.findPlaceholder}
        autoComplete="off"
        spellCheck={false}
        aria-controls={shown && hits.length > 0 ? `${id}-results` : undefined}
        aria-activedescendant={shown && hits.length > 0 ? `${id}-${at}` : undefined}
        value={query}
        onFocus={() => {
          setOpen(true)
          void prepare()
        }}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
      />
      <span className="key-hint" aria-hidden="true">
        /
      </span>
      <div className="results" hidden={!shown}>
        {hits.length === 0 ? (
          <p className="soft">{t.nothingFound(trimmed)}</p>
        ) : (
          <div id={`${id}-results`} role="listbox" aria-label={t.results}>
            {hits.map((hit, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
              <div
                key={`${hit.kind} ${hit.id}`}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(hit)}
              >
                <span className="kind">{t.resultKinds[hit.kind]}</span>
                <span className="result-label">
                  <bdi>{hit.label}</bdi>
                </span>
                <span className="soft">{hit.detail}</span>
              </div>
            ))}
          </div>
        )}
      </div>
      <span aria-live="polite" className="visually-hidden">
        {shown ? t.resultCount(hits.length) : ''}
      </span>
    </div>
  )
}
