import { inSlices } from '../../analysis/jobs/slices.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { ToldError } from '../../domain/issue.ts'
import { handOver } from '../handOver.ts'
import type { DataOrder } from './dataFile.ts'
import type { WriteAnswer, WriteOrder } from './writeOrder.ts'

/** The worker itself failed: what it was to do can still be done elsewhere. */
export class WorkerLostError extends Error {
  override readonly name = 'WorkerLostError'
}

/**
 * The file of a part, written off the main thread; the part goes there in slices.
 * @param language - of what people read, a BCP 47 tag
 * @param signal - ends the work
 * @throws ToldError as `writeData` does; WorkerLostError where the worker fails; the reason of the signal
 */
export const writeAway = (
  part: Dataset,
  order: DataOrder,
  language: string,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const worker = new Worker(new URL('./data.worker.ts', import.meta.url), { type: 'module' })
    const ending = new AbortController()
    const end = (): void => {
      ending.abort()
      signal.removeEventListener('abort', breakOff)
      worker.terminate()
    }
    const breakOff = (): void => {
      end()
      reject(signal.reason)
    }
    signal.addEventListener('abort', breakOff)
    const lose = (): void => {
      end()
      reject(new WorkerLostError('The worker failed.'))
    }
    worker.addEventListener('error', lose)
    worker.addEventListener('messageerror', lose)
    worker.addEventListener('message', ({ data }: MessageEvent<WriteAnswer>) => {
      end()
      if (data.what === 'written') resolve(data.bytes)
      else if (data.sentence === null) reject(new Error('The file could not be written.'))
      else reject(new ToldError(data.sentence))
    })
    const send = (given: WriteOrder): void => worker.postMessage(given)
    send({ what: 'begin', order, language })
    const sending = handOver(part, (parcel) => send({ what: 'parcel', parcel }))
    inSlices(sending, ending.signal).catch(() => {
      if (!ending.signal.aborted) lose()
    })
  })
