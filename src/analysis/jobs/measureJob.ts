import type { MeasureAnswer, MeasureOrder } from './measureOrder.ts'
import { setToWork, type Work } from './work.ts'

/**
 * Computes each measure of the order off the main thread, the quickest first, and tells it as soon as it is there.
 * @param failed - called at most once, where the worker fails; what was told before stays true
 */
export const startMeasures = (
  order: MeasureOrder,
  tell: (answer: MeasureAnswer) => void,
  failed: () => void,
): Work =>
  setToWork(
    new Worker(new URL('./measure.worker.ts', import.meta.url), { type: 'module' }),
    order,
    order.measures.length,
    tell,
    failed,
  )
