import { cutSpan, isInsideSpan } from '../../../domain/quotes.ts'
import { type ToldValue, told } from '../../../domain/told.ts'
import { type Draft, type DraftPassage, type DraftStatement, isPlaced } from '../draft.ts'
import { shown } from '../shown.ts'
import { EVERYWHERE, type Finding, inStatement, place, rule, WITH_EVIDENCE } from './rule.ts'

export interface Passage {
  readonly where: ToldValue
  readonly passage: DraftPassage
}

const quotingIn = new WeakMap<Draft, readonly DraftStatement[]>()

/** The statements with quotes, of which a foreign graph has none. */
const quoting = (draft: Draft): readonly DraftStatement[] => {
  const known = quotingIn.get(draft) ?? draft.statements.filter(({ quotes }) => quotes.length > 0)
  quotingIn.set(draft, known)
  return known
}

export const passages = (draft: Draft): readonly Passage[] => [
  ...quoting(draft).flatMap((statement) =>
    statement.quotes.map((passage, at) => ({
      where: inStatement(draft, statement, `quotes[${at}]`),
      passage,
    })),
  ),
  ...draft.noRelation.map((passage, at) => ({
    where: place(draft, `noRelation[${at}]`),
    passage,
  })),
]

const textOf = (draft: Draft, id: string | null): string =>
  draft.sources.find(({ source }) => source.id === id)?.source.text ?? ''

export const quoteSource = rule(
  'quote-source',
  'A quote names its source where the dataset does not have exactly one.',
  EVERYWHERE,
  (draft) =>
    passages(draft)
      .filter(({ passage }) => passage.source === null || draft.sources.length === 0)
      .map(({ where, passage }) => ({
        where,
        what:
          draft.sources.length === 0
            ? told`The words ${shown(passage.exact)} are quoted, and the dataset has no source`
            : told`The words ${shown(passage.exact)} could come from any of several sources`,
        wayOut:
          draft.sources.length === 0
            ? told`Add the source`
            : told`Name the source of the quote in "source"`,
      })),
)

export const quoteAbsent = rule(
  'quote-absent',
  'The words of a quote stand in its source exactly.',
  EVERYWHERE,
  (draft) =>
    passages(draft).flatMap(({ where, passage }) => {
      if (passage.place === null || isPlaced(passage.place)) return []
      if (passage.place.fault !== 'absent') return []
      return [
        {
          where,
          what: told`The words ${shown(passage.exact)} do not stand in the source`,
          wayOut: told`Copy them from the source character by character`,
          near: { sought: passage.exact, within: textOf(draft, passage.source) },
        },
      ]
    }),
)

export const quotePlace = rule(
  'quote-place',
  'The words of a quote stand once, or "nth" says which of their places is meant.',
  EVERYWHERE,
  (draft) =>
    passages(draft).flatMap(({ where, passage }) => {
      if (passage.place === null || isPlaced(passage.place)) return []
      if (passage.place.fault === 'absent') return []
      const { fault, count } = passage.place
      return [
        {
          where,
          what:
            fault === 'several'
              ? told`The words ${shown(passage.exact)} stand ${count} times in the source`
              : count === 1
                ? told`The words ${shown(passage.exact)} stand only once in the source`
                : told`The words ${shown(passage.exact)} stand only ${count} times in the source`,
          wayOut:
            fault === 'several'
              ? told`Quote more words, or give "nth" from 1 to ${count}`
              : told`Give "nth" from 1 to ${count}`,
        },
      ]
    }),
)

export const quoteRequired = rule(
  'quote-required',
  'Every statement has at least one quote that is not merely context.',
  WITH_EVIDENCE,
  (draft) =>
    draft.statements
      .filter((statement) => statement.quotes.every((quote) => quote.context))
      .map((statement) => ({
        where: inStatement(draft, statement, 'quotes'),
        what:
          statement.quotes.length === 0
            ? told`The statement has no quote`
            : told`The statement has no quote but context`,
        wayOut: told`Quote the words of the source that prove it, or remove the statement`,
      })),
)

type Look = (
  statement: DraftStatement,
  quote: DraftStatement['quotes'][number],
  start: number,
  end: number,
) => Omit<Finding, 'where'> | null

const eachQuote = (draft: Draft, look: Look): readonly Finding[] =>
  draft.statements.flatMap((statement) =>
    statement.quotes.flatMap((quote, at) => {
      if (!isPlaced(quote.place) || quote.given) return []
      const found = look(statement, quote, quote.place.start, quote.place.end)
      return found === null
        ? []
        : [{ where: inStatement(draft, statement, `quotes[${at}]`), ...found }]
    }),
  )

export const directSpeech = rule(
  'direct-speech',
  'A quote marked as direct speech lies wholly inside quotation marks.',
  WITH_EVIDENCE,
  (draft) =>
    eachQuote(draft, (_statement, quote, start, end) =>
      quote.speech !== 'direct' || isInsideSpan(draft.spansOf(quote.source ?? ''), start, end)
        ? null
        : {
            what: told`The words ${shown(quote.exact)} are marked as direct speech and do not lie inside quotation marks`,
            wayOut: told`Quote only the words between the marks, or leave "speech" out`,
          },
    ),
)

export const cutSpeech = rule(
  'cut-speech',
  'No quote crosses exactly one of the two marks of a quoted span.',
  WITH_EVIDENCE,
  (draft) =>
    eachQuote(draft, (_statement, quote, start, end) =>
      cutSpan(draft.spansOf(quote.source ?? ''), start, end) === undefined
        ? null
        : {
            what: told`The words ${shown(quote.exact)} cut a quoted span in half`,
            wayOut: told`Take in both of its quotation marks, or neither`,
          },
    ),
)
