import type { Dataset } from '../../domain/dataset.ts'
import { keptAt, namesUnder } from '../../io/storage/kept.ts'
import { NO_HISTORY, type Undoable } from '../../state/history.ts'
import { decodeWork } from '../../state/project/decode.ts'
import { encodeWork } from '../../state/project/encode.ts'
import { goesOnFrom, mergeWork } from '../../state/project/merge.ts'
import type { Work } from '../../state/project/work.ts'
import { freshId } from './tracked.ts'

/** What a page has not saved in the last moment before it went. */
interface LastMoment {
  readonly place: string
  /** Of the project that it goes on from; null: it was not kept yet. */
  readonly revision: number | null
  /** What that revision held; null where there was no room for it, or an earlier version of the program has written it. */
  readonly base: Undoable | null
  readonly work: Work
}

const startOf = (id: string): string => `attest:unsaved:${id}`

/** A place for what one page has not saved: pages that are open at once have each its own. */
export const ownPlace = (id: string): string => `${startOf(id)}@${freshId()}`

const read = (place: string, dataset: Dataset): LastMoment | null => {
  try {
    const value: unknown = JSON.parse(keptAt(place).read() ?? 'null')
    if (typeof value !== 'object' || value === null || !('work' in value)) return null
    const { work: text } = value
    const work = typeof text === 'string' ? decodeWork(text, dataset) : null
    if (work === null) return null
    const revision =
      'revision' in value && typeof value.revision === 'number' ? value.revision : null
    const base =
      'base' in value && typeof value.base === 'string' ? decodeWork(value.base, dataset) : null
    return { place, revision, base: base?.now ?? null, work }
  } catch {
    return null
  }
}

/** Where pages have written down what they had not saved of a project. */
export const placesOf = (id: string): readonly string[] => [
  ...(keptAt(startOf(id)).read() === null ? [] : [startOf(id)]),
  ...namesUnder(`${startOf(id)}@`),
]

/** Writes down in one go what a page that is about to go has not saved. */
export const writeLastMoment = (
  place: string,
  dataset: Dataset,
  revision: number | null,
  base: Undoable,
  work: Work,
): void => {
  const mine = { revision, work: encodeWork(work, dataset) }
  const from = encodeWork({ now: base, history: NO_HISTORY }, dataset)
  const kept = keptAt(place)
  // Where there is no room for both, what was done matters more than what it went on from.
  if (kept.write(JSON.stringify({ ...mine, base: from })) !== null) kept.write(JSON.stringify(mine))
}

/**
 * What is kept with what pages had not saved on top; `isMore` where there was such, `places` are those to be emptied once
 * this is kept.
 * @param kept - null: nothing is, or it cannot be read
 * @param revision - of what is kept; null: nothing is
 */
export const withLastMoments = (
  id: string,
  dataset: Dataset,
  kept: Work | null,
  revision: number | null,
): {
  readonly work: Work | null
  readonly isMore: boolean
  readonly places: readonly string[]
} => {
  const all = placesOf(id).flatMap((place) => read(place, dataset) ?? [])
  // What was deleted since does not come back by itself.
  const moments = all.filter((moment) => revision !== null || moment.revision === null)
  const work = moments.reduce<Work | null>((on, { base, work: mine, revision: from }) => {
    if (on === null) return from === revision ? mine : null
    if ((from === revision && on === kept) || goesOnFrom(on, mine, base)) return mine
    // It was kept after all, and others have gone on from it.
    if (goesOnFrom(mine, on, base)) return on
    return base === null ? on : mergeWork(base, mine, on).work
  }, kept)
  return { work, isMore: moments.length > 0, places: all.map(({ place }) => place) }
}

/** Forgets what was left in these places. */
export const clearPlaces = (places: readonly string[]): void => {
  for (const place of places) keptAt(place).write(null)
}
