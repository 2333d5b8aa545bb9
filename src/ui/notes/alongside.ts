import type { Renderer } from '../../view/renderer.ts'
import { drawnWith } from '../graph/drawnWith.ts'

/** Milliseconds in which nodes reach their places, and some. */
const ON_THE_WAY = 600

/** Goes on placing for as long as nodes glide, or somebody holds one. */
export interface Along {
  readonly goOn: () => void
  readonly end: () => void
}

/** Places at once, with each change of the view, and in each frame while nodes may be on their way. */
export const placedAlong = (renderer: Renderer, host: HTMLElement, place: () => void): Along => {
  let frame = 0
  let until = 0
  let pressed = false
  const go = (): void => {
    place()
    frame = pressed || performance.now() < until ? requestAnimationFrame(go) : 0
  }
  const goOn = (): void => {
    until = performance.now() + ON_THE_WAY
    if (frame === 0) go()
  }
  const ending = new AbortController()
  const { signal } = ending
  const press = (): void => {
    pressed = true
    goOn()
  }
  const release = (): void => {
    pressed = false
  }
  host.addEventListener('pointerdown', press, { signal })
  for (const end of ['pointerup', 'pointercancel'])
    window.addEventListener(end, release, { signal })
  const leave = drawnWith(renderer, host, place)
  return {
    goOn,
    end: () => {
      cancelAnimationFrame(frame)
      ending.abort()
      leave()
    },
  }
}
