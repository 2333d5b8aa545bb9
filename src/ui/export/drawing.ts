import { readAsked } from '../../analysis/aggregate/asked.ts'
import { following, type Tell } from '../../analysis/jobs/following.ts'
import { inSlices } from '../../analysis/jobs/slices.ts'
import { polesOfDataset } from '../../analysis/layouts/poles.ts'
import { namedPublications } from '../../analysis/publications.ts'
import { foldedPositions, standsFor } from '../../analysis/rollUp.ts'
import { toldStance } from '../../domain/answered.ts'
import { STATUSES, type Statement } from '../../domain/dataset.ts'
import { each, eachRow, type Steps } from '../../domain/steps.ts'
import { graphProofInWords } from '../../domain/words/given.ts'
import { tellsStanding } from '../../domain/words/standing.ts'
import { isDisputed } from '../../graph/disputes.ts'
import { NOTHING_POINTED } from '../../state/store.ts'
import { bubbleScene } from '../../view/bubbleScene.ts'
import { brightIn, selectedIn } from '../../view/inScene.ts'
import { withNotLaidOut } from '../../view/notLaidOut.ts'
import { notesIn } from '../../view/pictures/canvasNotes.ts'
import { statementsWithFigures } from '../../view/pictures/figures.ts'
import { type PictureMetadata, tellingStatements } from '../../view/pictures/metadata.ts'
import type { StandsOut } from '../../view/pictures/network.ts'
import { listedAs } from '../../view/pictures/numbers.ts'
import { createRuler, fontOf } from '../../view/pictures/paint.ts'
import { composingPicture, type Picture } from '../../view/pictures/picture.ts'
import { withRings } from '../../view/rings.ts'
import { prepareFrame, type Scene, selectScene } from '../../view/scene.ts'
import { standingOf } from '../aggregate/standing.ts'
import { guideWords } from '../graph/guideWords.ts'
import { dates } from '../messages/dates.ts'
import { exportWords } from '../messages/export.ts'
import { t } from '../messages/index.ts'
import { pictureWords } from '../messages/pictures.ts'
import { reportFrame } from '../messages/report.ts'
import { severalWords } from '../messages/several.ts'
import { type Order, positionsFor } from './order.ts'

/** All faces that a picture writes with. */
const FACES = [fontOf(12, 400), fontOf(12, 500), fontOf(12, 600), fontOf(12, 400, true)]

/** What the plan shows, every node by itself. */
export const sceneSteps = function* (order: Order): Steps<Scene> {
  const { workspace, app, plan } = order
  const { dataset, index, words } = workspace
  const poles = polesOfDataset(dataset) ?? []
  const drawn = standsFor(dataset, app.folded)
  const positions = foldedPositions(positionsFor(order), app.arrangement.moved, poles, drawn)
  const scene = selectScene(
    yield* prepareFrame(index, positions, new Set(poles), app.unfolded, drawn),
    index,
    maskOf(order),
    ({ id }) => plan.entities.has(id) && plan.matched.size < dataset.statements.length,
    words.onLine,
  )
  // Its strands are made when they are first asked for: here with rests.
  const { shown } = scene
  if (shown !== undefined) yield* eachRow(shown.strands.length, shown.strand)
  return scene
}

const maskOf = ({ workspace: { index }, plan }: Order): Uint8Array =>
  Uint8Array.from(index.lines, ({ statement }) => (plan.closed.all.has(statement.id) ? 1 : 0))

/** What is selected, as it stands out on the canvas; null: nothing does. */
const standingOut = (scene: Scene, { workspace, app }: Order): StandsOut | null => {
  const selected = selectedIn(scene, app.selection, workspace.store.getState().along)
  const lit = brightIn(scene, { pointed: NOTHING_POINTED, held: [] }, [], selected)
  return lit && { lit, selected }
}

interface Drawn {
  readonly picture: Picture
  readonly metadata: PictureMetadata
}

/** Picture and metadata from the scene of the plan; nothing is read off the screen. */
const drawing = function* (order: Order): Steps<Drawn> {
  const { workspace, app, plan, theme, today } = order
  const { dataset, words, entity } = workspace
  const drawn = standsFor(dataset, app.folded)
  const inBubbles = app.bubbles === null ? undefined : standingOf(workspace)
  const { rings } = workspace.store.getState()
  yield { stage: 'lines', rows: null }
  const plain =
    inBubbles === undefined
      ? yield* sceneSteps(order)
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
  const sentencesOf = function* (some: readonly Statement[]): Steps<readonly string[]> {
    const sentences: string[] = []
    yield* each(some, (statement) => {
      sentences.push(words.sentence(statement))
    })
    return sentences
  }
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
  const title = order.title ?? dataset.title
  const held = [
    ...(order.title === null ? [] : [dataset.title]),
    exportWords.pictureSubtitle(
      statements.length,
      dataset.statements.length,
      plan.closed.added.size,
    ),
    ...(order.part === '' ? [] : [order.part]),
    ...(dataset.evidence === 'none'
      ? [graphProofInWords(dataset, reportFrame.given, severalWords.noEvidence)]
      : []),
  ].join('. ')
  const disputed = statements.filter(isDisputed)
  const notes = yield* sentencesOf(disputed)
  const picture = yield* composingPicture({
    scene,
    theme,
    title,
    subtitle: held,
    families: dataset.families.filter(({ id }) => families.has(id)),
    kinds: dataset.kinds,
    statuses: tellsStanding(dataset) ? STATUSES : [],
    sources,
    publications: namedPublications(dataset, statements).flatMap(({ title }) => title ?? []),
    disputed: listedAs(disputed, notes, reportFrame.quoted),
    figures: yield* sentencesOf(withFigures),
    rings: rings?.words ?? null,
    ...(guides === undefined
      ? {}
      : { behind: { guides, wordsOf: (title) => guideWords(workspace, title) } }),
    canvasNotes: order.withNotes ? notesIn(scene, app.notes, pictureWords.ownNote) : [],
    exportedOn,
    words: pictureWords,
    ...(order.width === undefined ? {} : { width: order.width }),
    ...(order.margin === undefined ? {} : { margin: order.margin }),
    standsOut: order.showsSelected === true ? standingOut(scene, order) : null,
    measure: createRuler(new OffscreenCanvas(1, 1).getContext('2d')).measure,
  })
  const telling = dataset.statements.filter(({ id }) => carried.has(id))
  yield { stage: 'sentences', rows: telling.length }
  const metadata = {
    title,
    description: `${dataset.summary} ${held}`,
    exportedOn,
    sources,
    statements: yield* tellingStatements(telling, {
      sources: dataset.sources,
      nameOf: (id) => entity(id)?.name ?? id,
      sentenceOf: words.sentence,
      stanceOf: (one) =>
        tellsStanding(dataset) ? t.stance[toldStance(one, workspace.statement)] : null,
    }),
  }
  return { picture, metadata }
}

/**
 * A picture of what is asked for, and what travels in its file; others go first between slices of the work.
 * @throws the reason of the signal
 */
export const draw = async (order: Order, signal: AbortSignal, tell: Tell): Promise<Drawn> => {
  await Promise.all(FACES.map((face) => document.fonts.load(face)))
  return inSlices(following(drawing(order), tell), signal)
}
