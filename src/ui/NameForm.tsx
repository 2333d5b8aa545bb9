import { useEffect, useRef, useState } from 'react'
import { LONGEST_NAME } from '../io/parse/project.ts'

interface Props {
  readonly name: string
  /** What the field is called, and its two buttons. */
  readonly words: { readonly field: string; readonly save: string; readonly cancel: string }
  readonly onName: (name: string) => void
  readonly onCancel: () => void
}

/** Gives something another name; Escape leaves it as it is, and whatever the form stands in open. */
export const NameForm = ({ name, words, onName, onCancel }: Props) => {
  const [text, setText] = useState(name)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // Not every browser moves the focus to what is selected.
    input.current?.focus()
    input.current?.select()
  }, [])
  return (
    <form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault()
        const next = text.trim()
        if (next === '' || next === name) onCancel()
        else onName(next)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      <input
        ref={input}
        aria-label={words.field}
        value={text}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="primary" disabled={text.trim() === ''}>
        {words.save}
      </button>
      <button type="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </form>
  )
}
