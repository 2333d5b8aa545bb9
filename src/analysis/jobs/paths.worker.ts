import { findPaths, type PathsOrder } from '../paths/findPaths.ts'

self.addEventListener('message', ({ data }: MessageEvent<PathsOrder>) => {
  self.postMessage(findPaths(data))
})
