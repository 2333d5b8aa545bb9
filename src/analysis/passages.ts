import { toUnits } from '../domain/codePoints.ts'
import { type CoveredSentence, coverage } from '../domain/coverage.ts'
import type { Dataset, Source, Speech, Voice } from '../domain/dataset.ts'
import type { StatementId } from '../domain/ids.ts'
import { wrapsIn } from '../domain/wrapped.ts'

/** A run of a source's text over which the same statements quote it; offsets in UTF-16 units. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Empty where nothing quotes it. */
  readonly statements: readonly StatementId[]
  /** Whose voice carries it, and how; null where nothing quotes it. */
  readonly voice: Voice | 'several' | null
  readonly speech: Speech | 'several' | null
}

export interface Paragraph {
  readonly start: number
  readonly runs: readonly Run[]
}

interface Span {
  readonly start: number
  readonly end: number
  readonly statement: StatementId
  readonly voice: Voice
  readonly speech: Speech
  readonly context: boolean
}

/** What only stands around a saying is the writer's, where nothing else quotes it and nobody's speech is marked in it. */
const carriersOf = (spans: readonly Span[]): readonly Pick<Span, 'voice' | 'speech'>[] => {
  const proving = spans.filter(({ context }) => !context)
  return proving.length > 0
    ? proving
    : spans.map((span) =>
        span.speech === 'indirect' || span.speech === 'narration'
          ? { voice: 'narrator', speech: 'narration' }
          : span,
      )
}

const one = <T>(values: readonly T[]): T | 'several' | null => {
  const [first, ...others] = new Set(values)
  if (first === undefined) return null
  return others.length === 0 ? first : 'several'
}

/** UTF-16 units of a quote: what slicing the text in JavaScript takes. */
export const unitsOf = (
  text: string,
  place: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } => ({
  start: toUnits(text, place.start),
  end: toUnits(text, place.end),
})

/**
 * Cuts a source into paragraphs, and each paragraph wherever a quote begins or ends, so that overlapping quotes all keep their marks.
 * Lines that are only wrapped are one paragraph. `cuts` are further places to cut at, in UTF-16 units. The runs of all paragraphs, with the line breaks between them, are the whole text.
 */
export const passages = (
  dataset: Dataset,
  source: Source,
  cuts: readonly number[] = [],
): readonly Paragraph[] => {
  const text = source.text ?? ''
  const spans = dataset.statements.flatMap((statement) =>
    statement.quotes
      .filter((quote) => quote.source === source.id)
      .map(
        (quote): Span => ({
          ...unitsOf(text, quote),
          statement: statement.id,
          voice: statement.voice,
          speech: quote.speech,
          context: quote.context,
        }),
      ),
  )
  const edges = [...new Set([...cuts, ...spans.flatMap(({ start, end }) => [start, end])])]
  edges.sort((a, b) => a - b)
  const paragraphs: Paragraph[] = []
  const wraps = wrapsIn(text)
  let start = 0
  let behind = 0
  for (const { length } of text.split('\n')) {
    const end = behind + length
    behind = end + 1
    if (wraps.has(end)) continue
    if (text.slice(start, end).trim() !== '') {
      const bounds = [start, ...edges.filter((edge) => edge > start && edge < end), end]
      paragraphs.push({
        start,
        runs: bounds.slice(1).map((to, at) => {
          const from = bounds[at] ?? start
          const quoting = spans.filter((span) => span.start < to && from < span.end)
          const carriers = carriersOf(quoting)
          return {
            start: from,
            end: to,
            text: text.slice(from, to),
            statements: [...new Set(quoting.map(({ statement }) => statement))],
            voice: one(carriers.map(({ voice }) => voice)),
            speech: one(carriers.map(({ speech }) => speech)),
          }
        }),
      })
    }
    start = behind
  }
  return paragraphs
}

/** A sentence of a source with its number, from 1, and its place in UTF-16 units. */
export interface NumberedSentence extends Omit<CoveredSentence, 'start' | 'end'> {
  readonly number: number
  readonly start: number
  readonly end: number
}

/** The sentences of a source, each with the statements that quote it, or the reason why none does. */
export const sentencesOf = (dataset: Dataset, source: Source): readonly NumberedSentence[] =>
  (coverage({ ...dataset, sources: [source] })[0]?.sentences ?? []).map((sentence, at) => ({
    ...sentence,
    ...unitsOf(source.text ?? '', sentence),
    number: at + 1,
  }))
