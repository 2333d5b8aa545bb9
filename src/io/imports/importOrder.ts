import type { Dataset } from '../../domain/dataset.ts'
import type { Change, Preview, Stage } from './session.ts'

/** What the worker is asked for. */
export type ImportOrder =
  | { readonly what: 'open'; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly what: 'change'; readonly change: Change }
  | { readonly what: 'take' }

/** What it says: any number of times how far it is, then one answer an order. */
export type ImportAnswer =
  | { readonly what: 'progress'; readonly stage: Stage; readonly share: number | null }
  | { readonly what: 'preview'; readonly preview: Preview }
  | { readonly what: 'taken'; readonly dataset: Dataset | null }
  /** Null where the file is too much for the browser in a way that has no name. */
  | { readonly what: 'refused'; readonly sentence: string | null }
