import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dataset, Statement } from '../../src/domain/dataset.ts'
import { statementId } from '../../src/domain/ids.ts'
import { closure, pointsAt } from '../../src/graph/closure.ts'
import { anyAuthored } from '../helpers/anyDataset.ts'
import { aDataset, aStatement, parsed } from '../helpers/dataset.ts'

const LINKS = ['asserts', 'denies', 'declines', 'respondsTo', 'acknowledges'] as const

const withLinks = (
  ...statements: readonly (readonly [id: string, links: Partial<Record<string, string[]>>])[]
): Dataset =>
  parsed(aDataset({ statements: statements.map(([id, links]) => aStatement(id, links)) }))

const closed = (dataset: Dataset, ...ids: readonly string[]) => {
  const { all, added } = closure(dataset, new Set(ids.map(statementId)))
  return { all: [...all].toSorted(), added: [...added].toSorted() }
}

describe('the closure of a selection', () => {
  it.each(['asserts', 'denies', 'declines', 'respondsTo'])(
    'takes along what %s a kept statement',
    (link) => {
      const dataset = withLinks(['claim', {}], ['answer', { [link]: ['claim'] }], ['other', {}])
      expect(closed(dataset, 'claim')).toEqual({ all: ['answer', 'claim'], added: ['answer'] })
    },
  )

  it.each(LINKS)('takes along what a kept statement points at by %s', (link) => {
    const dataset = withLinks(['claim', {}], ['answer', { [link]: ['claim'] }], ['other', {}])
    expect(closed(dataset, 'answer')).toEqual({ all: ['answer', 'claim'], added: ['claim'] })
  })

  it('does not take along what merely acknowledges', () => {
    const dataset = withLinks(['claim', {}], ['nod', { acknowledges: ['claim'] }])
    expect(closed(dataset, 'claim')).toEqual({ all: ['claim'], added: [] })
  })

  it('goes on until nothing is missing', () => {
    const dataset = withLinks(
      ['claim', {}],
      ['accusation', { asserts: ['claim'] }],
      ['denial', { denies: ['claim'] }],
      ['reply', { respondsTo: ['denial'] }],
      ['far', {}],
    )
    const chain = ['accusation', 'claim', 'denial', 'reply']
    for (const id of chain) expect(closed(dataset, id).all).toEqual(chain)
    expect(closed(dataset, 'far').all).toEqual(['far'])
  })

  it('of nothing is nothing, and of everything adds nothing', () => {
    const dataset = withLinks(['a', { denies: ['b'] }], ['b', { denies: ['a'] }])
    expect(closed(dataset)).toEqual({ all: [], added: [] })
    expect(closed(dataset, 'a', 'b')).toEqual({ all: ['a', 'b'], added: [] })
  })

  it('passes over ids that the dataset does not know', () => {
    expect(closed(withLinks(['a', {}]), 'a', 'ghost').all).toEqual(['a'])
  })

  it('leaves no answer and no link outside, whatever the dataset', () => {
    fc.assert(
      fc.property(anyAuthored, fc.nat(), (authored, seed) => {
        const { statements, ...rest } = parsed(JSON.parse(JSON.stringify(authored)))
        const kept = new Set(
          statements.filter((_, at) => (seed >> at) % 2 === 1).map(({ id }) => id),
        )
        const { all, added } = closure({ ...rest, statements }, kept)
        const answers = ({ asserts, denies, declines, respondsTo }: Statement) => [
          ...asserts,
          ...denies,
          ...declines,
          ...respondsTo,
        ]
        for (const statement of statements) {
          if (all.has(statement.id))
            for (const target of pointsAt(statement)) expect(all.has(target)).toBe(true)
          if (answers(statement).some((target) => all.has(target)))
            expect(all.has(statement.id)).toBe(true)
        }
        expect(all.size).toBe(kept.size + added.size)
        expect([...kept].every((id) => all.has(id) && !added.has(id))).toBe(true)
      }),
    )
  })
})
