import search from 'approx-string-match'
import { sliceCodePoints, toCodePoints } from '../../domain/codePoints.ts'
import type { Issue, NamedText } from '../../domain/issue.ts'
import { nearest } from '../../domain/nearest.ts'
import { keptFor } from '../../domain/once.ts'
import { type ToldValue, told } from '../../domain/told.ts'
import { plain, shown } from './shown.ts'
import { wordsAt } from './whereabouts.ts'

/** Beyond this many issues the rest is left as it is: nobody reads it before mending the first. */
const MOST = 100
const LONGEST_QUOTE = 400
const LONGEST_TEXT = 1_000_000
/** UTF-16 units of texts that are looked through in all for quotes of other programs: half a second’s work. */
const MOST_TEXT = 20_000_000

// Signs that a keyboard types in place of others, one UTF-16 unit for one, so that offsets stay.
const ALIKE = new Map(
  Object.entries({ '‘': "'", '’': "'", '“': '"', '”': '"', '–': '-', '—': '-' }),
)
const typed = (text: string): string =>
  text.replace(/[‘’“”–—]|[^\S ]/g, (sign) => ALIKE.get(sign) ?? ' ')

const differing = (sought: string, found: string): ToldValue => {
  for (let at = 0; at < sought.length; at++) {
    const [own, there] = [sought.charAt(at), found.charAt(at)]
    if (own === there) continue
    return /[\n\r\t]/.test(own + there)
      ? told`blanks and ends of lines stand otherwise there`
      : told`it writes ${plain(there)} where the quote has ${plain(own)}`
  }
  return ''
}

interface Match {
  readonly start: number
  readonly end: number
  readonly errors: number
}

const bestPlace = (sought: string, text: string): Match | null => {
  const most = Math.min(32, Math.floor(sought.length * 0.4))
  const matches = search(text, sought, most)
  const [first, ...rest] = matches
  if (first === undefined) return null
  return rest.reduce((best, match) => (match.errors < best.errors ? match : best), first)
}

const explainQuote = (issue: Issue, sought: string, text: string): Issue => {
  if (sought === '' || sought.length > LONGEST_QUOTE || text.length > LONGEST_TEXT) return issue
  const twin = typed(text).indexOf(typed(sought))
  if (twin !== -1) {
    const found = text.slice(twin, twin + sought.length)
    return {
      ...issue,
      what: told`${issue.what}; the nearest there are ${shown(found)}`,
      wayOut: told`Copy them from the source: ${differing(sought, found)}`,
    }
  }
  const place = bestPlace(typed(sought), typed(text))
  if (place === null) return { ...issue, what: told`${issue.what}, nor anything near to them` }
  const start = toCodePoints(text, place.start)
  const end = toCodePoints(text, place.end)
  const words = sliceCodePoints(text, start, end)
  return {
    ...issue,
    what: told`${issue.what}; the nearest there are ${shown(words)} (characters ${start} to ${end})`,
  }
}

const typedOf = keptFor(({ whole }: NamedText) => typed(whole))

const explainAmong = (issue: Issue, sought: string, texts: readonly NamedText[]): Issue => {
  let best: { readonly text: NamedText; readonly match: Match } | null = null
  for (const text of texts) {
    const match = bestPlace(typed(sought.slice(0, LONGEST_QUOTE)), typedOf(text))
    if (match !== null && match.errors < (best?.match.errors ?? Number.POSITIVE_INFINITY))
      best = { text, match }
  }
  if (best === null) return { ...issue, what: told`${issue.what}, nor anything near to it` }
  return { ...issue, what: told`${issue.what}; the nearest is ${wordsAt(best.text, best.match)}` }
}

/** Ids that are looked through in all: each look compares letter by letter. */
const MOST_IDS = 500_000

const explainId = (issue: Issue, sought: string, ids: readonly string[]): Issue => {
  const [near] = nearest(sought, ids)
  return near === undefined
    ? issue
    : { ...issue, what: told`${issue.what}; the nearest is ${shown(near)}` }
}

/**
 * Adds the nearest match to the issues that looked for something in vain, for a person to read.
 * Loaded only when there are faults to show; never used to match a quote.
 */
export const explain = (issues: readonly Issue[]): readonly Issue[] => {
  let looked = 0
  let read = 0
  return issues.map((issue, at) => {
    if (issue.near === undefined) return issue
    const { near, ...bare } = issue
    if (at >= MOST) return bare
    if ('texts' in near) {
      for (const { whole } of near.texts) read += whole.length
      return read > MOST_TEXT ? bare : explainAmong(bare, near.sought, near.texts)
    }
    if (typeof near.within === 'string') return explainQuote(bare, near.sought, near.within)
    looked += near.within.length
    return looked > MOST_IDS ? bare : explainId(bare, near.sought, near.within)
  })
}
