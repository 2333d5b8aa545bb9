import { freeOf } from '../view/freeOf.ts'
import type { Box } from '../view/routes.ts'
import { boxOf } from './boxOf.ts'

/** The part of the canvas that no panel lies over; in pixels. */
export const freeCanvas = (): Box | undefined => {
  const [host, panel] = ['graph-canvas', 'evidence'].map((id) => document.getElementById(id))
  return host && panel ? freeOf(boxOf(host), boxOf(panel)) : undefined
}
