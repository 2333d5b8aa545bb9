import { cutSpan } from '../../../domain/cutSpan.ts'
import { isInsideSpan } from '../../../domain/quotes.ts'
import { told } from '../../../domain/told.ts'
import { type Draft, type DraftPassage, type DraftQuote, isPlaced } from '../draft.ts'
import { shown } from '../shown.ts'
import { EVERYWHERE, type Finding, inStatement, place, rule, WITH_EVIDENCE } from './rule.ts'

type Found = Omit<Finding, 'where'> | null

/** A finding for each quote in which something is found: where it stands is asked of few. */
const eachAsked = (draft: Draft, look: (quote: DraftQuote) => Found): Finding[] => {
  const found: Finding[] = []
  draft.asked.forEach((quotes, of) => {
    quotes.forEach((quote, at) => {
      const statement = draft.statements[of]
      const finding = look(quote)
      if (finding !== null && statement !== undefined)
        found.push({ where: inStatement(draft, statement, `quotes[${at}]`), ...finding })
    })
  })
  return found
}

/** The same for every passage, those that carry no statement too. */
export const eachPassage = (
  draft: Draft,
  look: (passage: DraftPassage) => Found,
): readonly Finding[] => {
  const found = eachAsked(draft, look)
  draft.noRelation.forEach((passage, at) => {
    const finding = look(passage)
    if (finding !== null) found.push({ where: place(draft, `noRelation[${at}]`), ...finding })
  })
  return found
}

const textOf = (draft: Draft, id: string | null): string =>
  draft.sources.find(({ source }) => source.id === id)?.source.text ?? ''

export const quoteSource = rule(
  'quote-source',
  'A quote names its source where the dataset does not have exactly one.',
  EVERYWHERE,
  (draft) =>
    eachPassage(draft, ({ exact, source }) => {
      if (source !== null && draft.sources.length > 0) return null
      return draft.sources.length === 0
        ? {
            what: told`The words ${shown(exact)} are quoted, and the dataset has no source`,
            wayOut: told`Add the source`,
          }
        : {
            what: told`The words ${shown(exact)} could come from any of several sources`,
            wayOut: told`Name the source of the quote in "source"`,
          }
    }),
)

export const quoteAbsent = rule(
  'quote-absent',
  'The words of a quote stand in its source exactly.',
  EVERYWHERE,
  (draft) =>
    eachPassage(draft, ({ exact, source, place: at }) =>
      at === null || isPlaced(at) || at.fault !== 'absent'
        ? null
        : {
            what: told`The words ${shown(exact)} do not stand in the source`,
            wayOut: told`Copy them from the source character by character`,
            near: { sought: exact, within: textOf(draft, source) },
          },
    ),
)

export const quotePlace = rule(
  'quote-place',
  'The words of a quote stand once, or "nth" says which of their places is meant.',
  EVERYWHERE,
  (draft) =>
    eachPassage(draft, ({ exact, place: at }) => {
      if (at === null || isPlaced(at) || at.fault === 'absent') return null
      const { fault, count } = at
      return {
        what:
          fault === 'several'
            ? told`The words ${shown(exact)} stand ${count} times in the source`
            : count === 1
              ? told`The words ${shown(exact)} stand only once in the source`
              : told`The words ${shown(exact)} stand only ${count} times in the source`,
        wayOut:
          fault === 'several'
            ? told`Quote more words, or give "nth" from 1 to ${count}`
            : told`Give "nth" from 1 to ${count}`,
      }
    }),
)

export const quoteRequired = rule(
  'quote-required',
  'Every statement has at least one quote that is not merely context.',
  WITH_EVIDENCE,
  (draft) =>
    draft.statements.flatMap((statement, at) => {
      const quotes = draft.asked[at] ?? []
      return quotes.every((quote) => quote.context)
        ? [
            {
              where: inStatement(draft, statement, 'quotes'),
              what:
                quotes.length === 0
                  ? told`The statement has no quote`
                  : told`The statement has no quote but context`,
              wayOut: told`Quote the words of the source that prove it, or remove the statement`,
            },
          ]
        : []
    }),
)

/** The same for every quote whose place in a text was found. */
const eachFound = (
  draft: Draft,
  look: (quote: DraftQuote, start: number, end: number) => Found,
): readonly Finding[] =>
  eachAsked(draft, (quote) =>
    !isPlaced(quote.place) || quote.given ? null : look(quote, quote.place.start, quote.place.end),
  )

export const directSpeech = rule(
  'direct-speech',
  'A quote marked as direct speech lies wholly inside quotation marks.',
  WITH_EVIDENCE,
  (draft) =>
    eachFound(draft, (quote, start, end) =>
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
    eachFound(draft, (quote, start, end) =>
      cutSpan(draft.spansOf(quote.source ?? ''), start, end) === undefined
        ? null
        : {
            what: told`The words ${shown(quote.exact)} cut a quoted span in half`,
            wayOut: told`Take in both of its quotation marks, or neither`,
          },
    ),
)
