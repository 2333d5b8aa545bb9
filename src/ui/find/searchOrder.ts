import type { Found } from '../../analysis/search/finder.ts'
import type { Status } from '../../domain/dataset.ts'
import type { Parcel } from '../../io/imports/parcels.ts'

/** What the worker is told: first how statements are told, then the names, then all of it; questions at any time. */
export type SearchOrder =
  | {
      readonly what: 'begin'
      /** The language of sentences about statements, a BCP 47 tag. */
      readonly language: string
      readonly statuses: Readonly<Record<Status, string>>
    }
  /** A part of the dataset, without its statements at first, so that names are found while these come. */
  | { readonly what: 'parcel'; readonly of: 'names' | 'all'; readonly parcel: Parcel }
  | { readonly what: 'find'; readonly asked: number; readonly text: string; readonly limit: number }

export interface Answered {
  readonly found: Found
  /** Whether more may be found once all statements are read. */
  readonly reading: boolean
}

/** What it answers: the latest question, and that again as more is read. */
export interface SearchAnswer extends Answered {
  readonly asked: number
}
