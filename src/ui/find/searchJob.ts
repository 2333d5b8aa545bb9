import { inSlices } from '../../analysis/jobs/slices.ts'
import type { Work } from '../../analysis/jobs/work.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { Steps } from '../../domain/steps.ts'
import { handOver } from '../handOver.ts'
import type { Answered, SearchAnswer, SearchOrder } from './searchOrder.ts'

export type { Answered } from './searchOrder.ts'

/** Finding that runs off the main thread. */
export interface SearchJob extends Work {
  /**
   * The best hits, at most `limit`: the first answer to it, which may know names alone. Stays open for ever where
   * another question comes before it, or the work is cancelled; rejects where the worker fails.
   */
  readonly find: (text: string, limit: number) => Promise<Answered>
}

const withoutStatements = (dataset: Dataset): Dataset => ({
  ...dataset,
  sources: dataset.sources.map((source) => ({ ...source, text: null })),
  statements: [],
})

/**
 * Has the names of a dataset read, and then its statements; both go there in slices.
 * @param told - how statements are told: the language of their sentences, and words for where they stand
 * @param more - told of further answers to the last question, as more is read
 * @param lost - told of the last question where the worker fails and owes it a further answer
 */
export const startSearch = (
  dataset: Dataset,
  told: Omit<Extract<SearchOrder, { readonly what: 'begin' }>, 'what'>,
  more: (text: string, answer: Answered) => void,
  lost: (text: string) => void,
): SearchJob => {
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' })
  const send = (order: SearchOrder): void => worker.postMessage(order)
  const ending = new AbortController()
  let asked = 0
  let last = ''
  let settle: { resolve: (answer: Answered) => void; reject: (why: Error) => void } | null = null
  let owing = false
  let failure: Error | null = null
  const fail = (why: unknown): void => {
    if (ending.signal.aborted || failure !== null) return
    failure = why instanceof Error ? why : new Error(String(why))
    worker.terminate()
    if (settle !== null) settle.reject(failure)
    else if (owing) lost(last)
  }
  worker.addEventListener('error', () => fail('The worker failed.'))
  worker.addEventListener('messageerror', () => fail('The worker could not be understood.'))
  worker.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
    if (data.asked !== asked || ending.signal.aborted) return
    owing = data.reading
    if (settle === null) more(last, data)
    settle?.resolve(data)
    settle = null
  })
  const sending = function* (): Steps<void> {
    const all = { ...dataset, layout: { landscape: null, portrait: null } }
    const parts = { names: withoutStatements(all), all }
    for (const of of ['names', 'all'] as const)
      yield* handOver(parts[of], (parcel) => send({ what: 'parcel', of, parcel }))
  }
  send({ what: 'begin', ...told })
  inSlices(sending(), ending.signal).catch(fail)
  return {
    find: (text, limit) =>
      new Promise((resolve, reject) => {
        if (failure !== null) {
          reject(failure)
          return
        }
        asked++
        last = text
        settle = { resolve, reject }
        send({ what: 'find', asked, text, limit })
      }),
    cancel() {
      ending.abort()
      worker.terminate()
    },
  }
}
