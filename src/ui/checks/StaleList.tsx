import { useRef } from 'react'
import type { Stale } from '../../analysis/checks.ts'
import type { Checks } from '../../domain/checks.ts'
import { dropJudgement, keepStale } from '../../state/checks.ts'
import { checksWords as words } from '../messages/checks.ts'
import { today } from '../today.ts'
import { useRun, useWorkspace } from '../workspace.tsx'
import { DifferenceView } from './Difference.tsx'
import { JudgementLine, SeenText, SentenceButton } from './SeenText.tsx'

interface Props {
  readonly stale: readonly Stale[]
  readonly checks: Checks
}

/** Judgements whose words have changed: what changed, and the choice to keep or to drop them. */
export const StaleList = ({ stale, checks }: Props) => {
  const { statement: find, words: sentences } = useWorkspace()
  const run = useRun()
  const heading = useRef<HTMLHeadingElement>(null)
  const nameOf = ({ judgement, now }: Stale): string => {
    const statement = now === null ? undefined : find(now.statement)
    return statement === undefined ? judgement.seen.speaker : sentences.short(statement)
  }
  return (
    <section className="stale" aria-label={words.stale(stale.length)}>
      <h3 ref={heading} tabIndex={-1}>
        {words.stale(stale.length)}
      </h3>
      <p className="soft">{words.staleLead}</p>
      <ul>
        {stale.map((one) => {
          const { judgement, now } = one
          const keep = judgement.verdict === null ? words.keepNote : words.keep
          return (
            <li key={judgement.seen.key}>
              {now === null ? (
                <>
                  <p className="soft">{words.gone}</p>
                  <SeenText seen={judgement.seen} />
                </>
              ) : (
                <SentenceButton id={now.statement} />
              )}
              {now !== null && <DifferenceView change={{ before: judgement.seen, now }} />}
              <JudgementLine judgement={judgement} on={words.onBefore} />
              <div className="check-actions">
                {now !== null && (
                  <button
                    type="button"
                    aria-label={words.keepOf(keep, nameOf(one))}
                    onClick={() => {
                      heading.current?.focus()
                      run(keepStale(checks, one, now, today()))
                    }}
                  >
                    {keep}
                  </button>
                )}
                <button
                  type="button"
                  aria-label={words.keepOf(words.drop, nameOf(one))}
                  onClick={() => {
                    heading.current?.focus()
                    run(dropJudgement(checks, judgement))
                  }}
                >
                  {words.drop}
                </button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
