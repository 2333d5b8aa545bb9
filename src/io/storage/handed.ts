const NAME = 'attest:handed'

/** Hands a word over to the page that this window loads next; lost where the browser keeps nothing. */
export const handOver = (word: string): void => {
  try {
    window.sessionStorage.setItem(NAME, word)
  } catch {
    // The next page does without.
  }
}

const read = (): string | null => {
  try {
    const word = window.sessionStorage.getItem(NAME)
    window.sessionStorage.removeItem(NAME)
    return word
  } catch {
    return null
  }
}

// Read when the page starts, whatever it comes to show: what nobody takes over is not left for a later page.
let handed = read()

/** What the page before has handed over, once; null where it was nothing. */
export const takeOver = (): string | null => {
  const word = handed
  handed = null
  return word
}
