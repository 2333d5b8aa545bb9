import type { Hit } from '../renderer.ts'

/** What hands do on the map; points in pixels of the stage. */
export interface Doings {
  readonly hit: (x: number, y: number) => Hit
  readonly onPress: (hit: Hit, x: number, y: number) => void
  readonly onPick: (hit: Hit, adding: boolean) => void
  readonly onHover: (x: number, y: number) => void
  readonly onLeave: () => void
  /** A finger was lifted, which tapped this; undefined: it did something else. */
  readonly onLifted: (tapped: Hit | undefined) => void
  /** Whether a press on it, moved on, takes the node along. */
  readonly mayLift: (hit: Hit) => boolean
  readonly onLift: (hit: Hit, x: number, y: number) => void
  readonly onDrop: (hit: Hit, x: number, y: number) => void
  readonly onPan: (x: number, y: number) => void
  readonly onZoom: (factor: number, x: number, y: number) => void
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
  readonly x: number
  readonly y: number
  lastX: number
  lastY: number
  does: 'nothing' | 'lift' | 'pan'
}

/** Mouse, wheel and fingers on the stage; gives what detaches them. */
export const attachHands = (stage: HTMLElement, doings: Doings): (() => void) => {
  const ending = new AbortController()
  const { signal } = ending
  const active = { passive: false, signal }
  let press: Press | null = null

  const spot = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) => {
    const { left, top } = stage.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }
  const begin = (x: number, y: number): void => {
    const hit = doings.hit(x, y)
    press = { hit, x, y, lastX: x, lastY: y, does: 'nothing' }
    doings.onPress(hit, x, y)
  }
  const go = (x: number, y: number, still: number): void => {
    if (press === null) return
    if (press.does === 'nothing') {
      if (Math.hypot(x - press.x, y - press.y) <= still) return
      press.does = doings.mayLift(press.hit) ? 'lift' : 'pan'
    }
    if (press.does === 'lift') doings.onLift(press.hit, x, y)
    else doings.onPan(x - press.lastX, y - press.lastY)
    press.lastX = x
    press.lastY = y
  }
  /** The press ends without being a click: what it carries stays where it is. */
  const letGo = (): Press | null => {
    const done = press
    press = null
    if (done?.does === 'lift') doings.onDrop(done.hit, done.lastX, done.lastY)
    return done
  }
  /** Gives what was clicked or tapped; undefined: the press did something else. */
  const end = (adding: boolean): Hit | undefined => {
    const done = letGo()
    if (done?.does !== 'nothing') return undefined
    doings.onPick(done.hit, adding)
    return done.hit
  }

  /** Where the mouse rests once nothing is pressed any more. */
  const rest = (event: MouseEvent): void => {
    const { x, y } = spot(event)
    if (event.target instanceof Node && stage.contains(event.target)) doings.onHover(x, y)
    else doings.onLeave()
  }

  stage.addEventListener(
    'mousedown',
    (event) => {
      if (event.button !== 0) return
      // The focus stays where it is; the page moves it when it has something to say.
      event.preventDefault()
      const { x, y } = spot(event)
      begin(x, y)
    },
    { signal },
  )
  window.addEventListener(
    'mousemove',
    (event) => {
      const { x, y } = spot(event)
      // A button may have been let go where the page heard nothing of it.
      if (press !== null && event.buttons === 0) {
        letGo()
        rest(event)
      } else if (press !== null) go(x, y, STILL)
      else if (event.target instanceof Node && stage.contains(event.target)) doings.onHover(x, y)
    },
    { signal },
  )
  window.addEventListener(
    'mouseup',
    (event) => {
      if (event.button !== 0 || press === null) return
      end(event.shiftKey || event.ctrlKey || event.metaKey)
      rest(event)
    },
    { signal },
  )
  stage.addEventListener('mouseleave', () => press === null && doings.onLeave(), { signal })
  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      const { x, y } = spot(event)
      const pixels = event.deltaMode === 1 ? event.deltaY * WHEEL_LINE : event.deltaY
      const turned = Math.max(-MOST_WHEEL, Math.min(MOST_WHEEL, pixels))
      doings.onZoom(10 ** (-turned / WHEEL), x, y)
    },
    active,
  )

  let fingers: { readonly x: number; readonly y: number; readonly apart: number } | null = null
  const two = (touches: TouchList) => {
    const [first, second] = touches
    if (first === undefined || second === undefined) return null
    const [one, other] = [spot(first), spot(second)]
    return {
      x: (one.x + other.x) / 2,
      y: (one.y + other.y) / 2,
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
      else if (first !== undefined) {
        const { x, y } = spot(first)
        begin(x, y)
      }
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
        doings.onPan(now.x - fingers.x, now.y - fingers.y)
        doings.onZoom(now.apart / fingers.apart, now.x, now.y)
        fingers = now
      } else if (first !== undefined) {
        const { x, y } = spot(first)
        go(x, y, STILL_FINGER)
      }
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
