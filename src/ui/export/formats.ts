import { readAsked } from '../../analysis/aggregate/asked.ts'
import { MANY_STATEMENTS } from '../../analysis/jobs/work.ts'
import { polesOfDataset } from '../../analysis/layouts/poles.ts'
import { foldedPositions, standsFor } from '../../analysis/rollUp.ts'
import type { Dataset, Orientation } from '../../domain/dataset.ts'
import { subset } from '../../graph/subset.ts'
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type FormatGroup,
  type Page,
  WITHOUT_SCRIPT,
} from '../../io/exports/index.ts'
import { PICTURE_FORMATS, type PictureFormat } from '../../io/exports/pictures.ts'
import { fetchViewer } from '../../io/sources/viewer.ts'
import { type AppState, guidesIn } from '../../state/appState.ts'
import type { ExportPlan } from '../../state/exportScope.ts'
import { freeStoryId } from '../../state/stories.ts'
import type { Workspace } from '../../state/workspace.ts'
import { bubbleScene } from '../../view/bubbleScene.ts'
import { withNotLaidOut } from '../../view/notLaidOut.ts'
import { notesIn } from '../../view/pictures/canvasNotes.ts'
import { statementsWithFigures } from '../../view/pictures/figures.ts'
import { pictureStatements } from '../../view/pictures/metadata.ts'
import { fontOf } from '../../view/pictures/paint.ts'
import { composePicture } from '../../view/pictures/picture.ts'
import { toPng } from '../../view/pictures/png.ts'
import { toSvg } from '../../view/pictures/svg.ts'
import { withRings } from '../../view/rings.ts'
import { buildFrame, type Scene, selectScene } from '../../view/scene.ts'

import type { Theme } from '../../view/theme.ts'
import { standingOf } from '../aggregate/standing.ts'
import { guideWords } from '../graph/guideWords.ts'
import { dates } from '../messages/dates.ts'
import { exportWords } from '../messages/export.ts'
import { language } from '../messages/language.ts'
import { pictureWords } from '../messages/pictures.ts'
import { reportFrame } from '../messages/report.ts'
import { tellLater } from '../messages/tellLater.ts'
import { type DataOrder, writeData } from './dataFile.ts'
import { WorkerLostError, writeAway } from './dataJob.ts'

/** What a file is made from. */
export interface Order {
  readonly workspace: Workspace
  readonly app: AppState
  readonly plan: ExportPlan
  readonly orientation: Orientation
  readonly theme: Theme
  /** EDTF. */
  readonly today: string
  /** The reader’s own stories leave with the dataset’s. */
  readonly withOwnStories: boolean
  /** Pictures and pages show the reader’s notes on the canvas. */
  readonly withNotes: boolean
  /** The version of the format; null: its usual one. */
  readonly edition: string | null
}

/** A format of the dialog: data and pictures alike. */
export interface Format {
  readonly id: string
  readonly group: FormatGroup
  readonly label: string
  readonly description: string
  readonly loses: readonly string[]
  readonly extension: string
  readonly mime: string
  readonly editions?: NonNullable<ExportFormat['editions']>
  readonly needsPage?: boolean
  /** Rejects with the reason of the signal once that breaks off the work. */
  write(order: Order, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>
}

const positionsFor = ({ workspace, app, orientation }: Order) => {
  const { layout } = workspace.dataset
  const shipped = layout[orientation] ?? layout.landscape ?? layout.portrait
  return new Map([...(shipped ?? []), ...app.arrangement.moved])
}

/** What shows the reader’s notes on the canvas. */
export const carriesNotes = ({ group, needsPage }: Pick<Format, 'group' | 'needsPage'>): boolean =>
  group === 'picture' || needsPage === true

/** What carries stories. */
export const carriesStories = ({ group }: Pick<Format, 'group'>): boolean =>
  group === 'data' || group === 'web'

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
const partOf = (order: Order): Dataset => {
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
const arrangedOn = (order: Order, part: Dataset): NonNullable<Page['arranged']> | null => {
  const { workspace, app } = order
  const { moved, placed } = app.arrangement
  if (moved.size === 0) return null
  const kept = new Set(part.entities.map(({ id }) => id))
  const positions = new Map([...positionsFor(order)].filter(([id]) => kept.has(id)))
  const laid = guidesIn(app) ?? []
  const scene = sceneOf(order)
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

const pageOf = async (order: Order, part: Dataset): Promise<Page> => {
  const { app, today, withNotes } = order
  return {
    ...(await fetchViewer()),
    exportedOn: today,
    language: language.tag === 'de' ? 'de' : 'en',
    notes: withNotes ? notesOf(part, app) : [],
    withoutScript: await tellLater(WITHOUT_SCRIPT),
    arranged: arrangedOn(order, part),
  }
}

/** Written off the main thread where there is much to write, and here where that fails. */
const writeFile = async (
  part: Dataset,
  order: DataOrder,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> => {
  if (part.statements.length > MANY_STATEMENTS)
    try {
      return await writeAway(part, order, language.tag, signal)
    } catch (error) {
      if (!(error instanceof WorkerLostError)) throw error
    }
  return writeData(part, order, reportFrame)
}

const dataFormats: readonly Format[] = EXPORT_FORMATS.map((format) => ({
  ...format,
  write: async (order, signal) => {
    const part = partOf(order)
    const page = format.needsPage === true ? await pageOf(order, part) : null
    const { edition, orientation } = order
    return writeFile(part, { format: format.id, edition, orientation, page }, signal)
  },
}))

const measureWith =
  (canvas: OffscreenCanvasRenderingContext2D | null) =>
  (text: string, size: number, weight: number): number => {
    if (canvas === null) return text.length * size * 0.52
    canvas.font = fontOf(size, weight)
    return canvas.measureText(text).width
  }

/** All faces that a picture writes with. */
const FACES = [fontOf(12, 400), fontOf(12, 500), fontOf(12, 600), fontOf(12, 400, true)]

/** What the plan shows, every node by itself. */
const sceneOf = (order: Order): Scene => {
  const { workspace, app, plan } = order
  const { dataset, index, words } = workspace
  const poles = polesOfDataset(dataset) ?? []
  const drawn = standsFor(dataset, app.folded)
  return selectScene(
    buildFrame(
      index,
      foldedPositions(positionsFor(order), app.arrangement.moved, poles, drawn),
      new Set(poles),
      app.unfolded,
      drawn,
    ),
    index,
    maskOf(order),
    ({ id }) => plan.entities.has(id) && plan.matched.size < dataset.statements.length,
    words.label,
  )
}

const maskOf = ({ workspace: { index }, plan }: Order): Uint8Array =>
  Uint8Array.from(index.lines, ({ statement }) => (plan.closed.all.has(statement.id) ? 1 : 0))

/** Picture and metadata from the scene of the plan; nothing is read off the screen. */
const draw = async (order: Order) => {
  const { workspace, app, plan, theme, today } = order
  const { dataset, words, entity } = workspace
  await Promise.all(FACES.map((face) => document.fonts.load(face)))
  const drawn = standsFor(dataset, app.folded)
  const inBubbles = app.bubbles === null ? undefined : standingOf(workspace)
  const { rings } = workspace.store.getState()
  const plain =
    inBubbles === undefined
      ? sceneOf(order)
      : bubbleScene(
          inBubbles.frame,
          maskOf(order),
          () => false,
          (strand) => words.label({ ...strand, names: 1 }),
          readAsked(app.bubbles ?? '')?.all ?? false,
        )
  const scene = withRings(plain, rings?.shares ?? null)
  const statements = dataset.statements.filter(({ id }) => plan.closed.all.has(id))
  const withFigures = statementsWithFigures(dataset, scene, drawn)
  // In the metadata, whether their lines are drawn or not.
  const carried = new Set([...plan.closed.all, ...withFigures.map(({ id }) => id)])
  const families = new Set(statements.map(({ family }) => family))
  const sources = dataset.sources.map(({ id, title, published, sha256 }) => ({
    id,
    title,
    published: published === null ? null : dates.inWords(published),
    sha256,
  }))
  const exportedOn = dates.inWords(today)
  const { guides: laid, placed } = app.arrangement
  const guides = inBubbles?.rooms ?? (laid && withNotLaidOut(laid, scene.nodes, placed))
  const held = exportWords.pictureSubtitle(
    statements.length,
    dataset.statements.length,
    plan.closed.added.size,
  )
  const picture = composePicture({
    scene,
    theme,
    title: dataset.title,
    subtitle: held,
    families: dataset.families.filter(({ id }) => families.has(id)),
    kinds: dataset.kinds,
    sources,
    notes: statements.filter(({ contested }) => contested).map(words.sentence),
    figures: withFigures.map(words.sentence),
    rings: rings?.words ?? null,
    ...(guides === undefined
      ? {}
      : { behind: { guides, wordsOf: (title) => guideWords(workspace, title) } }),
    canvasNotes: order.withNotes ? notesIn(scene, app.notes, pictureWords.ownNote) : [],
    exportedOn,
    words: pictureWords,
    measure: measureWith(new OffscreenCanvas(1, 1).getContext('2d')),
  })
  const metadata = {
    title: dataset.title,
    description: `${dataset.summary} ${held}`,
    exportedOn,
    sources,
    statements: pictureStatements(
      dataset.statements.filter(({ id }) => carried.has(id)),
      {
        sources: dataset.sources,
        nameOf: (id) => entity(id)?.name ?? id,
        sentenceOf: words.sentence,
      },
    ),
  }
  return { picture, metadata }
}

const PICTURES: { readonly [P in PictureFormat['id']]: Format['write'] } = {
  png: async (order) => {
    const { picture, metadata } = await draw(order)
    return new Uint8Array(await toPng(picture, metadata, pictureWords))
  },
  svg: async (order) => {
    const { picture, metadata } = await draw(order)
    return new TextEncoder().encode(toSvg(picture, metadata))
  },
}

/** All formats of the dialog. */
export const FORMATS: readonly Format[] = [
  ...dataFormats,
  ...PICTURE_FORMATS.map((format) => ({ ...format, write: PICTURES[format.id] })),
]
