import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookOver } from '../../../src/io/imports/depth.ts'
import { readJsonFile } from '../../../src/io/imports/jsonFile.ts'
import { jsonFault } from '../../../src/io/parse/jsonFault.ts'

const read = (text: string): unknown => readJsonFile('a.json', new TextEncoder().encode(text))

describe('a look over a JSON text', () => {
  it('finds nothing doubtful only where no field stands twice', () => {
    const key = fc.constantFrom('a', 'b', 'ab', '\\u0061', 'a\\"b', '', 'x'.repeat(40))
    const { value } = fc.letrec<{ value: string }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('1', '-2.5', 'true', 'null', '"a"', '"{\\"a\\":"', '12345678901234567890'),
        fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
        fc
          .array(fc.tuple(key, tie('value')), { maxLength: 24 })
          .map((fields) => `{${fields.map(([name, held]) => `"${name}" : ${held}`).join(',\n')}}`),
      ),
    }))
    fc.assert(
      fc.property(value, (text) => {
        if (!lookOver(text).doubtful) expect(jsonFault(text)).toBeNull()
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
