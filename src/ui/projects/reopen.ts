import type { Root } from 'react-dom/client'
import { startPlacing } from '../../analysis/jobs/placeJob.ts'
import { NO_CHECKS } from '../../domain/checks.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { type ImportJob, startImport } from '../../io/imports/importJob.ts'
import { readChecks } from '../../io/parse/checks.ts'
import type { Origin } from '../../io/parse/project.ts'
import { readStories } from '../../io/parse/stories.ts'
import { listBundled, loadBundled } from '../../io/sources/bundled.ts'
import { browserShelf, type Shelf } from '../../io/storage/shelf.ts'
import type { AppState } from '../../state/appState.ts'
import { undoable } from '../../state/history.ts'
import { toFragment } from '../../state/location.ts'
import { decodeWork } from '../../state/project/decode.ts'
import { historyUnder, keptOf, reopened } from '../../state/project/work.ts'
import type { Workspace } from '../../state/workspace.ts'
import { rememberGraph } from '../open/opened.ts'
import { openInSlices } from '../open/prepare.ts'
import { preparePicture } from '../open/preparePicture.ts'
import { openWaiting } from '../open/waiting.tsx'
import { withLastMoments } from './lastMoments.ts'
import { earlierChecks, earlierStories } from './places.ts'
import { idFor, track } from './tracked.ts'

/** The verdicts and stories that an earlier version of the program has kept of a dataset. */
export const earlierOf = (dataset: Dataset): Pick<AppState, 'checks' | 'stories'> => {
  const text = earlierChecks(dataset.id).read()
  const stories = readStories(earlierStories(dataset.id).read() ?? '', dataset) ?? []
  let checks = NO_CHECKS
  try {
    if (text !== null) checks = readChecks('', new TextEncoder().encode(text)).checks
  } catch {
    // What cannot be read stays where it is.
  }
  return { checks, stories }
}

/** Puts what is kept of a dataset that can be fetched, or of a project, into the workspace that was made of it. */
export const takeUp = async (
  workspace: Workspace,
  id: string,
  origin: Origin,
  shelf: Shelf = browserShelf,
): Promise<void> => {
  const { dataset, store, opened } = workspace
  const stored = await shelf.read(id).catch(() => null)
  const kept = stored === null ? null : decodeWork(stored.work, dataset)
  const head = stored?.head ?? null
  const { work, isMore, places } = withLastMoments(id, dataset, kept, head?.revision ?? null)
  const { app, history } = store.getState()
  const known = head === null ? {} : { name: head.name, reading: head.reading }
  if (work === null) {
    store.goTo({ ...app, ...earlierOf(dataset) })
    if (stored === null) return
    // What cannot be read stays as it is, and nothing is kept in its place or under another name.
    const now = keptOf(store.getState().app, dataset)
    const clean = { now, history }
    track(workspace, {
      id,
      origin,
      ...known,
      revision: null,
      base: now,
      clean,
      lacksPicture: false,
    })
    return
  }
  const shown = reopened(app, work, opened)
  const wayBack = historyUnder(shown, work)
  store.setState({ app: shown, history: wayBack })
  track(workspace, {
    id,
    origin,
    ...known,
    revision: head?.revision ?? null,
    base: kept?.now ?? work.history.past[0]?.before ?? undoable(app),
    clean: isMore ? null : { now: keptOf(shown, dataset), history: wayBack },
    lacksPicture: head !== null && head.pictures === null,
    lastMoments: places,
  })
}

/** The address follows what is kept where it named nothing. */
export const matchAddress = ({ dataset, store, opened }: Workspace): void => {
  if (opened !== window.location.hash || /story-data=|^#projects$/.test(opened)) return
  const fragment = toFragment(store.getState().app, dataset)
  const { pathname, search } = window.location
  window.history.replaceState(null, '', `${pathname}${search}${fragment && `#${fragment}`}`)
}

/** A dataset that came with the page, with what is kept of it. */
export const takeUpBundled = async (workspace: Workspace): Promise<void> => {
  const origin: Origin = { from: 'bundled', id: workspace.dataset.id }
  await takeUp(workspace, idFor(origin) ?? '', origin)
  matchAddress(workspace)
}

/** The dataset of a project from its text; null where it has faults. */
const datasetIn = async (text: string, job: ImportJob): Promise<Dataset | null> => {
  const preview = await job.open(new Map([['project.json', new TextEncoder().encode(text)]]))
  return preview.what === 'faults' ? null : job.take()
}

/**
 * The same in a worker of its own; null where it cannot be read any more.
 * @throws the reason of the signal, once it is aborted
 */
export const readKept = async (text: string, signal: AbortSignal): Promise<Dataset | null> => {
  const job = startImport(() => {})
  const aborted = new Promise<null>((resolve) =>
    signal.addEventListener('abort', () => resolve(null), { once: true }),
  )
  const dataset = await Promise.race([datasetIn(text, job).catch(() => null), aborted])
  job.cancel()
  signal.throwIfAborted()
  return dataset
}

const fromPage = async (id: string): Promise<Dataset | null> => {
  const found = (await listBundled()).find((one) => one.id === id)
  return found === undefined ? null : (await loadBundled(found)).dataset
}

/**
 * Opens the project that an address names, before anything else is shown. Null where it is not kept here, cannot be
 * read, or the reader has had enough of waiting.
 */
export const openProject = async (root: Root, id: string): Promise<Workspace | null> => {
  const { search, hash } = window.location
  const whole = await browserShelf.readWhole(id).catch(() => null)
  if (whole === null) return null
  const { head } = whole
  return openWaiting(root, head.name, async (job, show, signal) => {
    const fromStore = (): Promise<Dataset | null> => {
      show('read', null)
      return datasetIn(whole.dataset, job)
    }
    const fresh =
      head.origin.from === 'bundled' ? await fromPage(head.origin.id).catch(() => null) : null
    const dataset = fresh ?? (await fromStore())
    if (dataset === null) return null
    const placed = await startPlacing(dataset, signal).placed
    show('build', null)
    const workspace = await openInSlices(placed, hash, signal)
    if (signal.aborted) return null
    await takeUp(workspace, id, head.origin)
    if (signal.aborted) return null
    rememberGraph({
      search,
      workspace,
      file: { source: null, ...(head.reading ?? { losses: [], notes: [] }) },
    })
    matchAddress(workspace)
    await preparePicture(workspace, signal)
    return workspace
  })
}
