import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { BY_LINK } from '../../src/domain/story.ts'
import { stateAtFirst } from '../../src/state/appState.ts'
import { NO_HISTORY, undoable } from '../../src/state/history.ts'
import { decodeWork } from '../../src/state/project/decode.ts'
import { encodeWork } from '../../src/state/project/encode.ts'
import { endTelling, tellStep } from '../../src/state/stories.ts'
import { createWorkspace, type Workspace } from '../../src/state/workspace.ts'
import { type Keeper, startKeeping } from '../../src/ui/projects/keeper.ts'
import { takeUp } from '../../src/ui/projects/reopen.ts'
import { keepStatus } from '../../src/ui/projects/status.ts'
import { aHead, type MemoryShelf, memoryShelf } from '../helpers/memoryShelf.ts'
import { sample } from './mount.tsx'

const DATASET = sample()
const PICTURE = { light: '<svg />', dark: '<svg />' }
const ID = `bundled:${DATASET.id}`

let keeper: Keeper | null = null

beforeEach(() => {
  window.localStorage.clear()
  vi.useFakeTimers()
})
afterEach(() => {
  keeper?.stop()
  vi.useRealTimers()
})

const keeping = (workspace: Workspace, shelf: MemoryShelf, picture = () => PICTURE): Keeper => {
  keeper = startKeeping({ workspace, shelf, picture, tell: () => {}, taken: () => {} })
  return keeper
}

const hide = ({ store }: Workspace, relation: string): void =>
  store.run({ name: 'hide-values', facet: 'relation', values: [relation] })

const steps = (shelf: MemoryShelf): number =>
  decodeWork(shelf.projects.get(ID)?.work ?? '', DATASET)?.history.past.length ?? 0

it('saves at once what was done before the keeper came', async () => {
  const workspace = createWorkspace(DATASET, '')
  const shelf = memoryShelf()
  hide(workspace, 'accuses')
  keeping(workspace, shelf)
  await vi.advanceTimersByTimeAsync(0)
  expect(steps(shelf)).toBe(1)
  expect(keepStatus.getState().what).toBe('kept')
})

it('says that a change is kept once the shelf has said so, and not before', async () => {
  const workspace = createWorkspace(DATASET, '')
  const shelf = memoryShelf()
  keeping(workspace, shelf)
  hide(workspace, 'accuses')
  await vi.runAllTimersAsync()
  expect(keepStatus.getState().what).toBe('kept')

  let end = (): void => {}
  const slow = new Promise<void>((resolve) => {
    end = resolve
  })
  const { save } = shelf
  vi.spyOn(shelf, 'save').mockImplementation(async (...args) => {
    await slow
    return save(...args)
  })
  hide(workspace, 'denies')
  expect(keepStatus.getState().what).toBe('saving')
  await vi.runAllTimersAsync()
  expect(keepStatus.getState().what).toBe('saving')
  expect(steps(shelf)).toBe(1)
  end()
  await vi.runAllTimersAsync()
  expect(keepStatus.getState().what).toBe('kept')
  expect(steps(shelf)).toBe(2)
})

it('says nothing of another tab, and leaves the address alone, once another graph is open', async () => {
  const shelf = memoryShelf()
  const first = createWorkspace(DATASET, '')
  hide(first, 'accuses')
  keeping(first, shelf)
  await vi.runAllTimersAsync()
  keeper?.stop()
  const head = shelf.projects.get(ID)
  if (head === undefined) throw new Error('Nothing is kept.')

  const [tell, taken] = [vi.fn(), vi.fn()]
  const workspace = createWorkspace(DATASET, '')
  const mine = startKeeping({ workspace, shelf, picture: () => PICTURE, tell, taken })
  mine.stop()
  await vi.runAllTimersAsync()
  expect(taken).not.toHaveBeenCalled()
  expect(tell).not.toHaveBeenCalled()
})

it('leaves alone a work that it cannot read, and says that nothing is kept', async () => {
  const workspace = createWorkspace(DATASET, '')
  const shelf = memoryShelf({ head: aHead(ID, { revision: 7 }), work: '{}', dataset: '{}' })
  const save = vi.spyOn(shelf, 'save')
  keeping(workspace, shelf)
  hide(workspace, 'accuses')
  await vi.advanceTimersByTimeAsync(1000)
  expect(keepStatus.getState()).toEqual({ what: 'failed', why: 'unread' })
  expect(save).toHaveBeenCalledTimes(1)
  expect(shelf.projects.get(ID)?.work).toBe('{}')
})

it('opens a project whose work it cannot read without keeping it under another name', async () => {
  const workspace = createWorkspace(DATASET, '')
  const shelf = memoryShelf({ head: aHead('letters'), work: '{}', dataset: '{}' })
  await takeUp(workspace, 'letters', { from: 'file', name: 'letters.json' }, shelf)
  keeping(workspace, shelf)
  hide(workspace, 'accuses')
  await vi.advanceTimersByTimeAsync(1000)
  expect(keepStatus.getState()).toEqual({ what: 'failed', why: 'unread' })
  expect([...shelf.projects.keys()]).toEqual(['letters'])
})

it('goes on keeping after a fault of the program, which stands until something is kept', async () => {
  const workspace = createWorkspace(DATASET, '')
  const shelf = memoryShelf()
  const picture = vi.fn(() => PICTURE)
  const mine = keeping(workspace, shelf, picture)
  picture.mockImplementationOnce(() => {
    throw new Error('no picture')
  })
  hide(workspace, 'accuses')
  await expect(mine.flush()).rejects.toThrow('no picture')
  expect(keepStatus.getState()).toEqual({ what: 'failed', why: 'broken' })
  hide(workspace, 'denies')
  expect(keepStatus.getState()).toEqual({ what: 'failed', why: 'broken' })
  await vi.runAllTimersAsync()
  expect(keepStatus.getState().what).toBe('kept')
  expect(steps(shelf)).toBe(2)
})

it('says nothing of the graph that was open before', async () => {
  const workspace = createWorkspace(DATASET, '')
  const mine = keeping(workspace, memoryShelf())
  hide(workspace, 'accuses')
  mine.stop()
  await vi.runAllTimersAsync()
  expect(keepStatus.getState().what).toBe('nothing')
})

it('shows what another tab has kept, and saves nothing where nothing was done here', async () => {
  const workspace = createWorkspace(DATASET, '')
  const shelf = memoryShelf()
  keeping(workspace, shelf)
  hide(workspace, 'accuses')
  await vi.runAllTimersAsync()
  const other = createWorkspace(DATASET, '')
  hide(other, 'denies')
  const { app, history } = other.store.getState()
  const work = encodeWork({ now: undoable(app), history }, DATASET)
  shelf.projects.set(ID, { head: aHead(ID, { revision: 8 }), work, dataset: '{}' })
  await shelf.rename(ID, 'Ours')
  await vi.runAllTimersAsync()
  expect([...workspace.store.getState().app.filters.off.relation]).toContain('denies')
  expect(shelf.projects.get(ID)?.head.revision).toBe(8)
})

it('leaves a deleted project alone, and goes on with all that was done once it is brought back', async () => {
  const workspace = createWorkspace(DATASET, '')
  const shelf = memoryShelf()
  keeping(workspace, shelf)
  hide(workspace, 'accuses')
  await vi.runAllTimersAsync()
  hide(workspace, 'denies')
  await shelf.remove(ID)
  await vi.runAllTimersAsync()
  expect(await shelf.read(ID)).toBeNull()
  expect(steps(shelf)).toBe(1)
  await shelf.bringBack(ID)
  await vi.runAllTimersAsync()
  const kept = decodeWork(shelf.projects.get(ID)?.work ?? '', DATASET)
  expect([...(kept?.now.filters.off.relation ?? [])]).toEqual(
    expect.arrayContaining(['accuses', 'denies']),
  )
  expect(steps(shelf)).toBe(2)
  expect(keepStatus.getState().what).toBe('kept')
})

it('keeps a deleted project anew with the next change', async () => {
  const workspace = createWorkspace(DATASET, '')
  const shelf = memoryShelf()
  keeping(workspace, shelf)
  hide(workspace, 'accuses')
  await vi.runAllTimersAsync()
  await shelf.remove(ID)
  expect(keepStatus.getState().what).toBe('nothing')
  hide(workspace, 'denies')
  await vi.runAllTimersAsync()
  expect((await shelf.read(ID))?.head.deleted).toBeNull()
  expect(steps(shelf)).toBe(2)
})

it('puts what another tab has kept together with what was done here', async () => {
  const workspace = createWorkspace(DATASET, '')
  const first = undoable(stateAtFirst(DATASET))
  const theirs = { ...first, clock: 'said' } as const
  const work = encodeWork({ now: theirs, history: NO_HISTORY }, DATASET)
  const shelf = memoryShelf({ head: aHead(ID, { revision: 3 }), work, dataset: '{}' })
  hide(workspace, 'accuses')
  keeping(workspace, shelf)
  await vi.runAllTimersAsync()
  const { app } = workspace.store.getState()
  expect(app.clock).toBe('said')
  expect(app.filters.off.relation.has('accuses')).toBe(true)
  expect(shelf.projects.get(ID)?.head.revision).toBe(4)
})

it('keeps for the end of a story that is told what another tab has chosen meanwhile', async () => {
  const workspace = createWorkspace(DATASET, '')
  const { store } = workspace
  const first = undoable(stateAtFirst(DATASET))
  const theirs = { ...first, clock: 'said', bubbles: 'kind' } as const
  const work = encodeWork({ now: theirs, history: NO_HISTORY }, DATASET)
  const shelf = memoryShelf({ head: aHead(ID, { revision: 3 }), work, dataset: '{}' })
  const step = { title: 'One', text: '', cites: [], view: 'clock=published', focus: [] }
  const story = { id: 'walk', title: 'A walk', summary: '', steps: [step] }
  store.run(tellStep(store.getState().app, DATASET, story, 0))
  keeping(workspace, shelf)
  await vi.runAllTimersAsync()
  expect(store.getState().app).toMatchObject({ clock: 'published', bubbles: null })
  store.run(endTelling(store.getState().app, DATASET))
  expect(store.getState().app).toMatchObject({ clock: 'said', bubbles: 'kind' })
})

it('loses nothing where a page goes during a saving that ends while it is going', async () => {
  const workspace = createWorkspace(DATASET, '')
  const shelf = memoryShelf()
  const kept = keeping(workspace, shelf)
  let end = (): void => {}
  const slow = new Promise<void>((resolve) => {
    end = resolve
  })
  const { save } = shelf
  vi.spyOn(shelf, 'save').mockImplementationOnce(async (...args) => {
    await slow
    return save(...args)
  })
  hide(workspace, 'accuses')
  void kept.flush()
  await vi.advanceTimersByTimeAsync(0)
  hide(workspace, 'denies')
  kept.lastMoment()
  end()
  await vi.advanceTimersByTimeAsync(0)
  expect(steps(shelf)).toBe(1)
  const next = createWorkspace(DATASET, '')
  await takeUp(next, ID, { from: 'bundled', id: DATASET.id }, shelf)
  expect(next.store.getState().history.past.length).toBe(2)
})

const ORIGIN = { from: 'bundled', id: DATASET.id } as const

/** A workspace as it opens under an address, with its keeper. */
const opened = async (
  shelf: MemoryShelf,
  fragment = '',
  picture: Parameters<typeof startKeeping>[0]['picture'] = () => PICTURE,
) => {
  const workspace = createWorkspace(DATASET, fragment)
  await takeUp(workspace, ID, ORIGIN, shelf)
  const tell = vi.fn()
  const mine = startKeeping({ workspace, shelf, picture, tell, taken: () => {} })
  await vi.runAllTimersAsync()
  return { workspace, mine, tell }
}

const note = ({ store }: Workspace, id: string): void => {
  const { notes } = store.getState().app
  const written = { id, text: id, on: null, at: [0, 0] } as const
  store.run({ name: 'write-notes', notes: [...notes, written], what: 'add', about: id })
}

const offIn = (shelf: MemoryShelf): readonly string[] => [
  ...(decodeWork(shelf.projects.get(ID)?.work ?? '', DATASET)?.now.filters.off.relation ?? []),
]
const notesIn = ({ store }: Workspace): readonly string[] =>
  store.getState().app.notes.map(({ id }) => id)

it('saves nothing of what only the address of a tab asks for, when another tab goes on', async () => {
  const shelf = memoryShelf()
  const first = await opened(shelf)
  note(first.workspace, 'before')
  await vi.runAllTimersAsync()
  const linked = await opened(shelf, 'no-relation=denies')
  hide(first.workspace, 'accuses')
  await vi.runAllTimersAsync()
  expect(offIn(shelf)).toContain('accuses')
  expect(offIn(shelf)).not.toContain('denies')
  expect([...linked.workspace.store.getState().app.filters.off.relation]).toEqual(['denies'])
  expect(first.tell).not.toHaveBeenCalled()
  first.mine.stop()
  linked.mine.stop()
})

it('ends where two tabs without a picture have the same', async () => {
  const shelf = memoryShelf()
  const save = vi.spyOn(shelf, 'save')
  const one = await opened(shelf, '', () => null)
  note(one.workspace, 'a')
  await vi.runAllTimersAsync()
  const other = await opened(shelf, '', () => null)
  note(other.workspace, 'b')
  await vi.runAllTimersAsync()
  const saved = save.mock.calls.length
  expect(saved).toBeLessThan(6)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(save.mock.calls.length).toBe(saved)
  expect(notesIn(one.workspace)).toEqual(['a', 'b'])
  one.mine.stop()
  other.mine.stop()
})

it.each([
  ['was being saved', true],
  ['was not saved yet', false],
])(
  'puts the last moment of a page that %s on top of what another tab has kept',
  async (_, saving) => {
    const shelf = memoryShelf()
    const first = await opened(shelf)
    note(first.workspace, 'before')
    await vi.runAllTimersAsync()
    const other = await opened(shelf)
    if (saving) {
      note(first.workspace, 'mine')
      vi.spyOn(shelf, 'save').mockImplementationOnce(() => new Promise(() => {}))
      void first.mine.flush()
      await vi.advanceTimersByTimeAsync(0)
    } else {
      first.mine.stop()
      note(first.workspace, 'mine')
    }
    first.mine.lastMoment()
    note(other.workspace, 'theirs')
    await other.mine.flush()
    const next = createWorkspace(DATASET, '')
    await takeUp(next, ID, ORIGIN, shelf)
    expect(notesIn(next)).toEqual(['before', 'theirs', 'mine'])
    other.mine.stop()
  },
)

it('leaves what others have done since to a last moment that was kept after all', async () => {
  const shelf = memoryShelf()
  const first = await opened(shelf)
  note(first.workspace, 'before')
  await vi.runAllTimersAsync()
  note(first.workspace, 'mine')
  first.mine.lastMoment()
  const [moment] = Object.entries(localStorage).filter(([name]) => name.includes('unsaved'))
  await first.mine.flush()
  first.mine.stop()
  if (moment !== undefined) localStorage.setItem(...moment)
  const other = await opened(shelf)
  const { store } = other.workspace
  const notes = store.getState().app.notes.filter(({ id }) => id !== 'mine')
  store.run({ name: 'write-notes', notes, what: 'delete', about: 'mine' })
  await vi.runAllTimersAsync()
  if (moment !== undefined) localStorage.setItem(...moment)
  other.mine.stop()
  const next = createWorkspace(DATASET, '')
  await takeUp(next, ID, ORIGIN, shelf)
  expect(notesIn(next)).toEqual(['before'])
})

/** A page whose note *before* is kept, and whose note *mine* is not yet. */
const withUnsaved = async (shelf: ReturnType<typeof memoryShelf>) => {
  const page = await opened(shelf)
  note(page.workspace, 'before')
  await vi.runAllTimersAsync()
  page.mine.stop()
  note(page.workspace, 'mine')
  return page
}

it('writes its last moment down without what it went on from where there is no room for both', async () => {
  const shelf = memoryShelf()
  const first = await withUnsaved(shelf)
  const { setItem } = Storage.prototype
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (
    this: Storage,
    name: string,
    value: string,
  ) {
    if (value.includes('"base"')) throw new DOMException('', 'QuotaExceededError')
    setItem.call(this, name, value)
  })
  first.mine.lastMoment()
  full.mockRestore()
  const next = createWorkspace(DATASET, '')
  await takeUp(next, ID, ORIGIN, shelf)
  expect(notesIn(next)).toEqual(['before', 'mine'])
})

it('has forgotten the last moment once it is kept, and not before', async () => {
  const shelf = memoryShelf()
  const first = await withUnsaved(shelf)
  first.mine.lastMoment()
  const written = () => Object.keys(localStorage).filter((name) => name.includes('unsaved'))
  await takeUp(createWorkspace(DATASET, ''), ID, ORIGIN, shelf)
  expect(written()).toHaveLength(1)
  const next = await opened(shelf)
  expect(written()).toEqual([])
  expect(notesIn(next.workspace)).toEqual(['before', 'mine'])
  next.mine.stop()
})

it('keeps how its file was read, and its name, when it is kept anew', async () => {
  const shelf = memoryShelf()
  const reading = { losses: [], notes: [] }
  const workspace = createWorkspace(DATASET, '')
  const work = encodeWork({ now: undoable(stateAtFirst(DATASET)), history: NO_HISTORY }, DATASET)
  shelf.projects.set('letters', { head: aHead('letters', { reading }), work, dataset: '{}' })
  await takeUp(workspace, 'letters', { from: 'file', name: 'letters.json' }, shelf)
  keeping(workspace, shelf)
  await shelf.remove('letters')
  await shelf.clearOut(['letters'])
  hide(workspace, 'accuses')
  await vi.runAllTimersAsync()
  expect(shelf.projects.get('letters')?.head).toMatchObject({ name: 'letters', reading })
})

/** A browser that counts how often it is asked to keep things for good, and says `answer`. */
const asked = (answer: () => Promise<boolean>) => {
  const persist = vi.fn(answer)
  vi.stubGlobal('navigator', { ...window.navigator, storage: { persist } })
  onTestFinished(() => void vi.unstubAllGlobals())
  return persist
}

it('asks the browser to keep things for good once something is written, and never again', async () => {
  const persist = asked(async () => false)
  const shelf = memoryShelf()
  const workspace = createWorkspace(DATASET, '')
  keeping(workspace, shelf)
  hide(workspace, 'accuses')
  await vi.runAllTimersAsync()
  expect(keepStatus.getState().what).toBe('kept')
  expect(persist).not.toHaveBeenCalled()
  note(workspace, 'mine')
  await vi.advanceTimersByTimeAsync(0)
  expect(persist).not.toHaveBeenCalled()
  await vi.runAllTimersAsync()
  expect(persist).toHaveBeenCalledOnce()
  note(workspace, 'another')
  await vi.runAllTimersAsync()
  keeper?.stop()
  const next = await opened(shelf)
  note(next.workspace, 'later')
  await vi.runAllTimersAsync()
  expect(persist).toHaveBeenCalledOnce()
  next.mine.stop()
})

it('keeps what is written whether the browser refuses, has no answer, or cannot be asked', async () => {
  for (const answer of [
    () => Promise.reject(new TypeError('no')),
    () => new Promise<boolean>(() => {}),
    null,
  ]) {
    window.localStorage.clear()
    if (answer === null) vi.stubGlobal('navigator', { ...window.navigator, storage: undefined })
    else asked(answer)
    const workspace = createWorkspace(DATASET, '')
    const mine = keeping(workspace, memoryShelf())
    note(workspace, 'mine')
    await vi.runAllTimersAsync()
    expect(keepStatus.getState().what).toBe('kept')
    mine.stop()
  }
  vi.unstubAllGlobals()
})

it('asks for nothing where only a story is kept that came by a link', async () => {
  const persist = asked(async () => true)
  const workspace = createWorkspace(DATASET, '')
  keeping(workspace, memoryShelf())
  const { app } = workspace.store.getState()
  const story = { id: `${BY_LINK}-1`, title: 'Theirs', summary: '', steps: [] }
  workspace.store.goTo({ ...app, stories: [story] })
  await vi.runAllTimersAsync()
  expect(keepStatus.getState().what).toBe('kept')
  expect(persist).not.toHaveBeenCalled()
})
