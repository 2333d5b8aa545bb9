import { Fragment } from 'react'
import { footingOf } from '../../analysis/paths/ways.ts'
import type { Answer } from '../../analysis/pattern/solve.ts'
import { STATUSES, type Statement } from '../../domain/dataset.ts'
import type { StatementId } from '../../domain/ids.ts'
import { hasSign } from '../../view/signs.ts'
import { StanceIcon } from '../Icons.tsx'
import { askWords as words } from '../messages/ask.ts'
import { betweenWords } from '../messages/between.ts'
import { t } from '../messages/index.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { useWorkspace } from '../workspace.tsx'

/** “X Pakistan, Y Iran”: who stands for each letter; several where one statement names them. */
export const Letters = ({
  answer,
  letters,
}: {
  readonly answer: Answer
  readonly letters: readonly string[]
}) => {
  const { entity } = useWorkspace()
  return (
    <span className="ask-names">
      {answer.nodes.map((ids, at) =>
        letters.indexOf(letters[at] ?? '') === at ? (
          <span key={letters[at]} className="ask-name">
            <span className="ask-letter">{letters[at]}</span>{' '}
            <span>
              {ids.map((id, number) => (
                <Fragment key={id}>
                  {number > 0 && ', '}
                  <bdi>{entity(id)?.name ?? id}</bdi>
                </Fragment>
              ))}
            </span>{' '}
          </span>
        ) : null,
      )}
    </span>
  )
}

/** What the answer rests on: how many steps, and which of them nobody but a claimant tells. */
export const useFooting = (): ((answer: Answer) => string) => {
  const { entity } = useWorkspace()
  return (answer) => {
    const footing = footingOf(answer, [])
    return betweenWords.chain(
      footing,
      footing.claimedBy.map((id) => entity(id)?.name ?? id),
    )
  }
}

/** How many of some statements are claimed, denied or proposed. */
const unreported = (statements: readonly Statement[]): readonly (readonly [number, string])[] =>
  STATUSES.filter((status) => status !== 'reported').flatMap((status) => {
    const count = statements.filter((one) => one.status === status).length
    return count === 0 ? [] : [[count, t.status[status]] as const]
  })

/** The answer as sentences with their speakers, one a step. */
export const Chain = ({
  answer,
  onOpen,
}: {
  readonly answer: Answer
  /** Opens the answer; left out where it is open. */
  readonly onOpen?: () => void
}) => {
  const { words: sentences } = useWorkspace()
  return (
    <ol className="chain">
      {answer.steps.map(([statement, ...others]) =>
        statement === undefined ? null : (
          <li key={statement.id} data-status={statement.status}>
            <p lang={SENTENCE_LANGUAGE}>
              {onOpen === undefined ? (
                sentences.sentence(statement)
              ) : (
                <button type="button" className="ask-sentence" onClick={onOpen}>
                  {sentences.sentence(statement)}
                </button>
              )}
            </p>
            {(statement.status !== 'reported' || statement.contested || others.length > 0) && (
              <p className="ask-mark">
                {statement.status !== 'reported' && <span>{t.status[statement.status]}</span>}
                {hasSign(statement.stance) && (
                  <span>
                    <StanceIcon stance={statement.stance} /> {t.stance[statement.stance]}
                  </span>
                )}
                {others.length > 0 && (
                  <span>{words.moreStatements(others.length, unreported(others))}</span>
                )}
              </p>
            )}
          </li>
        ),
      )}
    </ol>
  )
}

export const idsOf = ({ statements }: Answer): readonly StatementId[] =>
  statements.map(({ id }) => id)
