import { STATUSES, type Status } from '../../domain/dataset.ts'
import type { View } from '../fit.ts'
import { stretchIn } from '../stretch.ts'
import { familyColour, STATUS_DASH, strandWidth } from '../theme.ts'
import { type Ground, LINE } from './ground.ts'
import { inBatches } from './surface.ts'
import { traceFar } from './traceFar.ts'
import { traceHead, traceNear } from './traceNear.ts'
import {
  boxOf,
  crosses,
  type GroundPane,
  isLoop,
  type Page,
  type Pane,
  type Part,
  partIn,
} from './window.ts'

/** From this zoom on lines are drawn with the bends and heads of the small graph, */
export const CLOSE = 0.42
/** where no more than so many are in the window. */
const MOST_CLOSE = 4_000
/** From so many lines in a window of `ROOMY` pixels on they are let through, so that what lies below is seen: in a smaller one from fewer on. */
const CROWDED = [
  [30_000, 0.24],
  [12_000, 0.4],
  [3_000, 0.6],
] as const
const ROOMY = 500_000
/**
 * Of so few lines in a roomy window each is drawn so wide at least, in pixels, and each node so large where no more than
 * twice as many nodes are shown in all: what is left of a large graph is a picture, and no dust.
 */
const SPARSE = [
  [150, 1.8, 9],
  [300, 1.2, 6],
  [600, 0.8, 5],
] as const
/** So many that stand out have heads from however far. */
const FEW = 150
/** Widths that are told apart, in statements; a strand takes the last that it reaches. */
const WIDTHS = [1, 2, 4, 8, 16, 25]
/** In pixels: no line gets thinner. */
const THINNEST = 0.45
/** What stands out does so among thousands of hairs, unless it is thousands itself: up to 1 px lines take a fraction of the time. */
const LEAST_ABOVE = 1.6
const LEAST_OF_MANY = 1
export const MANY_ABOVE = 1_200
/** Dashes shrink with the zoom down to this part of their length. */
const SHORTEST_DASH = 0.55
/** Beyond zoom 1 lines grow less than nodes do. */
export const growth = (zoom: number): number => Math.max(1, zoom) ** 0.4 / Math.max(1, zoom)

/** In pixels: the width of a line that is so wide at zoom 1. */
export const hairWidth = (width: number, zoom: number): number =>
  Math.max(THINNEST, width * zoom * growth(zoom))

/** In pixels: the dashes of a status, at no zoom so short that they run together. */
export const dashes = (status: Status, zoom: number): number[] => {
  const scale = Math.max(zoom * growth(zoom), SHORTEST_DASH)
  return STATUS_DASH[status].map((length) => length * scale)
}

/** A status that is not known is that of a claim. */
export const statusAt = ({ status }: Ground, slot: number): Status =>
  STATUSES[status[slot] ?? -1] ?? 'claimed'

/** In pixels: no head of a line that is so wide at least gets shorter. */
const leastHead = (least: number): number => (least > THINNEST ? 4 + 2.2 * least : 0)

/** In pixels: of a line that is longer, about, only what the window shows is traced. Dashes take their time wherever they are. */
const LONG = 4_000

/** How long a strand is at most, in units of the model, but for one that returns to where it began. */
const lengthOf = ({ lines }: Ground, slot: number): number => {
  const at = slot * LINE
  const [ax = 0, ay = 0, cx = 0, cy = 0, bx = 0, by = 0] = lines.subarray(at, at + LINE)
  return Math.hypot(cx - ax, cy - ay) + Math.hypot(bx - cx, by - cy)
}

const paintNear = (
  { canvas, ground, theme, view: { zoom } }: Page,
  slots: readonly number[],
  heads: boolean,
  least: number,
  part: Part,
): void => {
  const grown = growth(zoom)
  const box = boxOf(part, 1)
  for (const slot of slots) {
    const curve = ground.route(slot)?.curve
    const family = ground.families[ground.family[slot] ?? -1]
    if (curve === undefined || family === undefined) continue
    const ends = ground.heads[slot] ?? 0
    const width = ground.widthOf(slot)
    const head =
      heads && ends > 0 ? Math.max((7 + width * 1.1) * grown, leastHead(least) / zoom) : 0
    const colour = familyColour(theme, family)
    canvas.strokeStyle = colour
    canvas.lineWidth = Math.max(least, hairWidth(width, zoom)) / zoom
    canvas.setLineDash(dashes(statusAt(ground, slot), zoom).map((length) => length / zoom))
    const isLong = lengthOf(ground, slot) * zoom > LONG
    const stretch = isLong ? stretchIn(curve, box) : null
    if (isLong && stretch === null) continue
    // Dashes begin where a head at the start ends.
    canvas.lineDashOffset = Math.max(0, (stretch?.skipped ?? 0) - (ends === 2 ? head * 0.8 : 0))
    canvas.beginPath()
    traceNear(canvas, curve, head * 0.8, ends === 2, stretch)
    canvas.stroke()
    if (head === 0) continue
    const [lastControl, tip] = curve.pieces.at(-1) ?? [curve.start, curve.start]
    canvas.fillStyle = colour
    canvas.beginPath()
    traceHead(canvas, tip, lastControl, head)
    if (ends === 2) traceHead(canvas, curve.start, curve.pieces[0]?.[0] ?? curve.start, head)
    canvas.fill()
  }
  canvas.setLineDash([])
  canvas.lineDashOffset = 0
}

const widthClass = (statements: number): number =>
  WIDTHS.findLastIndex((least) => statements >= least)

/** How strands are painted: `near` with bends and heads, else from middle to middle. */
export interface Manner {
  readonly near: boolean
  readonly opacity: number
  /** How many strands were in the window when it was found. */
  readonly count: number
  /** In pixels: none gets thinner. */
  readonly least: number
  /** In pixels: the longer side of a node gets no shorter. */
  readonly dot: number
}

/** With so many times more or fewer strands than before a view is painted in the manner of before. */
const MUCH_MORE = 1.6

/** Whether some of a strand may be in the window. */
export const isWithin = ({ ground, ...window }: GroundPane, slot: number): boolean =>
  crosses(ground, slot, partIn(window, MARGIN))

/** How many strands are shown in the window. */
export const strandsWithin = ({ ground, ...window }: GroundPane): number => {
  const part = partIn(window, MARGIN)
  let count = 0
  for (let slot = 0; slot < ground.count; slot++)
    if ((ground.shownStrands[slot] ?? 0) > 0 && crosses(ground, slot, part)) count++
  return count
}

/** How many lines a roomy window would have to hold to be as crowded. */
const crowdIn = ({ width, height }: Pick<Page, 'width' | 'height'>, count: number): number =>
  count * Math.max(1, ROOMY / Math.max(1, width * height))

/** Whether strands have bends and heads: from near, and where they are few from however far. */
const isNear = ({ zoom }: View, count: number, few: boolean): boolean =>
  count <= MOST_CLOSE && (zoom >= CLOSE || few)

/**
 * The manner in which all strands of a window are painted, whatever layer they are on.
 * @param count - how many are in it
 * @param nodes - how many nodes are shown, asked only where it matters
 * @param before - the manner of the same view: filters that hide a part of it must not change how the rest
 * looks, or all of it would have to be painted anew
 */
export const mannerFor = (
  pane: Pane,
  count: number,
  nodes: () => number,
  before: Manner | null,
): Manner => {
  /** The largest that so many nodes allow. */
  const dotFor = (allowed: (most: number, dot: number) => boolean): number => {
    const sparse = SPARSE.filter(([most, , dot]) => allowed(most, dot))
    if (sparse.length === 0) return 0
    const shown = crowdIn(pane, nodes())
    return sparse.find(([most]) => shown <= 2 * most)?.[2] ?? 0
  }
  if (before !== null && count <= before.count * MUCH_MORE && count >= before.count / MUCH_MORE) {
    const kept = dotFor((_, dot) => dot <= before.dot)
    return kept === before.dot ? before : { ...before, dot: kept }
  }
  const crowd = crowdIn(pane, count)
  const sparse = SPARSE.find(([most]) => crowd <= most)
  const [, least = THINNEST] = sparse ?? []
  return {
    near: isNear(pane.view, count, sparse !== undefined),
    opacity: CROWDED.find(([from]) => crowd >= from)?.[1] ?? 1,
    count,
    least,
    dot: dotFor((most) => crowd <= most),
  }
}

/** The manner for strands above the rest. */
export const mannerAbove = (view: View, count: number): Manner => ({
  near: isNear(view, count, count <= FEW),
  opacity: 1,
  count,
  least: count <= MANY_ABOVE ? LEAST_ABOVE : LEAST_OF_MANY,
  dot: 0,
})

/** In pixels: how wide a strand of so many statements is from far. */
const widthFar = (statements: number, zoom: number): number =>
  hairWidth(strandWidth(WIDTHS[widthClass(statements)] ?? 1), zoom)

/** Whether a strand looks the same with one number of statements as with the other. */
export const isAlike = (
  ground: Ground,
  slot: number,
  one: number,
  other: number,
  zoom: number,
  { near }: Manner,
): boolean => !near && !isLoop(ground, slot) && widthFar(one, zoom) === widthFar(other, zoom)

/** Pixels around the window in which something may reach into it. */
const MARGIN = 8

/** The window in pixels, with what is around it. */
export const windowOf = ({ width, height }: Pick<Page, 'width' | 'height'>): Part => ({
  left: -MARGIN,
  top: -MARGIN,
  right: width + MARGIN,
  bottom: height + MARGIN,
})

/** Strands that are shown in a part of the map: those that are painted one by one, and groups of those that look alike. */
const sorted = (ground: Ground, slots: Iterable<number>, part: Part, near: boolean) => {
  const closely: number[] = []
  const groups = new Map<number, number[]>()
  for (const slot of slots) {
    const shown = ground.shownStrands[slot] ?? 0
    if (shown === 0) continue
    if (!crosses(ground, slot, part)) continue
    if (near || isLoop(ground, slot)) {
      closely.push(slot)
      continue
    }
    const key =
      ((ground.family[slot] ?? 0) * STATUSES.length + (ground.status[slot] ?? 0)) * WIDTHS.length +
      widthClass(shown)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [slot])
    else group.push(slot)
  }
  return { closely, groups }
}

/**
 * Paints those of the strands that are shown and in the window:
 * from far as hairs with the dashes of their status, from near with bends and heads.
 */
export const paintStrands = (
  page: Page,
  slots: Iterable<number>,
  { near, opacity, least }: Pick<Manner, 'near' | 'opacity' | 'least'>,
): void => {
  const { canvas, ground, theme, view } = page
  const part = partIn(page, MARGIN)
  const window = windowOf(page)
  const { closely, groups } = sorted(ground, slots, part, near)
  const { zoom, pan } = view
  canvas.save()
  canvas.globalAlpha = opacity
  canvas.save()
  canvas.transform(zoom, 0, 0, zoom, pan.x, pan.y)
  paintNear(page, closely, near, least, part)
  canvas.restore()
  for (const [key, group] of groups) {
    const wide = WIDTHS[key % WIDTHS.length] ?? 1
    const rest = Math.floor(key / WIDTHS.length)
    const status = STATUSES[rest % STATUSES.length] ?? 'claimed'
    const family = ground.families[Math.floor(rest / STATUSES.length)]
    if (family === undefined) continue
    canvas.strokeStyle = familyColour(theme, family)
    canvas.lineWidth = Math.max(least, widthFar(wide, zoom))
    const pattern = dashes(status, zoom)
    inBatches(
      canvas,
      group,
      (slot) => traceFar(canvas, ground, slot, view, pattern, window),
      () => canvas.stroke(),
    )
  }
  canvas.restore()
}
