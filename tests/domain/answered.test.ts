import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TOLD_OF_CONTENT, toldStance } from '../../src/domain/answered.ts'
import type { Dataset } from '../../src/domain/dataset.ts'
import { answers } from '../../src/domain/words/attribution.ts'
import { createLookup } from '../../src/domain/words/lookup.ts'
import { textOf } from '../../src/domain/words/phrase.ts'
import { anyDataset } from '../helpers/anyDataset.ts'
import { aDataset, anEntity, aStatement, parsed } from '../helpers/dataset.ts'
import { shipped } from '../helpers/shipped.ts'

/** The stance that the tag of each statement tells, by id. */
const toldIn = ({ statements }: Dataset): ReadonlyMap<string, string> => {
  const byId = new Map(statements.map((one) => [one.id, one]))
  return new Map(statements.map((one) => [one.id, toldStance(one, (id) => byId.get(id))]))
}

const ENTITIES = ['aland', 'borduria', 'ana'].map((id) => anEntity(id))
const claim = (id: string, relation: string) =>
  aStatement(id, { relation, status: 'claimed', said: ['ana'] })
const charge = aStatement('charge', { relation: 'accuses', asserts: ['one', 'two'] })
const by = { subject: 'borduria', object: 'aland' }

const toldOfCharge = (denies: readonly string[], declines: readonly string[]) =>
  toldIn(
    parsed(
      aDataset({
        entities: ENTITIES,
        statements: [
          claim('one', 'harbours'),
          claim('two', 'sponsors'),
          charge,
          ...(denies.length === 0
            ? []
            : [aStatement('no', { ...by, relation: 'denies', denies: [...denies] })]),
          ...(declines.length === 0
            ? []
            : [aStatement('hm', { ...by, relation: 'declines-comment', declines: [...declines] })]),
        ],
      }),
    ),
  ).get('charge')

describe('the stance on the tag of a statement', () => {
  it('is no missing answer where what a charge alleges is denied or met by silence', () => {
    expect(toldOfCharge([], [])).toBe('unanswered')
    expect(toldOfCharge(['one'], [])).toBe('partDenied')
    expect(toldOfCharge(['one', 'two'], [])).toBe('contentDenied')
    expect(toldOfCharge([], ['two'])).toBe('partWithheld')
    expect(toldOfCharge([], ['one', 'two'])).toBe('contentWithheld')
    expect(toldOfCharge(['one'], ['two'])).toBe('partDenied')
  })

  it('looks through a charge about a charge to what that alleges, and ends where charges lead round', () => {
    const told = toldIn(
      parsed(
        aDataset({
          entities: ENTITIES,
          statements: [
            claim('deed', 'harbours'),
            aStatement('inner', { relation: 'accuses', asserts: ['deed', 'outer'] }),
            aStatement('outer', { relation: 'accuses', subject: 'ana', asserts: ['inner'] }),
            aStatement('no', { ...by, relation: 'denies', denies: ['deed'] }),
          ],
        }),
      ),
    )
    expect(told.get('outer')).toBe('contentDenied')
    expect(told.get('inner')).toBe('partDenied')
  })

  it('is found soon where each of forty charges alleges both of the next', () => {
    const rungs = Array.from({ length: 40 }, (_, at) => [`a${at}`, `b${at}`] as const)
    const charges = rungs.flatMap((pair, at) =>
      pair.map((id) =>
        aStatement(id, { relation: 'accuses', asserts: [...(rungs[at + 1] ?? ['deed'])] }),
      ),
    )
    const dataset = parsed(
      aDataset({
        entities: ENTITIES,
        statements: [
          claim('deed', 'harbours'),
          ...charges,
          aStatement('no', { ...by, relation: 'denies', denies: ['deed'] }),
        ],
      }),
    )
    expect(toldIn(dataset).get('a0')).toBe('contentDenied')
    const [, first] = dataset.statements
    if (first === undefined) throw new Error('There is no charge.')
    expect(textOf(answers(createLookup(dataset), first))).toContain('denies the charges')
  })

  it('is found, and told, of charges about charges without an end', () => {
    const many = 20_000
    const dataset = parsed(
      aDataset({
        entities: ENTITIES,
        evidence: 'none',
        statements: Array.from({ length: many }, (_, at) =>
          aStatement(`c${at}`, {
            relation: 'accuses',
            quotes: [],
            asserts: [`c${(at + 1) % many}`],
          }),
        ),
      }),
    )
    const [first] = dataset.statements
    if (first === undefined) throw new Error('There is no charge.')
    const byId = new Map(dataset.statements.map((one) => [one.id, one]))
    expect(toldStance(first, (id) => byId.get(id))).toBe('unanswered')
    expect(textOf(answers(createLookup(dataset), first))).toBe('')
  })

  it('looks at all that a charge alleges itself, however much it is', () => {
    const alleged = Array.from({ length: 260 }, (_, at) => `deed-${at}`)
    const dataset = parsed(
      aDataset({
        entities: ENTITIES,
        statements: [
          aStatement('outer', { relation: 'accuses', asserts: alleged }),
          ...alleged.map((id) => claim(id, 'harbours')),
          aStatement('no', { ...by, relation: 'denies', denies: ['deed-250'] }),
        ],
      }),
    )
    expect(toldIn(dataset).get('outer')).toBe('partDenied')
  })

  it('calls no claim uncontested that nobody answers', () => {
    const left = [...toldIn(shipped())].flatMap(([id, told]) =>
      told === 'uncontested' ? [id] : [],
    )
    expect(left.length).toBeGreaterThan(0)
    const claimed = new Set<string>(
      shipped().statements.flatMap(({ id, status }) => (status === 'claimed' ? [id] : [])),
    )
    expect(left.filter((id) => claimed.has(id))).toEqual([])
    expect(toldIn(shipped()).get('claim-blasts')).toBe('unanswered')
  })

  it('is the stance itself where the charge itself is answered', () => {
    expect(toldOfCharge(['charge', 'one'], [])).toBe('denied')
    expect(toldOfCharge([], ['charge'])).toBe('withheld')
  })

  it('tells of part of the charges where the sentence does', () => {
    expect(toldIn(shipped()).get('taliban-accuses-airstrikes')).toBe('partWithheld')
  })

  it('never says that nobody answers, or that nobody objects, where the sentence tells who does', () => {
    const agrees = (dataset: Dataset): void => {
      const told = toldIn(dataset)
      const lookup = createLookup(dataset)
      for (const statement of dataset.statements) {
        const stance = told.get(statement.id)
        if (stance === 'unanswered' || stance === 'uncontested')
          expect(textOf(answers(lookup, statement))).toBe('')
        if (TOLD_OF_CONTENT.some((one) => one === stance))
          expect(['unanswered', 'uncontested']).toContain(statement.stance)
      }
    }
    agrees(shipped())
    fc.assert(fc.property(anyDataset, agrees))
  })
})
