import { handOver } from '../../io/storage/handed.ts'
import { keptAt } from '../../io/storage/kept.ts'
import { LANGUAGE_PLACE } from './language.ts'

/** The languages that are offered, by what each calls itself. */
export const LANGUAGES = [
  ['en', 'English'],
  ['de', 'Deutsch'],
] as const satisfies readonly (readonly [tag: string, name: string])[]

/** What the page hands over to itself. */
export const LANGUAGE_CHOSEN = 'language'

/**
 * Loads the page again in another language, where the focus comes back to the button that leads to the languages. The
 * choice is kept; where that cannot be, the address names it.
 */
export const chooseLanguage = (tag: (typeof LANGUAGES)[number][0]): void => {
  const { location } = window
  const asked = new URLSearchParams(location.search)
  asked.delete('lang')
  if (keptAt(LANGUAGE_PLACE).write(tag) !== null) asked.set('lang', tag)
  handOver(LANGUAGE_CHOSEN)
  const search = asked.size === 0 ? '' : `?${asked}`
  if (search === location.search) location.reload()
  else location.replace(`${location.pathname}${search}${location.hash}`)
}
