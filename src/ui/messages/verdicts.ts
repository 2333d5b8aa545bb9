import type { Verdict } from '../../domain/checks.ts'
import { inLanguage } from './language.ts'

const verdict: { readonly [V in Verdict]: string } = {
  verified: 'Verified',
  wrong: 'Wrong',
  'needs-source': 'Needs source',
}

const verdictMeaning: { readonly [V in Verdict]: string } = {
  verified: 'The quote says what the statement says.',
  wrong: 'The quote does not say what the statement says.',
  'needs-source': 'The quote alone does not carry the statement.',
}

/** The words beside a statement that is judged. */
export const verdictWords = inLanguage('verdicts', {
  verdict,
  verdictMeaning,
  verdictOn: (statement: string): string => `Verdict on: ${statement}`,
  note: 'Note',
  noteOn: (statement: string): string => `Note on: ${statement}`,
  noteOnly: 'Note only',
  notePlaceholder: 'What you found',
  judgedBefore: (verdict: string): string => `${verdict} – but its words have changed since.`,
  seeStale: 'See what changed',
  next: 'Next unchecked',
  allChecked: 'Every statement has a verdict.',
})
