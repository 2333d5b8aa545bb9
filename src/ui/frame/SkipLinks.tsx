import { t } from '../messages/index.ts'

/** Where each leads: an element to focus, or the first item of the list inside it. */
const TARGETS = [
  ['#graph-canvas', t.skipToGraph],
  ['#mirror', t.skipToList],
  ['#evidence', t.skipToEvidence],
] as const

const focus = (selector: string): void => {
  const target = document.querySelector<HTMLElement>(selector)
  const item = target?.querySelector<HTMLElement>('li button[tabindex="0"]')
  const goal = item ?? target
  goal?.focus()
}

/** The first stops of the keyboard: past the bars, to what matters. */
export const SkipLinks = () => (
  <nav className="skip-links" aria-label={t.skipLinks}>
    {TARGETS.map(([selector, name]) => (
      <button key={selector} type="button" onClick={() => focus(selector)}>
        {name}
      </button>
    ))}
  </nav>
)
