import type { View } from '../view/fit.ts'
import type { Renderer } from '../view/renderer.ts'

/** In pixels, and as a part of the zoom: rounding. */
const STILL = 1
const SAME_ZOOM = 0.001

/** Whether a view stands where another does. */
export const isAt = (view: View, { zoom, pan }: View): boolean =>
  Math.abs(view.zoom / zoom - 1) < SAME_ZOOM &&
  Math.hypot(view.pan.x - pan.x, view.pan.y - pan.y) < STILL

/** Where the view would stand if no panel lay over the canvas; `whole`: where all is in it. */
export type Back = View | 'whole'

const asides = new WeakMap<Renderer, { readonly to: View; readonly back: Back }>()

/** A panel has moved the view there, or keeps it there. */
export const standAside = (renderer: Renderer, to: View, back: Back): void => {
  asides.set(renderer, { to, back })
}

/** Null: no panel has moved the view, or somebody has moved it since. */
export const backOf = (renderer: Renderer): Back | null => {
  const aside = asides.get(renderer)
  return aside !== undefined && isAt(renderer.goal(), aside.to) ? aside.back : null
}

/** The panel is gone: the view glides back to where it would stand without, unless somebody has moved it since. */
export const stepBack = (renderer: Renderer): void => {
  const back = backOf(renderer)
  asides.delete(renderer)
  if (back === 'whole') renderer.fit(null, 'glide')
  else if (back !== null) renderer.setView(back, 'aside')
}
