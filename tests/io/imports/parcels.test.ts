import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../../src/domain/dataset.ts'
import { createPacker, createUnpacker } from '../../../src/io/imports/columns.ts'
import { createAssembly, parcelsOf } from '../../../src/io/imports/parcels.ts'
import { anyDataset } from '../../helpers/anyDataset.ts'

/** What comes out on the other side of a worker. */
const sent = (dataset: Dataset, most: number): Dataset | null => {
  const assemble = createAssembly()
  let whole: Dataset | null = null
  for (const parcel of parcelsOf(dataset, most)) {
    expect(whole).toBeNull()
    whole = assemble(structuredClone(parcel))
  }
  return whole
}

const there = (records: readonly object[]): readonly unknown[] =>
  createUnpacker()(structuredClone(createPacker()(records)))

describe('a dataset in parcels', () => {
  it('is the whole again once all of them have come, whatever is in it and however many they are', () => {
    fc.assert(
      fc.property(anyDataset, fc.integer({ min: 1, max: 5 }), (dataset, most) => {
        const whole = sent(dataset, most)
        expect(whole).toEqual(dataset)
        expect(whole?.statements.map((one) => Object.keys(one))).toEqual(
          dataset.statements.map((one) => Object.keys(one)),
        )
      }),
    )
  })
})

describe('records as columns', () => {
  it.each([
    ['a field of the maker’s own name', [JSON.parse('{"__proto__": {"a": 1}}')]],
    ['lists of lists', [{ a: [[], ['x'], [['y']]] }, { a: [] }]],
    ['records that differ', [{ a: { b: 1 } }, { a: { c: null } }, { a: null }]],
    ['values of every sort', [{ a: 1 }, { a: 'b' }, { a: null }, { a: Number.NaN }, { a: -0 }]],
    [
      'nothing but one value',
      [
        { a: false, b: '' },
        { a: false, b: '' },
      ],
    ],
  ])('come back as they were: %s', (_what, records: readonly object[]) => {
    expect(there(records.map((a) => ({ a })))).toEqual(records.map((a) => ({ a })))
  })

  it('come back as they were, whatever values they hold', () => {
    const scalar = fc.constantFrom<unknown>('', 'a', 'b', 0, -0, 1.5, Number.NaN, true, false, null)
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 2 },
        scalar,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.array(scalar, { maxLength: 3 }),
        fc.record({ c: tie('value'), d: scalar }, { noNullPrototype: true }),
        fc.record({ c: scalar }, { requiredKeys: [], noNullPrototype: true }),
      ),
    }))
    const alike = fc
      .tuple(value, fc.uniqueArray(value, { minLength: 1, maxLength: 3 }))
      .chain(([same, some]) =>
        fc.array(
          fc.record(
            { a: fc.constantFrom(...some), b: value, all: fc.constant(same) },
            { noNullPrototype: true },
          ),
        ),
      )
    fc.assert(
      fc.property(fc.array(alike, { maxLength: 3 }), (parcels) => {
        const [pack, unpack] = [createPacker(), createUnpacker()]
        for (const records of parcels) {
          const back = unpack(structuredClone(pack(records)))
          expect(back).toStrictEqual(records)
          expect(JSON.stringify(back)).toBe(JSON.stringify(records))
        }
      }),
    )
  })

  it('do not share a record that stood in many of them', () => {
    const one = { b: 1 }
    const held = there([{ a: one }, { a: one }]).map((record) => Object.values(Object(record))[0])
    expect(held).toEqual([one, one])
    expect(held[0]).not.toBe(held[1])
  })

  it('share a text that stands in many of them', () => {
    const pack = createPacker()
    const first = pack([
      { a: 'one', b: 'two' },
      { a: 'two', b: 'one' },
    ])
    const second = pack([
      { a: 'two', b: 'three' },
      { a: 'one', b: 'two' },
    ])
    expect(first.texts).toEqual(['one', 'two'])
    expect(second.texts).toEqual(['three'])
    const unpack = createUnpacker()
    unpack(first)
    expect(unpack(second)).toEqual([
      { a: 'two', b: 'three' },
      { a: 'one', b: 'two' },
    ])
  })
})
