import type { TimeFilter } from '../../analysis/filters/filters.ts'
import type { Clock } from '../../domain/clocks.ts'
import { dateInWords } from '../../domain/dates.ts'
import { number, statements } from '../../domain/words/plural.ts'
import { inLanguage } from './language.ts'

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** A chosen stretch in words: `11 to 20 October 2025`, `As of 28 October 2025`, `Since 3 May 2031`. */
const stretch = ({ from, to }: Pick<TimeFilter, 'from' | 'to'>): string => {
  if (from === null && to === null) return 'All times'
  if (from === null) return `As of ${dateInWords(to ?? '')}`
  if (to === null) return capital(dateInWords(`${from}/..`))
  return capital(dateInWords(from === to ? from : `${from}/${to}`).replace(/^from /, ''))
}

const CLOCK_NAMES: { readonly [C in Clock]: string } = {
  happened: 'Happened',
  said: 'Said',
  published: 'Published',
}

/** What “as of a day” means on each clock. */
const AS_OF: { readonly [C in Clock]: string } = {
  happened: 'what had happened or begun by this day',
  said: 'what had been said by this day',
  published: 'what had been published by this day',
}

/** The words of the timeline. */
export const timelineWords = inLanguage('timeline', {
  below: 'Below the canvas',
  belowChoices: { timeline: 'Timeline', table: 'Table' },
  clocks: 'Clock',
  clock: CLOCK_NAMES,
  clockMeaning: {
    happened: 'When it happened, is said to have happened or is planned for',
    said: 'When it was said, as far as the source says',
    published: 'When the source that proves it was published',
  } satisfies { readonly [C in Clock]: string },
  clockName: (clock: Clock, dated: number): string =>
    `${CLOCK_NAMES[clock]}, ${number(dated)} dated`,
  asOf: 'As of',
  asOfMeaning: (clock: Clock): string => `As of a day: ${AS_OF[clock]}`,
  stretch,
  chosen: 'Chosen time',
  clear: 'All times',
  play: 'Play',
  pause: 'Pause',
  forward: 'One step on',
  back: 'One step back',
  speed: (factor: number): string => `Speed: ${factor} times`,
  open: 'Open the timeline',
  close: 'Close the timeline',
  noDate: 'No date',
  noDateOn: (clock: Clock, count: number): string =>
    `${statements(count)} without a date of ${{ happened: 'happening', said: 'saying', published: 'publication' }[clock]}`,
  keepUndated: 'Keep them while a time is chosen',
  listUndated: 'Show them',
  firstDay: 'First day',
  lastDay: 'Last day',
  openStart: 'no first day: everything that had begun',
  openEnd: 'no last day',
  handleHelp:
    'Arrow keys move by a day, Page keys by a week, Home and End to the ends, Escape chooses all times.',
  lanes: 'Statements by their date, a lane for each family',
  lane: (family: string, count: number): string => `${family}: ${statements(count)}`,
  /** What a bar of full height counts. */
  scale: (most: number): string => `Full height: ${statements(most)}`,
  several: (date: string, label: string): string => `${label}, ${date}`,
  axis: 'Drag to choose a stretch of time',
  shownIn: (words: string, shown: number, total: number): string =>
    `${words}: ${number(shown)} of ${number(total)} statements shown`,
  nothingDated: (clock: Clock): string =>
    `None of the statements that the filters let through has a date on this clock (${CLOCK_NAMES[clock].toLowerCase()}).`,
})
