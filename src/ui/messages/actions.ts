import { inLanguage } from './language.ts'
import { plural, statements } from './plural.ts'

const nodes = (count: number): string => plural(count, 'node', 'nodes')

/** Keys or gestures that do the same, and what they do. */
type KeyRow = readonly [keys: readonly string[], what: string]

const gestures: readonly KeyRow[] = [
  [['Click'], 'Select, and open the evidence'],
  [['Shift, Ctrl or Cmd + click'], 'Add to the selection'],
  [['Double-click'], 'Show what is hidden around a node'],
  [['Shift + drag'], 'Select with a rectangle'],
  [['Space + drag'], 'Move the view, even from a node'],
  [['Drag a node'], 'Pin it to another place'],
  [['Right-click', 'Shift + F10', 'Press and hold'], 'Menu'],
  [['Alt + click in the legend'], 'Show only this'],
]

const listKeys: readonly KeyRow[] = [
  [['Up, Down, Home, End'], 'Move through the list'],
  [['Right, Left'], 'Walk to a connected node and back'],
  [['First letters'], 'Go to the next name that begins so'],
  [['Enter'], 'Select; again: go to the evidence'],
  [['Shift or Ctrl + Enter'], 'Add to the selection'],
]

const tableKeys: readonly KeyRow[] = [
  [['Space'], 'Select the row'],
  [['Shift + arrow keys'], 'Select a range'],
  [['Ctrl / Cmd + C'], 'Copy the selected rows'],
  [['Enter'], 'Open the evidence'],
]

/** The words of all actions, of menus, the palette and the list of keys. */
export const actionWords = inLanguage('actions', {
  nodes,
  groups: {
    see: 'The view',
    select: 'Selecting',
    graph: 'What is shown',
    evidence: 'Evidence',
    arrange: 'Arranging',
    page: 'The page',
    go: 'Go to',
  },
  // Titles: what the list of keys and the palette say.
  fit: 'Fit all',
  fitSelection: 'Fit the selection',
  fitIt: (names: string) => `Fit ${names}`,
  it: 'it',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  pan: 'Move the view',
  locate: 'Locate the selection, or the whole picture',
  locateIt: (names: string) => `Locate ${names}`,
  selectAll: 'Select all nodes in view',
  addNeighbours: 'Add neighbours to the selection',
  path: 'What stands between the selected nodes',
  selectTwo: 'Select two nodes first: Shift and a click, or Shift + Enter in the list, adds one.',
  box: 'Select with a rectangle',
  boxOff: 'End selecting with a rectangle',
  escape: 'Close what is open, or clear the selection',
  clearSelection: 'Clear the selection',
  open: 'Open the evidence',
  hide: 'Hide the selected nodes',
  hideIt: (names: string) => `Hide ${names}`,
  showHidden: 'Show hidden nodes',
  showHiddenCount: (count: number) => `Show ${plural(count, 'hidden node', 'hidden nodes')}`,
  hanging: 'Hide neighbours that hang on it alone',
  hangingCount: (count: number) =>
    `Hide ${plural(count, 'neighbour that hangs', 'neighbours that hang')} on it alone`,
  within: (depth: number) => `Show only what is within ${plural(depth, 'step', 'steps')}`,
  isolate: 'Isolate: it and its neighbours only',
  isolateEnds: 'Isolate: its two ends and their neighbours only',
  endFocus: 'End the focus: show the whole picture',
  reveal: 'Show hidden neighbours',
  revealCount: (count: number) => `All hidden relations (${count})`,
  revealFamily: (family: string, count: number) => `${family} (${count})`,
  revealHead: (names: string) => `Hidden neighbours of ${names}`,
  clearFilters: 'Clear all filters',
  resetFilters: 'Back to the opening view',
  onlyContested: 'Show only what is contested',
  showFamily: (family: string) => `Show ${family}`,
  hideFamily: (family: string) => `Hide ${family}`,
  onlyFamily: (family: string) => `Show only ${family}`,
  source: 'Show in source',
  copyName: 'Copy the name',
  copyQuote: 'Copy quote with citation',
  unpin: 'Back to its place',
  unpinAll: 'All nodes back to their places',
  unpinAllCount: (count: number) =>
    `${nodes(count)} back to ${count === 1 ? 'its place' : 'their places'}`,
  apart: 'Draw its statements as separate lines',
  together: 'Draw its statements as one line',
  foldInto: 'Fold its members into it',
  unfoldFrom: 'Unfold its members',
  foldUp: 'Fold it into what it belongs to',
  foldUpInto: (name: string) => `Fold it into ${name}`,
  foldAll: 'Fold officials and agencies into their states',
  unfoldAll: 'Unfold all states',
  layout: (name: string) => `Lay out: ${name}`,
  layoutShipped: 'Lay out: original layout',
  undo: 'Undo',
  redo: 'Redo',
  palette: 'All actions',
  shortcuts: 'Keyboard shortcuts',
  find: 'Find',
  export: 'Export',
  copyLink: 'Copy link',
  theme: (name: string) => `Theme: ${name}`,
  tool: (name: string) => `Open ${name}`,
  list: 'Open the list of relations and actors',
  closeList: 'Close the list of relations and actors',
  openTimeline: 'Open the timeline',
  closeTimeline: 'Close the timeline',
  legend: 'Go to the legend',
  goTo: (name: string) => `Go to ${name}`,

  // Why not.
  noNode: 'Select a node first.',
  noSelection: 'Select a node or a line first.',
  nothingInView: 'No node is in view.',
  noNeighbours: 'No line in view leads on from it.',
  nobodyHidden: 'No node is hidden by hand.',
  nobodyHangs: 'Each of its neighbours has other lines in view.',
  noFocus: 'The whole picture is shown already.',
  nothingHidden: (names: string) => `Nothing about ${names} is hidden.`,
  nothingHiddenHere: 'Nothing about it is hidden.',
  noFilters: 'No filter hides anything.',
  noQuote: 'This file holds no quote for it.',
  noText: 'The file does not carry the text of its source.',
  severalLines: 'Choose a single line, or one statement in the evidence.',
  notPinned: 'It stands where the layout put it.',
  nobodyPinned: 'No node was dragged.',
  oneStatement: 'It holds one statement only.',
  noMembers: 'Nobody in this graph belongs to it.',
  noState: 'It belongs to nobody in this graph.',
  oneNodeOnly: 'Choose a single node.',
  nothingToUndo: 'Nothing was changed yet.',
  nothingToRedo: 'Nothing was undone.',
  alreadyFolded: 'All are folded already.',
  nothingToFold: 'Nobody in this graph belongs to another.',
  nothingFolded: 'Nothing is folded.',
  originalAlready: 'This is the original layout.',
  familyShown: 'It is shown already.',
  familyHidden: 'It is hidden already.',

  nameCopied: (name: string) => `“${name}” is copied.`,
  selected: (count: number) => `${nodes(count)} selected`,

  // Keys and gestures.
  keys: {
    ' ': 'Space',
    Escape: 'Esc',
    ArrowLeft: 'Arrow keys',
    ArrowRight: 'Arrow keys',
    ArrowUp: 'Arrow keys',
    ArrowDown: 'Arrow keys',
    '-': '−',
  },
  shift: 'Shift',
  command: 'Ctrl / Cmd',
  gestures,
  listKeys,
  tableKeys,
  table: 'In the table',
  openFile: 'Open a file, or another dataset',
  mouse: 'Mouse and touch',
  lists: 'In the lists',
  note: 'Letters and digits work while the graph has the focus; the rest anywhere but in a field.',

  // The menu and the palette.
  menuOf: (what: string) => `Actions for ${what}`,
  theGraph: 'the graph',
  aLine: (count: number) => (count === 1 ? 'this statement' : statements(count)),
  searchActions: 'Name an action, or a node to go to',
  noAction: (query: string) => `No action is called “${query}”.`,
  actionCount: (count: number, all: number) =>
    count === all ? plural(count, 'action', 'actions') : `${count} of ${all} actions`,

  // The hover card.
  clickForQuotes: 'Click for the quotes',
  more: (count: number) => `and ${statements(count)} more`,
  cardNode: (kind: string, count: number) => `${kind} · ${statements(count)} in view`,

  // The crumb of a focus.
  withinOf: (depth: number, names: string) =>
    `Within ${plural(depth, 'step', 'steps')} of ${names}`,

  // What the toast and the live region say.
  undone: (what: string) => `Undone: ${what}`,
  redone: (what: string) => `Done again: ${what}`,
  hidden: (names: string) => `${names} hidden`,
  shown: (names: string) => `${names} shown`,
  onlyShown: (names: string) => `Only ${names} shown`,
  wholePicture: 'The whole picture',
  allTimes: 'All times',
  until: (day: string) => `Until ${day}`,
  since: (day: string) => `Since ${day}`,
  fromTo: (first: string, last: string) => `From ${first} to ${last}`,
  said: (what: string, shown: string) => `${what}: ${shown}`,
  connected: (other: string, at: number, all: number) => `Connected to ${other}, ${at} of ${all}`,
})
