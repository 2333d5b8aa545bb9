import type { Steps } from '../../domain/steps.ts'

/** Milliseconds of work between two rests: a frame has 16. */
const SLICE = 10

const rest = (): Promise<void> =>
  'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve))

/**
 * Does work on this thread in slices, between which the page answers.
 * @throws the reason of the signal, once it is aborted
 */
export const inSlices = async <Result>(
  steps: Steps<Result>,
  signal?: AbortSignal,
): Promise<Result> => {
  for (;;) {
    const since = performance.now()
    do {
      const { done, value } = steps.next()
      if (done) return value
    } while (performance.now() - since < SLICE)
    await rest()
    signal?.throwIfAborted()
  }
}
