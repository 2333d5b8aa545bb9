import type { Orientation } from '../../domain/dataset.ts'
import type { Camera } from '../../state/appState.ts'
import type { Notice, Store } from '../../state/store.ts'
import { cameraAsked } from '../../state/views.ts'
import { type Canvas, cameraOf, viewFrom } from '../../view/camera.ts'
import type { Renderer } from '../../view/renderer.ts'

/** The canvas of the graph; null where it is not drawn. */
export const graphCanvas = (): HTMLElement | null => document.getElementById('graph-canvas')

const canvasOf = (host: HTMLElement, orientation: Orientation): Canvas => ({
  width: host.clientWidth,
  height: host.clientHeight,
  orientation,
})

/** Where the canvas stands now; null where it is not drawn. */
export const cameraNow = (renderer: Renderer | null, orientation: Orientation): Camera | null => {
  const host = graphCanvas()
  return renderer === null || host === null
    ? null
    : cameraOf(renderer.view(), canvasOf(host, orientation))
}

/** Takes the canvas to where a camera stood, once the scene is drawn; null, or of another shape: to all that is shown. */
export const goTo = (
  renderer: Renderer | null,
  camera: Camera | null,
  orientation: Orientation,
): void => {
  requestAnimationFrame(() => {
    const host = graphCanvas()
    if (renderer === null || host === null) return
    const view = camera === null ? null : viewFrom(camera, canvasOf(host, orientation))
    if (view === null) renderer.fit(null, 'glide')
    else renderer.setView(view, 'glide')
  })
}

const awaiting = new WeakMap<
  Store,
  { readonly bubbles: string | null; readonly camera: Camera | null }
>()

/** Takes the canvas to where the view that was just brought back has it, again once its bubbles stand: they may have to be found first. */
export const goToView = (
  store: Store,
  renderer: Renderer | null,
  camera: Camera | null,
  orientation: Orientation,
): void => {
  awaiting.set(store, { bubbles: store.getState().app.bubbles, camera })
  goTo(renderer, camera, orientation)
}

/** Where a view wants the canvas whose bubbles stand now; undefined: none has brought them. It is said once. */
export const cameraAwaited = (store: Store): Camera | null | undefined => {
  const awaited = awaiting.get(store)
  awaiting.delete(store)
  return awaited?.bubbles === store.getState().app.bubbles ? awaited.camera : undefined
}

/** Takes the canvas along with Undo and Redo. Where nobody knows where it stood, as after a reload, it stays. */
export const goBack = (
  store: Store,
  notice: Notice,
  renderer: Renderer | null,
  orientation: Orientation,
): void => {
  const camera = cameraAsked(notice)
  if (camera !== null) goToView(store, renderer, camera, orientation)
}
