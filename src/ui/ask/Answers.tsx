import { useEffect, useRef, useState } from 'react'
import type { AskedAnswer, AskedAnswers } from '../../analysis/pattern/asked.ts'
import type { Question } from '../../analysis/pattern/question.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { StatementId } from '../../domain/ids.ts'
import { graphProofInWords } from '../../domain/words/given.ts'
import { tellsStanding } from '../../domain/words/standing.ts'
import { askWords as words } from '../messages/ask.ts'
import { foreignWords } from '../messages/foreign.ts'
import { t } from '../messages/index.ts'
import { severalWords } from '../messages/several.ts'
import { usePointing, useWorkspace } from '../workspace.tsx'
import { Chain, idsOf, Letters, useFooting } from './AnswerParts.tsx'
import { lettersOf } from './letters.ts'

const PAGE = 12

interface Props {
  readonly question: Question
  readonly found: AskedAnswers
  /** The answer that was left for the list, so that the focus comes back to it. */
  readonly left: string | null
  readonly onOpen: (answer: AskedAnswer) => void
  readonly onSelectAll: (answers: readonly AskedAnswer[]) => void
  readonly onExport: (statements: readonly StatementId[]) => void
}

/** The statuses besides “reported” that count. */
const othersIn = ({ statuses }: Question): readonly string[] =>
  statuses.filter((status) => status !== 'reported').map((status) => t.status[status])

/** How many answers there are, and of what kind. */
export const summaryOf = (dataset: Dataset, question: Question, found: AskedAnswers): string => {
  if (question.statuses.length === 0) return words.noStatus
  if (found.found === 0) return words.none(question.shown, question.asStates)
  return [
    tellsStanding(dataset)
      ? words.found(found.found, found.reported, found.complete, othersIn(question))
      : words.foundAny(found.found, found.complete),
    ...(found.complete ? [] : [words.stopped]),
    ...(found.listed.length < found.found ? [words.onlyFirst(found.listed.length)] : []),
  ].join(' ')
}

/** All answers: what is reported apart from what needs more, where that is known; a page at a time. */
export const Answers = ({ question, found, left, onOpen, onSelectAll, onExport }: Props) => {
  const { dataset } = useWorkspace()
  const leftAt = found.listed.findIndex(({ key }) => key === left)
  const [listed, setListed] = useState(Math.max(PAGE, leftAt + 1))
  const letters = lettersOf(question.places)
  const others = othersIn(question)
  const page = found.listed.slice(0, listed)
  const byStanding = [
    { name: words.byReports, answers: page.filter(({ reported }) => reported) },
    { name: words.byClaims(others), answers: page.filter(({ reported }) => !reported) },
  ]
  const groups = (
    tellsStanding(dataset)
      ? byStanding
      : [
          {
            name: graphProofInWords(dataset, foreignWords.given, severalWords.noEvidence),
            answers: page,
          },
        ]
  ).filter(({ answers }) => answers.length > 0)
  const all = (): readonly StatementId[] => [...new Set(found.listed.flatMap(idsOf))]
  return (
    <div className="ask-answers">
      {found.listed.length > 0 && (
        <div className="ask-actions">
          <button type="button" onClick={() => onSelectAll(found.listed)}>
            {words.selectAll}
          </button>
          <button type="button" onClick={() => onExport(all())}>
            {words.exportAll}
          </button>
        </div>
      )}
      {groups.map(({ name, answers }) => (
        <section key={name} aria-label={name}>
          <h3>{name}</h3>
          <ol className="ask-list">
            {answers.map((answer) => (
              <AnswerItem
                key={answer.key}
                answer={answer}
                letters={letters}
                returning={answer.key === left}
                onOpen={() => onOpen(answer)}
              />
            ))}
          </ol>
        </section>
      ))}
      {found.listed.length > listed && (
        <button type="button" onClick={() => setListed(listed + PAGE)}>
          {words.moreAnswers(Math.min(PAGE, found.listed.length - listed))}
        </button>
      )}
    </div>
  )
}

const AnswerItem = ({
  answer,
  letters,
  returning,
  onOpen,
}: {
  readonly answer: AskedAnswer
  readonly letters: readonly string[]
  readonly returning: boolean
  readonly onOpen: () => void
}) => {
  const point = usePointing()
  const footing = useFooting()
  const head = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (returning) head.current?.focus()
  }, [returning])
  const light = (): void => point(idsOf(answer), answer.lines)
  const unlight = (): void => point([])
  const open = (): void => {
    unlight()
    onOpen()
  }
  return (
    <li className="ask-answer" onPointerEnter={light} onPointerLeave={unlight}>
      <button
        ref={head}
        type="button"
        className="ask-head"
        onClick={open}
        onFocus={light}
        onBlur={unlight}
      >
        <Letters answer={answer} letters={letters} />
        <span className="soft">{footing(answer)}</span>
      </button>
      <Chain answer={answer} onOpen={open} />
    </li>
  )
}
