import type { Point } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { whileCarried } from '../carried.ts'
import type { Lit } from '../fading.ts'
import type { View } from '../fit.ts'
import type { BoxesAt } from '../keptFree.ts'
import type { Labels } from '../labelBoxes.ts'
import { labelHit } from '../labelHit.ts'
import { placeLabels } from '../labels.ts'
import { createRuler, show } from '../pictures/paint.ts'
import { type Dimmed, labelShapes } from '../pictures/shapes.ts'
import type { Hit } from '../renderer.ts'
import type { Scene } from '../scene.ts'
import { type StandsOut, withWanted } from '../standing.ts'
import type { Theme } from '../theme.ts'
import { readingFor } from './standsOut.ts'

/** What the layer of words shows: the scene, how it looks, and where the view stands. */
export interface OverlayInput {
  readonly scene: Scene
  readonly theme: Theme
  /** For this words find their places, whatever else stands out; null: for nothing. */
  readonly readFor: Lit | null
  readonly wanted: StandsOut
  readonly dimmed: Dimmed
  /** A node that is being dragged, and how far it has left its place in the scene, in units of the model. */
  readonly lifted: { readonly id: EntityId; readonly by: Point } | null
  /** At a zoom, where nothing is written, in pixels before panning. */
  readonly kept: BoxesAt | null
}

export interface Overlay {
  draw(input: OverlayInput, view: View): void
  /** The element whose words stand at a point, in pixels from the layer's corner. */
  hit(x: number, y: number, view: View): Hit
  /** Letters may be of another font. */
  forgetWidths(): void
  destroy(): void
}

/**
 * A canvas above cytoscape's own that carries all words and marks, in pixels of the screen:
 * sharp and no smaller than legible at any zoom, and none over another.
 */
export const createOverlay = (container: HTMLElement): Overlay => {
  const element = document.createElement('canvas')
  element.className = 'graph-words'
  element.setAttribute('aria-hidden', 'true')
  container.append(element)
  const ruler = createRuler(element.getContext('2d'))
  let standing:
    | (Pick<OverlayInput, 'scene' | 'readFor' | 'kept'> & { zoom: number; labels: Labels })
    | null = null
  let placed: (Pick<OverlayInput, 'wanted'> & { beside: Labels; labels: Labels }) | null = null
  const standingFor = ({ scene, readFor, kept }: OverlayInput, zoom: number): Labels => {
    if (
      standing !== null &&
      standing.scene === scene &&
      standing.zoom === zoom &&
      standing.readFor === readFor &&
      standing.kept === kept
    )
      return standing.labels
    const wanted = readFor && readingFor(scene, readFor)
    const labels = placeLabels(scene, zoom, ruler.measure, wanted ?? undefined, kept?.(zoom))
    standing = { scene, zoom, readFor, kept, labels }
    return labels
  }
  const labelsFor = (input: OverlayInput, zoom: number): Labels => {
    const { scene, wanted, dimmed, kept } = input
    const beside = standingFor(input, zoom)
    if (placed?.beside === beside && placed.wanted === wanted) return placed.labels
    const labels = withWanted(scene, zoom, ruler.measure, beside, wanted, dimmed, kept?.(zoom))
    placed = { beside, wanted, labels }
    return labels
  }
  return {
    draw(input, { zoom, pan }) {
      const { theme, dimmed, lifted } = input
      const labels = labelsFor(input, zoom)
      const still: Labels =
        lifted === null
          ? labels
          : whileCarried(labels, lifted.id, [lifted.by[0] * zoom, lifted.by[1] * zoom])
      const { clientWidth, clientHeight } = container
      const shapes = labelShapes(still, theme, dimmed)
      show(element, clientWidth, clientHeight, window.devicePixelRatio, shapes, pan)
    },
    hit: (x, y, { pan }) => placed && labelHit(placed.labels, x - pan.x, y - pan.y),
    forgetWidths() {
      ruler.forget()
      standing = null
    },
    destroy: () => element.remove(),
  }
}
