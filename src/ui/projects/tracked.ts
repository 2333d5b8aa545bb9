import type { Dataset } from '../../domain/dataset.ts'
import { LONGEST_NAME, type Origin, type ProjectHead } from '../../io/parse/project.ts'
import type { Undoable } from '../../state/history.ts'
import type { Work } from '../../state/project/work.ts'
import type { Workspace } from '../../state/workspace.ts'

/** A workspace as the project that it is kept as. */
export interface Tracked {
  readonly id: string
  readonly origin: Origin
  /** What it is called; left out: as its dataset. */
  name?: string
  /** How its file was read. */
  readonly reading?: ProjectHead['reading']
  /** Where pages before have left what they had not saved, until it is kept. */
  lastMoments?: readonly string[]
  /** The revision that the workspace goes on from; null: it is not kept yet. */
  revision: number | null
  /** What that revision holds: where this tab and others part. */
  base: Undoable
  /** The work that needs no saving; null: all of it does. What is done before the keeper has come differs from it. */
  clean: Work | null
  /** Whether its head lacks a picture. */
  lacksPicture: boolean
  /** Its first saving, which waits for the picture; whoever saves it comes after that. */
  first?: Promise<void>
}

const tracked = new WeakMap<Workspace, Tracked>()

export const trackedAs = (workspace: Workspace): Tracked | undefined => tracked.get(workspace)

export const track = (workspace: Workspace, project: Tracked): void => {
  tracked.set(workspace, project)
}

/** A dataset that can be fetched again has one project under an id that its address gives. */
export const idFor = (origin: Origin): string | null =>
  origin.from === 'bundled'
    ? `bundled:${origin.id}`
    : origin.from === 'url'
      ? `url:${origin.url}`
      : null

/** Where what is open came from, as the address tells it. */
export const originAt = (search: string, dataset: Dataset): Origin => {
  const url = new URLSearchParams(search).get('data')
  return url === null ? { from: 'bundled', id: dataset.id } : { from: 'url', url }
}

/** An id that no project has. */
export const freshId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')

/** The address of a project, from `?` on. */
export const searchOf = ({ id, origin }: Pick<ProjectHead, 'id' | 'origin'>): string => {
  const names: Record<string, string> =
    origin.from === 'bundled'
      ? { dataset: origin.id }
      : origin.from === 'url'
        ? { data: origin.url }
        : origin.from === 'file'
          ? { file: origin.name }
          : { pasted: '1' }
  return `?${new URLSearchParams(id === idFor(origin) ? names : { ...names, project: id })}`
}

/** Nodes and statements; a larger graph would take too long to write each time it is opened. */
const MOST = 200_000

export const isTooLarge = ({ entities, statements }: Dataset): boolean =>
  entities.length + statements.length > MOST

/** What a project of it is called at first. */
export const nameFor = ({ title, id }: Dataset): string =>
  (title.trim() || id).slice(0, LONGEST_NAME)

export const countsOf = ({ id, entities, statements }: Dataset): ProjectHead['dataset'] => ({
  id,
  nodes: entities.length,
  statements: statements.length,
})
