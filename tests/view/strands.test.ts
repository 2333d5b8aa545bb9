import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Statement } from '../../src/domain/dataset.ts'
import { linesOf } from '../../src/domain/lines.ts'
import { RELATIONS } from '../../src/domain/relations.ts'
import { foldIntoStrands, type Strand } from '../../src/view/strands.ts'
import { builtStatement } from '../helpers/built.ts'

const SYMMETRIC = new Set(RELATIONS.filter((type) => type.symmetric).map((type) => type.id))

const fold = (
  statements: readonly Statement[],
  unfolded: readonly string[] = [],
): readonly Strand[] =>
  foldIntoStrands(
    statements.flatMap(linesOf),
    (statement) => (SYMMETRIC.has(statement.relation) ? 2 : 1),
    new Set(unfolded),
  )

const idsOf = (strands: readonly Strand[]): readonly (readonly string[])[] =>
  strands.map(({ statements }) => statements.map(({ id }) => id))

describe('strands', () => {
  it('fold statements of one family and status between the same ends', () => {
    const strands = fold([
      builtStatement('a1', 'aland', 'attacks', 'borduria'),
      builtStatement('a2', 'aland', 'responsible-for', 'borduria'),
    ])
    expect(strands).toMatchObject([{ id: 'aland>borduria:attack:reported', from: 'aland' }])
    expect(idsOf(strands)).toEqual([['a1', 'a2']])
  })

  it('never mix a claim with a report', () => {
    const strands = fold([
      builtStatement('a1', 'aland', 'attacks', 'borduria'),
      builtStatement('a2', 'aland', 'attacks', 'borduria', { status: 'claimed' }),
    ])
    expect(strands.map(({ status }) => status)).toEqual(['reported', 'claimed'])
  })

  it('keep the two directions apart, but for symmetric relations', () => {
    expect(
      fold([
        builtStatement('a1', 'aland', 'attacks', 'borduria'),
        builtStatement('a2', 'borduria', 'attacks', 'aland'),
      ]),
    ).toHaveLength(2)
    const both = fold([
      builtStatement('t1', 'aland', 'negotiates-with', 'borduria'),
      builtStatement('t2', 'borduria', 'negotiates-with', 'aland'),
    ])
    expect(idsOf(both)).toEqual([['t1', 't2']])
    expect(both[0]).toMatchObject({ from: 'aland', to: 'borduria', heads: 2 })
  })

  it('keep a symmetric relation apart from a directed one of the same family', () => {
    expect(
      fold([
        builtStatement('a1', 'aland', 'attacks', 'borduria'),
        builtStatement('a2', 'aland', 'clashes-with', 'borduria'),
      ]),
    ).toHaveLength(2)
  })

  it('give a statement with several objects one strand an object', () => {
    const strands = fold([builtStatement('m', 'syldavia', 'mediates', ['aland', 'borduria'])])
    expect(strands.map(({ to }) => to)).toEqual(['aland', 'borduria'])
  })

  it('come apart where they are unfolded, and remember what they belonged to', () => {
    const statements = [
      builtStatement('a1', 'aland', 'attacks', 'borduria'),
      builtStatement('a2', 'aland', 'attacks', 'borduria'),
      builtStatement('b1', 'borduria', 'attacks', 'aland'),
    ]
    const folded = 'aland>borduria:attack:reported'
    const strands = fold(statements, [folded])
    expect(strands.map(({ id }) => id)).toEqual([
      `${folded}:a1`,
      `${folded}:a2`,
      'borduria>aland:attack:reported',
    ])
    expect(strands.map((strand) => strand.folded)).toEqual([
      folded,
      folded,
      'borduria>aland:attack:reported',
    ])
  })

  it('never join different ends, however their ids are cut', () => {
    const strands = fold([
      builtStatement('t1', 'a-b', 'negotiates-with', 'c'),
      builtStatement('t2', 'a', 'negotiates-with', 'b-c'),
      builtStatement('t3', 'a', 'attacks', 'b>c'),
      builtStatement('t4', 'a>b', 'attacks', 'c'),
    ])
    expect(idsOf(strands)).toEqual([['t1'], ['t2'], ['t3'], ['t4']])
  })

  it('hold every statement once, whatever the ids', () => {
    const id = fc.string({ unit: fc.constantFrom('a', '>', '=', ':', '|', '%', '-'), maxLength: 3 })
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 12 }), (ends) => {
        const statements = ends.map(([from, to], at) =>
          builtStatement(`s${at}`, from, at % 2 === 0 ? 'attacks' : 'negotiates-with', to),
        )
        const strands = fold(statements)
        expect(new Set(strands.map((strand) => strand.id)).size).toBe(strands.length)
        expect(idsOf(strands).flat().sort()).toEqual(statements.map((one) => one.id).sort())
        for (const strand of strands)
          for (const { subject, object } of strand.statements)
            expect([strand.from, strand.to].sort()).toEqual([subject, object[0]].sort())
      }),
    )
  })
})
