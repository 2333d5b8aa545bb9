import { expect, it } from 'vitest'
import { statementId } from '../../src/domain/ids.ts'
import { createWorkspace } from '../../src/state/workspace.ts'
import { shipped } from '../helpers/shipped.ts'

it('has a statement in view where the filters let one of its lines through', () => {
  const { dataset, store, statementsInView, isInView } = createWorkspace(shipped(), '')
  for (const hidden of [null, 'claimed', 'denied'] as const) {
    if (hidden !== null) store.run({ name: 'hide-values', facet: 'status', values: [hidden] })
    const { filters } = store.getState().app
    const inView = new Set(statementsInView(filters))
    expect(inView.size).toBeGreaterThan(0)
    for (const statement of dataset.statements)
      expect(isInView(statement.id, filters)).toBe(inView.has(statement))
    expect(isInView(statementId('nowhere'), filters)).toBe(false)
  }
})
