import type { View } from '../fit.ts'
import { type Labels, type Measure, markBox, placeLabels, type Wanted } from '../labels.ts'
import { fontOf, paint } from '../pictures/paint.ts'
import { labelShapes, NONE_DIMMED, type Shape } from '../pictures/shapes.ts'
import type { Hit } from '../renderer.ts'
import type { Box } from '../routes.ts'
import type { Scene } from '../scene.ts'
import { familyColour, STATUS_DASH, type Theme } from '../theme.ts'
import { BODY, type Ground, UNPAINTED } from './ground.ts'
import { growth, type Manner, mannerAbove, mannerFor, paintStrands } from './paintLines.ts'
import { paintNodes } from './paintNodes.ts'
import { createGroup, createSurface, place, type Surface, show } from './surface.ts'
import type { Part } from './window.ts'
import { aroundWindow, wordsFor } from './words.ts'

/** What all layers together may take, in bytes. */
const MOST_BYTES = 64_000_000
/** Layers beside those of the families: nodes, words, what is bright, and the still. */
const OTHER_LAYERS = 4
/** Milliseconds of painting in one go. */
const SLICE = 14
/** Milliseconds without a move after which the hand rests. */
const REST = 110
/** While the view moves: a still that is this much larger or smaller, or shows less than this part of the window, is taken anew. */
const STRETCH = 2.2
const LEAST_COVERED = 0.6
const DIM_LINES = '0.1'
const DIM_NODES = '0.22'
const DIM_WORDS = '0.16'

/** The lines of one family, or, where memory is short, of several. */
interface Layer {
  readonly surface: Surface
  readonly slots: number[]
  /** What `Ground.shownStrands` held for each of its slots when it was painted. */
  painted: Uint16Array
  view: View | null
  manner: Manner | null
}

/** Slots that stay bright while the rest fades. */
export interface Bright {
  readonly strands: ReadonlySet<number>
  readonly nodes: ReadonlySet<number>
}

const sameView = (one: View | null, other: View): boolean =>
  one !== null && one.zoom === other.zoom && one.pan.x === other.pan.x && one.pan.y === other.pan.y

const samePart = (one: Part, other: Part): boolean =>
  one.left === other.left &&
  one.top === other.top &&
  one.right === other.right &&
  one.bottom === other.bottom

const holds = (box: Box, x: number, y: number): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height

/** The picture of a ground in a stage: layers that are painted one after another, and a still that moves in their place. */
export const createPicture = (stage: HTMLElement, ground: Ground) => {
  const layered = createGroup(stage)
  const linesGroup = createGroup(layered)
  const nodesLayer = createSurface(layered)
  const wordsLayer = createSurface(layered)
  const still = createSurface(stage)
  const bright = createSurface(stage)
  show(still.element, false)

  let width = 0
  let height = 0
  let ratio = 1
  let view: View = { zoom: 1, pan: { x: 0, y: 0 } }
  let theme: Theme | null = null
  let selected: Wanted = { nodes: new Set(), strands: new Set() }
  let pointed: Wanted = selected
  let lit: Bright | null = null
  let lifted: number | null = null
  const layers: Layer[] = []
  /** Slot → its layer. */
  const layerOf: Layer[] = []
  let nodesView: View | null = null
  let wordsStale = true
  let mannered: { readonly view: View; readonly manner: Manner } | null = null
  /** What the layer of words shows. */
  let written = ''
  let stillView: View | null = null
  let brightView = view
  let labels: { readonly at: Part; readonly zoom: number; readonly placed: Labels } | null = null
  let frame = 0
  let resting = 0
  let moves = false
  let atRest: () => void = () => {}

  const widths = new Map<string, number>()
  const measure: Measure = (text, size, weight) => {
    const { canvas } = wordsLayer
    const key = `${weight}|${text}`
    const known = widths.get(key)
    if (known !== undefined) return known * size
    if (canvas === null) return text.length * size * 0.5
    canvas.font = fontOf(100, weight)
    const one = canvas.measureText(text).width / 100
    widths.set(key, one)
    return one * size
  }

  const surfaces = (): readonly Surface[] => [
    ...layers.map(({ surface }) => surface),
    nodesLayer,
    wordsLayer,
    still,
    bright,
  ]

  /** How many layers of lines there may be at this size. */
  const mostLayers = (): number =>
    Math.max(
      1,
      Math.floor(MOST_BYTES / Math.max(1, width * height * 4 * ratio * ratio)) - OTHER_LAYERS,
    )

  const resize = (): void => {
    const before = mostLayers()
    width = stage.clientWidth
    height = stage.clientHeight
    ratio = window.devicePixelRatio
    if (mostLayers() < 3) ratio = 1
    if (mostLayers() < before && layers.length > mostLayers()) {
      for (const { surface } of layers) surface.element.remove()
      layers.length = 0
      layerOf.length = 0
      ground.strands.forEach((_, slot) => {
        putIntoLayer(slot)
      })
    }
    for (const surface of surfaces()) surface.resize(width, height, ratio)
    stillView = null
    mannered = null
    everythingStale()
    paintBright()
    schedule()
  }

  const everythingStale = (): void => {
    for (const layer of layers) layer.view = null
    nodesView = null
    wordsStale = true
    written = ''
  }

  const putIntoLayer = (slot: number): void => {
    const known = layerOf[slot]
    if (known !== undefined) {
      known.view = null
      return
    }
    const at = Math.min(ground.family[slot] ?? 0, mostLayers() - 1)
    while (layers.length <= at) {
      const surface = createSurface(linesGroup)
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

  const isPainted = (layer: Layer): boolean =>
    sameView(layer.view, view) &&
    layer.manner?.near === manner().near &&
    layer.manner.opacity === manner().opacity &&
    layer.slots.every((slot, at) => layer.painted[at] === ground.shownStrands[slot])

  /** Found once for each view and scene: all layers are painted alike. */
  const manner = (): Manner => {
    if (mannered === null || !sameView(mannered.view, view))
      mannered = { view, manner: mannerFor(ground, view, width, height) }
    return mannered.manner
  }

  /** What is to be painted still, in the order in which it is. */
  const queue = (): readonly (() => void)[] => {
    const colours = theme
    if (colours === null || width === 0 || height === 0) return []
    const wanting = layers.filter((layer) => !isEmpty(layer) && !isPainted(layer))
    return [
      ...wanting.map((layer) => () => paintLayer(layer, colours)),
      ...(sameView(nodesView, view) ? [] : [() => paintAllNodes(colours)]),
      ...(wordsStale ? [() => paintWords(colours)] : []),
    ]
  }

  const paintLayer = (layer: Layer, colours: Theme): void => {
    const { surface, slots } = layer
    surface.clear()
    if (surface.canvas !== null)
      paintStrands(surface.canvas, ground, slots, colours, view, width, height, manner())
    layer.painted = Uint16Array.from(slots, (slot) => ground.shownStrands[slot] ?? UNPAINTED)
    layer.view = view
    layer.manner = manner()
    show(surface.element, true)
  }

  const paintAllNodes = (colours: Theme): void => {
    nodesLayer.clear()
    if (nodesLayer.canvas !== null)
      paintNodes(
        nodesLayer.canvas,
        ground,
        ground.nodes.keys(),
        () => false,
        colours,
        view,
        width,
        height,
      )
    nodesView = view
  }

  const placed = (): Labels => {
    const at = aroundWindow(view, width, height)
    if (labels === null || labels.zoom !== view.zoom || !samePart(labels.at, at))
      labels = {
        at,
        zoom: view.zoom,
        placed: wordsFor(ground, at, view.zoom, measure, selected),
      }
    return labels.placed
  }

  /** Those of which some stands in the window. */
  const inWindow = (what: Labels): Labels => {
    const seen = ({ box }: { readonly box: Box }): boolean =>
      box.x + box.width + view.pan.x > 0 &&
      box.x + view.pan.x < width &&
      box.y + box.height + view.pan.y > 0 &&
      box.y + view.pan.y < height
    const seenAt = ({ at }: { readonly at: readonly [number, number] }): boolean =>
      seen({ box: markBox(at) })
    return {
      nodes: what.nodes.filter(seen),
      badges: what.badges.filter(seenAt),
      strands: what.strands.filter(seen),
      marks: what.marks.filter(seenAt),
    }
  }

  const paintLabels = ({ canvas }: Surface, shapes: readonly Shape[]): void => {
    if (canvas === null) return
    canvas.save()
    canvas.translate(view.pan.x, view.pan.y)
    paint(canvas, shapes)
    canvas.restore()
  }

  const paintWords = (colours: Theme): void => {
    wordsStale = false
    const shapes = labelShapes(inWindow(placed()), colours, NONE_DIMMED)
    // Letters with a rim take longer than all lines: they are painted again only where they differ.
    const told = JSON.stringify([view.pan, wordsLayer.element.width, shapes])
    if (told === written) return
    written = told
    wordsLayer.clear()
    paintLabels(wordsLayer, shapes)
  }

  /** Words of what is bright: those that stand already, and those of what is pointed at. */
  const brightLabels = (nodes: ReadonlySet<number>, strands: ReadonlySet<number>): Labels => {
    const here = labels?.zoom === view.zoom ? labels.placed : null
    const standing =
      here === null
        ? null
        : {
            nodes: here.nodes.filter(({ node }) => nodes.has(ground.nodeSlot(node.id) ?? -1)),
            badges: here.badges.filter(({ node }) => nodes.has(ground.nodeSlot(node.id) ?? -1)),
            strands: here.strands.filter(({ strand }) =>
              strands.has(ground.strandSlot(strand.id) ?? -1),
            ),
            marks: here.marks.filter(({ strand }) =>
              strands.has(ground.strandSlot(strand.id) ?? -1),
            ),
          }
    const missing = {
      nodes: [...pointed.nodes].filter((id) => !standing?.nodes.some(({ node }) => node.id === id)),
      strands: [...pointed.strands].filter(
        (id) => !standing?.strands.some(({ strand }) => strand.id === id),
      ),
    }
    const strandsAsked = missing.strands.flatMap((id) => {
      const slot = ground.strandSlot(id)
      return slot === undefined ? [] : [slot]
    })
    const nodesAsked = new Set([
      ...missing.nodes.flatMap((id) => ground.nodeSlot(id) ?? []),
      ...strandsAsked.flatMap((slot) => [...ground.ends.subarray(slot * 2, slot * 2 + 2)]),
    ])
    const more = placeLabels(
      {
        nodes: [...nodesAsked].flatMap((slot) => ground.nodes[slot] ?? []),
        strands: strandsAsked.flatMap((slot) => ground.strands[slot] ?? []),
      },
      view.zoom,
      measure,
      { nodes: new Set(missing.nodes), strands: new Set(missing.strands) },
    )
    return {
      nodes: [
        ...(standing?.nodes ?? []),
        ...more.nodes.filter(({ node }) => missing.nodes.includes(node.id)),
      ],
      badges: standing?.badges ?? [],
      strands: [...(standing?.strands ?? []), ...more.strands],
      marks: [...(standing?.marks ?? []), ...more.marks],
    }
  }

  const paintUnderlay = (canvas: CanvasRenderingContext2D, colours: Theme, slot: number): void => {
    const curve = ground.strands[slot]?.route.curve
    if (curve === undefined || ground.shownStrands[slot] === 0) return
    const { zoom, pan } = view
    canvas.save()
    canvas.translate(pan.x, pan.y)
    canvas.globalAlpha = 0.28
    canvas.strokeStyle = colours.accent
    canvas.lineWidth = ground.widthOf(slot) * zoom * growth(zoom) + 8
    canvas.lineCap = 'round'
    canvas.beginPath()
    canvas.moveTo(curve.start[0] * zoom, curve.start[1] * zoom)
    for (const [control, end] of curve.pieces)
      canvas.quadraticCurveTo(control[0] * zoom, control[1] * zoom, end[0] * zoom, end[1] * zoom)
    canvas.stroke()
    canvas.restore()
  }

  /** Lines of a node that is carried about run straight to where it is. */
  const paintCarried = (canvas: CanvasRenderingContext2D, colours: Theme, node: number): void => {
    const { zoom, pan } = view
    const middle = (slot: number): readonly [number, number] => [
      (ground.bodies[slot * BODY] ?? 0) * zoom + pan.x,
      (ground.bodies[slot * BODY + 1] ?? 0) * zoom + pan.y,
    ]
    canvas.save()
    for (const slot of ground.touching(node)) {
      const strand = ground.strands[slot]
      if (strand === undefined || ground.shownStrands[slot] === 0) continue
      canvas.strokeStyle = familyColour(colours, strand.family)
      canvas.lineWidth = Math.max(0.8, ground.widthOf(slot) * zoom)
      canvas.setLineDash(STATUS_DASH[strand.status].map((length) => length * Math.max(zoom, 0.55)))
      canvas.beginPath()
      canvas.moveTo(...middle(ground.ends[slot * 2] ?? 0))
      canvas.lineTo(...middle(ground.ends[slot * 2 + 1] ?? 0))
      canvas.stroke()
    }
    canvas.restore()
  }

  /** Everything that lies above the layers: what is bright, what is selected, what is carried. */
  const paintBright = (): void => {
    const { canvas } = bright
    bright.clear()
    brightView = view
    place(bright.element, view, view)
    const faded = lit !== null
    linesGroup.style.opacity = faded ? DIM_LINES : ''
    nodesLayer.element.style.opacity = faded ? DIM_NODES : ''
    wordsLayer.element.style.opacity = faded ? DIM_WORDS : ''
    still.element.style.opacity = faded ? DIM_WORDS : ''
    if (canvas === null || theme === null || width === 0) return
    const pickedNodes = new Set([...selected.nodes].flatMap((id) => ground.nodeSlot(id) ?? []))
    const picked = new Set([...selected.strands].flatMap((id) => ground.strandSlot(id) ?? []))
    const nodes = new Set([
      ...(lit?.nodes ?? []),
      ...pickedNodes,
      ...[...picked].flatMap((slot) => [...ground.ends.subarray(slot * 2, slot * 2 + 2)]),
    ])
    const strands = new Set([...(lit?.strands ?? []), ...picked])
    if (nodes.size + strands.size === 0) return
    for (const slot of picked) paintUnderlay(canvas, theme, slot)
    if (lifted === null)
      paintStrands(
        canvas,
        ground,
        strands,
        theme,
        view,
        width,
        height,
        mannerAbove(view, strands.size),
      )
    else paintCarried(canvas, theme, lifted)
    paintNodes(canvas, ground, nodes, (slot) => pickedNodes.has(slot), theme, view, width, height)
    if (lifted === null)
      paintLabels(bright, labelShapes(inWindow(brightLabels(nodes, strands)), theme, NONE_DIMMED))
  }

  /** What the layers show now becomes the still, which moves in their place. */
  const takeStill = (): void => {
    if (stillView !== null) return
    const painted = nodesView ?? layers.find((layer) => layer.view !== null)?.view ?? null
    if (painted === null) return
    still.clear()
    const { canvas } = still
    if (canvas === null) return
    for (const { surface, view: at } of layers)
      if (at !== null && surface.element.style.visibility === '' && sameView(at, painted))
        canvas.drawImage(surface.element, 0, 0, width, height)
    canvas.drawImage(nodesLayer.element, 0, 0, width, height)
    canvas.drawImage(wordsLayer.element, 0, 0, width, height)
    stillView = painted
    show(still.element, true)
    show(layered, false)
  }

  /** True where the still does not look like the view any more. */
  const isOutgrown = (): boolean => {
    if (stillView === null) return false
    const scale = view.zoom / stillView.zoom
    if (scale > STRETCH || scale < 1 / STRETCH) return true
    const x = view.pan.x - stillView.pan.x * scale
    const y = view.pan.y - stillView.pan.y * scale
    const across = Math.min(width, x + width * scale) - Math.max(0, x)
    const down = Math.min(height, y + height * scale) - Math.max(0, y)
    return Math.max(0, across) * Math.max(0, down) < LEAST_COVERED * width * height
  }

  let target: View | null = null
  const schedule = (): void => {
    if (frame === 0) frame = requestAnimationFrame(tick)
  }

  /** Paints for a time; true once nothing is left. */
  const paintSome = (): boolean => {
    const until = performance.now() + SLICE
    const todo = queue()
    for (const [at, job] of todo.entries()) {
      job()
      if (performance.now() > until) return at === todo.length - 1
    }
    return true
  }

  const finish = (): void => {
    for (const layer of layers) show(layer.surface.element, !isEmpty(layer))
    show(layered, true)
    show(still.element, false)
    stillView = null
    if (!sameView(brightView, view)) paintBright()
    if (theme !== null) performance.mark('attest:picture-complete')
  }

  const tick = (): void => {
    frame = 0
    if (stillView !== null) place(still.element, stillView, view)
    place(bright.element, brightView, view)
    if (moves && target === null && isOutgrown()) target = view
    if (moves && target !== null) {
      // The view goes on; the picture for where it was a moment ago will do better than the old still.
      const now = view
      view = target
      const done = paintSome()
      if (done) {
        stillView = null
        takeStill()
        target = null
      }
      view = now
      if (stillView !== null) place(still.element, stillView, view)
      schedule()
      return
    }
    if (moves) return
    if (paintSome()) finish()
    else schedule()
  }

  const rest = (): void => {
    clearTimeout(resting)
    moves = false
    target = null
    schedule()
    atRest()
  }

  resize()
  return {
    size: () => ({ width, height }),
    moving: () => moves,
    /** Called each time the view has come to rest. */
    onRest(listen: () => void) {
      atRest = listen
    },
    resize() {
      if (width !== stage.clientWidth || height !== stage.clientHeight) resize()
    },
    /** Words are measured and written anew. */
    forgetWords() {
      widths.clear()
      labels = null
      written = ''
      wordsStale = true
      schedule()
    },
    take(scene: Scene) {
      if (ground.take(scene, putIntoLayer)) nodesView = null
      labels = null
      mannered = null
      wordsStale = true
      for (const layer of layers) {
        const empty = isEmpty(layer)
        if (empty || isPainted(layer)) show(layer.surface.element, !empty)
      }
      schedule()
    },
    look(next: Theme, picked: Wanted, recoloured: boolean, reselected: boolean) {
      theme = next
      selected = picked
      if (reselected) {
        labels = null
        wordsStale = true
      }
      if (recoloured) everythingStale()
      schedule()
    },
    /** Fades everything but this; null: nothing fades. */
    brighten(what: Bright | null, under: Wanted, picked: Wanted) {
      lit = what
      pointed = under
      selected = picked
      paintBright()
    },
    /** Carries a node to a place; null: puts it down where it was. */
    lift(node: number | null, [x, y]: readonly [number, number]) {
      const put = node ?? lifted
      const at = node === null ? ground.nodes[put ?? -1]?.at : ([x, y] as const)
      if (put !== null && at !== undefined) ground.bodies.set([at[0], at[1]], put * BODY)
      lifted = node
      paintBright()
    },
    move(next: View) {
      if (sameView(view, next)) return
      takeStill()
      view = next
      wordsStale = true
      moves = true
      clearTimeout(resting)
      resting = window.setTimeout(rest, REST)
      schedule()
    },
    rest,
    /** The element whose words stand at a point, in pixels of the stage. */
    wordAt(x: number, y: number): Hit {
      if (labels === null || labels.zoom !== view.zoom) return null
      const [px, py] = [x - view.pan.x, y - view.pan.y]
      const { nodes, badges, strands, marks } = labels.placed
      const near = (at: readonly [number, number]): boolean =>
        Math.hypot(at[0] - px, at[1] - py) <= 9
      const node = nodes.find(({ box }) => holds(box, px, py)) ?? badges.find(({ at }) => near(at))
      if (node !== undefined) return { kind: 'node', id: node.node.id }
      const strand =
        strands.find(({ box }) => holds(box, px, py)) ?? marks.find(({ at }) => near(at))
      return strand === undefined ? null : { kind: 'strand', id: strand.strand.id }
    },
    destroy() {
      cancelAnimationFrame(frame)
      clearTimeout(resting)
      layered.remove()
      still.element.remove()
      bright.element.remove()
    },
  }
}
