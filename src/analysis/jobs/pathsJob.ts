import type { PathsAnswer, PathsOrder } from '../paths/findPaths.ts'
import { askOnce, type Job } from './work.ts'

/** Searches for paths off the main thread. */
export const startPaths = (order: PathsOrder): Job<PathsAnswer> =>
  askOnce(new Worker(new URL('./paths.worker.ts', import.meta.url), { type: 'module' }), order)
