import type { FamilyId, KindId } from '../../domain/ids.ts'
import { KINDS } from '../../domain/kinds.ts'
import { FAMILIES } from '../../domain/relations.ts'

const kinds = new Map(KINDS.map(({ id }, place) => [id, place]))
const families = new Map<FamilyId, number>(FAMILIES.map(({ id }, place) => [id, place]))

/** The place of a kind in the legend; those of a dataset's own come after the built-in ones. */
export const rankOfKind = (kind: KindId): number => kinds.get(kind) ?? kinds.size

/** The place of a family in the legend; those of a dataset's own come after the built-in ones. */
const rankOfFamily = (family: FamilyId): number => families.get(family) ?? families.size

const alphabetical = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0

/** As in the legend; those of a dataset's own by the alphabet. */
export const byRankOfKind = (one: KindId, other: KindId): number =>
  rankOfKind(one) - rankOfKind(other) || alphabetical(one, other)

/** As in the legend; those of a dataset's own by the alphabet. */
export const byRankOfFamily = (one: FamilyId, other: FamilyId): number =>
  rankOfFamily(one) - rankOfFamily(other) || alphabetical(one, other)
