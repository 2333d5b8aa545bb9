import { part } from '../frame/part.tsx'

/** Comes with the first loss there is to tell of, and its words with it. */
export const Losses = part(async () => (await import('./Losses.tsx')).Losses)
