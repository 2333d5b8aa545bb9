import type { Dataset } from '../domain/dataset.ts'
import type { Story } from '../domain/story.ts'
import {
  type AppState,
  beyondAddress,
  NOTHING_SELECTED,
  stateAtFirst,
  type Told,
} from './appState.ts'
import type { Command } from './commands.ts'
import { fromFragment } from './location.ts'

/** What a step of a story brings. */
export const toldPart = ({ filters, folded, bubbles, clock, selection }: Told): Told => ({
  filters,
  folded,
  bubbles,
  clock,
  selection,
})

/** What the picture comes back to after a story that is told now. */
export const beforeTelling = (app: Pick<AppState, 'telling'> & Told): Told | null =>
  app.telling === null ? toldPart(app) : app.telling.before

/** The state under an address to which the reader comes back; a story that is told in it ends where one was begun. */
export const arrivedAt = (app: AppState, fragment: string, dataset: Dataset): AppState => {
  const asked = fromFragment(fragment, dataset)
  const telling = asked.telling && { ...asked.telling, before: beforeTelling(app) }
  return { ...asked, ...beyondAddress(app), telling }
}

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
