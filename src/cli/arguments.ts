import { UsageError } from './cliIo.ts'

/** The arguments of a command: what stands by itself, and whether `--json` was among them. */
export interface Arguments {
  readonly words: readonly string[]
  readonly json: boolean
}

/**
 * Reads the arguments of a command that knows no option but `--json`.
 * @throws UsageError for any other option, or where there are not exactly `expected.length` words.
 */
export const readArguments = (
  args: readonly string[],
  usage: string,
  expected: readonly string[],
): Arguments => {
  const options = args.filter((arg) => arg.startsWith('-'))
  const words = args.filter((arg) => !arg.startsWith('-'))
  const unknown = options.find((option) => option !== '--json')
  if (unknown !== undefined)
    throw new UsageError(`The option ${unknown} is not known. Usage: ${usage}`)
  const missing = expected[words.length]
  if (missing !== undefined) throw new UsageError(`The ${missing} is missing. Usage: ${usage}`)
  const extra = words[expected.length]
  if (extra !== undefined)
    throw new UsageError(`"${extra}" is one argument too many. Usage: ${usage}`)
  return { words, json: options.length > 0 }
}
