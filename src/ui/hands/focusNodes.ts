/** Text goes in here: keys belong to it. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))

/** Goes round several by two keys, Home and End; gives whether the key was one of them. */
export const goRound = (
  event: Pick<KeyboardEvent, 'key' | 'preventDefault'>,
  all: readonly HTMLElement[],
  on = 'ArrowDown',
  back = 'ArrowUp',
): boolean => {
  const at = all.findIndex((one) => one.matches(':focus'))
  const to = { [on]: at + 1, [back]: Math.max(at, 0) - 1, Home: 0, End: -1 }[event.key]
  if (to === undefined) return false
  event.preventDefault()
  all.at(to % all.length)?.focus()
  return true
}
