import { describe, expect, it } from 'vitest'
import { entityId, statementId } from '../../src/domain/ids.ts'
import { cutting, subset } from '../../src/graph/subset.ts'
import { NOTHING_SELECTED, type Selection } from '../../src/state/appState.ts'
import {
  type ExportPlan,
  planExport,
  planningExport,
  type Scope,
  stepsLeftOut,
} from '../../src/state/exportScope.ts'
import { createWorkspace } from '../../src/state/workspace.ts'
import { builtDataset, builtEntity, builtStatement, link } from '../helpers/built.ts'
import { ran } from '../helpers/ran.ts'

const DATASET = builtDataset(
  [
    ...['aland', 'borduria', 'syldavia', 'loner'].map((id) => builtEntity(id, 'country', id)),
    builtEntity('cobalt', 'place', 'Cobalt'),
  ],
  [
    builtStatement('claim', 'aland', 'attacks', 'borduria', {
      status: 'claimed',
      said: [link('aland')],
    }),
    builtStatement('denial', 'syldavia', 'denies', 'aland', {
      denies: [statementId('claim')],
    }),
    builtStatement('visit', 'syldavia', 'visits', 'borduria'),
    builtStatement('part', 'cobalt', 'part-of', 'aland'),
  ],
)

const plan = (
  scope: Scope,
  {
    selection = NOTHING_SELECTED,
    neighbours = false,
    fragment = '',
  }: { selection?: Selection; neighbours?: boolean; fragment?: string } = {},
): ExportPlan => {
  const workspace = createWorkspace(DATASET, fragment)
  const app = { ...workspace.store.getState().app, selection }
  return planExport(workspace, app, scope, neighbours)
}

const entities = (...ids: readonly string[]): Selection => ({
  entities: ids.map(entityId),
  statements: [],
})

const statements = (...ids: readonly string[]): Selection => ({
  entities: [],
  statements: ids.map(statementId),
})

describe('the plan of an export', () => {
  it('names all entities that its part will hold', () => {
    for (const one of [
      plan('all'),
      plan('shown', { fragment: '#off=status:claimed' }),
      plan('selected', { selection: entities('aland', 'loner') }),
    ]) {
      const { entities: held } = subset(DATASET, one.closed.all, one.entities)
      expect(one.held).toEqual(new Set(held.map(({ id }) => id)))
    }
  })

  it('is made with rests where there is much, as is its part', () => {
    const ends = ['aland', 'borduria'].map((id) => builtEntity(id, 'country', id))
    const many = builtDataset(
      ends,
      Array.from({ length: 1_280 }, (_, at) =>
        builtStatement(`s${at}`, 'aland', 'visits', 'borduria'),
      ),
    )
    const workspace = createWorkspace(many, '')
    const { app } = workspace.store.getState()
    const planned = ran(planningExport(workspace, app, 'all', false))
    // Ids, links, the closed whole, what is added, what leaves, whom it names: each in one pass at least.
    expect(planned.rests).toBeGreaterThanOrEqual(6 * 20)
    expect(ran(cutting(many, planned.result.closed.all)).rests).toBeGreaterThanOrEqual(2 * 20)
  })

  it('holds everything, nodes without statements too, when all is asked for', () => {
    const all = plan('all')
    expect(all.matched.size).toBe(DATASET.statements.length)
    expect(all.entities.size).toBe(DATASET.entities.length)
  })

  it('holds what the filters let through and no more', () => {
    expect([...plan('shown').matched]).toEqual(['claim', 'denial', 'visit'])
    expect([...plan('shown', { fragment: '#no-relation=attacks,part-of' }).matched]).toEqual([
      'denial',
      'visit',
    ])
  })

  it('holds of a comparison what both say and what neither disputes, and nothing of others', () => {
    const fragment = '#compare=aland,alone,borduria,alone,split'
    const { matched, closed } = plan('shown', { fragment })
    expect([...matched]).toEqual(['claim'])
    expect([...closed.added]).toEqual(['denial'])
    expect(plan('all', { fragment }).matched.size).toBe(DATASET.statements.length)
  })

  it('takes along the denial of a claim even where it is filtered out', () => {
    const { matched, closed } = plan('shown', { fragment: '#no-relation=denies,visits,part-of' })
    expect([...matched]).toEqual(['claim'])
    expect([...closed.added]).toEqual(['denial'])
    expect(closed.all).toEqual(new Set(['claim', 'denial']))
  })

  it('holds the selected statements, with what has to come along', () => {
    const { matched, closed } = plan('selected', { selection: statements('claim') })
    expect([...matched]).toEqual(['claim'])
    expect([...closed.added]).toEqual(['denial'])
  })

  it('holds a selected statement even where the filters hide it', () => {
    expect([...plan('selected', { selection: statements('part') }).matched]).toEqual(['part'])
  })

  it('holds what runs between selected nodes, and with neighbours all that touches them', () => {
    const selection = entities('syldavia', 'borduria')
    expect([...plan('selected', { selection }).matched]).toEqual(['visit'])
    expect([...plan('selected', { selection, neighbours: true }).matched]).toEqual([
      'claim',
      'denial',
      'visit',
    ])
  })

  it('reaches with neighbours from the ends of a selected statement', () => {
    const selection = statements('denial')
    expect([...plan('selected', { selection }).matched]).toEqual(['denial'])
    expect([...plan('selected', { selection, neighbours: true }).matched].sort()).toEqual([
      'claim',
      'denial',
      'visit',
    ])
  })

  it('holds a selected node that no statement touches', () => {
    const { matched, entities: alone } = plan('selected', { selection: entities('loner') })
    expect(matched.size).toBe(0)
    expect([...alone]).toEqual(['loner'])
  })

  it('holds nothing where nothing is selected', () => {
    expect(plan('selected', { neighbours: true }).closed.all.size).toBe(0)
  })

  it('tells how many steps of stories cite what stays behind', () => {
    const step = (...cites: readonly string[]) => ({
      title: 'A step',
      text: '',
      cites: cites.map(statementId),
      view: '',
      focus: [],
    })
    const steps = [step('visit'), step('visit', 'part'), step('claim')]
    const told = { ...DATASET, stories: [{ id: 'walk', title: 'Walk', summary: '', steps }] }
    expect(stepsLeftOut(told, plan('all'))).toBe(0)
    expect(stepsLeftOut(told, plan('shown'))).toBe(1)
  })
})
