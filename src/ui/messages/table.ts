import type { MeasureId } from '../../analysis/measures/measure.ts'
import { number, plural } from '../../domain/words/plural.ts'
import { inLanguageLater } from './language.ts'

const rows = (count: number): string => plural(count, 'row', 'rows')

/** The words of the tables. */
export const tableWords = await inLanguageLater('table', {
  tables: 'Rows of the table',
  statements: 'Statements',
  nodes: 'Nodes',
  open: 'Open the table',
  close: 'Close the table',
  taller: 'Half of the window',
  tableActions: 'Table',
  shown: (shown: number, total: number, what: 'statements' | 'nodes'): string =>
    `${number(shown)} of ${number(total)} ${what}`,
  filteredFrom: (inView: number): string => `${rows(inView)} without the column filters`,
  selected: (count: number): string => `${number(count)} selected`,
  none: 'No row passes the filters.',
  clearFilters: 'Clear the column filters',
  filterColumns: 'Filter by column',
  filterFor: (column: string): string => `Filter: ${column}`,
  filterHint: { text: 'holds …', number: '>2, 1..5' },
  filterMeaning: {
    text: 'Rows whose cell holds these words, whatever their case and accents.',
    number: 'Compare with >2, <=0.5, =3 or 2..5; other text: rows whose cell holds it.',
  },
  columns: 'Columns',
  chooseColumns: 'Columns of this table',
  always: 'always here, so that no claim stands without its speaker',
  alwaysName: 'always here',
  copy: (count: number, selected: boolean): string =>
    selected ? `Copy ${rows(count)} selected` : `Copy ${rows(count)}`,
  copyMeaning: 'As a table with tabs between the cells, for spreadsheets',
  copied: (count: number): string => `${rows(count)} copied as a table.`,
  evidence: 'Evidence',
  help: 'Arrow keys move, Space selects, Shift with arrow keys selects a range, Enter opens the evidence.',
  measuredOn: 'Measured on',
  scopes: { shown: 'What is shown', all: 'All' },
  scopeMeaning: {
    shown: 'Counts and measures over the lines that the filters show',
    all: 'Counts and measures over every line of the data set',
  },
  ring: (name: string): string => `Rings on the canvas: ${name}`,
  ringShown: (name: string): string => `Rings: ${name}`,
  ringOff: 'No rings on the canvas',
  ringWords: (name: string, scope: string, meaning: string): string =>
    `Rings around nodes: ${name} (${scope}), the widest for the largest. ${meaning}`,
  measuring: (name: string): string => `Measuring ${name} …`,
  stopMeasuring: 'Stop',
  resumeMeasuring: 'Measure',
  measuringFailed: 'The measures could not be computed. The rest of the table stands.',
  noValue: '–',
  noDate: 'no date',
  byFamily: (name: string, count: number): string => `${name} ${number(count)}`,
  familyColumn: { into: 'In', outOf: 'Out' },
  familyMeaning: {
    into: (family: string): string =>
      `Lines of the family “${family}” that run into the node; lines both ways count in and out.`,
    outOf: (family: string): string =>
      `Lines of the family “${family}” that run out of the node; lines both ways count in and out.`,
  },
  column: {
    sentence: 'Statement',
    subject: 'Subject',
    relation: 'Relation',
    object: 'Object',
    family: 'Family',
    status: 'Status',
    stance: 'Stance',
    voice: 'Voice',
    saidBy: 'Said by',
    happened: 'Happened',
    said: 'Said',
    quotes: 'Quotes',
    source: 'Source',
    name: 'Name',
    kind: 'Kind',
    belongsTo: 'Belongs to',
    statements: 'Statements',
  },
  /** Over the quotes of a graph of another program. */
  quotesGiven: 'Quotes, unchecked',
  columnMeaning: {
    sentence: 'The statement with its speaker and who denies it',
    quotes: 'How many quotes of the source prove it',
    statements:
      'How many statements have it as subject or object; it counts what the sources tell, not what was done.',
    belongsTo: 'The state or body that it folds into',
  },
  measure: {
    degree: 'Lines',
    'in-degree': 'In',
    'out-degree': 'Out',
    betweenness: 'Betweenness',
    closeness: 'Closeness',
    pagerank: 'PageRank',
    community: 'Community',
    component: 'Component',
  } satisfies { readonly [M in MeasureId]: string },
  measureMeaning: {
    degree:
      'Lines that touch it, parallel ones each: it counts how often the sources tell of it, not how powerful it is.',
    'in-degree':
      'Lines that run into it, by family: being accused often does not mean being guilty; lines both ways count in and out.',
    'out-degree':
      'Lines that run out of it, by family: saying and doing much in the sources does not mean being right or strong.',
    betweenness:
      'The share of shortest ways between two others that lead through it, whatever the lines say: an accusation is a way like any other, so it does not mean mediating.',
    closeness:
      'How few steps lead to all others, whatever the lines say: a foe is as near as a friend, so it does not mean being on good terms.',
    pagerank:
      'How often somebody who follows the arrows at random comes past: whoever is accused by many gains by it, so it does not mean being important or trusted.',
    community:
      'Groups with more lines among themselves than chance would give, largest first: those who quarrel most stand in one, so it does not mean alliance.',
    component:
      'Groups without any line between them, largest first: no line means that the sources tell of none, not that there is none.',
  } satisfies { readonly [M in MeasureId]: string },
})
