import type { Speech, Stance, Status } from '../domain/dataset.ts'

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`

const status: { readonly [S in Status]: string } = {
  reported: 'reported',
  claimed: 'claimed',
  denied: 'denied',
  proposed: 'proposed',
}

const stance: { readonly [S in Stance]: string } = {
  denied: 'denied',
  withheld: 'position withheld',
  mutual: 'mutual',
  answered: 'answered',
  unanswered: 'no answer in this source',
  uncontested: 'uncontested',
}

const speech: { readonly [S in Speech]: string } = {
  narration: 'the writer’s words',
  indirect: 'reported speech',
  direct: 'direct speech',
  mixed: 'partly direct speech',
}

/** All words of a one-file page. Words about the data come from the data. */
export const t = {
  program: 'Attest',
  status,
  stance,
  speech,
  holds: (statements: number, entities: number) =>
    `${plural(statements, 'statement', 'statements')} about ${plural(entities, 'node', 'nodes')}`,
  part: 'a part of a larger data set, closed so that no claim stands without its denial',
  exportedOn: (date: string) => `exported on ${date}`,
  checked: (quotes: number) =>
    `Checked when this page opened: ${plural(quotes, 'quote stands', 'quotes stand')} word for word at the given place, and each source has its hash.`,
  unchecked:
    'The text of the sources is not in this file, so that its quotes cannot be checked here.',
  noQuotes: 'The data has no quotes.',
  sources: (count: number) => (count === 1 ? 'Source' : `${count} sources`),
  published: (date: string) => `published ${date}`,
  noDate: 'no date of publication given',
  hash: 'sha-256',
  readSource: 'Read the source',
  find: 'Find',
  findPlaceholder: 'Find a name, a relation, words of a quote',
  found: (count: number) =>
    count === 0 ? 'Nothing found' : `${plural(count, 'statement', 'statements')} found`,
  legend: 'Legend',
  families: 'Relations',
  statuses: 'Status',
  stances: 'Stance',
  kinds: 'Kinds',
  family: 'Family',
  kind: 'Kind',
  onlyContested: 'Only contested',
  clear: 'Clear all filters',
  shown: (shown: number, total: number) => `${shown} of ${total} statements shown`,
  counts: (shown: number, all: number) => (shown === all ? `${all}` : `${shown}/${all}`),
  countsLong: (shown: number, all: number) => `${shown} of ${all} statements shown`,
  graph: 'Graph',
  network: 'Network of the relations in view',
  networkHelp:
    'Arrow keys move the view, plus and minus zoom, F fits. The list “Relations in view” holds the same statements.',
  fit: 'Fit all',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  nothing: 'The filters hide every statement.',
  list: 'Relations in view',
  listHint: 'Press a statement, a line or a node to see its evidence.',
  more: (count: number) => `And ${count} more: find or filter to reach them.`,
  evidence: 'Evidence',
  clearSelection: 'Back to the list',
  about: (count: number) => plural(count, 'statement', 'statements'),
  noStatements: 'No statement about this is in view.',
  unnamed: 'unnamed',
  alleged: 'exists only in a claim',
  showInSource: 'Show in source',
  textMissing: 'The text of this source is not in the file.',
  context: 'context',
  noEvidence: 'No evidence in this file.',
  chain: 'Chain',
  happened: 'Happened',
  undated: 'no date in the source',
  worked: 'worked out',
  said: 'Said',
  publishedLabel: 'Published',
  asNamed: 'As the source names them',
  figures: 'Figures',
  inference: 'Worked out by the coder',
  note: 'Note',
  deniedBy: 'Denied by',
  declinedBy: 'Position withheld by',
  asserts: 'What it asserts',
  assertedBy: 'Asserted by',
  denies: 'What it denies',
  declines: 'On what no position is taken',
  respondsTo: 'Responds to',
  answeredBy: 'Answered by',
  acknowledges: 'Acknowledges',
  truncated: 'What it points at was cut off when this file was exported.',
  source: 'Source',
  close: 'Close',
  passage: 'The marked passage proves:',
  faults: 'The data of this page has faults and is not shown:',
  broken: 'The data of this page cannot be read. Get the whole file again.',
} as const
