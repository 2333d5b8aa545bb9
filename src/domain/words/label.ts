import type { Dataset, Stance, Statement, Status } from '../dataset.ts'
import type { EntityId, FamilyId } from '../ids.ts'
import type { Lookup } from './lookup.ts'
import { listed, type Phrase, plain, textOf } from './phrase.ts'

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

/** What stands for a speaker where there is none. */
const NOBODY = { claimed: 'speaker not named', proposed: 'planned', denied: 'denied' } as const

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
    const names: readonly Phrase[] = ids.slice(0, MOST_NAMES).map((id) => plain(lookup.nameOf(id)))
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
    const origins = statements.flatMap(({ said }) => said[0]?.by ?? [])
    const denials = statements.flatMap(({ id }) => lookup.denialsOf(id))
    const deniers = status === 'denied' ? denials.map(({ subject }) => subject) : []
    const by = [...new Set(deniers.length === 0 ? origins : deniers)]
    const [first, ...others] = by
    if (first === undefined) return `${NOBODY[status]}: ${what(of)}`
    const plural = others.length > 0 || lookup.isPlural(first)
    const how = { claimed: '', proposed: ', planned', denied: plural ? ' deny' : ' denies' }
    return `${namesOf(by)}${how[status]}: ${what(of)}`
  }
}
