import { type ReactNode, useMemo, useRef } from 'react'
import { changesBetween } from '../../analysis/checks.ts'
import type { Checks, Seen } from '../../domain/checks.ts'
import { markSeen } from '../../state/checks.ts'
import { checksWords as words } from '../messages/checks.ts'
import { useRun } from '../workspace.tsx'
import { DifferenceView } from './Difference.tsx'
import { SeenText, SentenceButton } from './SeenText.tsx'

const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <details>
    <summary>{title}</summary>
    <ul>{children}</ul>
  </details>
)

interface Props {
  readonly checks: Checks
  readonly now: readonly Seen[]
}

/** What has been added, removed and changed in the dataset since the checker last looked. */
export const Since = ({ checks, now }: Props) => {
  const run = useRun()
  const heading = useRef<HTMLHeadingElement>(null)
  const { added, removed, changed } = useMemo(
    () => changesBetween(checks.baseline, now),
    [checks.baseline, now],
  )
  const nothing = added.length + removed.length + changed.length === 0
  return (
    <section className="since" aria-label={words.since}>
      <h3 ref={heading} tabIndex={-1}>
        {words.since}
      </h3>
      {nothing && <p className="soft">{words.noChanges}</p>}
      {added.length > 0 && (
        <Group title={words.added(added.length)}>
          {added.map(({ statement }) => (
            <li key={statement}>
              <SentenceButton id={statement} />
            </li>
          ))}
        </Group>
      )}
      {removed.length > 0 && (
        <Group title={words.removed(removed.length)}>
          {removed.map((seen) => (
            <li key={seen.statement}>
              <SeenText seen={seen} />
            </li>
          ))}
        </Group>
      )}
      {changed.length > 0 && (
        <Group title={words.changed(changed.length)}>
          {changed.map((change) => (
            <li key={change.now.statement}>
              <SentenceButton id={change.now.statement} />
              <DifferenceView change={change} />
            </li>
          ))}
        </Group>
      )}
      {!nothing && (
        <button
          type="button"
          onClick={() => {
            heading.current?.focus()
            run(markSeen(checks, now))
          }}
        >
          {words.markSeen}
        </button>
      )}
    </section>
  )
}
