import { Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { EntityId } from '../../domain/ids.ts'
import { t } from '../messages/index.ts'
import { reveal } from '../reveal.ts'
import { useMedia } from '../theme.ts'
import { EVIDENCE_IS_SHEET, useShowEvidence } from '../useShowEvidence.ts'
import { useWorkspace } from '../workspace.tsx'
import type { FoundList, Item, Listed } from './Found.tsx'

interface Props {
  /** Brings what was found into view, once it is drawn. */
  readonly onFound: (entities: readonly EntityId[]) => void
}

/** What is fetched when the field is first used. */
interface Fetched {
  readonly find: (query: string) => Listed
  readonly List: typeof FoundList
}

/** Find over names, relations and quotes. The index is built when the field is first used. */
export const Find = ({ onFound }: Props) => {
  const workspace = useWorkspace()
  const show = useShowEvidence()
  const short = useMedia(EVIDENCE_IS_SHEET)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const [query, setQuery] = useState('')
  const [fetched, setFetched] = useState<Fetched | null>(null)
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const [said, setSaid] = useState<ReactNode>(null)
  const trimmed = query.trim()
  const listed = fetched === null || trimmed === '' ? null : fetched.find(query)
  const items = listed?.items ?? []
  const shown = open && listed !== null

  const prepare = async (): Promise<void> => {
    if (fetched !== null) return
    const { createList, FoundList } = await import('./Found.tsx')
    const find = createList(workspace, () => setFetched((known) => known && { ...known }))
    setFetched({ find, List: FoundList })
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

  /** Shows what was found before it is selected, and leaves the field for it; a way to go on goes into the field. */
  const choose = ({ found, query: next, said: chosen }: Item): void => {
    if (found === null) {
      setQuery(next)
      setAt(0)
      return
    }
    const { entities, statements } = found
    const ends = statements
      .flatMap((one) => workspace.statement(one) ?? [])
      .flatMap(({ subject, object }) => [subject, ...object])
    reveal(workspace, entities, statements)
    show(found)
    onFound([...entities, ...ends])
    const { reading, comparison } = workspace.store.getState().app
    const inSight = reading === null && comparison === null
    setSaid(chosen(inSight))
    document.getElementById(inSight ? 'graph-canvas' : 'evidence')?.focus({ preventScroll: true })
    setOpen(false)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') {
      setOpen(false)
      setQuery('')
      field.current?.blur()
    }
    if (event.key === 'Enter') {
      const item = items[at]
      if (item !== undefined) choose(item)
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || items.length === 0) return
    event.preventDefault()
    setAt((at + step + items.length) % items.length)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: “search” as an element is not known to all readers yet
    <div className="find" role="search">
      <Search aria-hidden="true" />
      <input
        ref={field}
        type="search"
        aria-label={t.find}
        placeholder={short ? t.find : t.findPlaceholder}
        autoComplete="off"
        spellCheck={false}
        aria-controls={shown && items.length > 0 ? `${id}-results` : undefined}
        aria-activedescendant={shown && items.length > 0 ? `${id}-${at}` : undefined}
        value={query}
        onFocus={() => {
          // The next letter begins another search.
          field.current?.select()
          setSaid(null)
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
        {fetched !== null && listed !== null && (
          <fetched.List id={id} query={trimmed} listed={listed} at={at} onChoose={choose} />
        )}
      </div>
      <span aria-live="polite" className="visually-hidden">
        {shown ? t.resultCount(items.length) : said}
      </span>
    </div>
  )
}
