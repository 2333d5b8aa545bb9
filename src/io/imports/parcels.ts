import type {
  Dataset,
  Entity,
  Point,
  Positions,
  Quote,
  Source,
  Statement,
} from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
import { createTextSearch } from '../../domain/textSearch.ts'
import { createPacker, createUnpacker, type Packed } from './columns.ts'

interface Place {
  readonly id: EntityId
  readonly x: number
  readonly y: number
}

/** What a dataset is without its many records; of its layouts, only which there are. */
export type Head = Omit<Dataset, 'sources' | 'entities' | 'statements' | 'layout'> & {
  readonly layout: { readonly landscape: boolean; readonly portrait: boolean }
}

/** A part of a dataset, small enough to be taken over between two frames. The head comes last. */
export type Parcel =
  | { readonly of: 'entities'; readonly records: Packed<Entity> }
  /** `bare`: their quotes come without their words, which the texts of their sources hold. */
  | { readonly of: 'statements'; readonly records: Packed<Statement>; readonly bare: boolean }
  | { readonly of: 'sources'; readonly sources: readonly Source[] }
  | { readonly of: 'landscape' | 'portrait'; readonly records: Packed<Place> }
  | { readonly of: 'head'; readonly head: Head }

/** Records in a parcel. */
const MOST = 1_000
/** UTF-16 units of the texts in a parcel, if there is more than one. */
const MOST_TEXT = 500_000

const slices = function* <Item>(items: readonly Item[], most: number): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += most) yield items.slice(at, at + most)
}

const slicesOfText = function* (sources: readonly Source[]): Generator<readonly Source[]> {
  let [from, units] = [0, 0]
  for (const [at, { text }] of sources.entries()) {
    const more = text?.length ?? 0
    if (at > from && units + more > MOST_TEXT) {
      yield sources.slice(from, at)
      from = at
      units = 0
    }
    units += more
  }
  if (from < sources.length) yield sources.slice(from)
}

/** What a text holds of a quote by its place. */
const WORDS = new Set(['quotes.exact', 'quotes.prefix', 'quotes.suffix'])

/** The words of quotes, as the texts of their sources hold them. */
const wordsIn = () => {
  const texts = new Map<string, string>()
  const search = createTextSearch()
  return {
    add(sources: readonly Source[]): void {
      for (const { id, text } of sources) if (text !== null && !texts.has(id)) texts.set(id, text)
    },
    /** Null where the text is not at hand. */
    of({ source, start, end }: Quote): Pick<Quote, 'exact' | 'prefix' | 'suffix'> | null {
      const text = texts.get(source)
      if (text === undefined) return null
      const from = search.toUnits(text, start)
      const to = search.toUnits(text, end)
      return { exact: text.slice(from, to), ...search.around(text, from, to) }
    },
  }
}

const placesIn = (positions: Positions): readonly Place[] =>
  [...positions].map(([id, [x, y]]) => ({ id, x, y }))

/** A dataset in parcels of so many records at most, in the order in which they are put together. */
export const parcelsOf = function* (dataset: Dataset, most = MOST): Generator<Parcel> {
  const { sources, entities, statements, layout, ...rest } = dataset
  const pack = createPacker()
  const words = wordsIn()
  words.add(sources)
  const isHeld = (quote: Quote): boolean => {
    const held = words.of(quote)
    return (
      held?.exact === quote.exact && held.prefix === quote.prefix && held.suffix === quote.suffix
    )
  }
  for (const some of slicesOfText(sources)) yield { of: 'sources', sources: some }
  for (const records of slices(entities, most)) yield { of: 'entities', records: pack(records) }
  for (const records of slices(statements, most)) {
    const bare = records.every(({ quotes }) => quotes.every(isHeld))
    yield { of: 'statements', records: pack(records, bare ? WORDS : undefined), bare }
  }
  for (const of of ['landscape', 'portrait'] as const)
    for (const records of slices(placesIn(layout[of] ?? new Map()), most))
      yield { of, records: pack(records) }
  const has = { landscape: layout.landscape !== null, portrait: layout.portrait !== null }
  yield { of: 'head', head: { ...rest, layout: has } }
}

/** Puts parcels together, each as it comes: gives the dataset with the last of them, and null before. */
export const createAssembly = (): ((parcel: Parcel) => Dataset | null) => {
  const unpack = createUnpacker()
  const words = wordsIn()
  const sources: Source[] = []
  /** A quote that was sent without its words. */
  const complete = (quote: { -readonly [Field in keyof Quote]: Quote[Field] }): void => {
    const held = words.of(quote)
    if (held === null) return
    quote.exact = held.exact
    quote.prefix = held.prefix
    quote.suffix = held.suffix
  }
  const entities: Entity[] = []
  const statements: Statement[] = []
  const places = { landscape: new Map<EntityId, Point>(), portrait: new Map<EntityId, Point>() }
  return (parcel) => {
    switch (parcel.of) {
      case 'sources':
        words.add(parcel.sources)
        sources.push(...parcel.sources)
        return null
      case 'entities':
        entities.push(...unpack(parcel.records))
        return null
      case 'statements': {
        const some = unpack(parcel.records)
        if (parcel.bare) for (const { quotes } of some) quotes.forEach(complete)
        statements.push(...some)
        return null
      }
      case 'landscape':
      case 'portrait':
        for (const { id, x, y } of unpack(parcel.records)) places[parcel.of].set(id, [x, y])
        return null
      case 'head': {
        const { layout } = parcel.head
        return {
          ...parcel.head,
          sources,
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
