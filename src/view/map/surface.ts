import type { View } from '../fit.ts'
import type { CanvasSize } from './canvasSize.ts'

export type Canvas = CanvasRenderingContext2D

/** A canvas over the stage, from its upper left corner on, measured in pixels of the page. */
export interface Surface {
  readonly element: HTMLCanvasElement
  readonly canvas: Canvas | null
  resize(size: CanvasSize): void
  clear(): void
}

/** Lays an element over its parent; it takes no presses. */
const spread = (element: HTMLElement): void => {
  element.style.position = 'absolute'
  element.style.left = '0'
  element.style.top = '0'
  element.style.pointerEvents = 'none'
  element.style.transformOrigin = '0 0'
}

/** @param restored - as of `createLoose` */
export const createSurface = (parent: HTMLElement, restored: () => void): Surface => {
  const surface = createLoose(restored)
  surface.element.setAttribute('aria-hidden', 'true')
  spread(surface.element)
  parent.append(surface.element)
  return surface
}

/**
 * A canvas that stands nowhere.
 * @param restored - called where the browser gave it back empty, after it had taken it away
 */
export const createLoose = (restored: () => void): Surface => {
  const element = document.createElement('canvas')
  element.addEventListener('contextrestored', restored)
  const canvas = element.getContext('2d')
  return {
    element,
    canvas,
    resize({ width, height, ratio }) {
      element.width = Math.round(width * ratio)
      element.height = Math.round(height * ratio)
      element.style.width = `${width}px`
      element.style.height = `${height}px`
      // A canvas takes its memory with the first thing that is done to it.
      if (ratio !== 1) canvas?.setTransform(ratio, 0, 0, ratio, 0, 0)
    },
    clear() {
      canvas?.save()
      canvas?.setTransform(1, 0, 0, 1, 0, 0)
      canvas?.clearRect(0, 0, element.width, element.height)
      canvas?.restore()
    },
  }
}

/** Told of what follows the view, so that the page is not painted for each of its places. */
export const moves = (element: HTMLElement): void => {
  element.style.willChange = 'transform'
}

/** Shows what was painted for one view where it stands in another. */
export const place = (element: HTMLElement, painted: View, now: View): void => {
  const scale = now.zoom / painted.zoom
  const x = now.pan.x - painted.pan.x * scale
  const y = now.pan.y - painted.pan.y * scale
  element.style.transform =
    scale === 1 && x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px) scale(${scale})`
}

export const show = (element: HTMLElement, on: boolean): void => {
  element.style.visibility = on ? '' : 'hidden'
}

/** So many of them a path: canvases take long over long paths. */
const BATCH = 64

/** Traces all of them, and paints what was traced path by path. */
export const inBatches = <T>(
  canvas: Canvas,
  all: readonly T[],
  trace: (one: T) => void,
  paint: () => void,
): void => {
  for (let start = 0; start < all.length; start += BATCH) {
    canvas.beginPath()
    for (const one of all.slice(start, start + BATCH)) trace(one)
    paint()
  }
}
