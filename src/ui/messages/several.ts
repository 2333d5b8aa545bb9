import { number } from '../../domain/words/plural.ts'
import { inLanguageLater } from './language.ts'

/** Words of several parts that wait for a deed of the reader. */
export const severalWords = await inLanguageLater('several', {
  namedOnly: 'No line leads to this; it is named in:',
  noEvidence: 'No evidence in this file.',
  linkNeeds: (file: string | null) =>
    `It shows it to whoever opens ${file === null ? 'the same text' : `“${file}”`} there: the graph itself is not in it.`,
  /** What a link asks for and nothing is here. */
  unmet: (names: readonly string[], more: number): string =>
    `The link asks for what is not in this data set: ${names.join(', ')}${more === 0 ? '' : ` and ${number(more)} more`}.`,
  noNode: (text: string): string => `No node has “${text}” in its name.`,
  saved: (name: string) => `${name} is saved.`,
})
