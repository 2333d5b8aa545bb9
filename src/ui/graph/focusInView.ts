import type { RefObject } from 'react'
import type { View } from '../../view/fit.ts'
import type { Renderer } from '../../view/renderer.ts'
import { backOf, isAt } from '../aside.ts'
import { fitFree, freeCanvas } from '../freeCanvas.ts'

/** What could be seen at so many times the zoom is brought nearer. */
const NEARER = 1.5
/** How a focus has found the view. */
export interface Way {
  /** Where somebody had moved it; null: all was in it. */
  readonly from: View | null
  /** Where it was left, as all was seen well there; null: it was taken along. */
  readonly left: View | null
}

/**
 * Brings what a focus has left into view, where some of it is outside or all of it is small; what is left of a large
 * graph would often be a dot in the middle of nothing.
 * @param before - the way that led to the focus that stood there before; null: none did
 */
const bring = (renderer: Renderer, before: Way | null): Way | null => {
  const free = freeCanvas()
  const to = renderer.fitting(null, { free })
  if (to === null) return before
  const now = renderer.view()
  const isUntouched = renderer.isFitted()
  const back = backOf(renderer) ?? now
  const { from, left } =
    before !== null && isUntouched
      ? before
      : { from: isUntouched || back === 'whole' ? null : back, left: now }
  const isWanted =
    renderer.nodesInView(to).length > renderer.nodesInView().length ||
    to.zoom > now.zoom * NEARER ||
    free !== undefined
  if (!isWanted) return { from, left }
  fitFree(renderer, null)
  return { from, left: null }
}

/** Whether some of what is drawn is outside of the view, which was fitted to less. */
const isCut = (renderer: Renderer): boolean => {
  const whole = renderer.fitting(null)
  return whole !== null && renderer.nodesInView(whole).length > renderer.nodesInView().length
}

/**
 * Takes the view back to where it was before focuses took it along, or to all where it was fitted to what filters had
 * left, unless somebody has moved it since.
 */
const leave = (renderer: Renderer, way: Way | null): void => {
  if (!renderer.isFitted()) return
  if (way !== null && way.from !== null) renderer.setView(way.from, 'glide')
  else if (
    isCut(renderer) ||
    (way !== null && (way.left === null || !isAt(renderer.view(), way.left)))
  )
    renderer.fit(null, 'glide')
}

/**
 * Takes the view along with a focus that has come, gone or changed, and with filters that are gone, once what is left
 * of the graph is drawn.
 * @param way - where what has to be known when it ends is kept
 */
export const followFocus = (
  drawer: RefObject<Renderer | null>,
  way: RefObject<Way | null>,
  now: 'comes' | 'changes' | 'ends',
): void => {
  requestAnimationFrame(() => {
    const { current: renderer } = drawer
    if (renderer === null) return
    const { current: before } = way
    way.current = null
    if (now === 'ends') leave(renderer, before)
    else way.current = bring(renderer, now === 'comes' ? null : before)
  })
}
