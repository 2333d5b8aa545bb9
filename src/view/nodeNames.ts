import { fontSize, SMALLEST } from '../analysis/geometry/letters.ts'
import type { Point } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import { each, type Steps } from '../domain/steps.ts'
import type { Frame } from './keptFree.ts'
import {
  around,
  extentOf,
  LINE_HEIGHT,
  type Measure,
  markBox,
  type NodeBadge,
  type NodeLabel,
  type Wanted,
  type Writing,
  within,
} from './labelBoxes.ts'
import { corners, isOwn, leastCrossed, usualPlaces, widened } from './namePlaces.ts'
import { createRoom, overlaps, type Room } from './room.ts'
import type { Box } from './routes.ts'
import type { Scene, SceneNode } from './scene.ts'

/** A view of everything leaves so much free around it: names of parties may stand there, which all should have, and such as keep off lines there. */
const RIM = 18

/** Names are wide, and windows have more room to spare above than beside. */
const SIDEWAYS = 4

/** Between a name and the rim of a box that it keeps to. */
const WALL = 4
/** How far to the side, as a part of its width. */
const SLIDES = [0, 0.25, -0.25]

/** How far a box reaches out of a page, all sides together. */
export const beyond = (box: Box, page: Box): number =>
  SIDEWAYS * Math.max(0, page.x - box.x) +
  SIDEWAYS * Math.max(0, box.x + box.width - page.x - page.width) +
  Math.max(0, page.y - box.y) +
  Math.max(0, box.y + box.height - page.y - page.height)

/** Free space that a name inside its node keeps from the outline, both sides together. */
const INSIDE_AIR = 10

/** Words in so many lines, about equally long; in fewer where there are no more words. */
export const inLines = (
  text: string,
  count: number,
  widthOf: (line: string) => number,
): readonly string[] => {
  const words = text.split(' ')
  const split = (from: number, left: number): readonly string[] => {
    if (left <= 1 || from >= words.length - 1) return [words.slice(from).join(' ')]
    let [best, least]: [readonly string[], number] = [[], Infinity]
    for (let to = from + 1; to <= words.length - left + 1; to++) {
      const lines = [words.slice(from, to).join(' '), ...split(to, left - 1)]
      const width = Math.max(...lines.map(widthOf))
      if (width < least) [best, least] = [lines, width]
    }
    return best
  }
  return split(0, Math.min(count, words.length))
}

/** A name in two lines where one is wider than its node. */
const linesInside = (
  lines: readonly string[],
  own: Box,
  widthOf: (line: string) => number,
): readonly string[] => {
  const [only] = lines
  return only === undefined || lines.length > 1 || widthOf(only) <= own.width - INSIDE_AIR
    ? lines
    : inLines(only, 2, widthOf)
}

/** Letters alone are so much lower than the lines that they stand in. */
const LETTERS = 0.72

/** In the smallest letters a name may cover the ends of an oval, which is better than an empty one with its name beside it. */
const OVER = 1.4

/** Whether a name stands within the outline of its node, each line by itself; letters may come up to the outline. */
const holds = ({ glyph }: SceneNode, own: Box, widths: readonly number[], size: number): boolean =>
  widths.every((width, line) => {
    const off = Math.abs(2 * line + 1 - widths.length) * LINE_HEIGHT
    const [across, down] = [width / own.width, ((off + LETTERS) * size) / own.height]
    if (glyph.form !== 'ellipse') return Math.max(across, down) <= 1
    if (size === SMALLEST && widths.length === 1) return across <= OVER
    return across ** 2 + down ** 2 <= 1
  })

/** The ways in which a name may stand inside its node: of a bubble also in more lines, above how many are in it. */
const waysInside = (
  { size: { labelLines }, bubble }: SceneNode,
  own: Box,
  widthOf: (line: string) => number,
): readonly (readonly string[])[] => {
  const usual = linesInside(labelLines, own, widthOf)
  if (bubble === undefined || labelLines.length < 2) return [usual]
  const [name, many] = [labelLines.slice(0, -1).join(' '), labelLines.at(-1) ?? '']
  return [usual, ...[2, 3].map((count) => [...inLines(name, count, widthOf), many])]
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
    for (const lines of waysInside(node, own, widthOf))
      if (holds(node, own, lines.map(widthOf), size)) return { lines, size }
  }
  return null
}

const isAround = ({ x, y, width, height }: Box, [atX, atY]: Point): boolean =>
  atX > x && atX < x + width && atY > y && atY < y + height

/** Whether a name stands within those of these boxes that its node stands in, and in no other. */
const keepsTo = (label: Box, at: Point, walls: readonly Box[]): boolean =>
  walls.every((wall) => (isAround(wall, at) ? within(label, wall, -WALL) : !overlaps(label, wall)))

/** Names below or above a node, a little to either side, or, where it stands in such a box, as far as they do not leave it. */
const aside = (labels: readonly Box[], at: Point, walls: readonly Box[]): readonly Box[] =>
  walls.flatMap((wall) =>
    SLIDES.flatMap((part) =>
      labels.map((label) => {
        const x = label.x + part * label.width
        const [least, most] = [wall.x + WALL, wall.x + wall.width - WALL - label.width]
        return {
          ...label,
          x: isAround(wall, at) ? Math.max(least, Math.min(x, most)) : x,
        }
      }),
    ),
  )

/** The part of a name inside its node that nothing may cover: boxes around round nodes beside it have empty corners. */
const CORE = 0.7

/** A name that moves keeps so far from others, lest two be read as one. */
const AROUND = 4
/** Of more names each stays in the first place that it finds. */
const MOST_MOVED = 300

/** Names within a frame stand so far from each other, so that no two are read as one. */
const APART = 6
/** The same in rows of dates and in panels, which have less room. */
const ROW_APART = 3
const grown = ({ x, width, ...box }: Box, by: number): Box => ({
  ...box,
  x: x - by,
  width: width + 2 * by,
})

/**
 * @param names - what other names take
 * @param walls - frames in which names of the nodes within them stay, and no others
 * @param frames - frames in which names of the nodes within them stay, but those that are wanted
 * @param guided - guides tell places of nodes, or the scene is a part of a map: names may stand closer, and none moves
 * @param todo - those whose names are written
 * @param standing - names that stand already
 */
export const writeNodes = function* (
  scene: Scene,
  zoom: number,
  measure: Measure,
  wanted: Wanted,
  room: Room,
  bodies: ReadonlyMap<EntityId, Box>,
  names: Room,
  badges: readonly NodeBadge[],
  frames: readonly Frame[],
  walls: readonly Box[],
  guided: boolean,
  todo: readonly SceneNode[],
  standing: readonly NodeLabel[],
): Steps<Writing<NodeLabel>> {
  const labels: NodeLabel[] = []
  const forced: Box[] = []
  /** What a name that is forced must not cover where it can be helped. */
  const kept = createRoom([
    ...scene.nodes.flatMap(({ id }) => (wanted.nodes.has(id) ? (bodies.get(id) ?? []) : [])),
    ...badges.flatMap(({ node, at }) => (wanted.nodes.has(node.id) ? markBox(at) : [])),
  ])
  const written = createRoom(
    standing.flatMap(({ node, box }) => (wanted.nodes.has(node.id) ? box : [])),
  )
  const page = extentOf(scene.nodes, zoom)
  const all = createRoom(bodies.values())
  const byImportance = [...todo].sort(
    (a, b) =>
      Number(b.size.labelPlacement === 'inside') - Number(a.size.labelPlacement === 'inside') ||
      b.weight - a.weight ||
      (a.id < b.id ? -1 : 1),
  )
  const missing: SceneNode[] = []
  const better: (() => void)[] = []
  const crossings = guided || todo.length > MOST_MOVED ? undefined : scene.crossings
  const write = (node: SceneNode): void => {
    const own = bodies.get(node.id)
    if (own === undefined || node.size.labelLines.length === 0) return
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
    const must = wanted.nodes.has(node.id)
    const isLegible = (option: Box): boolean => written.isFree(option)
    const clear = (option: Box): boolean => isLegible(option) && kept.isFree(option, own)
    const frame = inside || must ? undefined : frames.find((one) => isAround(one, centre))
    const isWalled = walls.some((wall) => isAround(wall, centre))
    const usual = usualPlaces(own, width, height)
    const options: readonly Box[] = inside
      ? [around(centre, width, height)]
      : [
          ...usual,
          ...aside(usual.slice(0, 2), centre, guided ? walls : [page]),
          ...corners(own, width, height, [2]),
        ]
    const staysIn = (option: Box, { isRow, ...box }: Frame): boolean => {
      const middle = option.y + option.height / 2
      return isRow === true
        ? middle > box.y &&
            middle < box.y + box.height &&
            room.isFree(grown(option, ROW_APART), own)
        : within(option, box, 0) && room.isFree(grown(option, APART), own)
    }
    const fits = (option: Box): boolean =>
      room.isFree(inside ? around(centre, width * CORE, height * CORE) : option, own) &&
      (!must || clear(option)) &&
      keepsTo(option, centre, walls) &&
      (inside || !isWalled || room.isFree(grown(option, ROW_APART), own)) &&
      (frame === undefined || staysIn(option, frame)) &&
      (inside || (names.isFree(option) && isOwn(option, own, all, !guided && !party)))
    const isIn = (option: Box): boolean => within(option, page) && fits(option)
    const free =
      options.find(isIn) ??
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
            Number(keepsTo(other, centre, walls)) - Number(keepsTo(one, centre, walls)) ||
            Number(names.isFree(other)) - Number(names.isFree(one)) ||
            Number(isOwn(other, own, all, true)) - Number(isOwn(one, own, all, true)) ||
            beyond(one, page) - beyond(other, page),
        )[0] ?? (wanted.apart === true ? options.find(isLegible) : options[0])
    const box = free ?? (must ? pressed() : undefined)
    if (box === undefined) {
      const many = node.bubble === undefined ? undefined : node.size.labelLines.at(-1)
      const across = many === undefined ? Infinity : measure(many, SMALLEST, weight)
      if (many === undefined || !holds(node, own, [across], SMALLEST)) missing.push(node)
      else {
        const alone = around(centre, across, SMALLEST * LINE_HEIGHT)
        labels.push({ node, inside: true, lines: [many], box: alone, size: SMALLEST, weight })
      }
      return
    }
    if (must) written.take(box)
    if (free === undefined) forced.push(box)
    else room.take(box)
    const at = labels.push({ node, inside, lines, box, size, weight }) - 1
    // Lines run to a party from all sides, and beside it is the corridor.
    if (crossings === undefined || free === undefined || party) return
    const taking = must ? [room, written] : [room]
    better.push(() => {
      for (const one of taking) one.leave(free)
      const isApart = (place: Box): boolean => room.isFree(widened(place, AROUND), own)
      const isNear = (place: Box): boolean => within(place, page, RIM) && fits(place)
      const next = leastCrossed(options, isNear, isApart, crossings, zoom) ?? free
      for (const one of taking) one.take(next)
      labels[at] = { node, inside, lines, box: next, size, weight }
    })
  }
  yield* each(byImportance, write)
  yield
  for (const improve of better) improve()
  if (better.length > 0) for (const node of missing.splice(0)) write(node)
  return { labels, forced }
}
