/** Text goes in here: keys belong to it. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))

/** Makes one of several the only stop of Tab, and goes there. */
export const rove = (all: readonly HTMLElement[], to: HTMLElement | undefined): void => {
  if (to === undefined) return
  for (const one of all) one.tabIndex = -1
  to.tabIndex = 0
  to.focus()
}
