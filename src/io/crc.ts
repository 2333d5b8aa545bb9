import type { Steps } from '../domain/steps.ts'

const POLYNOMIAL = 0xedb88320

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1
  return rest
})

/** CRC-32 of bytes, as zip, gzip and PNG keep it; `before` is that of the bytes before them. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  let rest = ~before
  for (const byte of bytes) rest = (TABLE[(rest ^ byte) & 255] ?? 0) ^ (rest >>> 8)
  return ~rest >>> 0
}

/** Bytes between two rests. */
const PIECE = 250_000

/** The same with rests. */
export const crcSteps = function* (bytes: Uint8Array): Steps<number> {
  let checksum = 0
  for (let at = 0; at < bytes.length; at += PIECE) {
    checksum = crc32(bytes.subarray(at, at + PIECE), checksum)
    yield
  }
  return checksum
}
