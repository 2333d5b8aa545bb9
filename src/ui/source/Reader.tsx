import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react'
import { type Paragraph, passages, type Run, unitsOf } from '../../analysis/passages.ts'
import type { Source } from '../../domain/dataset.ts'
import { dateInWords } from '../../domain/dates.ts'
import type { StatementId } from '../../domain/ids.ts'
import type { Reading } from '../../state/appState.ts'
import { t } from '../messages/index.ts'
import '../styles/reader.css'
import { useShowEvidence } from '../useShowEvidence.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'

interface Lit {
  readonly start: number
  readonly end: number
}

const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
  const marks = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-mark]')]
  const at = marks.findIndex((mark) => mark.matches(':focus'))
  const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1 }[
    event.key
  ]
  if (at === -1 || next === undefined) return
  event.preventDefault()
  marks[next]?.focus()
}

/** When the reader closes, the focus goes back to where it came from; where that is gone, to the evidence. */
const useFocusBack = (frame: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const reader = frame.current
    let origin = document.activeElement
    const remember = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget instanceof Element && !reader?.contains(relatedTarget))
        origin = relatedTarget
    }
    reader?.addEventListener('focusin', remember)
    return () => {
      reader?.removeEventListener('focusin', remember)
      if (document.activeElement !== document.body) return
      const left = origin !== document.body && origin?.isConnected
      const goal = left ? origin : document.getElementById('evidence')
      if (goal instanceof HTMLElement) goal.focus()
    }
  }, [frame])
}

/** Runs of one paragraph: before, within and after the passage that is lit. */
const Runs = ({ paragraph, lit }: { readonly paragraph: Paragraph; readonly lit: Lit | null }) => {
  const show = useShowEvidence()
  const selected = useApp((app) => app.selection.statements)
  const select = (statements: readonly StatementId[]): void => show({ entities: [], statements })
  const mark = ({ start, text, statements }: Run) =>
    statements.length === 0 || text.trim() === '' ? (
      <span key={start}>{text}</span>
    ) : (
      // biome-ignore lint/a11y/useSemanticElements: a button cannot break across lines
      <span
        key={start}
        data-mark
        className="mark"
        role="button"
        tabIndex={-1}
        aria-pressed={statements.some((id) => selected.includes(id))}
        aria-description={t.passage(statements.length)}
        onClick={() => select(statements)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          select(statements)
        }}
      >
        {text}
      </span>
    )
  const part = (from: number, to: number) =>
    paragraph.runs.filter((one) => one.start >= from && one.end <= to).map(mark)
  const inside =
    lit !== null && paragraph.runs.some((one) => one.start >= lit.start && one.end <= lit.end)
  if (lit === null || !inside) return paragraph.runs.map(mark)
  return (
    <>
      {part(0, lit.start)}
      <mark className="passage" tabIndex={-1} data-lit>
        {part(lit.start, lit.end)}
      </mark>
      {part(lit.end, Number.POSITIVE_INFINITY)}
    </>
  )
}

/** A source, whole, with every quoted passage marked; from a mark to its statements and back. */
export const Reader = ({
  source,
  reading,
}: {
  readonly source: Source
  readonly reading: Reading
}) => {
  const { dataset, statement: find } = useWorkspace()
  const run = useRun()
  const frame = useRef<HTMLElement>(null)
  const article = useRef<HTMLDivElement>(null)
  useFocusBack(frame)
  const statement = reading.statement === null ? undefined : find(reading.statement)
  const quotes = statement?.quotes.filter((quote) => quote.source === source.id) ?? []
  const quote = statement?.quotes[reading.quote]
  const lit = useMemo(
    () => (quote === undefined || source.text === null ? null : unitsOf(source.text, quote)),
    [quote, source],
  )
  const paragraphs = useMemo(
    () => passages(dataset, source, lit === null ? [] : [lit.start, lit.end]),
    [dataset, source, lit],
  )
  useEffect(() => {
    const text = article.current
    const passage = text?.querySelector<HTMLElement>(lit === null ? '[data-mark]' : '[data-lit]')
    if (text === null || passage === null || passage === undefined) return
    passage.focus({ preventScroll: true })
    // Not scrollIntoView, which would scroll the window's frame along with the text.
    const above = passage.getBoundingClientRect().top - text.getBoundingClientRect().top
    text.scrollTop += above - text.clientHeight / 3
  }, [lit])
  const step = (by: number): void =>
    run({ name: 'read', reading: { ...reading, quote: reading.quote + by } })
  return (
    <section className="reader" ref={frame} aria-label={t.source}>
      <header className="reader-head">
        <div>
          <p className="kind">{t.source}</p>
          <h2>
            <cite>{source.title}</cite>
          </h2>
          <p className="soft">
            {t.sourceMeta([
              source.publisher ?? t.noPublisher,
              ...(source.published === null ? [] : [t.published(dateInWords(source.published))]),
              `sha-256 ${source.sha256.slice(0, 12)}…`,
            ])}
          </p>
        </div>
        <button
          type="button"
          aria-label={t.closeSource}
          title={t.closeSource}
          onClick={() => run({ name: 'read', reading: null })}
        >
          <X aria-hidden="true" />
        </button>
      </header>
      {quotes.length > 1 && (
        <div className="quote-steps">
          <button
            type="button"
            aria-label={t.previousQuote}
            disabled={reading.quote === 0}
            onClick={() => step(-1)}
          >
            <ChevronLeft aria-hidden="true" />
          </button>
          {t.passageOf(reading.quote + 1, quotes.length)}
          <button
            type="button"
            aria-label={t.nextQuote}
            disabled={reading.quote >= quotes.length - 1}
            onClick={() => step(1)}
          >
            <ChevronRight aria-hidden="true" />
          </button>
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move among the marks inside */}
      <div
        className="reader-text"
        ref={article}
        lang={source.language ?? undefined}
        dir="auto"
        onKeyDown={moveFocus}
      >
        {paragraphs.map((paragraph) => (
          <p key={paragraph.start}>
            <Runs paragraph={paragraph} lit={lit} />
          </p>
        ))}
      </div>
    </section>
  )
}
