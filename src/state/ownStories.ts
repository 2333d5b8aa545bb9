import type { Dataset } from '../domain/dataset.ts'
import type { Story } from '../domain/story.ts'
import { type AppState, stateAtFirst } from './appState.ts'
import { toFragment } from './location.ts'

/** The view of a step as a fragment: filters, clock, what is folded and the bubbles, and nothing else of the state. */
export const viewOf = ({ filters, folded, bubbles, clock }: AppState, dataset: Dataset): string =>
  toFragment({ ...stateAtFirst(dataset), filters, folded, bubbles, clock }, dataset)

/** All stories: the dataset's, then the reader's own. */
export const storiesOf = (
  dataset: Dataset,
  { stories }: Pick<AppState, 'stories'>,
): readonly Story[] => [...dataset.stories, ...stories]

/** The id for a new story: `like`, or where a story has that, the same with the next number that is free. */
export const freeStoryId = (taken: readonly Story[], like: string): string => {
  const ids = new Set(taken.map(({ id }) => id))
  const kind = like.replace(/-\d+$/, '')
  let id = like
  for (let count = 1; ids.has(id); count++) id = `${kind}-${count}`
  return id
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
