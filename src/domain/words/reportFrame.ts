import type { ToldStance } from '../answered.ts'
import type { Speech, Status } from '../dataset.ts'
import { dateInWords } from '../dates.ts'
import { markdownText } from '../markdown.ts'
import { OWN_VOICE } from './chain.ts'
import { WORDING, type Wording } from './createWords.ts'
import { DIFFERENCE, NONE_OF_OURS } from './difference.ts'
import { GIVEN_WORDS, type GivenWords } from './given.ts'
import { plural } from './plural.ts'
import { datedInWords, STANDING } from './standing.ts'

/** What reports in Markdown say around sentences, names and quotes. */
export interface ReportFrame {
  readonly wording: Wording
  /** Of which language names and quotes are; empty where all is of one. */
  readonly languages: string
  readonly quoted: (words: string) => string
  readonly date: (edtf: string) => string
  readonly lead: (statements: number, disputes: number) => string
  /** The lead of a graph of another program, with how far it is proved. */
  readonly foreign: (statements: number, proof: string) => string
  readonly status: { readonly [S in Status]: string }
  readonly stance: { readonly [S in ToldStance]: string | null }
  readonly speech: { readonly [S in Speech]: string }
  readonly context: string
  readonly characters: (start: number, end: number) => string
  readonly noEvidence: string
  readonly given: GivenWords
  readonly disputes: string
  readonly statements: string
  readonly outside: string
  readonly alone: string
  readonly aloneWhy: string
  readonly sources: string
  readonly noDate: string
  readonly published: (date: string) => string
  readonly figures: {
    readonly title: string
    readonly lead: string
    readonly ownVoice: string
    readonly difference: typeof DIFFERENCE
    readonly notInQuote: string
    readonly status: { readonly [S in Status]: string }
    readonly chain: (chain: string) => string
    readonly said: (date: string) => string
    readonly happened: (date: string, status: Status) => string
    readonly deniedBy: (names: string) => string
  }
}

const IN_DISPUTE = 'somebody denies it, accuses back or takes no position'

export const REPORT_FRAME: ReportFrame = {
  wording: WORDING,
  languages: '',
  quoted: WORDING.sentences.quoted,
  date: dateInWords,
  lead: (statements, disputes) =>
    `${plural(statements, 'statement', 'statements')}, ${plural(disputes, 'matter', 'matters')} in dispute${disputes === 0 ? '' : ` (${IN_DISPUTE})`}. Each sentence names who says so; the footnote holds the exact words and their place in the source, in code points counted from 0.`,
  foreign: (statements, proof) =>
    `A graph of another program: ${plural(statements, 'statement', 'statements')}. ${proof}`,
  status: { ...STANDING.status, denied: 'only denied' },
  stance: { ...STANDING.stance, mutual: 'mutual accusation', uncontested: null },
  speech: STANDING.speech,
  context: 'context',
  characters: (start, end) => `characters ${start}–${end}`,
  noEvidence: 'No evidence in this file.',
  given: GIVEN_WORDS,
  disputes: 'Matters in dispute',
  statements: 'Statements',
  outside: 'Outside of these disputes',
  alone: 'Without a statement here',
  aloneWhy: 'They are named beside a statement, others here belong to them, or they were selected.',
  sources: 'Sources',
  noDate: 'no date of publication given',
  published: (date) => `published ${date}`,
  figures: {
    title: 'Figures, side by side',
    lead: `Each figure as its speaker gives it. ${NONE_OF_OURS}`,
    ownVoice: OWN_VOICE,
    difference: DIFFERENCE,
    notInQuote: 'put so by the coder; the words of the source:',
    status: STANDING.status,
    chain: (chain) => `chain: ${chain}`,
    said: (date) => `said ${date}`,
    happened: datedInWords,
    deniedBy: (names) => `denied by ${names}`,
  },
}

/** A quote that stands behind a heading in Markdown, to tell it from others that read alike; undefined: there is none. */
export const quoteBehind = (quote: string | undefined, { quoted }: ReportFrame): string =>
  quote === undefined ? '' : ` – ${quoted(markdownText(quote))}`
