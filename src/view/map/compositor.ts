import { type Fading, OPACITIES } from '../fading.ts'
import type { View } from '../fit.ts'
import type { Box } from '../routes.ts'
import type { createAbove } from './above.ts'
import { type CanvasSize, NO_SIZE } from './canvasSize.ts'
import type { createScreen, Shown } from './screen.ts'
import type { createStack } from './stack.ts'
import { sameView } from './window.ts'

const FULL = { lines: 1, nodes: 1, words: 1 }

/**
 * Lays the layers over each other on the screen, where something about them is another than there. While the view
 * moves, the screen is held: it moves as a picture, and what is bright is laid with it, since a frame takes longer for
 * two canvases that are moved or stretched.
 */
export const createCompositor = (
  screen: ReturnType<typeof createScreen>,
  stack: ReturnType<typeof createStack>,
  above: ReturnType<typeof createAbove>,
) => {
  let size = NO_SIZE
  /** Whether the canvas of the screen has the size of an older picture, which stands there until the next. */
  let isOutgrown = true
  let isHeld = false
  /** What the screen shows: the layers as they were, how far they are faded, and whether what is bright is laid with them. */
  let versionThere = -1
  let fadedThere: Fading = 'none'
  let brightThere = false
  let leftOutThere: readonly Box[] = []

  return {
    resize(next: CanvasSize) {
      size = next
      isOutgrown = true
      isHeld = false
    },
    isHeld: () => isHeld,
    hold() {
      isHeld = true
    },
    /** From here on it is laid for the view, and what is bright stands above it. */
    release() {
      isHeld = false
      above.bringBack()
    },
    /** None is laid before all show the same scene in the same view: until then what is on the screen stays. */
    mayLay: () => size.width > 0 && size.height > 0 && !stack.isMixed(),
    /**
     * Lays what the layers show of a view.
     * @param faded - how far all but what is bright steps back
     * @param isWhole - whether the layers show all that the scene holds; asked only where they are laid
     */
    lay(view: View, faded: Fading, isWhole: () => boolean) {
      const bright = isHeld && !above.isBare()
      const version = stack.version()
      const leftOut = above.leftOut(view)
      const differs =
        version !== versionThere ||
        bright ||
        brightThere ||
        faded !== fadedThere ||
        leftOut.length + leftOutThere.length > 0
      if (!differs && sameView(screen.view(), view)) return
      if (isOutgrown) screen.surface.resize(size)
      isOutgrown = false
      const { lines, nodes, writing } = stack
      lines.lay(isHeld ? view : null)
      const seen = faded === 'none' ? FULL : OPACITIES[faded]
      const all: Shown[] = [
        [lines.seen, seen.lines],
        [nodes.surface, seen.nodes],
        [writing.surface, seen.words, leftOut],
      ]
      if (bright) all.push([above.surface, 1])
      screen.lay(all, view, size, isWhole())
      if (bright) above.hide()
      versionThere = version
      fadedThere = faded
      brightThere = bright
      leftOutThere = leftOut
    },
  }
}
