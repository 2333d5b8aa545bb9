import { describe, expect, it } from 'vitest'
import { anchor } from '../../src/domain/quotes.ts'
import { sentences } from '../../src/domain/sentences.ts'
import {
  chain,
  entities,
  idsWhere,
  noRelation,
  objects,
  quotes,
  source,
  statement,
  statements,
  text,
} from './authored.ts'

describe('nothing comes from outside the text', () => {
  it('gives every other name in the words of the text', () => {
    const foreign = entities.flatMap(({ aliases }) =>
      (aliases ?? []).filter((alias) => !text.includes(alias)),
    )
    expect(foreign).toEqual([])
  })

  it('lets no city but those of the text belong to a state', () => {
    const folded = entities.filter(({ kind, rollsUpTo }) => kind === 'place' && rollsUpTo)
    expect(folded.map(({ id }) => id)).toEqual(['northern-afghanistan'])
  })

  it('invents neither publisher nor author', () => {
    expect([source.publisher, source.byline]).toEqual([null, null])
  })

  it('names the foreign ministers to whom Araghchi spoke only with the inference', () => {
    expect(statement('claim-araghchi-speaks-with-dar').inference).toContain('not named')
    expect(statement('claim-araghchi-speaks-with-muttaqi').inference).toContain('not named')
  })

  it('takes no party’s label as its own word', () => {
    const own = [
      ...entities.flatMap(({ name, note }) => [name, note]),
      ...statements.flatMap(({ inference, note }) => [inference, note]),
    ].map((words) => (words ?? '').replaceAll(/“[^”]*”/g, ''))
    expect(own.filter((words) => /martyr|terroris|treacher|barbaric|regime/i.test(words))).toEqual(
      [],
    )
  })
})

describe('the voices', () => {
  it('lets India say nothing', () => {
    const speech = new Set(['accuses', 'denies', 'declines-comment', 'announces', 'comments-on'])
    expect(idsWhere((one) => one.subject === 'india' && speech.has(one.relation))).toEqual([])
    expect(idsWhere((one) => chain(one).some(({ by }) => by === 'india'))).toEqual([])
  })

  it('has both sides accuse each other of bad faith with the same words', () => {
    const one = statement('pakistan-accuses-bad-faith')
    const other = statement('taliban-accuses-bad-faith')
    expect([one.subject, one.object]).toEqual([other.object, other.subject])
    expect(one.quotes).toEqual(other.quotes)
    expect(one.re).toEqual(other.re)
  })

  it('keeps the two tolls apart, each with its speaker', () => {
    const tolls = statements.filter(({ toll }) => toll !== undefined)
    expect(tolls.map(({ subject }) => subject)).toEqual([
      'reports-cited-by-millennium-post',
      'ispr',
    ])
    expect(tolls.map(({ toll }) => toll?.map(({ count }) => count))).toEqual([
      [70, undefined],
      [23, 200],
    ])
    expect(new Set(tolls.flatMap(objects))).toEqual(new Set(['october-fighting']))
    const worded = tolls.flatMap(({ toll }) => toll ?? []).map(({ asWorded }) => asWorded)
    expect(worded.filter((words) => !text.includes(words))).toEqual([])
  })

  it('puts Millennium Post between the text and what the Taliban rejects', () => {
    const relayed = ['taliban-denies-asif', 'taliban-denies-proxy', 'taliban-denies-indian-role']
    expect(relayed.map((id) => chain(statement(id)).at(-1)?.by)).toEqual([
      'millennium-post',
      'millennium-post',
      'millennium-post',
    ])
  })

  it('gives the words to Dawn as direct speech', () => {
    expect(quotes(statement('andrabi-praises-iran'))[0]?.speech).toBe('direct')
    expect(chain(statement('claim-pakistan-favours-dialogue')).map(({ by }) => by)).toEqual([
      'tahir-hussain-andrabi',
      'dawn',
    ])
  })
})

describe('the text is covered', () => {
  it('finds every quote at one place', () => {
    const lost = statements.flatMap((one) =>
      quotes(one)
        .filter(({ exact, nth }) => 'fault' in anchor(text, exact, nth))
        .map(({ exact }) => `${one.id}: ${exact}`),
    )
    expect(lost).toEqual([])
  })

  it('quotes every sentence or says why it has no relation', () => {
    const passages = [
      ...statements.flatMap(quotes).filter(({ context }) => !context),
      ...noRelation,
    ].map(({ exact }) => exact)
    const places = passages.map((exact) => anchor(text, exact))
    const covered = places.flatMap((place) => ('fault' in place ? [] : [place]))
    const bare = sentences(text).filter(
      ({ start, end }) => !covered.some((place) => place.start < end && start < place.end),
    )
    expect(bare.map((sentence) => sentence.text)).toEqual([])
  })
})
