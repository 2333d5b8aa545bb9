import type { Steps } from '../../domain/steps.ts'

/** Milliseconds of work between two rests: a frame has 16. */
const SLICE = 10

/** Milliseconds of slices after which timers and updates of the page go first too, and not only what the user does. */
const PATIENCE = 100

const rest = (isLong: boolean): Promise<void> => {
  if (!('scheduler' in globalThis && 'yield' in scheduler))
    return new Promise((resolve) => setTimeout(resolve))
  // What yields goes on before all that waits: for as long as it works nothing else would come.
  return isLong ? scheduler.postTask(() => {}) : scheduler.yield()
}

/**
 * Does work on this thread in slices, between which the page answers.
 * @throws the reason of the signal, once it is aborted
 */
export const inSlices = async <Result>(
  steps: Steps<Result>,
  signal?: AbortSignal,
): Promise<Result> => {
  let rested = performance.now()
  for (;;) {
    const since = performance.now()
    do {
      const { done, value } = steps.next()
      if (done) return value
    } while (performance.now() - since < SLICE)
    const isLong = performance.now() - rested > PATIENCE
    await rest(isLong)
    if (isLong) rested = performance.now()
    signal?.throwIfAborted()
  }
}
