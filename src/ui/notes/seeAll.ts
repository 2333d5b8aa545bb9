import type { Renderer } from '../../view/renderer.ts'
import type { Box } from '../../view/routes.ts'

/** Of the zoom, and in pixels: tools that come after the picture change the canvas by no more. */
const ALIKE = { zoom: 0.06, pan: 48 }

/**
 * Notes of a project come after the picture: where one of them stands out of view, what is to be seen at first is found
 * again with them, unless somebody has looked elsewhere by then.
 * @param boxes where notes stand now, in pixels before panning
 */
export const seeAll = (renderer: Renderer, host: HTMLElement, boxes: readonly Box[]): void => {
  const before = renderer.view()
  const { zoom, pan } = before
  const outside = boxes.some(
    ({ x, y, width, height }) =>
      x + pan.x < 0 ||
      y + pan.y < 0 ||
      x + width + pan.x > host.clientWidth ||
      y + height + pan.y > host.clientHeight,
  )
  if (!outside) return
  renderer.alsoFit(() => [])
  renderer.fit(null, 'jump')
  const whole = renderer.view()
  const untouched =
    Math.abs(zoom / whole.zoom - 1) < ALIKE.zoom &&
    Math.hypot(pan.x - whole.pan.x, pan.y - whole.pan.y) < ALIKE.pan
  if (untouched) requestAnimationFrame(() => renderer.fit(null, 'glide'))
  else renderer.setView(before)
}
