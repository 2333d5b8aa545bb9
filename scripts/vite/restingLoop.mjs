/**
 * The loop in which cytoscape's renderer draws, which rests once nothing is asked of it: cytoscape's own asks for every
 * frame for as long as the page is open. Built in place of its `extensions/renderer/base/redraw.mjs`.
 */

/** Milliseconds without a picture after which all that is prepared between pictures is done. */
const REST_AFTER = 1_000

/**
 * @typedef {object} Renderer what of cytoscape's renderer has to do with its loop
 * @property {{ batching: () => boolean }} cy
 * @property {boolean} destroyed
 * @property {boolean} requestedFrame whether a picture is asked for
 * @property {unknown} renderOptions
 * @property {(options: unknown) => void} render
 * @property {number} lastRedrawTime milliseconds that the last picture took
 * @property {number | undefined} averageRedrawTime
 * @property {{ fn: (willDraw: boolean, now: number) => void, priority: number }[]} beforeRenderCallbacks
 * @property {boolean | undefined} renderLoopStarted
 * @property {boolean} isAwake whether a frame is asked for
 * @property {number} awakeSince milliseconds, when a picture was last asked for or drawn
 */

/**
 * @param {Renderer} renderer
 * @param {number} now
 */
const frame = (renderer, now) => {
  renderer.isAwake = false
  if (renderer.destroyed) return
  if (!renderer.cy.batching()) {
    const draws = renderer.requestedFrame
    for (const { fn } of renderer.beforeRenderCallbacks) fn(draws, now)
    if (draws) {
      const start = performance.now()
      renderer.render(renderer.renderOptions)
      const end = performance.now()
      renderer.lastRedrawTime = end - start
      renderer.averageRedrawTime = ((renderer.averageRedrawTime ?? end - start) + end - start) / 2
      renderer.awakeSince = end
      renderer.requestedFrame = false
    }
  }
  if (renderer.requestedFrame || now - renderer.awakeSince < REST_AFTER) wake(renderer)
}

/** @param {Renderer} renderer */
const wake = (renderer) => {
  if (renderer.isAwake || renderer.renderLoopStarted !== true) return
  renderer.isAwake = true
  requestAnimationFrame((now) => frame(renderer, now))
}

export default {
  /**
   * @this {Renderer}
   * @param {unknown} options
   */
  redraw(options = {}) {
    this.averageRedrawTime ??= 0
    this.lastRedrawTime ??= 0
    this.requestedFrame = true
    this.renderOptions = options
    wake(this)
  },

  /**
   * @this {Renderer}
   * @param {(willDraw: boolean, now: number) => void} fn
   * @param {number} priority the higher, the earlier
   */
  beforeRender(fn, priority) {
    if (this.destroyed) return
    this.beforeRenderCallbacks.push({ fn, priority })
    this.beforeRenderCallbacks.sort((one, other) => other.priority - one.priority)
  },

  /** @this {Renderer} */
  startRenderLoop() {
    this.renderLoopStarted = true
    this.awakeSince = performance.now()
    wake(this)
  },
}
