/** The worker that finds, in this thread: the test environment has none. */
import type { SearchOrder } from '../../src/ui/find/searchOrder.ts'
import { createSearchSession } from '../../src/ui/find/searchSession.ts'

/** `fails` breaks off with the first question; `ended` counts the workers that were ended. */
export const searching = { fails: false, ended: 0 }

class SearchWorker extends EventTarget {
  #ended = false
  readonly #obey = createSearchSession((answer) => {
    const data: unknown = structuredClone(answer)
    if (!this.#ended) this.dispatchEvent(new MessageEvent('message', { data }))
  })
  postMessage(order: SearchOrder): void {
    const given = structuredClone(order)
    setTimeout(() => {
      if (this.#ended) return
      if (searching.fails && given.what === 'find')
        this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }))
      else this.#obey(given)
    })
  }
  terminate(): void {
    this.#ended = true
    searching.ended++
  }
}

Object.assign(globalThis, { Worker: SearchWorker })
