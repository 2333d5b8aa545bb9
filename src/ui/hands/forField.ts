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
