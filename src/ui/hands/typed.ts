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
