import { type Dataset, STATUSES, type Status } from '../../domain/dataset.ts'
import { givenEvidence } from '../../domain/given.ts'
import type { Issue } from '../../domain/issue.ts'
import { shippedPositions } from '../../domain/shippedPositions.ts'
import type { Told } from '../../domain/told.ts'
import { tellsStanding } from '../../domain/words/standing.ts'
import { explain } from '../parse/explain.ts'
import type { ColumnMapping } from './columnMapping.ts'
import type { ReadTable, TableReading } from './csv.ts'
import type { DateMeaning, DayOrder } from './foreign/dates.ts'
import type { Choices } from './foreign/index.ts'
import type { Unstated } from './foreign/proofs.ts'
import type { RawGraph, RawValue } from './raw.ts'

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

/** Most frequent first, at most `MOST_SHOWN`, and how many there are beyond these. */
export interface Tally {
  readonly rows: readonly Tallied[]
  readonly more: number
}

export interface Summary {
  readonly title: string
  readonly nodes: number
  readonly lines: number
  readonly relations: Tally
  readonly kinds: Tally
  readonly dated: number
  /** Lines whose speaker the file names. */
  readonly spoken: number
  /** Lines to which the file gives a quote. */
  readonly quoted: number
  /** Lines whose quotes stand at their places in texts that were opened beside it. */
  readonly tied: number
  /** How many lines stand how, in their usual order; empty where the file does not say it. */
  readonly statuses: readonly { readonly status: Status; readonly count: number }[]
  /** A date that could be read in two ways, and the way that was chosen. Null: there is none. */
  readonly unclear: { readonly date: string; readonly order: DayOrder | null } | null
  /** How many lines with a speaker have a date of which the file does not say whose it is, and what it counts as. Null: none. */
  readonly undecided: { readonly count: number; readonly as: DateMeaning } | null
  /** How many lines the file does not say of how they stand, and what they count as. Null: it says so of all, or none. */
  readonly unstated: { readonly count: number; readonly as: Unstated } | null
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

const MOST_EXAMPLES = 50
export const MOST_FAULTS = 100
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
): Tally => {
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
  const all = [...rows.values()].sort((one, other) => other.count - one.count)
  return { rows: all.slice(0, MOST_SHOWN), more: Math.max(0, all.length - MOST_SHOWN) }
}

const statusesOf = (dataset: Dataset): Summary['statuses'] =>
  tellsStanding(dataset)
    ? STATUSES.map((status) => ({
        status,
        count: dataset.statements.filter((one) => one.status === status).length,
      })).filter(({ count }) => count > 0)
    : []

export const summaryOf = (
  dataset: Dataset,
  issues: readonly Issue[],
  notes: readonly Issue[],
  { unclear, undecided, unstated }: Pick<Summary, 'unclear' | 'undecided' | 'unstated'>,
): Summary => {
  const isForeign = dataset.evidence === 'none'
  const unnamed = new Set(dataset.entities.filter((one) => one.unnamed).map(({ id }) => id))
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
    dated: dataset.statements.filter(
      ({ when, said }) => when !== null || said.some(({ on }) => on !== null),
    ).length,
    spoken: dataset.statements.filter(({ said: [origin] }) => origin && !unnamed.has(origin.by))
      .length,
    quoted: dataset.statements.filter((one) => givenEvidence(one)?.quote != null).length,
    tied: isForeign ? dataset.statements.filter(({ quotes }) => quotes.length > 0).length : 0,
    statuses: statusesOf(dataset),
    unclear,
    undecided,
    unstated,
    placed: shippedPositions(dataset, 'landscape') !== null,
    losses: lossesOf(issues),
    notes: lossesOf(notes),
  }
}

const inWords = (value: RawValue): string =>
  short(typeof value === 'object' ? JSON.stringify(value) : String(value))

export const attributesIn = (
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

export const edgeCells = ({ edges }: RawGraph): readonly ReadonlyMap<string, RawValue>[] =>
  edges.map(({ label, cells }) =>
    label === null || cells.has('label') ? cells : new Map([...cells, ['label', label]]),
  )

export const tablePreview = ({ name, table, mapping, reading }: ReadTable): TablePreview => ({
  name,
  header: table.header.map(short),
  rows: table.rows.slice(0, ROWS_SHOWN).map(({ cells }) => cells.map(short)),
  rowCount: table.rows.length,
  reading,
  mapping,
})
