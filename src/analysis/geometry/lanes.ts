/**
 * Parallel strands between one pair of nodes lie side by side in lanes. A lane is a signed number of
 * steps to the left of the strand's own direction of travel, 0 on the straight line between the ends.
 */

/** Distance of neighbouring lanes between the two poles, in the middle of the corridor. */
export const CORRIDOR_LANE_GAP = 25
/** Distance of neighbouring lanes between any other pair. */
export const LANE_GAP = 19

/** Of more lanes each has room for its name. */
export const FEW_LANES = 3

/** Distance of so many neighbouring lanes of one pair, however near its ends. */
export const widestLaneGap = (lanes: number): number =>
  lanes > FEW_LANES ? CORRIDOR_LANE_GAP : LANE_GAP

/** The same where the ends are so far apart. */
export const laneGap = (lanes: number, length: number): number =>
  Math.min(widestLaneGap(lanes), (length * 1.2) / lanes)

export interface Strandlike {
  readonly from: string
  readonly to: string
  readonly symmetric: boolean
}

/** The key of a pair, the same in both directions. */
export const pairKey = (one: string, other: string): string =>
  JSON.stringify(one < other ? [one, other] : [other, one])

/** From above, seen with the lesser id on the left: to the right, both ways, to the left. */
const rank = (strand: Strandlike): number => {
  if (strand.symmetric) return 1
  return strand.from <= strand.to ? 0 : 2
}

/**
 * A lane for each strand, in the order given. Seen with the lesser id of a pair on the left: strands to
 * the right above, symmetric ones in the middle, strands to the left below; each group from above in the
 * order given. The whole stack is centred on the straight line.
 */
export const lanesOf = (strands: readonly Strandlike[]): readonly number[] => {
  type Members = { readonly strand: Strandlike; readonly index: number }[]
  const pairs = new Map<string, Map<string, Members>>()
  const groups: Members[] = []
  strands.forEach((strand, index) => {
    const { from, to } = strand
    const [one, other] = from < to ? [from, to] : [to, from]
    const row = pairs.get(one) ?? new Map<string, Members>()
    if (row.size === 0) pairs.set(one, row)
    const members = row.get(other) ?? []
    if (members.length === 0) {
      row.set(other, members)
      groups.push(members)
    }
    members.push({ strand, index })
  })
  const lanes = strands.map(() => 0)
  for (const members of groups) {
    members.sort((a, b) => rank(a.strand) - rank(b.strand) || a.index - b.index)
    members.forEach(({ strand, index }, place) => {
      const above = (members.length - 1) / 2 - place
      lanes[index] = strand.from <= strand.to ? above : 0 - above
    })
  }
  return lanes
}
