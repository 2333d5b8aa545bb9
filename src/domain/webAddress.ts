/** The address that a value is, where it leads into the web; null where it is anything else. */
export const webAddress = (value: string): string | null => {
  if (!/^https?:\/\//i.test(value) || /\s/.test(value) || !URL.canParse(value)) return null
  const { protocol, username, href } = new URL(value)
  return /^https?:$/.test(protocol) && username === '' ? href : null
}
