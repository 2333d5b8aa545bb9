import { type CoverageCounts, coverage, coverageCounts } from '../domain/coverage.ts'
import type { Dataset } from '../domain/dataset.ts'
import type { SaidIssue } from '../domain/issue.ts'
import { allLines } from '../domain/lines.ts'
import { plain } from '../io/parse/shown.ts'
import { readArguments, takeDates } from './arguments.ts'
import { type CliIo, DONE, FAULTS } from './cliIo.ts'
import { faultLines, readPath, tellNotes } from './readPath.ts'

const USAGE = 'npm run --silent graph -- stats <path> [--dates day-first|month-first] [--json]'

/** Counts by id; an id that does not occur is absent. */
type Counts = Readonly<Record<string, number>>

/** The numbers of a dataset. `lines` counts (statement, object) pairs, structure included. */
export interface Stats {
  readonly entities: number
  readonly statements: number
  readonly lines: number
  readonly contested: number
  readonly quotes: number
  readonly issues: number
  readonly byKind: Counts
  readonly byFamily: Counts
  readonly byRelation: Counts
  readonly byStatus: Counts
  readonly coverage: CoverageCounts
}

const countBy = (ids: readonly string[]): Counts => {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return Object.fromEntries(counts)
}

export const statsOf = (dataset: Dataset, issues: readonly SaidIssue[]): Stats => {
  const { entities, statements } = dataset
  return {
    entities: entities.length,
    statements: statements.length,
    lines: allLines(dataset).length,
    contested: statements.filter((statement) => statement.contested).length,
    quotes: statements.reduce((sum, statement) => sum + statement.quotes.length, 0),
    issues: issues.length,
    byKind: countBy(entities.map((entity) => entity.kind)),
    byFamily: countBy(statements.map((statement) => statement.family)),
    byRelation: countBy(statements.map((statement) => statement.relation)),
    byStatus: countBy(statements.map((statement) => statement.status)),
    coverage: coverageCounts(coverage(dataset)),
  }
}

const asLines = (stats: Stats): readonly string[] =>
  Object.entries(stats).flatMap(([name, value]) =>
    typeof value === 'number'
      ? [`${name} ${value}`]
      : [name, ...Object.entries(value).map(([id, count]) => `  ${plain(id)} ${count}`)],
  )

/** `stats <path>`. Nothing is printed of a dataset that does not open. */
export const runStats = async (args: readonly string[], io: CliIo): Promise<number> => {
  const { dates, rest } = takeDates(args, USAGE)
  const { words, json } = readArguments(rest, USAGE, ['path'])
  const { dataset, issues, notes } = await readPath(words[0] ?? '', dates)
  if (issues.length > 0) for (const line of faultLines(issues)) io.err(line)
  tellNotes(notes, io)
  if (dataset === null) return FAULTS
  const stats = statsOf(dataset, issues)
  if (json) io.out(JSON.stringify(stats, null, 2))
  else for (const line of asLines(stats)) io.out(line)
  return issues.length === 0 ? DONE : FAULTS
}
