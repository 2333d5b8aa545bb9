import type { Renderer } from '../../view/renderer.ts'
import { watchSurroundings } from '../../view/watchSurroundings.ts'

/** Draws at once, and again with each change of the view, of the size of the canvas, of the pixels of the screen and of
 * the fonts. Gives what ends it. */
export const drawnWith = (
  renderer: Renderer,
  host: HTMLElement,
  draw: () => void,
): (() => void) => {
  draw()
  const unwatch = watchSurroundings(host, draw)
  const end = renderer.watchView(draw)
  return () => {
    end()
    unwatch()
  }
}
