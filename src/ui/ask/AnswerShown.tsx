import { ChevronLeft, ChevronRight, List } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Answer } from '../../analysis/pattern/solve.ts'
import { chainText } from '../between/chainText.ts'
import { StatementGroups } from '../evidence/StatementGroups.tsx'
import { IconButton } from '../frame/IconButton.tsx'
import { askWords as words } from '../messages/ask.ts'
import { useCopy } from '../useCopy.ts'
import { useWorkspace } from '../workspace.tsx'
import { Chain, Letters, useFooting } from './AnswerParts.tsx'

interface Props {
  readonly answer: Answer
  readonly letters: readonly string[]
  /** Which it is, from 0, and of how many. */
  readonly place: { readonly at: number; readonly of: number }
  readonly onGo: (to: number) => void
  readonly onList: () => void
  readonly onShow: () => void
  readonly onExport: () => void
}

/** One answer, with the proof of each of its statements. */
export const AnswerShown = ({ answer, letters, place, onGo, onList, onShow, onExport }: Props) => {
  const workspace = useWorkspace()
  const copyText = useCopy()
  const footing = useFooting()
  const heading = useRef<HTMLHeadingElement>(null)
  const { at, of } = place
  // Whoever steps on with the buttons stays on them.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const copy = async (): Promise<void> => {
    const text = chainText(
      workspace,
      answer.steps.flatMap(([statement]) => statement ?? []),
    )
    await copyText(text, words.copied)
  }
  return (
    <article className="ask-shown">
      <div className="ask-nav">
        <button type="button" className="quiet" onClick={onList}>
          <List />
          {words.allAnswers}
        </button>
        <span role="status" className="soft">
          {words.answerOf(at + 1, of)}
        </span>
        <IconButton
          label={words.previous}
          className="quiet"
          aria-disabled={at === 0}
          onClick={() => onGo(Math.max(0, at - 1))}
        >
          <ChevronLeft />
        </IconButton>
        <IconButton
          label={words.next}
          className="quiet"
          aria-disabled={at === of - 1}
          onClick={() => onGo(Math.min(of - 1, at + 1))}
        >
          <ChevronRight />
        </IconButton>
      </div>
      <h3 ref={heading} tabIndex={-1}>
        <Letters answer={answer} letters={letters} />
      </h3>
      <p className="soft">{footing(answer)}</p>
      <Chain answer={answer} />
      <div className="ask-actions">
        <button type="button" onClick={onShow}>
          {words.show}
        </button>
        <button type="button" onClick={onExport}>
          {words.export}
        </button>
        <button type="button" onClick={copy}>
          {words.copy}
        </button>
      </div>
      <h4 className="ask-evidence">{words.evidence(answer.statements.length)}</h4>
      <StatementGroups statements={answer.statements} around={null} />
    </article>
  )
}
