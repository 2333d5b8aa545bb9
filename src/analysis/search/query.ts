/** One part of what is typed into Find. */
export type QueryPart =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'phrase'; readonly text: string; readonly not: boolean }
  /** `name:a,b`; no value yet where it has just been begun. */
  | {
      readonly kind: 'field'
      readonly name: string
      readonly values: readonly string[]
      readonly not: boolean
    }

const QUOTES = '"“”„'
const isQuote = (letter: string): boolean => letter !== '' && QUOTES.includes(letter)
const isSpace = (letter: string): boolean => /^\s$/u.test(letter)

/** A quoted stretch that begins at `from`; without a closing mark it runs to the end. */
const quoted = (text: string, from: number): { readonly inner: string; readonly end: number } => {
  let end = from + 1
  while (end < text.length && !isQuote(text.charAt(end))) end++
  return { inner: text.slice(from + 1, end).trim(), end: end + 1 }
}

const bareEnd = (text: string, from: number, stops: (letter: string) => boolean): number => {
  let end = from
  while (end < text.length && !stops(text.charAt(end))) end++
  return end
}

const FIELD = /[a-z]+:/iy

/**
 * Cuts a query into words, “quoted phrases” and fields (`status:denied,claimed`, `by:"Khawaja Asif"`); `-` before a
 * phrase or a field turns it round. Any text is a query; never throws.
 */
export const parseQuery = (text: string): readonly QueryPart[] => {
  const parts: QueryPart[] = []
  let at = 0
  while (at < text.length) {
    if (isSpace(text.charAt(at))) {
      at++
      continue
    }
    const not = text.charAt(at) === '-'
    const from = not ? at + 1 : at
    FIELD.lastIndex = from
    const name = FIELD.exec(text)?.[0]
    if (isQuote(text.charAt(from))) {
      const { inner, end } = quoted(text, from)
      if (inner !== '') parts.push({ kind: 'phrase', text: inner, not })
      at = end
    } else if (name !== undefined) {
      const values: string[] = []
      at = from + name.length
      for (let more = true; more; ) {
        if (isQuote(text.charAt(at))) {
          const { inner, end } = quoted(text, at)
          values.push(inner)
          at = end
        } else {
          const end = bareEnd(text, at, (letter) => letter === ',' || isSpace(letter))
          values.push(text.slice(at, end))
          at = end
        }
        more = text.charAt(at) === ','
        if (more) at++
      }
      const given = values.filter((value) => value !== '')
      parts.push({ kind: 'field', name: name.slice(0, -1).toLowerCase(), values: given, not })
    } else {
      const end = bareEnd(text, at, isSpace)
      parts.push({ kind: 'word', text: text.slice(at, end) })
      at = end
    }
  }
  return parts
}

/** Within quotation marks others would end the value: there they are spaces, for values are compared without signs. */
const valueInText = (value: string): string =>
  isQuote(value.charAt(0)) || /[\s,]/u.test(value)
    ? `"${value.replace(/\s*["“”„]+\s*/g, ' ').trim()}"`
    : value

/** The query as it would be typed; `parseQuery` reads the same parts out of it. */
export const printQuery = (parts: readonly QueryPart[]): string =>
  parts
    .map((part) => {
      if (part.kind === 'word') return part.text
      const sign = part.not ? '-' : ''
      return part.kind === 'phrase'
        ? `${sign}"${part.text}"`
        : `${sign}${part.name}:${part.values.map(valueInText).join(',')}`
    })
    .join(' ')
