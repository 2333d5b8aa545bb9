import type { Dataset, Positions } from '../../domain/dataset.ts'
import { UnreadableFileError } from '../../domain/issue.ts'
import { told } from '../../domain/told.ts'
import type { ImportAnswer, ImportOrder } from './importOrder.ts'
import { createAssembly } from './parcels.ts'
import type { Preview } from './preview.ts'
import type { Change, Tell } from './session.ts'

/** An import that runs off the main thread. One order at a time; the next waits for its answer. */
export interface ImportJob {
  /**
   * @param id - of another program's graph, where it is not made of its name
   * @throws UnreadableFileError with one sentence, where the files are no graph.
   */
  readonly open: (files: ReadonlyMap<string, Uint8Array>, id?: string) => Promise<Preview>
  readonly change: (change: Change) => Promise<Preview>
  /** The dataset of the last preview, put together as its parts come. Null where it was not ready. */
  readonly take: () => Promise<Dataset | null>
  /**
   * The dataset of the last preview as the text that is kept; null where it was not ready.
   * @param landscape - its positions, where it brings none of its own
   */
  readonly write: (landscape: Positions | null) => Promise<string | null>
  /** Ends the worker at once; what was asked for stays open for ever. */
  readonly cancel: () => void
}

type Answer = Exclude<ImportAnswer, { readonly what: 'progress' | 'parcel' }>

const tooMuch = (): UnreadableFileError =>
  new UnreadableFileError(
    told`The file is too large or too deeply nested for this browser. Save a smaller part of the graph, and open that.`,
  )

/** Bytes change hands instead of being copied: nobody needs them here any more. */
const handedOver = (files: ReadonlyMap<string, Uint8Array>): readonly Transferable[] =>
  [...new Set([...files.values()].map(({ buffer }) => buffer))].filter(
    (buffer) => buffer instanceof ArrayBuffer,
  )

/** Starts the worker, which is loaded with the first import. */
export const startImport = (tell: Tell): ImportJob => {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' })
  let cancelled = false
  let assemble = createAssembly()
  let whole: Dataset | null = null
  let settle: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null
  worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
    if (cancelled) return
    if (data.what === 'progress') tell(data.stage, data.share)
    else if (data.what === 'parcel') whole = assemble(data.parcel)
    else if (data.what === 'refused')
      settle?.reject(data.sentence === null ? tooMuch() : new UnreadableFileError(data.sentence))
    else settle?.resolve(data)
  })
  worker.addEventListener('error', ({ message }) => settle?.reject(new Error(message)))
  worker.addEventListener('messageerror', () => settle?.reject(tooMuch()))
  let last: Promise<unknown> = Promise.resolve()
  const ask = (order: ImportOrder): Promise<Answer> => {
    const answer = last.then(
      () =>
        new Promise<Answer>((resolve, reject) => {
          settle = { resolve, reject }
          worker.postMessage(order, order.what === 'open' ? [...handedOver(order.files)] : [])
        }),
    )
    last = answer.catch(() => null)
    return answer
  }
  const preview = async (order: ImportOrder): Promise<Preview> => {
    const answer = await ask(order)
    if (answer.what !== 'preview') throw new Error(`The importer answered "${answer.what}".`)
    return answer.preview
  }
  return {
    open: (files, id) => preview({ what: 'open', files, id }),
    change: (change) => preview({ what: 'change', change }),
    async take() {
      whole = null
      assemble = createAssembly()
      await ask({ what: 'take' })
      return whole
    },
    async write(landscape) {
      const answer = await ask({ what: 'write', landscape })
      return answer.what === 'written' ? answer.text : null
    },
    cancel() {
      cancelled = true
      worker.terminate()
    },
  }
}
