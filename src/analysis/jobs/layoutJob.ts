import type { LayoutAnswer, LayoutOrder } from './layoutOrder.ts'

/** A layout that is being computed off the main thread. */
export interface LayoutJob {
  /** Rejects where the worker fails; stays open for ever once cancelled. */
  readonly positions: Promise<LayoutAnswer>
  cancel(): void
}

export const startLayout = (order: LayoutOrder): LayoutJob => {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
  const positions = new Promise<LayoutAnswer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
      worker.terminate()
      resolve(data)
    })
    worker.addEventListener('error', (event) => {
      worker.terminate()
      reject(new Error(event.message))
    })
  })
  worker.postMessage(order)
  return { positions, cancel: () => worker.terminate() }
}
