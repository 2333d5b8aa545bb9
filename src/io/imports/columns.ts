/**
 * Records as columns, for the way between two threads: a message of thousands of records that are alike is read
 * many times quicker that way, and a text that stands in many of them is one text on the other side.
 */

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

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The names that all of the records have, in one order; null where they are not alike. */
const namesIn = (records: readonly Fields[]): readonly string[] | null => {
  const names = Object.keys(records[0] ?? {})
  // A field of that name is set in no way but by its maker.
  if (names.includes('__proto__')) return null
  for (const record of records) {
    let at = 0
    for (const name in record) if (names[at++] !== name) return null
    if (at !== names.length) return null
  }
  return names
}

/** What all of the values are; an empty list of values is of every sort. */
const sortOf = (values: readonly unknown[]) => {
  const [first] = values
  // A record that stands everywhere is not one record on the other side: it may be changed there by whoever made it.
  let isSame = typeof first !== 'object' || first === null
  let [isEmpty, isText, isNumber, isList, isRecord] = [true, true, true, true, true]
  for (const value of values) {
    if (isSame && !Object.is(value, first)) isSame = false
    if (typeof value === 'number') isEmpty = isText = isList = isRecord = false
    else if (typeof value === 'string') isEmpty = isNumber = isList = isRecord = false
    else if (value === null) isEmpty = isNumber = isList = false
    else if (Array.isArray(value)) {
      isText = isNumber = isRecord = false
      if (value.length > 0) isEmpty = false
    } else {
      isEmpty = isText = isNumber = isList = false
      if (typeof value !== 'object') isRecord = false
    }
  }
  return { isSame, isEmpty, isText, isNumber, isList, isRecord }
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
  const columnOf = (values: readonly unknown[], path: string): Column => {
    if (left.has(path)) return { all: null }
    const { isSame, isEmpty, isText, isNumber, isList, isRecord } = sortOf(values)
    if (isSame || isEmpty) return { all: values[0] }
    if (isText)
      return {
        texts: Uint32Array.from(values, (value) =>
          typeof value === 'string' ? numberOf(value) : 0,
        ),
      }
    if (isNumber) return { numbers: Float64Array.from(values, Number) }
    if (isList) {
      const lists: readonly (readonly unknown[])[] = values.filter(Array.isArray)
      const items: unknown[] = []
      for (const list of lists) for (const item of list) items.push(item)
      return {
        lengths: Uint32Array.from(lists, ({ length }) => length),
        items: columnOf(items, path),
      }
    }
    if (isRecord) {
      const records = values.filter(isFields)
      const names = namesIn(records)
      if (names !== null)
        return {
          present: Uint8Array.from(values, (value) => (value === null ? 0 : 1)),
          records: columnsOf(records, names, `${path}.`),
        }
    }
    return { values }
  }
  const columnsOf = (
    records: readonly Fields[],
    names: readonly string[],
    path: string,
  ): Columns => {
    const rows = records.map((record) => Object.values(record))
    const valuesIn = (at: number): readonly unknown[] => rows.map((row) => row[at])
    return {
      count: records.length,
      fields: names.map((name, at) => [name, columnOf(valuesIn(at), path + name)]),
    }
  }
  return (records, without = new Set()) => {
    const fields: Fields[] = []
    for (const record of records) if (isFields(record)) fields.push(record)
    const names = namesIn(fields)
    if (names === null) throw new Error('Records of one sort differ in their fields.')
    fresh = []
    left = without
    const columns = columnsOf(fields, names, '')
    return { columns, texts: fresh }
  }
}

/** Makes records of columns again. */
export const createUnpacker = (): (<Item>(packed: Packed<Item>) => readonly Item[]) => {
  const known: (string | null)[] = [null]
  const valuesOf = (column: Column, count: number): readonly unknown[] => {
    if ('all' in column) return Array.from({ length: count }, () => column.all)
    if ('texts' in column) return Array.from(column.texts, (number) => known[number])
    if ('values' in column) return column.values
    if ('numbers' in column) return Array.from(column.numbers)
    if ('lengths' in column) {
      const none: readonly unknown[] = []
      let at = 0
      const total = column.lengths.reduce((sum, length) => sum + length, 0)
      const items = valuesOf(column.items, total)
      return Array.from(column.lengths, (length) => {
        if (length === 0) return none
        at += length
        return items.slice(at - length, at)
      })
    }
    const records = recordsOf(column.records)
    let at = 0
    return Array.from(column.present, (present) => (present === 1 ? records[at++] : null))
  }
  const recordsOf = ({ count, fields }: Columns): readonly Fields[] => {
    const columns = fields.map(([name, column]) => ({
      name,
      column,
      values: valuesOf(column, 'all' in column ? 1 : count),
    }))
    // All begin as copies of one, so that they are of one form.
    const model: Fields = Object.fromEntries(columns.map(({ name, values }) => [name, values[0]]))
    const records = Array.from({ length: count }, (): Fields => ({ ...model }))
    for (const { name, column, values } of columns)
      if (!('all' in column))
        for (let at = 1; at < count; at++) {
          const record = records[at]
          if (record !== undefined) record[name] = values[at]
        }
    return records
  }
  return <Item>({ columns, texts }: Packed<Item>) => {
    for (const text of texts) known.push(text)
    // The packer has made the columns of such records.
    return recordsOf(columns) as readonly Item[]
  }
}
