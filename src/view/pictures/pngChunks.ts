import { atOnce, type Steps } from '../../domain/steps.ts'
import { crcSteps } from '../../io/crc.ts'
import { encoding, joining } from './utf8.ts'

/** Chunks of PNG files (PNG specification, third edition, sections 5 and 11), in bytes and without a canvas. */

export interface TextChunk {
  readonly keyword: string
  readonly text: string
}

/** The same, its text in pieces that begin and end with whole characters. */
export interface LongTextChunk {
  readonly keyword: string
  readonly pieces: readonly string[]
}

interface Chunk {
  readonly type: string
  /** Of the whole chunk in the file, length and checksum included. */
  readonly start: number
  readonly end: number
  readonly data: Uint8Array
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Length and type before the data, checksum behind it. */
const FRAME = 12

const number = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const fromLatin = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

const chunk = function* (type: string, data: Uint8Array): Steps<Uint8Array> {
  const named = yield* joining([latin(type), data])
  return yield* joining([number(data.length), named, number(yield* crcSteps(named))])
}

/** @throws Error where the bytes are no PNG, or end early */
const chunksOf = (bytes: Uint8Array): readonly Chunk[] => {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) throw new Error('This is no PNG file.')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  let start = SIGNATURE.length
  while (start < bytes.length) {
    const length = start + FRAME <= bytes.length ? view.getUint32(start) : bytes.length
    const end = start + FRAME + length
    if (end > bytes.length) throw new Error('This PNG file ends in the middle of a chunk.')
    chunks.push({
      type: fromLatin(bytes.subarray(start + 4, start + 8)),
      start,
      end,
      data: bytes.subarray(start + 8, end - 4),
    })
    start = end
  }
  if (chunks[0]?.type !== 'IHDR') throw new Error('This PNG file has no header.')
  return chunks
}

/** Puts chunks behind the header, in the place of those that `replaced` picks out. */
const puttingChunks = function* (
  bytes: Uint8Array,
  added: readonly Uint8Array[],
  replaced: (chunk: Chunk) => boolean,
): Steps<Uint8Array<ArrayBuffer>> {
  const [header, ...rest] = chunksOf(bytes)
  return yield* joining([
    bytes.subarray(0, header?.end ?? 0),
    ...added,
    ...rest.filter((one) => !replaced(one)).map(({ start, end }) => bytes.subarray(start, end)),
  ])
}

const KEYWORD = /^(?! )(?!.* {2})[\x20-\x7e\xa1-\xff]{1,79}(?<! )$/

const textData = function* ({ keyword, pieces }: LongTextChunk): Steps<Uint8Array> {
  if (!KEYWORD.test(keyword))
    throw new Error(`"${keyword}" cannot be a keyword in a PNG file. Use 1 to 79 Latin letters.`)
  const uncompressed = [0, 0]
  const noLanguage = [0]
  const noTranslation = [0]
  return yield* joining([
    latin(keyword),
    Uint8Array.from([0, ...uncompressed, ...noLanguage, ...noTranslation]),
    ...(yield* encoding(pieces.map((piece) => piece.replaceAll('\0', '')))),
  ])
}

/**
 * The file with `iTXt` chunks behind its header, text in UTF-8 and not compressed. Zero bytes are left out of
 * text, and halves of broken pairs become U+FFFD, as the format asks.
 * @throws Error where the bytes are no PNG or a keyword is not allowed
 */
export const insertingTextChunks = function* (
  bytes: Uint8Array,
  texts: readonly LongTextChunk[],
): Steps<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  for (const text of texts) chunks.push(yield* chunk('iTXt', yield* textData(text)))
  return yield* puttingChunks(bytes, chunks, () => false)
}

/** The same without a rest. */
export const insertTextChunks = (
  bytes: Uint8Array,
  texts: readonly TextChunk[],
): Uint8Array<ArrayBuffer> =>
  atOnce(
    insertingTextChunks(
      bytes,
      texts.map(({ keyword, text }) => ({ keyword, pieces: [text] })),
    ),
  )

const METRES_PER_INCH = 0.0254

/** The file with its print resolution in dots per inch (`pHYs`); an earlier one is replaced. */
export const puttingResolution = function* (
  bytes: Uint8Array,
  dotsPerInch: number,
): Steps<Uint8Array<ArrayBuffer>> {
  const perMetre = number(Math.round(dotsPerInch / METRES_PER_INCH))
  const inMetres = Uint8Array.from([1])
  const held = yield* joining([perMetre, perMetre, inMetres])
  return yield* puttingChunks(bytes, [yield* chunk('pHYs', held)], ({ type }) => type === 'pHYs')
}

const readInternational = (data: Uint8Array): TextChunk | null => {
  const keywordEnd = data.indexOf(0)
  const languageEnd = data.indexOf(0, keywordEnd + 3)
  const translationEnd = data.indexOf(0, languageEnd + 1)
  const isCompressed = data[keywordEnd + 1] !== 0
  if (keywordEnd === -1 || languageEnd === -1 || translationEnd === -1 || isCompressed) return null
  return {
    keyword: fromLatin(data.subarray(0, keywordEnd)),
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(data.subarray(translationEnd + 1)),
  }
}

/**
 * The `iTXt` chunks of a PNG file that are not compressed, in order.
 * @throws Error where the bytes are no PNG
 */
export const readTextChunks = (bytes: Uint8Array): readonly TextChunk[] =>
  chunksOf(bytes).flatMap(({ type, data }) =>
    type === 'iTXt' ? (readInternational(data) ?? []) : [],
  )
