/** A shelf that lives as long as its test. */
import { PROJECT_VERSION, type ProjectHead, type WholeProject } from '../../src/io/parse/project.ts'
import type { Saved, Shelf, ShelfNews } from '../../src/io/storage/shelf.ts'

export interface MemoryShelf extends Shelf {
  /** Texts that are no projects, by their ids. */
  readonly damaged: Map<string, string>
  /** What is on it, deleted or not. */
  readonly projects: Map<string, WholeProject>
}

const MOMENT = '2031-06-02T10:00:00.000Z'

export const aHead = (id: string, more: Partial<ProjectHead> = {}): ProjectHead => ({
  version: PROJECT_VERSION,
  id,
  name: id,
  created: MOMENT,
  changed: MOMENT,
  revision: 1,
  origin: { from: 'file', name: `${id}.json` },
  dataset: { id, nodes: 2, statements: 1 },
  pictures: null,
  deleted: null,
  ...more,
})

export const memoryShelf = (...first: readonly WholeProject[]): MemoryShelf => {
  const projects = new Map(first.map((one) => [one.head.id, one]))
  const damaged = new Map<string, string>()
  const watchers = new Set<(news: ShelfNews) => void>()
  const tell = (news: ShelfNews): void => {
    for (const told of watchers) told(news)
  }
  const present = (id: string): WholeProject | null => {
    const one = projects.get(id)
    return one === undefined || one.head.deleted !== null ? null : one
  }
  const change = (id: string, more: Partial<ProjectHead>): boolean => {
    const one = projects.get(id)
    if (one === undefined) return false
    projects.set(id, { ...one, head: { ...one.head, ...more } })
    tell({ id, revision: more.deleted ? null : one.head.revision })
    return true
  }
  return {
    projects,
    damaged,
    list: async () => ({
      heads: [...projects.values()].flatMap(({ head }) => (head.deleted === null ? [head] : [])),
      later: 0,
      damaged: [...damaged.keys()],
    }),
    read: async (id) => present(id),
    readWhole: async (id) => present(id),
    async save({ id, work, text, ...rest }, known): Promise<Saved> {
      const there = present(id)
      if (there !== null && there.head.revision !== known) return { what: 'newer', stored: there }
      if (there === null && text === null) return { what: 'gone' }
      const revision = (projects.get(id)?.head.revision ?? 0) + 1
      const head = aHead(id, { ...there?.head, ...rest, revision })
      projects.set(id, { head, work, dataset: text ?? there?.dataset ?? '' })
      tell({ id, revision })
      return { what: 'kept', revision }
    },
    rename: async (id, name) => change(id, { name }),
    async copy(id, copyId, name) {
      const there = present(id)
      if (there === null) return null
      const head = { ...there.head, id: copyId, name }
      projects.set(copyId, { ...there, head })
      return head
    },
    remove: async (id) => {
      change(id, { deleted: MOMENT })
    },
    bringBack: async (id) => change(id, { deleted: null }),
    clearOut: async (ids) => {
      for (const id of ids) if (present(id) === null) projects.delete(id)
    },
    asItIs: async (id) => damaged.get(id) ?? JSON.stringify(projects.get(id)),
    discard: async (id) => {
      damaged.delete(id)
    },
    add: async (more) => {
      for (const one of more) projects.set(one.head.id, one)
    },
    watch(told) {
      watchers.add(told)
      return () => watchers.delete(told)
    },
  }
}
