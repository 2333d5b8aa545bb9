import { ToldError } from '../../domain/issue.ts'
import { told } from '../../domain/told.ts'
import { metadataJson, type PictureMetadata } from './metadata.ts'
import { paint } from './paint.ts'
import type { Picture } from './picture.ts'
import { insertTextChunks, withResolution } from './pngChunks.ts'
import { PICTURE_WORDS, type PictureWords } from './words.ts'

/** Beyond these, browsers give an empty canvas. */
const MOST_PIXELS = 60_000_000
const LONGEST_SIDE = 16_384
const DOTS_PER_INCH = 300

/** The picture could not be painted; the message is one sentence for the reader, with the way out. */
export class PictureRefusedError extends ToldError {
  override readonly name = 'PictureRefusedError'
}

/** The scale at which a picture is painted: the one asked for, or the largest that a canvas can hold. */
export const paintedScale = ({ width, height }: Picture, scale: number): number =>
  Math.min(scale, Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / Math.max(width, height))

const render = async (picture: Picture, width: number, height: number): Promise<Uint8Array> => {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('The canvas has no context.')
  context.scale(width / picture.width, height / picture.height)
  paint(context, picture.shapes)
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  if (blob.size === 0 || blob.type !== 'image/png') throw new Error('The canvas gave no PNG.')
  return new Uint8Array(await blob.arrayBuffer())
}

/**
 * Paints a picture at print size (300 dots per inch) and writes what it shows into the file's text chunks:
 * `Title`, `Description`, `Source`, and `Attest` with the statements as JSON.
 * Typefaces must have been loaded before.
 * @param scale device pixels a pixel of the page; less where the canvas would grow too large
 * @throws PictureRefusedError where the browser cannot paint it
 */
export const toPng = async (
  picture: Picture,
  metadata: PictureMetadata,
  words: Pick<PictureWords, 'published'> = PICTURE_WORDS,
  scale = 3,
): Promise<Uint8Array<ArrayBuffer>> => {
  const factor = paintedScale(picture, scale)
  const width = Math.max(1, Math.floor(picture.width * factor))
  const height = Math.max(1, Math.floor(picture.height * factor))
  let bytes: Uint8Array
  try {
    bytes = await render(picture, width, height)
  } catch (cause) {
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
  return insertTextChunks(withResolution(bytes, DOTS_PER_INCH), [
    { keyword: 'Title', text: metadata.title },
    { keyword: 'Description', text: metadata.description },
    { keyword: 'Source', text: sources.join('; ') },
    { keyword: 'Attest', text: metadataJson(metadata) },
  ])
}
