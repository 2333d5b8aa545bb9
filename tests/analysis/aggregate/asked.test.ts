import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BUBBLES_FROM,
  GATHERED_BY,
  readAsked,
  withClosed,
  withOpen,
  writeAsked,
} from '../../../src/analysis/aggregate/asked.ts'
import { startPlacing } from '../../../src/analysis/jobs/placeJob.ts'
import { stateAtFirst } from '../../../src/state/appState.ts'
import { fromFragment, toFragment } from '../../../src/state/location.ts'
import { createWorkspace } from '../../../src/state/workspace.ts'
import { aDataset, parsed } from '../../helpers/dataset.ts'

const asked = fc.record({
  by: fc.constantFrom(...GATHERED_BY),
  all: fc.boolean(),
  open: fc
    .uniqueArray(fc.nat(9), { maxLength: 4 })
    .map((numbers) => numbers.flatMap((number) => [`${number}`, `${number}.0`])),
})

describe('the picture in bubbles that is asked for', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(asked, (one) => {
        expect(readAsked(writeAsked(one))).toEqual(one)
      }),
    )
  })

  it('is none where the text is garbage', () => {
    expect(readAsked('')).toBeNull()
    expect(readAsked('__proto__,1')).toBeNull()
    expect(readAsked('kind,x,-1,1.,.2,3.3')).toEqual({ by: 'kind', all: false, open: [] })
  })

  it('closes with a bubble what is open in it', () => {
    const open = ['1', '10', '1.0', '1.0.2']
    const start = { by: 'community', all: false, open } as const
    expect(withClosed(start, '1').open).toEqual(['10'])
    expect(withOpen(start, '1')).toEqual(start)
  })

  it('stands in the address and in the history', () => {
    const dataset = parsed(aDataset())
    const { store } = createWorkspace(dataset, '')
    store.run({ name: 'gather', bubbles: 'kind,0' })
    expect(toFragment(store.getState().app, dataset)).toBe('bubbles=kind,0')
    store.undo()
    expect(store.getState().app.bubbles).toBeNull()
    store.redo()
    expect(store.getState().app.bubbles).toBe('kind,0')
    expect(fromFragment('bubbles=kind,0', dataset).bubbles).toBe('kind,0')
    expect(fromFragment('bubbles=%3Cscript%3E', dataset).bubbles).toBeNull()
  })

  it('is there from the first where a graph is large, and no layout runs before it opens', async () => {
    const dataset = parsed(aDataset())
    const [statement] = dataset.statements
    if (statement === undefined) throw new Error('The sample has no statement.')
    const large = { ...dataset, statements: Array.from({ length: BUBBLES_FROM }, () => statement) }
    expect(stateAtFirst(dataset).bubbles).toBeNull()
    expect(stateAtFirst(large).bubbles).toBe('community')
    expect(toFragment({ ...stateAtFirst(large), bubbles: null }, large)).toBe('bubbles=none')
    expect(fromFragment('bubbles=none', large).bubbles).toBeNull()
    expect(await startPlacing(large).placed).toBe(large)
  })
})
