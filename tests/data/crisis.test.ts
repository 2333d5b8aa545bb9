import { describe, expect, it } from 'vitest'
import {
  chain,
  date,
  deniers,
  entities,
  entity,
  HARMFUL,
  idsWhere,
  line,
  objects,
  statement,
  statements,
  status,
} from './authored.ts'

describe('a claim is never told as fact', () => {
  it('keeps whatever an accusation alleges a claim', () => {
    const alleged = statements
      .filter(({ relation }) => relation === 'accuses' || relation === 'demands')
      .flatMap(({ asserts }) => asserts ?? [])
    expect(alleged.length).toBeGreaterThan(10)
    expect(alleged.filter((id) => status(statement(id)) !== 'claimed')).toEqual([])
  })

  it('reports no harmful act but those that the narrator tells flatly', () => {
    expect(
      idsWhere((one) => HARMFUL.has(one.relation) && status(one) === 'reported').toSorted(),
    ).toEqual([
      'border-clash',
      'gul-bahadur-in-afghanistan',
      'october-clash',
      'pakistan-strikes-camps',
      'taliban-offensive',
    ])
  })

  it('names the speaker of every claim and of every denied statement', () => {
    const spoken = statements.filter((one) => ['claimed', 'denied'].includes(status(one)))
    expect(spoken.filter((one) => chain(one).length === 0).map(({ id }) => id)).toEqual([])
  })

  it('marks what exists only in claims as alleged', () => {
    expect(
      entities
        .filter(({ alleged }) => alleged)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([
      'indian-sponsored-terrorism',
      'low-intensity-war',
      'other-militants',
      'pakistani-airstrikes',
      'ttp-attacks',
    ])
  })

  it('keeps plans proposed, though their days have passed', () => {
    expect(idsWhere((one) => status(one) === 'proposed')).toEqual([
      'planned-meeting',
      'planned-turkish-visit',
      'negotiators-to-settle-details',
    ])
  })
})

describe('no direction is reversed', () => {
  it.each([
    ['taliban-blames-blasts', 'afghan-taliban accuses pakistan'],
    ['claim-blasts', 'pakistan responsible-for kabul-explosions'],
    ['claim-airstrikes', 'pakistan attacks afghanistan'],
    ['claim-kabul-aggression', 'afghan-taliban attacks pakistan'],
    ['claim-harbours-ttp', 'afghan-taliban harbours ttp'],
    ['claim-ttp-attacks', 'ttp attacks pakistan'],
    ['claim-proxy', 'afghan-taliban proxy-for india'],
    ['claim-india-penetrates-taliban', 'india infiltrates afghan-taliban'],
    ['claim-india-wages-war', 'india attacks pakistan'],
    ['taliban-suspends-trade', 'afghan-taliban suspends-ties pakistan'],
    ['india-sends-food', 'india aids afghanistan'],
    ['muttaqi-visits-india', 'amir-khan-muttaqi visits india'],
    ['andrabi-welcomes-offer', 'tahir-hussain-andrabi welcomes iran'],
    ['claim-pakistan-counters-india', 'pakistan counters india'],
    ['claim-pakistan-expected', 'pakistan expects-of afghan-taliban'],
    ['ceasefire-brokered', 'mediators-from-turkey-and-qatar mediates pakistan and afghan-taliban'],
  ])('%s runs as the text has it', (id, expected) => {
    expect(line(id)).toBe(expected)
  })
})

describe('a capital is the government or the city, as the sentence has it', () => {
  it('takes the city only for what stands, strikes or arrives there', () => {
    const inCity = (city: string): readonly string[] =>
      idsWhere((one) => [...objects(one), one.subject, ...(one.place ?? [])].includes(city))
    expect(inCity('kabul')).toEqual(['explosions-in-kabul', 'india-reopens-embassy'])
    expect(inCity('islamabad')).toEqual(['planned-turkish-visit'])
  })

  it('takes Kabul, Afghanistan and Islamabad for the governments wherever they act', () => {
    const named = statements.flatMap((one) => [
      [one.asNamed?.subject, one.subject],
      [one.asNamed?.object, objects(one).join(' and ')],
      [one.asNamed?.through, (one.through ?? []).join(' and ')],
    ])
    const actors = (word: string): ReadonlySet<string | undefined> =>
      new Set(named.filter(([asNamed]) => asNamed === word).map(([, id]) => id))
    expect(actors('Kabul')).toEqual(new Set(['afghan-taliban']))
    expect(actors('Afghanistan')).toEqual(new Set(['afghan-taliban']))
    expect(actors('Islamabad')).toEqual(new Set(['pakistan']))
  })

  it('keeps one ruling body in Kabul and the TTP apart from it', () => {
    const rulers = entities.filter(({ kind }) => kind === 'government')
    expect(rulers.map(({ id, rollsUpTo }) => [id, rollsUpTo])).toEqual([
      ['afghan-taliban', 'afghanistan'],
    ])
    expect(entity.get('ttp')?.kind).toBe('armed-group')
    expect(entity.get('ttp')?.rollsUpTo).toBeUndefined()
    expect(entity.get('amir-khan-muttaqi')?.rollsUpTo).toBe('afghan-taliban')
  })
})

describe('the date of a saying is not the date of what is said', () => {
  it('gives no claim the day on which it was uttered', () => {
    const mixedUp = statements.filter((one) =>
      chain(one).some(({ on }) => on !== undefined && date(one)?.includes(on)),
    )
    expect(mixedUp.map(({ id }) => id)).toEqual([])
  })

  it('leaves what the claims of 28 October and 9 November tell undated', () => {
    const claims = statements.filter(
      (one) =>
        status(one) === 'claimed' &&
        chain(one).some(({ on }) => on === '2025-10-28' || on === '2025-11-09'),
    )
    expect(claims).toHaveLength(6)
    expect(claims.map(date)).toEqual([null, null, null, null, null, null])
  })

  it.each([
    ['ceasefire-agreed', '2025-10-15'],
    ['october-clash', '2025-10-11/2025-10-12'],
    ['explosions-in-kabul', '2025-10'],
    ['istanbul-negotiation', '2025-10-25/..'],
    ['tarar-writes-off-talks', '2025-10-29'],
    ['joint-statement-announces-meeting', '2025-10-31'],
    ['earthquake-strikes', '2025-11-03'],
    ['planned-meeting', '2025-11-06'],
    ['asif-writes-off-talks', '2025-11-07'],
    ['erdogan-announces-visit', '2025-11-09'],
    ['planned-turkish-visit', '2025-11-10/2025-11-16'],
    ['andrabi-welcomes-offer', '2025-11-16'],
  ])('dates %s to %s', (id, expected) => {
    expect(date(statement(id))).toBe(expected)
  })

  it.each([
    'taliban-suspends-trade',
    'muttaqi-visits-india',
    'pakistan-strikes-camps',
    'claim-airstrikes',
    'doha-negotiation',
    'ceasefire-brokered',
  ])('leaves %s undated, as the text does', (id) => {
    expect(date(statement(id))).toBeNull()
  })

  it('marks days that are worked out', () => {
    expect(statement('erdogan-announces-visit').when).toMatchObject({ basis: 'computed' })
    expect(statement('planned-turkish-visit').when).toMatchObject({ basis: 'computed' })
  })
})

describe('every denial hangs on the right claim', () => {
  it('has a denier for each statement that appears only as denied', () => {
    const denied = idsWhere((one) => status(one) === 'denied')
    expect(denied).toEqual(['denied-indian-role', 'denied-ttp-responsibility'])
    expect(denied.filter((id) => deniers(id).length === 0)).toEqual([])
  })

  it.each([
    ['taliban-denies-harbouring', ['claim-harbours-ttp', 'claim-harbours-others']],
    [
      'taliban-denies-asif',
      [
        'claim-patronisation',
        'claim-india-sponsors-terrorism',
        'claim-india-penetrates-taliban',
        'claim-india-wages-war',
      ],
    ],
    ['taliban-denies-proxy', ['claim-proxy']],
    ['taliban-denies-indian-role', ['denied-indian-role']],
    ['taliban-denies-ttp-responsibility', ['denied-ttp-responsibility']],
  ])('%s contradicts just what it speaks of', (id, expected) => {
    expect(statement(id).denies).toEqual(expected)
    expect(statement(id).subject).toBe('afghan-taliban')
  })

  it('denies nothing else, and never in the voice of Pakistan or India', () => {
    const all = statements.filter(({ relation }) => relation === 'denies')
    expect(all).toHaveLength(5)
    expect(new Set(all.map(({ subject }) => subject))).toEqual(new Set(['afghan-taliban']))
  })

  it('aims a denial at those who made the claims that it denies', () => {
    const accusers = (id: string): readonly string[] =>
      (statement(id).denies ?? [])
        .filter((target) => status(statement(target)) === 'claimed')
        .map((target) => chain(statement(target))[0]?.by ?? '')
    for (const id of ['taliban-denies-harbouring', 'taliban-denies-asif', 'taliban-denies-proxy'])
      expect(new Set(accusers(id))).toEqual(new Set(objects(statement(id))))
  })

  it('leaves the airstrikes claimed and withheld: neither confirmed nor denied', () => {
    expect(status(statement('claim-airstrikes'))).toBe('claimed')
    expect(chain(statement('claim-airstrikes'))).toEqual([{ by: 'afghan-taliban' }])
    expect(deniers('claim-airstrikes')).toEqual([])
    expect(statement('pakistan-neither-confirms-nor-denies').declines).toEqual(['claim-airstrikes'])
    expect(idsWhere(({ declines }) => declines !== undefined)).toHaveLength(1)
  })

  it('leaves the charge of the blasts without an answer', () => {
    const answers = idsWhere((one) =>
      [one.denies, one.declines, one.respondsTo].some(
        (ids) => ids?.includes('claim-blasts') || ids?.includes('taliban-blames-blasts'),
      ),
    )
    expect(answers).toEqual([])
  })
})
