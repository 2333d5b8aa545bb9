import { layOut } from '../layouts/arrange.ts'
import { LAYOUTS } from '../layouts/index.ts'
import type { LayoutAnswer, LayoutOrder } from './layoutOrder.ts'

self.addEventListener('message', ({ data }: MessageEvent<LayoutOrder>) => {
  const layout = LAYOUTS.find(({ id }) => id === data.layout)
  const answer: LayoutAnswer =
    layout === undefined ? null : layOut(layout, data.input, data.parameters, data.rest)
  self.postMessage(answer)
})
