import { plural, statements } from '../../domain/words/plural.ts'
import { inLanguageLater } from './language.ts'

const steps = (count: number): string => plural(count, 'step', 'steps')

/** The words of the stories, read and written. */
export const storyWords = await inLanguageLater('story', {
  lead: 'A story walks through the data step by step. Each step rests on the statements that it cites; all else fades.',
  none: 'This dataset has no story yet.',
  steps,
  partOf: (count: number, of: number): string => `Part of this story: ${steps(count)} of ${of}.`,
  start: 'Start',
  own: 'Stories kept in this browser',
  byLink: 'Came with a link: text by its sender, not from a source.',
  bySaver: 'Text by whoever saved this file, not from a source.',
  position: (at: number, of: number): string => `Step ${at} of ${of}`,
  stepsOf: (title: string): string => `Steps of ${title}`,
  goTo: (at: number, title: string): string => `Step ${at}: ${title}`,
  previous: 'Previous',
  next: 'Next',
  end: 'End story',
  finished: 'End of the story',
  keys: 'Arrow keys go from step to step.',
  proof: 'All about this statement',
  restsOn: (count: number): string => `Rests on ${statements(count)}`,
  write: 'Write a story',
  newTitle: 'New story',
  edit: 'Edit',
  done: 'Done',
  remove: 'Delete',
  title: 'Title',
  summary: 'Summary',
  stepTitle: 'Title of the step',
  stepText: 'Text',
  newStep: 'New step',
  addStep: 'Add this view as a step',
  addStepHow: (selected: number, touched: boolean): string =>
    selected === 0
      ? `Select the statements that the step rests on, at least one: ${touched ? 'tap a line' : 'click a line, or Shift-click several'}.`
      : `It will rest on the ${statements(selected)} selected now, and show what the filters, the time and the canvas show now.`,
  cite: (count: number): string => `Cite the ${statements(count)} selected now as well`,
  useView: 'Use the present view',
  dropCitation: 'Do not cite',
  lastCitation: 'A step cites at least one statement.',
  moveUp: 'Move up',
  moveDown: 'Move down',
  removeStep: 'Remove this step',
  copyLink: 'Copy link with this story',
  linkTooLong: 'The story is too long for a link. Save the dataset with it instead.',
  saveDataset: 'Save dataset with this story',
  linked: (title: string): string => `“${title}” came with the link and is kept in this browser.`,
  linkBroken: 'The story in the link could not be read.',
})
