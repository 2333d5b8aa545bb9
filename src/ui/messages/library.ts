import { number, plural, statements } from '../../domain/words/plural.ts'
import { inLanguageLater } from './language.ts'

/** The words of the library of sources. */
export const libraryWords = await inLanguageLater('library', {
  lead: 'What the dataset rests on. Leave a source out to see what stands without it.',
  none: 'This dataset has no sources: its lines have no evidence.',
  givenBeside:
    'What the file names for its other lines, whose words have no single place in the texts above.',
  given: 'What the file names for its lines. Nothing here has checked its words against a text.',
  unnamed: 'No publication named',
  names: (count: number, quoted: number): string =>
    `${statements(count)}, ${quoted === 0 ? 'none with a quote' : quoted === count ? `${count === 1 ? '' : 'all '}with a quote` : `${number(quoted)} of them with a quote`}`,
  links: (count: number): string => plural(count, 'link', 'links'),
  nothingGiven: (count: number): string =>
    `${statements(count)} ${count === 1 ? 'stands' : 'stand'} in the file without any evidence.`,
  whatRests: 'What rests on it',
  selectAll: 'Select its lines',
  more: (count: number): string => `and ${number(count)} more`,
  noPublisher: 'publisher not given',
  published: (date: string): string => `published ${date}`,
  by: (byline: string): string => `by ${byline}`,
  licence: (name: string): string => `licence: ${name}`,
  carries: (count: number, quotes: number): string =>
    `${statements(count)}, proved by ${plural(quotes, 'quote', 'quotes')}`,
  coverage: (quoted: number, all: number): string =>
    all === 0
      ? 'The text of this source is not at hand.'
      : `${number(quoted)} of ${plural(all, 'sentence', 'sentences')} carry statements`,
  hash: 'sha-256',
  copyHash: 'Copy the whole sha-256',
  hashCopied: 'The sha-256 is copied.',
  read: 'Read',
  only: 'Only this source',
  without: 'Without this source',
  whatFalls: 'What would fall without it',
  everything: 'Everything rests on this source: without it, nothing in the graph has proof.',
  falls: (count: number): string =>
    count === 0 ? 'Nothing would fall.' : `${statements(count)} would fall:`,
  stands: (count: number): string =>
    count === 1
      ? '1 statement stands, proved by another source.'
      : `${number(count)} statements stand, proved by other sources.`,
  lost: (names: string): string => `Nothing would be said of: ${names}.`,
})
