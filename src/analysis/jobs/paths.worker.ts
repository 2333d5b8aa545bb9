import { findPaths, groundOf, type PathsOrder } from '../paths/findPaths.ts'

self.addEventListener('message', ({ data }: MessageEvent<PathsOrder>) => {
  self.postMessage(findPaths(groundOf(data.lines, data.direction), data))
})
