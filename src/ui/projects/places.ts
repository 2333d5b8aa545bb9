import { type Kept, keptAt } from '../../io/storage/kept.ts'

/** Beside the database, because it must be read at once: that there is a project of a bundled dataset to look for. */
export const flagOf = (dataset: string): Kept => keptAt(`attest:project:${dataset}`)

/** Where earlier versions kept verdicts and stories. */
export const earlierChecks = (dataset: string): Kept => keptAt(`attest:checks:${dataset}`)
export const earlierStories = (dataset: string): Kept => keptAt(`attest:stories:${dataset}`)
