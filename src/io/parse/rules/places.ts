import { codePointLength } from '../../../domain/codePoints.ts'
import { told } from '../../../domain/told.ts'
import { isPlaced } from '../draft.ts'
import { shown } from '../shown.ts'
import { eachPassage } from './quotes.ts'
import { EVERYWHERE, rule } from './rule.ts'

export const givenPlace = rule(
  'given-place',
  'A quote gives its place exactly where the text of its source is left out, and the place is as long as the words.',
  EVERYWHERE,
  (draft) => {
    const states = new Map<string | null, string>(
      draft.sources.map(({ source, state }) => [source.id, state]),
    )
    return eachPassage(draft, ({ exact, source, place, given }) => {
      if (!given) return null
      if (states.get(source) === 'found')
        return {
          what: told`The words ${shown(exact)} have a place of their own, and their place in the text is looked up`,
          wayOut: told`Remove "start", "end", "prefix" and "suffix"`,
        }
      if (!isPlaced(place) || place.end - place.start === codePointLength(exact)) return null
      return {
        what: told`The place from ${place.start} to ${place.end} is not as long as the words ${shown(exact)}`,
        wayOut: told`Correct the offsets, counted in code points`,
      }
    })
  },
)
