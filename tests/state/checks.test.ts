import { describe, expect, it } from 'vitest'
import { seenIn, standingOf } from '../../src/analysis/checks.ts'
import type { Checks, Judgement, Seen } from '../../src/domain/checks.ts'
import { NO_CHECKS } from '../../src/domain/checks.ts'
import { entityId, statementId } from '../../src/domain/ids.ts'
import { stateAtFirst } from '../../src/state/appState.ts'
import {
  clearChecks,
  dropJudgement,
  fitsDataset,
  judge,
  keepStale,
  markSeen,
  mergeChecks,
  nextUnchecked,
} from '../../src/state/checks.ts'
import type { Command } from '../../src/state/commands.ts'
import { createAppStore } from '../../src/state/store.ts'
import { builtDataset, builtEntity, builtQuote, builtStatement } from '../helpers/built.ts'

const DAY = '2031-06-01'
const LATER = '2031-06-02'

const ENTITIES = [
  builtEntity('aland', 'country', 'Aland'),
  builtEntity('borduria', 'country', 'Borduria'),
]
const statement = (id: string, quote: string) =>
  builtStatement(id, 'aland', 'accuses', 'borduria', { quotes: [builtQuote(quote)] })

const DATASET = builtDataset(ENTITIES, [
  statement('one', 'first words'),
  statement('two', 'second words'),
  statement('three', 'third words'),
])
const CHANGED = builtDataset(ENTITIES, [
  statement('one', 'first words'),
  statement('two', 'second thoughts'),
])
const NOW = seenIn(DATASET)
const NEXT = seenIn(CHANGED)

const seenAs = (all: readonly Seen[], id: string): Seen => {
  const found = all.find((one) => one.statement === id)
  if (found === undefined) throw new Error(`There is no statement "${id}".`)
  return found
}
const one = seenAs(NOW, 'one')
const two = seenAs(NOW, 'two')

const checksAfter = (command: Command): Checks => {
  if (command.name !== 'check') throw new Error('It is no command about checks.')
  return command.checks
}
const verdictOn = (seen: Seen, verdict: Judgement['verdict'], before = NO_CHECKS, on = DAY) =>
  checksAfter(judge(before, NOW, seen, { verdict }, on))

const idsOf = (all: readonly Seen[]) => all.map(({ statement }) => ({ id: statement }))

describe('judging', () => {
  it('keeps verdict and note together, with the day of the last', () => {
    const noted = checksAfter(judge(verdictOn(one, 'wrong'), NOW, one, { note: 'why' }, LATER))
    expect([...noted.judgements.values()]).toEqual([
      { verdict: 'wrong', note: 'why', on: LATER, seen: one },
    ])
  })

  it('fixes what was seen with the first judgement, and not with a later one', () => {
    const first = verdictOn(one, 'verified')
    expect(first.baseline).toBe(NOW)
    expect(checksAfter(judge(first, NEXT, one, { verdict: 'wrong' }, LATER)).baseline).toBe(NOW)
  })

  it('takes a judgement out that says neither a verdict nor a note', () => {
    expect(verdictOn(one, null, verdictOn(one, 'wrong')).judgements.size).toBe(0)
    const noted = checksAfter(judge(NO_CHECKS, NOW, one, { note: '  ' }, DAY))
    expect(noted.judgements.size).toBe(0)
  })

  it('lets a new verdict replace the stale one of the same statement', () => {
    const old = verdictOn(two, 'verified')
    const now = seenAs(NEXT, 'two')
    const fresh = checksAfter(judge(old, NEXT, now, { verdict: 'wrong' }, LATER))
    expect([...fresh.judgements.keys()]).toEqual([now.key])
  })

  it('leaves the stale verdict alone while only a note is written', () => {
    const old = verdictOn(two, 'verified')
    const now = seenAs(NEXT, 'two')
    const noted = checksAfter(judge(old, NEXT, now, { note: 'changed' }, LATER))
    expect([...noted.judgements.keys()]).toEqual([two.key, now.key])
  })
})

describe('a stale verdict', () => {
  const checks = verdictOn(two, 'wrong')
  const [stale] = standingOf(checks, NEXT).stale
  if (stale === undefined) throw new Error('Nothing is stale.')

  it('is kept for the words as they are now, with the day of looking again', () => {
    const now = seenAs(NEXT, 'two')
    const kept = checksAfter(keepStale(checks, stale, now, LATER))
    expect([...kept.judgements]).toEqual([
      [now.key, { verdict: 'wrong', note: '', on: LATER, seen: now }],
    ])
    expect(standingOf(kept, NEXT).stale).toEqual([])
  })

  it('is dropped', () => {
    expect(checksAfter(dropJudgement(checks, stale.judgement)).judgements.size).toBe(0)
  })
})

describe('checks of another', () => {
  it('win where they are newer, and lose where they are not', () => {
    const own = verdictOn(two, 'verified', verdictOn(one, 'verified', NO_CHECKS, LATER))
    const other = verdictOn(two, 'wrong', verdictOn(one, 'wrong'), LATER)
    const merged = mergeChecks(own, other, NOW)
    expect(merged).toMatchObject({ taken: 1, kept: 1, stale: 0 })
    expect(merged.checks.judgements.get(one.key)?.verdict).toBe('verified')
    expect(merged.checks.judgements.get(two.key)?.verdict).toBe('wrong')
  })

  it('change nothing where they are the same', () => {
    const own = verdictOn(one, 'verified')
    expect(mergeChecks(own, own, NOW)).toEqual({ checks: own, taken: 0, kept: 1, stale: 0 })
  })

  it('are counted as stale where their words have changed', () => {
    const other = verdictOn(two, 'wrong', verdictOn(one, 'verified'))
    expect(mergeChecks(NO_CHECKS, other, NEXT)).toMatchObject({ taken: 2, kept: 0, stale: 1 })
  })

  it('bring what was seen with them where nothing was seen here', () => {
    const other = verdictOn(one, 'verified')
    expect(mergeChecks(NO_CHECKS, other, NEXT).checks.baseline).toBe(NOW)
    expect(mergeChecks({ ...NO_CHECKS, baseline: NEXT }, other, NEXT).checks.baseline).toBe(NEXT)
  })

  it('fit a dataset where any of them is about a statement of it', () => {
    expect(fitsDataset(verdictOn(two, 'wrong'), NEXT)).toBe(true)
    const three = seenAs(NOW, 'three')
    expect(fitsDataset(verdictOn(three, 'wrong'), NEXT)).toBe(false)
  })
})

describe('the next statement without a verdict', () => {
  it('comes after the present one, then from the beginning, and is never the present one', () => {
    const { stale: _, ...rest } = standingOf(verdictOn(two, 'wrong'), NOW)
    const standing = { ...rest, stale: [] }
    expect(nextUnchecked(idsOf(NOW), standing, one.statement)).toBe('three')
    expect(nextUnchecked(idsOf(NOW), standing, statementId('three'))).toBe('one')
    expect(nextUnchecked(idsOf(NOW), standing, null)).toBe('one')
  })

  it('does not exist once all are judged; a note alone judges nothing', () => {
    const noted = checksAfter(judge(NO_CHECKS, NEXT, one, { note: 'hm' }, DAY))
    expect(nextUnchecked(idsOf(NEXT), standingOf(noted, NEXT), null)).toBe('one')
    const all = NEXT.reduce((sum, seen) => verdictOn(seen, 'verified', sum), NO_CHECKS)
    expect(nextUnchecked(idsOf(NEXT), standingOf(all, NEXT), null)).toBeNull()
  })
})

describe('undoing', () => {
  const opened = () => createAppStore(DATASET, stateAtFirst(DATASET))
  const checksIn = (store: ReturnType<typeof opened>) => store.getState().app.checks

  it('takes back verdicts one by one, and the clearing of all', () => {
    const store = opened()
    store.run(judge(checksIn(store), NOW, one, { verdict: 'verified' }, DAY))
    store.run(judge(checksIn(store), NOW, one, { verdict: 'wrong' }, DAY))
    store.run(clearChecks)
    expect(checksIn(store)).toBe(NO_CHECKS)
    store.undo()
    expect(checksIn(store).judgements.get(one.key)?.verdict).toBe('wrong')
    store.undo()
    expect(checksIn(store).judgements.get(one.key)?.verdict).toBe('verified')
    store.undo()
    expect(checksIn(store)).toBe(NO_CHECKS)
    store.redo()
    expect(checksIn(store).judgements.get(one.key)?.verdict).toBe('verified')
  })

  it('takes back a note as a whole, not letter by letter', () => {
    const store = opened()
    store.run(judge(checksIn(store), NOW, one, { verdict: 'wrong' }, DAY))
    for (const note of ['w', 'wh', 'why'])
      store.run(judge(checksIn(store), NOW, one, { note }, DAY))
    store.run(judge(checksIn(store), NOW, two, { note: 'x' }, DAY))
    expect(store.getState().history.past).toHaveLength(3)
    store.undo()
    store.undo()
    expect(checksIn(store).judgements.get(one.key)?.note).toBe('')
  })

  it('of something else leaves checks alone that came from outside since', () => {
    const store = opened()
    store.run({ name: 'hide-entities', entities: [entityId('aland')] })
    const checks = verdictOn(one, 'verified')
    store.goTo({ ...store.getState().app, checks })
    store.undo()
    expect(store.getState().app.filters.hidden.size).toBe(0)
    expect(checksIn(store)).toBe(checks)
    store.redo()
    expect(checksIn(store)).toBe(checks)
  })

  it('brings back what was marked as seen', () => {
    const store = opened()
    store.run(judge(checksIn(store), NOW, one, { verdict: 'verified' }, DAY))
    store.run(markSeen(checksIn(store), NEXT))
    expect(checksIn(store).baseline).toBe(NEXT)
    store.undo()
    expect(checksIn(store).baseline).toBe(NOW)
  })
})
