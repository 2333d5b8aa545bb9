/**
 * One fault or loss, told so that its reader can act on it.
 * A bad record becomes an `Issue`; nothing is dropped in silence.
 */
export interface Issue {
  /** A stable name for the rule that was broken, for tests and `--json`. */
  readonly rule: string
  /** Where: dataset, statement or entity id, field. */
  readonly where: string
  /** What was found, in one sentence without its full stop. */
  readonly what: string
  /** The way out, in one sentence without its full stop. */
  readonly wayOut: string
  /** What was looked for in vain, and in which text or list of ids, so that the nearest match can be named. */
  readonly near?: { readonly sought: string; readonly within: string | readonly string[] }
}

/** `where: what. Way out.` */
export const describeIssue = (issue: Issue): string =>
  `${issue.where}: ${issue.what}. ${issue.wayOut}.`

/** A file that is no graph at all: one sentence for the reader, never a stack trace. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError'
}
