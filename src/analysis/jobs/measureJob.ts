import type { MeasureAnswer, MeasureOrder } from './measureOrder.ts'

/** Measures that are being computed off the main thread. */
export interface MeasureJob {
  /** Nothing is told any more. */
  cancel(): void
}

/**
 * Computes each measure of the order, the quickest first, and tells it as soon as it is there.
 * @param failed - called at most once, where the worker fails; what was told before stays true
 */
export const startMeasures = (
  order: MeasureOrder,
  tell: (answer: MeasureAnswer) => void,
  failed: () => void,
): MeasureJob => {
  const worker = new Worker(new URL('./measure.worker.ts', import.meta.url), { type: 'module' })
  let waiting = order.measures.length
  worker.addEventListener('message', ({ data }: MessageEvent<MeasureAnswer>) => {
    waiting--
    if (waiting === 0) worker.terminate()
    tell(data)
  })
  worker.addEventListener('error', () => {
    worker.terminate()
    failed()
  })
  worker.postMessage(order)
  return { cancel: () => worker.terminate() }
}
