/** The worker that writes files, in this thread: the test environment has none. */

import { vi } from 'vitest'
import { createWriteSession } from '../../src/ui/export/dataSession.ts'
import type { WriteAnswer, WriteOrder } from '../../src/ui/export/writeOrder.ts'

interface Writing {
  fails: boolean
  /** It comes no farther than to this share of the statements. */
  stopsAt: number | null
  /** How many workers were started, and how many ended. */
  started: number
  ended: number
}
export const writing: Writing = { fails: false, stopsAt: null, started: 0, ended: 0 }

class DataWorker extends EventTarget {
  #ended = false
  readonly #obey = createWriteSession((answer: WriteAnswer) => {
    if (!this.#ended) this.dispatchEvent(new MessageEvent('message', { data: answer }))
  })
  constructor() {
    super()
    writing.started++
  }
  postMessage(order: WriteOrder): void {
    const given = structuredClone(order)
    setTimeout(() => {
      if (this.#ended) return
      if (writing.fails) this.dispatchEvent(new Event('error'))
      else if (writing.stopsAt !== null) {
        const answer: WriteAnswer = { what: 'writing', share: writing.stopsAt }
        this.dispatchEvent(new MessageEvent('message', { data: answer }))
      } else this.#obey(given)
    })
  }
  terminate(): void {
    this.#ended = true
    writing.ended++
  }
}

export const stubDataWorker = (): void => {
  vi.stubGlobal('Worker', DataWorker)
}
