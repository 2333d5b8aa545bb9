import type { View } from '../fit.ts'
import type { Box } from '../routes.ts'
import type { Theme } from '../theme.ts'
import { type Emphasis, paintAbove, toldOf } from './bright.ts'
import type { Ground } from './ground.ts'
import type { Lettering } from './lettering.ts'
import { createSurface, moves, place, show } from './surface.ts'
import { type Pane, sameView } from './window.ts'

/** The layer above all others: what is bright, selected or carried. */
export const createAbove = (
  stage: HTMLElement,
  ground: Ground,
  lettering: Lettering,
  restored: () => void,
) => {
  const surface = createSurface(stage, restored)
  moves(surface.element)
  /** The view that it was painted for; null: it has to be painted anew. */
  let painted: View | null = null
  let isBare = false
  let isSeen = true
  let told = ''
  let left: readonly Box[] = []
  const see = (on: boolean): void => {
    isSeen = on
    show(surface.element, on)
  }
  return {
    surface,
    isFor: (view: View): boolean => sameView(painted, view),
    isBare: () => isBare,
    /** Where words of what lies below are left out, in pixels of the window that it was painted for. */
    leftOut: (): readonly Box[] => left,
    outdate() {
      painted = null
    },
    /** Hides it, while what is on it is laid with the layers below. */
    hide() {
      see(false)
    },
    /** Shows it again. */
    bringBack() {
      if (!isBare) see(true)
    },
    /** Stands as far from where it was painted as the view does. While nothing is on it, no frame has to draw it. */
    follow(view: View) {
      if (isBare) see(false)
      if (isSeen && painted !== null) place(surface.element, painted, view)
    },
    /** Paints it where something about it is another than before; gives whether it was. */
    paint(theme: Theme | null, pane: Pane, emphasis: Emphasis, moving: boolean): boolean {
      const now = `${toldOf(ground, emphasis)} ${lettering.number()} ${moving} ${ground.laid}`
      if (sameView(painted, pane.view) && now === told) return false
      const { lit, selected, lifted } = emphasis
      const nothing =
        lit === null && lifted === null && selected.nodes.size + selected.strands.size === 0
      if (!(nothing && isBare)) surface.clear()
      told = now
      isBare = nothing
      if (!nothing) see(true)
      painted = pane.view
      place(surface.element, pane.view, pane.view)
      const { canvas } = surface
      left = []
      if (canvas !== null && theme !== null && pane.width > 0)
        left = paintAbove({ canvas, ground, theme, ...pane }, emphasis, lettering, moving)
      return true
    },
  }
}
