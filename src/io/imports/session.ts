import type { Dataset } from '../../domain/dataset.ts'
import { UnreadableFileError } from '../../domain/issue.ts'
import { type Told, told } from '../../domain/told.ts'
import { explain } from '../parse/explain.ts'
import { plain } from '../parse/shown.ts'
import { type ColumnMapping, isBareList } from './columnMapping.ts'
import { type ReadTable, readTable, type TableReading } from './csv.ts'
import type { DateMeaning, DayOrder } from './foreign/dates.ts'
import { type Choices, guessChoices } from './foreign/index.ts'
import type { Unstated } from './foreign/proofs.ts'
import { openGraphFile, openGraphFiles } from './index.ts'
import { finish, type ImportResult, type Opened } from './opened.ts'
import {
  attributesIn,
  edgeCells,
  MOST_FAULTS,
  type Outcome,
  type Preview,
  summaryOf,
  tablePreview,
} from './preview.ts'
import { suggestMapping } from './suggest.ts'
import { choicesOfTables } from './table.ts'

/** What a long import is at. */
export type Stage = 'fetch' | 'read' | 'parse' | 'check'

export type Tell = (stage: Stage, share: number | null) => void

/** What the reader asks to be read otherwise. */
export interface Change {
  /** Which of two numbers is the day, where the file does not say it. */
  readonly dayOrder?: DayOrder | null
  /** What the dates of lines with a speaker are, where the file does not say it. */
  readonly dateMeans?: DateMeaning
  /** What lines count as of which the file does not say how they stand, though it does of others. */
  readonly unstated?: Unstated
  readonly choices?: Choices
  readonly table?: {
    readonly name: string
    readonly reading?: Partial<TableReading>
    readonly mapping?: ColumnMapping
  }
}

const lacksColumns = ({ rows, source, target, id, label }: ColumnMapping): boolean =>
  rows === 'edges' ? source === null || target === null : id === null && label === null

/** With the columns that suggest themselves. */
const suggested = (table: ReadTable): ReadTable =>
  lacksColumns(table.mapping) || isBareList(table.table)
    ? { ...table, mapping: suggestMapping(table.table, table.mapping) }
    : table

/** What is still to be chosen before the tables make a graph, in one sentence; null: nothing. */
const stillLacking = (tables: readonly ReadTable[]): Told | null => {
  const lacking = tables.find(({ mapping }) => lacksColumns(mapping))
  if (lacking === undefined) return null
  return lacking.mapping.rows === 'edges'
    ? told`Choose which two columns of ${plain(lacking.name)} hold the ends of a line: From and To.`
    : told`Choose which column of ${plain(lacking.name)} names the nodes: Id.`
}

/** An import under way: what was opened, and the choices made so far. */
export interface ImportSession {
  /**
   * @param id - of a graph that says none itself, where it is not made of its name
   * @throws UnreadableFileError with one sentence, where the files are no graph.
   */
  readonly open: (files: ReadonlyMap<string, Uint8Array>, id?: string) => Preview
  /** The same with a choice changed; one that cannot be made says why and leaves the rest. */
  readonly change: (change: Change) => Preview
  /** The dataset of the last preview; null where it was not ready. */
  readonly take: () => Dataset | null
}

/** Reads files step by step, without a screen: the part of an import that runs in a worker. */
export const createImport = (tell: Tell): ImportSession => {
  let opened: Opened | null = null
  let choices: Choices | null = null
  let dayOrder: DayOrder | null = null
  let dateMeans: DateMeaning = 'said'
  let unstated: Unstated = 'claimed'
  let givenId: string | undefined
  let taken: Dataset | null = null

  const finished = (result: ImportResult): Outcome | Preview => {
    taken = result.dataset
    if (result.dataset !== null)
      return {
        ready: true,
        summary: summaryOf(result.dataset, result.issues, result.notes ?? [], {
          unclear: result.unclear == null ? null : { date: result.unclear, order: dayOrder },
          undecided:
            (result.undecided ?? 0) === 0 ? null : { count: result.undecided ?? 0, as: dateMeans },
          unstated:
            (result.unstated ?? 0) === 0 ? null : { count: result.unstated ?? 0, as: unstated },
        }),
      }
    return {
      what: 'faults',
      count: result.issues.length,
      faults: explain(result.issues.slice(0, MOST_FAULTS)),
    }
  }

  const attempt = (what: Opened, chosen: Choices): Outcome | Preview => {
    try {
      return finished(finish(what, { ...chosen, dayOrder, dateMeans, unstated }, givenId))
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error
      return { ready: false, sentence: error.told }
    }
  }

  const look = (): Preview => {
    taken = null
    if (opened === null) throw new Error('Nothing has been opened.')
    tell('check', null)
    if (opened.what === 'dataset') {
      const outcome = finished(finish(opened, undefined, givenId))
      return 'what' in outcome ? outcome : { what: 'dataset', outcome }
    }
    if (opened.what === 'tables') {
      const sentence = stillLacking(opened.tables)
      const outcome =
        sentence === null
          ? attempt(opened, choicesOfTables(opened.tables))
          : ({ ready: false, sentence } as const)
      if ('what' in outcome) return outcome
      return { what: 'tables', outcome, tables: opened.tables.map(tablePreview) }
    }
    const { raw } = opened
    choices ??= guessChoices(raw)
    const outcome = attempt(opened, choices)
    if ('what' in outcome) return outcome
    return {
      what: 'graph',
      outcome,
      choices,
      nodeAttributes: attributesIn(raw.nodes.map(({ cells }) => cells)),
      edgeAttributes: attributesIn(edgeCells(raw)),
    }
  }

  const changeTable = ({
    name,
    reading,
    mapping,
  }: NonNullable<Change['table']>): Outcome | null => {
    if (opened?.what !== 'tables') return null
    const { files } = opened
    try {
      const tables = opened.tables.map((table) => {
        if (table.name !== name) return table
        if (mapping !== undefined) {
          const isTurned = mapping.rows !== table.mapping.rows && lacksColumns(mapping)
          return { ...table, mapping: isTurned ? suggestMapping(table.table, mapping) : mapping }
        }
        const bytes = files.get(name) ?? new Uint8Array()
        const wanted = { ...table.reading, ...reading }
        // Another encoding may hold another delimiter; a chosen delimiter stays.
        return suggested(readTable(name, bytes, wanted))
      })
      opened = { ...opened, tables }
      return null
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error
      return { ready: false, sentence: error.told }
    }
  }

  return {
    open(files, id) {
      tell('parse', null)
      const [first] = files
      const parsed = (share: number): void => tell('parse', share)
      choices = null
      dayOrder = null
      dateMeans = 'said'
      unstated = 'claimed'
      givenId = id
      opened =
        first !== undefined && files.size === 1
          ? openGraphFile(first[0].slice(first[0].lastIndexOf('/') + 1), first[1], parsed)
          : openGraphFiles(nameOfAll([...files.keys()]), files, parsed)
      if (opened.what === 'tables') opened = { ...opened, tables: opened.tables.map(suggested) }
      return look()
    },
    change(change) {
      if (change.choices !== undefined) choices = change.choices
      if (change.dayOrder !== undefined) dayOrder = change.dayOrder
      if (change.dateMeans !== undefined) dateMeans = change.dateMeans
      if (change.unstated !== undefined) unstated = change.unstated
      const refused = change.table === undefined ? null : changeTable(change.table)
      const preview = look()
      if (refused === null || preview.what !== 'tables') return preview
      taken = null
      return { ...preview, outcome: refused }
    },
    take: () => taken,
  }
}

/** What several files are called together: by the folder that they share, else by the first. */
const nameOfAll = (paths: readonly string[]): string => {
  const [first = ''] = paths
  const folder = first.includes('/') ? first.slice(0, first.indexOf('/')) : ''
  return folder !== '' && paths.every((path) => path.startsWith(`${folder}/`))
    ? folder
    : first.slice(first.lastIndexOf('/') + 1)
}
