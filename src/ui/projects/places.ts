import { type Kept, keptAt } from '../../io/storage/kept.ts'

/**
 * What stands beside the database, because it must be read or written at once: that there is a project of a bundled
 * dataset, so that the page looks for one; and what was done in the last moment before the page went.
 */
export const flagOf = (dataset: string): Kept => keptAt(`attest:project:${dataset}`)
export const lastMomentOf = (id: string): Kept => keptAt(`attest:unsaved:${id}`)

/** Where earlier versions kept verdicts and stories. */
export const earlierChecks = (dataset: string): Kept => keptAt(`attest:checks:${dataset}`)
export const earlierStories = (dataset: string): Kept => keptAt(`attest:stories:${dataset}`)
