import type { Dataset } from '../domain/dataset.ts'
import type { Story } from '../domain/story.ts'
import { type AppState, NOTHING_SELECTED, stateAtFirst, type Told } from './appState.ts'
import type { Command } from './commands.ts'
import { fromFragment, toFragment } from './location.ts'

const toldPart = ({ filters, folded, bubbles, clock, selection }: Told): Told => ({
  filters,
  folded,
  bubbles,
  clock,
  selection,
})

/** What the picture comes back to after a story that is told now. */
export const beforeTelling = (app: Pick<AppState, 'telling'> & Told): Told | null =>
  app.telling === null ? toldPart(app) : app.telling.before

/** Goes to a step of a story, from 0; a step that it has not is the nearest that it has. */
export const tellStep = (
  app: Pick<AppState, 'telling'> & Told,
  dataset: Dataset,
  story: Story,
  step: number,
): Command => {
  const at = Math.min(story.steps.length - 1, Math.max(0, step))
  const view = fromFragment(story.steps[at]?.view ?? '', dataset)
  return {
    name: 'tell',
    telling: {
      story: story.id,
      step: at,
      before: beforeTelling(app),
    },
    shows: { ...toldPart(view), selection: NOTHING_SELECTED },
  }
}

/** Ends the telling and brings back the view from before, or the opening view. */
export const endTelling = ({ telling }: Pick<AppState, 'telling'>, dataset: Dataset): Command => ({
  name: 'tell',
  telling: null,
  shows: toldPart(telling?.before ?? stateAtFirst(dataset)),
})

/** The view of a step as a fragment: filters, clock, what is folded and the bubbles, and nothing else of the state. */
export const viewOf = ({ filters, folded, bubbles, clock }: AppState, dataset: Dataset): string =>
  toFragment({ ...stateAtFirst(dataset), filters, folded, bubbles, clock }, dataset)

/** All stories: the dataset's, then the reader's own. */
export const storiesOf = (
  dataset: Dataset,
  { stories }: Pick<AppState, 'stories'>,
): readonly Story[] => [...dataset.stories, ...stories]

/** An id that no story has yet: like another, with the next number that is free. */
export const freeStoryId = (taken: readonly Story[], like = 'own'): string => {
  const ids = new Set(taken.map(({ id }) => id))
  const kind = like.replace(/-\d+$/, '')
  let count = 1
  while (ids.has(`${kind}-${count}`)) count++
  return `${kind}-${count}`
}

/** A story with one step replaced, moved or removed; steps are numbered from 0. */
export const withStep = (
  story: Story,
  at: number,
  change: (step: Story['steps'][number]) => Story['steps'][number],
): Story => ({
  ...story,
  steps: story.steps.map((step, number) => (number === at ? change(step) : step)),
})

export const withoutStep = (story: Story, at: number): Story => ({
  ...story,
  steps: story.steps.filter((_, number) => number !== at),
})

/** Moves a step by one place; at the ends the story stays as it is. */
export const withMovedStep = (story: Story, at: number, by: 1 | -1): Story => {
  const steps = [...story.steps]
  const [moved] = steps.splice(at, 1)
  const to = at + by
  if (moved === undefined || to < 0 || to > steps.length) return story
  steps.splice(to, 0, moved)
  return { ...story, steps }
}
