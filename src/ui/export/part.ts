import { inSlices } from '../../analysis/jobs/slices.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { subset } from '../../graph/subset.ts'
import { type Page, WITHOUT_SCRIPT } from '../../io/exports/index.ts'
import { fetchViewer } from '../../io/sources/viewer.ts'
import { type AppState, guidesIn } from '../../state/appState.ts'
import type { ExportPlan } from '../../state/exportScope.ts'
import { freeStoryId } from '../../state/stories.ts'
import type { Workspace } from '../../state/workspace.ts'
import { withNotLaidOut } from '../../view/notLaidOut.ts'
import { guideWords } from '../graph/guideWords.ts'
import { language } from '../messages/language.ts'
import { tellLater } from '../messages/tellLater.ts'
import { sceneSteps } from './drawing.ts'
import { type Order, positionsFor } from './order.ts'

/** The reader’s own stories that can be told; an id that is taken becomes a free one. */
export const ownStories = (dataset: Dataset, { stories }: Pick<AppState, 'stories'>) => {
  const all = [...dataset.stories]
  for (const story of stories) {
    if (story.steps.length === 0) continue
    const taken = all.some(({ id }) => id === story.id)
    all.push(taken ? { ...story, id: freeStoryId(all) } : story)
  }
  return all.slice(dataset.stories.length)
}

/** The part that leaves; where nodes were moved, with the places where they stand now. */
export const partOf = (order: Order): Dataset => {
  const { workspace, app, plan, orientation } = order
  const { dataset } = workspace
  const own = order.withOwnStories ? ownStories(dataset, app) : []
  const stories = [...dataset.stories, ...own]
  const part = subset({ ...dataset, stories }, plan.closed.all, plan.entities)
  if (app.arrangement.moved.size === 0) return part
  const kept = new Set(part.entities.map(({ id }) => id))
  const places = new Map([...positionsFor(order)].filter(([id]) => kept.has(id)))
  return { ...part, layout: { ...part.layout, [orientation]: places } }
}

/** The notes that leave with a part: those at a place of the canvas, and those on what is in it. */
const notesOf = ({ entities, statements }: Dataset, { notes }: AppState): AppState['notes'] => {
  const there = new Set<string>([...entities, ...statements].map(({ id }) => id))
  return notes.filter(
    ({ on }) => on === null || there.has('entity' in on ? on.entity : on.statement),
  )
}

/** How many notes stay out of a page, because what they hang on does. */
export const notesLeftOut = (
  { dataset }: Workspace,
  app: AppState,
  { closed, entities }: ExportPlan,
): number => app.notes.length - notesOf(subset(dataset, closed.all, entities), app).length

/** Where a page shows everybody, and what is drawn behind them, where something was arranged; null: as the dataset opens. */
const arrangedOn = async (
  order: Order,
  part: Dataset,
  signal: AbortSignal,
): Promise<NonNullable<Page['arranged']> | null> => {
  const { workspace, app } = order
  const { moved, placed } = app.arrangement
  if (moved.size === 0) return null
  const kept = new Set(part.entities.map(({ id }) => id))
  const positions = new Map([...positionsFor(order)].filter(([id]) => kept.has(id)))
  const laid = guidesIn(app) ?? []
  const scene = await inSlices(sceneSteps(order), signal)
  return {
    positions,
    guides: withNotLaidOut(laid, scene.nodes, placed).map(({ title, ...guide }) => ({
      ...guide,
      of:
        title.of === 'date' || title.of === 'no-date' || title.of === 'bubble' ? title.of : 'other',
      words: guideWords(workspace, title),
    })),
  }
}

/** What a one-file page of a part is made of. */
export const pageOf = async (order: Order, part: Dataset, signal: AbortSignal): Promise<Page> => {
  const { app, today, withNotes } = order
  return {
    ...(await fetchViewer()),
    exportedOn: today,
    language: language.tag === 'de' ? 'de' : 'en',
    notes: withNotes ? notesOf(part, app) : [],
    withoutScript: await tellLater(WITHOUT_SCRIPT),
    arranged: await arrangedOn(order, part, signal),
  }
}
