import { UnreadableFileError } from '../../domain/issue.ts'
import { told } from '../../domain/told.ts'

/** Bytes; the most that is taken into memory. Archives have a limit of their own while they unpack. */
const LARGEST = 400_000_000

/**
 * All bytes of a stream.
 * @param come - told after each piece how many bytes have come.
 * @throws UnreadableFileError past the limit; the abort reason once `signal` is aborted.
 */
export const readStream = async (
  stream: ReadableStream<Uint8Array>,
  come: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Uint8Array> => {
  const reader = stream.getReader()
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    signal.throwIfAborted()
    if (done) break
    pieces.push(value)
    length += value.length
    if (length > LARGEST) {
      await reader.cancel()
      throw new UnreadableFileError(
        told`The file is larger than ${LARGEST / 1_000_000} MB, too much to open. Save a smaller part of the graph.`,
      )
    }
    come(length)
  }
  const all = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
