import { following, type Progress, type Tell } from '../../analysis/jobs/following.ts'
import { inSlices } from '../../analysis/jobs/slices.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { ToldError } from '../../domain/issue.ts'
import type { Steps } from '../../domain/steps.ts'
import type { Parcel } from '../../io/imports/parcels.ts'
import { handOver } from '../handOver.ts'
import type { DataOrder } from './dataFile.ts'
import type { WriteAnswer, WriteOrder } from './writeOrder.ts'

/** The worker itself failed: what it was to do can still be done elsewhere. */
export class WorkerLostError extends Error {
  override readonly name = 'WorkerLostError'
}

const PUT_TOGETHER: Progress = { stage: 'whole', attempt: 1, share: null }

const handingOver = function* (dataset: Dataset, send: (parcel: Parcel) => void): Steps<void> {
  const { entities, statements, layout } = dataset
  const places = (layout.landscape?.size ?? 0) + (layout.portrait?.size ?? 0)
  yield { stage: 'hand-over', rows: entities.length + statements.length + places }
  yield* handOver(dataset, send)
}

/**
 * The file of a part, written off the main thread; the part goes there in slices.
 * @param language - of what people read, a BCP 47 tag
 * @param signal - ends the work
 * @param tell - of how far it has come
 * @throws ToldError as `writeData` does; WorkerLostError where the worker fails; the reason of the signal
 */
export const writeAway = (
  part: Dataset,
  order: DataOrder,
  language: string,
  signal: AbortSignal,
  tell: Tell = () => {},
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
      if (data.what === 'writing') {
        const isDone = data.share === 1
        tell(isDone ? PUT_TOGETHER : { stage: 'statements', attempt: 1, share: data.share })
        return
      }
      end()
      if (data.what === 'written') resolve(data.bytes)
      else if (data.sentence === null) reject(new Error('The file could not be written.'))
      else reject(new ToldError(data.sentence))
    })
    const send = (given: WriteOrder): void => worker.postMessage(given)
    send({ what: 'begin', order, language })
    const sending = handingOver(part, (parcel) => send({ what: 'parcel', parcel }))
    inSlices(following(sending, tell), ending.signal).then(
      () => tell(PUT_TOGETHER),
      () => {
        if (!ending.signal.aborted) lose()
      },
    )
  })
