/** Where JSON goes wrong; `at` is a UTF-16 offset. `field` is set where the form is right but a field stands twice. */
export interface JsonFault {
  readonly at: number
  readonly field: string | null
}

const TOKEN =
  /[ \t\n\r]*(?:(?<sign>[{}[\],:])|(?<text>"(?:[^"\\\p{Cc}]+|[\u007f-\u009f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/uy

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
 * The first place at which a text is not JSON, or at which an object gives one field twice, of which
 * `JSON.parse` would keep the last in silence. Null where there is none.
 */
export const jsonFault = (text: string): JsonFault | null => {
  const open: Open[] = []
  let expected: Expected = 'value'
  let at = 0
  do {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)
    const start = at + (/^[ \t\n\r]*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0)
    const { sign, text: word } = token?.groups ?? {}
    if (token === null || !FITS[expected](sign, word !== undefined)) return { at: start, field: null }
    at += token[0].length
    const top = open.at(-1)
    if (word !== undefined && top instanceof Set && expected.startsWith('key')) {
      const field = String(JSON.parse(word))
      if (top.has(field)) return { at: start, field }
      top.add(field)
      expected = 'colon'
    } else if (sign === ':') expected = 'value'
    else if (sign === ',') expected = top instanceof Set ? 'key' : 'value'
    else if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : null)
      expected = sign === '{' ? 'key or end' : 'value or end'
    } else if (sign === '}' || sign === ']') {
      if ((sign === '}') !== (open.pop() instanceof Set)) return { at: start, field: null }
      expected = 'comma or end'
    } else expected = 'comma or end'
  } while (open.length > 0)
  const rest = /^[ \t\n\r]*/.exec(text.slice(at))?.[0].length ?? 0
  return at + rest === text.length ? null : { at: at + rest, field: null }
}
