import { ArrowRight, NotebookPen } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { seenAs, seenIn } from '../../analysis/checks.ts'
import { LONGEST_REMARK, VERDICTS } from '../../domain/checks.ts'
import type { Statement } from '../../domain/dataset.ts'
import { type Given, judge, nextUnchecked } from '../../state/checks.ts'
import { useAnnounce } from '../announce.tsx'
import { verdictWords as words } from '../messages/verdicts.ts'
import '../styles/verdict.css'
import { onward } from '../arrows.ts'
import { today } from '../today.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'
import { takesFocus, useOpenWithSource } from './openStatement.ts'
import { prepareSeen, standingIn, useStanding } from './useStanding.ts'
import { VerdictIcon } from './VerdictIcon.tsx'

/** Arrow keys, Home and End move among the buttons of a toolbar, which is one stop for Tab. */
const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
  const at = buttons.findIndex((button) => button.matches(':focus'))
  const last = buttons.length - 1
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[onward(event.key)]
  if (at === -1 || next === undefined) return
  event.preventDefault()
  buttons[Math.min(last, Math.max(0, next))]?.focus()
}

const MARGIN_PX = 12

/** Scrolls the panel until the end of the element shows: the browser is content with a part of it. */
const bringUp = (element: HTMLElement): void => {
  const panel = element.closest('.panel')
  if (panel === null) return
  const hidden = element.getBoundingClientRect().bottom - panel.getBoundingClientRect().bottom
  if (hidden > -MARGIN_PX) panel.scrollTop += hidden + MARGIN_PX
}

/** What the reader found on checking a statement: a verdict, a note, and the way to the next one. */
export const VerdictBar = ({ statement }: { readonly statement: Statement }) => {
  const { dataset, words: sentences } = useWorkspace()
  const { checks, standing } = useStanding()
  const alone = useApp(
    ({ selection }) => selection.entities.length === 0 && selection.statements.length === 1,
  )
  const run = useRun()
  const announce = useAnnounce()
  const open = useOpenWithSource()
  const [writing, setWriting] = useState(false)
  const [stop, setStop] = useState(0)
  const bar = useRef<HTMLDivElement>(null)
  const noteId = useId()
  // What is judged of it hangs on no other statement.
  const seen = useMemo(() => seenAs(dataset, statement), [dataset, statement])
  const judgement = checks.judgements.get(seen.key)
  const stale = standing?.stale.find((one) => one.now?.statement === statement.id)
  const note = judgement?.note ?? ''
  const sentence = sentences.short(statement)

  useEffect(() => {
    if (!takesFocus(statement.id)) return
    const panel = bar.current?.closest('.panel')
    if (panel !== null && panel !== undefined) panel.scrollTop = 0
    bar.current?.querySelector('button')?.focus()
    if (bar.current !== null) bringUp(bar.current)
  }, [statement])

  const give = (given: Given): void => {
    run(judge(checks, seenIn(dataset), seen, given, today()))
  }
  const goOn = (): void => {
    const next = nextUnchecked(dataset.statements, standingIn(dataset, checks), statement.id)
    if (next === null) announce(words.allChecked)
    else open(next)
  }
  const closeNote = (): void => {
    setWriting(false)
    bar.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
  }
  const stopAt = (at: number) => ({
    tabIndex: at === stop ? 0 : -1,
    onFocus: () => setStop(at),
  })
  return (
    <div className="verdict">
      <div
        className="verdict-bar"
        ref={bar}
        role="toolbar"
        aria-label={words.verdictOn(sentence)}
        onKeyDown={moveFocus}
        onFocus={() => prepareSeen(dataset)}
        onPointerEnter={() => prepareSeen(dataset)}
      >
        {VERDICTS.map((verdict, at) => {
          const given = judgement?.verdict === verdict
          return (
            <button
              key={verdict}
              type="button"
              className="quiet"
              aria-pressed={given}
              title={words.verdictMeaning[verdict]}
              onClick={() => give({ verdict: given ? null : verdict })}
              {...stopAt(at)}
            >
              <VerdictIcon verdict={verdict} />
              {words.verdict[verdict]}
            </button>
          )
        })}
        <button
          type="button"
          className="quiet"
          aria-expanded={writing}
          onClick={() => setWriting(!writing)}
          {...stopAt(VERDICTS.length)}
        >
          <NotebookPen />
          {words.note}
        </button>
        {alone && (
          <button
            type="button"
            className="quiet next-unchecked"
            onClick={goOn}
            {...stopAt(VERDICTS.length + 1)}
          >
            {words.next}
            <ArrowRight />
          </button>
        )}
      </div>
      {writing ? (
        <div className="verdict-note">
          <label className="visually-hidden" htmlFor={noteId}>
            {words.noteOn(sentence)}
          </label>
          <textarea
            id={noteId}
            rows={3}
            dir="auto"
            // biome-ignore lint/a11y/noAutofocus: it opens where the reader has just asked to write
            autoFocus
            maxLength={LONGEST_REMARK}
            placeholder={words.notePlaceholder}
            value={note}
            onFocus={({ currentTarget }) => bringUp(currentTarget)}
            onChange={(event) => give({ note: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === 'Escape') closeNote()
            }}
          />
        </div>
      ) : (
        note.trim() !== '' && (
          <p className="note-text" dir="auto">
            {note}
          </p>
        )
      )}
      {stale !== undefined && judgement?.verdict === undefined && (
        <p className="soft">
          {words.judgedBefore(
            stale.judgement.verdict === null
              ? words.noteOnly
              : words.verdict[stale.judgement.verdict],
          )}{' '}
          <button
            type="button"
            className="name-link"
            onClick={() => run({ name: 'show-tool', tool: 'checks' })}
          >
            {words.seeStale}
          </button>
        </p>
      )}
    </div>
  )
}
