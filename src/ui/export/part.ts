import { inSlices } from '../../analysis/jobs/slices.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { Steps } from '../../domain/steps.ts'
import { cutting } from '../../graph/subset.ts'
import { type Page, WITHOUT_SCRIPT } from '../../io/exports/index.ts'
import { fetchViewer } from '../../io/sources/viewer.ts'
import { type AppState, guidesIn } from '../../state/appState.ts'
import type { ExportPlan } from '../../state/exportScope.ts'
import { freeStoryId } from '../../state/ownStories.ts'
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
    all.push({ ...story, id: freeStoryId(all, story.id) })
  }
  return all.slice(dataset.stories.length)
}

/** The part that leaves; where nodes were moved, with the places where they stand now. */
export const cuttingPart = function* (order: Order): Steps<Dataset> {
  const { workspace, app, plan, orientation } = order
  const { dataset } = workspace
  const own = order.withOwnStories ? ownStories(dataset, app) : []
  const stories = [...dataset.stories, ...own]
  const part = yield* cutting({ ...dataset, stories }, plan.closed.all, plan.entities)
  if (app.arrangement.moved.size === 0) return part
  const places = new Map([...positionsFor(order)].filter(([id]) => plan.held.has(id)))
  return { ...part, layout: { ...part.layout, [orientation]: places } }
}

/** The notes that leave with what is planned: those at a place of the canvas, and those on what is in it. */
const notesOf = ({ closed, held }: ExportPlan, { notes }: AppState): AppState['notes'] =>
  notes.filter(
    ({ on }) =>
      on === null || ('entity' in on ? held.has(on.entity) : closed.all.has(on.statement)),
  )

/** How many notes stay out of a page, because what they hang on does. */
export const notesLeftOut = (app: AppState, plan: ExportPlan): number =>
  app.notes.length - notesOf(plan, app).length

/** Where a page shows everybody, and what is drawn behind them, where something was arranged; null: as the dataset opens. */
const arrangedOn = async (
  order: Order,
  signal: AbortSignal,
): Promise<NonNullable<Page['arranged']> | null> => {
  const { workspace, app, plan } = order
  const { moved, placed } = app.arrangement
  if (moved.size === 0) return null
  const positions = new Map([...positionsFor(order)].filter(([id]) => plan.held.has(id)))
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

/** What a one-file page is made of beside the data. */
export const pageOf = async (order: Order, signal: AbortSignal): Promise<Page> => {
  const { app, plan, today, withNotes } = order
  return {
    ...(await fetchViewer()),
    exportedOn: today,
    language: language.tag === 'de' ? 'de' : 'en',
    notes: withNotes ? notesOf(plan, app) : [],
    withoutScript: await tellLater(WITHOUT_SCRIPT),
    arranged: await arrangedOn(order, signal),
  }
}
