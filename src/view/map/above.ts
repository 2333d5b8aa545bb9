import type { View } from '../fit.ts'
import { labelHit } from '../labelHit.ts'
import type { Hit } from '../renderer.ts'
import { overlaps } from '../room.ts'
import type { Box } from '../routes.ts'
import type { Theme } from '../theme.ts'
import { type Emphasis, NO_WORDS, paintAbove, toldOf } from './bright.ts'
import type { Ground } from './ground.ts'
import { createSurface, moves, place, show } from './surface.ts'
import { type Pane, sameView } from './window.ts'
import type { Writing } from './writing.ts'

/** The layer above all others: what is bright, selected or carried. */
export const createAbove = (
  stage: HTMLElement,
  ground: Ground,
  writing: Writing,
  restored: () => void,
) => {
  const { lettering } = writing
  const surface = createSurface(stage, restored)
  moves(surface.element)
  /** The view that it was painted for; null: it has to be painted anew. */
  let painted: View | null = null
  let isBare = false
  let isSeen = true
  let told = ''
  let words = NO_WORDS
  const see = (on: boolean): void => {
    isSeen = on
    show(surface.element, on)
  }
  const isFor = (view: View): boolean => sameView(painted, view)
  return {
    surface,
    isFor,
    isBare: () => isBare,
    /** Where words of what lies below are left out in a view, in pixels of the window. */
    leftOut: (view: View): readonly Box[] =>
      isFor(view)
        ? words.gone.map((box) => ({ ...box, x: box.x + view.pan.x, y: box.y + view.pan.y }))
        : [],
    /**
     * The element whose words stand at a point of the window, in pixels.
     * @param below - the one whose words stand there on the layers below, unless they are left out
     */
    hit({ zoom, pan }: View, x: number, y: number, below: Hit): Hit {
      if (painted?.zoom !== zoom) return below
      const point = { x: x - pan.x, y: y - pan.y, width: 0, height: 0 }
      const isBlank = words.gone.some((box) => overlaps(box, point))
      return labelHit(words.labels, point.x, point.y) ?? (isBlank ? null : below)
    },
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
      const isWritten = writing.isFor(pane.view)
      const now = `${toldOf(ground, emphasis)} ${lettering.number()} ${isWritten} ${moving} ${ground.laid}`
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
      words =
        canvas !== null && theme !== null && pane.width > 0
          ? paintAbove({ canvas, ground, theme, ...pane }, emphasis, writing, moving)
          : NO_WORDS
      return true
    },
  }
}
