import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entityId } from '../../src/domain/ids.ts'
import { type Command, TAKEN_BACK } from '../../src/state/commands.ts'
import { undoable } from '../../src/state/history.ts'
import { decodeWork } from '../../src/state/project/decode.ts'
import { encodeWork } from '../../src/state/project/encode.ts'
import { DATASET, deed, FIRST, reloaded, running, storeAfter, workOf } from '../helpers/works.ts'

describe('a work that is kept', () => {
  it('comes back as it was, and every step can be undone to the first state and done again', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
        const store = storeAfter(deeds)
        const again = reloaded(store)
        expect(undoable(again.getState().app)).toEqual(undoable(store.getState().app))
        const last = undoable(again.getState().app)
        const { length } = again.getState().history.past
        for (let step = 0; step < length; step++) again.undo()
        expect(undoable(again.getState().app)).toEqual(undoable(FIRST))
        for (let step = 0; step < length; step++) again.redo()
        expect(undoable(again.getState().app)).toEqual(last)
      }),
      { numRuns: 200 },
    )
  })

  it('names its steps as before', () => {
    const store = storeAfter([running({ name: 'hide-entities', entities: [entityId('front')] })])
    expect(reloaded(store).getState().history.past[0]?.command).toEqual({
      name: 'hide-entities',
      entities: ['front'],
    })
  })

  it('names what was done to a story as before', () => {
    const story = { id: 'walk', title: 'A walk', summary: '', steps: [] }
    const deed = {
      name: 'write-stories',
      stories: [story],
      what: 'begin',
      about: 'A walk',
    } as const
    const store = storeAfter([running(deed)])
    expect(reloaded(store).getState().history.past[0]?.command).toMatchObject({
      name: 'write-stories',
      what: 'begin',
      about: 'A walk',
    })
  })

  it('names every step that can be undone as before', () => {
    const store = storeAfter([running({ name: 'keep-loose', keep: true })])
    const [step] = store.getState().history.past
    if (step === undefined) throw new Error('Nothing was done.')
    const names = Object.entries(TAKEN_BACK).flatMap(([name, how]) =>
      how === 'undo' ? [name as Command['name']] : [],
    )
    const bare = {
      facet: 'kind',
      values: [],
      entities: [],
      statements: [],
      hide: [],
      positions: new Map(),
      entity: entityId('aland'),
      to: [0, 0],
      focus: null,
      strand: 's',
      time: null,
      clock: 'said',
      way: 'left',
      what: 'note',
      about: null,
    }
    const past = names.map((name) => ({
      ...step,
      command: { ...bare, name } as unknown as Command,
    }))
    const work = { ...workOf(store), history: { past, future: [] } }
    const read = decodeWork(encodeWork(work, DATASET), DATASET)
    expect(read?.history.past.map(({ command }) => command.name)).toEqual(names)
  })

  it('is refused where the text is none', () => {
    for (const text of ['', '{}', '{"version":1}', 'null'])
      expect(decodeWork(text, DATASET)).toBeNull()
  })
})
