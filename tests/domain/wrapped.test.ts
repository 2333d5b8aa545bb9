import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sliceCodePoints, toCodePoints } from '../../src/domain/codePoints.ts'
import { sentences } from '../../src/domain/sentences.ts'
import { flowing, readingOf, wrapsIn } from '../../src/domain/wrapped.ts'
import { builtQuote, builtSource } from '../helpers/built.ts'

const split = (text: string): readonly string[] =>
  sentences(text).map((sentence) => flowing(sentence.text))

/** Breaks a paragraph as a mail program does: before the first word that does not fit. */
const wrap = (text: string, width: number, end = '\n'): string => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines.join(end)
}

const PROSE =
  'The ministers met at the lake on Monday and spoke for three hours about the ferry, the toll and ' +
  'the men who had been held since spring. Neither of them would say afterwards what had been ' +
  'agreed. A clerk of the harbour who had carried the tea said that there had been shouting, and ' +
  'that Mr. Brown had left by the door of the kitchen.'

const PROSE_SENTENCES = [
  'The ministers met at the lake on Monday and spoke for three hours about the ferry, the toll and the men who had been held since spring.',
  'Neither of them would say afterwards what had been agreed.',
  'A clerk of the harbour who had carried the tea said that there had been shouting, and that Mr. Brown had left by the door of the kitchen.',
]

const PRINT = `Die Minister trafen sich am Montag am See und sprachen drei Stunden lang über die Fähre,
den Zoll und die Männer, die seit dem Frühjahr festgehalten werden. Keiner der
beiden wollte danach sagen, was vereinbart wurde. Ein Schreiber des Hafens sprach von Anschuldi-
gungen und von Geschrei.`

describe('lines that are only wrapped', () => {
  it.each([66, 72, 80, 100])('make one paragraph of a mail, at a width of %i', (width) => {
    expect(split(wrap(PROSE, width))).toEqual(PROSE_SENTENCES)
  })

  it('do so whatever ends a line', () => {
    const text = wrap(PROSE, 72, '\r\n')
    expect(split(`${text}\r\n\r\nA note`)).toEqual([...PROSE_SENTENCES, 'A note'])
    expect(split(wrap(PROSE, 72, ' \n'))).toEqual(PROSE_SENTENCES)
  })

  it('do so where the letters of print make lines of different length, and words are broken', () => {
    expect(split(PRINT)).toEqual([
      'Die Minister trafen sich am Montag am See und sprachen drei Stunden lang über die Fähre, den Zoll und die Männer, die seit dem Frühjahr festgehalten werden.',
      'Keiner der beiden wollte danach sagen, was vereinbart wurde.',
      'Ein Schreiber des Hafens sprach von Anschuldi-gungen und von Geschrei.',
    ])
  })

  it('stay lines where one ends before its time in mid-sentence, in letters of any script', () => {
    for (const word of ['министры', 'ministers']) {
      const line = Array.from({ length: 9 }, () => word).join(' ')
      expect(wrapsIn(`${line}\n${line}\n${line}`).size).toBe(2)
      expect(wrapsIn(`${line}\n${word}. ${word}\n${line}`).size).toBe(0)
    }
  })

  it('end with a line that is not full, where the next paragraph follows without a blank line', () => {
    const text = `${wrap(PROSE, 72)}\n${wrap(PROSE, 72)}`
    expect(split(text)).toEqual([...PROSE_SENTENCES, ...PROSE_SENTENCES])
    const ends = [...wrapsIn(text)]
    expect(ends).not.toContain(PROSE.length)
    expect(ends).toHaveLength(text.split('\n').length - 2)
    const said = PROSE.replace('there had', '“there had').replace(/\.$/, '.”')
    const saidSentences = PROSE_SENTENCES.with(2, said.slice(said.indexOf('A clerk')))
    expect(split(`${wrap(said, 72)}\n${wrap(PROSE, 72)}`)).toEqual([
      ...saidSentences,
      ...PROSE_SENTENCES,
    ])
  })

  it('are the same where blank lines stand before and behind them', () => {
    for (const blank of ['\n', ' \n', '\n\n', '\r\n'])
      expect(split(`${blank}${wrap(PROSE, 72)}${blank}`)).toEqual(PROSE_SENTENCES)
  })

  it('take in a first line that is further in, and one line that begins with a dash or a number', () => {
    expect(split(`   ${wrap(PROSE, 72)}`)).toEqual(PROSE_SENTENCES)
    const text =
      'The truce, as the envoy told the papers at the harbour this morning, was\n' +
      '– so she put it – no more than a pause for both of the parties, who had\n' +
      'asked for it themselves.'
    expect(split(text)).toEqual([flowing(text)])
  })
})

describe('lines that are set as lines', () => {
  it.each([
    [
      'a headline and those who wrote it',
      'The lake is quiet again, and nobody will say who fired the first of the shots\nBy Ana Kovar, Harbour Post\n3 May 2031',
    ],
    [
      'the head of a mail',
      'From: Ana Kovar of the Harbour Post in Cobalt <kovar@post.example.org>\nTo: the desk\nSubject: the lake, once more, and what the ministers did not say about it',
    ],
    [
      'a list',
      'What the parties have asked of each other since the talks began on Monday:\n- the release of all the men who have been held on the island since spring\n- a new ferry that is to run at night as well, under the flag of neither one\n- an end of the toll',
    ],
    [
      'a list without signs',
      'the release of all the men who have been held on the island since spring\nan end of the toll\na new ferry that is to run at night as well, under the flag of neither one\na pause',
    ],
    [
      'verse in long lines',
      'Sing of the lake, O winds, and of men who were lost in the winter,\nWhen from the harbour they rowed, and the ice was upon the water;\nNobody stood on the shore, and nobody spoke of the drowned there,\nOnly the bells of the town, and the gulls that cried to the morning.',
    ],
    [
      'verse in short lines',
      'the lake was still\nand no one spoke\nof those who went\nbeneath the ice',
    ],
    [
      'a table',
      'name of the party      what it asked for at the lake         on which day\nthe northern one       release of all who have been held     on the Monday\nthe southern one       an end of the toll on every ferry     on the Friday',
    ],
    [
      'speeches',
      '“Did you fire the first of the shots?”\n“No.”\n“Who did, then, if it was none of the men on your own boats?”\n“You must ask the others.”',
    ],
    [
      'speeches with dashes',
      '– Did you fire the first of the shots that were heard at the lake on Monday?\n– None of us did, and none of the men on the boats of the others has said so;\nall of them slept.',
    ],
    [
      'a mail that is quoted',
      '> The ministers met at the lake on Monday and spoke for three hours about\n> the ferry, the toll and the men who had been held since spring.',
    ],
    [
      'what is further in',
      'The ministers met at the lake on Monday and spoke for three hours about\n    the ferry, the toll and the men who had been held since the spring.',
    ],
    [
      'lines that were never wrapped',
      `${PROSE} and\nso they went on to speak of the ferry. ${PROSE}`,
    ],
  ])('stay so: %s', (_, text) => {
    expect([...wrapsIn(text)]).toEqual([])
  })
})

const word = fc.stringMatching(/^[a-zäß]{1,9}$/u)
/** Longer than two lines, so that every second line at least goes on in small letters. */
const sentence = fc.array(word, { minLength: 110, maxLength: 130 }).map((words) => {
  const [first = '', ...rest] = words
  return `${first.slice(0, 1).toUpperCase().replace('SS', 'S')}${['A', ...rest].join(' ')}.`
})
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '))

describe('the sentences of a text', () => {
  it('stand where they stood before its lines were wrapped', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 70, max: 100 }),
        (paragraphs, width) => {
          const places = (text: string) => sentences(text).map(({ start, end }) => [start, end])
          expect(places(paragraphs.map((one) => wrap(one, width)).join('\n\n'))).toEqual(
            places(paragraphs.join('\n\n')),
          )
        },
      ),
      { numRuns: 40 },
    )
  })

  it('are slices of it and leave out nothing but white space, however its lines are set', () => {
    const line = fc.oneof(
      paragraph.map((one) => wrap(one, 76)),
      fc.constantFrom('', ' ', '- one', '> two', 'Three. four', '😀 “five” six', '\t7'),
      fc.string({ unit: 'binary', maxLength: 90 }),
    )
    const ends = fc.constantFrom('\n', '\r\n', '\n\n', '\r', ' \n')
    fc.assert(
      fc.property(fc.array(fc.tuple(line, ends), { maxLength: 6 }), (lines) => {
        const text = lines.flat().join('')
        let last = 0
        let left = ''
        for (const one of sentences(text)) {
          expect(sliceCodePoints(text, one.start, one.end)).toBe(one.text)
          expect(one.start).toBeGreaterThanOrEqual(last)
          left += sliceCodePoints(text, last, one.start)
          last = one.end
        }
        left += text.slice(sliceCodePoints(text, 0, last).length)
        expect(left.trim()).toBe('')
        for (const at of wrapsIn(text)) expect(text.charAt(at)).toMatch(/[\n\r]/)
      }),
      { numRuns: 60 },
    )
  })

  it('are found in a long block of lines in time that grows with its length alone', () => {
    const text = `${wrap(PROSE, 72)}\n`.repeat(20_000)
    expect(sentences(text)).toHaveLength(60_000)
  })
})

describe('the words of a quote', () => {
  const verse = 'The ferry goes at nine,\nthe lake is cold.'
  const text = `😀 ${wrap(PROSE, 72)}\n\n${verse}`
  const source = builtSource({ text })
  const quoteOf = (exact: string) =>
    builtQuote(exact, { start: toCodePoints(text, text.indexOf(exact)) })

  it('are read without the ends of lines that only wrap their paragraph, and with all others', () => {
    const [first = ''] = wrap(PROSE, 72).split('.')
    expect(first).toContain('\n')
    expect(readingOf(quoteOf(first), source)).toBe(flowing(first))
    expect(readingOf(quoteOf(verse), source)).toBe(verse)
    const broken = wrap(PROSE, 72).replace('\n', '-\n')
    const [start = '', next = ''] = broken.split('\n')
    const read = readingOf(builtQuote(`${start}\n${next}`), builtSource({ text: broken }))
    expect(read).toBe(`${start}${next}`)
  })

  it('are read as they are where the text is not at hand', () => {
    expect(readingOf(quoteOf(verse), { ...source, text: null })).toBe(verse)
    expect(readingOf(quoteOf(verse), undefined)).toBe(verse)
  })
})

it('joins lines in time that grows with their length alone, and once where blank ones stand between', () => {
  const blanks = ' '.repeat(400_000)
  expect(flowing(`one${blanks}two`)).toBe(`one${blanks}two`)
  expect(flowing(`one${blanks}\r\n\n\t\ntwo-${blanks}\n three\n`)).toBe('one two-three ')
  expect(flowing('\none')).toBe(' one')
})
