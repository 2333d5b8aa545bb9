import type { DivideAnswer, DivideOrder } from './divideOrder.ts'
import { type Job, setToWork } from './work.ts'

/**
 * Finds few communities off the main thread.
 * @param tell - hears how many groups there are so far
 */
export const startDividing = (
  order: DivideOrder,
  tell: (groups: number) => void,
): Job<Float64Array> => {
  let cancel = (): void => {}
  const answer = new Promise<Float64Array>((resolve, reject) => {
    const work = setToWork<DivideAnswer>(
      new Worker(new URL('./divide.worker.ts', import.meta.url), { type: 'module' }),
      order,
      Number.POSITIVE_INFINITY,
      (one) => {
        if (one.what === 'progress') tell(one.groups)
        else {
          work.cancel()
          resolve(one.communities)
        }
      },
      reject,
    )
    cancel = work.cancel
  })
  return { answer, cancel: () => cancel() }
}
