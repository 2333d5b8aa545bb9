import { fontSize, SMALLEST } from '../analysis/geometry/letters.ts'
import type { Point } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import { curveLength, pointOn, samples } from './curves.ts'
import type { KeptBox } from './keptFree.ts'
import { createRoom, overlaps, type Room } from './room.ts'
import { type Box, boxAround, cornersOf } from './routes.ts'
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

const STRAND_SIZE = 11.5
const LINE_HEIGHT = 1.22
const MARK_RADIUS = 7
const PLATE = 4
/** What a mark takes beside the words, with the gap between. */
const MARK_ROOM = 2 * MARK_RADIUS + 4
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
/** A view of everything leaves so much free around it: names of parties may stand there, which all should have. */
const RIM = 18

const within = (box: Box, page: Box, slack = SLACK): boolean =>
  box.x >= page.x - slack &&
  box.x + box.width <= page.x + page.width + slack &&
  box.y >= page.y - slack &&
  box.y + box.height <= page.y + page.height + slack

/** Names are wide, and windows have more room to spare above than beside. */
const SIDEWAYS = 4

/** How far a box reaches out of a page, all sides together. */
const beyond = (box: Box, page: Box): number =>
  SIDEWAYS * Math.max(0, page.x - box.x) +
  SIDEWAYS * Math.max(0, box.x + box.width - page.x - page.width) +
  Math.max(0, page.y - box.y) +
  Math.max(0, box.y + box.height - page.y - page.height)

/** What must have its label: the user has picked it, points at it, or a text that is read cites it. */
export interface Wanted {
  readonly nodes: ReadonlySet<EntityId>
  readonly strands: ReadonlySet<StrandId>
  /** Words of a line may then cover nodes that are not wanted, where there is no other place. */
  readonly othersFade?: boolean
}

/** So many lines that stay bright have their words, room or not, so that no claim among them is without its speaker. */
export const MOST_NAMED = 12

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

/** Where a label may hang that finds these places taken: from either edge of its node, below or above. */
const corners = (
  node: Box,
  width: number,
  height: number,
  fars: readonly number[],
): readonly Box[] =>
  fars.flatMap((far) =>
    [node.y + node.height + far, node.y - height - far].flatMap((y) =>
      [node.x - 6, node.x + node.width + 6 - width].map((x) => ({ x, y, width, height })),
    ),
  )

const distance = ([x, y]: Point, box: Box): number =>
  Math.hypot(
    Math.max(box.x - x, 0, x - box.x - box.width),
    Math.max(box.y - y, 0, y - box.y - box.height),
  )

/**
 * Whether a label is not taken for that of another node: none of these is nearer to where it is looked at than its
 * own. That is its middle, or, of a label beside its node, the letters next to it.
 */
const isOwn = (label: Box, own: Box, bodies: Iterable<Box>): boolean => {
  const middle = label.y + label.height / 2
  const end = Math.min(label.width, label.height) / 2
  const looked: Point =
    label.x >= own.x + own.width
      ? [label.x + end, middle]
      : label.x + label.width <= own.x
        ? [label.x + label.width - end, middle]
        : [label.x + label.width / 2, middle]
  const far = distance(looked, own)
  for (const body of bodies) if (body !== own && distance(looked, body) < far) return false
  return true
}

/** What was placed, and which of it stands where there was no room. */
interface Writing<Label> {
  readonly labels: readonly Label[]
  readonly forced: readonly Box[]
}

/** Free space that a name inside its node keeps from the outline, both sides together. */
const INSIDE_AIR = 10

/** A name in two lines, about equally long, where one is wider than its node. */
const linesInside = (
  lines: readonly string[],
  own: Box,
  widthOf: (line: string) => number,
): readonly string[] => {
  const [only] = lines
  if (only === undefined || lines.length > 1 || widthOf(only) <= own.width - INSIDE_AIR)
    return lines
  const words = only.split(' ')
  const splits = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')] as const)
    .map((pair) => ({ pair, width: Math.max(...pair.map(widthOf)) }))
    .sort((one, other) => one.width - other.width)
  return splits[0]?.pair ?? lines
}

/** Letters alone are so much lower than the lines that they stand in. */
const LETTERS = 0.72

/** In the smallest letters a name may cover the ends of an oval, which is better than an empty one with its name beside it. */
const OVER = 1.4

/** Whether a name stands within the outline of its node; letters may come up to the outline. */
const holds = ({ glyph }: SceneNode, own: Box, width: number, lines: number, size: number) => {
  const height = ((lines - 1) * LINE_HEIGHT + LETTERS) * size
  const [across, down] = [width / own.width, height / own.height]
  if (glyph.form === 'ellipse' && size === SMALLEST && lines === 1) return across <= OVER
  return glyph.form === 'ellipse' ? across ** 2 + down ** 2 <= 1 : Math.max(across, down) <= 1
}

/** A name as its node holds it: at its size, else in the smallest letters; null: it does not. */
const heldBy = (
  node: SceneNode,
  own: Box,
  zoom: number,
  measure: (line: string, size: number) => number,
): { readonly lines: readonly string[]; readonly size: number } | null => {
  for (const size of [fontSize(node.size.labelPx, zoom), SMALLEST]) {
    const widthOf = (line: string): number => measure(line, size)
    const lines = linesInside(node.size.labelLines, own, widthOf)
    if (holds(node, own, Math.max(...lines.map(widthOf)), lines.length, size))
      return { lines, size }
  }
  return null
}

const writeNodes = (
  scene: Scene,
  zoom: number,
  measure: Measure,
  wanted: Wanted,
  room: Room,
  bodies: ReadonlyMap<EntityId, Box>,
  names: Room,
): Writing<NodeLabel> => {
  const labels: NodeLabel[] = []
  const forced: Box[] = []
  /** What a name that is forced must not cover where it can be helped. */
  const kept = scene.nodes.flatMap(({ id }) => (wanted.nodes.has(id) ? (bodies.get(id) ?? []) : []))
  const page = extentOf(scene.nodes, zoom)
  const byImportance = [...scene.nodes].sort(
    (a, b) =>
      Number(b.size.labelPlacement === 'inside') - Number(a.size.labelPlacement === 'inside') ||
      b.weight - a.weight ||
      (a.id < b.id ? -1 : 1),
  )
  for (const node of byImportance) {
    const own = bodies.get(node.id)
    if (own === undefined || node.size.labelLines.length === 0) continue
    const party = node.size.labelPlacement === 'inside'
    const weight = party ? 600 : 400
    const held = party ? heldBy(node, own, zoom, (line, size) => measure(line, size, weight)) : null
    const inside = held !== null
    const size = held?.size ?? fontSize(node.size.labelPx, zoom)
    const widthOf = (line: string): number => measure(line, size, weight)
    const lines = held?.lines ?? node.size.labelLines
    const width = Math.max(...lines.map(widthOf))
    const height = lines.length * size * LINE_HEIGHT
    const centre: Point = [own.x + own.width / 2, own.y + own.height / 2]
    const options = inside
      ? [around(centre, width, height)]
      : [...places(own, width, height), ...corners(own, width, height, [2])]
    const must = wanted.nodes.has(node.id)
    const clear = (option: Box): boolean =>
      !kept.some((other) => other !== own && overlaps(option, other))
    const fits = (option: Box): boolean =>
      room.isFree(option, own) &&
      (!must || clear(option)) &&
      (inside || (names.isFree(option) && isOwn(option, own, bodies.values())))
    const free =
      options.find((option) => within(option, page) && fits(option)) ??
      (party
        ? [...options, ...corners(own, width, height, [8])]
            .filter((option) => within(option, page, RIM) && fits(option))
            .sort((one, other) => beyond(one, page) - beyond(other, page))[0]
        : undefined)
    const pressed = (): Box | undefined =>
      [...options, ...corners(own, width, height, [8])]
        .filter(clear)
        .sort(
          (one, other) =>
            Number(names.isFree(other)) - Number(names.isFree(one)) ||
            Number(isOwn(other, own, bodies.values())) - Number(isOwn(one, own, bodies.values())) ||
            beyond(one, page) - beyond(other, page),
        )[0] ?? options[0]
    const box = free ?? (must ? pressed() : undefined)
    if (box === undefined) continue
    if (must) kept.push(box)
    if (free === undefined) forced.push(box)
    else room.take(box)
    labels.push({ node, inside, lines, box, size, weight })
  }
  return { labels, forced }
}

/** Where along a line its words may stand: the middle first. */
const SPOTS = [0.5, 0.42, 0.58, 0.34, 0.66]

/** How far from the line, in heights of the words. */
const BESIDE = [0, -1.1, 1.1, -2.2, 2.2, -3.3, 3.3, -4.4, 4.4]

/** Where words may stand that must be written: on the line, else beside it, as near as can be. */
const onOrBeside = (spots: readonly Box[]): readonly Box[] =>
  BESIDE.flatMap((far) => spots.map((spot) => ({ ...spot, y: spot.y + far * spot.height })))

const writeStrands = (
  scene: Scene,
  zoom: number,
  measure: Measure,
  wanted: Wanted,
  room: Room,
  nodes: Room,
  bright: Room,
): Writing<StrandLabel> & { readonly marks: readonly StrandMark[] } => {
  const labels: StrandLabel[] = []
  const forced: Box[] = []
  const marks: StrandMark[] = []
  const byImportance = [...scene.strands].sort(
    (a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1),
  )
  const size = fontSize(STRAND_SIZE, zoom)
  const height = size * LINE_HEIGHT + 3
  const page = boxAround([
    ...cornersOf(extentOf(scene.nodes, zoom)),
    ...scene.strands.flatMap(({ route }) =>
      [0.25, 0.5, 0.75].map((part): Point => {
        const [x, y] = pointOn(route.curve, part)
        return [x * zoom, y * zoom]
      }),
    ),
  ])
  for (const strand of byImportance) {
    const { curve } = strand.route
    const marked = strand.mark !== null
    const width = measure(strand.label, size, 500) + 2 * PLATE + (marked ? MARK_ROOM : 0)
    const [middle, ...others] = SPOTS.map((part) => {
      const [x, y] = pointOn(curve, part)
      return around([x * zoom, y * zoom], width, height)
    })
    if (middle === undefined) continue
    const long = curveLength(curve) * zoom > width + 24
    const free = long
      ? [middle, ...others].find((spot) => within(spot, page) && room.isFree(spot))
      : undefined
    const must = free === undefined && wanted.strands.has(strand.id)
    const tries = must ? onOrBeside([middle, ...others]) : []
    const clear =
      tries.find((spot) => nodes.isFree(spot)) ?? tries.find((spot) => bright.isFree(spot))
    const box = free ?? clear
    if (box !== undefined) {
      if (free === undefined) forced.push(box)
      else room.take(box)
      nodes.take(box)
      bright.take(box)
      labels.push({ strand, lines: [strand.label], box, size, weight: 500 })
    }
    if (!marked) continue
    if (box !== undefined) {
      marks.push({ strand, at: [box.x + PLATE + MARK_RADIUS, box.y + height / 2] })
      continue
    }
    const at = freeSpot(strand, zoom, room)
    marks.push({ strand, at })
    room.take(markBox(at))
  }
  return { labels, forced, marks }
}

/**
 * Decides which labels are written and where, so that none covers another or a node: the most important first.
 * What is wanted and found no room is written all the same, in place of what it covers; no other label moves for it.
 * Words of a line never cover a node or its name: where there is no place for them, the evidence has them.
 * Depends on zoom and not on panning, so that labels stay while the view moves.
 * @param held - what other names take, in the same pixels
 */
export const placeLabels = (
  scene: Scene,
  zoom: number,
  measure: Measure,
  wanted: Wanted = NOTHING,
  held: readonly KeptBox[] = [],
): Labels => {
  const kept = held.filter(({ shown }) => shown !== false)
  const bodies = new Map(scene.nodes.map((node) => [node.id, bodyOf(node, zoom)]))
  const badges = scene.nodes
    .filter((node) => node.figuresDiffer)
    .map((node): NodeBadge => {
      const { x, y, width } = bodyOf(node, zoom)
      return { node, at: [x + width + 3, y - 3] }
    })
  const room = createRoom([...bodies.values(), ...badges.map(({ at }) => markBox(at))])
  const nodes = writeNodes(scene, zoom, measure, wanted, room, bodies, createRoom(kept))
  for (const box of kept) room.take(box)
  const named = createRoom([...bodies.values(), ...nodes.labels.map(({ box }) => box), ...kept])
  const bright = !wanted.othersFade
    ? named
    : createRoom([
        ...[...wanted.nodes].flatMap((id) => bodies.get(id) ?? []),
        ...nodes.labels.flatMap(({ node, box }) => (wanted.nodes.has(node.id) ? box : [])),
        ...kept,
      ])
  const strands = writeStrands(scene, zoom, measure, wanted, room, named, bright)
  const forced = [...nodes.forced, ...strands.forced]
  const isClear = ({ box }: Placed): boolean => !forced.some((other) => overlaps(box, other))
  return {
    badges,
    nodes: nodes.labels.filter((label) => wanted.nodes.has(label.node.id) || isClear(label)),
    strands: strands.labels.filter(
      (label) => wanted.strands.has(label.strand.id) || isClear(label),
    ),
    marks: strands.marks.filter(
      ({ strand, at }) =>
        wanted.strands.has(strand.id) || !forced.some((box) => overlaps(markBox(at), box)),
    ),
  }
}

const around = ([x, y]: Point, width: number, height: number): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
})

/** What a mark or a badge takes, in pixels. */
export const markBox = (at: Point): Box => around(at, 2 * MARK_RADIUS, 2 * MARK_RADIUS)

/** How far beside its line a mark may stand where the line has no room for it. */
const ASIDE: readonly Point[] = [12, 20].flatMap((far): readonly Point[] => [
  [far, 0],
  [-far, 0],
  [0, far],
  [0, -far],
])

/** The spot nearest the middle of a line, or else close beside it, where its mark covers no label and no node; else the middle. */
export const freeSpot = (strand: SceneStrand, zoom: number, room: Room): Point => {
  const points = samples(strand.route.curve, 21).map(([x, y]): Point => [x * zoom, y * zoom])
  const outward = points
    .map((point, at) => ({ point, far: Math.abs(at - 10) }))
    .sort((a, b) => a.far - b.far)
  const on = outward.map(({ point }) => point)
  const beside = ASIDE.flatMap(([x, y]) => on.map(([px, py]): Point => [px + x, py + y]))
  return [...on, ...beside].find((point) => room.isFree(markBox(point))) ?? on[0] ?? [0, 0]
}

/** Room inside a strand's plate before its words: past the mark, where there is one. */
export const textStart = (label: StrandLabel): number =>
  label.box.x + PLATE + (label.strand.mark === null ? 0 : MARK_ROOM)

export const MARK_SIZE = MARK_RADIUS
