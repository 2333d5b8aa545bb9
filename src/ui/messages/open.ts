import { number, plural } from '../../domain/words/plural.ts'
import type { Delimiter } from '../../io/csv/delimiter.ts'
import type { Encoding } from '../../io/imports/bytes.ts'
import type { DateMeaning, DayOrder } from '../../io/imports/foreign/dates.ts'
import type { Unstated } from '../../io/imports/foreign/proofs.ts'
import type { Stage } from '../../io/imports/session.ts'
import { inLanguageLater } from './language.ts'

const stage: { readonly [S in Stage | 'place' | 'build']: string } = {
  fetch: 'Fetching …',
  read: 'Reading the file …',
  parse: 'Reading the graph …',
  check: 'Checking the graph …',
  place: 'Laying out …',
  build: 'Preparing the picture …',
}

const encoding: { readonly [E in Encoding]: string } = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16, little end first',
  'utf-16be': 'UTF-16, big end first',
  'windows-1252': 'Western (Windows 1252, Latin 1)',
  'windows-1250': 'Central European (Windows 1250)',
  'windows-1251': 'Cyrillic (Windows 1251)',
  'windows-1256': 'Arabic (Windows 1256)',
}

const delimiter: { readonly [D in Delimiter]: string } = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
}

/** What a sort of loss is called, by the name of its rule. */
const sorts: ReadonlyMap<string, string> = new Map([
  ['cell-differs', 'cells that contradict their record'],
  ['colour-kept', 'colours'],
  ['dangling-edge', 'edges without one of their nodes'],
  ['date-unclear', 'dates in which the day and the month may change places'],
  ['date-unread', 'dates in an unknown form'],
  ['denial-alone', 'denials of what nobody else says'],
  ['denial-untied', 'denials of which the file does not say what they deny'],
  ['denials-many', 'more denials than can be set against what they deny'],
  ['duplicate-id', 'ids given twice'],
  ['hyperedge', 'hyperedges'],
  ['id-missing', 'nodes without an id'],
  ['left-out', 'parts that a graph here cannot hold'],
  ['line-missing', 'lines that were removed'],
  ['link-cut', 'links to statements that are not in the file'],
  ['loose-entity', 'nodes that nothing names'],
  ['quote-not-in-text', 'quotes that stand in none of the texts'],
  ['quote-several-places', 'quotes that stand in several places of the texts'],
  ['text-unread', 'texts that cannot be read'],
  ['text-without-quote', 'texts that no line quotes'],
  ['position-partial', 'positions'],
  ['record-missing', 'records without a proof'],
  ['own-word', 'lines in which somebody speaks for themselves'],
  ['speaker-missing', 'claims of nobody who is named'],
  ['speakers-several', 'lines that several say or deny'],
  ['speaker-unclear', 'speakers whose name several nodes have'],
  ['status-missing', 'lines without a status and a speaker'],
  ['status-unknown', 'statuses in unknown words'],
  ['unresolved-id', 'parents that are not in the file'],
])

/** The words of the menu and the dialog that open graphs. */
export const openWords = await inLanguageLater('open', {
  opening: 'Opening the graph …',
  title: 'Open a graph',
  menuFile: 'Open a file…',
  menuPaste: 'Paste…',
  menuProjects: 'Projects…',
  menuBundled: 'Datasets of this page',
  menuRecent: 'Opened in this session',
  openedAt: (moment: Date) => `opened at ${moment.toLocaleTimeString('en-GB')}`,
  current: 'open now',

  drop: 'Drop a file, several, or a folder here',
  dropOverlay: 'Drop to open',
  dropOverlayHint: 'What is open now stays until the new graph is ready.',
  choose: 'Choose a file…',
  chooseLabel: 'File of a graph',
  paste: 'Or paste a graph or a table',
  pasteHint: 'For example rows copied from a spreadsheet',
  openPasted: 'Read what is pasted',
  /** What is pasted has no name of its own. */
  pasted: { graph: 'Pasted graph', table: 'Pasted table', text: 'Pasted text' },
  formats:
    'JSON, JSON-LD and HTML of Attest, GEXF, GraphML, Cytoscape JSON, CX2, node-link JSON, graphology JSON, JSON Graph Format, STIX 2.1, FollowTheMoney, tables (CSV, TSV), with the texts that they quote (.txt, .md); zipped or not.',
  stays: 'Files stay on this machine: nothing is sent anywhere.',
  again: (name: string) =>
    `The address of this page was made with “${name}”, which is not on this page. Open it here to see the same view.`,
  againPasted:
    'The address of this page was made with a pasted graph, which the page does not keep. Paste it again.',
  kept: (title: string) => `“${title}” stays open.`,

  stage,
  progress: 'Progress',
  faults: (count: number) =>
    `${plural(count, 'fault was', 'faults were')} found in the data, and nothing is drawn from data with faults.`,
  firstFaults: (shown: number) => `The first ${number(shown)}:`,

  found: (nodes: number, lines: number) =>
    `${plural(nodes, 'node', 'nodes')} and ${plural(lines, 'line', 'lines')}.`,
  dated: (count: number) => `${plural(count, 'line has', 'lines have')} a date.`,
  dayOrderIs: (date: string) => `“${date}” is`,
  dayOrder: {
    'day-first': (date: string) => `${date}: the day comes first`,
    'month-first': (date: string) => `${date}: the month comes first`,
  } satisfies { readonly [O in DayOrder]: (date: string) => string },
  noDayOrder: 'no date: kept as text',
  dateIs: (count: number) =>
    `The file does not say what the ${count === 1 ? 'date' : 'dates'} of ${plural(count, 'line', 'lines')} with a speaker ${count === 1 ? 'is' : 'are'}. ${count === 1 ? 'It counts' : 'They count'} as`,
  dateMeans: {
    said: 'when it was said',
    happened: 'when it happened',
    neither: 'neither: kept as text',
  } satisfies { readonly [M in DateMeaning]: string },
  unstatedIs: (count: number) =>
    `Of ${plural(count, 'line', 'lines')} the file does not say whether ${count === 1 ? 'it is' : 'they are'} reported or claimed, though it does of others. ${count === 1 ? 'It counts' : 'They count'} as`,
  unstated: {
    claimed: 'claimed, with nobody named who says so',
    reported: 'reported, because you choose so',
  } satisfies { readonly [U in Unstated]: string },
  placed: 'The positions of the file are used.',
  unplaced: 'The nodes are laid out when the graph opens.',
  large:
    'This is much for one picture: drawing may take long. Filters and Find work, whatever is drawn.',
  spoken: (count: number) => `${plural(count, 'line names', 'lines name')} a speaker.`,
  quoted: (count: number) =>
    `${plural(count, 'line has', 'lines have')} a quote, as the file gives it.`,
  tied: (count: number) =>
    `${plural(count, 'line has its quote at its place', 'lines have their quotes at their places')} in a text.`,
  bringTexts:
    'Open the texts that are quoted together with this file, as .txt or .md: then each quote is shown at its place.',
  relations: 'Relations',
  statuses: 'Status',
  kinds: 'Kinds',
  /** Where the file names no kind, or no relation; as these are called in the data. */
  plainKind: 'node',
  plainRelation: 'link',
  more: (count: number) => `and ${number(count)} more`,
  whatIsWhat: 'What stands for what',
  relationIs: 'Relation',
  kindIs: 'Kind',
  labelIs: 'Label',
  startIs: 'Date',
  endIs: 'Until',
  noEvidence: 'none',
  noRelation: 'none: all lines alike',
  noKind: 'none: all nodes alike',
  noLabel: 'the file’s own label or id',
  noStart: 'none',
  noEnd: 'none: a single date',
  attribute: (name: string, count: number, samples: readonly string[]) =>
    `${name} (${number(count)}: ${samples.join(', ')})`,

  table: (rows: number) => plural(rows, 'row', 'rows'),
  firstRows: 'First rows',
  rowsAre: 'Each row is',
  rows: { edges: 'a line', nodes: 'a node' },
  columns: {
    source: 'From',
    target: 'To',
    type: 'Relation',
    label: 'Label',
    weight: 'Weight',
    start: 'Date',
    end: 'Until',
    speaker: 'Speaker',
    saidOn: 'Said on',
    status: 'Status',
    quote: 'Quote',
    publication: 'Publication',
    link: 'Link',
    denier: 'Denied by',
    denies: 'Line that it denies',
    id: 'Id',
    parent: 'Inside of',
  },
  kindColumn: 'Kind',
  noColumn: '—',
  noQuotes:
    'No column is the quote: without the words of a source nothing proves a line. Choose the column that holds them.',
  keptAs: (columns: readonly string[]) =>
    `Kept as attributes, which prove nothing: ${columns.join(', ')}.`,
  direction: 'Direction',
  directed: 'one way',
  undirected: 'without a direction',
  byColumn: (name: string) => `as “${name}” says`,
  delimiterIs: 'Cells apart by',
  delimiter,
  encodingIs: 'Letters',
  encoding,
  header: 'The first row names the columns',
  column: (at: number) => `column ${at}`,

  evidence: 'Evidence of each line',
  losses: 'What cannot be represented',
  noLosses: 'Everything in the file can be represented.',
  notes: 'How the file was read',
  inBrief: (asked: number, told: number): string =>
    [
      asked === 0 ? '' : plural(asked, 'question', 'questions'),
      told === 0 ? '' : `${plural(told, 'note', 'notes')} on how it is read`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  sort: (rule: string) => sorts.get(rule) ?? rule.replaceAll('-', ' '),
  firstOf: (shown: number, count: number) => `The first ${number(shown)} of ${number(count)}:`,
  open: 'Open',
  back: 'Choose another',
  opened: (title: string, lost: number) =>
    lost === 0
      ? `“${title}” is open.`
      : `“${title}” is open; ${plural(lost, 'thing', 'things')} in the file could not be represented.`,
  cutOff: (folder: string, most: number) =>
    `Of “${folder}” only the first ${number(most)} files were read and the rest left out; to open all of it, zip the folder and open that.`,
  backTo: (title: string) => `Back to “${title}”`,
  stillThere: (title: string) => `“${title}” stays as you have it.`,
  failed: 'The graph could not be opened because of a fault in the program. What was open stays.',
  waiting: (name: string) => `Opening ${name}`,
})
