import type { Dataset, Entity, Point, Positions, Statement } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { createPacker, createUnpacker, type Packed } from './columns.ts'

interface Place {
  readonly id: EntityId
  readonly x: number
  readonly y: number
}

/** What a dataset is without its many records; of its layouts, only which there are. */
export type Head = Omit<Dataset, 'entities' | 'statements' | 'layout'> & {
  readonly layout: { readonly landscape: boolean; readonly portrait: boolean }
}

/** A part of a dataset, small enough to be taken over between two frames. The head comes last. */
export type Parcel =
  | { readonly of: 'entities'; readonly records: Packed<Entity> }
  | { readonly of: 'statements'; readonly records: Packed<Statement> }
  | { readonly of: 'landscape' | 'portrait'; readonly records: Packed<Place> }
  | { readonly of: 'head'; readonly head: Head }

/** Records in a parcel. */
const MOST = 4_000

const slices = function* <Item>(items: readonly Item[], most: number): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += most) yield items.slice(at, at + most)
}

const placesIn = (positions: Positions): readonly Place[] =>
  [...positions].map(([id, [x, y]]) => ({ id, x, y }))

/** A dataset in parcels of so many records at most, in the order in which they are put together. */
export const parcelsOf = function* (dataset: Dataset, most = MOST): Generator<Parcel> {
  const { entities, statements, layout, ...rest } = dataset
  const pack = createPacker()
  for (const records of slices(entities, most)) yield { of: 'entities', records: pack(records) }
  for (const records of slices(statements, most)) yield { of: 'statements', records: pack(records) }
  for (const of of ['landscape', 'portrait'] as const)
    for (const records of slices(placesIn(layout[of] ?? new Map()), most))
      yield { of, records: pack(records) }
  const has = { landscape: layout.landscape !== null, portrait: layout.portrait !== null }
  yield { of: 'head', head: { ...rest, layout: has } }
}

/** Puts parcels together, each as it comes: gives the dataset with the last of them, and null before. */
export const createAssembly = (): ((parcel: Parcel) => Dataset | null) => {
  const unpack = createUnpacker()
  const entities: Entity[] = []
  const statements: Statement[] = []
  const places = { landscape: new Map<EntityId, Point>(), portrait: new Map<EntityId, Point>() }
  return (parcel) => {
    switch (parcel.of) {
      case 'entities':
        entities.push(...unpack(parcel.records))
        return null
      case 'statements':
        statements.push(...unpack(parcel.records))
        return null
      case 'landscape':
      case 'portrait':
        for (const { id, x, y } of unpack(parcel.records)) places[parcel.of].set(id, [x, y])
        return null
      case 'head': {
        const { layout } = parcel.head
        return {
          ...parcel.head,
          entities,
          statements,
          layout: {
            landscape: layout.landscape ? places.landscape : null,
            portrait: layout.portrait ? places.portrait : null,
          },
        }
      }
    }
  }
}
