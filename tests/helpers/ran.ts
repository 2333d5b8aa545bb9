import type { Steps } from '../../src/domain/steps.ts'

/** Does work, and counts its rests. */
export const ran = <Result>(
  steps: Steps<Result>,
): { readonly rests: number; readonly result: Result } => {
  for (let rests = 0; ; rests++) {
    const { done, value } = steps.next()
    if (done) return { rests, result: value }
  }
}
