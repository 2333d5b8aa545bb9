import { type ReactNode, useRef, useState } from 'react'
import type { Statement } from '../../domain/dataset.ts'
import { bubbleWords as w } from '../messages/bubbles.ts'

interface Props {
  readonly statements: readonly Statement[]
  /** How many stand in the panel together. */
  readonly size: number
  /** What shows a page of them. */
  readonly children: (page: readonly Statement[]) => ReactNode
}

/** Very many statements, a page at a time. */
export const Paged = ({ statements, size, children }: Props) => {
  // Others begin at their beginning; the same in another list stay where they are.
  const of = `${statements.length} ${statements[0]?.id} ${statements.at(-1)?.id}`
  const [place, setPlace] = useState({ of, first: 0 })
  const first = place.of === of ? place.first : 0
  const top = useRef<HTMLParagraphElement>(null)
  const end = Math.min(first + size, statements.length)
  const go = (to: number): void => {
    setPlace({ of, first: to })
    top.current?.focus()
  }
  const turn = (
    <p className="pages">
      <button
        type="button"
        className="quiet"
        disabled={first === 0}
        onClick={() => go(Math.max(0, first - size))}
      >
        {w.before}
      </button>
      <button
        type="button"
        className="quiet"
        disabled={end === statements.length}
        onClick={() => go(end)}
      >
        {w.after}
      </button>
    </p>
  )
  return (
    <>
      <p ref={top} tabIndex={-1} className="soft">
        {w.page(first + 1, end, statements.length)}
      </p>
      {children(statements.slice(first, end))}
      {turn}
    </>
  )
}
