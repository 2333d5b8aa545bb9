import type { Point } from '../../domain/dataset.ts'
import { simulate } from '../layouts/simulate.ts'
import type { BubblePath } from './asked.ts'
import type { Bubble, Content, Contents } from './bubble.ts'
import type { Ground } from './ground.ts'

/** A round place, in units of the model. */
export interface Disc {
  readonly at: Point
  readonly radius: number
}

/** Where everything stands. */
export interface Places {
  readonly bubbles: ReadonlyMap<BubblePath, Disc>
  /** Row → where it stands. */
  readonly singles: ReadonlyMap<number, Point>
  /** The room of each open bubble. */
  readonly rooms: ReadonlyMap<BubblePath, Disc>
}

/** Of the largest bubble at first. */
const LARGEST = 120
const SMALLEST = 20
/** Room around a node with its name. */
const SINGLE = 34
/** Free space between what lies in an open bubble and its edge. */
const EDGE = 26
/** Free space between two bubbles: few leave more room for their strands. */
const gapOf = (bubbles: number): number => 24 + 280 / Math.max(4, bubbles)
/** A picture is so much wider than high, or the reverse. */
const STRETCH = 1.45
/** Springs of a piece: to those that it has most to do with. */
const SPRINGS = 3
const TICKS = 260
const GOLDEN = Math.PI * (3 - Math.sqrt(5))
const ROUNDS = 400

/** Radius of a bubble: its area goes by the number of its members. @param most - of the largest bubble that is one group */
export const radiusFor = (members: number, most: number): number =>
  Math.max(SMALLEST, LARGEST * Math.sqrt(members / Math.max(1, most)))

/** Lines between the parts of a content, at the lower part times their number plus the higher. @param partOf - row → part; -1: none */
const weightsBetween = (ground: Ground, partOf: Int32Array, parts: number): Float64Array => {
  const sums = new Float64Array(parts * parts)
  const { from, to } = ground
  for (let line = 0; line < from.length; line++) {
    const one = partOf[from[line] ?? 0] ?? -1
    const other = partOf[to[line] ?? 0] ?? -1
    if (one < 0 || other < 0 || one === other) continue
    const key = Math.min(one, other) * parts + Math.max(one, other)
    sums[key] = (sums[key] ?? 0) + 1
  }
  return sums
}

/** Moves discs apart until none touches another. */
const pushApart = (xs: Float64Array, ys: Float64Array, radii: Float64Array, gap: number): void => {
  for (let round = 0; round < ROUNDS; round++) {
    let touching = false
    for (let one = 0; one < xs.length; one++)
      for (let other = one + 1; other < xs.length; other++) {
        const least = (radii[one] ?? 0) + (radii[other] ?? 0) + gap
        let dx = (xs[other] ?? 0) - (xs[one] ?? 0)
        let dy = (ys[other] ?? 0) - (ys[one] ?? 0)
        if (Math.abs(dx) >= least || Math.abs(dy) >= least) continue
        let far = Math.hypot(dx, dy)
        if (far >= least - 0.5) continue
        touching = true
        if (far < 0.01) {
          dx = Math.cos(other * GOLDEN)
          dy = Math.sin(other * GOLDEN)
          far = 1
        }
        const by = (least - Math.min(far, least)) / 2 / far
        xs[one] = (xs[one] ?? 0) - dx * by
        ys[one] = (ys[one] ?? 0) - dy * by
        xs[other] = (xs[other] ?? 0) + dx * by
        ys[other] = (ys[other] ?? 0) + dy * by
      }
    if (!touching) return
  }
}

const centred = (values: Float64Array): void => {
  const middle = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) - middle
}

/** The parts of a content: its bubbles, then its singles; with what each holds. */
const partsOf = ({ bubbles, singles }: Content): readonly Uint32Array[] => [
  ...bubbles.map(({ members }) => members),
  ...Array.from(singles, (row) => Uint32Array.of(row)),
]

/** Where the data has its nodes: row → place; null where it does not say for all. */
export type Known = ((row: number) => Point | undefined) | null

/** Places of the parts around the origin, each with its radius, no two touching. */
const spread = (
  ground: Ground,
  content: Content,
  radii: Float64Array,
  known: Known,
  stretch: number,
): { readonly xs: Float64Array; readonly ys: Float64Array } => {
  const parts = partsOf(content)
  const count = parts.length
  const xs = new Float64Array(count)
  const ys = new Float64Array(count)
  const alone = content.bubbles.length === 0
  const gap = alone ? 0 : gapOf(count)
  const area = radii.reduce((sum, radius) => sum + (radius + gap / 2) ** 2, 0)
  const reach = Math.sqrt(area) * 1.35
  const wide = Math.sqrt(stretch)
  if (known !== null) {
    parts.forEach((rows, part) => {
      let [x, y] = [0, 0]
      for (const row of rows) {
        const at = known(row)
        x += at?.[0] ?? 0
        y += at?.[1] ?? 0
      }
      xs[part] = x / Math.max(1, rows.length)
      ys[part] = y / Math.max(1, rows.length)
    })
    centred(xs)
    centred(ys)
    let far = 1
    for (let part = 0; part < count; part++) far += Math.hypot(xs[part] ?? 0, ys[part] ?? 0)
    const scale = (reach * 0.67 * count) / far
    // Who stands far off comes nearer, so that the others need not be drawn small.
    for (let part = 0; part < count; part++) {
      const away = Math.hypot(xs[part] ?? 0, ys[part] ?? 0) * scale
      const by = away === 0 ? scale : (scale * reach * Math.tanh(away / reach)) / away
      xs[part] = (xs[part] ?? 0) * by
      ys[part] = (ys[part] ?? 0) * by
    }
  } else {
    for (let part = 0; part < count; part++) {
      const far = reach * Math.sqrt((part + 0.5) / count)
      xs[part] = Math.cos(part * GOLDEN) * far
      ys[part] = Math.sin(part * GOLDEN) * far
    }
    const partOf = new Int32Array(ground.degree.length).fill(-1)
    parts.forEach((rows, part) => {
      for (const row of rows) partOf[row] = part
    })
    const near: { readonly other: number; readonly weight: number }[][] = parts.map(() => [])
    weightsBetween(ground, partOf, count).forEach((lines, key) => {
      if (lines === 0) return
      const [one, other] = [Math.floor(key / count), key % count]
      const sizes = (parts[one]?.length ?? 1) * (parts[other]?.length ?? 1)
      const weight = lines / Math.sqrt(sizes)
      near[one]?.push({ other, weight })
      near[other]?.push({ other: one, weight })
    })
    const springs = new Set<number>()
    near.forEach((all, one) => {
      const best = all.sort((a, b) => b.weight - a.weight || a.other - b.other).slice(0, SPRINGS)
      for (const { other } of best) springs.add(Math.min(one, other) * count + Math.max(one, other))
    })
    const from = Uint32Array.from(springs, (key) => Math.floor(key / count))
    const to = Uint32Array.from(springs, (key) => key % count)
    const mean = radii.reduce((sum, radius) => sum + radius, 0) / Math.max(1, count)
    simulate(
      {
        xs,
        ys,
        from,
        to,
        lengths: Float64Array.from(
          from,
          (one, at) => (radii[one] ?? 0) + (radii[to[at] ?? 0] ?? 0) + gap,
        ),
        fixed: new Uint8Array(count),
      },
      { ticks: TICKS, repulsion: (mean + gap) * 2.4, gravity: 0.03, theta: 1 },
    )
  }
  for (let part = 0; part < count; part++) {
    xs[part] = (xs[part] ?? 0) * wide
    ys[part] = (ys[part] ?? 0) / wide
  }
  pushApart(xs, ys, radii, gap)
  centred(xs)
  centred(ys)
  return { xs, ys }
}

/**
 * Places bubbles and nodes: what has much to do with each other stands near, or where the data has it; an open bubble
 * makes room by pushing its neighbours outward, so that everything keeps its direction.
 */
export const createPlacing = (
  ground: Ground,
  known: Known,
  orientation: 'landscape' | 'portrait',
) => {
  const spreads = new Map<Content, ReturnType<typeof spread>>()
  return (contents: Contents, open: readonly BubblePath[]): Places => {
    const bubbles = new Map<BubblePath, Disc>()
    const singles = new Map<number, Point>()
    const rooms = new Map<BubblePath, Disc>()
    const whole = contents.get(null)
    const most = Math.max(
      1,
      ...(whole?.bubbles ?? []).map(({ is, members }) => (is.of === 'others' ? 1 : members.length)),
    )
    const innerOf = ({ path }: Bubble): Content | undefined =>
      open.includes(path) ? contents.get(path) : undefined
    const spreadOf = (content: Content, stretch: number) => {
      const radii = Float64Array.from(partsOf(content), (rows, part) =>
        part < content.bubbles.length ? radiusFor(rows.length, most) : SINGLE,
      )
      const held = spreads.get(content) ?? spread(ground, content, radii, known, stretch)
      spreads.set(content, held)
      return { xs: held.xs.slice(), ys: held.ys.slice(), radii }
    }
    /** Places relative to the middle, and how far they reach. */
    const lay = (content: Content, stretch: number) => {
      const { xs, ys, radii } = spreadOf(content, stretch)
      const within = content.bubbles.map((bubble) => {
        const inner = innerOf(bubble)
        return inner === undefined ? null : lay(inner, 1)
      })
      within.forEach((inner, part) => {
        if (inner === null) return
        const more = inner.reach - (radii[part] ?? 0)
        radii[part] = inner.reach
        if (more <= 0) return
        for (let other = 0; other < xs.length; other++) {
          if (other === part) continue
          const dx = (xs[other] ?? 0) - (xs[part] ?? 0)
          const dy = (ys[other] ?? 0) - (ys[part] ?? 0)
          const far = Math.hypot(dx, dy) || 1
          xs[other] = (xs[other] ?? 0) + (dx / far) * more
          ys[other] = (ys[other] ?? 0) + (dy / far) * more
        }
      })
      let reach = 0
      for (let part = 0; part < xs.length; part++)
        reach = Math.max(reach, Math.hypot(xs[part] ?? 0, ys[part] ?? 0) + (radii[part] ?? 0))
      const settle = (x: number, y: number): void => {
        content.bubbles.forEach(({ path }, part) => {
          const at: Point = [x + (xs[part] ?? 0), y + (ys[part] ?? 0)]
          const inner = within[part]
          const disc = { at, radius: radii[part] ?? 0 }
          if (inner === null || inner === undefined) bubbles.set(path, disc)
          else {
            rooms.set(path, disc)
            inner.settle(...at)
          }
        })
        content.singles.forEach((row, at) => {
          const part = content.bubbles.length + at
          singles.set(row, [x + (xs[part] ?? 0), y + (ys[part] ?? 0)])
        })
      }
      return { reach: reach + EDGE, settle }
    }
    if (whole !== undefined)
      lay(whole, orientation === 'landscape' ? STRETCH : 1 / STRETCH).settle(0, 0)
    return { bubbles, singles, rooms }
  }
}

/** Places for all nodes, each within the disc of its bubble: what is drawn when bubbles give way to nodes without places. */
export const unrolled = (
  bubbles: readonly Bubble[],
  places: Places,
  singles: readonly number[],
): ReadonlyMap<number, Point> => {
  const all = new Map<number, Point>()
  // Bubbles hold their nodes too densely to be told apart: the plane grows with what they hold.
  let scale = 1
  for (const { path, members } of bubbles) {
    const radius = places.bubbles.get(path)?.radius ?? 1
    scale = Math.max(scale, (SINGLE * Math.sqrt(members.length)) / radius)
  }
  for (const { path, members } of bubbles) {
    const disc = places.bubbles.get(path)
    if (disc === undefined) continue
    members.forEach((row, at) => {
      const far = disc.radius * scale * Math.sqrt((at + 0.5) / members.length)
      const angle = at * GOLDEN
      all.set(row, [
        Math.round(disc.at[0] * scale + Math.cos(angle) * far),
        Math.round(disc.at[1] * scale + Math.sin(angle) * far),
      ])
    })
  }
  for (const row of singles) {
    const [x, y] = places.singles.get(row) ?? [0, 0]
    all.set(row, [Math.round(x * scale), Math.round(y * scale)])
  }
  return all
}
