import { createDebounce } from '../debounce.ts'
import type { View } from '../fit.ts'
import type { Wanted } from '../labelBoxes.ts'
import { markLatest } from '../mark.ts'
import type { Scene } from '../scene.ts'
import type { Theme } from '../theme.ts'
import { createAbove } from './above.ts'
import type { Emphasis } from './bright.ts'
import { NO_SIZE, sizeFor } from './canvasSize.ts'
import { createCompositor } from './compositor.ts'
import { BODY, type Ground } from './ground.ts'
import { createScreen } from './screen.ts'
import { createStack } from './stack.ts'
import { type Painting, type Pane, sameView } from './window.ts'

/** Milliseconds of painting in one go. */
const SLICE = 14
/** Milliseconds. */
const FRAME = 16
/** Milliseconds without a move after which the hand rests. */
const REST = 110

const NOTHING: Wanted = { nodes: new Set(), strands: new Set() }

/**
 * The picture of a ground in a stage. Layers are painted one after another, in slices, where nobody sees them, and
 * laid on a screen; above it stands what is bright. While the view moves, the screen moves as a picture.
 */
export const createPicture = (stage: HTMLElement, ground: Ground) => {
  let isOver = false
  const restored = (): void => {
    if (!isOver) resizeAll()
  }
  const stack = createStack(ground, restored, () => {
    above.outdate()
    schedule()
  })
  const { writing } = stack
  const { lettering } = writing
  const screen = createScreen(stage, restored)
  const above = createAbove(stage, ground, writing, restored)
  const compositor = createCompositor(screen, stack, above)

  let size = NO_SIZE
  let view: View = { zoom: 1, pan: { x: 0, y: 0 } }
  let theme: Theme | null = null
  let emphasis: Emphasis = { lit: null, selected: NOTHING, pointed: NOTHING, lifted: null }

  /** The frame that is asked for; 0: none is. */
  let frame = 0
  let isMoving = false
  /** Where the view was when a new picture was begun for the screen while it moves; null: none is. */
  let target: View | null = null
  /** Whether a whole picture has stood on the screen yet. */
  let wasWhole = false
  /** Whether there was a node on it. */
  let wasSeen = false
  /** When the picture was last painted outside of a frame, in milliseconds. */
  let settled = 0
  /** Whether the next frame is to show the first picture. */
  let isFirst = false
  /** The frame in which layers are painted that the screen did without; 0: none is. */
  let behind = 0
  let atRest: () => void = () => {}

  const pane = (): Pane => ({ view, width: size.width, height: size.height })

  /** Null: there is nothing to be painted with, or on. */
  const painting = (): Painting | null =>
    theme === null || size.width === 0 || size.height === 0 ? null : { ground, theme, ...pane() }

  const schedule = (): void => {
    if (frame === 0) frame = requestAnimationFrame(tick)
  }

  const resizeAll = (): void => {
    size = sizeFor(stage, window.devicePixelRatio, size)
    stack.resize(size)
    above.surface.resize(size)
    above.outdate()
    compositor.resize(size)
    paintBright()
    schedule()
  }

  const paintBright = (): void => {
    // The words of the rest, which it is kept clear of, find their places in slices first. What a hand carries does not wait.
    if (compositor.isHeld() && !isMoving && emphasis.lifted === null) return
    if (!above.paint(theme, pane(), emphasis, isMoving)) return
    if (compositor.isHeld()) screen.outdate()
    else if (frame === 0) lay(view)
  }

  const lay = (at: View): void => {
    if (!compositor.mayLay()) return
    if (compositor.isHeld()) above.paint(theme, { ...pane(), view: at }, emphasis, isMoving)
    const isWhole = () => stack.isPainted(painting())
    compositor.lay(at, emphasis.lit?.fading ?? 'none', isWhole)
    screen.follow(view)
  }

  /** From here on the screen moves with the view, once there is a picture. */
  const hold = (): void => {
    const painted = stack.paintedFor()
    if (painted === null) return
    compositor.hold()
    lay(painted)
  }

  /** All is painted for the view, which rests. */
  const finish = (): void => {
    stack.lines.showFull()
    compositor.release()
    paintBright()
    lay(view)
    if (theme === null) return
    wasWhole = true
    // While bubbles are still being found there is nothing to be seen.
    if (ground.nodes.length === 0) return
    wasSeen = true
    markLatest('attest:picture-complete')
    if (behind === 0 && stack.lines.lackLayers()) behind = requestAnimationFrame(paintBehind)
  }

  /** So that a filter finds each layer as it needs it. A move needs other ones, which are painted when it rests. */
  const paintBehind = (): void => {
    behind = 0
    if (!isMoving && !stack.paintBehind(painting(), performance.now() + SLICE))
      behind = requestAnimationFrame(paintBehind)
  }

  /** The first picture stands in one frame, but for its words, which come with the next. */
  const paintFirst = (): void => {
    isFirst = false
    const page = painting()
    if (page === null) return
    stack.paintFirst(page)
    lay(view)
    markLatest('attest:first-picture')
    schedule()
  }

  /** Paints for a time; gives whether nothing is left. */
  const paintSome = (): boolean => stack.paint(painting(), performance.now() + SLICE)

  const paintResting = (): void => {
    if (paintSome()) finish()
    else {
      if (!compositor.isHeld()) lay(view)
      schedule()
    }
  }

  /** Paints another picture where the one that moves does not do any more. */
  const paintMoving = (): void => {
    if (target === null && !screen.isLike(view, size)) target = view
    if (target === null) return
    // The view goes on; the picture for where it was a moment ago will do better than the old one.
    const now = view
    view = target
    if (paintSome()) {
      lay(target)
      target = null
    }
    view = now
    screen.follow(view)
    schedule()
  }

  const tick = (): void => {
    frame = 0
    screen.follow(view)
    above.follow(view)
    if (isMoving) paintMoving()
    else if (isFirst) paintFirst()
    else paintResting()
  }

  /**
   * Paints what has changed before the frame that shows the rest of the change, unless that has been done within
   * the last frame: then with the next. The first picture comes with the next, too: nobody waits for it at a button.
   */
  const settle = (): void => {
    const now = performance.now()
    if (frame === 0 || isMoving || !wasSeen || now - settled < FRAME) return
    settled = now
    cancelAnimationFrame(frame)
    tick()
  }

  const rest = (): void => {
    resting.cancel()
    isMoving = false
    target = null
    schedule()
    atRest()
  }
  const resting = createDebounce(REST, rest)

  resizeAll()
  return {
    /** Of the stage, in pixels. */
    size: () => ({ width: stage.clientWidth, height: stage.clientHeight }),
    isMoving: () => isMoving,
    isWhole: () => wasWhole,
    /** Called each time the view has come to rest. */
    onRest(listen: () => void) {
      atRest = listen
    },
    /** Follows the size of the stage, and the pixels of the screen. */
    resize() {
      if (sizeFor(stage, window.devicePixelRatio, size) !== size) resizeAll()
    },
    /** Words are measured and written anew. */
    forgetWords() {
      lettering.forgetWidths()
      writing.spoil()
      above.outdate()
      screen.outdate()
      schedule()
    },
    /** Shows another scene. */
    take(scene: Scene) {
      const keepsWords = stack.take(scene, pane(), isMoving ? null : painting())
      // What is selected may hold other statements by now, and has to name who says these.
      if (keepsWords) above.outdate()
      screen.outdate()
      schedule()
    },
    /**
     * Shows it in another way.
     * @param recoloured - whether the theme is another than before
     */
    look(next: Theme, selected: Wanted, recoloured: boolean) {
      theme = next
      emphasis = { ...emphasis, selected }
      if (recoloured) {
        above.outdate()
        stack.spoil()
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
      if (!compositor.isHeld()) hold()
      view = next
      writing.outdate()
      isMoving = true
      resting.ask()
      schedule()
    },
    rest,
    settle,
    /** The next frame is the first picture, however long it takes to be painted; nothing else of the page waits with it. */
    askForFirst() {
      isFirst = !wasWhole
      schedule()
    },
    wordAt: (x: number, y: number) => above.hit(view, x, y, lettering.hit(view, x, y)),
    destroy() {
      isOver = true
      cancelAnimationFrame(frame)
      cancelAnimationFrame(behind)
      resting.cancel()
      stack.end()
      screen.surface.element.remove()
      above.surface.element.remove()
    },
  }
}
