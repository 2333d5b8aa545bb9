import type { Point } from '../../domain/dataset.ts'
import { type Size, sizeOf } from './sizes.ts'

/** Pixels between the rim of the canvas and a note that is open, or has the focus. */
const RIM = 8
/** Pixels below the upper edge of a note, at most: where its tether ends. */
const TETHERED = 24

/** A note on the page, with the line to what it hangs on. */
export interface OnPage {
  readonly item: HTMLElement
  readonly tether: SVGLineElement | undefined
  readonly size: Size
}

export const onPage = (item: HTMLElement, tether: SVGLineElement | undefined): OnPage => ({
  item,
  tether,
  size: sizeOf(item),
})

/** A note that hangs on nothing that is drawn stands in its list. */
export const takeOff = ({ item, tether }: OnPage): void => {
  item.style.transform = ''
  tether?.setAttribute('visibility', 'hidden')
}

/**
 * Puts a note on the canvas, where one that is being written is seen whole. All in pixels of the canvas.
 * @param anchor - of what it hangs on; null: on the canvas itself
 */
export const putOn = (
  { item, tether, size: { width, height } }: OnPage,
  place: Point,
  anchor: Point | null,
  host: HTMLElement,
): void => {
  let [x, y] = place
  if (item.querySelector('form') !== null) {
    x = Math.max(RIM, Math.min(x, host.clientWidth - width - RIM))
    y = Math.max(RIM, Math.min(y, host.clientHeight - height - RIM))
  }
  item.style.transform = `translate(${x}px, ${y}px)`
  tether?.setAttribute('visibility', anchor === null ? 'hidden' : 'visible')
  if (anchor === null) return
  const [x1, y1] = anchor
  const ends = { x1, y1, x2: x + width / 2, y2: y + Math.min(height / 2, TETHERED) }
  for (const [name, value] of Object.entries(ends)) tether?.setAttribute(name, String(value))
}

/** In pixels: how far the view has to move so that a note is seen. */
export const outOfView = (item: HTMLElement, host: HTMLElement): Point => {
  const [note, canvas] = [item.getBoundingClientRect(), host.getBoundingClientRect()]
  const by = (from: number, to: number, least: number, most: number): number =>
    from < least + RIM ? least + RIM - from : to > most - RIM ? most - RIM - to : 0
  return [
    by(note.left, note.right, canvas.left, canvas.right),
    by(note.top, note.bottom, canvas.top, canvas.bottom),
  ]
}
