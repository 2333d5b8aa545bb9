import { inEnglish, type Told, type ToldValue } from './told.ts'

/** A text, and what its file is called. */
export interface NamedText {
  readonly name: string
  readonly whole: string
}

/**
 * One fault or loss, told so that its reader can act on it.
 * A bad record becomes an `Issue`; nothing is dropped in silence.
 */
export interface Issue {
  /** A stable name for the rule that was broken, for tests and `--json`. */
  readonly rule: string
  /** Where: dataset, statement or entity id, field. */
  readonly where: ToldValue
  /** What was found, in one sentence without its full stop. */
  readonly what: Told
  /** The way out, in one sentence without its full stop. */
  readonly wayOut: Told
  /** What was looked for in vain, and in which text, texts or list of ids, so that the nearest match can be named. */
  readonly near?:
    | { readonly sought: string; readonly within: string | readonly string[] }
    | { readonly sought: string; readonly texts: readonly NamedText[] }
  /** Ids of the statements beside which it is to be said, too. */
  readonly about?: readonly string[]
}

/** An issue as it is read. */
export type SaidIssue = { readonly [Part in 'rule' | 'where' | 'what' | 'wayOut']: string }

export const sayIssue = (
  { rule, where, what, wayOut }: Issue,
  say: (value: ToldValue) => string,
): SaidIssue => ({ rule, where: say(where), what: say(what), wayOut: say(wayOut) })

export const issueInEnglish = (issue: Issue): SaidIssue => sayIssue(issue, inEnglish)

/** `where: what. Way out.` */
export const lineOf = ({ where, what, wayOut }: SaidIssue): string =>
  `${where}: ${what}. ${wayOut}.`

/** The same in English. */
export const describeIssue = (issue: Issue): string => lineOf(issueInEnglish(issue))

/** Says to the reader why something cannot be done. Its message is English. */
export class ToldError extends Error {
  readonly told: Told
  constructor(told: Told, options?: ErrorOptions) {
    super(inEnglish(told), options)
    this.told = told
  }
}

/** A file that is no graph at all: one sentence for the reader, never a stack trace. */
export class UnreadableFileError extends ToldError {
  override readonly name = 'UnreadableFileError'
}
