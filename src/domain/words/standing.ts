import type { ToldStance } from '../answered.ts'
import type { Dataset, Quote, Speech, Status } from '../dataset.ts'
import { keptFor } from '../once.ts'

/** How a statement stands, in one or two words: by its source, by whoever speaks against it, and as it is spoken. */
export interface StandingWords {
  readonly status: { readonly [S in Status]: string }
  readonly stance: { readonly [S in ToldStance]: string }
  readonly speech: { readonly [S in Speech]: string }
  /** What the date is of which a statement speaks: nobody but the source says that something happened. */
  readonly dated: { readonly [S in Status]: string }
}

/**
 * Whether anything is known of how the statements of a dataset stand. A graph of another program has no source that
 * could report its lines: they have a status only where its file says so of some, or names who says some.
 */
export const tellsStanding = keptFor(
  ({ evidence, statements }: Dataset): boolean =>
    evidence !== 'none' ||
    statements.some(({ status, said }) => status !== 'reported' || said.length > 0),
)

/** Whether a dataset brings no quote, and need not. */
export const lacksEvidence = ({ evidence, statements }: Dataset): boolean =>
  evidence === 'none' && statements.every(({ quotes }) => quotes.length === 0)

/** How a quote is spoken, and that it is context where it is: what only stands around a saying reports no speech itself. */
export const mannersOf = (
  { speech, context }: Quote,
  words: { readonly speech: StandingWords['speech']; readonly context: string },
): readonly string[] => [
  ...(context && speech === 'indirect' ? [] : [words.speech[speech]]),
  ...(context ? [words.context] : []),
]

export const STANDING: StandingWords = {
  status: {
    reported: 'reported',
    claimed: 'claimed',
    denied: 'denied',
    proposed: 'proposed',
  },
  stance: {
    denied: 'denied',
    withheld: 'position withheld',
    mutual: 'mutual',
    answered: 'answered',
    unanswered: 'no answer in this source',
    uncontested: 'uncontested',
    contentDenied: 'content denied',
    partDenied: 'content denied in part',
    contentWithheld: 'position on the content withheld',
    partWithheld: 'position on part withheld',
  },
  speech: {
    narration: 'the writer’s words',
    indirect: 'reported speech',
    direct: 'direct speech',
    mixed: 'partly direct speech',
  },
  dated: {
    reported: 'Happened',
    claimed: 'Said to have happened',
    denied: 'Said to have happened',
    proposed: 'Planned for',
  },
}

/** The same before a date, within a sentence. */
export const datedInWords = (date: string, status: Status): string =>
  `${STANDING.dated[status].toLowerCase()} ${date}`
