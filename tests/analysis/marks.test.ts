import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptOf, piecesOf, tokensAsked, unmetIn } from '../../src/analysis/search/marks.ts'

const marked = (text: string, query: string): readonly string[] =>
  piecesOf(text, tokensAsked(query)).flatMap(({ text, met }) => (met ? text : []))
const told = (text: string, query: string): string =>
  excerptOf(text, tokensAsked(query))
    .map(({ text, met }) => (met ? `[${text}]` : text))
    .join('')

describe('the words of a query in what was found', () => {
  test('are those that begin as they do, without regard to case and accents', () => {
    expect(marked('Ceasefire of Łódź, ceased; no decease', 'cease lodz')).toEqual([
      'Ceasefire',
      'Łódź',
      'ceased',
    ])
    expect(marked('Türkiye’s harbour', 'turkiye')).toEqual(['Türkiye’s'])
  })

  test('are looked for in phrases, too, but not in fields or in what is excluded', () => {
    expect(marked('copper left the harbour', 'status:left "the harbour" -"copper"')).toEqual([
      'the',
      'harbour',
    ])
  })

  test('are cut out of scripts without spaces', () => {
    expect(marked('在城里发生爆炸', '爆炸')).toEqual(['爆炸'])
  })

  test('are told where a text does not hold them', () => {
    expect(unmetIn('Ceasefire of 15 October', ['cease', 'oct', 'war'])).toEqual(['war'])
  })

  test('stand in the middle of a long text that is cut between words', () => {
    const far = 'one two three four five six seven eight nine ten eleven twelve '.repeat(3)
    const text = `${far}barges smuggled copper past the gates ${far}`.trim()
    const cut = told(text, 'smug')
    expect(cut).toContain('barges [smuggled] copper past the gates')
    expect(cut).toMatch(/^…\S.*\S…$/)
    for (const word of cut.replace(/[…[\]]/g, '').split(' '))
      expect(text.split(' ')).toContain(word)
    expect(told('a short quote', 'short')).toBe('a [short] quote')
  })

  test('are shown of a long text without spaces, wherever they stand in it', () => {
    const far = '在城里发生'.repeat(60)
    const cut = told(`${far}爆炸${far}`, '爆炸')
    expect(cut).toMatch(/^…[^ …]{36}\[爆炸\][^…]+…$/u)
    expect(told(`A ${'在'.repeat(30)}爆炸${far}`, '爆炸')).toContain('[爆炸]')
    const pairs = '𠀀'.repeat(200)
    expect(told(`x${pairs}爆炸${pairs}`, '爆炸')).not.toMatch(/\p{Surrogate}/u)
  })

  test('leave every text as it is, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, query) => {
          const pieces = piecesOf(text, tokensAsked(query))
          expect(pieces.map((piece) => piece.text).join('')).toBe(text)
          const rest = excerptOf(`${text} ${text}`.repeat(5), tokensAsked(query))
          expect(`${text} ${text}`.repeat(5)).toContain(
            rest
              .filter((piece, at) => piece.text !== '…' || (at > 0 && at < rest.length - 1))
              .map((piece) => piece.text)
              .join(''),
          )
        },
      ),
    )
  })
})
