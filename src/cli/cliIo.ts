/** The two channels of a command. Each call writes one text and a line break. */
export interface CliIo {
  /** The result, and nothing else. */
  readonly out: (text: string) => void
  /** Everything that is not the result. */
  readonly err: (text: string) => void
}

/** Exit codes: done; the data has faults, or a file is no graph; bad usage, or a path that cannot be read. */
export const DONE = 0
export const FAULTS = 1
export const USAGE = 2

/** A call that cannot be carried out as it was made: one sentence for the user, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
