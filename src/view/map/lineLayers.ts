import type { View } from '../fit.ts'
import { type CanvasSize, mostLayers, NO_SIZE } from './canvasSize.ts'
import type { Ground } from './ground.ts'
import { isAlike, type Manner, paintStrands } from './paintLines.ts'
import { createLoose, type Surface } from './surface.ts'
import { type Painting, sameView } from './window.ts'

/** The lines of one family, or, where memory is short, of several. */
export interface Layer {
  readonly surface: Surface
  readonly slots: number[]
  /** How many of its slots are shown, */
  shown: number
  /** and how many show something else than what was painted of them. */
  differ: number
  view: View | null
  manner: Manner | null
  isSeen: boolean
  /** How often it was painted. */
  times: number
}

/**
 * The lines of a ground on canvases, one a family as far as memory lets it, which nobody sees: those that are to be
 * seen are laid over each other on one.
 */
export const createLineLayers = (ground: Ground, restored: () => void) => {
  const seen = createLoose(restored)
  /** What is laid over each other there. */
  let laid = ''
  /** How all of them were painted there at once, without a layer; null: they were not, or differ by now. */
  let atOnce: { readonly view: View; readonly manner: Manner } | null = null
  /** By family; a layer comes with the first line that is shown on it. */
  const layers: (Layer | undefined)[] = []
  /** Slot → its layer, and what `Ground.shownStrands` held for it when that was painted. */
  const layerOf: (Layer | undefined)[] = []
  const painted: number[] = []
  let size = NO_SIZE
  let most = 1

  const all = (): readonly Layer[] => layers.flatMap((layer) => layer ?? [])

  const layerFor = (slot: number): Layer => {
    const at = Math.min(ground.family[slot] ?? 0, most - 1)
    const known = layers[at]
    if (known !== undefined) return known
    const surface = createLoose(restored)
    surface.resize(size)
    const layer = {
      surface,
      slots: [],
      shown: 0,
      differ: 0,
      view: null,
      manner: null,
      isSeen: false,
      times: 0,
    }
    layers[at] = layer
    return layer
  }

  const forgetSeen = (): void => {
    laid = ''
    atOnce = null
  }

  const count = (slot: number, before: number, after: number): void => {
    if (atOnce !== null && before !== after) forgetSeen()
    const known = layerOf[slot]
    const layer = known ?? layerFor(slot)
    if (known === undefined) {
      layerOf[slot] = layer
      layer.slots.push(slot)
      painted[slot] = 0
    }
    layer.shown += Math.sign(after) - Math.sign(before)
    layer.differ += Number(after !== painted[slot]) - Number(before !== painted[slot])
  }

  const isPaintedFor = (
    what: Pick<Layer, 'view' | 'manner'> | null,
    view: View,
    { near, opacity, least }: Manner,
  ): boolean =>
    sameView(what?.view ?? null, view) &&
    what?.manner?.near === near &&
    what.manner.opacity === opacity &&
    what.manner.least === least

  const isPainted = (layer: Layer, view: View, manner: Manner): boolean =>
    layer.differ === 0 && isPaintedFor(layer, view, manner)

  /** Those that show something else than what was painted of them. */
  const differing = ({ slots, differ }: Layer): readonly number[] =>
    differ === 0
      ? []
      : slots.filter((slot) => (painted[slot] ?? 0) !== (ground.shownStrands[slot] ?? 0))

  /** Whether all of them can be painted above what is there: none has gone, or looks different by now. */
  const onlyCome = (slots: readonly number[], { zoom }: View, manner: Manner): boolean =>
    slots.every((slot) => {
      const was = painted[slot] ?? 0
      const is = ground.shownStrands[slot] ?? 0
      return was === 0 || (is !== 0 && isAlike(ground, slot, was, is, zoom, manner))
    })

  return {
    /** All lines that are to be seen, once they are laid over each other. */
    seen,
    /** A view that some of them were painted for; null: none was. */
    paintedFor: (): View | null => all().find(({ view }) => view !== null)?.view ?? null,
    /** Lays those that are to be seen over each other; with a view: of those only what was painted for it. */
    lay(view: View | null) {
      if (atOnce !== null && (view === null || sameView(atOnce.view, view))) return
      const held = all().filter(
        (layer) => layer.isSeen && (view === null || sameView(layer.view, view)),
      )
      const now = held.map((layer) => `${layers.indexOf(layer)}:${layer.times}`).join(' ')
      if (now === laid) return
      forgetSeen()
      laid = now
      seen.clear()
      for (const { surface } of held)
        seen.canvas?.drawImage(surface.element, 0, 0, size.width, size.height)
    },
    /** All slots are others: nothing of them is shown, and nothing painted. */
    forget() {
      forgetSeen()
      layerOf.length = 0
      painted.length = 0
      for (const layer of all()) {
        layer.slots.length = 0
        layer.shown = 0
        layer.differ = 0
        layer.view = null
      }
    },
    /** All strands run elsewhere, or look different. */
    moveAll() {
      forgetSeen()
      for (const layer of all()) layer.view = null
    },
    /** A strand runs elsewhere: its layer is painted again. */
    move(slot: number) {
      if (atOnce !== null) forgetSeen()
      const layer = layerOf[slot]
      if (layer !== undefined) layer.view = null
    },
    /** A strand shows more or fewer statements than before. */
    count,
    resize(next: CanvasSize) {
      size = next
      most = mostLayers(size)
      if (layers.length > most) {
        layers.length = 0
        layerOf.length = 0
        ground.shownStrands.forEach((shown, slot) => {
          if (shown > 0) count(slot, 0, shown)
        })
      }
      for (const { surface } of [...all(), { surface: seen }]) surface.resize(size)
      forgetSeen()
    },
    /**
     * Paints all lines where they are to be seen, without their layers: the first picture stands there sooner that
     * way, and memory for the layers is taken later.
     */
    paintAtOnce(painting: Painting, manner: Manner) {
      forgetSeen()
      seen.clear()
      if (seen.canvas === null) return
      const page = { ...painting, canvas: seen.canvas }
      for (const { slots } of all()) paintStrands(page, slots, manner)
      atOnce = { view: painting.view, manner }
    },
    /** Whether all lines stand there as they would be painted now, without their layers. */
    areAtOnce: (view: View, manner: Manner): boolean => isPaintedFor(atOnce, view, manner),
    /** Whether lines are shown whose layer was never painted as they run now. */
    lackLayers: (): boolean => all().some(({ shown, view }) => shown > 0 && view === null),
    /** Those whose lines are not on their canvas as they would be painted now. */
    unpainted: (view: View, manner: Manner): readonly Layer[] =>
      all().filter((layer) => layer.shown > 0 && !isPainted(layer, view, manner)),
    paint(layer: Layer, painting: Painting, manner: Manner) {
      if (atOnce !== null && !sameView(atOnce.view, painting.view)) forgetSeen()
      const { surface, slots } = layer
      const others = differing(layer)
      // Lines of a family have one colour: those that come may lie above the others. Where families share a layer,
      // what came last lies above.
      const stays =
        isPaintedFor(layer, painting.view, manner) && onlyCome(others, painting.view, manner)
      if (!stays) surface.clear()
      if (surface.canvas !== null)
        paintStrands(
          { ...painting, canvas: surface.canvas },
          stays ? others.filter((slot) => painted[slot] === 0) : slots,
          manner,
        )
      for (const slot of others) painted[slot] = ground.shownStrands[slot] ?? 0
      layer.differ = 0
      layer.view = painting.view
      layer.manner = manner
      layer.isSeen = true
      layer.times++
    },
    /** Hides those without a line, and shows the others. */
    showFull() {
      for (const layer of all()) layer.isSeen = layer.shown > 0
    },
    /** Hides those without a line, and shows again whose canvas is as it would be painted now. */
    showPainted(view: View, manner: Manner) {
      for (const layer of all()) {
        const empty = layer.shown === 0
        if (empty || isPainted(layer, view, manner)) layer.isSeen = !empty
      }
    },
  }
}
