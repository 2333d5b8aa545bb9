/** The worker that searches for paths, in this thread: the test environment has none. */
import { vi } from 'vitest'
import { findPaths, groundOf, type PathsOrder } from '../../src/analysis/paths/findPaths.ts'

export const orders: PathsOrder[] = []

/** `pending` leaves every order without an answer; `incomplete` gives up before the end. */
export const answering = { pending: false, incomplete: false }

class PathsWorker extends EventTarget {
  #ended = false
  postMessage(order: PathsOrder): void {
    orders.push(order)
    if (answering.pending) return
    const found = findPaths(groundOf(order.lines, order.direction), structuredClone(order))
    const data = answering.incomplete ? { ...found, complete: false } : found
    queueMicrotask(() => {
      if (!this.#ended) this.dispatchEvent(new MessageEvent('message', { data }))
    })
  }
  terminate(): void {
    this.#ended = true
  }
}

export const stubPathsWorker = (): void => {
  vi.stubGlobal('Worker', PathsWorker)
}
