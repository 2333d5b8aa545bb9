import { carriable, carriableJson } from '../../domain/carriable.ts'
import type { Attributes } from '../../domain/dataset.ts'
import { safeJson } from '../csv/cells.ts'

/** A value of a table; null is an empty cell. Text is `carriable`. */
export type Cell = string | number | boolean | null

export type CellType = 'string' | 'boolean' | 'int' | 'long' | 'double'

/** A column over items of one kind. */
export interface Column<Item> {
  readonly name: string
  readonly type: CellType
  readonly cell: (item: Item) => Cell
}

export const textColumn = <Item>(
  name: string,
  text: (item: Item) => string | null,
): Column<Item> => ({
  name,
  type: 'string',
  cell: (item) => {
    const value = text(item)
    return value === null ? null : carriable(value)
  },
})

/** A value as JSON for a cell of any format. */
export const jsonCell = (value: unknown): string => safeJson(carriableJson(value))

export const jsonColumn = <Item>(name: string, value: (item: Item) => unknown): Column<Item> => ({
  name,
  type: 'string',
  cell: (item) => jsonCell(value(item)),
})

export const flagColumn = <Item>(name: string, flag: (item: Item) => boolean): Column<Item> => ({
  name,
  type: 'boolean',
  cell: flag,
})

const LARGEST_INT = 2 ** 31 - 1

/** The narrowest type that holds all values of a column. */
const typeOf = (values: readonly unknown[]): CellType => {
  if (values.length === 0) return 'string'
  if (values.every((value) => typeof value === 'boolean')) return 'boolean'
  if (!values.every((value) => typeof value === 'number')) return 'string'
  if (!values.every((value) => Number.isSafeInteger(value))) return 'double'
  return values.every((value) => Math.abs(value) <= LARGEST_INT) ? 'int' : 'long'
}

const attributeCell = (value: unknown, type: CellType): Cell => {
  if (value === undefined || value === null) return null
  if (type !== 'string' && (typeof value === 'number' || typeof value === 'boolean')) return value
  return typeof value === 'string' ? carriable(value) : jsonCell(value)
}

/**
 * A column for each attribute that a foreign file brought along, typed by its values.
 * A name that is taken already gets `attribute_` before it.
 */
export const attributeColumns = <Item extends { readonly attributes: Attributes | null }>(
  items: readonly Item[],
  taken: readonly string[],
): readonly Column<Item>[] => {
  const values = new Map<string, unknown[]>()
  for (const { attributes } of items)
    for (const [name, value] of Object.entries(attributes ?? {})) {
      const list = values.get(name) ?? []
      if (value !== null && value !== undefined) list.push(value)
      values.set(name, list)
    }
  const used = new Set(taken)
  return [...values].map(([name, list]) => {
    let column = carriable(name)
    while (column === '' || used.has(column)) column = `attribute_${column}`
    used.add(column)
    const type = typeOf(list)
    return {
      name: column,
      type,
      cell: ({ attributes }) =>
        attributes !== null && Object.hasOwn(attributes, name)
          ? attributeCell(attributes[name], type)
          : null,
    }
  })
}
