import type { Dataset } from '../../domain/dataset.ts'
import { type Issue, UnreadableFileError } from '../../domain/issue.ts'
import { type Told, told } from '../../domain/told.ts'
import { explain } from '../parse/explain.ts'
import { plain } from '../parse/shown.ts'
import { type ReadTable, readTable, type TableReading } from './csv.ts'
import { type Choices, guessChoices } from './foreign/index.ts'
import { finish, type ImportResult, type Opened, openGraphFile, openGraphFiles } from './index.ts'
import type { RawGraph, RawValue } from './raw.ts'
import { suggestMapping } from './suggest.ts'
import { type ColumnMapping, isBareList } from './table.ts'

/** What a long import is at. */
export type Stage = 'fetch' | 'read' | 'parse' | 'check'

export type Tell = (stage: Stage, share: number | null) => void

/** What was left out or kept aside, one sort of it. */
export interface Loss {
  readonly rule: string
  readonly count: number
  /** The first of them. */
  readonly examples: readonly Issue[]
}

/** An attribute that may be chosen to stand for something. */
export interface AttributeInfo {
  readonly name: string
  /** How many records have it. */
  readonly count: number
  /** The first few values, as text. */
  readonly samples: readonly string[]
}

/** A relation or kind, and how many there are of it. */
export interface Tallied {
  readonly label: string
  readonly count: number
  /** Its id, where it is one of the built-in ones, which each language names. */
  readonly builtIn: string | null
}

export interface Summary {
  readonly title: string
  readonly nodes: number
  readonly lines: number
  /** Most frequent first; at most `MOST_SHOWN`. */
  readonly relations: readonly Tallied[]
  readonly kinds: readonly Tallied[]
  readonly dated: number
  readonly placed: boolean
  readonly losses: readonly Loss[]
  readonly notes: readonly Loss[]
}

export interface TablePreview {
  readonly name: string
  readonly header: readonly string[]
  /** The first rows. */
  readonly rows: readonly (readonly string[])[]
  readonly rowCount: number
  readonly reading: TableReading
  readonly mapping: ColumnMapping
}

/** What the choices so far lead to: a graph, or one sentence why not yet. */
export type Outcome =
  | { readonly ready: true; readonly summary: Summary }
  | { readonly ready: false; readonly sentence: Told }

/** What an import shows before anything is replaced. */
export type Preview =
  | { readonly what: 'dataset'; readonly outcome: Outcome }
  | {
      readonly what: 'graph'
      readonly outcome: Outcome
      readonly choices: Choices
      readonly nodeAttributes: readonly AttributeInfo[]
      readonly edgeAttributes: readonly AttributeInfo[]
    }
  | {
      readonly what: 'tables'
      readonly outcome: Outcome
      readonly tables: readonly TablePreview[]
    }
  /** Data with faults of our own format, the first of them in words. */
  | { readonly what: 'faults'; readonly count: number; readonly faults: readonly Issue[] }

/** What the reader asks to be read otherwise. */
export interface Change {
  readonly choices?: Choices
  readonly table?: {
    readonly name: string
    readonly reading?: Partial<TableReading>
    readonly mapping?: ColumnMapping
  }
}

const MOST_EXAMPLES = 50
const MOST_FAULTS = 100
const MOST_SHOWN = 12
const MOST_SAMPLES = 3
const ROWS_SHOWN = 8
const LONGEST_CELL = 120

const short = (text: string): string =>
  text.length > LONGEST_CELL ? `${[...text].slice(0, LONGEST_CELL).join('')}…` : text

const lossesOf = (issues: readonly Issue[]): readonly Loss[] => {
  const byRule = new Map<string, Issue[]>()
  for (const issue of issues) {
    const known = byRule.get(issue.rule)
    if (known === undefined) byRule.set(issue.rule, [issue])
    else known.push(issue)
  }
  return [...byRule].map(([rule, all]) => ({
    rule,
    count: all.length,
    examples: explain(all.slice(0, MOST_EXAMPLES)),
  }))
}

/** Types that are called alike are one. */
const tally = (
  ids: readonly string[],
  types: readonly { readonly id: string; readonly label: string }[],
  own: readonly { readonly id: string }[],
): readonly Tallied[] => {
  const labels = new Map(types.map(({ id, label }) => [id, label]))
  const ofItsOwn = new Set(own.map(({ id }) => id))
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  const rows = new Map<string, Tallied>()
  for (const [id, count] of counts) {
    const label = labels.get(id) ?? id
    const known = rows.get(label)
    const builtIn = known === undefined && !ofItsOwn.has(id) ? id : null
    rows.set(label, { label, count: (known?.count ?? 0) + count, builtIn })
  }
  return [...rows.values()].sort((one, other) => other.count - one.count).slice(0, MOST_SHOWN)
}

const summaryOf = (
  dataset: Dataset,
  issues: readonly Issue[],
  notes: readonly Issue[],
): Summary => {
  return {
    title: dataset.title,
    nodes: dataset.entities.length,
    lines: dataset.statements.reduce((sum, { object }) => sum + object.length, 0),
    relations: tally(
      dataset.statements.map(({ relation }) => relation),
      dataset.relations,
      dataset.own.relations,
    ),
    kinds: tally(
      dataset.entities.map(({ kind }) => kind),
      dataset.kinds,
      dataset.own.kinds,
    ),
    dated: dataset.statements.filter(({ when }) => when !== null).length,
    placed: dataset.layout.landscape !== null || dataset.layout.portrait !== null,
    losses: lossesOf(issues),
    notes: lossesOf(notes),
  }
}

const inWords = (value: RawValue): string =>
  short(typeof value === 'object' ? JSON.stringify(value) : String(value))

const attributesIn = (
  records: readonly ReadonlyMap<string, RawValue>[],
): readonly AttributeInfo[] => {
  const found = new Map<string, { count: number; samples: Set<string> }>()
  for (const cells of records)
    for (const [name, value] of cells) {
      const known = found.get(name) ?? { count: 0, samples: new Set<string>() }
      known.count++
      if (known.samples.size < MOST_SAMPLES) known.samples.add(inWords(value))
      found.set(name, known)
    }
  // Looks of another program sort nothing.
  const isLook = (name: string): number => (name.startsWith('viz_') ? 1 : 0)
  return [...found]
    .sort(([one], [other]) => isLook(one) - isLook(other))
    .map(([name, { count, samples }]) => ({ name, count, samples: [...samples] }))
}

const edgeCells = ({ edges }: RawGraph): readonly ReadonlyMap<string, RawValue>[] =>
  edges.map(({ label, cells }) =>
    label === null || cells.has('label') ? cells : new Map([...cells, ['label', label]]),
  )

/** A mapping says by itself which column is what, however many values it holds. */
const choicesOfTables = (tables: readonly ReadTable[]): Choices => {
  const edges = tables.filter(({ mapping }) => mapping.rows === 'edges').map((one) => one.mapping)
  const has = (column: 'type' | 'start' | 'end' | 'label'): boolean =>
    edges.some((mapping) => mapping[column] !== null)
  const nodes = tables.filter(({ mapping }) => mapping.rows === 'nodes')
  const oneDay = edges.every(({ start, end }) => end === null || end === start)
  return {
    relation: has('type') ? 'relation' : has('label') ? 'label' : null,
    kind: nodes.some(({ mapping }) => mapping.type !== null) ? 'kind' : null,
    label: null,
    start: has('start') || has('end') ? 'start' : null,
    end: (has('start') || has('end')) && !oneDay ? 'end' : null,
  }
}

const lacksColumns = ({ rows, source, target, id, label }: ColumnMapping): boolean =>
  rows === 'edges' ? source === null || target === null : id === null && label === null

/** With the columns that suggest themselves; one column for both dates is the one date. */
const suggested = (table: ReadTable): ReadTable => {
  const mapping =
    lacksColumns(table.mapping) || isBareList(table.table)
      ? suggestMapping(table.table, table.mapping)
      : table.mapping
  return { ...table, mapping: mapping.end === mapping.start ? { ...mapping, end: null } : mapping }
}

/** What is still to be chosen before the tables make a graph, in one sentence; null: nothing. */
const stillLacking = (tables: readonly ReadTable[]): Told | null => {
  const lacking = tables.find(({ mapping }) => lacksColumns(mapping))
  if (lacking === undefined) return null
  return lacking.mapping.rows === 'edges'
    ? told`Choose which two columns of ${plain(lacking.name)} hold the ends of a line: Source and Target.`
    : told`Choose which column of ${plain(lacking.name)} names the nodes: Id.`
}

const tablePreview = ({ name, table, mapping, reading }: ReadTable): TablePreview => ({
  name,
  header: table.header.map(short),
  rows: table.rows.slice(0, ROWS_SHOWN).map(({ cells }) => cells.map(short)),
  rowCount: table.rows.length,
  reading,
  mapping,
})

/** An import under way: what was opened, and the choices made so far. */
export interface ImportSession {
  /**
   * @param id of a graph that says none itself, where it is not made of its name
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
  let givenId: string | undefined
  let taken: Dataset | null = null

  const finished = (result: ImportResult): Outcome | Preview => {
    taken = result.dataset
    if (result.dataset !== null)
      return {
        ready: true,
        summary: summaryOf(result.dataset, result.issues, result.notes ?? []),
      }
    return {
      what: 'faults',
      count: result.issues.length,
      faults: explain(result.issues.slice(0, MOST_FAULTS)),
    }
  }

  const attempt = (what: Opened, chosen: Choices | undefined): Outcome | Preview => {
    try {
      return finished(finish(what, chosen, givenId))
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
        if (mapping !== undefined) return { ...table, mapping }
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

export type { Choices, ColumnMapping, TableReading }
