import { keptAt } from '../../io/storage/kept.ts'
import { LANGUAGE_PLACE } from './language.ts'

/** The languages that are offered, by what each calls itself. */
export const LANGUAGES = [
  ['en', 'English'],
  ['de', 'Deutsch'],
] as const satisfies readonly (readonly [tag: string, name: string])[]

/** Loads the page again in another language. The choice is kept; where that cannot be, the address names it. */
export const chooseLanguage = (tag: (typeof LANGUAGES)[number][0]): void => {
  const { location } = window
  const asked = new URLSearchParams(location.search)
  asked.delete('lang')
  if (keptAt(LANGUAGE_PLACE).write(tag) !== null) asked.set('lang', tag)
  const search = asked.size === 0 ? '' : `?${asked}`
  if (search === location.search) location.reload()
  else location.replace(`${location.pathname}${search}${location.hash}`)
}
