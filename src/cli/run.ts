import { UnreadableFileError } from '../domain/issue.ts'
import { type CliIo, DONE, FAULTS, USAGE, UsageError } from './cliIo.ts'

type Command = (args: readonly string[], io: CliIo) => Promise<number>

interface Entry {
  readonly usage: string
  readonly load: () => Promise<Command>
}

/** The commands of the headless door. One line adds a command. */
const COMMANDS = new Map<string, Entry>([
  [
    'check',
    { usage: 'check <path> [--json]', load: async () => (await import('./check.ts')).runCheck },
  ],
  [
    'stats',
    { usage: 'stats <path> [--json]', load: async () => (await import('./stats.ts')).runStats },
  ],
  [
    'list',
    {
      usage: 'list statements|entities <path> [--json]',
      load: async () => (await import('./list.ts')).runList,
    },
  ],
  [
    'convert',
    {
      usage: 'convert <in> <out> [--filter name=a,b]… [--gexf 1.3]',
      load: async () => (await import('./convert.ts')).runConvert,
    },
  ],
  ['formats', { usage: 'formats', load: async () => (await import('./formats.ts')).runFormats }],
])

const help = (): string =>
  [
    'Usage: npm run --silent graph -- <command>',
    ...[...COMMANDS.values()].map(({ usage }) => `  ${usage}`),
    'Where a file does not say whether the day or the month comes first: --dates day-first or --dates month-first.',
    'A path is a folder with graph.json, or a file in any format that "formats" lists.',
  ].join('\n')

const HELP = new Set(['help', '--help', '-h'])

/** Runs one call. Gives the exit code; never throws, and never shows a stack trace. */
export const run = async (args: readonly string[], io: CliIo): Promise<number> => {
  const [name, ...rest] = args
  if (name !== undefined && HELP.has(name)) {
    io.out(help())
    return DONE
  }
  const command = name === undefined ? undefined : COMMANDS.get(name)
  if (command === undefined) {
    io.err(name === undefined ? 'No command was given.' : `There is no command "${name}".`)
    io.err(help())
    return USAGE
  }
  try {
    return await (await command.load())(rest, io)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (error instanceof UsageError) {
      io.err(message)
      return USAGE
    }
    if (error instanceof UnreadableFileError) {
      io.err(message)
      return FAULTS
    }
    io.err(
      `The program failed at "${name}": ${message.split('\n')[0]}. This is its mistake, not yours.`,
    )
    return USAGE
  }
}
