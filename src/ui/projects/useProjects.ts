import { useCallback, useEffect, useState } from 'react'
import { LONGEST_NAME, type ProjectHead, type WholeProject } from '../../io/parse/project.ts'
import { StorageError } from '../../io/storage/database.ts'
import type { KeepFault } from '../../io/storage/kept.ts'
import type { Kept, Shelf } from '../../io/storage/shelf.ts'
import { projectWords as words } from '../messages/projects.ts'
import { clearPlaces, placesOf } from './lastMoments.ts'
import { flagOf } from './places.ts'
import { freshId, idFor } from './tracked.ts'

/** What the list shows: the projects, or why there are none to show. */
export type Listed =
  | { readonly what: 'looking' }
  | { readonly what: 'fault'; readonly fault: KeepFault }
  | ({ readonly what: 'projects' } & Kept)

/** The page looks for a project of its own dataset only where this says that there is one. */
const flag = ({ id, origin }: Pick<ProjectHead, 'id' | 'origin'>, is: boolean): void => {
  if (origin.from === 'bundled' && id === idFor(origin)) flagOf(origin.id).write(is ? '1' : null)
}

/** The projects that are kept, and what can be done to them. */
export const useProjects = (shelf: Shelf) => {
  const [listed, setListed] = useState<Listed>({ what: 'looking' })
  const fail = useCallback((error: unknown): void => {
    if (!(error instanceof StorageError)) throw error
    setListed({ what: 'fault', fault: error.fault })
  }, [])
  const look = useCallback(
    (): Promise<void> =>
      shelf.list().then((found) => setListed({ what: 'projects', ...found }), fail),
    [shelf, fail],
  )
  useEffect(() => {
    void look()
    return shelf.watch(() => void look())
  }, [shelf, look])

  /** What a change or a question gives; null where the browser refused, which the list then says. */
  const done = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      const result = await work()
      await look()
      return result
    } catch (error) {
      fail(error)
      return null
    }
  }
  return {
    listed,
    look,
    /** False where it was deleted meanwhile. */
    rename: (id: string, name: string) => done(() => shelf.rename(id, name)),
    /** The name of the copy; false where it was deleted meanwhile. */
    duplicate: (head: ProjectHead) =>
      done(async () => {
        const name = words.copyName(head.name.slice(0, LONGEST_NAME - words.copyName('').length))
        return (await shelf.copy(head.id, freshId(), name)) !== null && name
      }),
    remove: (head: ProjectHead) =>
      done(async () => {
        await shelf.remove(head.id)
        flag(head, false)
        clearPlaces(placesOf(head.id))
        return true
      }),
    /** False where it was cleared out meanwhile. */
    bringBack: (head: ProjectHead) =>
      done(async () => {
        const back = await shelf.bringBack(head.id)
        if (back) flag(head, true)
        return back
      }),
    asItIs: (id: string) => done(() => shelf.asItIs(id)),
    discard: (id: string) =>
      done(async () => {
        await shelf.discard(id)
        return true
      }),
    /** All of them, whole. */
    all: () =>
      done(async (): Promise<readonly WholeProject[]> => {
        const { heads } = await shelf.list()
        const whole = await Promise.all(heads.map(({ id }) => shelf.readWhole(id)))
        return whole.flatMap((one) => one ?? [])
      }),
    /** Puts those of a file beside what is there; how many were new, and how many are here as they are. */
    restore: (projects: readonly WholeProject[]) =>
      done(async () => {
        const come: WholeProject[] = []
        for (const project of projects) {
          const there = await shelf.read(project.head.id)
          if (there === null) come.push({ ...project, head: { ...project.head, deleted: null } })
          else if (
            there.head.revision !== project.head.revision ||
            there.head.changed !== project.head.changed
          )
            come.push({ ...project, head: { ...project.head, id: freshId(), deleted: null } })
        }
        await shelf.add(come)
        for (const { head } of come) flag(head, true)
        return { taken: come.length, known: projects.length - come.length }
      }),
  }
}
