import { type Fading, OPACITIES } from '../fading.ts'
import type { View } from '../fit.ts'
import type { Wanted } from '../labelBoxes.ts'
import type { Scene } from '../scene.ts'
import type { Theme } from '../theme.ts'
import { createAbove } from './above.ts'
import type { Emphasis } from './bright.ts'
import { BODY, type Ground } from './ground.ts'
import { createLayers, ratioFor } from './layers.ts'
import { isWithin, type Manner, mannerFor, strandsWithin } from './paintLines.ts'
import { paintNodes } from './paintNodes.ts'
import { patchNodes } from './patchNodes.ts'
import { createScreen, type Shown } from './screen.ts'
import { createLoose } from './surface.ts'
import { sameView } from './window.ts'
import { MOST_STRANDS } from './words.ts'
import { createWriting } from './writing.ts'

/** Milliseconds of painting in one go. */
const SLICE = 14
/** Milliseconds. */
const FRAME = 16
/** Milliseconds without a move after which the hand rests. */
const REST = 110
/** Milliseconds without another scene after which words find new places. */
const REPLACE = 400
/** In pixels: canvases are larger than the stage by up to twice this, so that one that gets a little larger or smaller needs no new picture. */
const GRAIN = 32
const FULL = { lines: 1, nodes: 1, words: 1 }

const NOTHING: Wanted = { nodes: new Set(), strands: new Set() }

/** The picture of a ground in a stage: layers that are painted one after another where nobody sees them, and a screen on which they are laid. */
export const createPicture = (stage: HTMLElement, ground: Ground) => {
  const restored = (): void => resize()
  const layers = createLayers(ground, restored)
  const nodesLayer = createLoose(restored)
  const writing = createWriting(ground, restored)
  const { lettering } = writing
  const screen = createScreen(stage, restored)
  const above = createAbove(stage, ground, lettering, restored)

  /** Of the canvases. */
  let [width, height] = [0, 0]
  /** Pixels of the screen for one of the page, and of the canvases. */
  let [pixels, ratio] = [0, 1]
  let view: View = { zoom: 1, pan: { x: 0, y: 0 } }
  let theme: Theme | null = null
  let emphasis: Emphasis = { lit: null, selected: NOTHING, pointed: NOTHING, lifted: null }
  let nodesView: View | null = null
  /** `count`: how many strands are in the window. */
  let mannered: { readonly view: View; readonly manner: Manner; readonly count: number } | null =
    null
  let frame = 0
  let resting = 0
  let replacing = 0
  let moves = false
  /** Whether the screen moves as a picture; else it is laid for the view. */
  let held = false
  /** Whether layers have changed since they were laid on the screen. */
  let unlaid = true
  /** Whether some show an older picture than others: none is laid before all are painted. */
  let mixed = true
  /** Whether the canvas of the screen has the size of an older picture, which stands there until the next. */
  let outgrown = true
  /** Whether they are faded there, and whether what is bright is laid with them. */
  let fadedThere: Fading = 'none'
  let brightThere = false
  /** Where the view was when a new picture was begun for the screen; null: none is. */
  let target: View | null = null
  let atRest: () => void = () => {}
  let wasWhole = false
  /** When the picture was painted outside of a frame. */
  let settled = 0

  const pane = () => ({ view, width, height })

  /** How long a canvas is for a stage of this length that was so long before. */
  const roomFor = (length: number, before: number): number =>
    length <= before && length > before - 2 * GRAIN ? before : Math.ceil(length / GRAIN) * GRAIN

  const resize = (): void => {
    width = roomFor(stage.clientWidth, width)
    height = roomFor(stage.clientHeight, height)
    pixels = window.devicePixelRatio
    ratio = ratioFor(width, height, pixels)
    layers.resize(width, height, ratio)
    for (const surface of [nodesLayer, writing.surface, above.surface])
      surface.resize(width, height, ratio)
    outgrown = true
    held = false
    mannered = null
    above.outdate()
    everythingStale()
    paintBright()
    schedule()
  }

  const everythingStale = (): void => {
    unlaid = true
    mixed = true
    for (const layer of layers.all()) layer.view = null
    nodesView = null
    writing.spoil()
  }

  /** Found once for each view and scene: all layers are painted alike. */
  const manner = (): Manner => {
    if (mannered === null || !sameView(mannered.view, view)) {
      const count = strandsWithin({ ground, ...pane() })
      mannered = { view, count, manner: mannerFor(view, count, null) }
    }
    return mannered.manner
  }

  /** A strand shows more or fewer statements than before. */
  const count = (slot: number, before: number, after: number): void => {
    layers.count(slot, before, after)
    const by = Math.sign(after) - Math.sign(before)
    if (mannered !== null && by !== 0 && isWithin({ ground, ...pane() }, slot))
      mannered = { ...mannered, count: mannered.count + by }
  }

  /** What is to be painted still, in the order in which it is. */
  const queue = (): readonly (() => void)[] => {
    const colours = theme
    if (colours === null || width === 0 || height === 0) return []
    const page = { ground, theme: colours, ...pane() }
    return [
      ...layers.unpainted(view, manner()).map((layer) => () => layers.paint(layer, page, manner())),
      ...(sameView(nodesView, view) ? [] : [() => paintAllNodes(colours)]),
      ...(writing.isStale() ? [() => writing.paint(colours, pane(), emphasis.selected)] : []),
    ]
  }

  const paintAllNodes = (colours: Theme): void => {
    const { canvas } = nodesLayer
    nodesLayer.clear()
    if (canvas !== null)
      paintNodes({ canvas, ground, theme: colours, ...pane() }, ground.nodes.keys(), () => false)
    nodesView = view
  }

  /** The words find new places once the filters rest. */
  const replaceWords = (): void => {
    writing.forget()
    above.outdate()
    schedule()
  }

  const paintBright = (): void => {
    if (!above.paint(theme, pane(), emphasis, moves)) return
    if (held) screen.outdate()
    else if (frame === 0) lay(view)
  }

  /**
   * Lays the layers on the screen where something about them is another than there. While it moves, what is bright is
   * laid with them: a frame takes longer for two canvases that are moved or stretched.
   */
  const lay = (at: View): void => {
    if (width === 0 || height === 0 || mixed) return
    const faded = emphasis.lit?.fading ?? 'none'
    if (held) above.paint(theme, { view: at, width, height }, emphasis, moves)
    const bright = held && !above.isBare()
    if (!unlaid && !bright && !brightThere && faded === fadedThere && sameView(screen.view(), at))
      return
    if (outgrown) screen.surface.resize(width, height, ratio)
    outgrown = false
    layers.lay(held ? at : null)
    const seen = faded === 'none' ? FULL : OPACITIES[faded]
    const all: Shown[] = [
      [layers.seen, seen.lines],
      [nodesLayer, seen.nodes],
      [writing.surface, seen.words],
    ]
    if (bright) all.push([above.surface, 1])
    screen.lay(all, at, width, height, queue().length === 0)
    screen.follow(view)
    if (bright) above.hide()
    unlaid = false
    fadedThere = faded
    brightThere = bright
  }

  /** From here on the screen moves with the view. */
  const hold = (): void => {
    const painted = nodesView ?? layers.all().find((layer) => layer.view !== null)?.view ?? null
    if (painted === null) return
    held = true
    lay(painted)
  }

  const schedule = (): void => {
    if (frame === 0) frame = requestAnimationFrame(tick)
  }

  /** Paints for a time; true once nothing is left. */
  const paintSome = (): boolean => {
    const until = performance.now() + SLICE
    const todo = queue()
    if (todo.length > 0) unlaid = true
    for (const [at, job] of todo.entries()) {
      job()
      if (performance.now() > until) return at === todo.length - 1
    }
    return true
  }

  const finish = (): void => {
    layers.showFull()
    held = false
    mixed = false
    above.bringBack()
    if (!above.isFor(view)) paintBright()
    lay(view)
    if (theme === null) return
    wasWhole = true
    // While bubbles are still being found there is nothing to be seen.
    if (ground.nodes.length > 0) performance.mark('attest:picture-complete')
  }

  /** The first picture stands in one frame, but for its words, which come with the next. */
  const paintFirst = (): void => {
    if (wasWhole || theme === null || moves) return
    for (const job of queue().slice(0, writing.isStale() ? -1 : undefined)) job()
    layers.showFull()
    unlaid = true
    mixed = false
    lay(view)
    performance.mark('attest:first-picture')
  }

  const tick = (): void => {
    frame = 0
    screen.follow(view)
    above.follow(view)
    if (!moves) {
      if (paintSome()) finish()
      else {
        if (!held) lay(view)
        schedule()
      }
      return
    }
    if (target === null && !screen.isLike(view, width, height)) target = view
    if (target === null) return
    // The view goes on; the picture for where it was a moment ago will do better than the old one.
    const now = view
    view = target
    if (paintSome()) {
      mixed = false
      lay(target)
      target = null
    }
    view = now
    screen.follow(view)
    schedule()
  }

  /**
   * Paints what has changed before the frame that shows the rest of the change, unless that has been done within
   * the last frame: then with the next.
   */
  const settle = (): void => {
    const now = performance.now()
    if (frame === 0 || moves || !wasWhole || now - settled < FRAME) return
    settled = now
    cancelAnimationFrame(frame)
    tick()
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
    size: () => ({ width: stage.clientWidth, height: stage.clientHeight }),
    moving: () => moves,
    isWhole: () => wasWhole,
    /** Called each time the view has come to rest. */
    onRest(listen: () => void) {
      atRest = listen
    },
    /** Follows the size of the stage, and the pixels of the screen. */
    resize() {
      if (
        width !== roomFor(stage.clientWidth, width) ||
        height !== roomFor(stage.clientHeight, height) ||
        pixels !== window.devicePixelRatio
      )
        resize()
    },
    /** Words are measured and written anew. */
    forgetWords() {
      lettering.forgetWidths()
      writing.spoil()
      above.outdate()
      screen.outdate()
      schedule()
    },
    take(scene: Scene) {
      const { laid, shownNodes } = ground
      const changed = ground.take(scene, {
        laidAnew() {
          mannered = null
          mixed = true
          layers.forget()
        },
        allMoved() {
          mixed = true
          layers.moveAll()
        },
        moved(slot) {
          mixed = true
          layers.move(slot)
        },
        counted: count,
      })
      const isHere = ground.laid === laid && !moves && theme !== null
      const { canvas } = nodesLayer
      const page =
        isHere && theme !== null && canvas !== null && sameView(nodesView, view)
          ? { canvas, ground, theme, ...pane() }
          : null
      if (changed && !(page !== null && patchNodes(page, shownNodes))) nodesView = null
      clearTimeout(replacing)
      // Where every contested line has its mark, one that comes has it at once.
      const isCrowded = mannered !== null && mannered.count > MOST_STRANDS
      if (isHere && isCrowded && !writing.isStale()) {
        writing.patch(theme, view)
        // What is selected may hold other statements by now, and has to name who says these.
        above.outdate()
        replacing = window.setTimeout(replaceWords, REPLACE)
      } else {
        writing.forget()
      }
      if (isHere && mannered !== null && sameView(mannered.view, view)) {
        const { count: within, manner: last } = mannered
        mannered = { ...mannered, manner: mannerFor(view, within, last) }
      } else mannered = null
      layers.showPainted(view, manner())
      unlaid = true
      screen.outdate()
      schedule()
    },
    look(next: Theme, selected: Wanted, recoloured: boolean, reselected: boolean) {
      theme = next
      emphasis = { ...emphasis, selected }
      // Until they find new places, the words of what is selected stand above the rest.
      if (reselected && !writing.isStale()) {
        clearTimeout(replacing)
        replacing = window.setTimeout(replaceWords, REPLACE)
      }
      if (recoloured) {
        above.outdate()
        everythingStale()
        screen.outdate()
      }
      schedule()
    },
    /** Fades everything but what is lit; null: nothing fades. */
    brighten(what: Omit<Emphasis, 'lifted'>) {
      emphasis = { ...what, lifted: emphasis.lifted }
      paintBright()
    },
    /** Carries a node to a place; null: puts it down where it was. */
    lift(node: number | null, [x, y]: readonly [number, number]) {
      const put = node ?? emphasis.lifted
      const at = node === null ? ground.nodes[put ?? -1]?.at : ([x, y] as const)
      if (put !== null && at !== undefined) ground.bodies.set([at[0], at[1]], put * BODY)
      emphasis = { ...emphasis, lifted: node }
      above.outdate()
      paintBright()
    },
    move(next: View) {
      if (sameView(view, next)) return
      if (!held) hold()
      view = next
      writing.outdate()
      moves = true
      clearTimeout(resting)
      resting = window.setTimeout(rest, REST)
      schedule()
    },
    rest,
    settle,
    paintFirst,
    wordAt: (x: number, y: number) => lettering.hit(view, x, y),
    destroy() {
      cancelAnimationFrame(frame)
      clearTimeout(resting)
      clearTimeout(replacing)
      screen.surface.element.remove()
      above.surface.element.remove()
    },
  }
}
