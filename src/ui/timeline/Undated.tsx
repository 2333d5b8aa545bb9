import type { TimeFilter } from '../../analysis/filters/filters.ts'
import type { Clock } from '../../domain/clocks.ts'
import type { Statement } from '../../domain/dataset.ts'
import { t } from '../messages/index.ts'
import { timelineWords as words } from '../messages/timeline.ts'
import { useShowEvidence } from '../useShowEvidence.ts'
import { useRun } from '../workspace.tsx'
import { newGesture } from './usePlay.ts'

interface Props {
  readonly clock: Clock
  readonly statements: readonly Statement[]
  readonly time: TimeFilter | null
}

/** The bin of what has no date on this clock: counted, listed, kept or left out, never put on a day. */
export const Undated = ({ clock, statements, time }: Props) => {
  const run = useRun()
  const show = useShowEvidence()
  const count = statements.length
  return (
    <fieldset className="undated" aria-label={words.noDateOn(clock, count)}>
      <button
        type="button"
        className="quiet"
        title={`${words.noDateOn(clock, count)}. ${words.listUndated}`}
        disabled={count === 0}
        onClick={() => show({ entities: [], statements: statements.map(({ id }) => id) })}
      >
        {words.noDate} <strong className="count">{t.number(count)}</strong>
      </button>
      <label data-disabled={time === null}>
        <input
          type="checkbox"
          aria-label={words.keepUndated}
          checked={time === null || time.undated}
          disabled={time === null}
          onChange={() => {
            if (time !== null)
              run({
                name: 'set-time',
                time: { ...time, undated: !time.undated },
                gesture: newGesture(),
              })
          }}
        />
        {words.keepUndated}
      </label>
    </fieldset>
  )
}
