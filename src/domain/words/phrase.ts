import type { EntityId } from '../ids.ts'

/** A run of text; with `entity` it is that entity's name, and may be shown as a link. */
export interface Part {
  readonly text: string
  readonly entity?: EntityId
}

export type Phrase = readonly Part[]

export const plain = (text: string): Phrase => [{ text }]

export const textOf = (phrase: Phrase): string => phrase.map((part) => part.text).join('')

/** `A`, `A and B`, `A, B and C`. */
export const listed = (items: readonly Phrase[]): Phrase =>
  items.flatMap((item, at) => {
    if (at === 0) return item
    return [...plain(at === items.length - 1 ? ' and ' : ', '), ...item]
  })

/** Joins neighbours that are no names, and drops empty parts. */
const tidied = (phrase: Phrase): Phrase => {
  const parts: Part[] = []
  for (const part of phrase) {
    const last = parts.at(-1)
    if (part.text === '') continue
    if (last !== undefined && last.entity === undefined && part.entity === undefined)
      parts[parts.length - 1] = { text: last.text + part.text }
    else parts.push(part)
  }
  return parts
}

/** Leaves letters alone whose capital is not one letter (`ß`). */
const capitalised = (text: string): string => {
  const [first = ''] = text
  const capital = first.toUpperCase()
  return [...capital].length === 1 ? capital + text.slice(first.length) : text
}

/** With its first letter as a capital. */
export const opened = (phrase: Phrase): Phrase => {
  const [first, ...rest] = tidied(phrase)
  return first === undefined ? [] : [{ ...first, text: capitalised(first.text) }, ...rest]
}

/** With one full stop at its end. */
export const closed = (phrase: Phrase): Phrase =>
  textOf(phrase).endsWith('.') ? phrase : tidied([...phrase, ...plain('.')])
