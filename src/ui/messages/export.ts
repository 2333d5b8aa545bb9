import type { Clock } from '../../domain/clocks.ts'
import type { StageName } from '../../domain/stages.ts'
import { number, statements } from '../../domain/words/plural.ts'
import type { FormatGroup } from '../../io/exports/index.ts'
import { inLanguageLater } from './language.ts'

const groups: { readonly [G in FormatGroup]: string } = {
  read: 'To read or print',
  data: 'Data',
  linked: 'Linked data',
}

/** `812 bytes`, `84 kB`, `1.2 MB`. */
const size = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

const stages: { readonly [S in StageName]: string } = {
  'hand-over': 'Handing the data over',
  statements: 'Putting statements into sentences',
  lines: 'Finding lines and nodes',
  names: 'Placing names',
  shapes: 'Drawing',
  sentences: 'Putting statements into sentences',
  text: 'Writing the picture',
  paint: 'Painting',
  encode: 'Compressing the picture',
  whole: 'Putting the file together',
}

/** The words of the export dialog and of what it writes. */
export const exportWords = await inLanguageLater('export', {
  title: 'Export',
  format: 'Format',
  groups,
  scope: 'What',
  scopes: {
    shown: 'What is shown',
    selected: 'What is selected',
    all: 'Everything',
  },
  withNeighbours: 'With the neighbours of the selection',
  withOwnStories: (count: number) =>
    count === 1 ? 'With your own story' : `With your own ${number(count)} stories`,
  withNotes: 'With your notes on the canvas',
  notesStay:
    'Your notes on the canvas stay out; pictures and the HTML page show them, and a backup of the project keeps them.',
  verdictsStay:
    'Your verdicts stay out; “Export checks” saves them, and a backup of the project keeps them.',
  notesInPage:
    'Your notes stand in it as yours, not from a source; whoever opens the file as a graph gets the data without them.',
  notesLeftOut: (count: number) =>
    count === 1
      ? 'One of your notes stays out: what it hangs on is not in the file.'
      : `${number(count)} of your notes stay out: what they hang on is not in the file.`,
  nothingSelected: 'Nothing is selected.',
  planning: 'Looking for what belongs in the file …',
  willHold: (matched: number, added: number) =>
    added === 0
      ? `${statements(matched)} will be in the file.`
      : `${statements(matched)} will be in the file, and ${number(added)} more that ${added === 1 ? 'asserts, denies, declines or answers' : 'assert, deny, decline or answer'} them, so that no claim travels without its denial.`,
  stepsLeftOut: (count: number) =>
    count === 1
      ? 'One step of a story stays out: it cites a statement that is not in the file.'
      : `${number(count)} steps of stories stay out: they cite statements that are not in the file.`,
  nothingToExport: 'No statement is in this selection. Choose another, or clear the filters.',
  stages,
  attempt: (stage: string, attempt: number) =>
    attempt === 1 ? stage : `${stage}, attempt ${attempt}`,
  shareOf: (stage: string, share: number) => `${stage}: ${Math.floor(100 * share)} %`,
  file: 'File',
  fileOf: (name: string, bytes: number | null) =>
    bytes === null ? `${name}, measuring …` : `${name}, ${size(bytes)}`,
  loses: 'Left out by this format',
  opensNot: 'The file does not open again here; JSON and HTML do.',
  losesNothing: 'This format leaves out nothing.',
  losesNothingElse: 'Nothing else is left out by this format.',
  version: (format: string) => `Version of ${format}`,
  usualVersion: '1.2, which all readers share',
  save: 'Save',

  failed: (why: string) => `The file could not be written. ${why}`,
  printing: 'The picture is being drawn for the printer…',
  unprinted: (why: string) => `The picture could not be drawn for the printer. ${why}`,
  unforeseen:
    'It is more than this browser can do, or a mistake of this program. Choose another format, or show less.',
  ownTitle: 'Title in the file',
  /** Which part a file holds. */
  filters: (parts: string) => `Filters: ${parts}`,
  selected: (names: string, withNeighbours: boolean) =>
    `Selected: ${names}${withNeighbours ? ', with neighbours' : ''}`,
  compared: (a: string, b: string) => `Compared: ${a} and ${b}`,
  statements,
  moreNames: (count: number) => `${number(count)} more`,
  only: (what: string, names: string) => (names === '' ? `no ${what}` : `only ${what}: ${names}`),
  without: (what: string, names: string) => `without ${what}: ${names}`,
  inTime: (clock: Clock, stretch: string, undated: boolean) =>
    `${clock} ${stretch}${undated ? ', or without a date' : ''}`,
  inFocus: (depth: number, names: string) =>
    names === ''
      ? 'what was added one by one'
      : `within ${depth === 1 ? '1 step' : `${number(depth)} steps`} of ${names}`,
  hidden: (names: string) => `hidden by hand: ${names}`,
  dropped: (count: number) => `${statements(count)} taken away by hand`,
  added: (count: number) => `${statements(count)} added in spite of the filters`,
  wrong: (count: number) =>
    count === 1
      ? 'One statement in the file you marked Wrong.'
      : `${statements(count)} in the file you marked Wrong.`,
  wrongStays: (count: number) =>
    count === 1
      ? 'One statement that you marked Wrong stays: others in the file rest on it or are answered by it.'
      : `${statements(count)} that you marked Wrong stay: others in the file rest on them or are answered by them.`,
  showWrong: 'Show what you marked Wrong',
  withoutWrong: 'Leave out what you marked Wrong',
  pictureSubtitle: (held: number, all: number, added: number) =>
    added === 0
      ? `${number(held)} of ${statements(all)}`
      : `${number(held)} of ${statements(all)}: ${number(held - added)} that were chosen, and ${number(added)} that ${added === 1 ? 'asserts, denies, declines or answers' : 'assert, deny, decline or answer'} them`,
})
