/** Requests to bring the section forward. They may come before it is on the screen, so they wait here. */
let asked = 0
let answered = 0
const listeners = new Set<() => void>()

export const ask = (): void => {
  asked++
  for (const listener of listeners) listener()
}

export const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How often it was asked for. */
export const timesAsked = (): number => asked

/** True once for each request. */
export const takeRequest = (): boolean => {
  const isNew = asked > answered
  answered = asked
  return isNew
}
