import type { PathsAnswer, PathsOrder } from '../paths/findPaths.ts'

/** A search for paths that runs off the main thread. */
export interface PathsJob {
  /** Rejects where the worker fails; stays open for ever once cancelled. */
  readonly answer: Promise<PathsAnswer>
  cancel(): void
}

export const startPaths = (order: PathsOrder): PathsJob => {
  const worker = new Worker(new URL('./paths.worker.ts', import.meta.url), { type: 'module' })
  const answer = new Promise<PathsAnswer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<PathsAnswer>) => {
      worker.terminate()
      resolve(data)
    })
    worker.addEventListener('error', (event) => {
      worker.terminate()
      reject(new Error(event.message))
    })
  })
  worker.postMessage(order)
  return { answer, cancel: () => worker.terminate() }
}
