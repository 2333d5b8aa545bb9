import type { Denier } from '../words/account.ts'
import type { Lookup } from '../words/lookup.ts'
import { listed } from './words.ts'

/** „ (bestritten von A und B; von C, gemeldet von Harbour Gazette)“; empty where nobody denies it. */
export const deniersInBrackets = (lookup: Lookup, deniers: readonly Denier[]): string => {
  const parts = [
    listed(
      deniers.filter(({ through }) => through.length === 0).map(({ by }) => lookup.nameOf(by)),
    ),
    ...deniers
      .filter(({ through }) => through.length > 0)
      .map(({ by, through }) =>
        [
          lookup.nameOf(by),
          ...through.map(
            (link) =>
              `${link.role === 'outlet' ? 'gemeldet von' : 'laut'} ${lookup.nameOf(link.by)}`,
          ),
        ].join(', '),
      ),
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : ` (bestritten von ${parts.join('; von ')})`
}
