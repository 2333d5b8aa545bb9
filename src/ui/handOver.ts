import type { Dataset } from '../domain/dataset.ts'
import type { Steps } from '../domain/steps.ts'
import { type Parcel, parcelsOf } from '../io/imports/parcels.ts'

/** Sends a dataset to a worker, parcel by parcel; the steps tell how many rows went. */
export const handOver = function* (dataset: Dataset, send: (parcel: Parcel) => void): Steps<void> {
  for (const parcel of parcelsOf(dataset)) {
    send(parcel)
    yield 'records' in parcel ? parcel.records.columns.count : undefined
  }
}
