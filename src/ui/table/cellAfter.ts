/** A cell of a grid, by numbers from 0; those of the row of headers are less. */
export interface Cell {
  readonly row: number
  readonly column: number
}

interface Size {
  readonly rows: number
  readonly columns: number
  /** Rows that a window holds. */
  readonly page: number
}

/**
 * Where a key leads in a grid, beyond its rim too; null: nowhere.
 * @param command - whether it is held with Ctrl or ⌘: then to the first or last row as well
 */
export const cellAfter = (
  key: string,
  { row, column }: Cell,
  { rows, columns, page }: Size,
  command: boolean,
): Cell | null => {
  switch (key) {
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'ArrowRight':
      return { row, column: column + 1 }
    case 'ArrowLeft':
      return { row, column: column - 1 }
    case 'PageDown':
      return { row: row + page, column }
    case 'PageUp':
      return { row: Math.max(0, row - page), column }
    case 'Home':
      return { row: command ? 0 : row, column: 0 }
    case 'End':
      return { row: command ? rows - 1 : row, column: columns - 1 }
    default:
      return null
  }
}
