import { isAdding } from '../../view/renderer.ts'
import type { Box } from '../../view/routes.ts'

/** What the gestures of a canvas bring about. Points and boxes in pixels of the window. */
export interface Gestures {
  /** Whether a plain drag draws the rectangle. */
  readonly boxing: () => boolean
  readonly onBox: (box: Box | null) => void
  readonly onBoxed: (box: Box, adding: boolean) => void
  readonly onPan: (x: number, y: number) => void
  /** A finger pressed and held. */
  readonly onHold: (x: number, y: number) => void
  /** Twice in a moment on one place, the second time perhaps on a panel that the first has opened over it. */
  readonly onDouble: () => void
  /** The press is no click any more. */
  readonly spendPress: () => void
}

/** In pixels: what a hand trembles. */
const STILL = 6
const HOLD = 500
const DOUBLE = 350

interface Spot {
  readonly clientX: number
  readonly clientY: number
}

const boxBetween = (one: Spot, other: Spot): Box => ({
  x: Math.min(one.clientX, other.clientX),
  y: Math.min(one.clientY, other.clientY),
  width: Math.abs(one.clientX - other.clientX),
  height: Math.abs(one.clientY - other.clientY),
})

const far = (one: Spot, other: Spot): boolean =>
  Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) > STILL

/** Where and when, in milliseconds, something was pressed and let go. */
interface Press {
  readonly at: Spot
  readonly when: number
}

interface Drag {
  /** Null: it was given up, and does nothing until the hand lets go. */
  does: 'box' | 'pan' | null
  readonly start: Spot
  last: Spot
  moved: boolean
}

/**
 * Rectangle by Shift or in its mode, pan by Space, press-and-hold and double tap. What belongs to such a gesture is
 * kept from the renderer, but for the first press and the last release, so that it never waits for an end.
 * Gives what detaches it.
 */
export const attachGestures = (host: HTMLElement, gestures: Gestures): (() => void) => {
  const ending = new AbortController()
  const early = { capture: true, signal: ending.signal }
  let space = false
  let drag: Drag | null = null
  /** The last on the host, by mouse and by finger. */
  let clicked: Press | null = null
  let tapped: Press | null = null

  const isAgain = (last: Press | null, at: Spot, { timeStamp }: Event): boolean =>
    last !== null && timeStamp - last.when < DOUBLE && !far(last.at, at)
  const isOutside = ({ target }: Event): boolean => target instanceof Node && !host.contains(target)
  const take = (event: Event): void => {
    event.stopPropagation()
    if (event.cancelable) event.preventDefault()
  }
  const begin = (does: Drag['does'], start: Spot): void => {
    drag = { does, start, last: start, moved: false }
  }
  const go = (to: Spot): void => {
    if (drag === null) return
    const before = drag.last
    drag.moved ||= far(drag.start, to)
    drag.last = to
    if (!drag.moved) return
    if (drag.does === 'box') gestures.onBox(boxBetween(drag.start, to))
    else if (drag.does === 'pan')
      gestures.onPan(to.clientX - before.clientX, to.clientY - before.clientY)
  }
  const end = (adding: boolean): void => {
    const done = drag
    drag = null
    if (done === null || !done.moved) return
    gestures.spendPress()
    if (done.does !== 'box') return
    gestures.onBox(null)
    gestures.onBoxed(boxBetween(done.start, done.last), adding)
  }
  const giveUp = (): void => {
    if (drag?.does === 'box') gestures.onBox(null)
    drag = null
  }

  const showSpace = (on: boolean): void => {
    space = on
    host.classList.toggle('panning', on)
  }
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && drag !== null) {
        take(event)
        if (drag.does === 'box') gestures.onBox(null)
        drag.does = null
        gestures.spendPress()
      }
      if (event.key !== ' ' || document.activeElement !== host) return
      event.preventDefault()
      showSpace(true)
    },
    early,
  )
  window.addEventListener('keyup', ({ key }) => key === ' ' && showSpace(false), early)
  window.addEventListener('blur', () => showSpace(false), early)

  let pressed: Spot | null = null
  let swallows = false
  window.addEventListener(
    'mousedown',
    (event) => {
      pressed = null
      swallows = isOutside(event) && isAgain(clicked, event, event)
      clicked = null
      if (!swallows) return
      take(event)
      gestures.onDouble()
    },
    early,
  )
  window.addEventListener(
    'click',
    (event) => {
      // A key that presses a button is no pointer.
      if (swallows && event.detail > 0) take(event)
      swallows = false
    },
    early,
  )
  host.addEventListener(
    'mousedown',
    (event) => {
      if (event.button !== 0) return
      pressed = event
      if (space) begin('pan', event)
      else if (event.shiftKey || gestures.boxing()) begin('box', event)
    },
    early,
  )
  window.addEventListener(
    'mousemove',
    (event) => {
      if (drag === null) return
      take(event)
      go(event)
    },
    early,
  )
  window.addEventListener(
    'mouseup',
    (event) => {
      if (pressed !== null && !far(pressed, event)) clicked = { at: event, when: event.timeStamp }
      end(isAdding(event))
    },
    early,
  )
  host.addEventListener('dblclick', () => gestures.onDouble(), early)

  let holding = 0
  let held = false
  let touched: Spot | null = null
  const letGo = (): void => clearTimeout(holding)
  const active = { ...early, passive: false }
  const onNext = (event: TouchEvent): void => {
    const [first, second] = event.touches
    if (first === undefined || second !== undefined || !isOutside(event)) return
    const again = isAgain(tapped, first, event)
    tapped = null
    if (!again) return
    take(event)
    gestures.onDouble()
  }
  /** For no longer than it may be the second of two: whoever scrolls a panel would wait for it. */
  const awaitNext = (): void => {
    window.addEventListener('touchstart', onNext, active)
    window.setTimeout(() => window.removeEventListener('touchstart', onNext, active), DOUBLE)
  }
  host.addEventListener(
    'touchstart',
    ({ touches }) => {
      letGo()
      const [first, second] = touches
      if (first === undefined || second !== undefined) {
        touched = null
        giveUp()
        return
      }
      touched = first
      held = false
      if (gestures.boxing()) begin('box', first)
      const { clientX, clientY } = first
      holding = window.setTimeout(() => {
        held = true
        tapped = null
        giveUp()
        gestures.spendPress()
        gestures.onHold(clientX, clientY)
      }, HOLD)
    },
    active,
  )
  host.addEventListener(
    'touchmove',
    (event) => {
      const [first, second] = event.touches
      if (first === undefined || second !== undefined) return
      if (touched !== null && far(touched, first)) letGo()
      if (held || drag !== null) take(event)
      go(first)
    },
    active,
  )
  host.addEventListener(
    'touchend',
    (event) => {
      letGo()
      if (event.touches.length > 0) return
      const [last] = event.changedTouches
      const still = touched !== null && last !== undefined && !far(touched, last) && !held
      if (still && last !== undefined) {
        const again = isAgain(tapped, last, event)
        tapped = again ? null : { at: last, when: event.timeStamp }
        if (again) gestures.onDouble()
        else awaitNext()
      }
      end(false)
      touched = null
    },
    active,
  )
  host.addEventListener(
    'touchcancel',
    () => {
      letGo()
      giveUp()
    },
    active,
  )
  return () => {
    letGo()
    ending.abort()
  }
}
