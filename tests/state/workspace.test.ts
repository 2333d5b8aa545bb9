import { describe, expect, it } from 'vitest'
import { NO_FILTERS, withOff } from '../../src/analysis/filters/filters.ts'
import { entityId, statementId } from '../../src/domain/ids.ts'
import { createWorkspace, LINK_FIELDS } from '../../src/state/workspace.ts'
import { builtDataset, builtEntity, builtStatement } from '../helpers/built.ts'

const CLAIM = statementId('claim')

const DATASET = builtDataset(
  [builtEntity('aland', 'country', 'Aland'), builtEntity('borduria', 'country', 'Borduria')],
  [
    builtStatement('claim', 'aland', 'attacks', 'borduria', { status: 'claimed' }),
    ...LINK_FIELDS.map((field) =>
      builtStatement(`${field.toLowerCase()}-it`, 'borduria', 'comments-on', 'aland', {
        [field]: [CLAIM],
      }),
    ),
    builtStatement('second-denial', 'borduria', 'denies', 'aland', { denies: [CLAIM, CLAIM] }),
    builtStatement('both', 'aland', 'visits', ['borduria', 'aland']),
  ],
)

describe('a workspace', () => {
  it('finds who points at a statement, field by field, each once, in the order of the dataset', () => {
    const { pointingAt } = createWorkspace(DATASET, '')
    for (const field of LINK_FIELDS)
      expect(pointingAt(CLAIM, field)[0]?.id).toBe(`${field.toLowerCase()}-it`)
    expect(pointingAt(CLAIM, 'denies').map(({ id }) => id)).toEqual(['denies-it', 'second-denial'])
    expect(pointingAt(statementId('both'), 'denies')).toEqual([])
  })

  it('looks up entities, statements, sources and relations, and knows no others', () => {
    const workspace = createWorkspace(DATASET, '')
    const claim = workspace.statement(CLAIM)
    expect(claim).toBe(DATASET.statements[0])
    expect(claim && workspace.relation(claim)?.id).toBe('attacks')
    expect(workspace.entity(entityId('borduria'))?.name).toBe('Borduria')
    expect(workspace.entity(entityId('__proto__'))).toBeUndefined()
    expect(workspace.statement(statementId('constructor'))).toBeUndefined()
  })

  it('keeps its last answer for the same filters and makes a new one for others', () => {
    const { visible, statementsInView } = createWorkspace(DATASET, '')
    const shown = statementsInView(NO_FILTERS)
    expect(statementsInView(NO_FILTERS)).toBe(shown)
    expect(visible(NO_FILTERS)).toBe(visible(NO_FILTERS))
    const fewer = statementsInView(withOff(NO_FILTERS, 'relation', new Set(['denies'])))
    expect(fewer.map(({ id }) => id)).not.toContain('second-denial')
    expect(statementsInView(NO_FILTERS)).toEqual(shown)
  })

  it('lists a statement with several objects once, in the order of the dataset', () => {
    const { statementsInView } = createWorkspace(DATASET, '')
    expect(statementsInView(NO_FILTERS)).toEqual(DATASET.statements)
  })

  it('opens in the state that its address asks for', () => {
    const { store } = createWorkspace(DATASET, '#select=claim&theme=dark')
    expect(store.getState().app).toMatchObject({
      selection: { entities: [], statements: ['claim'] },
      theme: 'dark',
    })
  })
})
