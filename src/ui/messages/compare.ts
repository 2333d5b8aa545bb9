import type { Silence } from '../../analysis/narratives/matters.ts'
import { number, plural, statements } from '../../domain/words/plural.ts'
import { inLanguageLater } from './language.ts'

const SILENCES: { readonly [S in Silence]: string } = {
  'no-answer': 'No answer in this source.',
  'told-by-others': 'Not in its own words; others tell of its answer, below.',
  'no-charge': 'Not quoted in this source as saying what is denied.',
  'only-named': 'Only named here; no statement on this in this source.',
}

const UNDISPUTED = 'Told by the source, disputed by neither'

/** The words of the comparison; the report in Markdown uses them too. */
export const compareWords = await inLanguageLater('compare', {
  lead: 'What two sides say about the same things, on one map that stays still.',
  first: 'First side',
  second: 'Second side',
  nameSide: (side: string): string => `${side}: name a node`,
  withMembers: (count: number): string =>
    count === 1 ? 'with 1 who speaks for it' : `with ${number(count)} who belong to it`,
  /** Of more names than `most` the rest is counted. */
  belonging: (names: readonly string[], most: number = names.length): string =>
    `with ${names.slice(0, most).join(', ')}${names.length > most ? `, ${number(names.length - most)} more` : ''}`,
  start: 'Compare',
  end: 'End comparison',
  comparing: 'Looking for what they say …',
  swap: 'Swap sides',
  view: 'Canvas',
  split: 'Split',
  overlay: 'Overlay',
  link: 'Copy link',
  markdown: 'Export as Markdown',
  fileName: 'comparison.md',
  swapped: 'The sides have changed places.',
  sideSays: (name: string): string => `What ${name} says`,
  shownOf: (shown: number, all: number): string =>
    shown === all ? statements(all) : `${number(shown)} of ${statements(all)} shown`,
  filtered: (hidden: number, all: number): string =>
    `Filters hide ${number(hidden)} of ${statements(all)}.`,
  commonGround: UNDISPUTED,
  commonHint:
    'Told of both in the source’s own voice, or admitted by a side. That neither disputes it here does not mean that both agree to it.',
  noCommon: 'Nothing in this source is told of both without being contested.',
  matters: 'Matters between them',
  mattersOf: (all: number, disputed: number): string =>
    `${plural(all, 'matter', 'matters')} that one of them puts to the other or denies where the other is concerned, ${all === disputed ? (all === 1 ? '' : 'all ') : `${disputed === 0 ? 'none' : number(disputed)} of them `}in dispute (somebody denies it, accuses back or takes no position).${all === disputed ? '' : ' The rest nobody contests in this source.'}`,
  quotesNumbered: 'The number behind a sentence is that of the quote that proves it.',
  quoteNumbers: (at: readonly number[]): string =>
    `(${at.length === 1 ? 'quote' : 'quotes'} ${at.join(', ')})`,
  disputed: 'In dispute',
  undisputed: 'Nobody contests it in this source',
  noSides:
    'In this graph nobody speaks, and nobody is a state, a group or another party: there are no two sides to compare.',
  noMatters: 'Neither side puts anything to the other in this source.',
  about: (names: string): string => `About: ${names}`,
  withheld: 'takes no position',
  silence: (silence: Silence): string => SILENCES[silence],
  thirdParties: 'Drawn into it',
  thirdSilent: (elsewhere: boolean): string =>
    elsewhere ? 'No statement on this in this source.' : 'No statement in this source.',
  title: (a: string, b: string): string => `${a} and ${b}: two accounts`,
  says: (name: string, count: number): string => `${name} says: ${statements(count)}`,
  common: (count: number): string => `${UNDISPUTED}: ${statements(count)}`,
  sources: 'Sources',
  linesOf: (name: string): string => `Lines of ${name}`,
  overlayMap: 'Both accounts on one map',
  key: 'Key',
  bothLetters: 'both',
})
