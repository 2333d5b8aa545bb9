import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuestion, writeQuestion } from '../../../src/analysis/pattern/question.ts'
import { solve } from '../../../src/analysis/pattern/solve.ts'
import { allLines } from '../../../src/domain/lines.ts'
import { anyAuthored } from '../../helpers/anyDataset.ts'
import { aDataset, anEntity, aStatement, parsed } from '../../helpers/dataset.ts'
import { shipped } from '../../helpers/shipped.ts'

const dataset = shipped()

/** Parts as addresses hold them, good and bad, and texts that nobody would write. */
const anyPart = fc.oneof(
  fc.constantFrom(
    'any',
    'actor',
    'kind:country',
    'kind:nobody',
    'node:pakistan',
    'node:__proto__',
    'same:0',
    'same:1',
    'same:2',
    'same:-1',
    'same:1e9',
    'to:family:attack',
    'mutual:relation:accuses',
    'from:relation:nothing',
    'either',
    'count:reported+denied',
    'count:',
    'shown',
    'states',
    '%',
    '%E0%A4%A',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)

describe('a question in the address', () => {
  it('reads any text at all, as a question that can be asked', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 12 }), (parts) => {
        const question = readQuestion(parts.join(','), dataset)
        expect(question.places).toHaveLength(question.steps.length + 1)
        expect(() => solve(dataset, allLines(dataset), question)).not.toThrow()
      }),
      { numRuns: 300 },
    )
  })

  it('reads what it wrote', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 12 }), (parts) => {
        const question = readQuestion(parts.join(','), dataset)
        const text = writeQuestion(question)
        expect(readQuestion(text, dataset)).toEqual(question)
        expect(text).not.toMatch(/[&#\s]/)
      }),
      { numRuns: 300 },
    )
  })

  it('carries ids of any form', () => {
    fc.assert(
      fc.property(anyAuthored, (authored) => {
        const held = parsed(authored)
        for (const { id } of held.entities) {
          const question = readQuestion('any,to,any', held)
          const asked = {
            ...question,
            places: [{ by: 'node' as const, node: id }, ...question.places.slice(1)],
          }
          expect(readQuestion(writeQuestion(asked), held)).toEqual(asked)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('asks nobody what he does to himself', () => {
    const { places } = readQuestion('any,to,any,to,same:0,to,same:0', dataset)
    expect(places).toEqual([{ by: 'any' }, { by: 'any' }, { by: 'same', as: 0 }, { by: 'any' }])
  })

  it('keeps no status where none is asked for, and then has no answer', () => {
    const held = parsed(
      aDataset({
        entities: [anEntity('aland'), anEntity('borduria')],
        statements: [aStatement('s')],
      }),
    )
    const question = readQuestion('any,to,any,count:', held)
    expect(question.statuses).toEqual([])
    expect(solve(held, allLines(held), question).found).toBe(0)
  })
})
