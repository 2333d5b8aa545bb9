import { useEffect, useRef } from 'react'
import type { Statement } from '../../domain/dataset.ts'
import { betweenWords as words } from '../messages/between.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { useWorkspace } from '../workspace.tsx'

interface Props {
  readonly route: string
  readonly chain: readonly Statement[]
  /** The step that it stands at, from 0. */
  readonly at: number
  readonly onStep: (at: number) => void
  readonly onEnd: () => void
}

/** A path statement by statement; the evidence of each stands in the panel below. */
export const Walk = ({ route, chain, at, onStep, onEnd }: Props) => {
  const { words: sentences } = useWorkspace()
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  return (
    <section
      className="walk"
      aria-label={words.walking(route)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onEnd()
      }}
    >
      <h4>{words.walking(route)}</h4>
      <ol className="chain">
        {chain.map((statement, step) => (
          <li
            key={statement.id}
            aria-current={step === at ? 'step' : undefined}
            data-status={statement.status}
          >
            <p lang={SENTENCE_LANGUAGE}>{sentences.sentence(statement)}</p>
          </li>
        ))}
      </ol>
      <div className="route-actions">
        <button type="button" aria-disabled={at === 0} onClick={() => onStep(Math.max(0, at - 1))}>
          {words.previous}
        </button>
        <button
          ref={next}
          type="button"
          aria-disabled={at === chain.length - 1}
          onClick={() => onStep(Math.min(chain.length - 1, at + 1))}
        >
          {words.next}
        </button>
        <button type="button" onClick={onEnd}>
          {words.endWalk}
        </button>
      </div>
      <p className="soft" role="status">
        {words.walkStep(at + 1, chain.length)}
      </p>
    </section>
  )
}
