import type { View } from '../fit.ts'
import type { Ground } from './ground.ts'
import { paintNodes } from './paintNodes.ts'
import { patchNodes } from './patchNodes.ts'
import { createLoose } from './surface.ts'
import { type Painting, sameView } from './window.ts'

const NOT_SELECTED = (): boolean => false

/** The layer of nodes. What is selected of them is painted above it. */
export const createNodesLayer = (ground: Ground, restored: () => void) => {
  const surface = createLoose(restored)
  /** The view that it was painted for; null: all of it has to be painted anew. */
  let painted: View | null = null
  /** As `Ground.dot` was then. */
  let dot = 0
  const paintedFor = (): View | null => (dot === ground.dot ? painted : null)
  return {
    surface,
    paintedFor,
    spoil() {
      painted = null
    },
    paint(painting: Painting) {
      const { canvas } = surface
      surface.clear()
      if (canvas !== null) paintNodes({ ...painting, canvas }, ground.nodes.keys(), NOT_SELECTED)
      painted = painting.view
      dot = ground.dot
    },
    /**
     * Nodes have come or gone: paints only what is around them, or leaves all of it to be painted anew where that is
     * less work.
     * @param before - as `Ground.shownNodes` was when it was painted
     */
    patch(painting: Painting, before: Uint8Array) {
      const { canvas } = surface
      const isPatched =
        canvas !== null &&
        sameView(paintedFor(), painting.view) &&
        patchNodes({ ...painting, canvas }, before)
      if (!isPatched) painted = null
    },
  }
}
