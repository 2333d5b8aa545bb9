import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FACETS } from '../../src/analysis/filters/facets.ts'
import { withOff } from '../../src/analysis/filters/filters.ts'
import { entityId, sourceId, statementId } from '../../src/domain/ids.ts'
import { type AppState, stateAtFirst } from '../../src/state/appState.ts'
import { toFragment } from '../../src/state/location.ts'
import { unmetIn } from '../../src/state/unmet.ts'
import {
  builtDataset,
  builtEntity,
  builtQuote,
  builtSource,
  builtStatement,
} from '../helpers/built.ts'
import { shipped } from '../helpers/shipped.ts'

const DATASET = builtDataset(
  [
    builtEntity('aland', 'country', 'Aland'),
    builtEntity('borduria', 'country', 'Borduria'),
    builtEntity('a,b&c=d#%', 'place', 'Cobalt'),
    builtEntity('\ud83d', 'place', 'Half a pair'),
  ],
  [
    builtStatement('accuses-1', 'aland', 'accuses', 'borduria', { quotes: [builtQuote('one')] }),
    builtStatement('part-1', 'borduria', 'part-of', 'aland'),
  ],
  { sources: [builtSource(), builtSource({ id: sourceId('no-text'), text: null })] },
)
const FIRST = stateAtFirst(DATASET)

const unmet = (fragment: string) => unmetIn(fragment, DATASET)

const someOf = <T>(items: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...items])

const anyState: fc.Arbitrary<AppState> = fc
  .record({
    offs: fc.tuple(...FACETS.map((facet) => someOf(facet.values(DATASET)))),
    hidden: someOf(DATASET.entities.map(({ id }) => id)),
    added: someOf(DATASET.statements.map(({ id }) => id)),
    entities: someOf(DATASET.entities.map(({ id }) => id)),
    statements: someOf(DATASET.statements.map(({ id }) => id)),
    depth: fc.constantFrom(null, 0 as const, 1 as const),
    compared: fc.boolean(),
    tool: fc.constantFrom('compare' as const, 'ask' as const),
    bubbles: fc.constantFrom(null, 'kind', 'community,3'),
    time: fc.constantFrom(null, {
      clock: 'said' as const,
      from: '2031-05-01',
      to: null,
      undated: true,
    }),
    statement: fc.constantFrom(null, statementId('accuses-1')),
  })
  .map(({ offs, hidden, added, entities, statements, depth, compared, time, ...given }) => {
    const sides = {
      a: { entity: entityId('aland'), withMembers: true },
      b: { entity: entityId('borduria'), withMembers: false },
      view: 'split' as const,
    }
    return {
      ...FIRST,
      filters: {
        ...FACETS.reduce(
          (filters, { id }, at) => withOff(filters, id, new Set(offs[at])),
          FIRST.filters,
        ),
        hidden: new Set(hidden),
        added: new Set(added),
        focus: depth === null || entities.length === 0 ? null : { depth, entities },
        time,
      },
      selection: { entities, statements },
      comparison: compared ? sides : null,
      sides: compared ? null : sides,
      tool: given.tool,
      bubbles: given.bubbles,
      reading: { source: sourceId('lake-report'), statement: given.statement, quote: 0 },
    }
  })

describe('what of a link finds nothing', () => {
  it('is nothing in an address that the program writes itself', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(unmet(toFragment(state, DATASET))).toEqual([])
      }),
      { numRuns: 300 },
    )
    expect(unmet('')).toEqual([])
    expect(unmet('#projects')).toEqual([])
  })

  it.each([
    ['select=nothing', ['nothing']],
    ['select=aland,nothing,accuses-1', ['nothing']],
    ['compare=a,b', ['a', 'b']],
    ['compare=aland,members,nobody,alone,split', ['nobody']],
    ['compare=aland,members,aland,alone,split', ['compare=aland,members,aland,alone,split']],
    ['sides=nobody,members,aland,alone,split&tool=compare', ['nobody']],
    ['focus=1,nobody', ['nobody']],
    ['focus=9,aland', ['focus=9,aland']],
    ['read=no-source', ['no-source']],
    ['read=lake-report,no-statement,0', ['no-statement']],
    ['read=no-text,,0', ['read=no-text,,0']],
    ['story=no-story,1', ['no-story']],
    ['story=no-story,none', ['story=no-story,none']],
    ['panel=cellar', ['panel=cellar']],
    [
      'tool=hammer&below=sea&theme=neon&clock=cuckoo',
      ['tool=hammer', 'below=sea', 'theme=neon', 'clock=cuckoo'],
    ],
    ['time=said,yesterday,,', ['time=said,yesterday,,']],
    ['bubbles=soap', ['bubbles=soap']],
    ['hidden=gone&folded=gone&added=accuses-9&dropped=part-9', ['gone', 'accuses-9', 'part-9']],
    ['no-kind=country,planet', ['planet']],
    ['select=%E0%A4%A', ['select=%E0%A4%A']],
    ['select=a%2Cb%26c%3Dd%23%25', []],
    ['something=else', []],
  ])('is told of “%s” by its names, or as a whole', (fragment, told) => {
    expect(unmet(`#${fragment}`)).toEqual(told)
  })

  it('is a step that a story has not, while the last that it has is one', async () => {
    const dataset = await shipped()
    const [story] = dataset.stories
    const last = story?.steps.length ?? 0
    expect(unmetIn(`story=${story?.id},${last}`, dataset)).toEqual([])
    expect(unmetIn(`story=${story?.id},${last + 1}`, dataset)).toEqual([
      `story=${story?.id},${last + 1}`,
    ])
  })

  it('never throws, whatever text it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', 'select=', 'story='),
        (text, key) => {
          expect(Array.isArray(unmet(key + text))).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
