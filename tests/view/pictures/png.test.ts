import { afterEach, describe, expect, it, vi } from 'vitest'
import { composePicture } from '../../../src/view/pictures/picture.ts'
import { PictureRefusedError, paintedScale, toPng } from '../../../src/view/pictures/png.ts'
import { readTextChunks } from '../../../src/view/pictures/pngChunks.ts'
import { inputOf, metadataOf, sceneOf } from './invented.ts'

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

interface Seen {
  readonly sizes: (readonly [number, number])[]
  readonly scales: (readonly [number, number])[]
  readonly texts: string[]
}

/** A canvas at the edge of the browser: it notes what it is asked, and gives `blob`. */
const withCanvas = (blob: () => Blob, context: 'context' | 'no context' = 'context'): Seen => {
  const seen: Seen = { sizes: [], scales: [], texts: [] }
  class FakeCanvas {
    constructor(width: number, height: number) {
      seen.sizes.push([width, height])
    }
    getContext(): object | null {
      if (context === 'no context') return null
      return {
        scale: (x: number, y: number) => seen.scales.push([x, y]),
        fill: () => {},
        stroke: () => {},
        setLineDash: () => {},
        strokeText: () => {},
        fillText: (text: string) => seen.texts.push(text),
      }
    }
    async convertToBlob(): Promise<Blob> {
      return blob()
    }
  }
  vi.stubGlobal('OffscreenCanvas', FakeCanvas)
  vi.stubGlobal('Path2D', class {})
  return seen
}

const pngBlob = (): Blob => new Blob([Uint8Array.from(PIXEL)], { type: 'image/png' })
const picture = composePicture(inputOf(sceneOf()))

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a PNG', () => {
  it('is painted at three pixels a pixel of the page, words and all', async () => {
    const seen = withCanvas(pngBlob)
    await toPng(picture, metadataOf())
    expect(seen.sizes).toEqual([[4800, picture.height * 3]])
    expect(seen.scales).toEqual([[3, 3]])
    expect(seen.texts).toContain('The dispute over the lake')
  })

  it('carries title, description, source and statements as text', async () => {
    withCanvas(pngBlob)
    const chunks = readTextChunks(await toPng(picture, metadataOf()))
    expect(chunks.map(({ keyword }) => keyword)).toEqual([
      'Title',
      'Description',
      'Source',
      'Attest',
    ])
    const [title, description, source, statements] = chunks.map(({ text }) => text)
    expect(title).toBe('The dispute over the lake')
    expect(description).toBe('Seven nodes and ten statements.')
    expect(source).toBe(
      `The Lake Report, published 20 May 2031, sha-256 ${metadataOf().sources[0]?.sha256}`,
    )
    expect(JSON.parse(statements ?? '')).toMatchObject({ statements: metadataOf().statements })
  })

  it('says that it is to be printed at 300 dots an inch', async () => {
    withCanvas(pngBlob)
    const file = Buffer.from(await toPng(picture, metadataOf()))
    expect(file.readUInt32BE(file.indexOf('pHYs') + 4)).toBe(11811)
  })

  it('is painted smaller where a canvas could not hold it', async () => {
    const seen = withCanvas(pngBlob)
    await toPng({ ...picture, width: 9000, height: 9000 }, metadataOf())
    const [[width, height] = [0, 0]] = seen.sizes
    expect(width * height).toBeLessThanOrEqual(60_000_000)
    expect(width * height).toBeGreaterThan(59_000_000)
    expect(paintedScale({ width: 100, height: 20_000, foldAt: 0, shapes: [] }, 3)).toBeCloseTo(
      16_384 / 20_000,
    )
  })
})

describe('a PNG that the browser cannot make', () => {
  const expectRefusal = async (): Promise<void> => {
    const refused = toPng(picture, metadataOf())
    await expect(refused).rejects.toThrow(PictureRefusedError)
    await expect(refused).rejects.toThrow(
      `This browser cannot make a picture of 4800 × ${picture.height * 3} pixels; save it as SVG instead, or show fewer statements.`,
    )
  }

  it('is refused without a drawing context', async () => {
    withCanvas(pngBlob, 'no context')
    await expectRefusal()
  })

  it('is refused where the canvas gives nothing', async () => {
    withCanvas(() => new Blob([], { type: 'image/png' }))
    await expectRefusal()
  })

  it('is refused where the canvas gives another format', async () => {
    withCanvas(() => new Blob([Uint8Array.from(PIXEL)], { type: 'image/bmp' }))
    await expectRefusal()
  })

  it('is refused where the canvas throws', async () => {
    withCanvas(() => {
      throw new Error('out of memory')
    })
    await expectRefusal()
  })

  it('is refused where there is no such canvas', async () => {
    await expectRefusal()
  })
})
