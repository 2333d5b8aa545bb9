import type { View } from '../fit.ts'
import { createSurface, moves, place, type Surface, show } from './surface.ts'

/** A still that is this much larger or smaller, or shows less than this part of the window, has to be taken anew. */
const STRETCH = 2.2
const LEAST_COVERED = 0.6

/** A picture of the layers that moves in their place while the view does. */
export const createStill = (stage: HTMLElement) => {
  const surface = createSurface(stage)
  moves(surface.element)
  show(surface.element, false)
  let taken: View | null = null
  let outdated = false
  return {
    surface,
    isTaken: () => taken !== null,
    /**
     * Takes what layers, from back to front, show of a view, and shows it.
     * @param whole - whether it is what the scene holds now
     */
    take(layers: readonly Surface[], view: View, width: number, height: number, whole: boolean) {
      surface.clear()
      for (const { element } of layers) surface.canvas?.drawImage(element, 0, 0, width, height)
      taken = view
      outdated = !whole
      show(surface.element, true)
    },
    drop() {
      taken = null
      show(surface.element, false)
    },
    /** What it shows is not what the scene holds any more. */
    outdate() {
      outdated = true
    },
    follow(view: View) {
      if (taken !== null) place(surface.element, taken, view)
    },
    /** Whether it may stand for a view still. */
    isLike({ zoom, pan }: View, width: number, height: number): boolean {
      if (taken === null || outdated) return false
      const scale = zoom / taken.zoom
      if (scale > STRETCH || scale < 1 / STRETCH) return false
      const x = pan.x - taken.pan.x * scale
      const y = pan.y - taken.pan.y * scale
      const across = Math.min(width, x + width * scale) - Math.max(0, x)
      const down = Math.min(height, y + height * scale) - Math.max(0, y)
      return Math.max(0, across) * Math.max(0, down) >= LEAST_COVERED * width * height
    },
  }
}
