import { textWidth } from '../../analysis/geometry/text.ts'
import type { Measure } from '../labelBoxes.ts'

/** Widths from a table, for places without a canvas. */
export const estimate: Measure = (text, size, weight) =>
  textWidth(text, size, weight >= 500 ? 'semibold' : 'regular')

/** What XML forbids, what no reader sees, and the marks that turn the direction of what follows. */
const UNPRINTABLE =
  /[^\t\n\r\u{20}-\u{7e}\u{a0}-\u{2027}\u{202f}-\u{2065}\u{206a}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** Text that can stand in a picture: on one line, without control characters or turned directions. */
export const printable = (text: string): string =>
  text.replace(/[\s\u2028\u2029]+/gu, ' ').replace(UNPRINTABLE, '')

export interface Lettering {
  readonly size: number
  readonly weight: number
  readonly measure: Measure
}

/** Cuts a word that is wider than the line, at code points. */
const pieces = (word: string, room: number, { size, weight, measure }: Lettering): string[] => {
  if (measure(word, size, weight) <= room) return [word]
  const found: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter, size, weight) > room) {
      found.push(piece)
      piece = ''
    }
    piece += letter
  }
  return piece === '' ? found : [...found, piece]
}

/**
 * Breaks a text into lines no wider than `room`, at spaces where it can.
 * What is longer than `most` lines ends in an ellipsis. An empty text gives no line.
 */
export const wrap = (
  text: string,
  room: number,
  lettering: Lettering,
  most: number,
): readonly string[] => {
  const { size, weight, measure } = lettering
  const lines: string[] = []
  let line = ''
  for (const word of printable(text).split(' ')) {
    for (const piece of pieces(word, room, lettering)) {
      const longer = line === '' ? piece : `${line} ${piece}`
      if (line !== '' && measure(longer, size, weight) > room) {
        lines.push(line)
        line = piece
      } else line = longer
    }
    if (lines.length > most) break
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  const letters = [...(kept.pop() ?? '')]
  while (letters.length > 0 && measure(`${letters.join('')}…`, size, weight) > room) letters.pop()
  return [...kept, `${letters.join('').trimEnd()}…`]
}
