import { clip, textWidth } from '../analysis/geometry/text.ts'
import { type Guide, type GuideTitle, namedBelow } from '../analysis/layouts/guide.ts'
import type { Point } from '../domain/dataset.ts'
import type { KeptBox } from './keptFree.ts'
import type { Box } from './routes.ts'

/** The name of a guide where it rests, in pixels of the picture before panning. */
export interface Heading {
  readonly guide: Guide
  readonly lines: readonly string[]
  /** The plate on which they stand. */
  readonly box: Box
  /** Whether it has room at this zoom; else it is not written. */
  readonly shown: boolean
}

/** The names of guides at a zoom, in the order of the guides. */
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
const BESIDE = 2
/** Names of columns stand in up to so many lines: a stretch of days has its year where columns are narrow too. */
const MOST_LINES = 6
/** Those of frames in so many, for which layouts leave room. */
const FRAME_LINES = 3
/** No name of a frame is broken into less, however narrow the frame. */
const SHORT = 100
const widthOf = (text: string): number => textWidth(text, SIZE, 'semibold')

const heightOf = (lines: number): number => lines * LINE + PLATE_PAD

/**
 * A text in as few lines as a width allows. What a no-break space holds together breaks where it is wider all the same,
 * a word that is wider has a line of its own, and what is too long is cut.
 */
const wrapped = (text: string, width: number, most = MOST_LINES): readonly string[] => {
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
  return lines.length <= most ? lines : lines.slice(0, most).with(-1, `${lines[most - 1]}…`)
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

/** Frames that hold nodes and their names; those of bubbles stand within each other. */
const isFrame = ({ form, title }: Guide): boolean => form === 'group' && title.of !== 'bubble'

/** Rows of dates, on tall windows: a name in another row would be read as of another date. */
const isRowOfDate = ({ form, title }: Guide): boolean => form === 'lane' && title.of === 'date'

/** What the names of guides keep free at a zoom, and the frames in which names of nodes stay; what has no date is not to be read by the dates beside it. */
export const keptBy = (headings: readonly Heading[], zoom: number): readonly KeptBox[] =>
  headings.map(({ guide, box, shown }) => {
    const isPanel = guide.title.of === 'no-date'
    const isRow = isRowOfDate(guide)
    if (!isPanel && !isFrame(guide) && !isRow) return { ...box, shown, guide: true }
    const { left, top, right, bottom } = guide.box
    const frame = {
      x: left * zoom,
      y: top * zoom,
      width: (right - left) * zoom,
      height: (bottom - top) * zoom,
      isRow,
    }
    return { ...box, shown, guide: true, [isPanel ? 'panel' : 'frame']: frame }
  })

/**
 * Places the names of guides. The one place that knows how much room they take: what is written there, what else keeps
 * clear of it, and how much of the page the whole needs, all follow from its boxes.
 */
export const createHeadings = (
  guides: readonly Guide[],
  wordsOf: (title: GuideTitle) => string,
): Headings => {
  const named = guides.map((guide) => [guide, wordsOf(guide.title)] as const)
  const isNamedBelow = namedBelow(guides.filter(isFrame).map(({ box }) => box))
  const gaps = gapsIn(guides.filter(({ form }) => form === 'column'))

  const linesOf = (guide: Guide, text: string, zoom: number): readonly string[] => {
    const width = (guide.box.right - guide.box.left) * zoom
    switch (guide.form) {
      case 'column':
        return wrapped(text, Math.max(width, (gaps.get(guide) ?? 0) * zoom - BESIDE))
      case 'group': {
        const room = Math.max(SHORT, width - 2 * PAD - PLATE_PAD)
        const lines = guide.title.of === 'bubble' ? [text] : wrapped(text, room, FRAME_LINES)
        return lines.map((line) => clip(line, SIZE, room, 'semibold'))
      }
      case 'lane':
        return guide.beside === undefined ? [text] : wrapped(text, guide.beside)
      case 'ring':
        return [text]
    }
  }
  const cornerOf = (
    { form, box, beside, at }: Guide,
    width: number,
    height: number,
    zoom: number,
    gutter: number,
  ): Point => {
    const [left, top, bottom] = [box.left * zoom, box.top * zoom, box.bottom * zoom]
    const centred = ((box.left + box.right) * zoom - width) / 2
    switch (form) {
      case 'lane':
        return [left + GAP - (beside === undefined ? 0 : gutter), top + 1]
      case 'column':
        return [centred, top - GAP - height]
      case 'group':
        return [
          left + PLATE_PAD,
          at === undefined && isNamedBelow(box) ? bottom - GAP - height : top + GAP,
        ]
      case 'ring':
        return at === undefined
          ? [centred, bottom + GAP]
          : [at[0] * zoom - width / 2, at[1] * zoom - height / 2]
    }
  }
  const placed = (zoom: number): readonly Heading[] => {
    const sized = named.map(([guide, text]) => {
      const lines = linesOf(guide, text, zoom)
      return { guide, lines, width: Math.max(...lines.map(widthOf)) + 2 * PLATE_PAD }
    })
    const gutter =
      Math.max(0, ...sized.map(({ guide, width }) => (guide.beside === undefined ? 0 : width))) +
      2 * GAP
    let under = Number.NEGATIVE_INFINITY
    /** Line of columns, from below → where the last name ends that has it. */
    const rights: number[] = []
    return sized.map(({ guide, lines, width }) => {
      const height = heightOf(lines.length)
      const [x, y] = cornerOf(guide, width, height, zoom, gutter)
      // Columns and lanes come in their order: a name that would touch the one before it stays away.
      let shown = true
      if (guide.form === 'column') {
        const middle = x + width / 2
        const halves = lines.map((line) => widthOf(line) / 2).reverse()
        shown = halves.every((half, line) => middle - half >= (rights[line] ?? -Infinity) + BESIDE)
        if (shown)
          halves.forEach((half, line) => {
            rights[line] = middle + half
          })
      }
      if (guide.beside !== undefined) {
        shown = y >= under
        if (shown) under = y + height
      }
      return { guide, lines, box: { x, y, width, height }, shown }
    })
  }
  let last: { readonly zoom: number; readonly headings: readonly Heading[] } | null = null
  return (zoom) => {
    if (last?.zoom !== zoom) last = { zoom, headings: placed(zoom) }
    return last.headings
  }
}
