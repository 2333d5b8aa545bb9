import type { Attribution, AttributionRole, Quote, Statement } from '../dataset.ts'
import { atDateInWords, dateInWords } from '../dates.ts'
import type { EntityId } from '../ids.ts'
import { utteranceOf } from './account.ts'
import { deniersInBrackets } from './attribution.ts'
import type { Lookup } from './lookup.ts'
import type { Passage } from './passages.ts'
import { listed, plain, textOf } from './phrase.ts'

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

/** @param name - how whoever it is is called where it stands */
const voiceInWords = (
  lookup: Lookup,
  statement: Statement,
  name: (id: EntityId) => string,
): string | null => {
  const utterance = utteranceOf(lookup, statement)
  if (utterance === null) return null
  const by = textOf(listed(utterance.by.map((id) => plain(name(id)))))
  const links = utterance.links.map((link) => linkInWords(lookup, link, 1))
  return [by + dateOf(utterance.on, ','), ...links].join(', ')
}

/** What stands before “of words of …”: a paraphrase is the source’s wording, and is not put into the speaker’s mouth. */
const RETOLD = { indirect: 'a paraphrase', narration: 'an account' } as const
const QUOTED = { direct: 'quoted in', mixed: 'partly quoted in' } as const

const sourceInWords = (lookup: Lookup, quote: Quote): string => {
  const source = lookup.source(quote.source)
  const title = source === null || source.title === '' ? quote.source : source.title
  const published = source?.published ?? null
  const date = published === null ? null : dateInWords(published)
  return [title, source?.publisher ?? null, date].filter((word) => word !== null).join(', ')
}

/**
 * In whose mouth the words of the quote are: nobody's where they only stand around a saying, the source's own where
 * it tells of somebody. The same words have one attribution, whether they prove a saying or what is said.
 */
const fromInWords = (lookup: Lookup, statement: Statement, quote: Quote): string => {
  const isDenied = statement.status === 'denied'
  const { speech, context } = quote
  const isQuoted = speech === 'direct' || speech === 'mixed'
  const isFirst = !context && !isDenied && isQuoted
  const voice = voiceInWords(lookup, statement, (id) =>
    isFirst ? lookup.nameOf(id) : textOf(lookup.named(id)),
  )
  const denied = textOf(deniersInBrackets(lookup, statement))
  const saying = `${isDenied ? 'a denial by' : 'words of'} ${voice}${denied}, in`
  if (context) return voice === null ? 'context, in' : `context to ${saying}`
  if (voice === null) return `${OWN_VOICE}${denied}, in`
  if (isQuoted) return `${isDenied ? 'denied by ' : ''}${voice}${denied}, ${QUOTED[speech]}`
  return speech === 'indirect' || statement.said.length > 0
    ? `${RETOLD[speech]} of ${saying}`
    : `${OWN_VOICE}, about ${voice}${denied}, in`
}

/**
 * Who, on which day, quoted in: title, date (source id, code points `start`–`end` with the end exclusive, first
 * eight digits of the sha-256 of the source).
 */
export const originInWords = (lookup: Lookup, statement: Statement, passage: Passage): string => {
  const [quote] = passage
  const from = fromInWords(lookup, statement, quote)
  const hash = lookup.source(quote.source)?.sha256 ?? ''
  const where = [
    quote.source,
    `characters ${passage.map(({ start, end }) => `${start}–${end}`).join(', ')}`,
    ...(hash === '' ? [] : [`sha-256 ${hash.slice(0, 8)}…`]),
  ].join(', ')
  return `${from}: ${sourceInWords(lookup, quote)} (${where})`
}
