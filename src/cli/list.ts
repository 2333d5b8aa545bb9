import { toldStance } from '../domain/answered.ts'
import type { Dataset, Entity, Statement } from '../domain/dataset.ts'
import { STANDING, tellsStanding } from '../domain/words/standing.ts'
import { plain } from '../io/parse/shown.ts'
import { readArguments, takeDates } from './arguments.ts'
import { type CliIo, DONE, FAULTS, UsageError } from './cliIo.ts'
import { faultLines, readPath, tellNotes } from './readPath.ts'

const USAGE =
  'npm run --silent graph -- list statements|entities <path> [--dates day-first|month-first] [--json]'

const row = (...cells: readonly string[]): string => cells.map(plain).join('\t')

/** What can be listed: its records, and the line of one where no JSON is asked for. */
const LISTS = new Map<string, (dataset: Dataset) => readonly (readonly [unknown, string])[]>([
  [
    'statements',
    (dataset) => {
      const known = new Map(dataset.statements.map((one) => [one.id, one]))
      const standing = (one: Statement): readonly string[] =>
        tellsStanding(dataset)
          ? [one.status, STANDING.stance[toldStance(one, (id) => known.get(id))]]
          : []
      return dataset.statements.map((one) => [
        one,
        row(one.id, one.subject, one.relation, one.object.join(','), ...standing(one)),
      ])
    },
  ],
  [
    'entities',
    ({ entities }) => entities.map((one: Entity) => [one, row(one.id, one.kind, one.name)]),
  ],
])

/** `list statements|entities <path>`: the records in built form. */
export const runList = async (args: readonly string[], io: CliIo): Promise<number> => {
  const { dates, rest } = takeDates(args, USAGE)
  const { words, json } = readArguments(rest, USAGE, ['list ("statements" or "entities")', 'path'])
  const [name = '', path = ''] = words
  const list = LISTS.get(name)
  if (list === undefined) throw new UsageError(`There is no list of "${name}". Usage: ${USAGE}`)
  const { dataset, issues, notes } = await readPath(path, dates)
  if (issues.length > 0) for (const line of faultLines(issues)) io.err(line)
  tellNotes(notes, io)
  if (dataset === null) return FAULTS
  const records = list(dataset)
  if (json)
    io.out(
      JSON.stringify(
        records.map(([record]) => record),
        null,
        2,
      ),
    )
  else for (const [, line] of records) io.out(line)
  return issues.length === 0 ? DONE : FAULTS
}
