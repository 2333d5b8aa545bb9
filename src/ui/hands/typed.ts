/** What these keys write into a field, and whether Enter then sent it off. */
export const wordsOf = (
  keys: readonly string[],
): { readonly words: string; readonly sent: boolean } => {
  const end = keys.indexOf('Enter')
  const words: string[] = []
  for (const key of end === -1 ? keys : keys.slice(0, end)) {
    if (key === 'Backspace') words.pop()
    else if ([...key].length === 1) words.push(key)
  }
  return { words: words.join(''), sent: end !== -1 }
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/**
 * Whether a key is meant for a field that is still on its way, after those that wait for it already: what writes,
 * takes back or sends off. Every other key stays with the page and the browser.
 */
export const isForField = (
  { key, ctrlKey, metaKey, altKey }: Pressed,
  waiting: readonly string[],
): boolean => {
  if (ctrlKey || metaKey || altKey) return false
  // No words begin with a space, and it presses what has the focus.
  if (key === ' ') return waiting.length > 0
  return key === 'Enter' || key === 'Backspace' || [...key].length === 1
}
