import { coverage } from '../../../domain/coverage.ts'
import { told } from '../../../domain/told.ts'
import { builtNoRelation, builtQuote, type Draft } from '../draft.ts'
import { record } from '../expected.ts'
import { shown } from '../shown.ts'
import { place, rule, WITH_EVIDENCE } from './rule.ts'

const covered = (draft: Draft) =>
  coverage({
    sources: draft.sources.map(({ source }) => source),
    statements: draft.statements.map((statement) => ({
      id: statement.id,
      quotes: statement.quotes.flatMap((quote) => builtQuote(quote, statement, draft) ?? []),
    })),
    noRelation: draft.noRelation.flatMap((passage) => builtNoRelation(passage) ?? []),
  })

export const uncoveredSentence = rule(
  'uncovered-sentence',
  'Every sentence of a source is quoted, or stands under "noRelation" with a reason; a part of a dataset need not cover its sources.',
  WITH_EVIDENCE,
  (draft) =>
    draft.part
      ? []
      : covered(draft).flatMap(({ source, sentences }) =>
          sentences
            .filter(({ statements, reason }) => statements.length === 0 && reason === null)
            .map(({ start, end, text }) => ({
              where: place(draft, record('source', source), told`characters ${start} to ${end}`),
              what: told`No statement quotes the sentence ${shown(text)}`,
              wayOut: told`Quote it in a statement, or list it under "noRelation" with a reason`,
            })),
        ),
)
