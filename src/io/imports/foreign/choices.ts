import { GIVEN } from '../../../domain/given.ts'
import type { RawGraph, RawValue } from '../raw.ts'
import { type Cells, LABEL, namesAt, plainName, textAt } from './cells.ts'
import { DATE_NAMES, type DateMeaning, type DayOrder, HAPPENED_NAMES, isDate } from './dates.ts'
import { type EvidenceChoices, evidenceIn, NO_EVIDENCE } from './evidence.ts'
import type { Unstated } from './proofs.ts'

/** More values than this are no categories but names or sentences. */
const MOST_CATEGORIES = 100

/**
 * What the attributes of a foreign graph stand for, by their names; null where none does. The edge
 * attribute `label` is the label that the file itself gives its edges.
 */
export interface Choices extends EvidenceChoices {
  readonly relation: string | null
  readonly kind: string | null
  /** Of nodes; null: the file's own label, else the id. */
  readonly label: string | null
  /** With `end` null, it gives the one date of an edge; else the day from which on it holds. */
  readonly start: string | null
  readonly end: string | null
  /** Which of two numbers is the day, where no date of the file says it; null or left out: such dates are not read. */
  readonly dayOrder?: DayOrder | null
  /** What the dates under `start` are of lines with a speaker, where its name does not say it; left out: when it was said. */
  readonly dateMeans?: DateMeaning
  /** How lines count of which the file does not say how they stand, though it does of others; left out: as claims. */
  readonly unstated?: Unstated
}

const isCategory = (value: RawValue | undefined): boolean =>
  value === undefined || typeof value === 'string' || Number.isInteger(value)

const columnsOf = (records: readonly Cells[]): readonly string[] => {
  const columns = new Set<string>()
  for (const cells of records) for (const name of cells.keys()) columns.add(name)
  return [...columns]
}

/** The column that sorts the records into types: the first of these names that holds texts of a few kinds. */
const categoryColumn = (
  records: readonly Cells[],
  columns: readonly string[],
  names: readonly string[],
): string | null => {
  for (const name of names) {
    const column = columns.find((one) => one.toLowerCase() === name)
    if (column === undefined) continue
    const values = new Set(records.map((cells) => cells.get(column)))
    if (values.size <= MOST_CATEGORIES && [...values].every(isCategory)) return column
  }
  return null
}

/** The column that gives the one date of an edge: the first that bears one of these names and holds only dates. */
const dateColumn = (records: readonly Cells[], columns: readonly string[]): string | null => {
  const called = (names: readonly string[]): string | undefined =>
    columns.find(
      (column) =>
        names.includes(plainName(column)) &&
        records.every((cells) => {
          const text = textAt(cells, column)
          return text === null || isDate(text)
        }),
    )
  return called(HAPPENED_NAMES) ?? called(DATE_NAMES) ?? null
}

/** Where nobody is said to say it, and no words are given, few names are plain enough. */
const evidenceOf = (records: readonly Cells[], columns: readonly string[]): EvidenceChoices => {
  const found = evidenceIn(
    columns,
    (column) => column,
    (column, lists) =>
      records.flatMap((cells) => (lists ? namesAt(cells, column) : (textAt(cells, column) ?? []))),
  )
  if (found.speaker !== null || found.quote !== null) return found
  const named = (name: string): string | null => (columns.includes(name) ? name : null)
  return {
    ...NO_EVIDENCE,
    saidOn: found.saidOn,
    status: found.status,
    denier: found.denier,
    denies: found.denies,
    publication: named(GIVEN.publication),
    link: named(GIVEN.link),
  }
}

/** A sensible first choice, which the reader may change. */
export const guessChoices = ({ nodes, edges }: RawGraph): Choices => {
  const ofNodes = nodes.map((node) => node.cells)
  const ofEdges = edges.map((edge) => edge.cells)
  const edgeColumns = columnsOf(ofEdges)
  const named = categoryColumn(ofEdges, edgeColumns, [
    'relation',
    'relationship',
    'interaction',
    'predicate',
    'type',
    'kind',
  ])
  const labels = new Set(edges.map(({ label }) => label?.trim() ?? ''))
  const lasting = edgeColumns.includes('start') || edgeColumns.includes('end')
  const byLabel = labels.size <= MOST_CATEGORIES && [...labels].some((label) => label !== '')
  return {
    relation: named ?? (byLabel ? LABEL : null),
    kind: categoryColumn(ofNodes, columnsOf(ofNodes), [
      'kind',
      'type',
      'category',
      'class',
      'schema',
      'group',
      'community',
      'modularity class',
      'modularity_class',
    ]),
    label: null,
    start: lasting ? 'start' : dateColumn(ofEdges, edgeColumns),
    end: lasting ? 'end' : null,
    ...evidenceOf(
      ofEdges,
      edgeColumns.filter((column) => column !== named),
    ),
  }
}
