import { groupedBy } from '../../../domain/groupedBy.ts'
import type { Issue } from '../../../domain/issue.ts'
import { type Told, told } from '../../../domain/told.ts'
import { shown } from '../../parse/shown.ts'
import { type Cells, issue, namesAt } from './cells.ts'

/** A line as far as a denial may mean it. */
interface Line {
  readonly id: string
  /** The id that the file gives it. */
  readonly ownId: string | null
  /** Its number in the file: an edge that several say is a line of each. */
  readonly number: number
  readonly where: Told
  readonly relation: string
  readonly subject: string
  readonly object: string
  readonly status: string | null
  readonly said: { readonly by: string } | null
  readonly cells: Cells
}

/** The relation of a denial. */
export const DENIES = 'denies'

/** The lines of several that a cell names, by their ids in the file. */
const namedIn = ({ cells }: Line, column: string | null): readonly string[] =>
  namesAt(cells, column, /[;,|]/)

/** A denial that may mean one of so many lines at most counts as an answer to each. */
const MOST_MEANT = 20

const pair = (...ends: readonly string[]): string => JSON.stringify(ends)

const untied = (where: Told, what: Told, isAnswer: boolean): Issue =>
  issue(
    'denial-untied',
    where,
    what,
    isAnswer
      ? told`Name the id of the line that it denies under “denies”; until then it counts as an answer to each, and no line is contested by it`
      : told`Name the id of the line that it denies under “denies”; until then no line is contested by it`,
  )

/**
 * What lines deny, by their ids: the lines that the file names for them, or, for the relation `denies`, the one
 * accusation, or the one thing said, with which whoever is contradicted speaks of whoever denies. Where that is none or
 * several, nothing is tied, and an issue tells so; one of several is answered, whichever it is, and none of them is
 * without an answer: these are `answers`.
 * @param column - where the file itself names the lines that a denial denies
 */
export const deniedByRelation = (
  lines: readonly Line[],
  column: string | null,
): {
  readonly ids: ReadonlyMap<string, readonly string[]>
  readonly answers: ReadonlyMap<string, readonly string[]>
  readonly issues: readonly Issue[]
} => {
  // That somebody denied it may itself be what is denied.
  const isDenial = (line: Line): boolean =>
    line.relation === DENIES ? line.status !== 'denied' : namedIn(line, column).length > 0
  const ids = new Map<string, readonly string[]>()
  const answers = new Map<string, readonly string[]>()
  const issues: Issue[] = []
  // What somebody only denies is claimed by nobody whom a denial could contradict, unless it names it.
  const others = lines.filter((line) => line.status !== 'denied' && !isDenial(line))
  const byOwnId = groupedBy(lines, ({ ownId }) => (ownId === null ? [] : [ownId]))
  const ends = new Set(others.flatMap(({ subject, object }) => [subject, object]))
  const against = groupedBy(others, ({ relation, subject, object, said }) => [
    ...new Set([
      ...(relation === 'accuses' ? [pair(subject, object)] : []),
      ...(said === null ? [] : [pair(said.by, subject), pair(said.by, object)]),
    ]),
  ])
  for (const denial of lines.filter(isDenial)) {
    const { subject, object, where } = denial
    const isLine = denial.relation === DENIES && byOwnId.has(object) && !ends.has(object)
    const named = isLine ? [object] : namedIn(denial, column)
    const meant =
      named.length > 0
        ? named.map((id) => ({
            found: (byOwnId.get(id) ?? []).filter(({ number }) => number !== denial.number),
            none: told`It denies ${shown(id)}, and no other line has this id`,
          }))
        : [
            {
              found: against.get(pair(object, subject)) ?? [],
              none: told`It denies, and the file does not say which line`,
            },
          ]
    const isOne = (found: readonly Line[]): boolean =>
      new Set(found.map(({ number }) => number)).size === 1
    const tied = meant.flatMap(({ found }) => (isOne(found) ? found.map(({ id }) => id) : []))
    if (tied.length > 0) ids.set(denial.id, [...new Set(tied)])
    if (named.length === 0)
      for (const { found } of meant)
        if (!isOne(found) && found.length > 0 && found.length <= MOST_MEANT)
          answers.set(
            denial.id,
            found.map(({ id }) => id),
          )
    for (const { found, none } of meant)
      if (!isOne(found))
        issues.push(
          untied(
            where,
            found.length === 0
              ? none
              : told`It denies, and ${found.length} lines of the file may be meant`,
            answers.has(denial.id),
          ),
        )
  }
  return { ids, answers, issues }
}
