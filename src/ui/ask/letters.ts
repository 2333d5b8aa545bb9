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

/** The question in one line: “X –accuses→ Y –negotiates with→ X”. */
export const patternInWords = (dataset: Dataset, { places, steps }: Question): string => {
  const letters = lettersOf(places)
  return letters
    .flatMap((letter, at) => {
      const step = steps[at]
      return step === undefined
        ? [letter]
        : [letter, words.arrow(step.heading, viaInWords(dataset, step.via))]
    })
    .join(' ')
}
