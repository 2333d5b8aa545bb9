import { following, type Tell } from '../../analysis/jobs/following.ts'
import { inSlices } from '../../analysis/jobs/slices.ts'
import { ToldError } from '../../domain/issue.ts'
import type { Steps } from '../../domain/steps.ts'
import { told } from '../../domain/told.ts'
import { type PictureMetadata, writingMetadata } from './metadata.ts'
import { painting } from './paint.ts'
import type { Picture } from './picture.ts'
import { insertingTextChunks, puttingResolution } from './pngChunks.ts'
import { PICTURE_WORDS, type PictureWords } from './words.ts'

/** Beyond these, browsers give an empty canvas. */
const MOST_PIXELS = 60_000_000
const LONGEST_SIDE = 16_384
const DOTS_PER_INCH = 300
/** Device pixels a pixel of the page; less where the canvas would grow too large. */
const SCALE = 3

/** The picture could not be painted; the message is one sentence for the reader, with the way out. */
export class PictureRefusedError extends ToldError {
  override readonly name = 'PictureRefusedError'
}

/** The scale at which a picture is painted: the one asked for, or the largest that a canvas can hold. */
export const paintedScale = ({ width, height }: Picture, scale: number): number =>
  Math.min(scale, Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / Math.max(width, height))

const render = async (
  picture: Picture,
  width: number,
  height: number,
  signal: AbortSignal | undefined,
  tell: Tell,
): Promise<Uint8Array> => {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('The canvas has no context.')
  context.scale(width / picture.width, height / picture.height)
  const steps = function* (): Steps<void> {
    yield { stage: 'paint', rows: picture.shapes.length }
    yield* painting(context, picture.shapes)
    yield { stage: 'encode', rows: null }
  }
  await inSlices(following(steps(), tell), signal)
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  if (blob.size === 0 || blob.type !== 'image/png') throw new Error('The canvas gave no PNG.')
  return new Uint8Array(await blob.arrayBuffer())
}

/**
 * Paints a picture at print size (300 dots per inch) and writes what it shows into the file's text chunks:
 * `Title`, `Description`, `Source`, and `Attest` with the statements as JSON.
 * Typefaces must have been loaded before. Others go first between slices of the work.
 * @param signal - breaks it off
 * @param tell - of how far it has come
 * @throws PictureRefusedError where the browser cannot paint it; the reason of the signal
 */
export const toPng = async (
  picture: Picture,
  metadata: PictureMetadata,
  words: Pick<PictureWords, 'published'> = PICTURE_WORDS,
  signal?: AbortSignal,
  tell: Tell = () => {},
): Promise<Uint8Array<ArrayBuffer>> => {
  const factor = paintedScale(picture, SCALE)
  const width = Math.max(1, Math.floor(picture.width * factor))
  const height = Math.max(1, Math.floor(picture.height * factor))
  let bytes: Uint8Array
  try {
    bytes = await render(picture, width, height, signal, tell)
  } catch (cause) {
    signal?.throwIfAborted()
    throw new PictureRefusedError(
      told`This browser cannot make a picture of ${width} × ${height} pixels; save it as SVG instead, or show fewer statements.`,
      { cause },
    )
  }
  const sources = metadata.sources.map(({ title, published, sha256 }) =>
    [title, ...(published === null ? [] : [words.published(published)]), `sha-256 ${sha256}`].join(
      ', ',
    ),
  )
  const writing = function* (): Steps<Uint8Array<ArrayBuffer>> {
    yield { stage: 'whole', rows: null }
    return yield* insertingTextChunks(yield* puttingResolution(bytes, DOTS_PER_INCH), [
      { keyword: 'Title', pieces: [metadata.title] },
      { keyword: 'Description', pieces: [metadata.description] },
      { keyword: 'Source', pieces: [sources.join('; ')] },
      { keyword: 'Attest', pieces: yield* writingMetadata(metadata) },
    ])
  }
  return inSlices(following(writing(), tell), signal)
}
