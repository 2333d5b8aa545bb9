import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { entityId } from '../../src/domain/ids.ts'
import { describeIssue } from '../../src/domain/issue.ts'
import { readBackup, writeBackup } from '../../src/io/parse/backup.ts'
import { parseDataset } from '../../src/io/parse/parse.ts'
import { stateAtFirst } from '../../src/state/appState.ts'
import { decodeWork } from '../../src/state/project/decode.ts'
import { reopened } from '../../src/state/project/work.ts'
import { createAppStore } from '../../src/state/store.ts'
import { applyView } from '../../src/state/views.ts'

const bytesOf = (version: number) =>
  new Uint8Array(readFileSync(`tests/golden/project.v${version}.json`))
const BYTES = bytesOf(6)

const only = (version: number) => {
  const [project, ...others] = readBackup('golden.json', bytesOf(version)).projects
  if (project === undefined || others.length > 0) throw new Error('It holds one project.')
  return project
}

describe('a project of version 1', () => {
  it('opens with all that was arranged, filtered, judged and noted, and with its way back', () => {
    const { head, dataset: text, work: kept } = only(1)
    expect(head.name).toBe('My quarrel')
    const { dataset } = parseDataset(JSON.parse(text), new Map())
    if (dataset === null) throw new Error('Its data has faults.')
    const work = decodeWork(kept, dataset)
    if (work === null) throw new Error('Its work could not be read.')
    const first = stateAtFirst(dataset)
    const store = createAppStore(dataset, first)
    store.setState({ app: reopened(first, work, ''), history: work.history })
    const { app } = store.getState()
    expect([...app.arrangement.moved]).toEqual([['aland', [120, -40]]])
    expect([...app.filters.off.status]).toEqual(['claimed'])
    expect([...app.checks.judgements.values()]).toMatchObject([{ verdict: 'wrong', note: 'Why?' }])
    expect(store.getState().history.past.map(({ command }) => command.name)).toEqual([
      'move',
      'hide-values',
      'check',
      'check',
    ])
    store.redo()
    expect([...store.getState().app.filters.hidden]).toEqual(['borduria'])
    for (let step = 0; step < 5; step++) store.undo()
    expect({ ...store.getState().app }).toEqual(first)
  })

  it('has no views and no notes', () => {
    const { dataset: text, work } = only(1)
    const { dataset } = parseDataset(JSON.parse(text), new Map())
    const now = dataset && decodeWork(work, dataset)?.now
    expect([now?.views, now?.notes]).toEqual([[], []])
  })

  it('stays of its version in a backup of this one', () => {
    const text = writeBackup(readBackup('golden.json', bytesOf(1)).projects).pieces.join('')
    const before = JSON.parse(new TextDecoder().decode(bytesOf(1)))
    expect(JSON.parse(text)).toEqual({ ...before, version: 6 })
  })
})

describe('a project of version 2', () => {
  it('opens with its views, and each comes back', () => {
    const { dataset: text, work: kept } = only(2)
    const { dataset } = parseDataset(JSON.parse(text), new Map())
    if (dataset === null) throw new Error('Its data has faults.')
    const work = decodeWork(kept, dataset)
    if (work === null) throw new Error('Its work could not be read.')
    const first = stateAtFirst(dataset)
    const store = createAppStore(dataset, first)
    store.setState({ app: reopened(first, work, ''), history: work.history })
    const [dragged, alone] = store.getState().app.views
    if (dragged === undefined || alone === undefined) throw new Error('It holds two views.')
    expect(dragged).toMatchObject({
      name: 'As dragged',
      camera: { zoom: 0.75, middle: [12.5, -40], width: 800, height: 600 },
    })
    store.run(applyView(alone, dataset, null))
    expect([...store.getState().app.filters.hidden]).toEqual(['borduria'])
    expect(store.getState().app.selection.entities).toEqual(['aland'])
    expect([...store.getState().app.arrangement.moved]).toEqual([['aland', [120, -40]]])
    store.undo()
    expect(
      store
        .getState()
        .history.past.map(({ command }) => command.name)
        .slice(-4),
    ).toEqual(['write-views', 'hide-entities', 'write-views', 'apply-view'])
  })

  it('stays of its version in a backup of this one', () => {
    const text = writeBackup(readBackup('golden.json', bytesOf(2)).projects).pieces.join('')
    const before = JSON.parse(new TextDecoder().decode(bytesOf(2)))
    expect(JSON.parse(text)).toEqual({ ...before, version: 6 })
  })
})

describe('a project of version 3', () => {
  const opened = (change: (text: string) => string = (text) => text) => {
    const { dataset: text, work: kept } = only(3)
    const { dataset } = parseDataset(JSON.parse(text), new Map())
    const work = dataset && decodeWork(change(kept), dataset)
    if (dataset === null || work === null) throw new Error('It could not be read.')
    const store = createAppStore(dataset, stateAtFirst(dataset))
    store.setState({ app: reopened(stateAtFirst(dataset), work, ''), history: work.history })
    return store
  }

  it('opens with its notes, and Undo takes each back', () => {
    const store = opened()
    expect(store.getState().app.notes).toEqual([
      {
        id: '00000000000000c3',
        text: 'Whose word?\nAsk.',
        on: { entity: 'aland' },
        at: [30, -12],
      },
      { id: '00000000000000d4', text: 'When?', on: { statement: 'charge' }, at: [4, 5] },
      { id: '00000000000000e5', text: 'Later', on: null, at: [-100, 80] },
    ])
    store.undo()
    expect(store.getState().app.notes).toHaveLength(2)
  })

  it('keeps a note that hangs on what the data has no longer', () => {
    const store = opened((text) => text.replace('{"entity":"aland"}', '{"entity":"atlantis"}'))
    expect(store.getState().app.notes[0]).toMatchObject({ on: { entity: 'atlantis' } })
  })

  it('stays of its version in a backup of this one', () => {
    const text = writeBackup(readBackup('golden.json', bytesOf(3)).projects).pieces.join('')
    const before = JSON.parse(new TextDecoder().decode(bytesOf(3)))
    expect(JSON.parse(text)).toEqual({ ...before, version: 6 })
  })
})

const arrangementIn = (version: number) => {
  const { dataset: text, work: kept } = only(version)
  const { dataset } = parseDataset(JSON.parse(text), new Map())
  const work = dataset && decodeWork(kept, dataset)
  if (dataset === null || work === null) throw new Error('It could not be read.')
  return reopened(stateAtFirst(dataset), work, '').arrangement
}

describe('a project of version 4', () => {
  it('opens with its guides and where their names stand', () => {
    const arrangement = arrangementIn(4)
    expect(arrangement.layout).toBe('timeline')
    expect(arrangement.guides).toMatchObject([
      { form: 'lane', beside: 80, filled: true, title: { of: 'no-date' } },
      { form: 'ring', at: [12, 59], title: { of: 'steps', steps: 2 } },
    ])
  })

  it('has pinned what stands elsewhere than its layout put it', () => {
    expect(arrangementIn(4).pinned).toEqual(new Set(['aland']))
  })

  it('stays of its version in a backup of this one', () => {
    const text = writeBackup(readBackup('golden.json', bytesOf(4)).projects).pieces.join('')
    const before = JSON.parse(new TextDecoder().decode(bytesOf(4)))
    expect(JSON.parse(text)).toEqual({ ...before, version: 6 })
  })
})

describe('a project of version 5', () => {
  it('opens with what is pinned, elsewhere or where its layout put it', () => {
    const { moved, pinned } = arrangementIn(5)
    expect(moved.get(entityId('borduria'))).toEqual([300, 0])
    expect(pinned).toEqual(new Set(['aland', 'borduria']))
  })

  it('says nothing of how its file was read', () => {
    expect(only(5).head.reading).toBeUndefined()
  })

  it('stays of its version in a backup of this one', () => {
    const text = writeBackup(readBackup('golden.json', bytesOf(5)).projects).pieces.join('')
    const before = JSON.parse(new TextDecoder().decode(bytesOf(5)))
    expect(JSON.parse(text)).toEqual({ ...before, version: 6 })
  })
})

describe('a project of version 6', () => {
  it('says what of its file could not be represented, and how it was read', () => {
    const { reading } = only(6).head
    const [loss] = reading?.losses ?? []
    expect(loss?.examples.map(describeIssue)).toEqual([
      'row 9: Its date 03/04/2031 does not say which number is the day. Write the year first.',
    ])
    expect(reading?.notes.map(({ count }) => count)).toEqual([2])
  })

  it('is written as it was read', () => {
    const text = writeBackup(readBackup('golden.json', BYTES).projects).pieces.join('')
    expect(JSON.parse(text)).toEqual(JSON.parse(new TextDecoder().decode(BYTES)))
  })
})

describe('a file of projects', () => {
  const file = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
  const golden = JSON.parse(new TextDecoder().decode(BYTES))

  it.each([
    ['another file', { format: 'attest' }, /holds no projects\. Choose/],
    ['a later version', { ...golden, version: 7 }, /later version of the program \(7\)\. Open it/],
    ['a cut file', { format: 'attest-projects', version: 1 }, /changed or cut off/],
    [
      'a damaged project',
      { ...golden, projects: [{ ...golden.projects[0], work: {} }] },
      /project 1 is damaged, so none was taken in\. Choose/,
    ],
    [
      'a picture that is none',
      {
        ...golden,
        projects: [
          {
            ...golden.projects[0],
            head: { ...golden.projects[0].head, pictures: { light: 'https://x', dark: '' } },
          },
        ],
      },
      /project 1 is damaged/,
    ],
  ])('is refused as a whole where it is %s', (_, value, sentence) => {
    expect(() => readBackup('mine.json', file(value))).toThrow(sentence)
  })
})
