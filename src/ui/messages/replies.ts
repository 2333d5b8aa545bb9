import { statements } from '../../domain/words/plural.ts'
import { inLanguageLater } from './language.ts'

/** The words of statements that are listed: what filters leave, and what somebody may answer to. */
export const repliesWords = await inLanguageLater('replies', {
  left: (count: number) => `What the filters leave: ${statements(count)}`,
  title: (name: string) => `Right of reply: ${name}`,
  lead: (name: string) =>
    `What others, or the sources themselves, put to ${name} and whoever belongs to it, and what these sources have as an answer. That none is here does not mean that none was given.`,
  none: (name: string) => `Nothing is put to ${name} here.`,
  unanswered: (count: number) => `Without an answer here: ${statements(count)}`,
  answered: (count: number) => `Answered: ${statements(count)}`,
  answer: 'Answer:',
  space: 'Reply:',
  save: 'Save as Markdown',
  fileName: (name: string) => `right-of-reply-${name}.md`,
})
