/**
 * The address that is written; null where it is none.
 * `URL.canParse` of Node 20 denies hosts with letters beyond ASCII once it was called often.
 * @param page - what a path is relative to
 */
export const addressIn = (written: string, page?: string): URL | null => {
  try {
    return new URL(written, page)
  } catch {
    return null
  }
}

/** The address that a value is, where it leads into the web; null where it is anything else. */
export const webAddress = (value: string): string | null => {
  if (!/^https?:\/\//i.test(value) || /\s/.test(value)) return null
  const address = addressIn(value)
  return address !== null && /^https?:$/.test(address.protocol) && address.username === ''
    ? address.href
    : null
}
