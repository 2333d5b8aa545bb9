import { fewCommunities } from '../measures/communities.ts'
import { neighboursFrom } from '../measures/network.ts'
import type { DivideAnswer, DivideOrder } from './divideOrder.ts'

const answer = (one: DivideAnswer): void => self.postMessage(one)

self.addEventListener('message', ({ data: { lines, most } }: MessageEvent<DivideOrder>) => {
  const neighbours = neighboursFrom(lines.size, lines.from, lines.to, () => 1)
  const communities = fewCommunities(neighbours, most, (groups) =>
    answer({ what: 'progress', groups }),
  )
  answer({ what: 'done', communities })
})
