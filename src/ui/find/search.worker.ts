import type { SearchOrder } from './searchOrder.ts'
import { createSearchSession } from './searchSession.ts'

const obey = createSearchSession((answer) => self.postMessage(answer))

self.addEventListener('message', ({ data }: MessageEvent<SearchOrder>) => obey(data))
