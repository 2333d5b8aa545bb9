import { UnreadableFileError } from '../../domain/issue.ts'
import type { ImportAnswer, ImportOrder } from './importOrder.ts'
import { createImport } from './session.ts'

const send = (answer: ImportAnswer): void => self.postMessage(answer)

const session = createImport((stage, share) => send({ what: 'progress', stage, share }))

const obey = (order: ImportOrder): ImportAnswer => {
  if (order.what === 'take') return { what: 'taken', dataset: session.take() }
  const preview = order.what === 'open' ? session.open(order.files) : session.change(order.change)
  return { what: 'preview', preview }
}

self.addEventListener('message', ({ data }: MessageEvent<ImportOrder>) => {
  try {
    send(obey(data))
  } catch (error) {
    // The stack overflows, or memory ends, in what no limit foresaw.
    const unforeseen = error instanceof RangeError || error instanceof DOMException
    if (error instanceof UnreadableFileError) send({ what: 'refused', sentence: error.message })
    else if (unforeseen) send({ what: 'refused', sentence: null })
    else throw error
  }
})
