/** Where JSON goes wrong; `at` is a UTF-16 offset. `field` is set where the form is right but a field stands twice. */
export interface JsonFault {
  readonly at: number
  readonly field: string | null
}

/** Told where a number, `true`, `false` or `null` stands, in UTF-16 offsets. */
export type OnLiteral = (start: number, end: number) => void

const LITERAL = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y
const QUOTE = 34
const BACKSLASH = 92
const SPACE = 32
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

const matchAt = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

/** Offset behind the string that opens at `at`, or null where it has no end or holds what no string may. */
const stringEnd = (text: string, at: number): number | null => {
  let end = at + 1
  for (;;) {
    const unit = text.charCodeAt(end)
    if (unit === QUOTE) return end + 1
    const step = unit === BACKSLASH ? matchAt(ESCAPE, text, end) : 1
    // Behind the end of the text stands NaN, which is not at least a space either.
    if (step === 0 || !(unit >= SPACE)) return null
    end += step
  }
}

const skipSpace = (text: string, at: number): number => {
  let end = at
  while (end < text.length && ' \t\n\r'.includes(text.charAt(end))) end++
  return end
}

interface Token {
  readonly end: number
  /** One of {}[],: or undefined. */
  readonly sign: string | undefined
  readonly isText: boolean
}

const tokenAt = (text: string, at: number): Token | null => {
  const first = text.charAt(at)
  if (first !== '' && '{}[],:'.includes(first)) return { end: at + 1, sign: first, isText: false }
  if (first === '"') {
    const end = stringEnd(text, at)
    return end === null ? null : { end, sign: undefined, isText: true }
  }
  const length = matchAt(LITERAL, text, at)
  return length === 0 ? null : { end: at + length, sign: undefined, isText: false }
}

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end'

/** The fields seen so far of an open object; null for an open list. */
type Open = Set<string> | null

const FITS: { readonly [E in Expected]: (sign: string | undefined, isText: boolean) => boolean } = {
  value: (sign) => sign === undefined || sign === '{' || sign === '[',
  'value or end': (sign) => sign === undefined || sign === '{' || sign === '[' || sign === ']',
  key: (_sign, isText) => isText,
  'key or end': (sign, isText) => isText || sign === '}',
  colon: (sign) => sign === ':',
  'comma or end': (sign) => sign === ',' || sign === '}' || sign === ']',
}

/**
 * The first place at which a text is not JSON or, where it is, at which an object gives one field twice:
 * `JSON.parse` would keep the last of the two in silence. Null where there is no such place. `onLiteral` is told of
 * each literal on the way.
 */
export const jsonFault = (text: string, onLiteral?: OnLiteral): JsonFault | null => {
  const open: Open[] = []
  let expected: Expected = 'value'
  let twice: JsonFault | null = null
  let at = 0
  do {
    const start = skipSpace(text, at)
    const token = tokenAt(text, start)
    if (token === null || !FITS[expected](token.sign, token.isText))
      return { at: start, field: null }
    const { sign } = token
    const top = open.at(-1)
    at = token.end
    if (token.isText && top instanceof Set && expected.startsWith('key')) {
      const field = String(JSON.parse(text.slice(start, at)))
      if (top.has(field)) twice ??= { at: start, field }
      top.add(field)
      expected = 'colon'
    } else if (sign === ':') expected = 'value'
    else if (sign === ',') expected = top instanceof Set ? 'key' : 'value'
    else if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : null)
      expected = sign === '{' ? 'key or end' : 'value or end'
    } else {
      if (sign === undefined && !token.isText) onLiteral?.(start, at)
      if (sign !== undefined && (sign === '}') !== open.pop() instanceof Set)
        return { at: start, field: null }
      expected = 'comma or end'
    }
  } while (open.length > 0)
  const end = skipSpace(text, at)
  return end === text.length ? twice : { at: end, field: null }
}
