import { createPointed } from '../pointed.ts'
import { type Hit, type Look, staysTapped } from '../renderer.ts'
import type { Spot } from './camera.ts'

/** What pointing asks of the map. */
interface Asked {
  readonly at: (spot: Spot) => Hit
  /** Whether it is drawn. */
  readonly isShown: (hit: NonNullable<Hit>) => boolean
  readonly isGliding: () => boolean
  readonly isMoving: () => boolean
  /** The pointer rests on something else. */
  readonly changed: (hit: Hit) => void
  /** Something else stands out for it. */
  readonly stoodOut: () => void
}

/** What mouse and fingers point at: what a mouse rests on, else what a finger has tapped. */
export const createPointing = ({ at, isShown, isGliding, isMoving, changed, stoodOut }: Asked) => {
  const pointed = createPointed(changed, stoodOut)
  /** What a finger has tapped: it stays lit, as what a mouse rests on. */
  let touched: Hit = null
  /** What the last press began on, and whether it ends without being a click. */
  let pressed: Hit = null
  let isSpent = false
  /** Where the mouse is; null: it is not over the map, or pressed. */
  let pointer: Spot | null = null
  /** The frame that looks at what is there; 0: none is asked for. */
  let frame = 0

  return {
    at,
    hovered: pointed.hovered,
    out: pointed.out,
    pressed: () => pressed,
    isSpent: () => isSpent,
    spendPress() {
      isSpent = true
    },
    press(hit: Hit) {
      pressed = hit
      isSpent = false
      // Until it is let go, the pointer rests on nothing.
      pointer = null
      pointed.settle()
    },
    /** The pointer rests on what a hand carries. */
    hold: pointed.set,
    /** The mouse has moved: the next frame looks at what is there. */
    moveTo(spot: Spot) {
      pointer = spot
      if (frame !== 0 || isGliding()) return
      frame = requestAnimationFrame(() => {
        frame = 0
        if (pointer !== null && !isMoving()) pointed.moveTo(at(pointer))
      })
    },
    leave() {
      pointer = null
      pointed.moveTo(null)
    },
    /** @param tapped - what the finger has tapped; undefined: it did something else */
    liftFinger(tapped: Hit | undefined) {
      pointer = null
      if (tapped !== undefined && !isSpent) touched = tapped
      pointed.set(touched)
    },
    /** The view moves below it: the pointer rests on nothing. */
    viewMoved() {
      pointed.set(touched)
      pointed.settle()
    },
    /** The view rests, and so may the pointer on something. */
    viewRested() {
      if (isGliding()) return
      if (pointer !== null) pointed.set(at(pointer))
      else if (touched !== null) pointed.set(touched)
    },
    /** Another scene is drawn: what has gone is hovered no more. Nobody is told, as all is drawn anew. */
    sceneChanged() {
      pointed.keep(isShown)
    },
    /** Something else may be selected, or is to stay bright. */
    lookChanged(look: Look) {
      if (touched === null || (staysTapped(look, touched) && isShown(touched))) return
      touched = null
      if (pointer === null) pointed.set(null)
    },
    end() {
      cancelAnimationFrame(frame)
      pointed.end()
    },
  }
}
