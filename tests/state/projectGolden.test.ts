import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../src/io/parse/parse.ts'
import { readBackup, writeBackup } from '../../src/io/parse/project.ts'
import { stateAtFirst } from '../../src/state/appState.ts'
import { decodeWork } from '../../src/state/project/decode.ts'
import { reopened } from '../../src/state/project/work.ts'
import { createAppStore } from '../../src/state/store.ts'

const BYTES = new Uint8Array(readFileSync('tests/golden/project.v1.json'))

const only = () => {
  const [project, ...others] = readBackup('golden.json', BYTES)
  if (project === undefined || others.length > 0) throw new Error('It holds one project.')
  return project
}

describe('a project of version 1', () => {
  it('opens with all that was arranged, filtered, judged and noted, and with its way back', () => {
    const { head, dataset: text, work: kept } = only()
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

  it('is written as it was read', () => {
    const text = writeBackup(readBackup('golden.json', BYTES)).join('')
    expect(JSON.parse(text)).toEqual(JSON.parse(new TextDecoder().decode(BYTES)))
  })
})

describe('a file of projects', () => {
  const file = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
  const golden = JSON.parse(new TextDecoder().decode(BYTES))

  it.each([
    ['another file', { format: 'attest' }, /holds no projects\. Choose/],
    ['a later version', { ...golden, version: 2 }, /later version of the program \(2\)\. Open it/],
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
