import { MEASURES } from '../measures/index.ts'
import type { MeasureAnswer, MeasureOrder } from './measureOrder.ts'

self.addEventListener('message', ({ data }: MessageEvent<MeasureOrder>) => {
  for (const { id, compute } of MEASURES) {
    if (!data.measures.includes(id)) continue
    const answer: MeasureAnswer = { measure: id, values: compute(data.network) }
    self.postMessage(answer)
  }
})
