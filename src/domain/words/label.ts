import type { Dataset, Stance, Statement, Status } from '../dataset.ts'
import type { EntityId, FamilyId, RelationId } from '../ids.ts'
import { denialsApart } from './account.ts'
import type { Lookup } from './lookup.ts'
import { listed, plain, textOf } from './phrase.ts'

/** Statements of one family and status: what one line, one mark or one heading stands for. Never empty. */
export interface Labelled {
  readonly family: FamilyId
  readonly status: Status
  readonly statements: readonly Statement[]
  /** How many names are written out at most, where not four. */
  readonly names?: number
}

const MARKED = ['denied', 'mutual', 'withheld'] as const satisfies readonly Stance[]

/** The words of labels beside names and relations. */
export interface LabelWords {
  /** The word that goes with the mark on a line. */
  readonly marks: { readonly [S in (typeof MARKED)[number]]: string }
  /** What stands for a speaker where there is none. */
  readonly nobody: { readonly [S in Exclude<Status, 'reported'>]: string }
  /** The same in a row behind names, which answer for their own statements only. */
  readonly besides: { readonly [S in Exclude<Status, 'reported'>]: string }
  /** What follows the names of whoever carries it. */
  readonly how: (status: Exclude<Status, 'reported'>, plural: boolean) => string
  /** What is left out of a row. */
  readonly more: (count: number) => string
  /** Names in a row. */
  readonly listed: (names: readonly string[]) => string
}

export const LABEL_WORDS: LabelWords = {
  marks: { denied: 'denied', mutual: 'mutual', withheld: 'position withheld' },
  nobody: { claimed: 'speaker not named', proposed: 'planned', denied: 'denied' },
  besides: {
    claimed: 'a speaker not named',
    proposed: 'the source',
    denied: 'somebody not named',
  },
  how: (status, plural) =>
    ({
      claimed: plural ? ' say' : ' says',
      proposed: ', planned',
      denied: plural ? ' deny' : ' denies',
    })[status],
  more: (count) => `${count} more`,
  listed: (names) => textOf(listed(names.map((name) => plain(name)))),
}

/** More than these are counted. */
const MOST_NAMES = 4
/** Of more relations, one is named and the rest counted. */
const MOST_RELATIONS = 2

/**
 * The word that goes with the mark on a line, and how many statements it is about where not all; none where the words
 * before it say who denies it.
 */
const stanceWord = ({ status, statements }: Labelled, marks: LabelWords['marks']): string => {
  for (const stance of MARKED) {
    if (stance === status) continue
    const word = marks[stance]
    const held = statements.filter(({ stances }) => stances.includes(stance)).length
    if (held === statements.length) return ` · ${word}`
    if (held > 0) return ` · ${held} ${word}`
  }
  return ''
}

/**
 * A few words for several statements at once: their relations and how many they are, and for whatever is only claimed,
 * denied or proposed by somebody, who that is ("Aland says: attacks ×2 · denied"). Two relations are named ("offers mediation,
 * urges"), of more the one that most of them have ("accuses ×4, 4 more").
 */
export const createLabels = (
  lookup: Lookup,
  vocabulary: Pick<Dataset, 'relations'>,
  words: LabelWords,
): ((of: Labelled) => string) => {
  const relations = new Map(vocabulary.relations.map(({ id, label }) => [id, label]))
  /** Whoever answers for a statement: nobody is given what is not theirs. */
  const voicesOf = ({ id, status, said: [origin] }: Statement): readonly EntityId[] => {
    if (status !== 'denied') return origin === undefined ? [] : [origin.by]
    const { vouched, told } = denialsApart(lookup, id)
    if (vouched.length > 0) return vouched.map(({ subject }) => subject)
    // Whoever only tells that another denies it does not.
    return origin === undefined || told.some(({ said }) => said[0]?.by === origin.by)
      ? []
      : [origin.by]
  }
  const left = (count: number): readonly string[] => (count > 0 ? [words.more(count)] : [])
  /** What none of them says stands for none of them: a family is no relation. */
  const what = (of: Labelled): string => {
    const counts = new Map<RelationId, number>()
    for (const { relation } of of.statements) counts.set(relation, (counts.get(relation) ?? 0) + 1)
    const most = [...counts].sort(([, one], [, other]) => other - one)
    const named = most.slice(0, most.length > MOST_RELATIONS ? 1 : MOST_RELATIONS)
    const more = of.statements.length - named.reduce((sum, [, count]) => sum + count, 0)
    const row = named.map(
      ([id, count]) => `${relations.get(id) ?? id}${count === 1 ? '' : ` ×${count}`}`,
    )
    return `${row.concat(left(more)).join(', ')}${stanceWord(of, words.marks)}`
  }
  return (of) => {
    const { status, statements } = of
    if (status === 'reported') return what(of)
    const voices = statements.map(voicesOf)
    const ids = [...new Set(voices.flat())]
    const [first, ...others] = ids
    if (first === undefined) return `${words.nobody[status]}: ${what(of)}`
    const own = voices.some((by) => by.length === 0)
    const names = [...ids.map(lookup.nameOf), ...(own ? [words.besides[status]] : [])]
    const most = of.names ?? MOST_NAMES
    const by = words.listed(names.slice(0, most).concat(left(names.length - most)))
    const plural = own || others.length > 0 || lookup.isPlural(first)
    return `${by}${words.how(status, plural)}: ${what(of)}`
  }
}
