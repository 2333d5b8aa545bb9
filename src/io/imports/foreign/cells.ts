import type { Issue } from '../../../domain/issue.ts'
import { type Told, type ToldValue, told } from '../../../domain/told.ts'
import { plain } from '../../parse/shown.ts'
import type { RawRow, RawValue } from '../raw.ts'

/** The attributes of a node or an edge, by name. */
export type Cells = ReadonlyMap<string, RawValue>

/** The attribute under which the label of an edge goes. */
export const LABEL = 'label'

/** The name of a column without what differs from file to file. */
export const plainName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('_', ' ')
    .replace(/\s*[?:*.]$/, '')

/** A value as the words of a name, a relation or a kind; null where it is none. */
export const textAt = (cells: Cells, column: string | null): string | null => {
  const value = column === null ? undefined : cells.get(column)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** The names in a value: those of a list, or the parts of a text. */
export const namesAt = (
  cells: Cells,
  column: string | null,
  between: RegExp = /;/,
): readonly string[] => {
  const value = column === null ? undefined : cells.get(column)
  const names: readonly unknown[] = Array.isArray(value)
    ? value
    : (textAt(cells, column)?.split(between) ?? [])
  return names
    .map((name) =>
      typeof name === 'string' || typeof name === 'number' ? String(name).trim() : '',
    )
    .filter((name) => name !== '')
}

/** The column where its text is kept elsewhere; null where the value keeps more than the text. */
export const spoken = (cells: Cells, column: string | null): string | null =>
  column !== null && typeof cells.get(column) === 'string' ? column : null

/** What is left of the cells once some have become fields of their own; null where nothing is. */
export const attributesOf = (cells: Cells, used: readonly (string | null)[]): unknown => {
  const left = [...cells].filter(([name]) => !used.includes(name))
  return left.length === 0 ? undefined : Object.fromEntries(left)
}

/** A row by the number that a spreadsheet shows, and its table where there are several; null: of no table. */
export const rowOf = ({ row, table }: RawRow): Told | null => {
  if (row === undefined) return null
  return table === undefined ? told`row ${row}` : told`${plain(table)}, row ${row}`
}

export const issue = (rule: string, where: ToldValue, what: Told, wayOut: Told): Issue => ({
  rule,
  where,
  what,
  wayOut,
})

/** A name without what differs from cell to cell. */
export const alike = (name: string): string =>
  name.toLowerCase().normalize('NFC').replace(/\s+/g, ' ')
