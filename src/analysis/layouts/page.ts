import type { Orientation, Positions } from '../../domain/dataset.ts'
import { boundsOf, type Sized } from '../geometry/box.ts'
import { fontSize, SMALLEST } from '../geometry/letters.ts'
import { areaOf, boxesAt } from './flow.ts'
import { type Guide, roomAround } from './guide.ts'
import type { Layout, LayoutInput, LayoutNode, LayoutParameters, Page } from './layout.ts'

/** What a view that shows everything leaves free along each edge, in pixels. */
const MARGIN = 24
export const MARGINS = 2 * MARGIN
/** A page that leaves less than this for the picture, in pixels, in either direction, is laid out for as if it were unknown. */
const LEAST_ROOM = 40
/** Letters of names below their nodes, and of those within. */
export const BELOW_PX = 11.5
export const INSIDE_PX = 13
/** Free space between a name and the outline that holds it, both sides together, in pixels. */
const INSIDE_AIR = 4
/** More nodes than these are laid out without a zoom, for not all their names can be read at once. */
export const MANY = 120
/**
 * How much of the room that names ask for they have, where the canvas allows it: beside, above and between what stands
 * around them they find the rest. Below the least zoom nodes are hardly seen, and names have less.
 */
const SHARES = [0.55, 0.3, 0] as const
const LEAST_ZOOM = 0.36
/** Less room has to bring all of it so much closer. */
const WORTH_IT = 1.05
const FIRST_GUESS = 0.6
const FARTHEST = 0.1
/** Each computes the whole layout, so there are no more than these, for all shares together. */
const ROUNDS = 3
/** How far each round goes towards the zoom that the last one found, so that they do not go to and fro. */
const STEP = 0.7
/** Of the least zoom that was found, where none has been held. */
const SAFE = 0.9
/** The same for layouts in which a name that stands elsewhere would be misread: they are tried until all is large enough. */
const WHOLE_SHARES = [1, 0.9, 0.8, 0.65, 0.55, 0.3] as const
const LARGE_ENOUGH = 0.15
const NEAREST = 0.75
/** A zoom is found where the picture fits at one that differs by less. */
const NEAR = 0.03

/** All of it may be seen from this much farther away, for lines swing out beyond nodes and guides. */
export const FARTHER = 0.88

/** So many pixels in units of the model, at the zoom at which all is seen. */
export const pixels = ({ zoom }: Pick<LayoutInput, 'zoom'>, count: number): number =>
  zoom === undefined ? count : count / (zoom * FARTHER)

/** The same where no line swings out beyond guides. */
export const pixelsNear = ({ zoom }: Pick<LayoutInput, 'zoom'>, count: number): number =>
  zoom === undefined ? count : count / zoom

/** What a page leaves for the picture beside its margins and the names around guides; null: too little to lay out for. */
const roomOn = (
  { width, height }: Page,
  { beside, above }: ReturnType<typeof roomAround>,
): Page | null => {
  const room = { width: width - MARGINS - beside, height: height - MARGINS - above }
  return Math.min(room.width, room.height) < LEAST_ROOM ? null : room
}

const NO_NAMES = { beside: 0, above: 0 } as const

/** What a page leaves for a picture without names around it; null: too little to lay out for. */
export const roomOf = (page: Page): Page | null => roomOn(page, NO_NAMES)

/** Width by height of what is to be filled: of the canvas where it is known. */
export const aspectOf = (
  { page, orientation }: LayoutInput,
  usual: Readonly<Record<Orientation, number>>,
): number => {
  const room = page === undefined ? null : roomOn(page, NO_NAMES)
  return room === null ? usual[orientation] : room.width / room.height
}

/** How much of a page nodes and the space around them can fill, about. */
const FILLED = 0.55

/**
 * The input of so many nodes that it knows no zoom, with one: about the one at which all of them fit beside and below
 * names that take so many pixels.
 */
export const seenFromAfar = (
  input: LayoutInput,
  space: number,
  names: { readonly beside: number; readonly above: number },
): LayoutInput => {
  const { page, nodes } = input
  const room = page === undefined || input.zoom !== undefined ? null : roomOn(page, names)
  if (room === null) return input
  const filled = room.width * room.height * FILLED
  return { ...input, zoom: Math.min(1, Math.sqrt(filled / areaOf(nodes, space))) }
}

/** How much higher a picture could be to fill the page at its width; both with the names around it, in pixels. */
export const spareHeight = (
  input: LayoutInput,
  width: number,
  height: number,
  { beside, above }: { readonly beside: number; readonly above: number },
): number =>
  input.page === undefined
    ? 0
    : Math.max(
        0,
        (width + pixels(input, beside)) / aspectOf(input, { landscape: 1, portrait: 1 }) -
          height -
          pixels(input, above),
      )

/**
 * The same node with the room that its name takes at a zoom, for letters do not become smaller with it.
 * @param share - how much of what the name asks for beyond its room at zoom 1
 */
const asSeenAt = <T extends Sized>(node: T, zoom: number, share: number): T => {
  const more = (letters: number): number =>
    1 + (fontSize(letters, zoom) / letters / zoom - 1) * share
  if (node.labelPlacement === 'inside') {
    const width = node.labelWidth * more(INSIDE_PX) + INSIDE_AIR
    return width <= node.width ? node : { ...node, width }
  }
  const times = more(BELOW_PX)
  return {
    ...node,
    labelWidth: node.labelWidth * times,
    labelHeight: node.labelHeight * times,
  }
}

/** How much wider than its node the name of a party may be in the smallest letters, to be written over it. */
const OVER = 1.3
const LINE = 1.25

/** The same, where a name that its node cannot hold at that zoom stands below it. */
const asWholeAt = (node: LayoutNode, zoom: number, share: number): LayoutNode => {
  if (node.labelPlacement === 'below') return asSeenAt(node, zoom, share)
  const width = (node.labelWidth * SMALLEST) / INSIDE_PX / zoom
  if (width <= node.width * OVER) return { ...node, width: Math.max(node.width, width) }
  const labelHeight = (SMALLEST * LINE) / zoom
  return { ...node, labelPlacement: 'below', labelWidth: width, labelHeight }
}

/**
 * The zoom at which nodes, with their whole names as they are seen at `zoom`, and guides fit onto the page; null where
 * the names around guides leave too little of it.
 */
const fitting = (
  nodes: readonly LayoutNode[],
  page: Page,
  zoom: number,
  positions: Positions,
  guides: readonly Guide[],
): number | null => {
  const around = roomAround(guides, zoom)
  const room = roomOn(page, around)
  if (room === null) return null
  const whole = nodes.map((node) => asSeenAt(node, zoom, 1))
  const bounds = boundsOf([...boxesAt(whole, positions), ...guides.map(({ box }) => box)])
  if (bounds === null) return 1
  // What reaches below the names beside lanes has their width as well.
  const lanes = boundsOf(guides.flatMap((one) => (one.beside === undefined ? [] : one.box)))
  const fits = Math.min(
    room.width / (bounds.right - (lanes?.left ?? bounds.left)),
    (room.width + around.beside) / (bounds.right - bounds.left),
    room.height / (bounds.bottom - bounds.top),
  )
  return Math.max(FARTHEST, fits)
}

export interface OnPage {
  /** What was laid out: nodes with the room that their names take. */
  readonly input: LayoutInput
  readonly positions: Positions
  /** A node that was not laid out, with the same room. */
  readonly asSeen: (node: LayoutNode) => LayoutNode
}

interface Tried extends OnPage {
  /** Up to which all of it is seen. */
  readonly zoom: number
  readonly share: number
}

const clearer = (one: Tried, held: Tried | null): boolean =>
  held === null || one.zoom > held.zoom * (one.share < held.share ? WORTH_IT : 1)

/**
 * Lays out at the zoom at which all of it is seen: that follows from the picture, and the picture from it. Each round
 * goes on from the zoom of the last, with a smaller share for names where that is low. Null: the page has no room.
 */
const inRounds = (
  layout: Layout,
  input: LayoutInput,
  page: Page,
  parameters: LayoutParameters,
  shares: readonly number[],
): OnPage | null => {
  let zoom = FIRST_GUESS
  let step = 0
  let least = 1
  let held: Tried | null = null
  for (let round = 1; ; round++) {
    const at = zoom
    const share = shares[step] ?? 0
    const asSeen = (node: LayoutNode): LayoutNode =>
      share === 0 ? node : asSeenAt(node, at, share)
    const seen = { ...input, zoom, nodes: input.nodes.map(asSeen) }
    const positions = layout.compute(seen, parameters)
    const guides = layout.guides?.(seen, parameters, positions) ?? []
    const fits = fitting(input.nodes, page, zoom, positions, guides)
    if (fits === null) return null
    const tried = { input: seen, positions, asSeen, share, zoom: Math.min(1, fits) }
    // Seen from nearer than it was made for, names have their room all the same.
    if (fits >= zoom * (1 - NEAR) && clearer(tried, held)) held = tried
    if (round >= ROUNDS) return held ?? tried
    least = Math.min(least, fits)
    const next = Math.min(1, Math.max(FARTHEST, zoom * (fits / zoom) ** STEP))
    const isFound = Math.abs(next / zoom - 1) < NEAR
    const hasLess = next < LEAST_ZOOM && step < shares.length - 1
    if (isFound && !hasLess) return held ?? tried
    if (hasLess) step++
    // The last round is for a picture that is far enough away, where none was.
    zoom = round === ROUNDS - 1 && held === null ? Math.max(FARTHEST, least * SAFE) : next
  }
}

/**
 * The same from the nearest zoom on, for pictures of which names take so much that they fit at many: the nearest of
 * those is found, with the greatest share for names with which it is large enough.
 */
const fromNear = (
  layout: Layout,
  input: LayoutInput,
  page: Page,
  parameters: LayoutParameters,
): OnPage | null => {
  let last: OnPage | null = null
  for (const share of WHOLE_SHARES) {
    const least = share === WHOLE_SHARES.at(-1) ? FARTHEST : LARGE_ENOUGH
    for (let zoom = NEAREST; zoom >= least; ) {
      const at = zoom
      const asSeen = (node: LayoutNode): LayoutNode => asWholeAt(node, at, share)
      const seen = { ...input, zoom, nodes: input.nodes.map(asSeen) }
      const positions = layout.compute(seen, parameters)
      const guides = layout.guides?.(seen, parameters, positions) ?? []
      const fits = fitting(input.nodes, page, zoom, positions, guides)
      if (fits === null) return null
      last = { input: seen, positions, asSeen }
      if (fits >= zoom * (1 - NEAR) || zoom <= FARTHEST) return last
      zoom = Math.min(fits, zoom * (1 - NEAR))
    }
  }
  return last
}

const withoutPage = ({ page, ...input }: LayoutInput): LayoutInput => input

/**
 * Lays out for the canvas that the input names, with the room there that its layout makes for names. Without a canvas,
 * on one that leaves hardly any room, and beyond `MANY` nodes, names have the room that they take at zoom 1.
 */
export const laidOutOnPage = (
  layout: Layout,
  input: LayoutInput,
  parameters: LayoutParameters,
): OnPage => {
  const atOnce = (given: LayoutInput): OnPage => ({
    input: given,
    positions: layout.compute(given, parameters),
    asSeen: (node) => node,
  })
  const { page, nodes } = input
  const { makesRoomFor } = layout
  if (page === undefined || roomOn(page, NO_NAMES) === null) return atOnce(withoutPage(input))
  if (makesRoomFor === undefined || makesRoomFor === 'whole names' || nodes.length > MANY)
    return atOnce(input)
  const found =
    makesRoomFor === 'all names'
      ? fromNear(layout, input, page, parameters)
      : inRounds(layout, input, page, parameters, makesRoomFor === 'guides' ? [0] : SHARES)
  return found ?? atOnce(withoutPage(input))
}
