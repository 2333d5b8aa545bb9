import { plural } from '../../domain/words/plural.ts'
import { inLanguageLater } from './language.ts'

interface Spoken {
  readonly label: string
  readonly options?: Readonly<Record<string, string>>
}

const parameters: Readonly<Record<string, Spoken>> = {
  first: { label: 'First party' },
  second: { label: 'Second party' },
  variant: { label: 'Variant' },
  space: { label: 'Space' },
  gravity: { label: 'Pull to the middle' },
  centre: { label: 'In the middle' },
  by: { label: 'Rings by', options: { steps: 'Steps from it', weight: 'Number of statements' } },
  stretch: { label: 'Fill the window' },
  order: {
    label: 'Order',
    options: { links: 'Linked nodes together', kind: 'Kind', weight: 'Number of statements' },
  },
  rows: {
    label: 'Rows by',
    options: { role: 'Part in the dispute', direction: 'Who acts on whom', kind: 'Kind' },
  },
  group: {
    label: 'Groups by',
    options: { kind: 'Kind', community: 'Community', state: 'State' },
  },
  shape: { label: 'Each group', options: { rows: 'In rows', ring: 'In a ring' } },
  clock: {
    label: 'Clock',
    options: { happened: 'Happened', said: 'Said', published: 'Published' },
  },
  date: { label: 'Date of a node', options: { first: 'Its first', last: 'Its last' } },
  lanes: { label: 'Lanes by', options: { kind: 'Kind', family: 'Family' } },
  scale: { label: 'Columns', options: { even: 'Evenly spaced', days: 'Spaced by days' } },
}

const rows: Readonly<Record<string, string>> = {
  bridge: 'Deal with both parties',
  pole: 'The two parties and their people',
  third: 'Drawn in',
  matter: 'Events and instruments',
  onlooker: 'Look on',
  acts: 'Act on others',
  both: 'Act and are acted upon',
  'acted-upon': 'Are acted upon',
  neither: 'Without a line',
  alone: 'On their own',
  'not-laid-out': 'Not laid out',
}

/** The words of the panel of layouts, of their parameters by name, and of what stands behind the graph. */
export const arrangingWords = await inLanguageLater('arranging', {
  title: 'Lay out what is shown',
  /** Without the name of the layout as its own button has it, so that the two are told apart. */
  settings: (layout: string) => `Settings: ${layout.split(' ').at(-1)}`,
  apply: (layout: string) => `Lay out ${layout.charAt(0).toLowerCase()}${layout.slice(1)}`,
  standard: 'Standard settings',
  running: 'Laying out …',
  failed: 'The layout could not be computed. The positions stay as they were.',
  foundByItself: 'Found in the data',
  pinned: (count: number) =>
    `${plural(count, 'node that you placed stays', 'nodes that you placed stay')} where ${count === 1 ? 'it is' : 'they are'}.`,
  parameters,
  rows,
  around: (name: string) => `Around ${name}`,
  noDate: 'No date',
  /** A date in words as short as it can be, for columns are narrow. */
  shortDate: (words: string) =>
    words.replace(/^from (\d+) to (?=\d)/, '$1–').replace(/^from (.+) to /, '$1 – '),
  steps: (count: number) => plural(count, 'step', 'steps'),

  lineUp: 'Line up the selected nodes',
  selectMore: (touched: boolean): string =>
    touched
      ? 'Select two nodes or more first: draw a rectangle around them.'
      : 'Select two nodes or more first: Shift and a click adds one.',
  selectThree: 'Spacing needs three nodes or more.',
})
