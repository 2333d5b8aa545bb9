import { type SaidIssue, UnreadableFileError } from '../domain/issue.ts'
import { inEnglish, type Told } from '../domain/told.ts'
import type { DayOrder } from '../io/imports/foreign/dates.ts'
import { readArguments, takeDates } from './arguments.ts'
import { type CliIo, DONE, FAULTS } from './cliIo.ts'
import { faultLines, type ReadPath, readPath, tellNotes } from './readPath.ts'

const USAGE = 'npm run --silent graph -- check <path> [--dates day-first|month-first] [--json]'

/** The two sentences of a refusal, without their full stops: only its own words are cut, never what it names. */
const inTwo = ({ form, values }: Told): Pick<SaidIssue, 'what' | 'wayOut'> => {
  const [what = '', ...wayOut] = form.replace(/\.$/, '').split('. ')
  return {
    what: inEnglish({ form: what, values }),
    wayOut: inEnglish({ form: wayOut.join('. ') || 'Open another file', values }),
  }
}

/** A file that is no graph at all is a fault like any other here. */
const foundAt = async (
  path: string,
  dates: DayOrder | null,
): Promise<Omit<ReadPath, 'dataset'>> => {
  try {
    return await readPath(path, dates)
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error
    return { issues: [{ rule: 'file', where: path, ...inTwo(error.told) }], notes: [] }
  }
}

/** `check <path>`: a line a fault, then their number; on stderr, whether there may be more, and how it was read. */
export const runCheck = async (args: readonly string[], io: CliIo): Promise<number> => {
  const { dates, rest } = takeDates(args, USAGE)
  const { words, json } = readArguments(rest, USAGE, ['path'])
  const { issues, notes } = await foundAt(words[0] ?? '', dates)
  if (json) io.out(JSON.stringify({ faults: issues.length, issues, notes }, null, 2))
  else for (const line of faultLines(issues)) io.out(line)
  if (!json && issues.some(({ rule }) => rule === 'shape'))
    io.err(
      'Fields come first: once these are right, kinds, relations, quotes and links are checked.',
    )
  if (!json) tellNotes(notes, io)
  return issues.length === 0 ? DONE : FAULTS
}
