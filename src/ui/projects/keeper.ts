import { NO_CHECKS } from '../../domain/checks.ts'
import { cameByLink } from '../../domain/story.ts'
import { authoredText } from '../../io/parse/authored.ts'
import type { Origin } from '../../io/parse/project.ts'
import { StorageError } from '../../io/storage/database.ts'
import { askToLast } from '../../io/storage/lasting.ts'
import type { Shelf, Stored } from '../../io/storage/shelf.ts'
import { isSame, NO_HISTORY, type Undoable } from '../../state/history.ts'
import { decodeWork } from '../../state/project/decode.ts'
import { encodeWork } from '../../state/project/encode.ts'
import { mergeWork } from '../../state/project/merge.ts'
import { keptOf, type Work } from '../../state/project/work.ts'
import type { Workspace } from '../../state/workspace.ts'
import type { Thumbnail } from '../../view/pictures/thumbnail.ts'
import { clearPlaces, ownPlace, writeLastMoment } from './lastMoments.ts'
import { earlierChecks, earlierStories, flagOf } from './places.ts'
import { type KeepStatus, keepStatus, type NotKept } from './status.ts'
import {
  countsOf,
  idFor,
  isTooLarge,
  nameFor,
  originAt,
  type Tracked,
  track,
  trackedAs,
} from './tracked.ts'

/** What keeping tells of. */
export type KeepNews = 'other-tab' | 'clash' | 'deleted'

/** Milliseconds between a change and its saving; further changes do not put it off. */
const PAUSE = 400

export interface Keeper {
  /** Saves what is unsaved at once; resolves when it is kept or has failed. */
  readonly flush: () => Promise<void>
  /** Writes down what is unsaved in one go, for a page that is about to go. */
  readonly lastMoment: () => void
  readonly stop: () => void
}

interface Means {
  readonly workspace: Workspace
  readonly shelf: Shelf
  /** The picture as it is now; null where there is none yet. */
  readonly picture: () => Thumbnail | null
  readonly tell: (news: KeepNews) => void
  /** Called when another tab’s work was taken over, so that the address can follow. */
  readonly taken: () => void
}

/** The work as it stands. */
const workOf = ({ store, dataset }: Workspace): Work => {
  const { app, history } = store.getState()
  return { now: keptOf(app, dataset), history }
}

/** Whether there is something that the reader has written or judged; filters and places are only looks. */
const isWritten = ({ checks, stories, views, notes }: Undoable): boolean =>
  checks !== NO_CHECKS ||
  stories.some((story) => !cameByLink(story)) ||
  views.length + notes.length > 0

/** Nothing was done, so that there is nothing to keep. */
const isUntouched = ({ store }: Workspace): boolean => {
  const { app, history } = store.getState()
  return history === NO_HISTORY && !isWritten(app) && app.stories.length === 0
}

/** Puts a work into a workspace; what is selected and read stays. */
const take = ({ store }: Workspace, { now, history }: Work): void =>
  store.setState(({ app }) => {
    if (app.telling === null) return { app: { ...app, ...now }, history }
    const { filters, folded, bubbles, clock, ...rest } = now
    const { selection } = app.telling.before ?? app
    const before = { filters, folded, bubbles, clock, selection }
    return { app: { ...app, ...rest, telling: { ...app.telling, before } }, history }
  })

const startTracking = (workspace: Workspace): Tracked => {
  const origin: Origin = originAt(window.location.search, workspace.dataset)
  const begun: Tracked = {
    id: idFor(origin) ?? '',
    origin,
    revision: null,
    base: beforeAll(workspace),
    clean: isUntouched(workspace) ? workOf(workspace) : null,
    lacksPicture: true,
  }
  track(workspace, begun)
  return begun
}

/** What was there before anything was done: what no other can have changed. */
const beforeAll = (workspace: Workspace): Undoable =>
  workspace.store.getState().history.past[0]?.before ?? workOf(workspace).now

/**
 * Keeps a workspace in the browser: each change a moment after it is made, in one transaction; and follows what other
 * tabs do to the same project.
 */
export const startKeeping = ({ workspace, shelf, picture, tell, taken }: Means): Keeper => {
  const { dataset, store } = workspace
  const project = trackedAs(workspace) ?? startTracking(workspace)
  const place = ownPlace(project.id)
  /** The one project of a dataset that came with the page, which needs a flag to be found. */
  const isLasting = project.id === idFor({ from: 'bundled', id: dataset.id })
  let timer: ReturnType<typeof setTimeout> | null = null
  let queue: Promise<void> = project.first?.catch(() => {}) ?? Promise.resolve()
  let stopped = false

  const isDirty = (): boolean => {
    if (project.clean === null) return true
    const work = workOf(workspace)
    return work.history !== project.clean.history || !isSame(work.now, project.clean.now)
  }

  const status = (next: KeepStatus): void => {
    if (!stopped) keepStatus.setState(next, true)
  }
  const fail = (why: NotKept): void => status({ what: 'failed', why })

  /** Takes over what another tab has kept, with what was done here since on top; false where it cannot be read. */
  const catchUp = ({ head, work }: Stored): boolean => {
    if (project.revision === head.revision) return true
    const theirs = decodeWork(work, dataset)
    if (theirs === null) return false
    const mine = workOf(workspace)
    const untouched = !isDirty()
    // What has been deleted meanwhile holds what was done since the last saving.
    const isKept = project.revision !== null
    const merged = mergeWork(project.base, mine, theirs)
    const shown = mine.now
    project.revision = head.revision
    project.base = theirs.now
    project.name = head.name
    if (head.pictures !== null) project.lacksPicture = false
    // What only an address has asked for stays on the screen, and is nothing to save.
    project.clean = untouched && isKept ? merged.work : theirs
    take(workspace, merged.work)
    // Another graph may be open by now.
    if (!stopped) {
      taken()
      if (merged.clash && !untouched) tell('clash')
      else if (!isSame(shown, merged.work.now)) tell('other-tab')
    }
    if (isDirty()) plan()
    return true
  }

  const write = async (withDataset: boolean): Promise<void> => {
    if (isTooLarge(dataset)) {
      fail('large')
      return
    }
    const work = workOf(workspace)
    const pictures = picture()
    // Before the project itself: a flag without one costs a look, a project without its flag would not be found.
    if (isLasting && flagOf(dataset.id).read() === null) flagOf(dataset.id).write('0')
    const saved = await shelf.save(
      {
        id: project.id,
        name: project.name ?? nameFor(dataset),
        origin: project.origin,
        reading: project.reading,
        dataset: countsOf(dataset),
        pictures,
        work: encodeWork(work, dataset),
        text: withDataset || project.revision === null ? authoredText(dataset) : null,
      },
      project.revision,
    )
    switch (saved.what) {
      case 'gone':
        return write(true)
      case 'later':
      case 'unread':
        fail(saved.what)
        return
      case 'newer':
        if (catchUp(saved.stored)) return write(withDataset)
        fail('unread')
        return
      case 'kept':
        project.revision = saved.revision
        project.base = work.now
        if (pictures !== null) project.lacksPicture = false
        project.clean = work
        if (isWritten(work.now)) askToLast()
        // A page that is going may have written down what this saving is too early for.
        if (!isDirty()) {
          clearPlaces([place, ...(project.lastMoments ?? [])])
          project.lastMoments = []
        }
        if (isLasting) {
          flagOf(dataset.id).write(String(saved.revision))
          earlierChecks(dataset.id).write(null)
          earlierStories(dataset.id).write(null)
        }
        status({ what: 'kept' })
        if (isDirty()) plan()
    }
  }

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = queue.then(work).catch((error: unknown) => {
      fail(error instanceof StorageError ? error.fault : 'broken')
      if (!(error instanceof StorageError)) throw error
    })
    // The next turn comes all the same.
    queue = turn.catch(() => {})
    return turn
  }

  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    return inTurn(async () => {
      if (isDirty() || (project.lacksPicture && project.revision !== null)) await write(false)
    })
  }

  const plan = (): void => {
    if (stopped) return
    // A fault stands until something is kept.
    if (keepStatus.getState().what !== 'failed') status({ what: 'saving' })
    timer ??= setTimeout(() => void flush(), PAUSE)
  }

  const unfollow = store.subscribe(() => {
    if (isDirty()) plan()
  })

  const look = (): Promise<void> =>
    inTurn(async () => {
      const stored = await shelf.read(project.id)
      if (stored !== null) catchUp(stored)
    })

  const unwatch = shelf.watch(({ id, revision }) => {
    if (id !== project.id) return
    if (revision !== null) {
      if (revision !== project.revision) void look()
      return
    }
    // The next change keeps it anew.
    if (project.revision === null) return
    project.revision = null
    project.clean = workOf(workspace)
    status({ what: 'nothing' })
    tell('deleted')
  })

  status({ what: project.revision === null ? 'nothing' : 'kept' })
  if (isDirty()) {
    // It has waited for the keeper to come.
    status({ what: 'saving' })
    void flush()
  } else if (project.lacksPicture && (project.revision !== null || project.first)) plan()
  // It may have lain aside while another tab went on.
  if (project.clean !== null) void look()

  return {
    flush,
    lastMoment() {
      if (!isDirty() || isTooLarge(dataset)) return
      writeLastMoment(place, dataset, project.revision, project.base, workOf(workspace))
      if (isLasting && flagOf(dataset.id).read() === null) flagOf(dataset.id).write('0')
    },
    stop() {
      status({ what: 'nothing' })
      stopped = true
      unfollow()
      unwatch()
      if (timer !== null) void flush()
    },
  }
}
