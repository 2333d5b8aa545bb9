import type { Guide, GuideTitle } from '../analysis/layouts/guide.ts'
import type { View } from './fit.ts'
import { plate, type Shape } from './pictures/shapes.ts'
import type { Box } from './routes.ts'
import type { Theme } from './theme.ts'

const SIZE = 12
const PAD = 6
/** Names of columns stand in up to so many lines. */
const NAME_LINES = 3
const LINE = SIZE + 2
/** A frame too small for its name goes without it. */
const LETTER = 6.4
const RADIUS = 10
const FAINT = 0.55
const FILL = 0.45

const widthOf = (text: string): number => text.length * LETTER

/**
 * What a layout draws behind the graph, as shapes from back to front in pixels of a page on which the model's origin
 * stands at `pan`. Names keep their size at every zoom; those of lanes and columns stay in view.
 * @param page - the part of the page that is seen; what it would cut off moves inside
 */
export const guideShapes = (
  guides: readonly Guide[],
  { zoom, pan }: View,
  theme: Theme,
  wordsOf: (title: GuideTitle) => string,
  page: Box,
): readonly Shape[] => {
  const boxOf = ({ box }: Guide): Box => ({
    x: box.left * zoom + pan.x,
    y: box.top * zoom + pan.y,
    width: (box.right - box.left) * zoom,
    height: (box.bottom - box.top) * zoom,
  })
  const hairline = (d: string): Shape => ({
    form: 'path',
    d,
    stroke: theme.inkSoft,
    width: 0.75,
    opacity: FAINT,
  })
  const name = (text: string, x: number, y: number, anchor: 'start' | 'middle'): Shape => ({
    form: 'text',
    text,
    x,
    y,
    size: SIZE,
    weight: 600,
    fill: theme.inkSoft,
    anchor,
    halo: theme.ground,
  })
  const lines: Shape[] = []
  const names: Shape[] = []
  const ends = Array.from({ length: NAME_LINES }, () => Number.NEGATIVE_INFINITY)
  for (const guide of guides) {
    const box = boxOf(guide)
    const text = wordsOf(guide.title)
    const middle = box.x + box.width / 2
    switch (guide.form) {
      case 'lane': {
        lines.push(hairline(`M${box.x} ${box.y}h${box.width}`))
        const most = Math.max(box.x, box.x + box.width - widthOf(text) - PAD)
        const x = Math.min(most, Math.max(box.x + PAD, page.x + PAD))
        names.push(name(text, x, box.y + SIZE + 2, 'start'))
        break
      }
      case 'column': {
        if (box.width === 0) lines.push(hairline(`M${box.x} ${box.y}v${box.height}`))
        else
          lines.push({
            form: 'path',
            d: plate(box, Math.min(RADIUS, box.width / 2, box.height / 2)),
            fill: theme.pole,
            opacity: FILL,
          })
        const half = widthOf(text) / 2
        // Columns come in their order: a name that would touch the one before it goes a line up, or stays away.
        const line = ends.findIndex((end) => middle - half >= end + PAD)
        if (line === -1) break
        ends[line] = middle + half
        const lowest = box.y + box.height - PAD
        const above = Math.max(box.y - PAD, page.y + NAME_LINES * LINE)
        names.push(name(text, middle, Math.min(lowest, above) - line * LINE, 'middle'))
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
        names.push(name(text, box.x + PAD, box.y + SIZE + 2, 'start'))
        break
      case 'ring': {
        const [wide, high] = [box.width / 2, box.height / 2]
        lines.push(
          hairline(
            `M${box.x} ${box.y + high}a${wide} ${high} 0 1 1 ${box.width} 0a${wide} ${high} 0 1 1 ${-box.width} 0z`,
          ),
        )
        names.push(name(text, middle, box.y + box.height + SIZE + 4, 'middle'))
      }
    }
  }
  return [...lines, ...names]
}
