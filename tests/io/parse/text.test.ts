import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnreadableFileError } from '../../../src/domain/issue.ts'
import { jsonFault } from '../../../src/io/parse/jsonFault.ts'
import { hashOf, staysInside } from '../../../src/io/parse/sources.ts'
import { readJson } from '../../../src/io/parse/text.ts'
import { decodeUtf8 } from '../../../src/io/parse/utf8.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const LATIN_1 = new Uint8Array([0x22, 0xe9, 0x22])

describe('decoding', () => {
  it('keeps every byte, a byte order mark too, so that the hash stays that of the file', () => {
    expect(decodeUtf8(bytes('\ufeffé😀'))).toBe('\ufeffé😀')
  })

  it('gives null for what is not UTF-8, and never a text with replacement characters', () => {
    expect(decodeUtf8(LATIN_1)).toBeNull()
  })
})

describe('reading JSON', () => {
  it('takes a byte order mark in its stride', () => {
    expect(readJson('a.json', bytes('\ufeff{"a":1}'))).toEqual({ a: 1 })
  })

  it.each([
    ['not JSON', bytes('{\n  "a": ,\n}'), 'a.json is not valid JSON (line 2, column 8).'],
    [
      'cut in a text',
      bytes('{"a": "b'),
      'a.json is not valid JSON: it breaks off (line 1, column 7).',
    ],
    [
      'cut in a word',
      bytes('{"a": tru'),
      'a.json is not valid JSON: it breaks off (line 1, column 7).',
    ],
    [
      'cut after a value',
      bytes('{"a": 1\n'),
      'a.json is not valid JSON: it breaks off (line 2, column 1).',
    ],
    [
      'wrong in a text',
      bytes('{"a": "b\n", "c": 1}'),
      'a.json is not valid JSON (line 1, column 7).',
    ],
    ['empty', bytes(''), 'a.json is not valid JSON (line 1, column 1).'],
    ['followed by more', bytes('{}\n{}'), 'a.json is not valid JSON (line 2, column 1).'],
    [
      'lossy',
      bytes('{"a":1,\n"😀":{},"\\u0061":2}'),
      'gives the field "a" twice in one record (line 2, column 8).',
    ],
    ['not UTF-8', LATIN_1, 'a.json is not text in UTF-8'],
  ])('refuses what is %s in plain sentences', (_name, content, message) => {
    const read = () => readJson('a.json', content)
    expect(read).toThrow(UnreadableFileError)
    expect(read).toThrow(message)
  })
})

describe('the place of a fault in JSON', () => {
  it('is none in what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (json, space) => {
        expect(jsonFault(JSON.stringify(JSON.parse(json), null, space))).toBeNull()
      }),
    )
  })

  it('is found exactly where JSON.parse finds that there is one', () => {
    const damaged = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.nat(3),
        fc.constantFrom('', ',', '}', '"', '\\', '1', '\n', '\u0001'),
      )
      .map(([json, at, drop, put]) => {
        const start = at % json.length
        return json.slice(0, start) + put + json.slice(start + drop)
      })
    const opens = (text: string): boolean => {
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    }
    fc.assert(
      fc.property(damaged, (text) => {
        const fault = jsonFault(text)
        expect(fault === null || fault.field !== null).toBe(opens(text))
        if (fault !== null) expect(fault.at).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('is found in files of any depth', () => {
    expect(jsonFault(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBeNull()
  })
})

describe('a source', () => {
  it('has the SHA-256 of its UTF-8 bytes', () => {
    expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(hashOf('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c')
  })

  it.each([
    ['sources/a.txt', true],
    ['a..b/c.txt', true],
    ['../a.txt', false],
    ['sources/../../a.txt', false],
    ['/etc/hosts', false],
    ['C:/a.txt', false],
    ['sources\\..\\a.txt', false],
  ])('at %s stays inside the folder: %s', (path, inside) => {
    expect(staysInside(path)).toBe(inside)
  })
})
