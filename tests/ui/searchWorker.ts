/** The worker that finds, in this thread: the test environment has none. */
import { vi } from 'vitest'
import type { Found } from '../../src/analysis/search/finder.ts'
import type { SearchAnswer, SearchOrder } from '../../src/ui/find/searchOrder.ts'
import { createSearchSession } from '../../src/ui/find/searchSession.ts'

interface Searching {
  /** Breaks off with the first question, or after its first answer. */
  fails: 'asked' | 'answered' | null
  /** What it answers to each question in the place of what it finds: the first at once, the others by `goOn`. */
  answers: readonly Found[] | null
  /** Gives its next answer to the last question. */
  goOn: () => void
  /** How many workers were started, and how many ended. */
  started: number
  ended: number
}
export const searching: Searching = {
  fails: null,
  answers: null,
  goOn: () => {},
  started: 0,
  ended: 0,
}

class SearchWorker extends EventTarget {
  constructor() {
    super()
    searching.started++
  }
  #ended = false
  readonly #obey = createSearchSession(
    (answer) => this.#tell(answer),
    (why) => this.#fail(String(why)),
  )
  #tell(answer: SearchAnswer): void {
    const data: unknown = structuredClone(answer)
    if (this.#ended) return
    this.dispatchEvent(new MessageEvent('message', { data }))
    if (searching.fails === 'answered') setTimeout(() => this.#fail('out of memory'))
  }
  #fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }))
  }
  postMessage(order: SearchOrder): void {
    const given = structuredClone(order)
    setTimeout(() => {
      if (this.#ended) return
      if (searching.fails === 'asked' && given.what === 'find') this.#fail('out of memory')
      else if (searching.answers !== null && given.what === 'find') {
        const left = [...searching.answers]
        searching.goOn = () => {
          const found = left.shift()
          if (found !== undefined)
            this.#tell({ asked: given.asked, found, reading: left.length > 0 })
        }
        searching.goOn()
      } else this.#obey(given)
    })
  }
  terminate(): void {
    this.#ended = true
    searching.ended++
  }
}

export const stubSearchWorker = (): void => {
  vi.stubGlobal('Worker', SearchWorker)
}
