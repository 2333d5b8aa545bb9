import type { Point } from '../domain/dataset.ts'
import type { View } from './fit.ts'
import { bodyOf, extentOf, markBox } from './labelBoxes.ts'
import { placeLabels } from './labels.ts'
import { widened } from './namePlaces.ts'
import { GAP, nearestFree } from './nearestFree.ts'
import { anchorOf, type Hook, roomFor } from './noteAnchors.ts'
import { estimate } from './pictures/text.ts'
import { overlaps } from './room.ts'
import type { Box } from './routes.ts'
import type { SceneNode } from './scene.ts'

/** Pixels that a note goes out of the way of nodes and names at most: farther off it would lie by something else. */
const FARTHEST = 140
/** Of so many nodes names are looked for where they are written; of more, they are taken to hang below. */
const MOST_WRITTEN = 300
/** Among more nodes there is no room to look for. */
const MOST_NODES = 3_000

const known = new WeakMap<
  readonly SceneNode[],
  { readonly zoom: number; readonly bodies: readonly Box[] }
>()

/** Nodes, their names where they are written, and their badges. */
const writtenAt = (nodes: readonly SceneNode[], zoom: number): readonly Box[] => {
  const labels = placeLabels({ nodes, strands: [] }, zoom, estimate)
  return [
    ...nodes.map((node) => bodyOf(node, zoom)),
    ...labels.nodes.map(({ box }) => box),
    ...labels.badges.map(({ at }) => markBox(at)),
  ]
}

/** What nodes and names take up; the same for the same nodes as long as the zoom is. */
const bodiesOf = (nodes: readonly SceneNode[], zoom: number): readonly Box[] => {
  if (nodes.length > MOST_NODES) return []
  const before = known.get(nodes)
  if (before?.zoom === zoom) return before.bodies
  const bodies =
    nodes.length > MOST_WRITTEN
      ? nodes.map((node) => extentOf([node], zoom))
      : writtenAt(nodes, zoom)
  known.set(nodes, { zoom, bodies })
  return bodies
}

/** A canvas on which notes find their places one after the other. */
export interface Board {
  /**
   * The place of a note: where it wants to be, or as near as it can without lying on one that was put before; nor on a
   * node or a name, where there is room.
   * @param rims - what it stays within as well, if it can
   */
  readonly put: (wanted: Box, rims?: readonly Box[]) => Box
}

/**
 * The canvas at a zoom. All boxes are in pixels before panning, so that nothing moves when the view does.
 * @param nodes - what is drawn
 */
export const createBoard = (nodes: readonly SceneNode[], zoom: number): Board => {
  const bodies = bodiesOf(nodes, zoom)
  const put: Box[] = []
  return {
    put: (wanted, rims = []) => {
      const reach = widened(wanted, FARTHEST + GAP)
      const near = bodies.filter((body) => overlaps(reach, body))
      const place =
        nearestFree(wanted, [...put, ...rims, ...near], FARTHEST) ??
        nearestFree(wanted, [...put, ...rims], FARTHEST) ??
        nearestFree(wanted, put, Infinity) ??
        wanted
      put.push(place)
      return place
    },
  }
}

/** Where notes stand that want these places; the first before those after them. */
export const placeNotes = (
  wanted: readonly Box[],
  nodes: readonly SceneNode[],
  zoom: number,
): readonly Box[] => {
  const board = createBoard(nodes, zoom)
  return wanted.map((box) => board.put(box))
}

const isSame = (one: Box | undefined, other: Box | undefined): boolean =>
  one?.x === other?.x &&
  one?.y === other?.y &&
  one?.width === other?.width &&
  one?.height === other?.height

/** `placeNotes` that gives what it gave last, as long as the same is asked: a view that moves asks for it in each frame. */
export const keptPlaces = (): typeof placeNotes => {
  let last: readonly [...Parameters<typeof placeNotes>, places: readonly Box[]] | null = null
  return (wanted, nodes, zoom) => {
    if (
      last !== null &&
      last[1] === nodes &&
      last[2] === zoom &&
      last[0].length === wanted.length &&
      wanted.every((box, at) => isSame(box, last?.[0][at]))
    )
      return last[3]
    const places = placeNotes(wanted, nodes, zoom)
    last = [wanted, nodes, zoom, places]
    return places
  }
}

/** A place in pixels before panning, counted from what a note hangs on, in whole units of the model. */
export const countedFrom = (
  [x, y]: Point,
  place: { readonly x: number; readonly y: number },
  zoom: number,
): Point => [Math.round(place.x / zoom - x), Math.round(place.y / zoom - y)]

/** Pixels that a new note will take, as far as can be said before. */
const NEW = { width: 200, height: 76 }
/** Pixels that stay free between it and the rim of the canvas. */
const RIM = 8
/** No note is looked for so far outside. */
const BEYOND = 4_000

/** The rims of a canvas, as boxes around what is seen of it. */
const rimsAround = ({ x, y, width, height }: Box): readonly Box[] => [
  { x: x - BEYOND, y: y - BEYOND, width: BEYOND + RIM, height: height + 2 * BEYOND },
  { x: x + width - RIM, y: y - BEYOND, width: BEYOND, height: height + 2 * BEYOND },
  { x: x - BEYOND, y: y - BEYOND, width: width + 2 * BEYOND, height: BEYOND + RIM },
  { x: x - BEYOND, y: y + height - RIM, width: width + 2 * BEYOND, height: BEYOND },
]

/**
 * The place of a new note, counted from what it hangs on: beside that, on no other note, and in view where there is room.
 * @param point - where one that hangs on nothing is wanted, in pixels of the canvas
 * @param others - where the other notes want to be, in pixels before panning
 */
export const placeOfNew = (
  hook: Hook,
  [x, y]: Point,
  view: View,
  canvas: { readonly width: number; readonly height: number },
  nodes: readonly SceneNode[],
  others: readonly Box[],
): Point => {
  const { zoom, pan } = view
  const anchor = anchorOf(hook)
  const spot: Point = [(x - pan.x) / zoom, (y - pan.y) / zoom]
  const [right, down] = roomFor(hook, spot, view, canvas.width)
  const board = createBoard(nodes, zoom)
  for (const box of others) board.put(box)
  const wanted = { ...NEW, x: (anchor[0] + right) * zoom, y: (anchor[1] + down) * zoom }
  const place = board.put(wanted, rimsAround({ x: -pan.x, y: -pan.y, ...canvas }))
  return countedFrom(anchor, place, zoom)
}
