import type { Statement } from '../../domain/dataset.ts'
import type { FamilyId, StatementId } from '../../domain/ids.ts'
import type { BuiltInFamily } from '../../domain/relations.ts'
import { strength } from '../paths/ways.ts'

/** A step between two nodes, as far as its matter goes. */
interface Asked {
  readonly tail: number
  readonly head: number
  readonly family: FamilyId | null
}

/** Two steps, by their numbers: one side charges, the other denies or declines to say. */
export interface Matter {
  readonly charge: number
  readonly denial: number
}

/** Where a question asks for a charge and for a denial by whom it is brought against, to whom brings it. */
export const mattersOf = (steps: readonly Asked[]): readonly Matter[] =>
  steps.flatMap((one, charge) =>
    one.family !== ('accuse' satisfies BuiltInFamily)
      ? []
      : steps.flatMap((other, denial) =>
          other.family === ('deny' satisfies BuiltInFamily) &&
          other.tail === one.head &&
          other.head === one.tail
            ? [{ charge, denial }]
            : [],
        ),
  )

const answersTo = ({ denies, declines, respondsTo }: Statement): readonly StatementId[] => [
  ...denies,
  ...declines,
  ...respondsTo,
]

/**
 * The charges that a denial is about, directly or by what they assert, first to last. A denial that a file ties to
 * nothing may be about any of them.
 */
const chargedIn = (
  charges: readonly Statement[],
): ((denial: Statement) => readonly Statement[]) => {
  const by = new Map<StatementId, Statement[]>()
  for (const charge of charges)
    for (const id of [charge.id, ...charge.asserts]) {
      const known = by.get(id)
      if (known === undefined) by.set(id, [charge])
      else known.push(charge)
    }
  return (denial) => {
    const about = answersTo(denial)
    return about.length === 0 ? charges : about.flatMap((id) => by.get(id) ?? [])
  }
}

const withFirst = (first: Statement, list: readonly Statement[]): readonly Statement[] => [
  first,
  ...list.filter((one) => one !== first),
]

/** The least where both are told in the source's own voice and nobody contests them. */
const weight = (one: Statement, other: Statement): number =>
  Math.max(strength(one), strength(other)) * 100 + strength(one) + strength(other)

/**
 * The lists of statements of the steps, without charges that nobody here denies and denials of other matters; the
 * charge and the denial that are borne out best stand first together. Null: none are about one matter.
 */
export const withinMatters = (
  lists: readonly (readonly Statement[])[],
  matters: readonly Matter[],
): readonly (readonly Statement[])[] | null => {
  const kept = [...lists]
  for (const { charge, denial } of matters) {
    const charges = kept[charge] ?? []
    const denials = kept[denial] ?? []
    const chargesOf = chargedIn(charges)
    const denied = new Set<Statement>()
    const denying: Statement[] = []
    let best: readonly [Statement, Statement] | null = null
    for (const one of denials) {
      const about = chargesOf(one)
      if (about.length > 0) denying.push(one)
      // A denial of anything is met by the first, which is borne out best; the rest of them is then known too.
      for (const other of about === charges && denied.size === charges.length
        ? about.slice(0, 1)
        : about) {
        denied.add(other)
        if (best === null || weight(other, one) < weight(...best)) best = [other, one]
      }
    }
    if (best === null) return null
    const [first, answer] = best
    kept[charge] = withFirst(
      first,
      charges.filter((one) => denied.has(one)),
    )
    kept[denial] = withFirst(answer, denying)
  }
  return kept
}

const tiesOf = (one: Statement): readonly StatementId[] => [...one.asserts, ...answersTo(one)]

/** The same lists; among statements of one status those come first that stand in another list too, or are tied to one. */
export const together = (
  lists: readonly (readonly Statement[])[],
): readonly (readonly Statement[])[] =>
  lists.map((list, at) => {
    const others = lists.filter((_, other) => other !== at).flat()
    const ids = new Set(others.map(({ id }) => id))
    const tied = new Set(others.flatMap(tiesOf))
    const isTied = (one: Statement): boolean =>
      ids.has(one.id) || tied.has(one.id) || tiesOf(one).some((id) => ids.has(id))
    const rank = (one: Statement): number =>
      Math.floor(strength(one) / 2) * 4 + (isTied(one) ? 0 : 2) + (strength(one) % 2)
    return [...list].sort((one, other) => rank(one) - rank(other))
  })
