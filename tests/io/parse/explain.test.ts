import { describe, expect, it } from 'vitest'
import { describeIssue, type Issue, type NamedText } from '../../../src/domain/issue.ts'
import { nearest } from '../../../src/domain/nearest.ts'
import { inEnglish, told } from '../../../src/domain/told.ts'
import { explain } from '../../../src/io/parse/explain.ts'
import { parseDataset } from '../../../src/io/parse/parse.ts'
import { plain, shown } from '../../../src/io/parse/shown.ts'
import { aDataset, aSource, aStatement } from '../../helpers/dataset.ts'

const faultsOf = (text: string, quote: string): readonly string[] => {
  const { issues } = parseDataset(
    aDataset({ sources: [aSource(text)], statements: [aStatement('x', { quotes: [quote] })] }),
    new Map(),
  )
  return explain(issues).map(describeIssue)
}

describe('explaining a quote that is not there', () => {
  it('names the sign that was typed for another', () => {
    expect(faultsOf('😀 It is Aland’s turn.', "Aland's turn")).toEqual([
      'sample, statement x, quotes[0]: The words "Aland\'s turn" do not stand in the source; ' +
        'the nearest there are "Aland’s turn". ' +
        "Copy them from the source: it writes ’ where the quote has '.",
    ])
  })

  it('names the end of a line that was typed as a blank', () => {
    expect(faultsOf('The two met in\nCobalt.', 'met in Cobalt')[0]).toContain(
      'the nearest there are "met in\\u000aCobalt". Copy them from the source: blanks and ends of lines stand otherwise there.',
    )
  })

  it('names the nearest words and their place in code points', () => {
    expect(faultsOf('😀 The two met in Cobalt at noon.', 'The too met in Cobalt')).toEqual([
      'sample, statement x, quotes[0]: The words "The too met in Cobalt" do not stand in the source; ' +
        'the nearest there are "The two met in Cobalt" (characters 2 to 23). ' +
        'Copy them from the source character by character.',
    ])
  })

  it('says so where nothing is near', () => {
    expect(faultsOf('Aland met.', 'zzzzzzzzzz')[0]).toContain(', nor anything near to them.')
  })

  it('never changes what is matched: the fault stays a fault', () => {
    expect(faultsOf('It is Aland’s turn.', "Aland's turn")).toHaveLength(1)
  })

  it('leaves issues alone that looked for nothing, and long texts unread', () => {
    const issue: Issue = { rule: 'r', where: 'w', what: told`x`, wayOut: told`y` }
    expect(explain([issue])).toEqual([issue])
    const long = { ...issue, near: { sought: 'b', within: 'a'.repeat(1_000_001) } }
    expect(explain([long])).toEqual([issue])
  })
})

describe('explaining a quote of which several texts could be meant', () => {
  const issue: Issue = { rule: 'r', where: 'w', what: told`It is absent`, wayOut: told`y` }
  const whatOf = (sought: string, texts: readonly NamedText[]): readonly string[] =>
    explain([{ ...issue, near: { sought, texts } }]).map(({ what }) => inEnglish(what))

  it('names the words that are nearest in any of them, and their line', () => {
    const texts = [
      { name: 'a.txt', whole: 'The two mat in Cobald.' },
      { name: 'b.txt', whole: 'A head\r\n\r\n😀 The two\r\nmet in Cobalt.' },
      { name: 'c.txt', whole: 'The too mat in Cobald.' },
    ]
    expect(whatOf('two met in Cobalt', texts)).toEqual([
      'It is absent; the nearest is line 3 of b.txt ("two met in Cobalt")',
    ])
    expect(whatOf('qqqqqqqqqqqqqq', texts)).toEqual(['It is absent, nor anything near to it'])
  })

  it('says nothing of what is near once it has read enough', () => {
    const texts = [{ name: 'a.txt', whole: 'a '.repeat(5_500_000) }]
    const asked = { ...issue, near: { sought: 'bbbb', texts } }
    expect(explain([asked, asked]).map(({ what }) => inEnglish(what))).toEqual([
      'It is absent, nor anything near to it',
      'It is absent',
    ])
  })
})

describe('the nearest id', () => {
  it.each([
    ['indai', ['iran', 'india', 'indus-river'], ['india']],
    ['Consults', ['consults', 'visits'], ['consults']],
    ['xyz', ['aland'], []],
    ['', ['aland'], []],
    ['a'.repeat(200), ['a'.repeat(200)], []],
  ])('to %j is %3$j', (sought, candidates, expected) => {
    expect(nearest(sought, candidates)).toEqual(expected)
  })

  it('comes first, then the next ones, as many as were asked for', () => {
    expect(nearest('cat', ['cart', 'coat', 'cat', 'dog'], 2)).toEqual(['cat', 'cart'])
  })
})

describe('a value in a message', () => {
  it('stays on one line and cannot act on a terminal or turn the line around', () => {
    expect(plain('a\n\u001b[31m\u202e\u0085b')).toBe('a\\u000a\\u001b[31m\\u202e\\u0085b')
    expect(plain('’é😀عربي')).toBe('’é😀عربي')
  })

  it('is cut where it is long, never inside a code point', () => {
    expect(inEnglish(shown('😀'.repeat(80)))).toBe(`"${'😀'.repeat(80)}"`)
    expect(inEnglish(shown('😀'.repeat(81)))).toBe(`"${'😀'.repeat(80)}…"`)
  })

  it.each([
    [null, 'null'],
    [undefined, 'missing'],
    [0, '0'],
    [[1], 'a list'],
    [{}, 'an object'],
    ['', '""'],
  ])('%j is told as %s', (value, expected) => {
    expect(inEnglish(shown(value))).toBe(expected)
  })
})
