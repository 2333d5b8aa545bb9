import { clip, textWidth } from '../analysis/geometry/text.ts'
import { type Guide, type GuideTitle, namedBelow } from '../analysis/layouts/guide.ts'
import type { Point } from '../domain/dataset.ts'
import type { Box } from './routes.ts'

/** The name of a guide where it rests, in pixels of the picture before panning. */
export interface Heading {
  readonly guide: Guide
  readonly lines: readonly string[]
  /** The plate on which they stand. */
  readonly box: Box
}

/** The names of guides at a zoom, in the order of the guides; those that have no room are left out. */
export type Headings = (zoom: number) => readonly Heading[]

/** Size of the letters, which is the same at every zoom, and height of a line. */
export const SIZE = 12
export const LINE = SIZE + 2
/** Between a name and the rim of its plate. */
export const PLATE_PAD = 4
/** Between the plate of a name and what it names. */
const GAP = 2
/** Between a name and the frame that it stands in. */
const PAD = 6
/** Between the names of two columns: they are centred and mostly short. */
const BESIDE = 3
/** Names of columns stand in up to so many lines. */
const MOST_LINES = 4
/** No name of a frame is cut to less, however narrow the frame. */
const SHORT = 92

const widthOf = (text: string): number => textWidth(text, SIZE, 'semibold')

/**
 * A text in as few lines as a width allows. What a no-break space holds together breaks where it is wider all the same,
 * a word that is wider has a line of its own, and what is too long is cut.
 */
const wrapped = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  const words = text
    .split(' ')
    .flatMap((word) => (widthOf(word) <= width ? [word] : word.split('\u00a0')))
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.length <= MOST_LINES
    ? lines
    : lines.slice(0, MOST_LINES).with(-1, `${lines[MOST_LINES - 1]}…`)
}

/** How far it is from each column to the nearer of those beside it, in units of the model; columns come in their order. */
const gapsIn = (columns: readonly Guide[]): ReadonlyMap<Guide, number> => {
  const middles = columns.map(({ box }) => (box.left + box.right) / 2)
  const gaps = new Map<Guide, number>()
  columns.forEach((column, at) => {
    const middle = middles[at] ?? 0
    const apart = [middles[at - 1], middles[at + 1]].map((other = middle) =>
      other === middle ? Number.POSITIVE_INFINITY : Math.abs(other - middle),
    )
    gaps.set(column, Math.min(...apart))
  })
  return gaps
}

/** The frames among guides whose names turn away from the middle; those of bubbles stand within each other. */
const framesIn = (guides: readonly Guide[]): readonly Guide['box'][] =>
  guides.flatMap(({ form, title, box }) => (form === 'group' && title.of !== 'bubble' ? [box] : []))

/**
 * Places the names of guides. The one place that knows how much room they take: what is written there, what else keeps
 * clear of it, and how much of the page the whole needs, all follow from its boxes.
 */
export const createHeadings = (
  guides: readonly Guide[],
  wordsOf: (title: GuideTitle) => string,
): Headings => {
  const named = guides.map((guide) => [guide, wordsOf(guide.title)] as const)
  const isNamedBelow = namedBelow(framesIn(guides))
  const gaps = gapsIn(guides.filter(({ form }) => form === 'column'))

  const linesOf = (guide: Guide, text: string, zoom: number): readonly string[] => {
    const width = (guide.box.right - guide.box.left) * zoom
    switch (guide.form) {
      case 'column':
        return wrapped(text, Math.max(width, (gaps.get(guide) ?? 0) * zoom - BESIDE))
      case 'group':
        return [clip(text, SIZE, Math.max(SHORT, width - 2 * PAD - PLATE_PAD), 'semibold')]
      default:
        return [text]
    }
  }
  const cornerOf = ({ form, box }: Guide, width: number, height: number, zoom: number): Point => {
    const [left, top, bottom] = [box.left * zoom, box.top * zoom, box.bottom * zoom]
    const centred = ((box.left + box.right) * zoom - width) / 2
    switch (form) {
      case 'lane':
        return [left + GAP, top + 1]
      case 'column':
        return [centred, top - GAP - height]
      case 'group':
        return [left + PLATE_PAD, isNamedBelow(box) ? bottom - GAP - height : top + GAP]
      case 'ring':
        return [centred, bottom + GAP]
    }
  }
  const placed = (zoom: number): readonly Heading[] => {
    let end = Number.NEGATIVE_INFINITY
    return named.flatMap(([guide, text]) => {
      const lines = linesOf(guide, text, zoom)
      const width = Math.max(...lines.map(widthOf)) + 2 * PLATE_PAD
      const height = lines.length * LINE + PLATE_PAD
      const [x, y] = cornerOf(guide, width, height, zoom)
      // Columns come in their order: a name that would touch the one before it stays away.
      if (guide.form === 'column') {
        if (x + PLATE_PAD < end + BESIDE) return []
        end = x + width - PLATE_PAD
      }
      return [{ guide, lines, box: { x, y, width, height } }]
    })
  }
  let last: { readonly zoom: number; readonly headings: readonly Heading[] } | null = null
  return (zoom) => {
    if (last?.zoom !== zoom) last = { zoom, headings: placed(zoom) }
    return last.headings
  }
}
