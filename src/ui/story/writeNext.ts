/** Takes the focus to a field that is about to come, its words selected, or to a button. */
export const writeNext = (selector: string): void => {
  requestAnimationFrame(() => {
    const next = document.querySelector<HTMLElement>(selector)
    next?.focus()
    if (next instanceof HTMLInputElement) next.select()
  })
}
