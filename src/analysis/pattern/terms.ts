import type { Dataset, Line, Statement } from '../../domain/dataset.ts'
import { parseEdtf } from '../../domain/edtf.ts'
import { provingSources } from '../../domain/quotes.ts'

/** What a term may ask about: the ends of a line, who says it, what it is, how it stands, where it comes from, when. */
export const TERM_FIELDS = [
  'kind',
  'from',
  'to',
  'by',
  'relation',
  'family',
  'status',
  'stance',
  'voice',
  'source',
  'after',
  'before',
] as const
export type TermField = (typeof TERM_FIELDS)[number]

/** One condition on lines: one of the values holds, or with `not` none does. Values are ids, or dates as EDTF. */
export interface Term {
  readonly field: TermField
  readonly values: readonly string[]
  readonly not: boolean
}

/** Who speaks: everybody in its chain, and the subject of what is itself a saying. */
export const speakersOf = ({ said, layer, subject }: Statement): readonly string[] => [
  ...said.map(({ by }) => by),
  ...(layer === 'speech' ? [subject] : []),
]

type Has = (line: Line, kindOf: (id: string) => string) => readonly string[]

const HAS: { readonly [F in Exclude<TermField, 'after' | 'before'>]: Has } = {
  kind: ({ from, to }, kindOf) => [kindOf(from), kindOf(to)],
  from: ({ from }) => [from],
  to: ({ to }) => [to],
  by: ({ statement }) => speakersOf(statement),
  relation: ({ statement }) => [statement.relation],
  family: ({ statement }) => [statement.family],
  status: ({ statement }) => [statement.status],
  stance: ({ statement }) => statement.stances,
  voice: ({ statement }) => [statement.voice],
  source: ({ statement }) => provingSources(statement),
}

/**
 * What may have happened after the date has ended, or before it begins, be it a day, a month or a year; undated
 * statements lie neither after nor before anything.
 */
const liesIn = ({ when }: Statement, field: 'after' | 'before', date: string): boolean => {
  const span = when === null ? null : parseEdtf(when.edtf)
  const asked = parseEdtf(date)
  if (span === null || asked === null) return false
  return field === 'after'
    ? asked.to !== null && (span.to === null || span.to > asked.to)
    : asked.from !== null && (span.from === null || span.from < asked.from)
}

/** One byte a line: 1 where every term holds. Without a term, all do. */
export const linesMeeting = (
  dataset: Pick<Dataset, 'entities'>,
  lines: readonly Line[],
  terms: readonly Term[],
): Uint8Array => {
  const mask = new Uint8Array(lines.length).fill(1)
  const kinds = new Map<string, string>(dataset.entities.map(({ id, kind }) => [id, kind]))
  const kindOf = (id: string): string => kinds.get(id) ?? ''
  for (const { field, values, not } of terms) {
    const wanted = new Set(values)
    const holds = (line: Line): boolean =>
      field === 'after' || field === 'before'
        ? values.some((date) => liesIn(line.statement, field, date))
        : HAS[field](line, kindOf).some((value) => wanted.has(value))
    lines.forEach((line, row) => {
      if (mask[row] === 1 && holds(line) === not) mask[row] = 0
    })
  }
  return mask
}
