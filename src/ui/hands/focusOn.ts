/** Frames for which the focus waits for what it is to go to. */
const PATIENCE = 120

/**
 * Focuses what a command opens, which is there a frame later, or once it is fetched; unless the focus has gone
 * elsewhere than to `host` by then.
 */
export const focusSoon = (selector: string, host: HTMLElement | null): void => {
  const resting = [document.activeElement, host, document.body]
  const look = (frames: number): void => {
    requestAnimationFrame(() => {
      const found = document.querySelector<HTMLElement>(selector)
      const { activeElement } = document
      if (found !== null) found.focus()
      else if (frames > 0 && resting.includes(activeElement)) look(frames - 1)
    })
  }
  look(PATIENCE)
}

/** Focuses what stands there already; behind a palette that is about to close nothing takes the focus yet. */
export const focusNow = (selector: string, host: HTMLElement | null): void => {
  const found = document.querySelector<HTMLElement>(selector)
  found?.focus()
  if (found === null || document.activeElement !== found) focusSoon(selector, host)
}
