import { UnreadableFileError } from '../../domain/issue.ts'
import { many, told } from '../../domain/told.ts'

/** Nodes and edges; about 3 kB of memory each while a file is read, and a page has 4 GB. */
const MOST_RECORDS = 600_000
/** Values, cells and elements, of which a record has several. */
const MOST_VALUES = 20_000_000

/** Spreadsheets have 16,384. */
const MOST_COLUMNS = 500_000

/** @throws UnreadableFileError where a file has more nodes and edges than fit into memory. */
export const checkRecords = (count: number): void => {
  if (count > MOST_RECORDS)
    throw new UnreadableFileError(
      told`The file holds ${many(count)} nodes and edges, and ${many(MOST_RECORDS)} are the most that can be opened. Save a smaller part of the graph.`,
    )
}

/** @throws UnreadableFileError where a file has more values than fit into memory; asked before they are read. */
export const checkValues = (count: number): void => {
  if (count > MOST_VALUES)
    throw new UnreadableFileError(
      told`The file holds more than ${many(MOST_VALUES)} values, too many to open. Save a smaller part of the graph.`,
    )
}

/** @throws UnreadableFileError where a table has more columns than any that holds a graph. */
export const checkColumns = (count: number): void => {
  if (count > MOST_COLUMNS)
    throw new UnreadableFileError(
      told`The table has more than ${many(MOST_COLUMNS)} columns, too many to open. Check that it is the right file.`,
    )
}
