import {
  isLater,
  type Origin,
  PROJECT_VERSION,
  type ProjectHead,
  readHead,
  type WholeProject,
} from '../parse/project.ts'
import { DATASETS, HEADS, transact, WORKS } from './database.ts'

/** A project without its dataset. */
export interface Stored {
  readonly head: ProjectHead
  readonly work: string
}

/** What is to be kept of a project. */
export interface Saving {
  readonly id: string
  readonly name: string
  readonly origin: Origin
  readonly dataset: ProjectHead['dataset']
  /** Of a project that is not there yet. */
  readonly reading?: ProjectHead['reading']
  /** Null: those that are there stay. */
  readonly pictures: ProjectHead['pictures']
  readonly work: string
  /** The dataset as text, where the project may not be there yet; else null. */
  readonly text: string | null
}

/** How a saving went. Only where it is `kept` has anything changed. */
export type Saved =
  | { readonly what: 'kept'; readonly revision: number }
  /** Somebody else has kept it since. */
  | { readonly what: 'newer'; readonly stored: Stored }
  /** It is not there (any more), and the saving brought no dataset. */
  | { readonly what: 'gone' }
  /** A later version of the program keeps it. */
  | { readonly what: 'later' }
  /** What is kept cannot be read, and stays as it is. */
  | { readonly what: 'unread' }

/** Something has changed on the shelf. */
export interface ShelfNews {
  readonly id: string
  /** Null: it was deleted. */
  readonly revision: number | null
}

/** What is on the shelf. */
export interface Kept {
  /** Of all that are not deleted, the last changed first. */
  readonly heads: readonly ProjectHead[]
  /** How many a later version of the program keeps. */
  readonly later: number
  /** The ids of those that cannot be read, and stay as they are. */
  readonly damaged: readonly string[]
}

/** Where the browser keeps projects. Every call is all or nothing; each may throw a StorageError. */
export interface Shelf {
  readonly list: () => Promise<Kept>
  /** Null where there is none. */
  readonly read: (id: string) => Promise<Stored | null>
  readonly readWhole: (id: string) => Promise<WholeProject | null>
  /**
   * Keeps work, unless somebody else has done so since.
   * @param known - the revision that the work goes on from; null where it begins
   */
  readonly save: (saving: Saving, known: number | null) => Promise<Saved>
  /** False where it is not there (any more). */
  readonly rename: (id: string, name: string) => Promise<boolean>
  /** A copy under another id; null where there is nothing to copy. */
  readonly copy: (id: string, copyId: string, name: string) => Promise<ProjectHead | null>
  /** Out of the list, until `bringBack` or `clearOut`. */
  readonly remove: (id: string) => Promise<void>
  /** False where it was cleared out meanwhile. */
  readonly bringBack: (id: string) => Promise<boolean>
  /** Ends for good what was removed: these, and whatever was more than a day ago. */
  readonly clearOut: (ids: readonly string[]) => Promise<void>
  /** All that is kept under an id, as text, whether it can be read or not. */
  readonly asItIs: (id: string) => Promise<string>
  /** Ends for good what is damaged; whatever can be read stays. */
  readonly discard: (id: string) => Promise<void>
  /** Puts projects beside those that are there; each must have an id that none has. */
  readonly add: (projects: readonly WholeProject[]) => Promise<void>
  /** Calls back with what this page or another has changed; gives what ends it. */
  readonly watch: (told: (news: ShelfNews) => void) => () => void
}

const CHANNEL = 'attest:projects'
const watchers = new Set<(news: ShelfNews) => void>()
let channel: BroadcastChannel | null = null

/** Other tabs hear of it through the channel, this one directly. */
const line = (): BroadcastChannel | null => {
  if (channel === null && typeof BroadcastChannel !== 'undefined') {
    channel = new BroadcastChannel(CHANNEL)
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'object' || data === null || !('id' in data) || !('revision' in data))
        return
      const { id, revision } = data
      if (typeof id !== 'string' || (revision !== null && typeof revision !== 'number')) return
      for (const told of watchers) told({ id, revision })
    })
  }
  return channel
}

const tell = (news: ShelfNews): void => {
  line()?.postMessage(news)
  for (const told of [...watchers]) told(news)
}

const STORES = [HEADS, WORKS, DATASETS] as const

/** Milliseconds. */
const DAY = 86_400_000

const now = (): string => new Date().toISOString()

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

const isDamaged = (record: unknown): boolean => readHead(record) === null && !isLater(record)

/** What the browser has lost is undefined. */
const orLost = (record: Promise<unknown>): Promise<unknown> => record.catch(() => {})

const present = (record: unknown): ProjectHead | null => {
  const head = readHead(record)
  return head === null || head.deleted !== null ? null : head
}

/** Changes a head and nothing else; what is not there stays so. */
const change = (
  id: string,
  next: (head: ProjectHead) => ProjectHead,
): Promise<ProjectHead | null> =>
  transact('readwrite', async ({ get, put }) => {
    const head = readHead(await get(HEADS, id))
    if (head === null) return null
    const changed = next(head)
    put(HEADS, id, changed)
    return changed
  })

/** The shelf in the browser’s database. */
export const browserShelf: Shelf = {
  async list() {
    const records = await transact('readonly', ({ all }) => all(HEADS))
    const heads = records.flatMap(([, record]) => readHead(record) ?? [])
    return {
      heads: heads
        .filter(({ deleted }) => deleted === null)
        .sort((one, other) => (one.changed < other.changed ? 1 : -1)),
      later: records.filter(([, record]) => isLater(record)).length,
      damaged: records.flatMap(([id, record]) => (isDamaged(record) ? [id] : [])),
    }
  },
  read: (id) =>
    transact('readonly', async ({ get }) => {
      const [head, work] = await Promise.all([get(HEADS, id), get(WORKS, id)])
      const read = present(head)
      return read === null ? null : { head: read, work: asText(work) }
    }),
  readWhole: (id) =>
    transact('readonly', async ({ get }) => {
      const [head, work, dataset] = await Promise.all([
        get(HEADS, id),
        orLost(get(WORKS, id)),
        orLost(get(DATASETS, id)),
      ])
      const read = present(head)
      return read === null ? null : { head: read, work: asText(work), dataset: asText(dataset) }
    }),
  async save({ id, work, text, pictures, ...rest }, known) {
    const saved = await transact('readwrite', async ({ get, put }): Promise<Saved> => {
      const record = await get(HEADS, id)
      if (isLater(record)) return { what: 'later' }
      if (record !== undefined && readHead(record) === null) return { what: 'unread' }
      const head = present(record)
      if (head !== null && head.revision !== known)
        return { what: 'newer', stored: { head, work: asText(await get(WORKS, id)) } }
      if (head === null && text === null) return { what: 'gone' }
      const revision = (readHead(record)?.revision ?? 0) + 1
      const changed = now()
      if (text !== null) put(DATASETS, id, text)
      put(WORKS, id, work)
      put(
        HEADS,
        id,
        head === null
          ? {
              version: PROJECT_VERSION,
              id,
              ...rest,
              created: changed,
              changed,
              revision,
              pictures,
              deleted: null,
            }
          : {
              ...head,
              version: PROJECT_VERSION,
              dataset: rest.dataset,
              changed,
              revision,
              pictures: pictures ?? head.pictures,
            },
      )
      return { what: 'kept', revision }
    })
    // Whoever saves knows.
    if (saved.what === 'kept') line()?.postMessage({ id, revision: saved.revision })
    return saved
  },
  async rename(id, name) {
    const head = await change(id, (before) => ({ ...before, name }))
    if (head !== null) tell({ id, revision: head.revision })
    return head !== null
  },
  async copy(id, copyId, name) {
    const head = await transact('readwrite', async ({ get, put }) => {
      const [record, work, dataset] = await Promise.all([
        get(HEADS, id),
        get(WORKS, id),
        get(DATASETS, id),
      ])
      const original = present(record)
      if (original === null) return null
      const copied = { ...original, id: copyId, name, created: now(), changed: now(), revision: 1 }
      put(DATASETS, copyId, dataset)
      put(WORKS, copyId, work)
      put(HEADS, copyId, copied)
      return copied
    })
    if (head !== null) tell({ id: copyId, revision: head.revision })
    return head
  },
  async remove(id) {
    const head = await change(id, (before) => ({ ...before, deleted: now() }))
    if (head !== null) tell({ id, revision: null })
  },
  async bringBack(id) {
    const head = await change(id, (before) => ({ ...before, deleted: null }))
    if (head !== null) tell({ id, revision: head.revision })
    return head !== null
  },
  clearOut: (ids) =>
    transact('readwrite', async ({ all, remove }) => {
      const before = new Date(Date.now() - DAY).toISOString()
      for (const [, record] of await all(HEADS)) {
        const head = readHead(record)
        if (head === null || head.deleted === null) continue
        if (!ids.includes(head.id) && head.deleted > before) continue
        for (const store of STORES) remove(store, head.id)
      }
    }),
  asItIs: (id) =>
    transact('readonly', async ({ get }) => {
      const [head, work, dataset] = await Promise.all(STORES.map((store) => orLost(get(store, id))))
      return JSON.stringify({ head, work, dataset })
    }),
  async discard(id) {
    await transact('readwrite', async ({ get, remove }) => {
      if (isDamaged(await orLost(get(HEADS, id)))) for (const store of STORES) remove(store, id)
    })
    tell({ id, revision: null })
  },
  async add(projects) {
    await transact('readwrite', async ({ put }) => {
      for (const { head, work, dataset } of projects) {
        put(DATASETS, head.id, dataset)
        put(WORKS, head.id, work)
        put(HEADS, head.id, head)
      }
    })
    for (const { head } of projects) tell({ id: head.id, revision: head.revision })
  },
  watch(told) {
    line()
    watchers.add(told)
    return () => {
      watchers.delete(told)
    }
  },
}
