import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { LONGEST_NOTE } from '../../domain/ownNote.ts'
import { askBeforeLeaving } from '../askBeforeLeaving.ts'
import { noteWords as w } from '../messages/notes.ts'
import { useKeptOnLeave } from '../useKeptOnLeave.ts'

interface Props {
  readonly text: string
  readonly onKeep: (text: string) => void
  readonly onCancel: () => void
  /** Null for one that is not kept yet. */
  readonly onDelete: (() => void) | null
}

/** A note while it is written; what is written when the page goes is kept. */
export const NoteForm = ({ text: before, onKeep, onCancel, onDelete }: Props) => {
  const [text, setText] = useState(before)
  const field = useRef<HTMLTextAreaElement>(null)
  const fault = useId()
  const keys = useId()
  const words = text.trim()
  const tooLong = words.length > LONGEST_NOTE
  useEffect(() => {
    const { current } = field
    current?.focus({ preventScroll: true })
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])
  /** Whether it was kept, or is not to be. */
  const settled = useRef(false)
  const keep = (): void => {
    if (words === '' || tooLong) return
    settled.current = true
    onKeep(words)
  }
  const settle = (end: () => void) => (): void => {
    settled.current = true
    end()
  }
  useKeptOnLeave(() => {
    if (!settled.current && words !== before) keep()
  })
  // Of more than a note holds nothing is cut off: the browser asks.
  useEffect(() => (tooLong ? askBeforeLeaving() : undefined), [tooLong])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep()
    else if (event.key === 'Escape') {
      // What was written is worth more than a key.
      if (words === before || words === '') settle(onCancel)()
      else keep()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
      onKeyDown={onKeyDown}
    >
      <p className="note-label">
        {w.note} <span>{w.own}</span>
      </p>
      <textarea
        ref={field}
        aria-label={w.text}
        aria-invalid={tooLong}
        aria-describedby={tooLong ? fault : keys}
        rows={3}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {tooLong && (
        <p id={fault} role="alert" className="note-fault">
          {w.tooLong(words.length, LONGEST_NOTE)}
        </p>
      )}
      <p id={keys} className="hint">
        {w.writing}
      </p>
      <div className="note-buttons">
        <button type="submit" className="primary" disabled={words === '' || tooLong}>
          {w.save}
        </button>
        <button type="button" onClick={settle(onCancel)}>
          {w.cancel}
        </button>
        {onDelete !== null && (
          <button type="button" className="quiet" onClick={settle(onDelete)}>
            {w.delete}
          </button>
        )}
      </div>
    </form>
  )
}
