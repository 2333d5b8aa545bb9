import type { Renderer } from '../../view/renderer.ts'

/** Draws at once, and again with each change of the view and of the size of the canvas. Gives what ends it. */
export const drawnWith = (
  renderer: Renderer,
  host: HTMLElement,
  draw: () => void,
): (() => void) => {
  draw()
  const watcher = new ResizeObserver(draw)
  watcher.observe(host)
  const end = renderer.watchView(draw)
  return () => {
    end()
    watcher.disconnect()
  }
}
