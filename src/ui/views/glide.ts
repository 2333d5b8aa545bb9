import type { Orientation } from '../../domain/dataset.ts'
import type { Camera } from '../../state/appState.ts'
import { type Canvas, cameraOf, viewBetween, viewFrom } from '../../view/camera.ts'
import type { View } from '../../view/fit.ts'
import type { Renderer } from '../../view/renderer.ts'

/** Milliseconds, as long as nodes take to their places. */
const GLIDE = 420

const canvasOf = (host: HTMLElement, orientation: Orientation): Canvas => ({
  width: host.clientWidth,
  height: host.clientHeight,
  orientation,
})

const graphCanvas = (): HTMLElement | null => document.getElementById('graph-canvas')

/** Where the canvas stands now; null where it is not drawn. */
export const cameraNow = (renderer: Renderer | null, orientation: Orientation): Camera | null => {
  const host = graphCanvas()
  return renderer === null || host === null
    ? null
    : cameraOf(renderer.view(), canvasOf(host, orientation))
}

let stop = (): void => {}

const glide = (renderer: Renderer, host: HTMLElement, to: View): void => {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
    renderer.setView(to)
    return
  }
  const from = renderer.view()
  const begun = performance.now()
  const hands = new AbortController()
  let frame = 0
  stop = () => {
    cancelAnimationFrame(frame)
    hands.abort()
  }
  const step = (now: number): void => {
    const part = Math.min(1, Math.max(0, now - begun) / GLIDE)
    if (!host.isConnected) return
    renderer.setView(viewBetween(from, to, 1 - (1 - part) ** 3))
    if (part < 1) frame = requestAnimationFrame(step)
    else stop()
  }
  // Whoever takes hold of the canvas has it.
  for (const touch of ['pointerdown', 'wheel', 'keydown'])
    host.addEventListener(touch, stop, { capture: true, passive: true, signal: hands.signal })
  frame = requestAnimationFrame(step)
}

/** Takes the canvas to where a camera stood, once the scene is drawn; null, or of another shape: to all that is shown. */
export const glideTo = (
  renderer: Renderer | null,
  camera: Camera | null,
  orientation: Orientation,
): void => {
  stop()
  requestAnimationFrame(() => {
    const host = graphCanvas()
    if (renderer === null || host === null) return
    const view = camera === null ? null : viewFrom(camera, canvasOf(host, orientation))
    if (view === null) renderer.fit(null, 'glide')
    else glide(renderer, host, view)
  })
}
