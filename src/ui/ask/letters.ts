import { heldBy, type Place, type Question, type Via } from '../../analysis/pattern/question.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { askWords as words } from '../messages/ask.ts'

/** The letter of each place; a place that repeats another has its letter. */
export const lettersOf = (places: readonly Place[]): readonly string[] => {
  const held = heldBy(places)
  const firsts = [...new Set(held)]
  return held.map((place) => words.letters.charAt(firsts.indexOf(place)))
}

/** What a step asks for, as a word on an arrow. */
export const viaInWords = ({ relations, families }: Dataset, via: Via): string => {
  if (via.by === 'family') return families.find(({ id }) => id === via.family)?.label ?? via.family
  if (via.by === 'any') return words.anyRelation
  return relations.find(({ id }) => id === via.relation)?.label ?? via.relation
}

/** Whom a place asks for by name or kind, behind its letter. */
const placeInWords = ({ entities, kinds }: Dataset, place: Place, letter: string): string => {
  const name =
    place.by === 'node'
      ? entities.find(({ id }) => id === place.node)?.name
      : place.by === 'kind'
        ? kinds.find(({ id }) => id === place.kind)?.label
        : undefined
  return name === undefined ? letter : words.named(letter, name)
}

/** The question in one line: “X –accuses→ Y –negotiates with→ X”. */
export const patternInWords = (dataset: Dataset, { places, steps }: Question): string => {
  const letters = lettersOf(places)
  return places
    .flatMap((place, at) => {
      const step = steps[at]
      const who = placeInWords(dataset, place, letters[at] ?? '')
      return step === undefined
        ? [who]
        : [who, words.arrow(step.heading, viaInWords(dataset, step.via))]
    })
    .join(' ')
}
