import type { RefObject } from 'react'
import type { View } from '../../view/fit.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Box } from '../../view/routes.ts'
import { freeCanvas } from '../freeCanvas.ts'
import { graphCanvas } from '../views/cameras.ts'

/** What could be seen at so many times the zoom is brought nearer. */
const NEARER = 1.5
/** In pixels: rounding. */
const STILL = 1

/** Whether a panel lies over some of the canvas: what stands there is in view for nobody. */
const isCovered = (free: Box | undefined): boolean => {
  const canvas = graphCanvas()
  return (
    free !== undefined &&
    canvas !== null &&
    (free.width < canvas.clientWidth || free.height < canvas.clientHeight)
  )
}

/** How a focus has found the view. */
export interface Way {
  /** Where somebody had moved it; null: all was in it. */
  readonly from: View | null
  /** Where it was left, as all was seen well there; null: it was taken along. */
  readonly left: View | null
}

const isAt = (view: View, { zoom, pan }: View): boolean =>
  Math.abs(view.zoom / zoom - 1) < 0.001 &&
  Math.hypot(view.pan.x - pan.x, view.pan.y - pan.y) < STILL

/**
 * Brings what a focus has left into view, where some of it is outside or all of it is small; what is left of a large
 * graph would often be a dot in the middle of nothing.
 * @param before the way that led to the focus that stood there before; null: none did
 */
const bring = (renderer: Renderer, before: Way | null): Way | null => {
  const free = freeCanvas()
  const to = renderer.fitting(null, { free })
  if (to === null) return before
  const now = renderer.view()
  const isUntouched = renderer.isFitted()
  const { from, left } =
    before !== null && isUntouched ? before : { from: isUntouched ? null : now, left: now }
  const isWanted =
    renderer.nodesInView(to).length > renderer.nodesInView().length ||
    to.zoom > now.zoom * NEARER ||
    isCovered(free)
  if (!isWanted) return { from, left }
  renderer.fit(null, 'glide', { free })
  return { from, left: null }
}

/** Takes the view back to where it was before focuses took it along, unless somebody has moved it since. */
const leave = (renderer: Renderer, way: Way | null): void => {
  if (way === null || !renderer.isFitted()) return
  if (way.from !== null) renderer.setView(way.from, 'glide')
  else if (way.left === null || !isAt(renderer.view(), way.left)) renderer.fit(null, 'glide')
}

/**
 * Takes the view along with a focus that has come, gone or changed, once what is left of the graph is drawn.
 * @param way where what has to be known when it ends is kept
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
