/** What `quotes.ts`, `sentences.ts` and `coverage.ts` promise of texts whose lines are not wrapped, worked out in the plainest way. */
import { codePointLength } from '../../../src/domain/codePoints.ts'
import type { Covered, SourceCoverage } from '../../../src/domain/coverage.ts'
import type { Speech } from '../../../src/domain/dataset.ts'
import type { QuotedSpan } from '../../../src/domain/quotes.ts'
import type { Sentence } from '../../../src/domain/sentences.ts'

const isLineEnd = (point: string): boolean => point === '\n' || point === '\r'
const isWordPoint = (point: string | undefined): boolean =>
  point !== undefined && /[\p{L}\p{N}]/u.test(point)
const isSpace = (point: string | undefined): boolean => point === undefined || /\s/u.test(point)

/**
 * The quoted spans of a text, line by line: “…” and "…". A mark without its partner in the same line
 * opens nothing; a straight mark opens only before a word, so that inches do not.
 */
export const quotedSpans = (text: string): readonly QuotedSpan[] => {
  const points = Array.from(text)
  const spans: QuotedSpan[] = []
  let open: { readonly at: number; readonly closing: string } | null = null
  for (const [at, point] of points.entries()) {
    if (isLineEnd(point)) open = null
    else if (open !== null && point === open.closing) {
      spans.push({ start: open.at, end: at + 1 })
      open = null
    } else if (point === '“') open = { at, closing: '”' }
    else if (
      point === '"' &&
      open === null &&
      !isSpace(points[at + 1]) &&
      !isWordPoint(points[at - 1])
    )
      open = { at, closing: '"' }
  }
  return spans
}

const contains = (start: number, end: number, at: number): boolean => start <= at && at < end

/** The span of which the passage holds exactly one mark, or undefined. */
export const cutSpan = (
  spans: readonly QuotedSpan[],
  start: number,
  end: number,
): QuotedSpan | undefined =>
  spans.find((span) => contains(start, end, span.start) !== contains(start, end, span.end - 1))

/** Whether the passage lies wholly inside one pair of quotation marks, the marks included or not. */
export const isInsideSpan = (spans: readonly QuotedSpan[], start: number, end: number): boolean =>
  spans.some((span) => span.start <= start && end <= span.end)

/**
 * How the source gives a passage: `direct` inside quotation marks, `mixed` where it contains a quoted
 * span, otherwise `indirect` where somebody speaks (`spoken`), else `narration`.
 */
export const speechOf = (
  spans: readonly QuotedSpan[],
  start: number,
  end: number,
  spoken: boolean,
): Speech => {
  if (isInsideSpan(spans, start, end)) return 'direct'
  if (spans.some((span) => start <= span.start && span.end <= end)) return 'mixed'
  return spoken ? 'indirect' : 'narration'
}

const TERMINATORS = new Set('.!?…')
const CLOSERS = new Set('"”’\'»)]')
const OPENERS = new Set('"“‘\'«([')

// Written without their last full stop.
const ABBREVIATIONS = new Set(
  (
    'Mr Mrs Ms Dr St Prof Gen Col Lt Maj Capt Sgt Cmdr Adm Gov Sen Rep Hon Rev Jr Sr vs etc cf al ' +
    'Inc Ltd Co Corp Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec a.m p.m e.g i.e U.S U.N U.K E.U'
  ).split(' '),
)

const lastWord = (text: string, end: number): string => {
  let start = end
  while (start > 0 && /[\p{L}\p{N}.]/u.test(text.charAt(start - 1))) start--
  return text.slice(start, end)
}

/** Whether the full stop at `at` belongs to its word, as in “Mr.”, “J.” or “No. 5”. */
const isAbbreviation = (text: string, at: number, next: string): boolean => {
  const word = lastWord(text, at)
  if (ABBREVIATIONS.has(word) || /^\p{Lu}$/u.test(word)) return true
  return /^Nos?$/.test(word) && /\p{N}/u.test(next)
}

const startsSentence = (next: string): boolean => OPENERS.has(next) || /[\p{Lu}\p{N}]/u.test(next)

/** UTF-16 index behind each sentence of one line. */
const breaks = (line: string): readonly number[] => {
  const found: number[] = []
  let at = 0
  while (at < line.length) {
    if (!TERMINATORS.has(line.charAt(at))) {
      at++
      continue
    }
    const first = at
    while (TERMINATORS.has(line.charAt(at))) at++
    const only = at - first === 1 && line.charAt(first) === '.'
    const bare = at
    while (CLOSERS.has(line.charAt(at))) at++
    const end = at
    while (at < line.length && /\s/u.test(line.charAt(at))) at++
    const next = String.fromCodePoint(line.codePointAt(at) ?? 0x20)
    const abbreviated = only && end === bare && isAbbreviation(line, first, next)
    if (at > end && startsSentence(next) && !abbreviated) found.push(end)
  }
  return [...found, line.length]
}

/**
 * Splits a text into sentences. Every line that is not blank is a paragraph; inside it a sentence ends
 * after . ! ? … and closing quotes or brackets, when white space follows and then a capital letter, a
 * digit or an opening mark. Sentences carry no white space at their ends.
 */
export const sentences = (text: string): readonly Sentence[] => {
  const found: Sentence[] = []
  let points = 0
  for (const line of text.split(/(?<=[\n\r])/)) {
    let from = 0
    for (const to of breaks(line)) {
      const piece = line.slice(from, to)
      const words = piece.trim()
      const start = points + piece.length - piece.trimStart().length
      if (words !== '') found.push({ start, end: start + codePointLength(words), text: words })
      points += codePointLength(piece)
      from = to
    }
  }
  return found
}

type Place = Covered['noRelation'][number] | Covered['statements'][number]['quotes'][number]

const overlap = (sentence: Sentence, place: Place): boolean =>
  place.start < sentence.end && sentence.start < place.end

/** Sentence by sentence, which statements quote each source. A source without its text has none. */
export const coverage = (dataset: Covered): readonly SourceCoverage[] =>
  dataset.sources.map(({ id, text }) => {
    const quoting = dataset.statements.flatMap((statement) =>
      statement.quotes
        .filter((quote) => quote.source === id)
        .map((quote) => ({ place: quote, statement: statement.id })),
    )
    const reasons = dataset.noRelation.filter((passage) => passage.source === id)
    return {
      source: id,
      sentences: sentences(text ?? '').map((sentence) => {
        const statements = new Set(
          quoting.filter(({ place }) => overlap(sentence, place)).map((item) => item.statement),
        )
        const reason = reasons.find((passage) => overlap(sentence, passage))?.reason ?? null
        return {
          ...sentence,
          statements: [...statements],
          reason: statements.size === 0 ? reason : null,
        }
      }),
    }
  })
