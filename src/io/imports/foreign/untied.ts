import type { Issue } from '../../../domain/issue.ts'
import { type Told, type ToldValue, told } from '../../../domain/told.ts'
import { shown } from '../../parse/shown.ts'
import { surroundingsAt } from '../../parse/whereabouts.ts'
import { issue } from './cells.ts'
import type { Text } from './levelled.ts'
import { type Hit, soughtFor } from './passages.ts'

/** How a quote is looked for that stands nowhere: where it leaves words out, the longest of its pieces. */
const soughtIn = (quote: string): string => {
  const { whole, pieces } = soughtFor(quote)
  const [first = whole[0] ?? quote, ...others] = pieces
  return others.reduce((longest, one) => (one.length > longest.length ? one : longest), first)
}

/** Of a quote that stands nowhere; `texts`: where it may have been meant to stand. */
export const absent = (where: ToldValue, quote: string, texts: readonly Text[]): Issue => ({
  ...issue(
    'quote-not-in-text',
    where,
    told`The quote ${shown(quote)} stands in none of the texts beside the file`,
    told`Compare it with its text; it was kept as the file gives it`,
  ),
  near: { sought: soughtIn(quote), texts },
})

/** Of the places of a quote, so many are told. */
const MOST_PLACES = 3

const placesTold = (hits: readonly Hit[]): readonly Told[] => {
  const first = hits
    .flatMap(({ text, places }) => places.slice(0, MOST_PLACES).map((place) => ({ text, place })))
    .slice(0, MOST_PLACES)
  const more = hits.reduce((sum, { places }) => sum + places.length, 0) - first.length
  return [
    ...first.map(({ text, place }) => surroundingsAt(text, place)),
    ...(more > 0 ? [told`${more} more`] : []),
  ]
}

/** Of a quote that stands in others than the text that its row names. */
export const elsewhere = (where: ToldValue, quote: string, hits: readonly Hit[]): Issue =>
  issue(
    'quote-not-in-text',
    where,
    told`The quote ${shown(quote)} does not stand in the text that its row names, but elsewhere: ${placesTold(hits)}`,
    told`Compare it with its text; it was kept as the file gives it`,
  )

export const several = (where: ToldValue, quote: string, hits: readonly Hit[]): Issue =>
  issue(
    'quote-several-places',
    where,
    told`The quote ${shown(quote)} stands in more than one place of the texts beside the file: ${placesTold(hits)}`,
    told`Quote more of its sentence, so that it stands in one; it was kept as the file gives it`,
  )
