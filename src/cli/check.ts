import { type SaidIssue, UnreadableFileError } from '../domain/issue.ts'
import { readArguments } from './arguments.ts'
import { type CliIo, DONE, FAULTS } from './cliIo.ts'
import { faultLines, readPath } from './readPath.ts'

const USAGE = 'npm run --silent graph -- check <path> [--json]'

/** A file that is no graph at all is a fault like any other here. */
const issuesAt = async (path: string): Promise<readonly SaidIssue[]> => {
  try {
    return (await readPath(path)).issues
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error
    const [what = '', ...wayOut] = error.message.replace(/\.$/, '').split('. ')
    return [{ rule: 'file', where: path, what, wayOut: wayOut.join('. ') || 'Open another file' }]
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
