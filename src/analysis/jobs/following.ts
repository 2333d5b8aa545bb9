import type { Stage, StageName } from '../../domain/stages.ts'
import type { Steps } from '../../domain/steps.ts'

/** How far long work has come. */
export interface Progress {
  readonly stage: StageName
  /** Counts up where the same has to be done again. */
  readonly attempt: number
  /** Of this stage and attempt, from 0 to 1; null where it cannot be told. */
  readonly share: number | null
}

export type Tell = (progress: Progress) => void

/** The same work, which tells at its rests how far it has come. */
export const following = function* <Result>(steps: Steps<Result>, tell: Tell): Steps<Result> {
  let stage: Stage | null = null
  let [attempt, done] = [1, 0]
  for (;;) {
    const next = steps.next()
    if (next.done) return next.value
    const { value } = next
    if (typeof value === 'object') {
      attempt = stage?.stage === value.stage ? attempt + 1 : 1
      done = 0
      stage = value
    } else if (value !== undefined) done += value
    if (value !== undefined && stage !== null) {
      const share = stage.rows === null ? null : Math.min(1, done / stage.rows)
      tell({ stage: stage.stage, attempt, share })
    }
    yield
  }
}
