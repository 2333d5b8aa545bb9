/**
 * Widths of IBM Plex Sans without a canvas, so that layouts can be computed anywhere.
 * Advances in thousandths of the font size, measured at weight 400; characters of about the same
 * width share a row. Estimates stay within 4 % of the drawn width for names in Latin script.
 */
const ADVANCES: readonly (readonly [advance: number, characters: string])[] = [
  [240, " \u00a0'’‘"],
  [255, 'ijl'],
  [280, ',.!:;|[]'],
  [335, 'f·İ()ı'],
  [350, '{}t'],
  [382, 'rI-/\\'],
  [425, '"*“”ř'],
  [490, 'sškvyğç?cLčćxz'],
  [530, 'agàáâäãåeèéêëJF'],
  [567, 'oòóôöõhnñuùúûüṭbdpq_–'],
  [600, 'ETSZYÉŞ$+0123456789<=>^`~×'],
  [620, 'PVXCAÄÀÁ'],
  [655, 'KRBß'],
  [700, 'DUÜHNGOÖQ&#'],
  [790, 'Mwm—…'],
  [905, 'W@%'],
]
const OTHER_LETTER = 580
const IDEOGRAPH = 1000
const SEMIBOLD = 1.04

const advanceOf = new Map(
  ADVANCES.flatMap(([advance, characters]) =>
    [...characters].map((one) => [one, advance] as const),
  ),
)

/** The same by code, where it is that of a Latin letter: names are measured by the thousand. */
const LATIN = 0x250
const latin = new Uint16Array(LATIN)
for (const [character, width] of advanceOf)
  if (character.charCodeAt(0) < LATIN) latin[character.charCodeAt(0)] = width

const MARK = /^\p{Mark}$/u
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]$/u

const advance = (character: string): number => {
  const known = advanceOf.get(character)
  if (known !== undefined) return known
  if (MARK.test(character)) return 0
  return WIDE.test(character) ? IDEOGRAPH : OTHER_LETTER
}

export type Weight = 'regular' | 'semibold'

/** Thousandths of the font size. */
const advanceIn = (text: string): number => {
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    const known = latin[text.charCodeAt(at)] ?? 0
    if (known === 0) {
      sum = 0
      for (const character of text) sum += advance(character)
      return sum
    }
    sum += known
  }
  return sum
}

const inPixels = (advances: number, px: number, weight?: Weight): number =>
  (advances * px * (weight === 'semibold' ? SEMIBOLD : 1)) / 1000

/** Estimated width of one line of text at a font size of `px`, in the same unit. */
export const textWidth = (text: string, px: number, weight: Weight = 'regular'): number =>
  inPixels(advanceIn(text), px, weight)

const MOST_LINES = 3
const CUT = '…'

/** Shortens a line from its end until it fits, and says so with an ellipsis. */
export const clip = (line: string, px: number, maxWidth: number, weight?: Weight): string => {
  if (textWidth(line, px, weight) <= maxWidth) return line
  let kept = ''
  let width = advance(CUT)
  for (const character of line) {
    width += advance(character)
    if (kept !== '' && inPixels(width, px, weight) > maxWidth) break
    kept += character
  }
  return `${kept.trimEnd()}${CUT}`
}

const SPACE = advanceIn(' ')

/** Where each line begins, by the number of its first word. */
const fill = (advances: readonly number[], px: number, maxWidth: number): readonly number[] => {
  const starts: number[] = []
  let line = 0
  advances.forEach((word, at) => {
    const longer = line + SPACE + word
    if (at > 0 && (longer * px) / 1000 <= maxWidth) line = longer
    else {
      starts.push(at)
      line = word
    }
  })
  return starts
}

/** A name in lines, and how wide the widest of them is. */
export interface Wrapped {
  readonly lines: readonly string[]
  readonly width: number
}

/**
 * Breaks a name at its spaces into lines of about equal length, none wider than `maxWidth`:
 * one where it fits, else two, at most three; what is longer ends in an ellipsis.
 * An empty name gives no line.
 */
export const wrapName = (name: string, px: number, maxWidth: number): Wrapped => {
  const words: readonly string[] = name.match(/\S+/gu) ?? []
  const advances = words.map(advanceIn)
  const filled = fill(advances, px, maxWidth)
  let starts = filled.slice(0, MOST_LINES)
  // Where each word has a line of its own, no narrower lines hold them otherwise.
  if (filled.length > 1 && filled.length <= MOST_LINES && filled.length < words.length) {
    const step = px / 4
    for (let width = maxWidth - step; width > maxWidth / 3; width -= step) {
      const narrower = fill(advances, px, width)
      if (narrower.length > filled.length) break
      starts = [...narrower]
    }
  }
  let widest = 0
  const lines = starts.map((start, at) => {
    const held = words.slice(start, starts[at + 1])
    const line = held.length === 1 ? (held[0] ?? '') : held.join(' ')
    let sum = SPACE * (held.length - 1)
    for (let word = start; word < start + held.length; word++) sum += advances[word] ?? 0
    const whole = inPixels(sum, px)
    const clipped = whole <= maxWidth ? line : clip(line, px, maxWidth)
    widest = Math.max(widest, clipped === line ? whole : textWidth(clipped, px))
    return clipped
  })
  return { lines, width: widest }
}

/** The lines alone. */
export const wrapLabel = (name: string, px: number, maxWidth: number): readonly string[] =>
  wrapName(name, px, maxWidth).lines
