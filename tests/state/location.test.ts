import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FACETS } from '../../src/analysis/filters/facets.ts'
import { DEPTHS, NO_FILTERS, withOff } from '../../src/analysis/filters/filters.ts'
import type { Dataset } from '../../src/domain/dataset.ts'
import { entityId, relationId, sourceId, statementId } from '../../src/domain/ids.ts'
import { RELATIONS, type RelationType } from '../../src/domain/relations.ts'
import { type AppState, BELOW, SHEETS, stateAtFirst, THEMES } from '../../src/state/appState.ts'
import { fromFragment, toFragment } from '../../src/state/location.ts'
import {
  builtDataset,
  builtEntity,
  builtQuote,
  builtSource,
  builtStatement,
} from '../helpers/built.ts'

const DATASET = builtDataset(
  [
    builtEntity('aland', 'country', 'Aland'),
    builtEntity('borduria', 'country', 'Borduria'),
    builtEntity('__proto__', 'person', 'Ottokar'),
    builtEntity('a,b&c=d#%', 'place', 'Cobalt'),
    builtEntity('\ud83d', 'place', 'Half a pair'),
  ],
  [
    builtStatement('accuses-1', 'aland', 'accuses', 'borduria', {
      quotes: [builtQuote('one'), builtQuote('two')],
    }),
    builtStatement('part-1', '__proto__', 'part-of', 'aland'),
  ],
  { sources: [builtSource(), builtSource({ id: sourceId('no-text'), text: null })] },
)

const VISITS = RELATIONS.find(({ id }) => id === 'visits') as RelationType

const at = (fragment: string): AppState => fromFragment(fragment, DATASET)
const FIRST = stateAtFirst(DATASET)

const someOf = <T>(items: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...items])

/** Any state of the dataset that an address can hold. */
const anyState: fc.Arbitrary<AppState> = fc
  .record({
    offs: fc.tuple(...FACETS.map((facet) => fc.option(someOf(facet.values(DATASET))))),
    hidden: someOf(DATASET.entities.map(({ id }) => id)),
    keepLoose: fc.boolean(),
    added: someOf(DATASET.statements.map(({ id }) => id)),
    dropped: someOf(DATASET.statements.map(({ id }) => id)),
    depth: fc.constantFrom(null, 0 as const, ...DEPTHS),
    centres: fc.shuffledSubarray(
      DATASET.entities.map(({ id }) => id),
      { minLength: 1 },
    ),
    entities: fc.shuffledSubarray(DATASET.entities.map(({ id }) => id)),
    statements: fc.shuffledSubarray(DATASET.statements.map(({ id }) => id)),
    unfolded: fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 3 }),
    reading: fc.constantFrom(
      null,
      { source: sourceId('lake-report'), statement: null, quote: 0 },
      { source: sourceId('lake-report'), statement: statementId('accuses-1'), quote: 1 },
    ),
    theme: fc.constantFrom(...THEMES),
    sheet: fc.constantFrom(null, ...SHEETS),
    below: fc.constantFrom(...BELOW),
    question: fc.constantFrom(null, 'any,to%3Afamily%3Aattack,any'),
  })
  .map(({ offs, keepLoose, depth, centres, entities, statements, unfolded, ...given }) => {
    const { hidden, added, dropped, ...rest } = given
    return {
      ...FIRST,
      ...rest,
      filters: {
        ...FACETS.reduce(
          (filters, { id }, index) => withOff(filters, id, new Set(offs[index] ?? filters.off[id])),
          FIRST.filters,
        ),
        hidden: new Set(hidden),
        added: new Set(added),
        dropped: new Set(dropped),
        focus: depth === null ? null : { depth, entities: centres },
        keepLoose,
      },
      selection: { entities, statements },
      unfolded: new Set(unfolded),
    }
  })

/** Whatever an address says, the state must be one that the dataset can be in. */
const expectValid = (state: AppState, dataset: Dataset): void => {
  const entities = new Set(dataset.entities.map(({ id }) => id))
  const statements = new Map(dataset.statements.map((one) => [one.id, one]))
  const { filters, selection, reading } = state
  for (const facet of FACETS)
    for (const value of filters.off[facet.id]) expect(facet.values(dataset)).toContain(value)
  expect([...filters.hidden, ...selection.entities].every((id) => entities.has(id))).toBe(true)
  expect(selection.statements.every((id) => statements.has(id))).toBe(true)
  expect(new Set(selection.statements).size).toBe(selection.statements.length)
  expect(THEMES).toContain(state.theme)
  const { focus } = filters
  if (focus !== null && focus.depth > 0) expect(focus.entities.length).toBeGreaterThan(0)
  expect([...filters.added, ...filters.dropped].every((id) => statements.has(id))).toBe(true)
  expect((focus?.entities ?? []).every((id) => entities.has(id))).toBe(true)
  if (reading === null) return
  expect(dataset.sources.find(({ id }) => id === reading.source)?.text).toBeTypeOf('string')
  const quotes = reading.statement === null ? 0 : statements.get(reading.statement)?.quotes.length
  expect(Number.isInteger(reading.quote) && reading.quote >= 0).toBe(true)
  expect(reading.quote).toBeLessThanOrEqual(Math.max(0, (quotes ?? 0) - 1))
}

describe('an address', () => {
  it('brings back every state that it was made from', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(at(`#${toFragment(state, DATASET)}`)).toEqual(state)
      }),
      { numRuns: 300 },
    )
  })

  it('holds nothing for the opening state, and switching on what is off at first is no opening state', () => {
    expect(toFragment(FIRST, DATASET)).toBe('')
    expect(at('')).toEqual(FIRST)
    expect(at('#')).toEqual(FIRST)
    expect(at('#no-kind=').filters.off.kind.size).toBe(0)
    expect(FIRST.filters.off.kind.size).toBeGreaterThan(0)
  })

  it('never throws and always gives a state of the dataset, whatever text it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expectValid(at(text), DATASET)),
      { numRuns: 2000 },
    )
  })

  it('gives a state of the dataset when a good address was cut, patched or scrambled', () => {
    const broken = fc
      .tuple(
        anyState,
        fc.nat(),
        fc.nat(6),
        fc.constantFrom('%', '%E0%A4', '&', '=', ',', '\u0000', '#'),
      )
      .map(([state, from, size, patch]) => {
        const text = toFragment(state, DATASET)
        const cut = from % (text.length + 1)
        return text.slice(0, cut) + patch + text.slice(cut + size)
      })
    fc.assert(
      fc.property(broken, (text) => expectValid(at(text), DATASET)),
      { numRuns: 1000 },
    )
  })

  it('reads a focus only where its depth and one of its centres make sense', () => {
    expect(at('#focus=2,aland,atlantis,aland').filters.focus).toEqual({
      depth: 2,
      entities: [entityId('aland')],
    })
    for (const text of ['4,aland', '2', '2,atlantis', 'aland', ''])
      expect(at(`#focus=${text}`).filters.focus).toBeNull()
  })

  it('passes over ids and keys that the dataset does not know', () => {
    expect(at('#hidden=atlantis,aland').filters.hidden).toEqual(new Set([entityId('aland')]))
    expect(at('#__proto__=aland&constructor=x&no-__proto__=y')).toEqual(FIRST)
    expect(at('#select=__proto__').selection.entities).toEqual(['__proto__'])
    expect(at('#select=constructor,toString').selection).toEqual(FIRST.selection)
  })

  it('keeps what can be read beside what is half encoded', () => {
    expect(at('#select=%E0%A4,aland').selection.entities).toEqual(['aland'])
    expect(at('#unfolded=%E0%A4,x').unfolded).toEqual(new Set(['x']))
  })

  it('brings back a state of a graph that has a relation type of its own for each of 5,000 edges', () => {
    const relations = Array.from({ length: 5000 }, (_, index) => ({
      ...VISITS,
      id: relationId(`has to do with ${index}`),
    }))
    const dataset = { ...DATASET, relations, own: { ...DATASET.own, relations } }
    const [, ...others] = relations.map(({ id }) => id)
    const state = { ...FIRST, filters: withOff(NO_FILTERS, 'relation', new Set(others)) }
    const again = fromFragment(`#${toFragment(state, dataset)}`, dataset)
    expect(again.filters.off.relation).toEqual(state.filters.off.relation)
  })

  it('is not read at all when it is far too long', () => {
    expect(at(`#theme=dark&hidden=${'aland,'.repeat(100_000)}`)).toEqual(FIRST)
  })

  it.each([
    ['NaN', 0],
    ['-1', 0],
    ['0.5', 0],
    ['', 0],
    ['Infinity', 0],
    ['1', 1],
    ['99', 1],
  ])('reads the quote number "%s" as %d', (text, quote) => {
    expect(at(`#read=lake-report,accuses-1,${text}`).reading).toEqual({
      source: 'lake-report',
      statement: 'accuses-1',
      quote,
    })
  })

  it.each([
    ['lake-report', '0', { statement: 'told-twice', quote: 0 }],
    ['lake-report', '2', { statement: 'told-twice', quote: 2 }],
    ['lake-report', '1', { statement: 'told-twice', quote: 0 }],
    ['second', '0', { statement: 'told-twice', quote: 1 }],
    ['third', '1', { statement: null, quote: 0 }],
  ])('reads in the source "%s" of quote %s what stands there', (source, quote, reading) => {
    const dataset = builtDataset(
      [builtEntity('aland', 'country', 'Aland'), builtEntity('borduria', 'country', 'Borduria')],
      [
        builtStatement('told-twice', 'aland', 'accuses', 'borduria', {
          quotes: [
            builtQuote('one'),
            builtQuote('two', { source: sourceId('second') }),
            builtQuote('three'),
          ],
        }),
      ],
      {
        sources: ['lake-report', 'second', 'third'].map((id) => builtSource({ id: sourceId(id) })),
      },
    )
    expect(fromFragment(`#read=${source},told-twice,${quote}`, dataset).reading).toEqual({
      source,
      ...reading,
    })
  })

  it('opens no source that is unknown or has no text', () => {
    expect(at('#read=no-text,accuses-1,0').reading).toBeNull()
    expect(at('#read=elsewhere').reading).toBeNull()
    expect(at('#read=lake-report,unknown,7').reading).toEqual({
      source: 'lake-report',
      statement: null,
      quote: 0,
    })
  })
})
