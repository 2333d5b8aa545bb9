import type { Quote, Statement } from '../dataset.ts'
import type { Account } from '../words/account.ts'
import type { Lookup } from '../words/lookup.ts'
import type { Passage } from '../words/passages.ts'
import { chains } from './chains.ts'
import { atInWords, inWords } from './dates.ts'
import { deniersInBrackets } from './deniers.ts'
import { listed, number } from './words.ts'

const RETOLD = { indirect: 'sinngemäß nach', narration: 'dargestellt nach' } as const
const QUOTED = { direct: 'wörtlich zitiert in', mixed: 'teils wörtlich zitiert in' } as const

const at = (on: string | null): string => (on === null ? '' : ` ${atInWords(on)}`)

const linksOf = (lookup: Lookup, links: Statement['said']): readonly string[] =>
  links.map(
    ({ by, role, on, venue }) =>
      `${chains.passedOn[role]} ${lookup.nameOf(by)}${at(on)}${venue === null ? '' : ` (${venue})`}`,
  )

const voiceInWords = (lookup: Lookup, account: Account, statement: Statement): string | null => {
  const utterance = account.utteranceOf(lookup, statement)
  if (utterance === null) return null
  const { by, on, links } = utterance
  return [listed(by.map(lookup.nameOf)) + at(on), ...linksOf(lookup, links)].join(', ')
}

/** In whose mouth the words of the quote are, as the English citation has it. */
const fromOf = (lookup: Lookup, account: Account, statement: Statement, quote: Quote): string => {
  const { speech, context } = quote
  const voice = voiceInWords(lookup, account, statement)
  const denied = deniersInBrackets(lookup, account.denialsTo(lookup, statement))
  const isDenied = statement.status === 'denied'
  const saying = `${isDenied ? 'einem Dementi' : 'Äußerungen'} von ${voice}${denied}, in`
  if (context) return voice === null ? 'Kontext, in' : `Kontext zu ${saying}`
  if (voice === null) return `${chains.ownVoice}${denied}, in`
  if (speech === 'direct' || speech === 'mixed')
    return `${isDenied ? 'bestritten von ' : ''}${voice}${denied}, ${QUOTED[speech]}`
  return speech === 'indirect' || statement.said.length > 0
    ? `${RETOLD[speech]} ${saying}`
    : `${chains.ownVoice} über ${voice}${denied}, in`
}

const sourceOf = (lookup: Lookup, quote: Quote): string => {
  const source = lookup.source(quote.source)
  const title = source === null || source.title === '' ? quote.source : source.title
  const published = source?.published ?? null
  const date = published === null ? null : inWords(published)
  return [title, source?.publisher ?? null, date].filter((word) => word !== null).join(', ')
}

/** Who, on which day, quoted in: title, date (source, place, hash), as the English citation has it. */
export const originOf = (
  lookup: Lookup,
  account: Account,
  statement: Statement,
  passage: Passage,
): string => {
  const [quote] = passage
  const from = fromOf(lookup, account, statement, quote)
  const hash = lookup.source(quote.source)?.sha256 ?? ''
  const where = [
    quote.source,
    `Zeichen ${passage.map(({ start, end }) => `${number(start)}–${number(end)}`).join(', ')}`,
    ...(hash === '' ? [] : [`sha-256 ${hash.slice(0, 8)}…`]),
  ].join(', ')
  return `${from}: ${sourceOf(lookup, quote)} (${where})`
}
