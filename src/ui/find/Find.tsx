import { Search } from 'lucide-react'
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react'
import type { EntityId } from '../../domain/ids.ts'
import { t } from '../messages/index.ts'
import { reveal } from '../reveal.ts'
import { useMedia } from '../theme.ts'
import { EVIDENCE_IS_SHEET, useShowEvidence } from '../useShowEvidence.ts'
import { useWorkspace } from '../workspace.tsx'
import type { Finding, FoundList } from './Found.tsx'
import { onHanded } from './handed.ts'
import type { countOf, Item, Listed } from './listed.ts'

interface Props {
  /** Brings what was found into view, once it is drawn. */
  readonly onFound: (entities: readonly EntityId[]) => void
}

/** What was found for a query; it stays until the next query is answered. */
interface Answer {
  readonly query: string
  readonly listed: Listed
  readonly List: typeof FoundList
  readonly count: typeof countOf
}

interface Listing {
  readonly answer: Answer | null
  /** The line that the keys have gone to; the first where they have gone to none. */
  readonly goneTo: string | null
  /** Whether the pointer rests on the list. */
  readonly pointed: boolean
}

/** Find over names, relations and quotes. What finds is fetched with the focus, and begins to read with the first letter. */
export const Find = ({ onFound }: Props) => {
  const workspace = useWorkspace()
  const show = useShowEvidence()
  const short = useMedia(EVIDENCE_IS_SHEET)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const [query, setQuery] = useState('')
  /** The last query, for answers that come later. */
  const asked = useRef('')
  const finding = useRef<Promise<Finding | null> | null>(null)
  /** What Enter asked for before there was a line: told of each answer to the last query. */
  const wish = useRef<((found: Listed) => void) | null>(null)
  const [listing, setListing] = useState<Listing>({ answer: null, goneTo: null, pointed: false })
  const { answer, goneTo } = listing
  const [open, setOpen] = useState(false)
  /** Whether what finds could not be fetched. */
  const [lost, setLost] = useState(false)
  const [said, setSaid] = useState<ReactNode>(null)
  const listed = answer?.listed ?? null
  const items = listed?.items ?? []
  const at = Math.max(
    0,
    items.findIndex(({ key }) => key === goneTo),
  )
  const shown = open && (lost || listed !== null)

  const fetchFinding = async (): Promise<Finding> => {
    const { countOf: count, createFinding, FoundList: List, grown } = await import('./Found.tsx')
    setLost(false)
    const take = (of: string, found: Listed): void => {
      if (asked.current !== of) return
      setListing((known) => {
        // Nothing may slip from under who is about to choose a line.
        const stays = known.answer?.query === of && (known.goneTo !== null || known.pointed)
        const listed = stays ? grown(known.answer.listed, found) : found
        return { ...known, answer: { query: of, listed, List, count } }
      })
      wish.current?.(found)
    }
    return createFinding(workspace, take)
  }

  /** What could not be fetched is fetched anew. */
  const prepare = (): Promise<Finding | null> => {
    finding.current ??= fetchFinding().catch(() => {
      finding.current = null
      setLost(true)
      return null
    })
    return finding.current
  }

  const look = async (of: string): Promise<void> => (await prepare())?.look(of)

  useEffect(
    () => () => {
      wish.current = null
      void finding.current?.then((found) => found?.cancel())
    },
    [],
  )

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

  const ask = (next: string): void => {
    asked.current = next
    wish.current = null
    setQuery(next)
    const isEmpty = next.trim() === ''
    setListing((known) => ({ ...known, answer: isEmpty ? null : known.answer, goneTo: null }))
    if (!isEmpty) void look(next)
  }

  const takeWords = useEffectEvent(ask)
  useEffect(() => onHanded((words) => takeWords(words)), [])

  const leaveFor = (inSight: boolean): void =>
    document.getElementById(inSight ? 'graph-canvas' : 'evidence')?.focus({ preventScroll: true })

  /** Whether the graph is what is seen, and nothing that lies above it. */
  const isGraphInSight = (): boolean => {
    const { reading, comparison } = workspace.store.getState().app
    return reading === null && comparison === null
  }

  /** Shows what was found before it is selected, and leaves the field for it; a way to go on goes into the field. */
  const choose = ({ found, query: next, said: chosen }: Item): void => {
    if (found === null) {
      ask(next)
      return
    }
    const { entities, statements } = found
    const ends = statements
      .flatMap((one) => workspace.statement(one) ?? [])
      .flatMap(({ subject, object }) => [subject, ...object])
    reveal(workspace, entities, statements)
    show(found)
    onFound([...entities, ...ends])
    const inSight = isGraphInSight()
    setSaid(chosen(inSight))
    leaveFor(inSight)
    setOpen(false)
  }

  /** Whoever is quicker than the list has the first line that it comes to hold. */
  const chooseHere = (): void => {
    if (query.trim() === '') return
    const isAnswered = answer?.query === query
    const item = isAnswered ? items[at] : undefined
    if (item !== undefined) {
      choose(item)
      return
    }
    wish.current = ({ items: [first], reading }) => {
      if (first === undefined && reading) return
      wish.current = null
      if (first !== undefined) choose(first)
    }
    if (!isAnswered) void look(query)
  }

  const point = (pointed: boolean): void => setListing((known) => ({ ...known, pointed }))

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') {
      setOpen(false)
      ask('')
      leaveFor(isGraphInSight())
    }
    if (event.key === 'Enter') chooseHere()
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || items.length === 0) return
    event.preventDefault()
    const { key = null } = items[(at + step + items.length) % items.length] ?? {}
    setListing((known) => ({ ...known, goneTo: key }))
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: “search” as an element is not known to all readers yet
    <div className="find" role="search">
      <Search />
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
        onBlur={() => {
          wish.current = null
          setOpen(false)
        }}
        onChange={(event) => {
          ask(event.target.value)
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
      />
      <span className="key-hint" aria-hidden="true">
        /
      </span>
      <div
        className="results"
        hidden={!shown}
        data-shown={shown || undefined}
        onPointerEnter={() => point(true)}
        onPointerLeave={() => point(false)}
      >
        {lost && (
          <p className="find-lost" role="alert">
            {t.lostPart}
          </p>
        )}
        {answer !== null && listed !== null && (
          <answer.List
            id={id}
            query={answer.query.trim()}
            listed={listed}
            at={at}
            onChoose={choose}
          />
        )}
      </div>
      <span aria-live="polite" className="visually-hidden">
        {shown && !lost ? answer?.count(answer.listed) : said}
      </span>
    </div>
  )
}
