import { type Guide, type GuideTitle, namedBelow } from '../analysis/layouts/guide.ts'
import type { View } from './fit.ts'
import { framesIn } from './headings.ts'
import { plate, type Shape } from './pictures/shapes.ts'
import type { Box } from './routes.ts'
import type { Theme } from './theme.ts'

const SIZE = 12
const PAD = 6
/** Names of columns stand in up to so many lines. */
const NAME_LINES = 4
const LINE = SIZE + 2
/** Width of a letter, about. */
const LETTER = 6.4
/** No name of a frame is cut to less, however narrow the frame. */
const SHORT = 92
const RADIUS = 10
const FAINT = 0.55
/** Columns are many, and cross everything. */
const FAINTER = 0.3
const FILL = 0.45
/** A name stands on the ground, so that no line runs through it. */
const PLATE = 0.88
const PLATE_PAD = 4

const widthOf = (text: string): number => text.length * LETTER

/** A text as far as a width allows. */
const cut = (text: string, width: number): string =>
  widthOf(text) <= width
    ? text
    : `${text.slice(0, Math.max(1, Math.floor(width / LETTER) - 1)).trimEnd()}…`

/** A text in as few lines as a width allows; a word that is wider has a line of its own. */
const wrapped = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The shapes of guides: what lies behind the graph, and the names, which stand in front of its lines. */
export interface GuideShapes {
  readonly behind: readonly Shape[]
  readonly names: readonly Shape[]
}

/**
 * What a layout draws behind the graph and what it names there, as shapes from back to front in pixels of a page on
 * which the model's origin stands at `pan`. Names keep their size at every zoom; those of lanes and columns stay in view.
 * @param page - the part of the page that is seen; what it would cut off moves inside
 */
export const guideShapes = (
  guides: readonly Guide[],
  { zoom, pan }: View,
  theme: Theme,
  wordsOf: (title: GuideTitle) => string,
  page: Box,
): GuideShapes => {
  const boxOf = ({ box }: Guide): Box => ({
    x: box.left * zoom + pan.x,
    y: box.top * zoom + pan.y,
    width: (box.right - box.left) * zoom,
    height: (box.bottom - box.top) * zoom,
  })
  const hairline = (d: string, opacity = FAINT): Shape => ({
    form: 'path',
    d,
    stroke: theme.inkSoft,
    width: 0.75,
    opacity,
  })
  const lines: Shape[] = []
  const names: Shape[] = []
  /** Lines of a name, the last of them on the baseline `y`. */
  const name = (
    texts: readonly string[],
    x: number,
    y: number,
    anchor: 'start' | 'middle',
    tinted = false,
  ): void => {
    const width = Math.max(...texts.map(widthOf))
    const height = texts.length * LINE + PLATE_PAD
    const left = anchor === 'start' ? x : x - width / 2
    const d = plate(
      { x: left - PLATE_PAD, y: y + PLATE_PAD - height, width: width + 2 * PLATE_PAD, height },
      PLATE_PAD,
    )
    names.push(
      { form: 'path', d, fill: theme.ground, opacity: PLATE },
      ...(tinted ? [{ form: 'path', d, fill: theme.pole, opacity: FILL } as const] : []),
      ...texts.map(
        (text, line): Shape => ({
          form: 'text',
          text,
          x,
          y: y - (texts.length - 1 - line) * LINE,
          size: SIZE,
          weight: 600,
          fill: theme.inkSoft,
          anchor,
        }),
      ),
    )
  }
  const isNamedBelow = namedBelow(framesIn(guides))
  const middles = guides.flatMap(({ form, box }) =>
    form === 'column' ? [((box.left + box.right) / 2) * zoom + pan.x] : [],
  )
  /** How wide a name may be that stands in the middle of a column: up to halfway to the next ones. */
  const roomAt = (middle: number, width: number): number => {
    const next = middles.flatMap((other) => (other === middle ? [] : [Math.abs(other - middle)]))
    return Math.max(width, Math.min(...next) - PAD)
  }
  let end = Number.NEGATIVE_INFINITY
  for (const guide of guides) {
    const box = boxOf(guide)
    const text = wordsOf(guide.title)
    const middle = box.x + box.width / 2
    switch (guide.form) {
      case 'lane': {
        lines.push(hairline(`M${box.x} ${box.y}h${box.width}`))
        const most = Math.max(box.x, box.x + box.width - widthOf(text) - PAD)
        const x = Math.min(most, Math.max(box.x + PAD, page.x + PAD))
        name([text], x, box.y + SIZE + 3, 'start')
        break
      }
      case 'column': {
        if (box.width === 0) lines.push(hairline(`M${box.x} ${box.y}v${box.height}`, FAINTER))
        else
          lines.push({
            form: 'path',
            d: plate(box, Math.min(RADIUS, box.width / 2, box.height / 2)),
            fill: theme.pole,
            opacity: FILL,
          })
        const texts = wrapped(text, roomAt(middle, box.width))
        const half = Math.max(...texts.map(widthOf)) / 2
        // Columns come in their order: a name that would touch the one before it, or stand too high, stays away.
        if (middle - half < end + PAD || texts.length > NAME_LINES) break
        end = middle + half
        const lowest = box.y + box.height - PAD
        const above = Math.max(box.y - PAD, page.y + NAME_LINES * LINE)
        name(texts, middle, Math.min(lowest, above), 'middle')
        break
      }
      case 'group':
        lines.push(
          {
            form: 'path',
            d: plate(box, Math.min(RADIUS, box.width / 2, box.height / 2)),
            fill: theme.pole,
            opacity: FILL,
          },
          hairline(plate(box, Math.min(RADIUS, box.width / 2, box.height / 2))),
        )
        name(
          [cut(text, Math.max(SHORT, box.width - 2 * PAD - PLATE_PAD))],
          box.x + PAD + 2,
          isNamedBelow(guide.box) ? box.y + box.height - PAD : box.y + SIZE + 4,
          'start',
          true,
        )
        break
      case 'ring': {
        const [wide, high] = [box.width / 2, box.height / 2]
        lines.push(
          hairline(
            `M${box.x} ${box.y + high}a${wide} ${high} 0 1 1 ${box.width} 0a${wide} ${high} 0 1 1 ${-box.width} 0z`,
          ),
        )
        name([text], middle, box.y + box.height + SIZE + 4, 'middle')
      }
    }
  }
  return { behind: lines, names }
}
