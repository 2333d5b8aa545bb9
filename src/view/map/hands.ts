import { type Hit, isAdding } from '../renderer.ts'
import type { Spot } from './camera.ts'

/** What hands do on the map. */
export interface Doings {
  readonly hit: (spot: Spot) => Hit
  readonly onPress: (hit: Hit, spot: Spot) => void
  readonly onPick: (hit: Hit, adding: boolean) => void
  readonly onHover: (spot: Spot) => void
  readonly onLeave: () => void
  /** A finger was lifted, which tapped this; undefined: it did something else. */
  readonly onLifted: (tapped: Hit | undefined) => void
  /** Whether a press on it, moved on, takes the node along. */
  readonly mayLift: (hit: Hit) => boolean
  readonly onLift: (hit: Hit, spot: Spot) => void
  readonly onDrop: (hit: Hit, spot: Spot) => void
  /** In pixels. */
  readonly onPan: (x: number, y: number) => void
  /** What stood at one spot stands at the other then. */
  readonly onZoom: (factor: number, from: Spot, to: Spot) => void
}

/** In pixels: what a hand trembles. */
const STILL = 4
const STILL_FINGER = 8
/** Pixels of the wheel for a zoom by ten, and how many count of one turn: wheels with notches make leaps. */
const WHEEL = 250
const MOST_WHEEL = 15
/** In pixels: a line of a wheel that counts in lines. */
const WHEEL_LINE = 33

interface Press {
  readonly hit: Hit
  readonly start: Spot
  last: Spot
  does: 'nothing' | 'lift' | 'pan'
}

/** Two fingers on the stage, in pixels. */
interface Fingers {
  readonly middle: Spot
  readonly apart: number
}

/** Mouse, wheel and fingers on the stage; gives what detaches them. */
export const attachHands = (stage: HTMLElement, doings: Doings): (() => void) => {
  const ending = new AbortController()
  const { signal } = ending
  const active = { passive: false, signal }
  let press: Press | null = null

  const spot = ({ clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): Spot => {
    const { left, top } = stage.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }
  const begin = (at: Spot): void => {
    const hit = doings.hit(at)
    press = { hit, start: at, last: at, does: 'nothing' }
    doings.onPress(hit, at)
  }
  /** @param still - in pixels: what a hand trembles */
  const go = (at: Spot, still: number): void => {
    if (press === null) return
    const { start, last } = press
    if (press.does === 'nothing') {
      if (Math.hypot(at.x - start.x, at.y - start.y) <= still) return
      press.does = doings.mayLift(press.hit) ? 'lift' : 'pan'
    }
    if (press.does === 'lift') doings.onLift(press.hit, at)
    else doings.onPan(at.x - last.x, at.y - last.y)
    press.last = at
  }
  /** The press ends without being a click: what it carries stays where it is. */
  const letGo = (): Press | null => {
    const done = press
    press = null
    if (done?.does === 'lift') doings.onDrop(done.hit, done.last)
    return done
  }
  /** Gives what was clicked or tapped; undefined: the press did something else. */
  const end = (adding: boolean): Hit | undefined => {
    const done = letGo()
    if (done?.does !== 'nothing') return undefined
    doings.onPick(done.hit, adding)
    return done.hit
  }

  const isOver = ({ target }: MouseEvent): boolean =>
    target instanceof Node && stage.contains(target)
  /** Where the mouse rests once nothing is pressed any more. */
  const rest = (event: MouseEvent): void => {
    if (isOver(event)) doings.onHover(spot(event))
    else doings.onLeave()
  }

  stage.addEventListener(
    'mousedown',
    (event) => {
      if (event.button !== 0) return
      // The focus stays where it is; the page moves it when it has something to say.
      event.preventDefault()
      begin(spot(event))
    },
    { signal },
  )
  window.addEventListener(
    'mousemove',
    (event) => {
      // A button may have been let go where the page heard nothing of it.
      if (press !== null && event.buttons === 0) {
        letGo()
        rest(event)
      } else if (press !== null) go(spot(event), STILL)
      else if (isOver(event)) doings.onHover(spot(event))
    },
    { signal },
  )
  window.addEventListener(
    'mouseup',
    (event) => {
      if (event.button !== 0 || press === null) return
      end(isAdding(event))
      rest(event)
    },
    { signal },
  )
  stage.addEventListener('mouseleave', () => press === null && doings.onLeave(), { signal })
  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      const at = spot(event)
      const pixels = event.deltaMode === 1 ? event.deltaY * WHEEL_LINE : event.deltaY
      const turned = Math.max(-MOST_WHEEL, Math.min(MOST_WHEEL, pixels))
      doings.onZoom(10 ** (-turned / WHEEL), at, at)
    },
    active,
  )

  let fingers: Fingers | null = null
  const two = ([first, second]: TouchList): Fingers | null => {
    if (first === undefined || second === undefined) return null
    const [one, other] = [spot(first), spot(second)]
    return {
      middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
      apart: Math.hypot(one.x - other.x, one.y - other.y) || 1,
    }
  }
  stage.addEventListener(
    'touchstart',
    (event) => {
      // Or the browser would tell the same press once more, as one of the mouse.
      event.preventDefault()
      fingers = two(event.touches)
      const [first] = event.touches
      if (fingers !== null) letGo()
      else if (first !== undefined) begin(spot(first))
    },
    active,
  )
  stage.addEventListener(
    'touchmove',
    (event) => {
      event.preventDefault()
      const now = two(event.touches)
      const [first] = event.touches
      if (now !== null && fingers !== null) {
        doings.onZoom(now.apart / fingers.apart, fingers.middle, now.middle)
        fingers = now
      } else if (first !== undefined) go(spot(first), STILL_FINGER)
    },
    active,
  )
  stage.addEventListener(
    'touchend',
    ({ touches }) => {
      fingers = null
      if (touches.length > 0) return
      doings.onLifted(end(false))
    },
    { signal },
  )
  stage.addEventListener(
    'touchcancel',
    () => {
      fingers = null
      letGo()
      doings.onLifted(undefined)
    },
    { signal },
  )
  return () => ending.abort()
}
