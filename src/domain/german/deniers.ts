import type { Statement } from '../dataset.ts'
import type { Lookup } from '../words/lookup.ts'
import { chains } from './chains.ts'
import { listed } from './words.ts'

/** What stands where somebody says it, and nobody knows who; empty where a source or somebody named does. */
export const unvoiced = ({ status, said }: Statement): string =>
  status === 'claimed' && said.length === 0 ? ', laut einem nicht genannten Sprecher' : ''

/** „, laut Harbour Gazette“: as a whole sentence has it, without dates. */
const throughHands = (lookup: Lookup, { subject, said }: Statement): string =>
  said
    .map(({ by, role }, at) =>
      at > 0
        ? `, ${chains.passedOn[role]} ${lookup.nameOf(by)}`
        : by === subject
          ? ''
          : `, laut ${lookup.nameOf(by)}`,
    )
    .join('')

/** Who denies something by some denials, and who tells of each. Whoever is to deny it has not done so. */
export const deniersOf = (lookup: Lookup, denials: readonly Statement[]) =>
  denials
    .filter(({ status }) => status !== 'proposed')
    .map((denial) => ({
      by: lookup.nameOf(denial.subject),
      through: unvoiced(denial) + throughHands(lookup, denial),
    }))

/** „ (bestritten von A und B; von C, laut Harbour Gazette)“; empty where nobody denies it. */
export const deniersInBrackets = (lookup: Lookup, denials: readonly Statement[]): string => {
  const told = deniersOf(lookup, denials)
  const parts = [
    listed(told.filter(({ through }) => through === '').map(({ by }) => by)),
    ...told.filter(({ through }) => through !== '').map(({ by, through }) => by + through),
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : ` (bestritten von ${parts.join('; von ')})`
}
