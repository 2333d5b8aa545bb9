import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atOnce } from '../../../src/domain/steps.ts'
import { crc32 } from '../../../src/io/crc.ts'
import {
  insertTextChunks,
  puttingResolution,
  readTextChunks,
} from '../../../src/view/pictures/pngChunks.ts'

/** One transparent pixel. */
const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
)

const resolved = (...asked: Parameters<typeof puttingResolution>) =>
  atOnce(puttingResolution(...asked))

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Type, data and checksum of every chunk, read without the code under test. */
const chunksOf = (bytes: Uint8Array): readonly { type: string; data: Buffer; crc: number }[] => {
  const file = Buffer.from(bytes)
  const found = []
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at)
    found.push({
      type: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + length),
      crc: file.readUInt32BE(at + 8 + length),
    })
    at += 12 + length
  }
  return found
}

describe('the checksum', () => {
  it('is CRC-32', () => {
    expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926)
    expect(crc32(bytesOf('IEND'))).toBe(0xae426082)
    expect(crc32(new Uint8Array())).toBe(0)
  })
})

describe('text in a PNG', () => {
  it('stands behind the header, in chunks with their checksum, and leaves the rest alone', () => {
    const found = chunksOf(insertTextChunks(PIXEL, [{ keyword: 'Title', text: 'Lake' }]))
    expect(found.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND'])
    for (const { type, data, crc } of found)
      expect(crc).toBe(crc32(Uint8Array.from([...bytesOf(type), ...data])))
    expect(found[1]?.data.toString('latin1')).toBe('Title\0\0\0\0\0Lake')
    expect(found.filter(({ type }) => type !== 'iTXt')).toEqual(chunksOf(PIXEL))
  })

  it('reads back in order, in any script', () => {
    const texts = [
      { keyword: 'Title', text: 'Åland — سلام 水 👩‍🚀' },
      { keyword: 'Attest', text: '' },
      { keyword: 'Title', text: '\ufeffagain\n' },
    ]
    expect(readTextChunks(insertTextChunks(PIXEL, texts))).toEqual(texts)
  })

  it('reads back whatever it is, but for zero bytes and broken pairs', () => {
    const keyword = fc.stringMatching(/^[A-Za-z]([A-Za-z ]?[A-Za-z]){0,20}$/)
    fc.assert(
      fc.property(keyword, fc.string({ unit: 'binary' }), (name, text) => {
        const [found] = readTextChunks(insertTextChunks(PIXEL, [{ keyword: name, text }]))
        const clean = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
          new TextEncoder().encode(text.replaceAll('\0', '')),
        )
        expect(found).toEqual({ keyword: name, text: clean })
      }),
    )
  })

  it('passes over compressed and broken chunks', () => {
    const file = insertTextChunks(PIXEL, [
      { keyword: 'Zipped', text: 'x' },
      { keyword: 'Plain', text: 'y' },
    ])
    const at = Buffer.from(file).indexOf('Zipped') + 'Zipped'.length + 1
    file[at] = 1
    expect(readTextChunks(file)).toEqual([{ keyword: 'Plain', text: 'y' }])
  })

  it.each(['', ' x', 'x ', 'a  b', 'x'.repeat(80), 'a\0b', 'كلمة'])(
    'refuses the keyword %j',
    (keyword) => {
      expect(() => insertTextChunks(PIXEL, [{ keyword, text: '' }])).toThrow(/cannot be a keyword/)
    },
  )
})

describe('the resolution', () => {
  it('is 11811 pixels a metre for 300 dots an inch', () => {
    const found = chunksOf(resolved(PIXEL, 300))
    expect(found.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND'])
    expect([...(found[1]?.data ?? [])]).toEqual([0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1])
  })

  it('takes the place of an earlier one', () => {
    const found = chunksOf(resolved(resolved(PIXEL, 72), 300))
    expect(found.filter(({ type }) => type === 'pHYs')).toHaveLength(1)
    expect(found[1]?.data.readUInt32BE(0)).toBe(11811)
  })
})

describe('bytes that are no PNG', () => {
  it('are refused with one sentence', () => {
    expect(() => readTextChunks(bytesOf('GIF89a'))).toThrow('This is no PNG file.')
    expect(() => readTextChunks(new Uint8Array())).toThrow('This is no PNG file.')
    expect(() => readTextChunks(PIXEL.subarray(0, 8))).toThrow('This PNG file has no header.')
    expect(() => readTextChunks(PIXEL.subarray(0, 40))).toThrow('ends in the middle of a chunk')
  })

  it('never hang or crash the reader otherwise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
        try {
          readTextChunks(Uint8Array.from([...PIXEL.subarray(0, 33), ...tail]))
        } catch (error) {
          expect(String(error)).toMatch(/This PNG file ends/)
        }
      }),
    )
  })
})
