import { useLayoutEffect, useRef } from 'react'
import { timelineWords as words } from '../messages/timeline.ts'
import { useApp, useRun } from '../workspace.tsx'

// The switch stands in a bar of its own on either side; the focus goes over with it.
let hadFocus = false

/** Timeline or table: the first thing in the bar of each. */
export const BelowSwitch = () => {
  const below = useApp((app) => app.below)
  const run = useRun()
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = host.current
    if (hadFocus) element?.querySelector<HTMLElement>('input:checked')?.focus()
    return () => {
      hadFocus = element?.contains(document.activeElement) ?? false
    }
  }, [])
  return (
    <div ref={host} className="segments" role="radiogroup" aria-label={words.below}>
      {(['timeline', 'table'] as const).map((one) => {
        const checked = one === (below === 'timeline' ? 'timeline' : 'table')
        return (
          <label key={one} data-checked={checked}>
            <input
              type="radio"
              name="below"
              className="visually-hidden"
              checked={checked}
              onChange={() => run({ name: 'show-below', below: one })}
            />
            {words.belowChoices[one]}
          </label>
        )
      })}
    </div>
  )
}
