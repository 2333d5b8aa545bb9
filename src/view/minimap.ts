import type { Point } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import type { View } from './fit.ts'
import { bodyOf } from './labelBoxes.ts'
import type { Shape } from './pictures/shapes.ts'
import { overlaps } from './room.ts'
import { type Box, boxAround, cornersOf } from './routes.ts'
import type { Scene } from './scene.ts'
import type { Theme } from './theme.ts'

const MARGIN = 8
/** Nodes are drawn no smaller than that, in pixels of the map. */
const SMALLEST = 3

/** How the model lies on the map; the same form as a view of the canvas. */
export const mapView = ({ nodes }: Pick<Scene, 'nodes'>, width: number, height: number): View => {
  if (nodes.length === 0) return { zoom: 1, pan: { x: width / 2, y: height / 2 } }
  const whole = boxAround(nodes.flatMap((node) => cornersOf(bodyOf(node, 1))))
  const zoom = Math.min((width - 2 * MARGIN) / whole.width, (height - 2 * MARGIN) / whole.height)
  return {
    zoom,
    pan: {
      x: width / 2 - (whole.x + whole.width / 2) * zoom,
      y: height / 2 - (whole.y + whole.height / 2) * zoom,
    },
  }
}

/**
 * At which end of the canvas the map stands, so that it covers none of the notes; at the start where neither is free.
 * @param now - where it stands, at which end; all boxes in pixels of the window
 * @param isSeen - whether nothing lies over a place
 */
export const endFor = (
  now: Box & { readonly end: 'start' | 'end' },
  canvas: Box,
  notes: readonly Box[],
  isSeen: (box: Box) => boolean,
): 'start' | 'end' => {
  const mirrored = { ...now, x: 2 * canvas.x + canvas.width - now.x - now.width }
  const [atStart, atEnd] = now.end === 'start' ? [now, mirrored] : [mirrored, now]
  const isFree = (box: Box): boolean => !notes.some((note) => overlaps(note, box))
  return !isFree(atStart) && isFree(atEnd) && isSeen(atEnd) ? 'end' : 'start'
}

/** The part of the map that the canvas shows. */
export const frameOn = (map: View, view: View, width: number, height: number): Box => ({
  x: (-view.pan.x / view.zoom) * map.zoom + map.pan.x,
  y: (-view.pan.y / view.zoom) * map.zoom + map.pan.y,
  width: (width / view.zoom) * map.zoom,
  height: (height / view.zoom) * map.zoom,
})

/** The view whose middle is a point of the map, at the zoom that there is. */
export const viewAt = (
  map: View,
  [x, y]: Point,
  { zoom }: View,
  width: number,
  height: number,
): View => ({
  zoom,
  pan: {
    x: width / 2 - ((x - map.pan.x) / map.zoom) * zoom,
    y: height / 2 - ((y - map.pan.y) / map.zoom) * zoom,
  },
})

const rectangle = ({ x, y, width, height }: Box): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`

/** The scene in small: where something is, and nothing of what is said. Lines are all alike here. */
export const mapShapes = (
  { nodes, strands }: Scene,
  { zoom, pan }: View,
  theme: Theme,
  selected: ReadonlySet<EntityId>,
): readonly Shape[] => {
  const places = new Map(
    nodes.map(({ id, at }) => [id, [at[0] * zoom + pan.x, at[1] * zoom + pan.y] as const]),
  )
  const lines = strands.flatMap(({ from, to }) => {
    const [start, end] = [places.get(from), places.get(to)]
    return start === undefined || end === undefined ? [] : `M${start.join(' ')}L${end.join(' ')}`
  })
  return [
    {
      form: 'path',
      d: lines.join(''),
      stroke: theme.inkSoft,
      width: 0.5,
      opacity: 0.35,
    },
    ...nodes.map(({ id, width, height }): Shape => {
      const [x, y] = places.get(id) ?? [0, 0]
      const wide = Math.max(SMALLEST, width * zoom)
      const high = Math.max(SMALLEST, height * zoom)
      return {
        form: 'path',
        d: rectangle({ x: x - wide / 2, y: y - high / 2, width: wide, height: high }),
        fill: selected.has(id) ? theme.accent : theme.edge,
      }
    }),
  ]
}

/** The frame around what the canvas shows. */
export const frameShape = (frame: Box, theme: Theme): readonly Shape[] => [
  { form: 'path', d: rectangle(frame), fill: theme.accent, opacity: 0.1 },
  { form: 'path', d: rectangle(frame), stroke: theme.accent, width: 1.5 },
]
