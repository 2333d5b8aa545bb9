import type { Guide } from '../analysis/layouts/guide.ts'
import type { View } from './fit.ts'
import { type Heading, LINE, PLATE_PAD, SIZE } from './headings.ts'
import { plate, type Shape } from './pictures/shapes.ts'
import { overlaps } from './room.ts'
import type { Box } from './routes.ts'
import type { Theme } from './theme.ts'

const RADIUS = 10
const FAINT = 0.55
/** Columns are many, and cross everything. */
const FAINTER = 0.3
const FILL = 0.45
/** What reaches no further out of the page, in pixels, is drawn: hairlines along its edges are. */
const RIM = 2
/** In pixels: a name that moved by less is where it rests. */
const STILL = 0.5

/** The shapes of guides: what lies behind the graph, and the names that stand in front of its lines. */
export interface GuideShapes {
  readonly behind: readonly Shape[]
  readonly names: readonly Shape[]
}

/** Where a name stands on the page: names of lanes and columns stay in view for as long as what they name does. */
const placeOf = (rest: Box, { form }: Guide, whole: Box, page: Box): Box => {
  const { x, y, width, height } = rest
  switch (form) {
    case 'lane': {
      const most = Math.max(x, whole.x + whole.width - width)
      return { ...rest, x: Math.min(most, Math.max(x, page.x)) }
    }
    case 'column': {
      const lowest = whole.y + whole.height - height
      return { ...rest, y: Math.min(lowest, Math.max(y, page.y)) }
    }
    default:
      return rest
  }
}

const hairline = (d: string, theme: Theme, opacity = FAINT): Shape => ({
  form: 'path',
  d,
  stroke: theme.inkSoft,
  width: 0.75,
  opacity,
})

const linesOf = ({ form, filled = false }: Guide, box: Box, theme: Theme): readonly Shape[] => {
  const { x, y, width, height } = box
  const rounded = plate(box, Math.min(RADIUS, width / 2, height / 2))
  const stripe: Shape = { form: 'path', d: rounded, fill: theme.pole, opacity: FILL }
  switch (form) {
    case 'lane':
      return [...(filled ? [stripe] : []), hairline(`M${x} ${y}h${width}`, theme)]
    case 'column':
      return width === 0 ? [hairline(`M${x} ${y}v${height}`, theme, FAINTER)] : [stripe]
    case 'group':
      return [stripe, hairline(rounded, theme)]
    case 'ring': {
      const [wide, high] = [width / 2, height / 2]
      const half = (across: number): string => `a${wide} ${high} 0 1 1 ${across} 0`
      return [hairline(`M${x} ${y + high}${half(width)}${half(-width)}z`, theme)]
    }
  }
}

const plateShapes = ({ form }: Guide, box: Box, theme: Theme): readonly Shape[] => {
  const d = plate(box, PLATE_PAD)
  return [
    // A name stands on the ground, so that no line runs through it.
    { form: 'path', d, fill: theme.ground },
    ...(form === 'group' ? [{ form: 'path', d, fill: theme.pole, opacity: FILL } as const] : []),
  ]
}

const textShapes = (
  { guide: { form }, lines }: Heading,
  box: Box,
  theme: Theme,
): readonly Shape[] => {
  const centred = form === 'column' || form === 'ring'
  return lines.map(
    (text, line): Shape => ({
      form: 'text',
      text,
      x: centred ? box.x + box.width / 2 : box.x + PLATE_PAD,
      y: box.y + (line + 1) * LINE,
      size: SIZE,
      weight: 600,
      fill: theme.inkSoft,
      anchor: centred ? 'middle' : 'start',
    }),
  )
}

/**
 * What a layout draws behind the graph and what it names there, as shapes from back to front in pixels of a page on
 * which the model's origin stands at `pan`. A name stands in front where it rests, which nothing else writes on; one
 * that has left that place to stay in view lies behind, for it may cross nodes and words.
 * @param headings - the names at this zoom
 * @param page - the part of the page that is seen; what lies outside of it is left out
 */
export const guideShapes = (
  guides: readonly Guide[],
  headings: readonly Heading[],
  { zoom, pan }: View,
  theme: Theme,
  page: Box,
): GuideShapes => {
  const wholeOf = ({ box }: Guide): Box => ({
    x: box.left * zoom + pan.x,
    y: box.top * zoom + pan.y,
    width: (box.right - box.left) * zoom,
    height: (box.bottom - box.top) * zoom,
  })
  const behind: Shape[] = []
  // Plates reach into each other where names stand close: all of them lie below all letters.
  const [plates, texts]: readonly [Shape[], Shape[]] = [[], []]
  const seen: Box = {
    x: page.x - RIM,
    y: page.y - RIM,
    width: page.width + 2 * RIM,
    height: page.height + 2 * RIM,
  }
  // Rules of lanes go on above the names that stand beside them.
  const start = Math.min(
    ...headings.map(({ guide, box }) =>
      guide.beside === undefined ? Number.POSITIVE_INFINITY : box.x + pan.x,
    ),
  )
  for (const guide of guides) {
    const own = wholeOf(guide)
    const more = guide.beside !== undefined && start < own.x ? own.x - start : 0
    const whole = { ...own, x: own.x - more, width: own.width + more }
    if (overlaps(whole, seen)) behind.push(...linesOf(guide, whole, theme))
  }
  for (const heading of headings) {
    const { guide, box, shown } = heading
    if (!shown) continue
    const rest = { ...box, x: box.x + pan.x, y: box.y + pan.y }
    const place = placeOf(rest, guide, wholeOf(guide), page)
    if (!overlaps(place, seen)) continue
    const still = Math.abs(place.x - rest.x) < STILL && Math.abs(place.y - rest.y) < STILL
    const [ground, letters] = still ? [plates, texts] : [behind, behind]
    ground.push(...plateShapes(guide, place, theme))
    letters.push(...textShapes(heading, place, theme))
  }
  return { behind, names: [...plates, ...texts] }
}
