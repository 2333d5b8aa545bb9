import { createDebounce } from './debounce.ts'
import type { Hit } from './renderer.ts'

/** Milliseconds for which what the mouse has left for the empty canvas stands out still: between two lines nothing flashes. */
const LINGER = 120

/**
 * What is pointed at, and what stands out for it: at once, and a moment longer than the mouse is on it, unless that is
 * on something else.
 * @param told - something else is pointed at
 * @param stoodOut - something else stands out
 */
export const createPointed = (told: (hit: Hit) => void, stoodOut: () => void) => {
  let hovered: Hit = null
  let out: Hit = null
  const show = (): void => {
    lingering.cancel()
    out = hovered
    stoodOut()
  }
  const lingering = createDebounce(LINGER, show)
  const hover = (hit: Hit, isLeft: boolean): void => {
    if (hit?.kind === hovered?.kind && hit?.id === hovered?.id) return
    hovered = hit
    if (isLeft) lingering.ask()
    else show()
    told(hit)
  }
  return {
    hovered: () => hovered,
    out: () => out,
    /** The mouse was moved onto it. */
    moveTo: (hit: Hit) => hover(hit, hit === null),
    /** It is pointed at in another way, or nothing is any more. */
    set: (hit: Hit) => hover(hit, false),
    /** Nothing stands out any longer than it is pointed at. */
    settle() {
      if (out !== hovered) show()
    },
    /** Another scene is drawn: of what has gone nothing stands out, and nobody is told. */
    keep(stands: (hit: NonNullable<Hit>) => boolean) {
      if (hovered !== null && !stands(hovered)) hovered = null
      if (out === null || stands(out)) return
      lingering.cancel()
      out = null
    },
    end: lingering.cancel,
  }
}
