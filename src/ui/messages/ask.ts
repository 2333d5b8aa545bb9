import type { Heading } from '../../analysis/pattern/question.ts'
import { number, plural, statements } from '../../domain/words/plural.ts'
import { inLanguageLater } from './language.ts'

const answers = (count: number): string => `${number(count)} ${count === 1 ? 'answer' : 'answers'}`

const either = (names: readonly string[]): string =>
  names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} or ${names[names.length - 1] ?? ''}`

/** The words for questions in a pattern and their answers. */
export const askWords = await inLanguageLater('ask', {
  lead: 'Ask who does what to whom. Each answer is a chain of statements with their speakers.',
  presets: 'Ready-made questions',
  preset: {
    talks: 'Who accuses those with whom they negotiate?',
    mediation: 'Who mediates between parties that attack each other?',
    denials: 'Who denies what?',
    denial: 'Who denies what, and to which accuser?',
    haven: 'Who accuses a party that is said to back those who attack them?',
    ties: 'Who is wary of a party with ties to one they accuse?',
    mutual: 'Who accuses each other?',
  },
  question: 'Question',
  edit: 'Edit',
  editQuestion: 'Edit the question',
  showAnswers: 'Show answers',
  counting: (names: readonly string[]): string => `Statements that count: ${names.join(', ')}`,
  letters: 'XYZW',
  place: (letter: string): string => `${letter}: who or what`,
  repeated: (at: number): string => `Place ${at}: who or what`,
  via: (from: string, to: string): string => `Relation between ${from} and ${to}`,
  heading: (from: string, to: string): string => `Direction between ${from} and ${to}`,
  headings: (from: string, to: string): { readonly [H in Heading]: string } => ({
    to: `${from} → ${to}`,
    from: `${from} ← ${to}`,
    either: `${from} – ${to}, either`,
    mutual: `${from} ⇄ ${to}, both`,
  }),
  /** A step of the question written in one line, such as “–accuses→”. */
  arrow: (heading: Heading, label: string): string =>
    ({
      to: `–${label}→`,
      from: `←${label}–`,
      either: `–${label}–`,
      mutual: `⇄${label}⇄`,
    })[heading],
  any: 'anybody or anything',
  actor: 'any actor',
  sameAs: (letter: string): string => `${letter} again`,
  again: 'Again',
  kinds: 'Of a kind',
  nodes: 'This node',
  nodesSelected: 'This node (name another below, or select it on the canvas)',
  nodeField: (letter: string): string => `Name a node for ${letter}`,
  anyRelation: 'any relation',
  family: (label: string): string => `${label} (all)`,
  addStep: 'Add a step',
  removeStep: 'Remove a step',
  statuses: 'Statements that count',
  shownOnly: (shown: number, all: number): string =>
    `Only what is shown: ${number(shown)} of ${statements(all)}`,
  asStates: 'Officials and agencies count as their state',
  distinct: 'Different letters are different nodes.',

  waiting: 'Choose a ready-made question, or change the one above.',
  noStatus: 'Choose at least one status that counts.',
  none: (shown: boolean, asStates: boolean): string =>
    `No answer ${shown ? 'among what is shown' : 'in this graph'}. Widen a place or a relation${
      asStates ? '' : ', or let officials and agencies count as their state'
    }.`,
  foundAny: (found: number, complete: boolean): string =>
    `${complete ? '' : 'At least '}${answers(found)}.`,
  found: (
    found: number,
    reported: number,
    complete: boolean,
    others: readonly string[],
  ): string => {
    const all = `${complete ? '' : 'At least '}${answers(found)}`
    const rest = found - reported
    if (rest === 0) return `${all}, by what is reported.`
    const only = `only with what is ${either(others)}`
    return reported === 0
      ? `${all}, ${only}.`
      : `${all}: ${number(reported)} by what is reported, ${number(rest)} ${only}.`
  },
  stopped: 'The search was stopped: there are too many. Narrow a place or a relation.',
  onlyFirst: (count: number): string => `The first ${number(count)} are listed.`,
  byReports: 'By what is reported',
  byClaims: (others: readonly string[]): string => `Only with what is ${either(others)}`,
  named: (letter: string, name: string): string => `${letter} ${name}`,
  moreStatements: (count: number, unreported: readonly (readonly [number, string])[]): string =>
    `and ${statements(count)} more${unreported.length === 0 ? '' : ` (${unreported.map(([some, status]) => `${number(some)} ${status}`).join(', ')})`}`,
  moreAnswers: (count: number): string => `Show ${number(count)} more`,
  selectAll: 'Light all on the canvas',
  exportAll: 'Export all',
  exportedAll: 'Export the answers',

  answerOf: (at: number, all: number): string => `Answer ${number(at)} of ${number(all)}`,
  allAnswers: 'All answers',
  previous: 'Previous answer',
  next: 'Next answer',
  show: 'Show on the canvas',
  export: 'Export',
  exported: 'Export this answer',
  copy: 'Copy as text',
  copied: 'The answer is copied with its citations.',
  evidence: (count: number): string => `Evidence: ${plural(count, 'statement', 'statements')}`,
})
