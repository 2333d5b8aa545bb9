import type { Told } from '../../domain/told.ts'
import type { Parcel } from '../../io/imports/parcels.ts'
import type { DataOrder } from './dataFile.ts'

/** What the worker is given: what it writes, and then the part in parcels. */
export type WriteOrder =
  | { readonly what: 'begin'; readonly order: DataOrder; readonly language: string }
  | { readonly what: 'parcel'; readonly parcel: Parcel }

/**
 * Its answers: which share of the statements it has put into sentences, in formats that hold any, and at last the file.
 * A refusal without a sentence is what no limit foresaw.
 */
export type WriteAnswer =
  | { readonly what: 'writing'; readonly share: number }
  | { readonly what: 'written'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly what: 'refused'; readonly sentence: Told | null }
