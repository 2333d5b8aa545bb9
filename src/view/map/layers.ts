import type { View } from '../fit.ts'
import { type Ground, UNPAINTED } from './ground.ts'
import { type Manner, paintStrands } from './paintLines.ts'
import { createGroup, createSurface, type Surface, show } from './surface.ts'
import { type Page, sameView } from './window.ts'

/** What all layers together may take, in bytes. */
const MOST_BYTES = 64_000_000
/** Layers beside those of the families: nodes, words, what is bright, and the still. */
const OTHER_LAYERS = 4

/** How many layers of lines there may be at this size. */
const mostLayers = (width: number, height: number, ratio: number): number =>
  Math.max(
    1,
    Math.floor(MOST_BYTES / Math.max(1, width * height * 4 * ratio * ratio)) - OTHER_LAYERS,
  )

/** Pixels of a canvas for one of the page: fewer where memory is short. */
export const ratioFor = (width: number, height: number, ratio: number): number =>
  mostLayers(width, height, ratio) < 3 ? 1 : ratio

/** The lines of one family, or, where memory is short, of several. */
export interface Layer {
  readonly surface: Surface
  readonly slots: number[]
  /** What `Ground.shownStrands` held for each of its slots when it was painted. */
  painted: Uint16Array
  view: View | null
  manner: Manner | null
}

/** The lines of a ground on canvases, one a family as far as memory lets it. */
export const createLayers = (stage: HTMLElement, ground: Ground) => {
  const group = createGroup(stage)
  const layers: Layer[] = []
  /** Slot → its layer. */
  const layerOf: Layer[] = []
  let [width, height, ratio, most] = [0, 0, 1, 1]

  const put = (slot: number): void => {
    const known = layerOf[slot]
    if (known !== undefined) {
      known.view = null
      return
    }
    const at = Math.min(ground.family[slot] ?? 0, most - 1)
    while (layers.length <= at) {
      const surface = createSurface(group)
      surface.resize(width, height, ratio)
      layers.push({ surface, slots: [], painted: new Uint16Array(0), view: null, manner: null })
    }
    const layer = layers[at]
    if (layer === undefined) return
    layerOf[slot] = layer
    layer.slots.push(slot)
    layer.view = null
  }

  const isEmpty = ({ slots }: Layer): boolean =>
    !slots.some((slot) => (ground.shownStrands[slot] ?? 0) > 0)

  const isPainted = (layer: Layer, view: View, { near, opacity }: Manner): boolean =>
    sameView(layer.view, view) &&
    layer.manner?.near === near &&
    layer.manner.opacity === opacity &&
    layer.slots.every((slot, at) => layer.painted[at] === ground.shownStrands[slot])

  return {
    group,
    all: (): readonly Layer[] => layers,
    /** Takes a strand in, or has its layer painted again. */
    put,
    resize(...size: readonly [width: number, height: number, ratio: number]) {
      width = size[0]
      height = size[1]
      ratio = size[2]
      most = mostLayers(width, height, ratio)
      if (layers.length > most) {
        for (const { surface } of layers) surface.element.remove()
        layers.length = 0
        layerOf.length = 0
        ground.strands.forEach((_, slot) => {
          put(slot)
        })
      }
      for (const { surface } of layers) surface.resize(width, height, ratio)
    },
    /** Those whose lines are not on their canvas as they would be painted now. */
    unpainted: (view: View, manner: Manner): readonly Layer[] =>
      layers.filter((layer) => !isEmpty(layer) && !isPainted(layer, view, manner)),
    paint(layer: Layer, page: Omit<Page, 'canvas'>, manner: Manner) {
      const { surface, slots } = layer
      surface.clear()
      if (surface.canvas !== null) paintStrands({ ...page, canvas: surface.canvas }, slots, manner)
      layer.painted = Uint16Array.from(slots, (slot) => ground.shownStrands[slot] ?? UNPAINTED)
      layer.view = page.view
      layer.manner = manner
      show(surface.element, true)
    },
    /** Hides those without a line, and shows the others. */
    showFull() {
      for (const layer of layers) show(layer.surface.element, !isEmpty(layer))
    },
    /** Hides those without a line, and shows again whose canvas is as it would be painted now. */
    showPainted(view: View, manner: Manner) {
      for (const layer of layers) {
        const empty = isEmpty(layer)
        if (empty || isPainted(layer, view, manner)) show(layer.surface.element, !empty)
      }
    },
  }
}
