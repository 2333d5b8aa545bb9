import { type SaidIssue, UnreadableFileError } from '../domain/issue.ts'
import { inEnglish, type Told } from '../domain/told.ts'
import { readArguments } from './arguments.ts'
import { type CliIo, DONE, FAULTS } from './cliIo.ts'
import { faultLines, readPath } from './readPath.ts'

const USAGE = 'npm run --silent graph -- check <path> [--json]'

/** The two sentences of a refusal, without their full stops: only its own words are cut, never what it names. */
const inTwo = ({ form, values }: Told): Pick<SaidIssue, 'what' | 'wayOut'> => {
  const [what = '', ...wayOut] = form.replace(/\.$/, '').split('. ')
  return {
    what: inEnglish({ form: what, values }),
    wayOut: inEnglish({ form: wayOut.join('. ') || 'Open another file', values }),
  }
}

/** A file that is no graph at all is a fault like any other here. */
const issuesAt = async (path: string): Promise<readonly SaidIssue[]> => {
  try {
    return (await readPath(path)).issues
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error
    return [{ rule: 'file', where: path, ...inTwo(error.told) }]
  }
}

/** `check <path> [--json]`: a line a fault, then their number; on stderr, whether there may be more. */
export const runCheck = async (args: readonly string[], io: CliIo): Promise<number> => {
  const { words, json } = readArguments(args, USAGE, ['path'])
  const issues = await issuesAt(words[0] ?? '')
  if (json) io.out(JSON.stringify({ faults: issues.length, issues }, null, 2))
  else for (const line of faultLines(issues)) io.out(line)
  if (!json && issues.some(({ rule }) => rule === 'shape'))
    io.err(
      'Fields come first: once these are right, kinds, relations, quotes and links are checked.',
    )
  return issues.length === 0 ? DONE : FAULTS
}
