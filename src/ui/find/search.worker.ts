import type { SearchOrder } from './searchOrder.ts'
import { createSearchSession } from './searchSession.ts'

// What a promise throws is not heard on the page, other than what is reported.
const obey = createSearchSession((answer) => self.postMessage(answer), reportError)

self.addEventListener('message', ({ data }: MessageEvent<SearchOrder>) => obey(data))
