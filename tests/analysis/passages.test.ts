import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Paragraph, passages, unitsOf } from '../../src/analysis/passages.ts'
import { readPath } from '../../src/cli/readPath.ts'
import type { Dataset, Quote, Source } from '../../src/domain/dataset.ts'
import { type StatementId, sourceId } from '../../src/domain/ids.ts'
import { anyAuthored } from '../helpers/anyDataset.ts'
import { builtDataset, builtQuote, builtSource, builtStatement } from '../helpers/built.ts'
import { parsed } from '../helpers/dataset.ts'

/** The words that a statement's runs carry between two places of the text, line breaks left out. */
const carried = (
  paragraphs: readonly Paragraph[],
  id: StatementId,
  { start, end }: { readonly start: number; readonly end: number },
): string =>
  paragraphs
    .flatMap(({ runs }) => runs)
    .filter((run) => run.statements.includes(id) && run.start >= start && run.end <= end)
    .map(({ text }) => text)
    .join('')

/** Lines that hold nothing but blanks are no paragraphs. */
const withoutBreaks = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('')

const expectTiled = (paragraphs: readonly Paragraph[], text: string): void => {
  for (const { start, runs } of paragraphs) {
    let at = start
    for (const run of runs) {
      expect(run.start).toBe(at)
      expect(run.end).toBeGreaterThan(run.start)
      expect(run.text).toBe(text.slice(run.start, run.end))
      at = run.end
    }
    expect(text[at] ?? '\n').toBe('\n')
  }
  expect(paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join('')).toBe(
    withoutBreaks(text),
  )
}

const quotedAt = (text: string, exact: string): Quote => {
  const start = [...text.slice(0, text.indexOf(exact))].length
  return builtQuote(exact, { start, end: start + [...exact].length })
}

const quoting = (text: string, ...exacts: readonly string[]): [Dataset, Source] => {
  const source = builtSource({ text })
  const statements = exacts.map((exact, at) =>
    builtStatement(`s${at}`, 'aland', 'accuses', 'borduria', { quotes: [quotedAt(text, exact)] }),
  )
  return [builtDataset([], statements, { sources: [source] }), source]
}

const runsOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.flatMap(({ runs }) => runs.map(({ text, statements }) => [text, statements]))

describe('passages', () => {
  it('cut a paragraph where a quote begins and ends', () => {
    expect(runsOf(passages(...quoting('Aland met them in Cobalt.', 'met them')))).toEqual([
      ['Aland ', []],
      ['met them', ['s0']],
      [' in Cobalt.', []],
    ])
  })

  it('keep the ids of both quotes where they overlap', () => {
    expect(runsOf(passages(...quoting('one two three', 'one two', 'two three')))).toEqual([
      ['one ', ['s0']],
      ['two', ['s0', 's1']],
      [' three', ['s1']],
    ])
  })

  it('name a statement once where two quotes of it overlap', () => {
    const [dataset, source] = quoting('one two', 'one two')
    const statements = dataset.statements.map((one) => ({
      ...one,
      quotes: [...one.quotes, quotedAt('one two', 'one')],
    }))
    expect(runsOf(passages({ ...dataset, statements }, source))).toEqual([
      ['one', ['s0']],
      [' two', ['s0']],
    ])
  })

  it('stand at the right place behind letters of two units', () => {
    const text = '😀😀 Aland “met” 😀 them.\n\n😀 In Cobalt.'
    const paragraphs = passages(...quoting(text, '“met” 😀', 'Cobalt'))
    expectTiled(paragraphs, text)
    expect(runsOf(paragraphs)).toEqual([
      ['😀😀 Aland ', []],
      ['“met” 😀', ['s0']],
      [' them.', []],
      ['😀 In ', []],
      ['Cobalt', ['s1']],
      ['.', []],
    ])
    expect(unitsOf(text, { start: 2, end: 3 })).toEqual({ start: 4, end: 5 })
  })

  it('carry a quote on over the end of a paragraph', () => {
    const paragraphs = passages(...quoting('one two\n\nthree four', 'two\n\nthree'))
    expect(runsOf(paragraphs)).toEqual([
      ['one ', []],
      ['two', ['s0']],
      ['three', ['s0']],
      [' four', []],
    ])
  })

  it('are of one paragraph where lines are only wrapped, and hold every sign at its place', () => {
    const lines = [
      'The ministers met at the lake on Monday, and spoke for three hours about the',
      'ferry, the toll and the men. Neither of them would say what had been agreed.',
      'A clerk heard shouting.',
      '',
      'All left.',
    ]
    const text = lines.join('\r\n')
    const [wrapped, last, ...more] = passages(...quoting(text, 'about the\r\nferry', 'men'))
    expect(wrapped?.runs.map(({ text, statements }) => [text, statements])).toEqual([
      ['The ministers met at the lake on Monday, and spoke for three hours ', []],
      ['about the\r\nferry', ['s0']],
      [', the toll and the ', []],
      ['men', ['s1']],
      [`. Neither of them would say what had been agreed.\r\n${lines[2]}\r`, []],
    ])
    for (const { runs } of [wrapped, last].flatMap((one) => one ?? []))
      for (const run of runs) expect(text.slice(run.start, run.end)).toBe(run.text)
    expect(last?.runs.map((run) => run.text)).toEqual(['All left.'])
    expect(more).toEqual([])
  })

  it('cut at further places when asked', () => {
    expect(runsOf(passages(...quoting('one two', 'one'), [5]))).toEqual([
      ['one', ['s0']],
      [' t', []],
      ['wo', []],
    ])
  })

  it('leave out what quotes another source, and are none where there is no text', () => {
    const [dataset, source] = quoting('one two', 'one')
    const other = builtSource({ id: sourceId('other'), text: 'one two' })
    expect(runsOf(passages(dataset, other))).toEqual([['one two', []]])
    expect(passages(dataset, { ...source, text: null, id: sourceId('none') })).toEqual([])
  })

  it('tile the text and carry every quote whole, whatever the dataset', () => {
    fc.assert(
      fc.property(anyAuthored, (authored) => {
        const dataset = parsed(authored)
        const [source] = dataset.sources
        if (source === undefined || source.text === null) throw new Error('There is no source.')
        const { text } = source
        const paragraphs = passages(dataset, source)
        expectTiled(paragraphs, text)
        for (const { id, quotes } of dataset.statements)
          for (const quote of quotes)
            expect(carried(paragraphs, id, unitsOf(text, quote))).toBe(
              withoutBlankLines(text, quote),
            )
      }),
      { numRuns: 100 },
    )
  })

  it('carry every quote of the shipped graph', async () => {
    const { dataset } = await readPath('graph-data/pakistan-afghanistan-2025')
    if (dataset === null) throw new Error('The shipped graph does not open.')
    let count = 0
    for (const source of dataset.sources) {
      const text = source.text ?? ''
      const paragraphs = passages(dataset, source)
      expectTiled(paragraphs, text)
      for (const { id, quotes } of dataset.statements)
        for (const quote of quotes.filter((one) => one.source === source.id)) {
          expect(carried(paragraphs, id, unitsOf(text, quote))).toBe(
            quote.exact.replaceAll('\n', ''),
          )
          count++
        }
    }
    expect(count).toBeGreaterThan(0)
  })
})

/** The words of a quote that stand in paragraphs: what is in a blank line is shown nowhere. */
const withoutBlankLines = (text: string, quote: Quote): string => {
  const { start, end } = unitsOf(text, quote)
  let at = 0
  return text
    .split('\n')
    .map((line) => {
      const from = at
      at += line.length + 1
      return line.trim() === ''
        ? ''
        : line.slice(Math.max(0, start - from), Math.max(0, end - from))
    })
    .join('')
}

describe('words that are only context', () => {
  const TEXT = 'On the radio the envoy called it a trap.'
  const carriedIn = (...quotes: readonly Partial<Quote>[]) => {
    const source = builtSource({ text: TEXT })
    const statements = quotes.map((more, at) =>
      builtStatement(`s${at}`, 'aland', 'accuses', 'borduria', {
        voice: 'named',
        quotes: [{ ...quotedAt(TEXT, 'On the radio'), ...more }],
      }),
    )
    const [run] = passages(builtDataset([], statements, { sources: [source] }), source).flatMap(
      ({ runs }) => runs,
    )
    return [run?.voice, run?.speech, run?.statements.length]
  }

  it('are nobody’s reported speech', () => {
    expect(carriedIn({ context: true })).toEqual(['narrator', 'narration', 1])
    expect(carriedIn({})).toEqual(['named', 'indirect', 1])
  })

  it('leave the voice to what else quotes them, and to marked speech', () => {
    expect(carriedIn({ context: true }, {})).toEqual(['named', 'indirect', 2])
    expect(carriedIn({ context: true, speech: 'direct' })).toEqual(['named', 'direct', 1])
  })
})
