import type { Point } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import { curveLength, pointOn, samples } from './curves.ts'
import type { Box } from './routes.ts'
import type { Scene, SceneNode, SceneStrand } from './scene.ts'
import type { StrandId } from './strands.ts'

/** Width of a text in pixels. */
export type Measure = (text: string, size: number, weight: number) => number

interface Placed {
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
}

/** A mark in the middle of a contested line, or beside its words. */
export interface StrandMark {
  readonly strand: SceneStrand
  readonly at: Point
}

export interface Labels {
  readonly nodes: readonly NodeLabel[]
  readonly strands: readonly StrandLabel[]
  readonly marks: readonly StrandMark[]
}

/** No text on the canvas is smaller, at any zoom, in pixels. */
export const SMALLEST = 11
const LARGEST = 22
const STRAND_SIZE = 11.5
const LINE_HEIGHT = 1.22
const MARK_RADIUS = 7
const PLATE = 4
const LABEL_GAP = 2

/** Size of letters at a zoom, in pixels: it follows the zoom, but less than it, and never below `SMALLEST`. */
export const fontSize = (size: number, zoom: number): number =>
  Math.min(LARGEST, Math.max(SMALLEST, size * Math.min(zoom, 1) ** 0.35 * Math.max(zoom, 1) ** 0.6))

const overlaps = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

const body = (node: SceneNode, zoom: number): Box => ({
  x: (node.at[0] - node.width / 2) * zoom,
  y: (node.at[1] - node.height / 2) * zoom,
  width: node.width * zoom,
  height: node.height * zoom,
})

/** What the nodes and the names below them take up at a zoom, in pixels of the picture. */
export const extentOf = (nodes: readonly SceneNode[], zoom: number): Box => {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { at, size } of nodes) {
    const letters = fontSize(size.labelPx, zoom) / size.labelPx
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

const within = (box: Box, page: Box): boolean =>
  box.x >= page.x - SLACK &&
  box.x + box.width <= page.x + page.width + SLACK &&
  box.y >= page.y - SLACK &&
  box.y + box.height <= page.y + page.height + SLACK

/** What must have its label: the user has picked it, or points at it. */
export interface Wanted {
  readonly nodes: ReadonlySet<EntityId>
  readonly strands: ReadonlySet<StrandId>
}

const NOTHING: Wanted = { nodes: new Set(), strands: new Set() }

/** Where a label may hang: below, above, right, left of its node. */
const places = (node: Box, width: number, height: number): readonly Box[] => {
  const middle = node.x + node.width / 2
  const centre = node.y + node.height / 2
  return [
    { x: middle - width / 2, y: node.y + node.height + 2, width, height },
    { x: middle - width / 2, y: node.y - height - 2, width, height },
    { x: node.x + node.width + 4, y: centre - height / 2, width, height },
    { x: node.x - width - 4, y: centre - height / 2, width, height },
  ]
}

/**
 * Decides which labels are written and where, so that none covers another or a node: the most important first.
 * What is wanted and found no room is written all the same, in place of what it covers; no other label moves for it.
 * Depends on zoom and not on panning, so that labels stay while the view moves.
 */
export const placeLabels = (
  scene: Scene,
  zoom: number,
  measure: Measure,
  wanted: Wanted = NOTHING,
): Labels => {
  const bodies = new Map(scene.nodes.map((node) => [node.id, body(node, zoom)]))
  const taken: Box[] = []
  const forced: Box[] = []
  const nodeLabels: NodeLabel[] = []
  const page = extentOf(scene.nodes, zoom)
  const byImportance = [...scene.nodes].sort(
    (a, b) =>
      Number(b.size.labelPlacement === 'inside') - Number(a.size.labelPlacement === 'inside') ||
      b.weight - a.weight ||
      (a.id < b.id ? -1 : 1),
  )
  for (const node of byImportance) {
    const box = bodies.get(node.id)
    if (box === undefined) continue
    const inside = node.size.labelPlacement === 'inside'
    const size = fontSize(node.size.labelPx, zoom)
    const weight = inside ? 600 : 400
    const lines = node.size.labelLines
    if (lines.length === 0) continue
    const width = Math.max(...lines.map((line) => measure(line, size, weight)))
    const height = lines.length * size * LINE_HEIGHT
    const options: readonly Box[] = inside
      ? [
          {
            x: box.x + box.width / 2 - width / 2,
            y: box.y + box.height / 2 - height / 2,
            width,
            height,
          },
        ]
      : places(box, width, height)
    const free = options.find(
      (option) =>
        (inside || within(option, page)) &&
        !taken.some((other) => overlaps(option, other)) &&
        !scene.nodes.some((other) => {
          const otherBody = bodies.get(other.id)
          return other !== node && otherBody !== undefined && overlaps(option, otherBody)
        }),
    )
    const place = free ?? (wanted.nodes.has(node.id) ? options[0] : undefined)
    if (place === undefined) continue
    if (free === undefined) forced.push(place)
    else taken.push(place)
    nodeLabels.push({ node, inside, lines, box: place, size, weight })
  }
  const bodyBoxes = [...bodies.values()]
  const isFree = (box: Box): boolean =>
    !taken.some((other) => overlaps(box, other)) && !bodyBoxes.some((other) => overlaps(box, other))
  const strandLabels: StrandLabel[] = []
  const marks: StrandMark[] = []
  const strands = [...scene.strands].sort(
    (a, b) => b.statements.length - a.statements.length || (a.id < b.id ? -1 : 1),
  )
  const size = fontSize(STRAND_SIZE, zoom)
  for (const strand of strands) {
    const { curve } = strand.route
    const middle = pointOn(curve, 0.5)
    const marked = strand.mark !== null
    const textWidth = measure(strand.label, size, 500)
    const width = textWidth + 2 * PLATE + (marked ? 2 * MARK_RADIUS + 4 : 0)
    const height = size * LINE_HEIGHT + 3
    const room = curveLength(curve) * zoom
    const spot =
      width < room - 24
        ? [0.5, 0.42, 0.58, 0.34, 0.66]
            .map((part) => pointOn(curve, part))
            .map(
              ([x, y]): Box => ({
                x: x * zoom - width / 2,
                y: y * zoom - height / 2,
                width,
                height,
              }),
            )
            .find(isFree)
        : undefined
    const place =
      spot ??
      (wanted.strands.has(strand.id)
        ? { x: middle[0] * zoom - width / 2, y: middle[1] * zoom - height / 2, width, height }
        : undefined)
    if (place !== undefined) {
      if (spot === undefined) forced.push(place)
      else taken.push(place)
      strandLabels.push({ strand, lines: [strand.label], box: place, size, weight: 500 })
    }
    if (marked) {
      const at: Point =
        place === undefined
          ? (freeMiddle(strand, zoom, taken, bodyBoxes) ?? [middle[0] * zoom, middle[1] * zoom])
          : [place.x + PLATE + MARK_RADIUS, place.y + height / 2]
      marks.push({ strand, at })
      if (place === undefined) taken.push(markBox(at))
    }
  }
  const clear = ({ box }: Placed): boolean =>
    forced.includes(box) || !forced.some((other) => overlaps(box, other))
  return {
    nodes: nodeLabels.filter((label) => wanted.nodes.has(label.node.id) || clear(label)),
    strands: strandLabels.filter((label) => wanted.strands.has(label.strand.id) || clear(label)),
    marks,
  }
}

const markBox = ([x, y]: Point): Box => ({
  x: x - MARK_RADIUS,
  y: y - MARK_RADIUS,
  width: 2 * MARK_RADIUS,
  height: 2 * MARK_RADIUS,
})

/** The spot nearest the middle of a line where its mark covers no label and no node. */
const freeMiddle = (
  strand: SceneStrand,
  zoom: number,
  taken: readonly Box[],
  bodies: readonly Box[],
): Point | null => {
  const points = samples(strand.route.curve, 21)
  const order = points.map((_, at) => at).sort((a, b) => Math.abs(a - 10) - Math.abs(b - 10))
  for (const at of order) {
    const point = points[at]
    if (point === undefined) continue
    const place: Point = [point[0] * zoom, point[1] * zoom]
    const box = markBox(place)
    if (
      !taken.some((other) => overlaps(box, other)) &&
      !bodies.some((other) => overlaps(box, other))
    )
      return place
  }
  return null
}

/** Room inside a strand's plate before its words: past the mark, where there is one. */
export const textStart = (label: StrandLabel): number =>
  label.box.x + PLATE + (label.strand.mark === null ? 0 : 2 * MARK_RADIUS + 4)

export const MARK_SIZE = MARK_RADIUS
