import { fontSize } from '../analysis/geometry/letters.ts'
import type { Point } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import type { Box } from './routes.ts'
import type { SceneNode, SceneStrand } from './scene.ts'
import type { StrandId } from './strands.ts'

/** Width of a text in pixels. */
export type Measure = (text: string, size: number, weight: number) => number

export interface Placed {
  readonly lines: readonly string[]
  /** In pixels of the picture, before panning. */
  readonly box: Box
  readonly size: number
  readonly weight: number
}

export interface NodeLabel extends Placed {
  readonly node: SceneNode
  readonly inside: boolean
}

export interface StrandLabel extends Placed {
  readonly strand: SceneStrand
  /** The point of its line to which it is tied, for it stands too far from it to be read as its own; null: it does not. */
  readonly tie: Point | null
  /** What ties it crosses other words or nodes: there is no better place. */
  readonly strained: boolean
}

/** A mark in the middle of a contested line, or beside its words. */
export interface StrandMark {
  readonly strand: SceneStrand
  readonly at: Point
}

/** The sign at the upper corner of a node for which speakers give different figures. */
export interface NodeBadge {
  readonly node: SceneNode
  readonly at: Point
}

export interface Labels {
  readonly nodes: readonly NodeLabel[]
  readonly badges: readonly NodeBadge[]
  readonly strands: readonly StrandLabel[]
  readonly marks: readonly StrandMark[]
}

export const NO_LABELS: Labels = { nodes: [], badges: [], strands: [], marks: [] }

export const LINE_HEIGHT = 1.22
/** The same of words of lines, which may stand in two close by others. */
export const LEADING = 1.08
export const MARK_RADIUS = 7
export const PLATE = 4
/** What a mark takes beside the words, with the gap between. */
export const MARK_ROOM = 2 * MARK_RADIUS + 4
const LABEL_GAP = 2

/** What a node takes up at a zoom, before panning. */
export const bodyOf = (
  { at: [x, y], width, height }: Pick<SceneNode, 'at' | 'width' | 'height'>,
  zoom: number,
): Box => around([x * zoom, y * zoom], width * zoom, height * zoom)

/**
 * What the nodes and the names below them take up at a zoom, in pixels of the picture.
 * @param also - points of the model that belong to it as well
 */
export const extentOf = (
  nodes: readonly SceneNode[],
  zoom: number,
  also: readonly Point[] = [],
): Box => {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [x, y] of also) {
    left = Math.min(left, x * zoom)
    right = Math.max(right, x * zoom)
    top = Math.min(top, y * zoom)
    bottom = Math.max(bottom, y * zoom)
  }
  let [px, letters] = [0, 1]
  for (const { at, size } of nodes) {
    if (size.labelPx !== px) {
      px = size.labelPx
      letters = fontSize(px, zoom) / px
    }
    const halfWidth = Math.max(size.width * zoom, size.labelWidth * letters) / 2
    const below = size.labelPlacement === 'below' ? LABEL_GAP + size.labelHeight * letters : 0
    left = Math.min(left, at[0] * zoom - halfWidth)
    right = Math.max(right, at[0] * zoom + halfWidth)
    top = Math.min(top, at[1] * zoom - (size.height * zoom) / 2)
    bottom = Math.max(bottom, at[1] * zoom + (size.height * zoom) / 2 + below)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Letters may be a little wider than estimated. */
const SLACK = 6
export const within = (box: Box, page: Box, slack = SLACK): boolean =>
  box.x >= page.x - slack &&
  box.x + box.width <= page.x + page.width + slack &&
  box.y >= page.y - slack &&
  box.y + box.height <= page.y + page.height + slack

/** What was placed, and which of it stands where there was no room. */
export interface Writing<Label> {
  readonly labels: readonly Label[]
  readonly forced: readonly Box[]
}

/** What must have its label: the user has picked it, points at it, or a text that is read cites it. */
export interface Wanted {
  readonly nodes: ReadonlySet<EntityId>
  readonly strands: ReadonlySet<StrandId>
  /** All lines that stay bright, those without words among them; absent: `strands`. */
  readonly bright?: ReadonlySet<StrandId> | undefined
  /** Words of a line may then cover nodes that are not wanted, where there is no other place. */
  readonly othersFade?: boolean
  /** Of names that would cover one another the less important is left out: they are more than were picked one by one. */
  readonly apart?: boolean | undefined
}

/** What is to be written: all, or, beside words that stand, what is wanted and has none among them. */
export const unwritten = <Id, T extends { readonly id: Id }, L>(
  all: readonly T[],
  wanted: ReadonlySet<Id>,
  standing: readonly L[] | undefined,
  of: (label: L) => T,
): readonly T[] => {
  if (standing === undefined) return all
  const has = new Set(standing.map((label) => of(label).id))
  return all.filter(({ id }) => wanted.has(id) && !has.has(id))
}

/** So many lines that stay bright have their words, room or not, so that no claim among them is without its speaker. */
export const MOST_NAMED = 12

export const around = ([x, y]: Point, width: number, height: number): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
})

/** A box with so many pixels more on each side. */
export const withMargin = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})

export const isWithin = ([px, py]: Point, { x, y, width, height }: Box): boolean =>
  px >= x && px <= x + width && py >= y && py <= y + height

/** The point of a box nearest to a point. */
export const onRim = ([x, y]: Point, box: Box): Point => [
  Math.min(box.x + box.width, Math.max(box.x, x)),
  Math.min(box.y + box.height, Math.max(box.y, y)),
]

/** How far a point is from a box; 0 within it. */
export const gapTo = (point: Point, box: Box): number => {
  const [x, y] = onRim(point, box)
  return Math.hypot(x - point[0], y - point[1])
}

/** What a mark or a badge takes, in pixels. */
export const markBox = (at: Point): Box => around(at, 2 * MARK_RADIUS, 2 * MARK_RADIUS)

/** Room inside a strand's plate before its words: past the mark, where there is one. */
export const textStart = (label: StrandLabel): number =>
  label.box.x + PLATE + (label.strand.mark === null ? 0 : MARK_ROOM)
