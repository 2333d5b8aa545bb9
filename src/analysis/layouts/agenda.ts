import { dayNumber } from '../../domain/clocks.ts'
import type { Point } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { footprint } from '../geometry/box.ts'
import { startOf } from './dates.ts'
import { areaOf, type Block, flowWith, widthOf } from './flow.ts'
import type { GuideTitle } from './guide.ts'
import type { LayoutInput, LayoutNode } from './layout.ts'
import { gapsOf, looseBlock } from './looseBlock.ts'
import { aspectOf, pixels } from './page.ts'
import type { Row } from './rows.ts'

/** Width by height where the canvas is not known. */
const ASPECT = { landscape: 1.4, portrait: 0.5 } as const
/** Width in pixels of the lines of dates, which stand beside the rows. */
export const BESIDE_DAY = 80
/** Between one row and the next, its rule in the middle; at least, in pixels, what their names take beyond their lines. */
const ROW_GAP = 16
const PLATES = 4.5
/** Height of a row, at least, in pixels: its date has room beside it, in one line, or, where it is a stretch of days, in two. */
const DAY_HEIGHT = 14
const STRETCH_HEIGHT = 28
/** Widths are tried from this part of the one that the bare nodes ask for, each so much wider than the last. */
const NARROWEST = 0.6
const WIDER = 1.08
const WIDEST = 100_000

export interface AgendaRow {
  readonly title: GuideTitle
  readonly top: number
  readonly bottom: number
}

export interface Agenda {
  readonly wishes: readonly (readonly [LayoutNode, Point])[]
  readonly rows: readonly AgendaRow[]
  /** Where the row of what has no date begins, which goes on below the dates beside the others: the others begin at 0. */
  readonly looseLeft: number
}

/** How far to the right a node stands for what it is, from 0 to 1: in the middle of what its lane takes among all nodes. */
const sharesOf = (lanes: readonly Row[]): ReadonlyMap<EntityId, number> => {
  const all = lanes.reduce((sum, { nodes }) => sum + nodes.length, 0)
  const shares = new Map<EntityId, number>()
  let before = 0
  for (const { nodes } of lanes) {
    for (const { id } of nodes) shares.set(id, (before + nodes.length / 2) / all)
    before += nodes.length
  }
  return shares
}

/** Moves the nodes of a line, which stand from left to right, towards where they wish to be, as far as the width goes. */
const drawnTo = (
  line: readonly LayoutNode[],
  wishOf: (node: LayoutNode) => number,
  width: number,
  beside: number,
): readonly number[] => {
  const xs: number[] = []
  let free = 0
  for (const node of line) {
    const half = widthOf(node) / 2
    const x = Math.max(free + half, wishOf(node))
    xs.push(x)
    free = x + half + beside
  }
  let end = width
  line.toReversed().forEach((node, back) => {
    const at = line.length - 1 - back
    const half = widthOf(node) / 2
    xs[at] = Math.min(xs[at] ?? 0, end - half)
    end = (xs[at] ?? 0) - half - beside
  })
  return xs
}

/** The nodes of a block line by line, each from left to right. */
const linesOf = ({ places }: Block): readonly (readonly LayoutNode[])[] => {
  const lines = new Map<number, LayoutNode[]>()
  for (const [node, [, y]] of places) {
    const line = lines.get(y)
    if (line === undefined) lines.set(y, [node])
    else line.push(node)
  }
  return [...lines.values()]
}

/**
 * Time from above downwards: a row for each date, one at the end for what has none. Within a row nodes stand from left
 * to right in the order of their lanes. For windows too narrow for columns.
 * @param forDays - how much taller it is for the days between the dates, as a part of what the rows of dates take
 * @param plate - what names of rows take beyond their lines, in pixels, where gaps between rows are too low for it
 */
export const agendaOf = (
  input: LayoutInput,
  lanes: readonly Row[],
  dates: readonly string[],
  dateOf: (node: LayoutNode) => string | null,
  space: number,
  { forDays, plate }: { readonly forDays: number; readonly plate: number },
): Agenda => {
  const ordered = lanes.flatMap(({ nodes }) => nodes)
  const shares = sharesOf(lanes)
  const contents = [...dates, null]
    .map((date) => ({ date, nodes: ordered.filter((node) => dateOf(node) === date) }))
    .filter(({ nodes }) => nodes.length > 0)
  const gap = Math.max(ROW_GAP * space, pixels(input, PLATES))
  const leastFor = (date: string | null): number => {
    const lines = date?.includes('/') ? STRETCH_HEIGHT : DAY_HEIGHT
    return Math.max(pixels(input, lines), pixels(input, lines + plate) - gap)
  }
  const aspect = aspectOf(input, ASPECT)
  const gaps = gapsOf(input, space)
  const gutter = contents.some(({ date }) => date !== null) ? pixels(input, BESIDE_DAY) : 0
  const blocksAt = (width: number): readonly Block[] =>
    contents.map(({ date, nodes }) =>
      date === null
        ? looseBlock(input, nodes, width + gutter, space)
        : flowWith(nodes, width, gaps),
    )
  const heightOf = (blocks: readonly Block[]): number =>
    blocks.reduce(
      (sum, { height }, at) => sum + Math.max(leastFor(contents[at]?.date ?? null), height) + gap,
      0,
    )
  let width = Math.sqrt(areaOf(ordered, space) * aspect) * NARROWEST
  let blocks = blocksAt(width)
  while ((width + gutter) / heightOf(blocks) < aspect && width < WIDEST) {
    width *= WIDER
    blocks = blocksAt(width)
  }
  const across = Math.max(
    width,
    ...blocks.map((block, at) => block.width - (contents[at]?.date === null ? gutter : 0)),
  )
  const whole = heightOf(blocks.filter((_, at) => contents[at]?.date !== null))
  const days = contents.flatMap(({ date }) => (date === null ? [] : dayNumber(startOf(date))))
  const perDay = (whole * forDays) / Math.max(1, (days.at(-1) ?? 0) - (days[0] ?? 0))
  const wishes: (readonly [LayoutNode, Point])[] = []
  const rows: AgendaRow[] = []
  let top = 0
  contents.forEach(({ date }, at) => {
    const block = blocks[at]
    if (block === undefined) return
    const height = Math.max(leastFor(date), block.height)
    if (at > 0 && date !== null) top += perDay * ((days[at] ?? 0) - (days[at - 1] ?? 0))
    const down = top + (height - block.height) / 2
    for (const line of linesOf(block)) {
      const xs = drawnTo(line, ({ id }) => (shares.get(id) ?? 0) * across, across, gaps.beside)
      line.forEach((node, place) => {
        const [x, y] = block.places.get(node) ?? [0, 0]
        const { left, right } = footprint(node, [0, 0])
        const along = date === null ? x - gutter : (xs[place] ?? 0) - (left + right) / 2
        wishes.push([node, [along, down + y]])
      })
    }
    rows.push({
      title: date === null ? { of: 'no-date' } : { of: 'date', edtf: date },
      top: top - gap / 2,
      bottom: top + height + gap / 2,
    })
    top += height + gap
  })
  return { wishes, rows, looseLeft: -gutter }
}
