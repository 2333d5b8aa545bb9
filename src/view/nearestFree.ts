import type { Box } from './routes.ts'

/** Pixels between a box and what it makes room for; what is counted is a little less, so that no rounding matters. */
export const GAP = 8
const COUNTED = GAP - 1

/** Where the corner of a box must not lie: strictly between `from` and `to`; `before` and `after` are just outside. */
interface Ban {
  readonly from: number
  readonly to: number
  readonly before: number
  readonly after: number
}

const banOf = (at: number, length: number, own: number): Ban => ({
  from: at - own - COUNTED,
  to: at + length + COUNTED,
  before: at - own - GAP,
  after: at + length + GAP,
})

const bans = ({ from, to }: Ban, at: number): boolean => from < at && at < to

/**
 * The place nearest to the one that is wanted on which nothing that is taken lies; null: it is farther than `farthest`.
 * Such a place is the wanted one, or touches something on one side or two. So it lies straight above or below the wanted
 * one, or in line with a side of something taken: in each of these columns the nearest gap is looked for.
 */
export const nearestFree = (wanted: Box, taken: readonly Box[], farthest: number): Box | null => {
  const { x, y, width, height } = wanted
  const around = taken.map((one) => ({
    across: banOf(one.x, one.width, width),
    along: banOf(one.y, one.height, height),
  }))
  const downwards = around.toSorted((one, other) => one.along.from - other.along.from)
  const upwards = around.toSorted((one, other) => other.along.to - one.along.to)
  const columns = [x, ...around.flatMap(({ across }) => [across.after, across.before])].toSorted(
    (one, other) => Math.abs(one - x) - Math.abs(other - x),
  )
  let best: { readonly x: number; readonly y: number; readonly far: number } | null = null
  for (const column of columns) {
    if (Math.abs(column - x) > (best?.far ?? farthest)) break
    let [below, above] = [y, y]
    for (const { across, along } of downwards)
      if (bans(along, below) && bans(across, column)) below = along.after
    for (const { across, along } of upwards)
      if (bans(along, above) && bans(across, column)) above = along.before
    for (const top of [below, above]) {
      const far = Math.hypot(column - x, top - y)
      if (far <= farthest && (best === null || far < best.far)) best = { x: column, y: top, far }
    }
  }
  return best && { x: best.x, y: best.y, width, height }
}
