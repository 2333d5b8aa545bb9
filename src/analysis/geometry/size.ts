import type { KindId } from '../../domain/ids.ts'
import { textWidth, type Weight, wrapName } from './text.ts'

/**
 * How large a node and its name are drawn, in model units (pixels at zoom 1).
 * `labelWidth` and `labelHeight` measure the whole label, all its lines; for a label inside they
 * say how much of the node it takes.
 */
export interface NodeSize {
  readonly width: number
  readonly height: number
  readonly labelLines: readonly string[]
  readonly labelPx: number
  readonly labelWeight: Weight
  readonly labelWidth: number
  readonly labelHeight: number
  readonly labelPlacement: 'inside' | 'below'
}

const LABEL_PX = 11.5
const LABEL_MAX = 110
const STATE_PX = 13
const POLE_PX = 15
const LINE_HEIGHT = 1.2
const INSIDE_PADDING = 28

/** Width and height of the kinds whose name stands below them. */
const SYMBOLS: ReadonlyMap<string, readonly [width: number, height: number]> = new Map([
  ['agency', [30, 20]],
  ['person', [16, 16]],
  ['armed-group', [24, 22]],
  ['collective', [24, 16]],
  ['organization', [24, 18]],
  ['event', [18, 18]],
  ['instrument', [20, 16]],
  ['news-outlet', [20, 16]],
  ['place', [16, 16]],
])
const SPARE_SYMBOL = [20, 18] as const

const inside = (name: string, px: number, height: number): NodeSize => {
  const width = textWidth(name, px, 'semibold')
  return {
    width: Math.ceil(width) + INSIDE_PADDING,
    height,
    labelLines: [name],
    labelPx: px,
    labelWeight: 'semibold',
    labelWidth: Math.ceil(width),
    labelHeight: Math.ceil(px * LINE_HEIGHT),
    labelPlacement: 'inside',
  }
}

const below = (name: string, [width, height]: readonly [number, number]): NodeSize => {
  const { lines: labelLines, width: labelWidth } = wrapName(name, LABEL_PX, LABEL_MAX)
  return {
    width,
    height,
    labelLines,
    labelPx: LABEL_PX,
    labelWeight: 'regular',
    labelWidth: Math.ceil(labelWidth),
    labelHeight: Math.ceil(labelLines.length * LABEL_PX * LINE_HEIGHT),
    labelPlacement: 'below',
  }
}

/** Size of a node of this kind with this name. */
export const sizeOf = (kind: KindId, name: string): NodeSize =>
  kind === 'country' || kind === 'government'
    ? inside(name, STATE_PX, 40)
    : below(name, SYMBOLS.get(kind) ?? SPARE_SYMBOL)

/** Size of one of the two main parties of a dispute. */
export const poleSizeOf = (name: string): NodeSize => inside(name, POLE_PX, 56)
