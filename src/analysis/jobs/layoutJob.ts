import type { LayoutAnswer, LayoutOrder } from './layoutOrder.ts'
import { askOnce, type Job } from './work.ts'

/** Computes a layout off the main thread. */
export const startLayout = (order: LayoutOrder): Job<LayoutAnswer> =>
  askOnce(new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' }), order)
