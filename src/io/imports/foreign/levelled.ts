import { keptFor } from '../../../domain/once.ts'

/** A text in which all that typesetting changes is the same, and where each of its units begins and ends in the text itself. */
interface Levelled {
  readonly text: string
  readonly from: Int32Array
  readonly to: Int32Array
}

/** A text to find quotes in. */
export interface Text {
  /** Of its file. */
  readonly name: string
  readonly whole: string
  readonly level: Levelled
}

const SOFT_HYPHEN = '\u00ad'
/** What is not seen: soft hyphens, and marks of no width. */
const UNSEEN = new Set([SOFT_HYPHEN, '\u200b', '\u2060', '\ufeff'])
const LEVEL: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»'].map((sign) => [sign, '"'] as const),
  ...[...'‘’‚‛ʼ‹›'].map((sign) => [sign, "'"] as const),
  ...[...'‐‑–—―−'].map((sign) => [sign, '-'] as const),
  ['…', '...'],
])

/** Letters with their marks, each as one sign where there is one; null: they are so already. */
const composed = (text: string): Levelled | null => {
  if (text === text.normalize('NFC')) return null
  const from: number[] = []
  const to: number[] = []
  const parts: string[] = []
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const sign = letter.normalize('NFC')
    parts.push(sign)
    for (let unit = 0; unit < sign.length; unit++) {
      from.push(index)
      to.push(index + letter.length)
    }
  }
  return { text: parts.join(''), from: Int32Array.from(from), to: Int32Array.from(to) }
}

export const levelled = (whole: string): Levelled => {
  const letters = composed(whole)
  const text = letters?.text ?? whole
  const room = text.length + 2 * (text.match(/…/g)?.length ?? 0)
  const from = new Int32Array(room)
  const to = new Int32Array(room)
  const units: string[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    // At the end of a line it is seen.
    const breaks = unit === SOFT_HYPHEN && /\s/.test(text.charAt(at + 1))
    if (UNSEEN.has(unit) && !breaks) continue
    const level = unit.trim() === '' ? ' ' : breaks ? '-' : (LEVEL.get(unit) ?? unit)
    // Two hyphens are a dash.
    if ((level === ' ' || level === '-') && units.at(-1) === level) continue
    for (const sign of level.split('')) {
      from[units.length] = letters?.from[at] ?? at
      to[units.length] = letters?.to[at] ?? at + 1
      units.push(sign)
    }
  }
  return { text: units.join(''), from, to }
}

export const textOf = (name: string, whole: string): Text => ({
  name,
  whole,
  level: levelled(whole),
})

/** A hyphen between letters or digits of one word, with the blank that stands for the end of a line. */
const HYPHENS = /(?<=[\p{L}\p{M}\p{N}])- ?(?=[\p{L}\p{N}])/gu
const SETS_HYPHEN = /^[-\u2010\u00ad][^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*$/

/** Words without their hyphens, as they are looked for where the end of a line may have put one there. */
export const unhyphened = (words: string): string => words.replace(HYPHENS, '')

/** A levelled text without its hyphens, of which only those at the ends of lines may be none of the words’ own. */
interface Unhyphened {
  readonly text: string
  /** Where each of its units stands in the levelled text. */
  readonly places: Int32Array
  /** Where the levelled text has a hyphen at the end of a line. */
  readonly atEnds: ReadonlySet<number>
}

/** Made when it is first asked for; null: no line of the text ends with a hyphen. */
export const unhyphenedOf = keptFor(({ whole, level }: Text): Unhyphened | null => {
  const { text, from } = level
  const hyphens = [...text.matchAll(HYPHENS)]
  const atEnds = hyphens.flatMap(({ 0: { length }, index }) =>
    length === 2 && SETS_HYPHEN.test(whole.slice(from[index], from[index + 2])) ? [index] : [],
  )
  if (atEnds.length === 0) return null
  const parts: string[] = []
  const places = new Int32Array(text.length)
  let [count, start] = [0, 0]
  const take = (end: number): void => {
    parts.push(text.slice(start, end))
    for (let at = start; at < end; at++) places[count++] = at
  }
  for (const { 0: hyphen, index } of hyphens) {
    take(index)
    start = index + hyphen.length
  }
  take(text.length)
  return { text: parts.join(''), places, atEnds: new Set(atEnds) }
})
