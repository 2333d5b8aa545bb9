import { describe, expect, it, vi } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.ts'
import { statementId } from '../../src/domain/ids.ts'
import { told } from '../../src/domain/told.ts'
import { authoredText } from '../../src/io/parse/authored.ts'
import { StorageError } from '../../src/io/storage/database.ts'
import { begin, openImported } from '../../src/ui/projects/begin.ts'
import { startKeeping } from '../../src/ui/projects/keeper.ts'
import { trackedAs } from '../../src/ui/projects/tracked.ts'
import { builtDataset, builtEntity, builtStatement } from '../helpers/built.ts'
import { memoryShelf } from '../helpers/memoryShelf.ts'
import { sample } from './mount.tsx'

const ORIGIN = { from: 'file', name: 'a.json' } as const

const large = (): Dataset =>
  builtDataset(
    Array.from({ length: 2_000 }, (_, at) => builtEntity(`e${at}`, 'person', `Person ${at}`)),
    Array.from({ length: 12_000 }, (_, at) =>
      builtStatement(`s${at}`, `e${at % 2_000}`, 'praises', `e${(at * 7 + 1) % 2_000}`),
    ),
  )

const coming = (dataset: Dataset, abort: AbortController) => ({
  dataset,
  write: () => Promise.resolve(authoredText(dataset)),
  signal: abort.signal,
})

describe('a graph that was just read', () => {
  it('becomes a project, and is that project again when the same data comes once more', async () => {
    const shelf = memoryShelf()
    const first = await begin(coming(sample(), new AbortController()), ORIGIN, '', shelf)
    await first.keep()
    const second = await begin(coming(sample(), new AbortController()), ORIGIN, '', shelf)
    expect([first.known, second.known]).toEqual([false, true])
    expect(shelf.projects.size).toBe(1)
  })

  it('leaves nothing behind where its reader has had enough while it is made ready', async () => {
    const shelf = memoryShelf()
    const abort = new AbortController()
    const begun = begin(coming(large(), abort), ORIGIN, '', shelf)
    setTimeout(() => abort.abort())
    await expect(begun).rejects.toThrow(/abort/i)
    expect(shelf.projects.size).toBe(0)
  })

  it('stands before it is kept, where no project has its data', async () => {
    const shelf = memoryShelf()
    let written = false
    const dataset = sample()
    const write = (): Promise<string> => {
      written = true
      return Promise.resolve(authoredText(dataset))
    }
    const { signal } = new AbortController()
    const begun = await begin({ dataset, write, signal }, ORIGIN, '', shelf)
    expect([written, shelf.projects.size]).toEqual([false, 0])
    const tracked = trackedAs(begun.workspace)
    expect(tracked?.revision).toBeNull()
    await begun.keep()
    expect([written, shelf.projects.size]).toEqual([true, 1])
    expect(tracked?.revision).toBe(1)
  })

  it('is kept with what could not be represented of its file, and how it was read', async () => {
    const shelf = memoryShelf()
    const loss = {
      rule: 'date-unclear',
      count: 1,
      examples: [
        { rule: 'date-unclear', where: 'row 9', what: told`Unclear`, wayOut: told`Write it` },
      ],
    }
    const opened = async (losses: readonly (typeof loss)[]) => {
      const { keep } = await begin(
        { ...coming(sample(), new AbortController()), summary: { losses, notes: [] } },
        ORIGIN,
        '',
        shelf,
      )
      await keep()
      return [...shelf.projects.values()].at(-1)?.head.reading
    }
    expect(await opened([loss])).toEqual({ losses: [loss], notes: [] })
    shelf.projects.clear()
    expect(await opened([])).toBeUndefined()
  })

  it('is kept with its data once, and with what was done meanwhile after that', async () => {
    const shelf = memoryShelf()
    const save = vi.spyOn(shelf, 'save')
    const { workspace, keep } = await begin(
      coming(sample(), new AbortController()),
      ORIGIN,
      '',
      shelf,
    )
    const keeper = startKeeping({
      workspace,
      shelf,
      picture: () => null,
      tell: () => {},
      taken: () => {},
    })
    workspace.store.run({ name: 'hide-values', facet: 'relation', values: ['accuses'] })
    const flushed = keeper.flush()
    await new Promise((resolve) => setTimeout(resolve))
    expect(save).not.toHaveBeenCalled()
    await keep()
    await flushed
    keeper.stop()
    expect(save.mock.calls.map(([{ text }, known]) => [text === null, known])).toEqual([
      [false, null],
      [true, 1],
    ])
    expect([...shelf.projects.values()].map(({ head }) => head.revision)).toEqual([2])
  })

  it('has the browser ask before the page goes, until it is kept', async () => {
    const isAsked = (): boolean => {
      const leaving = new Event('beforeunload', { cancelable: true })
      window.dispatchEvent(leaving)
      return leaving.defaultPrevented
    }
    const shelf = memoryShelf()
    let free = (): void => {}
    const held = new Promise<void>((resolve) => {
      free = resolve
    })
    const ended = vi.fn()
    const { said, back } = await openImported(
      {
        ...coming(sample(), new AbortController()),
        source: { from: 'files', files: [], cutOff: 'letters' },
        summary: {
          title: '',
          nodes: 0,
          lines: 0,
          relations: { rows: [], more: 0 },
          kinds: { rows: [], more: 0 },
          dated: 0,
          spoken: 0,
          quoted: 0,
          tied: 0,
          statuses: [],
          unclear: null,
          undecided: null,
          unstated: null,
          placed: true,
          losses: [],
          notes: [],
        },
        handOver: () => ended,
      },
      sample(),
      { ...shelf, save: (...given) => held.then(() => shelf.save(...given)) },
    )
    expect(isAsked()).toBe(true)
    expect(said).toMatch(/ is open\. Of “letters” only /)
    // One title for both: how many statements each has tells them apart.
    const count = `(${sample().statements.length} statements)`
    expect(said).toContain(count)
    expect(back?.words).toContain(count)
    free()
    await vi.waitFor(() => expect(isAsked()).toBe(false), 5_000)
    expect(shelf.projects.size).toBe(1)
    expect(ended).toHaveBeenCalledOnce()
  })

  it('brings what was written on an earlier version along for what of it is there, and says what is not', async () => {
    const shelf = memoryShelf()
    const quoted = (id: string, quote: string) =>
      builtStatement(id, 'kroon', 'accuses', 'brandt', { attributes: { quote } })
    const people = ['kroon', 'brandt'].map((id) => builtEntity(id, 'person', id))
    const table = (...quotes: readonly string[]): Dataset =>
      builtDataset(
        people,
        quotes.map((quote, at) => quoted(`edge-${at + 1}`, quote)),
      )
    const signal = () => new AbortController()
    const earlier = table('She took it.', 'He paid it.')
    const begun = await begin(coming(earlier, signal()), ORIGIN, '', shelf)
    await begun.keep()
    const step = (cite: string) => ({
      title: cite,
      text: '',
      cites: [statementId(cite)],
      view: '',
      focus: [],
    })
    const story = {
      id: 'own-1',
      title: 'The affair',
      summary: '',
      steps: [step('edge-1'), step('edge-2')],
    }
    const { store } = begun.workspace
    store.run({ name: 'write-stories', stories: [story], what: 'write', about: story.id })
    const keeper = startKeeping({
      workspace: begun.workspace,
      shelf,
      picture: () => null,
      tell: () => {},
      taken: () => {},
    })
    await keeper.flush()
    keeper.stop()

    const opened = async (dataset: Dataset) => {
      const read = () => Promise.resolve(earlier)
      const { workspace, inherited } = await begin(
        coming(dataset, signal()),
        ORIGIN,
        '',
        shelf,
        read,
      )
      const steps = workspace.store.getState().app.stories.flatMap((one) => one.steps)
      return { inherited, cites: steps.map(({ cites }) => cites) }
    }
    expect(await opened(table('They met.', 'She took it.'))).toEqual({
      inherited: { steps: 1, notes: 0 },
      cites: [['edge-2']],
    })
    expect(await opened(table('Bob married.', 'Cleo left.'))).toEqual({
      inherited: null,
      cites: [],
    })
  })

  it('is left to the keeper where it cannot be kept', async () => {
    const shelf = {
      ...memoryShelf(),
      save: () => Promise.reject(new StorageError('full')),
    }
    const begun = await begin(coming(sample(), new AbortController()), ORIGIN, '', shelf)
    expect(trackedAs(begun.workspace)?.clean).not.toBeNull()
    await begun.keep()
    expect(trackedAs(begun.workspace)?.clean).toBeNull()
  })

  it('leaves nothing behind where its reader has had enough while it is compared', async () => {
    const shelf = memoryShelf()
    const dataset = sample()
    await (await begin(coming(dataset, new AbortController()), ORIGIN, '', shelf)).keep()
    const abort = new AbortController()
    const write = (): Promise<string> => {
      abort.abort()
      return Promise.resolve(`${authoredText(dataset)} `)
    }
    await expect(
      begin({ dataset, write, signal: abort.signal }, ORIGIN, '', shelf),
    ).rejects.toThrow(/abort/i)
    expect(shelf.projects.size).toBe(1)
  })
})
