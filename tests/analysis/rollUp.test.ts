import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  foldedPositions,
  insideFolded,
  itself,
  membersOf,
  outermost,
  rolledUp,
  standsFor,
} from '../../src/analysis/rollUp.ts'
import { entityId } from '../../src/domain/ids.ts'
import { allLines } from '../../src/domain/lines.ts'
import { anyDataset } from '../helpers/anyDataset.ts'
import { aDataset, anEntity, aStatement, parsed } from '../helpers/dataset.ts'

const id = entityId

/** A state with a government that has a minister, and a neighbour with an army. */
const DATASET = parsed(
  aDataset({
    entities: [
      anEntity('aland', { name: 'Aland' }),
      anEntity('borduria', { name: 'Borduria' }),
      anEntity('council', { kind: 'government', name: 'Council', rollsUpTo: 'aland' }),
      anEntity('minister', { kind: 'person', name: 'Minister', rollsUpTo: 'council' }),
      anEntity('army', { kind: 'agency', name: 'Army', rollsUpTo: 'borduria' }),
    ],
    statements: [
      aStatement('within', { relation: 'praises', subject: 'minister', object: 'council' }),
      aStatement('across', { relation: 'praises', subject: 'minister', object: 'army' }),
      aStatement('twice', { relation: 'urges', subject: 'council', object: ['borduria', 'army'] }),
      aStatement('plain', { relation: 'praises', subject: 'aland', object: 'borduria' }),
    ],
  }),
)
const LINES = allLines(DATASET)
const ends = (folded: readonly string[]) =>
  rolledUp(LINES, standsFor(DATASET, new Set(folded.map(id)))).map(
    ({ statement, from, to }) => `${statement.id}: ${from} ${to}`,
  )

describe('folding into states', () => {
  it('draws the outermost folded state for a member of a member', () => {
    const drawn = standsFor(DATASET, new Set([id('aland'), id('council')]))
    expect(['minister', 'council', 'aland', 'army'].map((one) => drawn(id(one)))).toEqual([
      'aland',
      'aland',
      'aland',
      'army',
    ])
  })

  it('folds into a government alone where its state is not folded', () => {
    const drawn = standsFor(DATASET, new Set([id('council')]))
    expect([drawn(id('minister')), drawn(id('council'))]).toEqual(['council', 'council'])
  })

  it('leaves lines inside one state out, and draws two lines of one statement onto one state once', () => {
    expect(ends(['aland', 'borduria'])).toEqual([
      'across: aland borduria',
      'twice: aland borduria',
      'plain: aland borduria',
    ])
    expect(insideFolded(LINES, standsFor(DATASET, new Set([id('aland')])))).toBe(1)
  })

  it('keeps every line as it is while nothing is folded', () => {
    expect(rolledUp(LINES, standsFor(DATASET, new Set()))).toBe(LINES)
  })

  it('keeps the statement, with its speakers, on a line that has other ends', () => {
    const [across] = rolledUp(LINES, standsFor(DATASET, new Set([id('borduria')]))).filter(
      ({ statement }) => statement.id === 'across',
    )
    expect(across?.statement.object).toEqual(['army'])
    expect(across?.to).toBe('borduria')
  })

  it('lists all who roll up to an entity, and the states that can be folded', () => {
    expect(membersOf(DATASET, id('aland'))).toEqual(['council', 'minister'])
    expect(outermost(DATASET)).toEqual(['aland', 'borduria'])
  })

  it('puts a folded state where its main party stood, unless the user has placed it', () => {
    const drawn = standsFor(DATASET, new Set([id('aland')]))
    const at = new Map([
      [id('aland'), [0, 90] as const],
      [id('council'), [-200, 0] as const],
    ])
    const poles = [id('council'), id('borduria')]
    expect(foldedPositions(at, new Map(), poles, drawn).get(id('aland'))).toEqual([-200, 0])
    const moved = new Map([[id('aland'), [5, 5] as const]])
    expect(foldedPositions(at, moved, poles, drawn)).toBe(at)
    expect(foldedPositions(at, new Map(), poles, itself)).toBe(at)
  })

  it('neither doubles nor loses a statement, whatever is folded', () => {
    fc.assert(
      fc.property(
        anyDataset.chain((dataset) =>
          fc.tuple(fc.constant(dataset), fc.subarray(dataset.entities.map((entity) => entity.id))),
        ),
        ([dataset, folded]) => {
          const drawn = standsFor(dataset, new Set(folded))
          const lines = allLines(dataset)
          const left = rolledUp(lines, drawn)
          const keys = left.map(({ statement, from, to }) => `${statement.id} ${from} ${to}`)
          expect(new Set(keys).size).toBe(keys.length)
          const statements = new Set(left.map(({ statement }) => statement.id))
          expect(statements.size + insideFolded(lines, drawn)).toBe(
            new Set(lines.map(({ statement }) => statement.id)).size,
          )
          expect(left.every(({ from, to }) => drawn(from) === from && drawn(to) === to)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })
})
