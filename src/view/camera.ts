import type { Orientation } from '../domain/dataset.ts'
import type { Camera } from '../state/appState.ts'
import type { View } from './fit.ts'

/** A canvas: its size in pixels, and the shape that its positions are made for. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly orientation: Orientation
}

/** Where a canvas stands; null where it has no size. */
export const cameraOf = ({ zoom, pan }: View, canvas: Canvas): Camera | null => {
  const { width, height } = canvas
  if (width === 0 || height === 0) return null
  return { ...canvas, zoom, middle: [(width / 2 - pan.x) / zoom, (height / 2 - pan.y) / zoom] }
}

/**
 * The view of a canvas that shows what the camera saw: the same on a canvas of the same size, all of it and the same
 * middle on another. Null where the positions are those of another orientation.
 */
export const viewFrom = (camera: Camera, { width, height, orientation }: Canvas): View | null => {
  if (orientation !== camera.orientation || width === 0 || height === 0) return null
  const zoom = camera.zoom * Math.min(width / camera.width, height / camera.height)
  const [x, y] = camera.middle
  return { zoom, pan: { x: width / 2 - x * zoom, y: height / 2 - y * zoom } }
}
