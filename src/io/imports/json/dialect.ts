import type { Point } from '../../../domain/dataset.ts'
import type { Issue } from '../../../domain/issue.ts'
import { type Told, type ToldValue, told } from '../../../domain/told.ts'
import { isRecord } from '../../isRecord.ts'
import type { RawGraph, RawValue } from '../raw.ts'

/** A way in which other programs write a graph as JSON. */
export interface JsonDialect {
  readonly id: 'cytoscape' | 'cx2' | 'graphology' | 'node-link' | 'jgf' | 'stix' | 'json-ld'
  readonly label: string
  /** What of such a file does not come along; one phrase each. */
  readonly loses: readonly string[]
  /** True where the value is written in this way; looked at in the order of the list. */
  readonly matches: (value: unknown) => boolean
  /** @throws UnreadableFileError where the file breaks off. */
  readonly read: (value: unknown) => RawGraph
}

export type Fields = Readonly<Record<string, unknown>>

/** The records among the items of a list; none where the value is no list. */
export const recordsIn = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter(isRecord) : []

export const fieldsOf = (value: unknown): Fields => (isRecord(value) ? value : {})

/** An id as text: programs write texts and numbers. Empty where there is none. */
export const idOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

export const textOr = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

/** What JSON can hold, so that it can be kept as an attribute; null and undefined are no values. */
const isValue = (value: unknown): value is RawValue =>
  ['string', 'number', 'boolean'].includes(typeof value) || Array.isArray(value) || isRecord(value)

/** The fields of a record as cells, without those that were read as something else. */
export const cellsOf = (record: Fields, without: readonly string[] = []): Map<string, RawValue> =>
  new Map(
    Object.entries(record).flatMap(([name, value]) =>
      without.includes(name) || !isValue(value) ? [] : [[name, value] as const],
    ),
  )

/**
 * What a list of records holds that is none, or a list that is none: left out, and said. A field that is not
 * there is an empty list.
 */
export const strayItems = (name: string, value: unknown): readonly Issue[] => {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value))
    return [
      leftOut(name, told`It is no list of records`, told`Write it as a list, a record for each`),
    ]
  const strays = value.filter((item) => !isRecord(item)).length
  return strays === 0
    ? []
    : [
        leftOut(
          name,
          told`${strays} of its ${value.length} items are no records`,
          told`Write each as a record with its id, or its ends`,
        ),
      ]
}

/** What no dialect keeps. */
export const NULLS = 'attributes whose value is null'

/** A place in model units, or null where one of the two is no finite number. */
export const placeOf = (x: unknown, y: unknown): Point | null =>
  typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y)
    ? [x, y]
    : null

/** What a file brings of its looks, for Cytoscape alone. */
export const drawingLeftOut = (where: ToldValue): Issue =>
  leftOut(
    where,
    told`The file brings rules of drawing, which are not applied`,
    told`Look at them in Cytoscape`,
  )

/** What a file has and no graph here can show. */
export const leftOut = (where: ToldValue, what: Told, wayOut: Told): Issue => ({
  rule: 'left-out',
  where,
  what,
  wayOut: told`${wayOut}; it was left out`,
})
