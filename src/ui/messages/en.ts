import type { FacetId } from '../../analysis/filters/facets.ts'
import type { Speech, Stance, Status, Voice } from '../../domain/dataset.ts'
import { number, plural, statements } from '../../domain/words/plural.ts'
import { STANDING } from '../../domain/words/standing.ts'
import { commandNames } from './commandNames.ts'
import { inLanguage } from './language.ts'

const facet: { readonly [F in FacetId]: string } = {
  relation: 'Relations',
  kind: 'Kinds',
  status: 'Status',
  stance: 'Stance',
  voice: 'Voice',
  speech: 'Speech',
  source: 'Sources',
}

const counted =
  (things: string) =>
  (count: number): string =>
    `${number(count)} ${things}`

/** More than are named one by one. */
const several = {
  node: counted('nodes'),
  relation: counted('relations'),
  kind: counted('kinds'),
  status: counted('statuses'),
  stance: counted('stances'),
  voice: counted('voices'),
  speech: counted('ways of speaking'),
  source: counted('sources'),
}

const statusMeaning: { readonly [S in Status]: string } = {
  reported: 'The source tells it itself, or passes on what another outlet reports.',
  claimed: 'Only somebody in the source says so.',
  denied: 'The source has it only as something a party denies.',
  proposed: 'Offered, announced, scheduled or expected.',
}

const stanceMeaning: { readonly [S in Stance]: string } = {
  denied: 'Somebody in the source denies it.',
  withheld: 'Somebody was asked, or expected, to take a position and did not.',
  mutual: 'Both sides accuse each other of the same.',
  answered: 'Somebody responds to it without denying it.',
  unanswered:
    'A claim or demand that the source leaves without an answer; what it alleges may have one of its own.',
  uncontested: 'Nobody in the source speaks against it.',
}

const voice: { readonly [V in Voice]: string } = {
  named: 'named person',
  institution: 'institution',
  other: 'named, kind unknown',
  unnamed: 'unnamed',
  narrator: 'the source itself',
}

const voiceMeaning: { readonly [V in Voice]: string } = {
  named: 'A person with a name carries it.',
  institution: 'A country, government, agency, group or outlet carries it.',
  other: 'A named speaker of unknown kind carries it.',
  unnamed: 'Officials, analysts or others without a name carry it.',
  narrator: 'The writer’s own voice carries it.',
}

const speechMeaning: { readonly [S in Speech]: string } = {
  narration: 'The writer tells it.',
  indirect: 'The writer says in other words what somebody said.',
  direct: 'Word for word, between quotation marks.',
  mixed: 'Partly word for word.',
}

/** All words of the interface. Words about the data (names, sentences) come from the data. */
export const messages = inLanguage('start', {
  appName: 'Attest',
  statements,

  noDataset:
    'No dataset stands beside the program. Put one into graph-data, build again, and reload the page.',
  noSuchDataset: (name: string, title: string) =>
    `There is no dataset “${name}” beside the program: this is “${title}”. See “Open” for what there is.`,
  couldNotOpen: 'The graph could not be opened because of a fault in the program. Reload the page.',
  skipLinks: 'Skip links',
  skipToGraph: 'Skip to the graph',
  skipToList: 'Skip to the list of relations',
  skipToEvidence: 'Skip to the evidence',

  undo: (what: string | null) => (what === null ? 'Nothing to undo' : `Undo ${what}`),
  redo: (what: string | null) => (what === null ? 'Nothing to redo' : `Redo ${what}`),
  copyLink: 'Copy link',
  linkCopied: 'The link to this view is copied.',
  views: 'Views',
  copyFailed: 'The browser did not allow copying. Select the text and copy it by hand.',
  display: 'Theme and language',
  language: 'Language',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  export: 'Export',
  open: 'Open',
  shortcuts: 'Keyboard shortcuts',
  close: 'Close',
  panels: 'Panels',
  panelShows: 'What this panel shows',
  tools: {
    evidence: 'Evidence',
    ask: 'Ask',
    compare: 'Compare',
    story: 'Story',
    sources: 'Sources',
    checks: 'Checks',
  },
  timeline: 'Timeline',
  table: 'Table',

  legend: 'Legend',
  legendHint: (touched: boolean): string =>
    touched
      ? 'Tap to hide or show. “only” shows this alone.'
      : 'Click to hide or show. Alt-click, or “only”, shows this alone.',
  only: 'only',
  onlyThis: (name: string) => `Only ${name}`,
  all: 'All',
  none: 'None',
  allOf: (name: string) => `All of ${name}`,
  noneOf: (name: string) => `None of ${name}`,
  families: 'Relations',
  facet,
  status: STANDING.status,
  statusMeaning,
  stance: STANDING.stance,
  stanceMeaning,
  voice,
  voiceMeaning,
  speechMeaning,
  family: 'Family',
  relation: 'Relation',
  facetPrefix: {
    relation: 'Relation',
    kind: 'Kind',
    status: 'Status',
    stance: 'Stance',
    voice: 'Voice',
    speech: 'Speech',
    source: 'Source',
  },
  /** A count that stands by itself. */
  number,
  count: (shown: number, all: number) => `${number(shown)} of ${number(all)} shown`,
  /** A row ends, if anywhere, behind the stroke. */
  countShort: (shown: number, all: number) =>
    shown === all ? number(all) : `${number(shown)}/\u200B${number(all)}`,
  alliances: (alliances: number, ties: number) =>
    `${plural(alliances, 'formal alliance', 'formal alliances')}, ${plural(ties, 'tie', 'ties')} short of one`,
  keepLoose: 'Keep nodes without a line',
  onlyContested: 'Only contested',
  clear: 'Clear',
  resetFilters: 'Back to the opening view',
  resetShort: 'Opening view',

  rightOfReply: 'Right of reply',
  shown: (shown: number, total: number) => `${number(shown)} of ${number(total)} statements shown`,
  /** Each part counts all that it hides by itself; `overlap`: some statement counts in several. */
  hiddenBy: (parts: readonly string[], overlap: boolean) =>
    `Hidden by ${parts.join(', ')}${overlap ? ', some by more than one' : ''}`,
  hiddenPart: (name: string, count: number | null) =>
    name.toLowerCase() + (count === null ? '' : ` (${number(count)})`),
  insideFolded: (count: number) => `${number(count)} of them inside folded states, without a line.`,
  hiddenByHand: 'hand',
  hiddenByTime: 'time',
  hiddenByFocus: 'distance',

  graph: 'Graph',
  graphCanvas: 'Network of the relations in view',
  graphHelp:
    'Arrow keys move the view, plus and minus zoom, F fits, Shift+F10 opens the menu. The lists “Relations in view” and “Actors in view” hold the same lines and nodes for the keyboard.',
  fit: 'Fit all',
  fitSelection: 'Fit the selection',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  layouts: 'Lay out',
  cancel: 'Cancel',
  relationsInView: 'Relations in view',
  actorsInView: 'Actors in view',
  list: 'List',
  lists: 'Relations and actors in view',
  listHint:
    'Arrow keys move and walk to neighbours, Enter opens the evidence, Enter again goes there, Shift + Enter adds.',
  actorItem: (name: string, kind: string, lines: number, figuresDiffer: boolean) =>
    `${name}, ${kind}, ${plural(lines, 'statement', 'statements')} in view${figuresDiffer ? ', figures differ' : ''}`,
  moreInView: (count: number) => `and ${number(count)} more`,

  followStory: (steps: number) => `Follow the story in ${plural(steps, 'step', 'steps')}`,
  overviewHint: 'Click a line or a node: its statements, quotes and sources appear here.',
  howToRead: 'How to read the picture',
  signsNearer: 'From afar only the lines most in dispute have their sign. Come nearer for all.',
  readSource: 'Read the source',
  sources: 'Sources',
  allSources: (count: number) => `All ${count} sources`,
  published: (date: string) => `published ${date}`,
  coverage: (quoted: number, sentences: number, uncovered: number) =>
    `${number(quoted)} of ${plural(sentences, 'sentence', 'sentences')} ${quoted === 1 ? 'carries' : 'carry'} a statement${quoted === sentences ? '' : `; the data set ${uncovered === 0 ? 'says of each other' : `does not say of ${number(uncovered)} ${uncovered === 1 ? 'other' : 'others'}`} why not`}.`,
  unnamed: 'unnamed',
  alleged: 'exists only in a claim',
  alsoNamed: 'In the source also',
  rollsUpTo: 'Belongs to',
  hiddenStatements: (count: number) =>
    `${statements(count)} more about this ${count === 1 ? 'is' : 'are'} hidden by the filters.`,
  showHiddenStatements: 'Show them here',
  hideHiddenStatements: 'Leave them out again',
  noStatements: 'No statement about this is in view.',
  selectedMany: (nodes: number, lines: number) => {
    const parts = [
      ...(nodes > 0 ? [plural(nodes, 'node', 'nodes')] : []),
      ...(lines > 0 ? [statements(lines)] : []),
    ]
    return `${parts.join(' and ')} selected`
  },
  clearSelection: 'Clear the selection',
  statementsWith: 'Statements with',
  hideNode: (name: string) => `Hide ${name}`,
  foldAll: 'Fold officials and agencies into their states',
  unfoldAll: 'Unfold all states',
  foldInto: (count: number) => `Fold ${plural(count, 'member', 'members')} into it`,
  unfoldFrom: (count: number) => `Unfold ${plural(count, 'member', 'members')}`,
  withMembers: (names: readonly string[]) => `Folded into it: ${names.join(', ')}`,
  unfold: 'Draw its statements as separate lines',
  fold: 'Draw its statements as one line',
  showInSource: 'Show in source',
  seeInSource: 'See in source',
  copyQuote: 'Copy quote with citation',
  quoteCopied: 'The statement is copied with its quotes.',
  backedBy: (titles: readonly string[]) =>
    `Backed by ${titles.length} independent sources: ${titles.join('; ')}`,
  sourceTextMissing: 'The file does not carry the text of its source.',
  dated: STANDING.dated,
  said: 'Said',
  publishedLabel: 'Published',
  undated: 'no date in the source',
  worked: 'worked out',
  asWritten: (words: string) => `written as “${words}”`,
  speaker: 'Speaker',
  chain: 'Chain',
  asNamed: 'As the source names them',
  quoted: (name: string) => `“${name}”`,
  asserts: 'What it asserts',
  assertedBy: 'Asserted by',
  denies: 'What it denies',
  deniedBy: 'How it is denied',
  denialItself: 'The denial itself',
  declines: 'On what no position is taken',
  declinedBy: 'Position withheld by',
  respondsTo: 'Responds to',
  answeredBy: 'Answered by',
  acknowledges: 'Acknowledges',
  figuresDiffer: 'figures differ',
  figuresDifferMeaning: 'Speakers give different figures for it; Attest gives none of its own.',
  inference: 'Worked out by the coder',
  note: 'Note',
  context: 'context',
  truncated: 'What it points at was cut off when this file was exported.',
  speech: STANDING.speech,

  sourceMeta: (parts: readonly string[]) => parts.join(' · '),
  noPublisher: 'publisher not given',

  find: 'Find',
  findPlaceholder: 'Find a name, a relation, a quote',

  brokenPanel: 'This part of the page has failed.',
  tryAgain: 'Try again',
  keeperMissing:
    'Nothing is kept yet: a part of the page did not come. It is being asked for again.',
  lostPart: 'A part of the page could not be fetched. Try again, or reload the page.',
  reload: 'Reload the page',

  commandNames,
  several,
})
