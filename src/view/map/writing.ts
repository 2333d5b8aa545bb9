import type { View } from '../fit.ts'
import { labelShapes, NONE_DIMMED } from '../pictures/shapes.ts'
import type { Theme } from '../theme.ts'
import type { Ground } from './ground.ts'
import { createLettering, paintShapes } from './lettering.ts'
import { createLoose } from './surface.ts'
import { type Pane, sameView } from './window.ts'

export type Writing = ReturnType<typeof createWriting>

/** The layer of names, words and marks. */
export const createWriting = (ground: Ground, restored: () => void) => {
  const surface = createLoose(restored)
  const lettering = createLettering(ground, surface.canvas)
  let stale = true
  /** What the layer shows. */
  let written = ''
  /** The view that it was painted for. */
  let painted: View | null = null
  return {
    surface,
    lettering,
    isStale: () => stale,
    /** Whether all the words of a view are on it. */
    isFor: (view: View) => !stale && sameView(painted, view),
    /** What it shows may be another by now. */
    outdate() {
      stale = true
    },
    /** The layer is empty, or what it shows has other colours or letters. */
    spoil() {
      stale = true
      written = ''
    },
    /** All words find new places. */
    forget() {
      lettering.forget()
      stale = true
    },
    /** Takes words away that stand for nothing any more. */
    patch(theme: Theme | null, view: View) {
      const { canvas } = surface
      const { gone, beside } = lettering.prune()
      if (canvas === null || theme === null || gone.length === 0) return
      written = ''
      for (const { x, y, width, height } of gone)
        canvas.clearRect(x + view.pan.x, y + view.pan.y, width, height)
      paintShapes({ canvas, view }, labelShapes(beside, theme, NONE_DIMMED))
    },
    paint(theme: Theme, pane: Pane) {
      const { canvas, element } = surface
      stale = false
      painted = pane.view
      const shapes = labelShapes(lettering.seen(pane), theme, NONE_DIMMED)
      // Letters with a rim take longer than all lines: they are painted again only where they differ.
      const told = JSON.stringify([pane.view.pan, element.width, shapes])
      if (told === written) return
      written = told
      surface.clear()
      if (canvas !== null) paintShapes({ canvas, view: pane.view }, shapes)
    },
  }
}
