import { carriable } from './carriable.ts'

/** Signs that would start a list, a heading or a quotation at the beginning of a line. */
const LEADING = /^([ \t]*)([-+*=#>~]|\d+[.)])/gm
const INLINE = /[\\`*_[\]<>|~$&]/g

/** With a space for each line end and the blanks around it. Split, as a pattern for both takes long over many blanks. */
const onOneLine = (text: string): string => {
  const [first = '', ...rest] = text.split(/[\r\n\u2028\u2029]+/)
  const last = rest.pop()
  if (last === undefined) return first
  const between = rest.map((line) => line.trim()).filter((line) => line !== '')
  return [first.trimEnd(), ...between, last.trimStart()].join(' ')
}

/**
 * Foreign text as Markdown that shows exactly these characters: nothing in it becomes markup, a link, HTML or, by the
 * blanks before it, code. Line ends become spaces, and what no reader would see (control characters, lone surrogates)
 * is `carriable`. Programs that look for addresses after escapes are undone, as cmark-gfm does for mail, link them yet.
 */
export const markdownText = (text: string): string =>
  onOneLine(carriable(text))
    .replace(INLINE, (sign) => `\\${sign}`)
    .replace(LEADING, (_, space: string, sign: string) =>
      sign.length === 1 ? `${space}\\${sign}` : `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}`,
    )
    .replace(/(https?|ftp|mailto):/gi, '$1\\:')
    .replace(/\bwww\./gi, 'www\\.')
    .replace(/(?<=[\w.+-])@(?=\w)/g, '\\@')
    .replace(/^[ \t]+(?=[^ \t])/, (blanks) =>
      blanks.replaceAll('\t', '    ').replaceAll(' ', '&nbsp;'),
    )

/** Foreign text as a block quotation, its line ends kept. */
export const markdownQuote = (text: string): string =>
  text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => `> ${markdownText(line)}`.trimEnd())
    .join('\n')
