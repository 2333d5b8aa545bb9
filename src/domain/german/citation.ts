import type { Quote, Statement } from '../dataset.ts'
import type { Account } from '../words/account.ts'
import type { Lookup } from '../words/lookup.ts'
import { chains } from './chains.ts'
import { atInWords, inWords } from './dates.ts'
import { listed, number } from './words.ts'

/** A paraphrase is the source's wording, and is not put into the speaker's mouth. */
const MANNER: Readonly<Record<Quote['speech'], string>> = {
  direct: 'wörtlich zitiert in',
  mixed: 'teils wörtlich zitiert in',
  indirect: 'sinngemäß wiedergegeben in',
  narration: 'dargestellt in',
}

const at = (on: string | null): string => (on === null ? '' : ` ${atInWords(on)}`)

/** Whose words or deeds the quote is about; null where the source speaks for itself. */
const voiceOf = (lookup: Lookup, statement: Statement): string | null => {
  const { said, layer, status, subject, when } = statement
  const [origin, ...rest] = said
  if (origin !== undefined)
    return [
      `${status === 'denied' ? 'bestritten von ' : ''}${lookup.nameOf(origin.by)}${at(origin.on)}`,
      ...rest.map(
        ({ by, role, on, venue }) =>
          `${chains.passedOn[role]} ${lookup.nameOf(by)}${at(on)}${venue === null ? '' : ` (${venue})`}`,
      ),
    ].join(', ')
  return layer === 'speech' ? lookup.nameOf(subject) + at(when?.edtf ?? null) : null
}

const sourceOf = (lookup: Lookup, quote: Quote): string => {
  const source = lookup.source(quote.source)
  const title = source === null || source.title === '' ? quote.source : source.title
  const published = source?.published ?? null
  const date = published === null ? null : inWords(published)
  return [title, source?.publisher ?? null, date].filter((word) => word !== null).join(', ')
}

/** „exact words“ — who, on which day, quoted in: title, date (source, place, hash), as the English citation has it. */
export const cited = (
  lookup: Lookup,
  account: Account,
  statement: Statement,
  quote: Quote,
): string => {
  const voice = voiceOf(lookup, statement)
  const deniers = account.deniersOf(lookup, statement)
  const denied =
    deniers.length === 0 ? '' : ` (bestritten von ${listed(deniers.map(lookup.nameOf))})`
  const from =
    voice === null
      ? `${chains.ownVoice}${denied}, in`
      : `${voice}${denied}, ${MANNER[quote.speech]}`
  const hash = lookup.source(quote.source)?.sha256 ?? ''
  const where = [
    quote.source,
    `Zeichen ${number(quote.start)}–${number(quote.end)}`,
    ...(hash === '' ? [] : [`sha-256 ${hash.slice(0, 8)}…`]),
  ].join(', ')
  return `„${quote.exact}“ — ${from}: ${sourceOf(lookup, quote)} (${where})`
}
