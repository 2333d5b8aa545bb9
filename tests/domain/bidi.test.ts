import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isolated } from '../../src/domain/bidi.ts'
import { createWords } from '../../src/domain/words.ts'
import { aDataset, anEntity, parsed } from '../helpers/dataset.ts'

const MARKS = [
  '\u202a',
  '\u202b',
  '\u202d',
  '\u202e',
  '\u202c',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u200f',
]

/** How many isolates are open after each letter; below 0 where one was closed from within. */
const depths = (text: string): readonly number[] => {
  let depth = 0
  return [...text].map((letter) => {
    if ('\u2066\u2067\u2068'.includes(letter)) depth++
    if (letter === '\u2069') depth--
    return depth
  })
}

describe('a text among others', () => {
  it('keeps every letter, and is closed to both sides whatever marks are in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ش', ...MARKS), minLength: 1, maxLength: 12 }),
        (text) => {
          const shown = isolated(text)
          expect(shown).toContain(text)
          const inside = depths(shown)
          const marked = MARKS.some((mark) => text.includes(mark))
          expect(shown !== text).toBe(marked)
          expect(inside.slice(0, -1).every((depth) => depth > 0)).toBe(marked || text.length === 1)
          expect(inside.at(-1)).toBe(0)
        },
      ),
    )
  })

  it('is as it was where it has no such mark, right-to-left letters too', () => {
    for (const text of ['Aland', 'عربي', '', 'a b']) expect(isolated(text)).toBe(text)
  })
})

it('a sentence keeps its order beside a name that would turn it around', () => {
  const dataset = parsed(
    aDataset({
      entities: [anEntity('aland', { name: '\u202eAland' }), anEntity('borduria')],
    }),
  )
  const [statement] = dataset.statements
  if (statement === undefined) throw new Error('There is no statement.')
  expect(createWords(dataset).sentence(statement)).toContain('\u2068\u202eAland\u2069 ')
})
