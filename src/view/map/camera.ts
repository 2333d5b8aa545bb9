import type { View } from '../fit.ts'
import { sameView } from './window.ts'

const NEAREST = 6
export const FARTHEST = 0.002
/** Milliseconds. */
const GLIDE = 420

/** A point of the stage, in pixels. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** Who hears of the camera. */
interface Listeners {
  /** It shows another view. */
  readonly changed: (view: View) => void
  /** It was moved by what the user does, though it may have been as far as it goes. */
  readonly told: (view: View) => void
}

/** The view of so many times the zoom in which what stood at one spot stands at another. */
const zoomed = ({ zoom, pan }: View, factor: number, from: Spot, to: Spot): View => {
  const next = Math.min(NEAREST, Math.max(FARTHEST, zoom * factor))
  const scale = next / zoom
  return {
    zoom: next,
    pan: { x: to.x - (from.x - pan.x) * scale, y: to.y - (from.y - pan.y) * scale },
  }
}

/**
 * A view on the way from one to another. The same point of the map stays still all the way, as if the hand turned the
 * wheel there.
 * @param time - from 0 to 1
 */
const between = (from: View, to: View, time: number): View => {
  const part = 1 - (1 - time) ** 3
  const zoom = from.zoom * (to.zoom / from.zoom) ** part
  const share = to.zoom === from.zoom ? part : (zoom - from.zoom) / (to.zoom - from.zoom)
  return {
    zoom,
    pan: {
      x: from.pan.x + (to.pan.x - from.pan.x) * share,
      y: from.pan.y + (to.pan.y - from.pan.y) * share,
    },
  }
}

/** Where the window stands over the map. Whoever moves it ends a glide. */
export const createCamera = ({ changed, told }: Listeners) => {
  let view: View = { zoom: 1, pan: { x: 0, y: 0 } }
  /** The next frame of a glide; 0: none is. */
  let frame = 0
  /** Where it glides to. */
  let goal: View | null = null
  const watching = new Set<() => void>()

  const show = (next: View, isTold: boolean): void => {
    if (!sameView(view, next)) {
      view = next
      changed(view)
    }
    if (isTold) told(view)
    for (const watcher of watching) watcher()
  }
  const halt = (): void => {
    cancelAnimationFrame(frame)
    frame = 0
    goal = null
  }
  return {
    view: (): View => view,
    /** Where a glide takes it; the view where none does. */
    goal: (): View => goal ?? view,
    isGliding: () => frame !== 0,
    halt,
    /** @param isTold - whether it is told as moved by the user; by default not */
    jump(next: View, isTold = false) {
      halt()
      show(next, isTold)
    },
    /** @param isTold - as of `jump`, of each frame */
    glide(target: View, isTold = false) {
      halt()
      goal = target
      const from = view
      let start = 0
      const step = (now: number): void => {
        start ||= now
        const time = Math.min(1, (now - start) / GLIDE)
        show(between(from, target, time), isTold)
        // Who was told may have taken it elsewhere.
        if (goal !== target) return
        if (time === 1) halt()
        else frame = requestAnimationFrame(step)
      }
      frame = requestAnimationFrame(step)
    },
    /** Multiplies the zoom; what stood at one spot stands at the other then. */
    zoomBy(factor: number, from: Spot, to: Spot) {
      halt()
      show(zoomed(view, factor, from, to), true)
    },
    /** In pixels. */
    panBy(x: number, y: number) {
      halt()
      show({ zoom: view.zoom, pan: { x: view.pan.x + x, y: view.pan.y + y } }, true)
    },
    /** Calls it with each change of the view, until the answer is called. */
    watch(watcher: () => void): () => void {
      watching.add(watcher)
      return () => {
        watching.delete(watcher)
      }
    },
  }
}
