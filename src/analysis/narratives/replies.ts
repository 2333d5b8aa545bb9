import type { Dataset, Statement } from '../../domain/dataset.ts'
import { groupedBy } from '../../domain/groupedBy.ts'
import type { EntityId } from '../../domain/ids.ts'
import type { BuiltInFamily } from '../../domain/relations.ts'
import { speakerOf } from '../../domain/stance.ts'
import { membersOf } from '../rollUp.ts'

/** What others put to somebody, with what that one has said to it. */
export interface Put {
  readonly statement: Statement
  /** Denials, positions withheld and other answers, in the order of the dataset; none: the sources have none. */
  readonly answers: readonly Statement[]
}

/** Families of what is said to somebody that asks for an answer, */
const CHARGES: ReadonlySet<string> = new Set<BuiltInFamily>(['accuse', 'coerce'])
/** and of what nobody is asked about: what somebody thinks of others. */
const ATTITUDES: ReadonlySet<string> = new Set<BuiltInFamily>(['accuse'])
/** Of deeds that are no praise although they are not hostile to whom they are done. */
const COVERT: ReadonlySet<string> = new Set<BuiltInFamily>(['back'])

const ANSWERS = ['denies', 'declines', 'respondsTo'] as const

const isDeed = ({ family, polarity, status }: Statement): boolean =>
  !ATTITUDES.has(family) &&
  (polarity === 'hostile' || COVERT.has(family) || (status === 'claimed' && polarity === 'neutral'))

/**
 * What is put to somebody, or to whoever belongs to them, by others or by a source in its own voice: what they are said
 * to have done, unless it is friendly, and charges and threats against them. A charge whose claims are told is told by
 * these. What has no answer comes first, in the order of the dataset.
 */
export const putTo = (dataset: Dataset, entity: EntityId): readonly Put[] => {
  const { statements } = dataset
  const party = new Set([entity, ...membersOf(dataset, entity)])
  const isTheirs = (statement: Statement): boolean => {
    const speaker = speakerOf(statement)
    return speaker !== null && party.has(speaker)
  }
  const put = statements.filter((statement) => {
    const { subject, object, family, layer, denies, declines } = statement
    if (isTheirs(statement) || denies.length + declines.length > 0) return false
    return layer === 'speech'
      ? CHARGES.has(family) && object.some((id) => party.has(id))
      : party.has(subject) && isDeed(statement)
  })
  const told = new Set(put.map(({ id }) => id))
  const chargesWith = groupedBy(statements, ({ asserts }) => asserts)
  const answersTo = groupedBy(statements.filter(isTheirs), (one) =>
    ANSWERS.flatMap((field) => one[field]),
  )
  const all = put
    .filter(({ asserts }) => !asserts.some((id) => told.has(id)))
    .map((statement): Put => {
      const about = [statement, ...(chargesWith.get(statement.id) ?? [])]
      return {
        statement,
        answers: [...new Set(about.flatMap(({ id }) => answersTo.get(id) ?? []))],
      }
    })
  return all.toSorted(
    (one, other) => Number(one.answers.length > 0) - Number(other.answers.length > 0),
  )
}
