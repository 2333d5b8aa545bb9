import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { passages, sentencesOf, unitsOf } from '../../analysis/passages.ts'
import type { Source } from '../../domain/dataset.ts'
import { quotesIn } from '../../domain/quotesIn.ts'
import type { Reading } from '../../state/appState.ts'
import { t } from '../messages/index.ts'
import { readerWords as words } from '../messages/reader.ts'
import '../styles/reader.css'
import { IconButton } from '../frame/IconButton.tsx'
import { dates } from '../messages/dates.ts'
import { usePointing, useRun, useWorkspace } from '../workspace.tsx'
import { Runs } from './Runs.tsx'
import { Unused, VoiceKey } from './Unused.tsx'

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

/** While the pointer rests on something of the canvas, its first passage comes into view if none is. */
const useFollowPointed = (article: RefObject<HTMLElement | null>): void => {
  const { store } = useWorkspace()
  useEffect(
    () =>
      store.subscribe(({ pointed }, before) => {
        if (pointed === before.pointed || pointed.on !== 'canvas') return
        requestAnimationFrame(() => {
          const text = article.current
          if (text === null) return
          const frame = text.getBoundingClientRect()
          const tops = [...text.querySelectorAll('[data-pointed=true]')].map(
            (mark) => mark.getBoundingClientRect().top,
          )
          const [first] = tops
          if (first === undefined || tops.some((top) => top >= frame.top && top < frame.bottom))
            return
          text.scrollTop += first - frame.top - text.clientHeight / 3
        })
      }),
    [store, article],
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
  const [onlyUnused, setOnlyUnused] = useState(false)
  const frame = useRef<HTMLElement>(null)
  const article = useRef<HTMLDivElement>(null)
  useFocusBack(frame)
  const statement = reading.statement === null ? undefined : find(reading.statement)
  const here = quotesIn(statement, source.id)
  const at = here.indexOf(reading.quote)
  const quote = at === -1 ? undefined : statement?.quotes[reading.quote]
  const focusStays = reading.focusStays === true
  const lit = useMemo(
    () => (quote === undefined || source.text === null ? null : unitsOf(source.text, quote)),
    [quote, source],
  )
  const sentences = useMemo(() => sentencesOf(dataset, source), [dataset, source])
  const byStart = useMemo(
    () => new Map(sentences.map((sentence) => [sentence.start, sentence])),
    [sentences],
  )
  const paragraphs = useMemo(
    () =>
      passages(dataset, source, [
        ...(lit === null ? [] : [lit.start, lit.end]),
        ...sentences.flatMap(({ start, end }) => [start, end]),
      ]),
    [dataset, source, lit, sentences],
  )
  const quoted = sentences.filter(({ statements }) => statements.length > 0).length
  useFollowPointed(article)
  const light = usePointing()
  /** Lights on the canvas the lines of the sentence under the pointer or the focus. */
  const point = (place: EventTarget | null): void => {
    const start = place instanceof Element ? place.closest('[data-start]') : null
    const at = start instanceof HTMLElement ? Number(start.dataset.start) : -1
    const sentence = sentences.find((one) => one.start <= at && at < one.end)
    light(sentence?.statements ?? [])
  }
  useEffect(() => {
    const text = article.current
    const passage = text?.querySelector<HTMLElement>(lit === null ? '[data-mark]' : '[data-lit]')
    if (text === null || passage === null || passage === undefined) return
    if (!focusStays) passage.focus({ preventScroll: true })
    // Not scrollIntoView, which would scroll the window's frame along with the text.
    const above = passage.getBoundingClientRect().top - text.getBoundingClientRect().top
    text.scrollTop += above - text.clientHeight / 3
  }, [lit, focusStays])
  /** The way to another quote of the statement in this source; none where there is no other. */
  const stepTo = (number: number | undefined) => ({
    disabled: number === undefined,
    onClick: () =>
      number !== undefined && run({ name: 'read', reading: { ...reading, quote: number } }),
  })
  return (
    <section className="reader" ref={frame} aria-label={words.source}>
      <header className="reader-head">
        <div>
          <p className="kind">{words.source}</p>
          <h2>
            <cite>{source.title}</cite>
          </h2>
          <p className="soft">
            {t.sourceMeta([
              source.publisher ?? t.noPublisher,
              ...(source.published === null ? [] : [t.published(dates.inWords(source.published))]),
              `sha\u2011256\u00a0${source.sha256.slice(0, 12)}…`,
            ])}
          </p>
        </div>
        <IconButton label={words.close} onClick={() => run({ name: 'read', reading: null })}>
          <X />
        </IconButton>
      </header>
      {here.length > 1 && (
        <div className="quote-steps">
          <button type="button" aria-label={words.previous} {...stepTo(here[at - 1])}>
            <ChevronLeft />
          </button>
          {words.passageOf(at + 1, here.length)}
          <button type="button" aria-label={words.next} {...stepTo(here[at + 1])}>
            <ChevronRight />
          </button>
        </div>
      )}
      <div className="reader-coverage">
        <p>{words.coverage(quoted, sentences.length, sentences.length - quoted)}</p>
        <label>
          <input type="checkbox" checked={onlyUnused} onChange={() => setOnlyUnused(!onlyUnused)} />
          {words.onlyUnused}
        </label>
        {!onlyUnused && <VoiceKey />}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move among the marks inside */}
      <div
        className="reader-text"
        ref={article}
        lang={source.language ?? undefined}
        dir="auto"
        onKeyDown={moveFocus}
        onPointerOver={(event) => point(event.target)}
        onPointerLeave={() => point(null)}
        onFocus={(event) => point(event.target)}
        onBlur={() => point(null)}
      >
        {onlyUnused ? (
          <Unused sentences={sentences} />
        ) : (
          paragraphs.map((paragraph) => (
            <p key={paragraph.start}>
              <Runs paragraph={paragraph} lit={lit} sentences={byStart} />
            </p>
          ))
        )}
      </div>
    </section>
  )
}
