import { createWriteSession } from './dataSession.ts'
import type { WriteOrder } from './writeOrder.ts'

const obey = createWriteSession((answer) =>
  self.postMessage(answer, {
    transfer: answer.what === 'written' ? [answer.bytes.buffer] : [],
  }),
)

self.addEventListener('message', ({ data }: MessageEvent<WriteOrder>) => obey(data))
