import { number, plural } from '../../domain/words/plural.ts'
import { inLanguageLater } from './language.ts'

/** The words of the palette, and of actions that it alone offers. */
export const paletteWords = await inLanguageLater('palette', {
  show: (value: string) => `Show ${value}`,
  hide: (value: string) => `Hide ${value}`,
  only: (value: string) => `Show only ${value}`,
  shown: 'It is shown already.',
  hidden: 'It is hidden already.',
  clocks: {
    happened: 'Timeline by when it happened',
    said: 'Timeline by when it was said',
    published: 'Timeline by when it was published',
  },
  clockAlready: 'The timeline shows this clock already.',
  allTimes: 'Show all times',
  allTimesAlready: 'All times are shown already.',
  below: {
    timeline: 'Open the timeline of statements',
    table: 'Open the table of statements',
    nodes: 'Open the table of nodes',
  },
  belowAlready: 'It is open already.',
  measure: (name: string) => `Measures: ${name}, in the table of nodes and as rings`,
  measureAlready: 'Its rings are on the canvas already.',
  keepLoose: 'Keep nodes without a line',
  dropLoose: 'Leave out nodes without a line',
  compareTwo: 'Compare the two selected nodes',
  selectTwo: 'Select two nodes first.',
  noSides: 'One of them neither speaks nor is a party, so it has no side.',
  endComparison: 'End the comparison',
  noComparison: 'Nothing is compared.',
  read: (title: string) => `Read the source: ${title}`,
  noText: 'The file does not carry its text.',
  judge: 'Give a verdict on the selected statement',
  oneStatement: 'Select one statement first.',
  view: (name: string) => `Show the view “${name}”`,
  closeSource: 'Close the source',
  noSource: 'No source is open.',
  searchActions: 'Name an action, or a node to go to',
  find: (query: string) => `Find “${query}” in the graph`,
  noAction: (query: string) => `No action is called “${query}”.`,
  actionCount: (count: number, all: number) =>
    count === all
      ? plural(count, 'action', 'actions')
      : `${number(count)} of ${number(all)} actions`,
})
