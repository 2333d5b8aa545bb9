import { parseEdtf } from '../../../domain/edtf.ts'
import { type ToldValue, told } from '../../../domain/told.ts'
import type { Draft, DraftQuote, DraftStatement } from '../draft.ts'
import { record } from '../expected.ts'
import { shown } from '../shown.ts'
import { EVERYWHERE, inStatement, place, rule } from './rule.ts'

interface Dated {
  readonly where: ToldValue
  readonly date: string
}

/** Those dates of a statement that are wrong: where they stand is asked of few. */
const wrongDates = (
  draft: Draft,
  statement: DraftStatement,
  isWrong: (date: string) => boolean,
): readonly Dated[] => {
  const { when, said } = statement
  const wrong: Dated[] = []
  if (when !== null && isWrong(when.edtf))
    wrong.push({ where: inStatement(draft, statement, 'when'), date: when.edtf })
  for (const [at, { on }] of said.length === 0 ? [] : said.entries())
    if (on !== null && isWrong(on))
      wrong.push({ where: inStatement(draft, statement, `said[${at}].on`), date: on })
  return wrong
}

/** The answer for each text, found once. */
const remembered = <Answer>(find: (text: string) => Answer): ((text: string) => Answer) => {
  const found = new Map<string, Answer>()
  return (text) => {
    let answer = found.get(text)
    if (answer === undefined) {
      answer = find(text)
      found.set(text, answer)
    }
    return answer
  }
}

export const dateForm = rule(
  'date-form',
  'Dates are written in EDTF: a day, a month, a year, or an interval of these.',
  EVERYWHERE,
  (draft) => {
    const isWrong = remembered((date) => parseEdtf(date) === null)
    return [
      ...draft.sources.flatMap(({ source }) =>
        source.published === null
          ? []
          : [
              {
                where: place(draft, record('source', source.id), 'published'),
                date: source.published,
              },
            ],
      ),
      ...draft.entities.flatMap((entity) =>
        entity.date === null
          ? []
          : [{ where: place(draft, record('entity', entity.id), 'date'), date: entity.date }],
      ),
      ...draft.statements.flatMap((statement) => wrongDates(draft, statement, isWrong)),
    ]
      .filter(({ date }) => isWrong(date))
      .map(({ where, date }) => ({
        where,
        what: told`${shown(date)} is no date`,
        wayOut: told`Write 2031-05-03, 2031-05, 2031, 2031-05-01/2031-05-03, 2031-05-01/.. or ../2031-05-03`,
      }))
  },
)

/** The first possible days of a date and, of an interval, of its end. */
const firstDays = (edtf: string): readonly string[] =>
  parseEdtf(edtf) === null
    ? []
    : edtf.split('/').flatMap((part) => {
        const from = parseEdtf(part)?.from ?? null
        return from === null ? [] : [from]
      })

/** For each source, the last day on which it can have been published, or null where it gives none. */
const publications = ({ sources }: Draft): ReadonlyMap<string | null, string | null> => {
  const found = new Map<string | null, string | null>()
  for (const { source } of sources) {
    const day = source.published === null ? null : (parseEdtf(source.published)?.to ?? null)
    const known = found.get(source.id)
    if (known === undefined) found.set(source.id, day)
    else if (known !== null && (day === null || day > known)) found.set(source.id, day)
  }
  return found
}

/** The last day on which a source of the statement can have been published, or null where one gives none. */
const lastPublication = (
  quotes: readonly DraftQuote[],
  published: ReadonlyMap<string | null, string | null>,
): string | null => {
  let last: string | null = null
  for (const { source } of quotes) {
    const day = published.get(source)
    if (day === null) return null
    if (day !== undefined && (last === null || day > last)) last = day
  }
  return last
}

export const dateAfterPublication = rule(
  'date-after-publication',
  'Nothing is dated after the publication of its source, unless it is proposed.',
  EVERYWHERE,
  (draft) => {
    const days = publications(draft)
    if ([...days.values()].every((day) => day === null)) return []
    const firstDaysOf = remembered(firstDays)
    return draft.statements.flatMap((statement, at) => {
      if (statement.status === 'proposed') return []
      const published = lastPublication(draft.asked[at] ?? [], days)
      if (published === null) return []
      const isLate = (date: string): boolean => firstDaysOf(date).some((day) => day > published)
      return wrongDates(draft, statement, isLate).map(({ where, date }) => ({
        where,
        what: told`The date ${shown(date)} lies after the publication of the source (${published})`,
        wayOut: told`Correct the date, or give the status "proposed" to what was planned`,
      }))
    })
  },
)
