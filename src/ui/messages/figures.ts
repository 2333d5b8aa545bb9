import { OWN_VOICE } from '../../domain/words/chain.ts'
import { DIFFERENCE, NONE_OF_OURS } from '../../domain/words/difference.ts'
import { number } from '../../domain/words/plural.ts'
import { datedInWords } from '../../domain/words/standing.ts'
import { inLanguageLater } from './language.ts'

/** The words of figures that stand side by side. */
export const figuresWords = await inLanguageLater('figures', {
  title: 'Figures, side by side',
  caption: (event: string) => `For ${event}, each as its speaker gives it.`,
  speaker: 'Speaker',
  ownVoice: OWN_VOICE,
  counted: 'Who was counted',
  words: 'Exact words',
  difference: DIFFERENCE,
  /** Between the speaker and the reader; null: nobody but the source. */
  chain: (chain: string | null) =>
    `Chain: ${[chain, 'this source'].filter((part) => part !== null).join(', ')}`,
  saidOn: (date: string) => `said ${date}`,
  happened: datedInWords,
  deniedBy: (deniers: readonly string[]) => `denied by ${deniers.join('; ')}`,
  notInQuote: 'Put so by the coder; the words of the source:',
  noneOfOurs: NONE_OF_OURS,
  given: 'Figures as given by the speaker',
  givenBy: (who: string, outcome: string, speaker: string) =>
    `${[who, outcome].filter((word) => word !== '').join(', ')} — ${speaker}`,
  others: (count: number) => `Other figures for this event: ${number(count)}`,
})
