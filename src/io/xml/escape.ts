/** The signs that have a name in XML and HTML, under which they stand where they would be markup. */
export const NAMED: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

/** Escapes what is special between tags. Takes text that is `carriable`. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>\r]/g, (mark) => NAMED.get(mark) ?? '&#13;')

/** Escapes what is special inside double quotes; readers would turn bare tabs and line ends into spaces. */
export const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"\t\n\r]/g, (mark) => NAMED.get(mark) ?? `&#${mark.charCodeAt(0)};`)
