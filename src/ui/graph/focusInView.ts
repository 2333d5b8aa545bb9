import type { RefObject } from 'react'
import type { View } from '../../view/fit.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Box } from '../../view/routes.ts'
import { freeCanvas } from '../freeCanvas.ts'
import { graphCanvas } from '../views/cameras.ts'

/** What could be seen at so many times the zoom is brought nearer. */
const NEARER = 1.5
/** Milliseconds in which a glide has ended. */
const GLIDE = 600
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

interface Taken {
  readonly from: View
  readonly to: View
  /** By the clock of the page. */
  readonly since: number
}

const taken = new WeakMap<Renderer, Taken>()

const isAt = (view: View, { zoom, pan }: View): boolean =>
  Math.abs(view.zoom / zoom - 1) < 0.001 &&
  Math.hypot(view.pan.x - pan.x, view.pan.y - pan.y) < STILL

/** Where the view was before a focus took it along; null where none has, or somebody has moved it since. */
const before = (renderer: Renderer): View | null => {
  const last = taken.get(renderer)
  const isOurs =
    last !== undefined && (isAt(renderer.view(), last.to) || performance.now() - last.since < GLIDE)
  return isOurs ? last.from : null
}

/**
 * Brings what a focus has left into view, where some of it is outside or all of it is small; what is left of a large
 * graph would often be a dot in the middle of nothing.
 */
const bring = (renderer: Renderer): void => {
  const from = before(renderer)
  const now = renderer.view()
  const seen = renderer.nodesInView().length
  const free = freeCanvas()
  renderer.fit(null, 'jump', { free })
  const to = renderer.view()
  const isWanted =
    renderer.nodesInView().length > seen || to.zoom > now.zoom * NEARER || isCovered(free)
  renderer.setView(now)
  if (!isWanted) return
  renderer.setView(to, 'glide')
  taken.set(renderer, { from: from ?? now, to, since: performance.now() })
}

/** Takes the view back to where it was before focuses took it along, unless somebody has moved it since. */
const leave = (renderer: Renderer): void => {
  const from = before(renderer)
  taken.delete(renderer)
  if (from !== null) renderer.setView(from, 'glide')
}

/** Takes the view along with a focus that has come, gone or changed, once what is left of the graph is drawn. */
export const followFocus = (drawer: RefObject<Renderer | null>, isFocused: boolean): void => {
  requestAnimationFrame(() => {
    if (drawer.current !== null) (isFocused ? bring : leave)(drawer.current)
  })
}
