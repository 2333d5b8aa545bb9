import { pointOn } from './curves.ts'
import type { View } from './fit.ts'
import { extentOf } from './labelBoxes.ts'
import { type Box, boxAround, cornersOf } from './routes.ts'
import type { SceneNode, SceneStrand } from './scene.ts'

/** Pixels between what is looked at and the rim of what is free, and where there is room for no more. */
const RIM = 16
const LEAST_RIM = 4
/** Half the room of what stands in the middle of a line: its words or its sign. */
const MIDDLE = 24
/** In less than that nothing can be looked at. */
const LEAST = 72

const isSeen = (box: Box, free: Box): boolean =>
  box.x >= free.x &&
  box.y >= free.y &&
  box.x + box.width <= free.x + free.width &&
  box.y + box.height <= free.y + free.height

const fits = (box: Box, free: Box): boolean =>
  box.width <= free.width - 2 * LEAST_RIM && box.height <= free.height - 2 * LEAST_RIM

const along = (from: number, length: number, least: number, room: number): number => {
  const rim = length > room ? RIM : Math.min(RIM, (room - length) / 2)
  return from < least + rim ? least + rim - from : Math.min(0, least + room - rim - from - length)
}

/**
 * How far the picture has to move, in pixels, so that what is selected stands in what is free of the canvas: all of it
 * where there is room for it, with the ends of its lines if there is room for these too, or else what was selected last.
 * Null: it can be seen already, or nowhere.
 * @param free - in pixels from the upper left corner of the canvas
 * @param ends - the nodes at which the strands end
 * @param words - where what is written of the strands stands, in pixels before panning
 */
export const shiftInto = (
  nodes: readonly SceneNode[],
  strands: readonly SceneStrand[],
  { zoom, pan }: View,
  free: Box,
  ends: readonly SceneNode[] = [],
  words: readonly Box[] = [],
): { readonly x: number; readonly y: number } | null => {
  if (free.width < LEAST || free.height < LEAST) return null
  const aboutNode = (node: SceneNode): Box => extentOf([node], zoom)
  const placed = (box: Box): Box => ({ ...box, x: box.x + pan.x, y: box.y + pan.y })
  const boxes = [
    ...nodes.map(aboutNode),
    ...strands.map(({ route }): Box => {
      const [x, y] = pointOn(route.curve, 0.5)
      return { x: x * zoom - MIDDLE, y: y * zoom - MIDDLE, width: 2 * MIDDLE, height: 2 * MIDDLE }
    }),
    ...words,
  ].map(placed)
  const last = boxes.at(-1)
  if (last === undefined) return null
  const box =
    [[...boxes, ...ends.map(aboutNode).map(placed)], boxes]
      .map((some) => boxAround(some.flatMap(cornersOf)))
      .find((all) => fits(all, free)) ?? last
  if (isSeen(box, free)) return null
  return {
    x: along(box.x, box.width, free.x, free.width),
    y: along(box.y, box.height, free.y, free.height),
  }
}

/**
 * The view in which all of a path is seen: moved by the least, or from further away where there is no room for it.
 * Null: it is seen already, or nowhere.
 * @param free - in pixels from the upper left corner of the canvas
 * @param fitted - the view that all of the path would be fitted into
 */
export const viewOfPath = (
  nodes: readonly SceneNode[],
  view: View,
  free: Box,
  fitted: View | null,
): View | null => {
  const { zoom, pan } = view
  const isFree = (node: SceneNode): boolean => {
    const box = extentOf([node], zoom)
    return isSeen({ ...box, x: box.x + pan.x, y: box.y + pan.y }, free)
  }
  if (free.width < LEAST || free.height < LEAST || nodes.every(isFree)) return null
  if (fitted !== null && fitted.zoom < zoom) return fitted
  const by = shiftInto(nodes, [], view, free)
  return by && { zoom, pan: { x: pan.x + by.x, y: pan.y + by.y } }
}
