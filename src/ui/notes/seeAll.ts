import type { BoxesAt } from '../../view/keptFree.ts'
import type { Renderer } from '../../view/renderer.ts'

/** Of the zoom, and in pixels: tools that come after the picture change the canvas by no more. */
const ALIKE = { zoom: 0.06, pan: 48 }

/**
 * Notes of a project come after the picture: where one of them stands out of view, what is to be seen at first is found
 * again with them, unless somebody has looked elsewhere by then.
 * @param boxesAt - where notes stand
 */
export const seeAll = (renderer: Renderer, host: HTMLElement, boxesAt: BoxesAt): void => {
  const { zoom, pan } = renderer.view()
  const outside = boxesAt(zoom).some(
    ({ x, y, width, height }) =>
      x + pan.x < 0 ||
      y + pan.y < 0 ||
      x + width + pan.x > host.clientWidth ||
      y + height + pan.y > host.clientHeight,
  )
  if (!outside) return
  renderer.keepFree('notes', null)
  const whole = renderer.fitting(null)
  renderer.keepFree('notes', boxesAt)
  const untouched =
    whole !== null &&
    Math.abs(zoom / whole.zoom - 1) < ALIKE.zoom &&
    Math.hypot(pan.x - whole.pan.x, pan.y - whole.pan.y) < ALIKE.pan
  if (untouched) requestAnimationFrame(() => renderer.fit(null, 'glide'))
}
