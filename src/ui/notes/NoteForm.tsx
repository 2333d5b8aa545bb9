import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { LONGEST_NOTE } from '../../domain/ownNote.ts'
import { askBeforeLeaving } from '../askBeforeLeaving.ts'
import { noteWords as w } from '../messages/notes.ts'

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
  const keep = (): void => {
    if (words !== '' && !tooLong) onKeep(words)
  }
  const onHide = useEffectEvent(() => {
    if (words !== before) keep()
  })
  useEffect(() => {
    const hide = (): void => onHide()
    // Before the project is written down as it stands.
    window.addEventListener('pagehide', hide, { capture: true })
    return () => window.removeEventListener('pagehide', hide, { capture: true })
  }, [])
  // Of more than a note holds nothing is cut off: the browser asks.
  useEffect(() => (tooLong ? askBeforeLeaving() : undefined), [tooLong])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep()
    else if (event.key === 'Escape') {
      // What was written is worth more than a key.
      if (words === before || words === '') onCancel()
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
        <button type="button" onClick={onCancel}>
          {w.cancel}
        </button>
        {onDelete !== null && (
          <button type="button" className="quiet" onClick={onDelete}>
            {w.delete}
          </button>
        )}
      </div>
    </form>
  )
}
