import { t } from '../messages/index.ts'

/** Where each leads, the first of these that can be reached: an element to focus, or the first item of a list inside it. */
const TARGETS = [
  ['#graph-canvas, .half', t.skipToGraph],
  ['#mirror, .half', t.skipToList],
  ['#evidence', t.skipToEvidence],
] as const

const focus = (selector: string): void => {
  const target = [...document.querySelectorAll<HTMLElement>(selector)].find(
    (one) => one.closest('[inert]') === null,
  )
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
