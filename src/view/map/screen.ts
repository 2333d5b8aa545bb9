import type { View } from '../fit.ts'
import type { Box } from '../routes.ts'
import type { CanvasSize } from './canvasSize.ts'
import { createSurface, moves, place, type Surface } from './surface.ts'

/** A picture that is this much larger or smaller, or shows less than this part of the window, has to be laid anew. */
const STRETCH = 2.2
const LEAST_COVERED = 0.6

/** A layer, how much of it is seen, and where none of it is, in pixels of the window. */
export type Shown = readonly [layer: Surface, opacity: number, leftOut?: readonly Box[]]

/** What is seen of the layers: the one canvas on which they are laid over each other. It moves as a picture while the view does. */
export const createScreen = (stage: HTMLElement, restored: () => void) => {
  const surface = createSurface(stage, restored)
  moves(surface.element)
  let taken: View | null = null
  let outdated = false
  return {
    surface,
    /** The view that it was laid for; null: nothing is on it. */
    view: () => taken,
    /**
     * Lays over each other, from back to front, what layers show of a view.
     * @param whole - whether it is what the scene holds now
     */
    lay(layers: readonly Shown[], view: View, { width, height }: CanvasSize, whole: boolean) {
      surface.clear()
      const { canvas } = surface
      if (canvas !== null)
        for (const [{ element }, opacity, leftOut = []] of layers) {
          canvas.save()
          for (const box of leftOut) {
            canvas.beginPath()
            canvas.rect(0, 0, width, height)
            canvas.rect(box.x, box.y, box.width, box.height)
            canvas.clip('evenodd')
          }
          canvas.globalAlpha = opacity
          canvas.drawImage(element, 0, 0, width, height)
          canvas.restore()
        }
      taken = view
      outdated = !whole
    },
    /** What it shows is not what the scene holds any more. */
    outdate() {
      outdated = true
    },
    follow(view: View) {
      if (taken !== null) place(surface.element, taken, view)
    },
    /** Whether it may stand for a view still. */
    isLike({ zoom, pan }: View, { width, height }: CanvasSize): boolean {
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
