import { endFor } from '../../view/minimap.ts'
import type { Renderer } from '../../view/renderer.ts'
import { boxOf } from '../boxOf.ts'
import { drawnWith } from '../graph/drawnWith.ts'

/** Milliseconds for which the view has to be at rest; nodes and the notes on them have reached other places by then. */
const REST = 500
/** What somebody is about to use stays where it is. */
const IN_USE = ':hover, :focus-within'

/** Whether the canvas is what is seen in the middle of a box. */
const isSeen = ({ x, y, width, height }: Parameters<Parameters<typeof endFor>[3]>[0]): boolean =>
  document.elementFromPoint(x + width / 2, y + height / 2)?.closest('.graph-region') != null

/**
 * Stands the map at the end of the canvas where it covers no note: at once where it stands at none yet, and again
 * whenever the view has come to rest and nobody uses the map. Gives what ends it.
 */
export const standClear = (
  map: HTMLElement,
  host: HTMLElement,
  renderer: Renderer,
): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stand = (): void => {
    if (map.matches(IN_USE)) return
    const end = map.dataset.end === 'end' ? 'end' : 'start'
    const notes = [...document.querySelectorAll('.notes :is(.note, form)')].map(boxOf)
    map.dataset.end = endFor({ ...boxOf(map), end }, boxOf(host), notes, isSeen)
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(stand, REST)
  }
  if (map.dataset.end === undefined) stand()
  const leave = drawnWith(renderer, host, soon)
  const left = ['pointerleave', 'focusout'] as const
  for (const event of left) map.addEventListener(event, soon)
  return () => {
    clearTimeout(timer)
    leave()
    for (const event of left) map.removeEventListener(event, soon)
  }
}
