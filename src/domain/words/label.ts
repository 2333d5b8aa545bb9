import type { Dataset, Stance, Statement, Status } from '../dataset.ts'
import type { EntityId, FamilyId } from '../ids.ts'
import type { Lookup } from './lookup.ts'
import { listed, type Phrase, plain, textOf } from './phrase.ts'
import { inTense } from './verbs.ts'

/** Statements of one family and status: what one line, one mark or one heading stands for. Never empty. */
export interface Labelled {
  readonly family: FamilyId
  readonly status: Status
  readonly statements: readonly Statement[]
}

const MARKED: readonly (readonly [Stance, string])[] = [
  ['denied', 'denied'],
  ['mutual', 'mutual'],
  ['withheld', 'position withheld'],
]

/** More than these are counted. */
const MOST_NAMES = 4

/** The word that goes with the mark on a line, and how many statements it is about where not all. */
const stanceWord = ({ statements }: Labelled): string => {
  for (const [stance, word] of MARKED) {
    const held = statements.filter(({ stances }) => stances.includes(stance)).length
    if (held === statements.length) return ` · ${word}`
    if (held > 0) return ` · ${held} ${word}`
  }
  return ''
}

/**
 * A few words for several statements at once: their relation, or their family where they hold several, how many they
 * are, and for whatever is only claimed, denied or proposed by somebody, who that is ("Aland: attacks ×2 · denied").
 */
export const createLabels = (
  lookup: Lookup,
  vocabulary: Pick<Dataset, 'relations' | 'families'>,
): ((of: Labelled) => string) => {
  const relations = new Map(vocabulary.relations.map(({ id, label }) => [id, label]))
  const families = new Map(vocabulary.families.map(({ id, label }) => [id, label]))
  const namesOf = (ids: readonly EntityId[]): string => {
    const more = ids.length - MOST_NAMES
    const names: readonly Phrase[] = ids.slice(0, MOST_NAMES).map(lookup.named)
    return textOf(listed(more > 0 ? [...names, plain(`${more} more`)] : names))
  }
  const what = (of: Labelled): string => {
    const { statements, family } = of
    const [only, ...others] = new Set(statements.map(({ relation }) => relation))
    const word =
      only !== undefined && others.length === 0
        ? (relations.get(only) ?? only)
        : (families.get(family) ?? family)
    const count = statements.length === 1 ? '' : ` ×${statements.length}`
    return `${word}${count}${stanceWord(of)}`
  }
  return (of) => {
    const { status, statements } = of
    if (status === 'reported') return what(of)
    const origins = new Set(statements.flatMap(({ said }) => said[0]?.by ?? []))
    const says = namesOf([...origins])
    if (status === 'proposed') return `${says === '' ? 'planned' : `${says}, planned`}: ${what(of)}`
    if (status === 'claimed') return `${says === '' ? 'speaker not named' : says}: ${what(of)}`
    const denials = statements.flatMap(({ id }) => lookup.denialsOf(id))
    const deniers = [...new Set(denials.map(({ subject }) => subject))]
    const [first, ...others] = deniers.length === 0 ? [...origins] : deniers
    if (first === undefined) return `denied: ${what(of)}`
    const relayed = [...origins].filter((id) => id !== first && !others.includes(id))
    const denies = inTense('denies', 'present', others.length > 0 || lookup.isPlural(first))
    return `${relayed.length === 0 ? '' : `${namesOf(relayed)}: `}${namesOf([first, ...others])} ${denies}: ${what(of)}`
  }
}
