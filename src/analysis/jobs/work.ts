/** Beyond so many statements, what reads or writes all of them is the work of a worker. */
export const MANY_STATEMENTS = 2_000

/** Work that a worker does off the main thread. */
export interface Work {
  /** Ends it; nothing is told any more. */
  cancel(): void
}

export interface Job<Answer> extends Work {
  /** Rejects where the worker fails; stays open for ever once cancelled. */
  readonly answer: Promise<Answer>
}

/**
 * Gives a worker its one order. It is ended after its last answer, where it fails, or when it is cancelled.
 * @param answers - how many will come
 * @param failed - called at most once; what was told before stays true
 */
export const setToWork = <Answer>(
  worker: Worker,
  order: unknown,
  answers: number,
  tell: (answer: Answer) => void,
  failed: (why: Error) => void,
): Work => {
  let waiting = answers
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting--
    if (waiting === 0) worker.terminate()
    tell(data)
  })
  /** An answer that cannot be understood comes without a message. */
  const fail = (event: Event & { readonly message?: string }): void => {
    worker.terminate()
    failed(new Error(event.message))
  }
  worker.addEventListener('error', fail)
  worker.addEventListener('messageerror', fail)
  worker.postMessage(order)
  return { cancel: () => worker.terminate() }
}

/** Gives a worker an order that has a single answer. */
export const askOnce = <Answer>(worker: Worker, order: unknown): Job<Answer> => {
  let cancel = (): void => {}
  const answer = new Promise<Answer>((resolve, reject) => {
    cancel = setToWork(worker, order, 1, resolve, reject).cancel
  })
  return { answer, cancel }
}
