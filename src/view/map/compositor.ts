import { type Fading, OPACITIES } from '../fading.ts'
import type { View } from '../fit.ts'
import type { createAbove } from './above.ts'
import { type CanvasSize, NO_SIZE } from './canvasSize.ts'
import type { createLayers } from './layers.ts'
import type { createNodesLayer } from './nodesLayer.ts'
import type { createScreen, Shown } from './screen.ts'
import { sameView } from './window.ts'
import type { createWriting } from './writing.ts'

const FULL = { lines: 1, nodes: 1, words: 1 }

/** What is laid over each other, from back to front. */
interface Laid {
  readonly lines: ReturnType<typeof createLayers>
  readonly nodes: ReturnType<typeof createNodesLayer>
  readonly writing: ReturnType<typeof createWriting>
  readonly above: ReturnType<typeof createAbove>
}

/** Lays the layers on the screen where something about them is another than there. */
export const createCompositor = (
  screen: ReturnType<typeof createScreen>,
  { lines, nodes, writing, above }: Laid,
) => {
  let size = NO_SIZE
  /** Whether the canvas of the screen has the size of an older picture, which stands there until the next. */
  let isOutgrown = true
  /** Whether some layers show an older picture than others: none is laid before all are painted. */
  let isMixed = true
  /** Whether layers have changed since they were laid. */
  let isStale = true
  /** Whether the screen moves as a picture; else it is laid for the view. */
  let isHeld = false
  /** How far they are faded on the screen, and whether what is bright is laid with them. */
  let fadedThere: Fading = 'none'
  let brightThere = false

  return {
    resize(next: CanvasSize) {
      size = next
      isOutgrown = true
      isHeld = false
    },
    /** A layer was painted, or is seen where it was not. */
    changed() {
      isStale = true
    },
    /** What layers show has become another: until all are painted for one scene and view, the screen stays. */
    mix() {
      isMixed = true
    },
    /** All layers show the same scene in the same view. */
    unmix() {
      isMixed = false
    },
    isHeld: () => isHeld,
    /** From here on the screen moves as a picture, with what is bright: a frame takes longer for two canvases that are moved or stretched. */
    hold() {
      isHeld = true
    },
    /** From here on it is laid for the view, and what is bright stands above it. */
    release() {
      isHeld = false
      above.bringBack()
    },
    /** Whether anything may be laid. */
    isReady: () => size.width > 0 && size.height > 0 && !isMixed,
    /**
     * Lays what the layers show of a view.
     * @param faded - how far all but what is bright steps back
     * @param isWhole - whether the layers show all that the scene holds; asked only where they are laid
     */
    lay(view: View, faded: Fading, isWhole: () => boolean) {
      const bright = isHeld && !above.isBare()
      const differs = isStale || bright || brightThere || faded !== fadedThere
      if (!differs && sameView(screen.view(), view)) return
      if (isOutgrown) screen.surface.resize(size)
      isOutgrown = false
      lines.lay(isHeld ? view : null)
      const seen = faded === 'none' ? FULL : OPACITIES[faded]
      const all: Shown[] = [
        [lines.seen, seen.lines],
        [nodes.surface, seen.nodes],
        [writing.surface, seen.words],
      ]
      if (bright) all.push([above.surface, 1])
      screen.lay(all, view, size, isWhole())
      if (bright) above.hide()
      isStale = false
      fadedThere = faded
      brightThere = bright
    },
  }
}
