import { describe, expect, it } from 'vitest'
import { NO_CHECKS } from '../../src/domain/checks.ts'
import { entityId, statementId } from '../../src/domain/ids.ts'
import type { Story } from '../../src/domain/story.ts'
import { stateAtFirst } from '../../src/state/appState.ts'
import { toFragment } from '../../src/state/location.ts'
import { carriedOver } from '../../src/state/project/carriedOver.ts'
import { builtCountries, builtDataset, builtStatement } from '../helpers/built.ts'

const COUNTRIES = builtCountries(['aland', 'borduria'])
const statement = (id: string) => builtStatement(id, 'aland', 'accuses', 'borduria')
const before = builtDataset(COUNTRIES, ['edge-1', 'edge-2', 'edge-3'].map(statement))
const now = builtDataset(COUNTRIES, ['edge-1', 'edge-2', 'edge-4'].map(statement))
/** A row came before the first, and the third has gone. */
const version = {
  statements: new Map([
    [statementId('edge-1'), statementId('edge-2')],
    [statementId('edge-2'), statementId('edge-4')],
  ]),
  entities: new Map([[entityId('aland'), entityId('aland')]]),
}
const step = (...cites: readonly string[]): Story['steps'][number] => ({
  title: cites.join(' '),
  text: 'Said aloud.',
  cites: cites.map(statementId),
  view: '',
  focus: [],
})
const story = (id: string, ...steps: Story['steps']): Story => ({
  id,
  title: id,
  summary: '',
  steps,
})
const written = (more: Partial<Parameters<typeof carriedOver>[0]>) =>
  carriedOver(
    { checks: NO_CHECKS, stories: [], views: [], notes: [], ...more },
    before,
    now,
    version,
  )

describe('what was written on an earlier version', () => {
  it('cites the same statements by their ids of now, and none of those that have gone', () => {
    const all = story('all', step('edge-1'), step('edge-3', 'edge-2'), step('edge-3'))
    const { work, steps } = written({
      stories: [all, story('gone', step('edge-3')), story('begun')],
    })
    expect(work.stories.map(({ id }) => id)).toEqual(['all', 'begun'])
    expect(work.stories[0]?.steps.map(({ cites }) => cites)).toEqual([['edge-2'], ['edge-4']])
    expect(steps).toBe(3)
  })

  it('keeps the words of a note whose line has gone, on the canvas', () => {
    const note = { id: 'n', text: 'Ask her.', at: [3, 4] as const }
    const { work, notes } = written({
      notes: [
        { ...note, on: { statement: statementId('edge-2') } },
        { ...note, on: { statement: statementId('edge-3') } },
        { ...note, on: { entity: entityId('aland') } },
        { ...note, on: { entity: entityId('borduria') } },
        { ...note, on: null },
      ],
    })
    expect(work.notes.map(({ on }) => on)).toEqual([
      { statement: 'edge-4' },
      null,
      { entity: 'aland' },
      null,
      null,
    ])
    expect(work.notes.every(({ text }) => text === note.text)).toBe(true)
    expect(notes).toBe(2)
  })

  it('hides, adds and selects the same statements in views and steps', () => {
    const first = stateAtFirst(before)
    const view = toFragment(
      {
        ...first,
        filters: {
          ...first.filters,
          dropped: new Set([statementId('edge-1'), statementId('edge-3')]),
          hidden: new Set([entityId('borduria')]),
          focus: { depth: 1, entities: [entityId('borduria')] },
        },
        selection: { entities: [entityId('aland')], statements: [statementId('edge-2')] },
      },
      before,
    )
    const saved = {
      id: 'v',
      name: 'View',
      fragment: view,
      arrangement: first.arrangement,
      camera: null,
    }
    const moved = new Map(COUNTRIES.map(({ id }) => [id, [1, 2] as const]))
    const { work } = written({
      stories: [story('one', { ...step('edge-1'), view })],
      views: [{ ...saved, arrangement: { ...saved.arrangement, moved } }],
    })
    expect(work.views[0]?.fragment).toBe('dropped=edge-2&select=aland,edge-4')
    expect(work.stories[0]?.steps[0]?.view).toBe(work.views[0]?.fragment)
    expect([...(work.views[0]?.arrangement.moved.keys() ?? [])]).toEqual(['aland'])
  })

  it('folds and compares the same parties in views, however they are numbered by now', () => {
    const both = {
      statements: version.statements,
      entities: new Map([
        [entityId('aland'), entityId('borduria')],
        [entityId('borduria'), entityId('aland')],
      ]),
    }
    const first = stateAtFirst(before)
    const side = (id: string) => ({ entity: entityId(id), withMembers: false })
    const fragment = toFragment(
      {
        ...first,
        folded: new Set([entityId('aland')]),
        comparison: { a: side('aland'), b: side('borduria'), view: 'split' },
      },
      before,
    )
    const view = { id: 'v', name: 'View', fragment, arrangement: first.arrangement, camera: null }
    const carried = (by: typeof both) =>
      carriedOver({ checks: NO_CHECKS, stories: [], views: [view], notes: [] }, before, now, by)
        .work.views[0]?.fragment
    expect(carried(both)).toBe('folded=borduria&compare=borduria,alone,aland,alone,split')
    // One of the sides has gone.
    expect(carried(version)).toBe('folded=aland')
  })
})
