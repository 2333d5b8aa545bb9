import type { Attribution, AttributionRole, Quote, Statement } from '../dataset.ts'
import { atDateInWords, dateInWords } from '../dates.ts'
import { deniersInBrackets } from './attribution.ts'
import type { Lookup } from './lookup.ts'
import { textOf } from './phrase.ts'

/** The words of chains beside names. */
export interface ChainWords {
  /** What stands for a speaker where the source speaks for itself. */
  readonly ownVoice: string
  readonly passedOn: Readonly<Record<AttributionRole, string>>
  /** A date, EDTF, as it follows a name. */
  readonly at: (edtf: string) => string
}

/** What stands for a speaker where the source speaks for itself. */
export const OWN_VOICE = 'the source’s own voice'

export const CHAIN_WORDS: ChainWords = {
  ownVoice: OWN_VOICE,
  passedOn: {
    speaker: 'relayed by',
    source: 'cited from',
    document: 'in',
    outlet: 'reported by',
  },
  at: atDateInWords,
}

const dateOf = (on: string | null, comma: string): string =>
  on === null ? '' : `${comma} ${atDateInWords(on)}`

const linkInWords = (
  lookup: Lookup,
  link: Attribution,
  at: number,
  words: ChainWords = CHAIN_WORDS,
): string => {
  const venue = link.venue === null ? '' : ` (${link.venue})`
  const how = at === 0 ? '' : `${words.passedOn[link.role]} `
  return `${how}${lookup.nameOf(link.by)}${link.on === null ? '' : ` ${words.at(link.on)}`}${venue}`
}

/** "ISPR, reported by Millennium Post": origin first; or "the source’s own voice". */
export const chainInWords = (lookup: Lookup, { said }: Statement, words: ChainWords): string =>
  said.length === 0
    ? words.ownVoice
    : said.map((link, at) => linkInWords(lookup, link, at, words)).join(', ')

/** Whose words or deeds the quote is about; nothing where the source speaks for itself. */
const voiceInWords = (lookup: Lookup, statement: Statement): string | null => {
  const { said, layer, status, subject, when } = statement
  const [origin, ...rest] = said
  if (origin !== undefined)
    return [
      `${status === 'denied' ? 'denied by ' : ''}${lookup.nameOf(origin.by)}${dateOf(origin.on, ',')}`,
      ...rest.map((link, at) => linkInWords(lookup, link, at + 1)),
    ].join(', ')
  if (layer !== 'speech') return null
  return lookup.nameOf(subject) + dateOf(when?.edtf ?? null, ',')
}

/** A paraphrase is the source's wording, and is not put into the speaker's mouth. */
const MANNER: Readonly<Record<Quote['speech'], string>> = {
  direct: 'quoted in',
  mixed: 'partly quoted in',
  indirect: 'paraphrased in',
  narration: 'as told in',
}

const sourceInWords = (lookup: Lookup, quote: Quote): string => {
  const source = lookup.source(quote.source)
  const title = source === null || source.title === '' ? quote.source : source.title
  const published = source?.published ?? null
  const date = published === null ? null : dateInWords(published)
  return [title, source?.publisher ?? null, date].filter((word) => word !== null).join(', ')
}

/**
 * “exact words” — who, on which day, quoted in: title, date (source id, code points `start`–`end`
 * with the end exclusive, first eight digits of the sha-256 of the source).
 */
export const citationInWords = (lookup: Lookup, statement: Statement, quote: Quote): string => {
  const voice = voiceInWords(lookup, statement)
  const denied = textOf(deniersInBrackets(lookup, statement))
  const from =
    voice === null ? `${OWN_VOICE}${denied}, in` : `${voice}${denied}, ${MANNER[quote.speech]}`
  const hash = lookup.source(quote.source)?.sha256 ?? ''
  const where = [
    quote.source,
    `characters ${quote.start}–${quote.end}`,
    ...(hash === '' ? [] : [`sha-256 ${hash.slice(0, 8)}…`]),
  ].join(', ')
  return `“${quote.exact}” — ${from}: ${sourceInWords(lookup, quote)} (${where})`
}
