import type { Positions } from '../../domain/dataset.ts'
import type { Told } from '../../domain/told.ts'
import type { Parcel } from './parcels.ts'
import type { Preview } from './preview.ts'
import type { Change, Stage } from './session.ts'

/** What the worker is asked for. */
export type ImportOrder =
  | {
      readonly what: 'open'
      readonly files: ReadonlyMap<string, Uint8Array>
      /** Of another program's graph, where it is not made of its name. */
      readonly id: string | undefined
    }
  | { readonly what: 'change'; readonly change: Change }
  | { readonly what: 'take' }
  /** The data of the last preview as it is kept, with these positions where it brings none. */
  | { readonly what: 'write'; readonly landscape: Positions | null }

/** What it says: any number of times how far it is, or a part of what was asked for, then one answer an order. */
export type ImportAnswer =
  | { readonly what: 'progress'; readonly stage: Stage; readonly share: number | null }
  | { readonly what: 'preview'; readonly preview: Preview }
  | { readonly what: 'parcel'; readonly parcel: Parcel }
  /** After the last parcel; there was nothing to take where none came. */
  | { readonly what: 'taken' }
  | { readonly what: 'written'; readonly text: string | null }
  /** Null where the file is too much for the browser in a way that has no name. */
  | { readonly what: 'refused'; readonly sentence: Told | null }
