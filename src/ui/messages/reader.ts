import type { Speech, Voice } from '../../domain/dataset.ts'
import { number, plural, statements } from '../../domain/words/plural.ts'
import { STANDING } from '../../domain/words/standing.ts'
import { inLanguageLater } from './language.ts'

const VOICE_NAMES: { readonly [V in Voice | 'several']: string } = {
  named: 'a named person',
  institution: 'an institution',
  other: 'somebody named, of unknown kind',
  unnamed: 'somebody unnamed',
  narrator: 'the writer',
  several: 'several voices',
}

const SPEECH_NAMES: { readonly [S in Speech | 'several']: string } = {
  ...STANDING.speech,
  narration: 'narration',
  several: 'direct and reported speech',
}

/** The words of the reader of a source. */
export const readerWords = await inLanguageLater('reader', {
  source: 'Source',
  close: 'Close the source',
  passageOf: (current: number, all: number) => `Quote ${number(current)} of ${number(all)}`,
  previous: 'Previous quote',
  next: 'Next quote',
  sentence: (number: number, count: number): string =>
    count === 0 ? `Sentence ${number}: no statement` : `Sentence ${number}: ${statements(count)}`,
  coverage: (quoted: number, all: number, unused: number): string =>
    `${number(quoted)} of ${plural(all, 'sentence', 'sentences')} carry statements (${all === 0 ? 0 : Math.round((100 * quoted) / all)} %), ${unused === 1 ? '1 does not' : `${number(unused)} do not`}`,
  onlyUnused: 'List the sentences without a statement',
  unused: 'Sentences without a statement, and why',
  noUnused: 'Every sentence carries a statement.',
  noReason: 'No reason is given.',
  key: 'Whose voice',
  voice: VOICE_NAMES,
  speech: SPEECH_NAMES,
  directKey: 'shaded: direct speech',
  describe: (count: number, voice: Voice | 'several', speech: Speech | 'several'): string =>
    `Quoted by ${statements(count)}; ${SPEECH_NAMES[speech]}, ${VOICE_NAMES[voice]}`,
})
