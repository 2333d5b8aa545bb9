import { DAY_ORDERS, type DayOrder } from '../io/imports/foreign/dates.ts'
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

/**
 * Takes out of arguments which of two numbers is the day, for files that do not say it; null: nothing was said of it.
 * @throws UsageError for an order that there is none of.
 */
export const takeDates = (
  args: readonly string[],
  usage: string,
): { readonly dates: DayOrder | null; readonly rest: readonly string[] } => {
  const rest: string[] = []
  let dates: DayOrder | null = null
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (arg !== '--dates' && !arg.startsWith('--dates=')) {
      rest.push(arg)
      continue
    }
    const given = arg === '--dates' ? (args[++at] ?? '') : arg.slice('--dates='.length)
    dates = DAY_ORDERS.find((order) => order === given) ?? null
    if (dates === null)
      throw new UsageError(
        `"${given}" says nothing of day and month. Use --dates ${DAY_ORDERS.join(' or --dates ')}. Usage: ${usage}`,
      )
  }
  return { dates, rest }
}
