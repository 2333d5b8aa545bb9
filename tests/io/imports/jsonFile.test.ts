import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookOver } from '../../../src/io/imports/depth.ts'
import { readJsonFile } from '../../../src/io/imports/jsonFile.ts'
import { jsonFault } from '../../../src/io/parse/jsonFault.ts'

const read = (text: string): unknown => readJsonFile('a.json', new TextEncoder().encode(text))

/** JSON of every form, in which fields may stand twice, written alike or not. */
const anyJson = (() => {
  const key = fc.constantFrom(
    'a',
    'b',
    '\\u0061',
    'a\\"b',
    '\\\\',
    '',
    '“:',
    'x'.repeat(40),
    '__proto__',
  )
  const one = fc.constantFrom(
    ...[
      '1',
      '-2.5',
      'true',
      'null',
      '"a:b"',
      '"{\\"a\\":"',
      '"\\\\"',
      '"ä, {"',
      '12345678901234567890',
    ],
  )
  return fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      one,
      fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
      fc
        .array(fc.tuple(key, tie('value')), { maxLength: 24 })
        .map((fields) => `{${fields.map(([name, held]) => `"${name}" : ${held}`).join(',\n')}}`),
    ),
  })).value
})()

describe('a look over a JSON text', () => {
  it('counts the fields that are written, whatever stands in the texts of it', () => {
    fc.assert(
      fc.property(anyJson, (text) => {
        const bare = text.replace(/"(?:[^"\\]|\\.)*"/g, '')
        expect(lookOver(new TextEncoder().encode(text)).fields).toBe(bare.split(':').length - 1)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a JSON file', () => {
  it('is refused where a field stands twice, and nowhere else', () => {
    fc.assert(
      fc.property(anyJson, (text) => {
        if (jsonFault(text) === null) expect(() => read(text)).not.toThrow()
        else expect(() => read(text)).toThrow(/twice in one record/)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    '{"a":1,"a":2}',
    '{"a":{"b":1},"a":2}',
    '[{"a":1},{"b":{"c":1,"c":2}}]',
    '{"a":1,"\\u0061":2}',
    `{${Array.from({ length: 40 }, (_, at) => `"f${at}":1`).join(',')},"f3":2}`,
  ])('refuses a field that stands twice: %s', (text) => {
    expect(() => read(text)).toThrow(/twice in one record/)
  })

  it('keeps numbers that would not come back as the texts that they are, and reads the others', () => {
    expect(read('[1, -2, 0.1234567890123456789, 1e3, 12345678901234567890, 1e999]')).toEqual([
      1,
      -2,
      0.123_456_789_012_345_68,
      1000,
      '12345678901234567890',
      '1e999',
    ])
  })
})
