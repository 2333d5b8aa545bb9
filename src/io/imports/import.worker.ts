import { UnreadableFileError } from '../../domain/issue.ts'
import { authoredText } from '../parse/authored.ts'
import type { ImportAnswer, ImportOrder } from './importOrder.ts'
import { parcelsOf } from './parcels.ts'
import { createImport } from './session.ts'

const send = (answer: ImportAnswer): void => self.postMessage(answer)

const session = createImport((stage, share) => send({ what: 'progress', stage, share }))

const obey = (order: ImportOrder): ImportAnswer => {
  switch (order.what) {
    case 'open':
      return { what: 'preview', preview: session.open(order.files, order.id) }
    case 'change':
      return { what: 'preview', preview: session.change(order.change) }
    case 'take': {
      const dataset = session.take()
      if (dataset !== null)
        for (const parcel of parcelsOf(dataset)) send({ what: 'parcel', parcel })
      return { what: 'taken' }
    }
    case 'write': {
      const dataset = session.take()
      const { landscape } = order
      if (dataset === null) return { what: 'written', text: null }
      const placed =
        landscape === null ? dataset : { ...dataset, layout: { landscape, portrait: null } }
      return { what: 'written', text: authoredText(placed) }
    }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ImportOrder>) => {
  try {
    send(obey(data))
  } catch (error) {
    // The stack overflows, or memory ends, in what no limit foresaw.
    const unforeseen = error instanceof RangeError || error instanceof DOMException
    if (error instanceof UnreadableFileError) send({ what: 'refused', sentence: error.told })
    else if (unforeseen) send({ what: 'refused', sentence: null })
    else throw error
  }
})
