import type { Translation } from '../language.ts'

// Right-to-left override, its end, and a mark that has its direction.
const TURN = '\u202e'
const END = '\u202c'
const MARK = '\u200f'

/** Not words: names of files, ids, letters; names in the data. */
const KEPT = new Set(['fileName', 'choices', 'inWords', 'fixed', 'bounds', 'letters', 'listed'])

const turned = (word: string): string =>
  /[\p{L}\p{N}]/u.test(word) ? `${MARK}${TURN}${word}${END}${MARK}` : word

/** A text that runs from right to left, longer by a third, as translations are. */
export const mirrored = (text: string): string => {
  if (!/\p{L}/u.test(text)) return text
  const words = text.split(' ').map(turned)
  const longer = '·'.repeat(Math.ceil(text.length / 3))
  return `[${words.join(' ')} ${longer}]`
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !(value instanceof Map)

const isFunction = (value: unknown): value is (...given: readonly unknown[]) => unknown =>
  typeof value === 'function'

const all = (value: unknown): unknown => {
  if (typeof value === 'string') return mirrored(value)
  if (Array.isArray(value)) return value.map(all)
  if (isFunction(value))
    return (...given: readonly unknown[]): unknown => {
      const said = value(...given)
      return typeof said === 'string' ? mirrored(said) : said
    }
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, KEPT.has(key) ? one : all(one)]),
  )
}

/**
 * No language: English turned around, to see how the page looks from right to left. Offered by the address alone
 * (`?lang=x-rtl`).
 */
export const dir: Translation['dir'] = 'rtl'

export const translate: Translation['translate'] = (_, english) =>
  Object.assign({}, english, all(english))
