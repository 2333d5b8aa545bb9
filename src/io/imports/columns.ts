/**
 * Records as columns, for the way between two threads: a message of thousands of records that are alike is read
 * many times quicker that way, and a text that stands in many of them is one text on the other side.
 */

import { isRecord } from '../isRecord.ts'

/** One value of every record: a text as its number in the table of texts, a list as its length and its items. */
export type Column =
  /** The same in all of them. */
  | { readonly all: unknown }
  /** Texts by their numbers from 1; 0 where there is null. */
  | { readonly texts: Uint32Array }
  | { readonly lengths: Uint32Array; readonly items: Column }
  /** `present` 0 where there is null. */
  | { readonly present: Uint8Array; readonly records: Columns }
  | { readonly numbers: Float64Array }
  | { readonly values: readonly unknown[] }

export interface Columns {
  readonly count: number
  /** In the order of the fields. */
  readonly fields: readonly (readonly [name: string, column: Column])[]
}

/** Some records, with the texts that none before them held. */
export interface Packed<Item> {
  readonly columns: Columns
  readonly texts: readonly string[]
  /** Never there: says what the records are. */
  readonly of?: Item
}

type Fields = Readonly<Record<string, unknown>>

/** A name that all of some records have, and what stands under it in each of them. */
interface Field {
  readonly name: string
  readonly values: unknown[]
}

/** The fields of records in their order; null where the records are not alike. */
const fieldsOf = (records: readonly Fields[]): readonly Field[] | null => {
  const fields = Object.keys(records[0] ?? {}).map((name): Field => ({ name, values: [] }))
  // A field of that name is set in no way but by its maker.
  if (fields.some(({ name }) => name === '__proto__')) return null
  for (const record of records) {
    let at = 0
    for (const name in record) {
      const field = fields[at++]
      if (field?.name !== name) return null
      field.values.push(record[name])
    }
    if (at !== fields.length) return null
  }
  return fields
}

/** Sorts of values, as bits: a column is of those that occur in it. */
const [TEXT, NUMBER, NULL, EMPTY, LIST, RECORD, OTHER] = [1, 2, 4, 8, 16, 32, 64]

const sortOf = (value: unknown): number => {
  if (typeof value === 'string') return TEXT
  if (typeof value === 'number') return NUMBER
  if (value === null) return NULL
  if (Array.isArray(value)) return value.length === 0 ? EMPTY : LIST
  return typeof value === 'object' ? RECORD : OTHER
}

/** Whether all values are one; a record or list is itself alone, as its maker may change it on the other side. */
const areSame = (values: readonly unknown[]): boolean => {
  const [first] = values
  if (typeof first === 'object' && first !== null) return false
  for (const value of values) if (!Object.is(value, first)) return false
  return true
}

/**
 * Turns records into columns. One packer writes all that one unpacker reads, in the same order. `without` names
 * fields, as in `quotes.exact`, whose values do not come along: there is null in their place.
 */
export const createPacker = (): (<Item extends object>(
  records: readonly Item[],
  without?: ReadonlySet<string>,
) => Packed<Item>) => {
  const numbers = new Map<string, number>()
  let fresh: string[] = []
  let [last, lastNumber] = ['', 0]
  let left: ReadonlySet<string> = new Set()
  const numberOf = (text: string): number => {
    if (lastNumber > 0 && text === last) return lastNumber
    let number = numbers.get(text)
    if (number === undefined) {
      number = numbers.size + 1
      numbers.set(text, number)
      fresh.push(text)
    }
    last = text
    lastNumber = number
    return number
  }
  const textsOf = (values: readonly unknown[]): Column => {
    const texts = new Uint32Array(values.length)
    for (let at = 0; at < texts.length; at++) {
      const value = values[at]
      if (typeof value === 'string') texts[at] = numberOf(value)
    }
    return { texts }
  }
  const listsOf = (lists: readonly unknown[], path: string): Column => {
    const lengths = new Uint32Array(lists.length)
    const items: unknown[] = []
    for (let at = 0; at < lengths.length; at++) {
      const list = lists[at]
      if (!Array.isArray(list)) continue
      lengths[at] = list.length
      for (const item of list) items.push(item)
    }
    return { lengths, items: columnOf(items, path) }
  }
  const recordsOf = (values: readonly unknown[], path: string): Column => {
    const records = values.filter(isRecord)
    const columns = columnsOf(records, `${path}.`)
    if (columns === null) return { values }
    return {
      present: new Uint8Array(values.map((value) => (value === null ? 0 : 1))),
      records: columns,
    }
  }
  const columnOf = (values: readonly unknown[], path: string): Column => {
    if (left.has(path)) return { all: null }
    if (areSame(values)) return { all: values[0] }
    let sorts = 0
    for (const value of values) sorts |= sortOf(value)
    if (sorts === EMPTY) return { all: values[0] }
    if (sorts === NUMBER) return { numbers: new Float64Array(values.map(Number)) }
    if ((sorts | NULL) === (TEXT | NULL)) return textsOf(values)
    if ((sorts | EMPTY) === (LIST | EMPTY)) return listsOf(values, path)
    if ((sorts | NULL) === (RECORD | NULL)) return recordsOf(values, path)
    return { values }
  }
  const columnsOf = (records: readonly Fields[], path: string): Columns | null => {
    const fields = fieldsOf(records)
    return (
      fields && {
        count: records.length,
        fields: fields.map(({ name, values }) => [name, columnOf(values, path + name)]),
      }
    )
  }
  return (records, without = new Set()) => {
    const fields: Fields[] = []
    for (const record of records) if (isRecord(record)) fields.push(record)
    fresh = []
    left = without
    const columns = columnsOf(fields, '')
    if (columns === null) throw new Error('Records of one sort differ in their fields.')
    return { columns, texts: fresh }
  }
}

/** Copies of one record are of one form. Where few forms come, it is done quickly: what lies in records has a copier of its own. */
type Copy = (model: Fields) => Fields
const copyRecord: Copy = (model) => ({ ...model })
const copyInner: Copy = (model) => ({ ...model })

/** Makes records of columns again. */
export const createUnpacker = (): (<Item>(packed: Packed<Item>) => readonly Item[]) => {
  const known: (string | null)[] = [null]
  const none: readonly unknown[] = []
  const valuesOf = (column: Column, count: number): readonly unknown[] => {
    if ('all' in column) return new Array<unknown>(count).fill(column.all)
    if ('values' in column) return column.values
    const values: unknown[] = []
    if ('texts' in column) for (const number of column.texts) values.push(known[number])
    else if ('numbers' in column) for (const number of column.numbers) values.push(number)
    else if ('lengths' in column) {
      let total = 0
      for (const length of column.lengths) total += length
      const items = valuesOf(column.items, total)
      let at = 0
      for (const length of column.lengths) {
        values.push(length === 0 ? none : items.slice(at, at + length))
        at += length
      }
    } else {
      const records = recordsOf(column.records, copyInner)
      let at = 0
      for (const present of column.present) values.push(present === 1 ? records[at++] : null)
    }
    return values
  }
  const recordsOf = ({ count, fields }: Columns, copy: Copy): readonly Fields[] => {
    const model: Record<string, unknown> = Object.fromEntries(fields.map(([name]) => [name, null]))
    const differing: { readonly name: string; readonly values: readonly unknown[] }[] = []
    for (const [name, column] of fields)
      if ('all' in column) model[name] = column.all
      else differing.push({ name, values: valuesOf(column, count) })
    const records: Fields[] = []
    for (let at = 0; at < count; at++) {
      for (const { name, values } of differing) model[name] = values[at]
      records.push(copy(model))
    }
    return records
  }
  return <Item>({ columns, texts }: Packed<Item>) => {
    for (const text of texts) known.push(text)
    // The packer has made the columns of such records.
    return recordsOf(columns, copyRecord) as readonly Item[]
  }
}
