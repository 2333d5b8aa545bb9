import type { Steps } from '../../domain/steps.ts'

/** UTF-16 units that are encoded between two rests. */
const BATCH = 500_000

/** Parts put together, with rests. */
export const joining = function* (parts: readonly Uint8Array[]): Steps<Uint8Array<ArrayBuffer>> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
    yield
  }
  return all
}

/** A text in pieces as UTF-8, part by part, so that the whole text is nowhere. */
export const encoding = function* (pieces: readonly string[]): Steps<readonly Uint8Array[]> {
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  let from = 0
  let units = 0
  for (const [at, { length }] of pieces.entries()) {
    units += length
    if (units < BATCH && at < pieces.length - 1) continue
    parts.push(encoder.encode(pieces.slice(from, at + 1).join('')))
    from = at + 1
    units = 0
    yield
  }
  return parts
}
