import { versionOf } from '../../analysis/versions.ts'
import { NO_CHECKS } from '../../domain/checks.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { Origin, ProjectHead } from '../../io/parse/project.ts'
import type { GraphSource } from '../../io/sources/graphSource.ts'
import { StorageError } from '../../io/storage/database.ts'
import { browserShelf, type Shelf } from '../../io/storage/shelf.ts'
import { NO_HISTORY } from '../../state/history.ts'
import { type CarriedOver, carriedOver } from '../../state/project/carriedOver.ts'
import { decodeWork, mayHoldWriting } from '../../state/project/decode.ts'
import { encodeWork } from '../../state/project/encode.ts'
import { keptOf, type Work } from '../../state/project/work.ts'
import type { Workspace } from '../../state/workspace.ts'
import { askBeforeLeaving } from '../askBeforeLeaving.ts'
import { idle } from '../idle.ts'
import { t } from '../messages/index.ts'
import { openWords } from '../messages/open.ts'
import { projectWords as words } from '../messages/projects.ts'
import { MOST_DROPPED } from '../open/dropped.ts'
import { rememberGraph } from '../open/opened.ts'
import { openInSlices } from '../open/prepare.ts'
import { preparePicture } from '../open/preparePicture.ts'
import type { Imported } from '../open/useImport.ts'
import { earlierOf, readKept, takeUp } from './reopen.ts'
import {
  countsOf,
  freshId,
  idFor,
  isTooLarge,
  nameFor,
  searchOf,
  type Tracked,
  track,
} from './tracked.ts'

interface Begun {
  readonly workspace: Workspace
  /** The address of the project, from `?` on. */
  readonly search: string
  /** Whether it had been kept before, and is open as it was left. */
  readonly known: boolean
  /** Null: there was nothing of an earlier version. */
  readonly inherited: Inherited | null
  /** Keeps what is not kept yet: the picture does not wait for it. Where that fails, the keeper says so. */
  readonly keep: () => Promise<void>
}

/** What of a reader's writing on an earlier version could not come along. */
type Inherited = Pick<CarriedOver, 'steps' | 'notes'>

const writtenIn = ({ stories, views, notes }: CarriedOver['work']): number =>
  stories.length + views.length + notes.length

/**
 * The verdicts, stories, views and notes of the last project with an earlier version of the dataset, for what of it
 * stands in this one: they outlive a new version.
 */
const inherit = async (
  { dataset, store }: Workspace,
  heads: readonly ProjectHead[],
  shelf: Shelf,
  read: typeof readKept,
  signal: AbortSignal,
): Promise<Inherited | null> => {
  const takeOver = (work: Partial<CarriedOver['work']>): void =>
    store.goTo({ ...store.getState().app, ...work })
  for (const { id } of heads) {
    const stored = await shelf.readWhole(id)
    if (stored === null || !mayHoldWriting(stored.work)) continue
    const before = await read(stored.dataset, signal)
    const work = before && decodeWork(stored.work, before)
    if (before === null || work === null) continue
    if (work.now.checks === NO_CHECKS && writtenIn(work.now) === 0) continue
    const version = versionOf(before, dataset)
    if (version === null) continue
    const { work: carried, ...left } = carriedOver(work.now, before, dataset, version)
    takeOver(carried)
    return writtenIn(work.now) === 0 ? null : left
  }
  takeOver(earlierOf(dataset))
  return null
}

/** The project that keeps the same data already. */
const sameData = async (
  text: string,
  heads: readonly ProjectHead[],
  shelf: Shelf,
): Promise<ProjectHead | null> => {
  for (const head of heads) {
    const { from } = head.origin
    if (from !== 'file' && from !== 'text') continue
    if ((await shelf.readWhole(head.id))?.dataset === text) return head
  }
  return null
}

/** How a graph comes that was just read. */
type Coming = Pick<Imported, 'dataset' | 'write' | 'signal'> & {
  readonly summary?: Pick<Imported['summary'], 'losses' | 'notes'>
}

/** What is to be said of the reading of a file for as long as it is kept. */
const readingOf = ({ summary }: Coming): ProjectHead['reading'] => {
  const { losses = [], notes = [] } = summary ?? {}
  return losses.length + notes.length === 0 ? undefined : { losses, notes }
}

/**
 * Makes a project of a graph that was just opened from a file or from pasted text. Where the same data is kept
 * already, that project opens as it was left.
 * @param fragment - of the address that asked for the file; empty where none did
 * @throws the reason of the signal, once it is aborted
 */
export const begin = async (
  coming: Coming,
  origin: Origin,
  fragment: string,
  shelf: Shelf = browserShelf,
  read = readKept,
): Promise<Begun> => {
  const { dataset, write, signal } = coming
  // The list comes meanwhile; a fault of it is told where it is waited for.
  const listed = shelf.list()
  listed.catch(() => {})
  const workspace = await openInSlices(dataset, fragment, signal)
  await preparePicture(workspace, signal)
  const { store } = workspace
  const lasting = idFor(origin)
  const done = async (): Promise<void> => {}
  if (lasting !== null) {
    await takeUp(workspace, lasting, origin, shelf)
    const search = searchOf({ id: lasting, origin })
    return { workspace, search, known: false, inherited: null, keep: done }
  }
  const fresh = freshId()
  const project: Tracked = {
    id: fresh,
    origin,
    revision: null,
    base: keptOf(store.getState().app, dataset),
    clean: null,
    lacksPicture: true,
    reading: readingOf(coming),
  }
  const begun: Begun = {
    workspace,
    search: searchOf(project),
    known: false,
    inherited: null,
    keep: done,
  }
  // Where it cannot be kept, the keeper says so once the graph stands.
  track(workspace, project)
  if (isTooLarge(dataset)) return begun
  let alike: readonly ProjectHead[] = []
  let text: string | null = null
  let inherited: Inherited | null = null
  try {
    alike = (await listed).heads.filter((head) => head.dataset.id === dataset.id)
    if (alike.length > 0) {
      text = await write()
      const there = text === null ? null : await sameData(text, alike, shelf)
      if (there !== null) {
        await takeUp(workspace, there.id, there.origin, shelf)
        return { ...begun, search: searchOf(there), known: true }
      }
    }
    inherited = await inherit(workspace, alike, shelf, read, signal)
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    return begun
  }
  const work: Work = { now: keptOf(store.getState().app, dataset), history: NO_HISTORY }
  project.base = work.now
  project.clean = work
  // Of what was cancelled nothing is kept.
  signal.throwIfAborted()
  const save = async (): Promise<void> => {
    const written = text ?? (await write())
    const saved =
      written === null
        ? null
        : await shelf.save(
            {
              id: fresh,
              name: nameFor(dataset),
              origin,
              dataset: countsOf(dataset),
              reading: project.reading,
              pictures: null,
              work: encodeWork(work, dataset),
              text: written,
            },
            null,
          )
    if (saved?.what === 'kept') project.revision = saved.revision
    else project.clean = null
  }
  let start = (): void => {}
  const first = new Promise<void>((resolve) => {
    start = resolve
  })
    .then(save)
    .catch((error: unknown) => {
      project.clean = null
      if (!(error instanceof StorageError)) throw error
    })
  project.first = first
  return {
    ...begun,
    inherited,
    keep() {
      start()
      return first
    },
  }
}

/** Where the data of a project comes from that is made of this source. */
const originOf = (source: GraphSource): Origin => {
  if (source.from === 'url') return { from: 'url', url: source.url }
  if (source.from === 'text') return { from: 'text' }
  return { from: 'file', name: source.files[0]?.path ?? '' }
}

/** Whether an address asks for what this source holds, so that its view is meant for it. */
const isAskedFor = (source: GraphSource, search: string): boolean => {
  const asked = new URLSearchParams(search)
  const origin = originOf(source)
  if (origin.from === 'url') return asked.get('data') === origin.url
  return origin.from === 'file' ? asked.get('file') === origin.name : asked.has('pasted')
}

/**
 * Makes a project of what was imported, and a graph of this session; `said` is what the reader is told, `back` the way to
 * what was open until now, where that does not lose its place to what was opened again.
 * @param left - what was open until now
 */
export const openImported = async (
  imported: Imported,
  left: Dataset,
  shelf: Shelf = browserShelf,
): Promise<{
  readonly workspace: Workspace
  readonly search: string
  readonly said: string
  readonly back: { readonly words: string; readonly hint: string } | null
}> => {
  const { dataset, source, signal } = imported
  const { losses, notes } = imported.summary
  const { search: address, hash } = window.location
  const asked = isAskedFor(source, address) ? hash : ''
  const { workspace, search, known, inherited, keep } = await begin(
    imported,
    originOf(source),
    asked,
    shelf,
  )
  await preparePicture(workspace, signal)
  signal.throwIfAborted()
  const end = imported.handOver()
  // Its address names a project that is not there yet.
  const leave = askBeforeLeaving()
  void idle()
    .then(keep)
    .finally(() => {
      leave()
      end()
    })
  rememberGraph({ search, workspace, file: { source, losses, notes } })
  const lost = losses.reduce((sum, { count }) => sum + count, 0)
  /** Two graphs of one title are told apart by how many statements they have. */
  const named = ({ title, statements }: Dataset): string =>
    dataset.title === left.title ? `${title} (${t.statements(statements.length)})` : title
  const title = search === address ? dataset.title : named(dataset)
  const opened = known ? words.asLeft(title) : openWords.opened(title, lost)
  const said = [
    opened,
    ...(inherited === null ? [] : [words.inherited(inherited.steps, inherited.notes)]),
    ...(source.from === 'files' && source.cutOff !== undefined
      ? [openWords.cutOff(source.cutOff, MOST_DROPPED)]
      : []),
  ].join(' ')
  const back =
    search === address
      ? null
      : { words: openWords.backTo(named(left)), hint: openWords.stillThere(named(left)) }
  return { workspace, search, said, back }
}
