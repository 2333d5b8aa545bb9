import type { Guide, GuideTitle } from '../../analysis/layouts/guide.ts'
import type { Point } from '../../domain/dataset.ts'
import { each, type Steps } from '../../domain/steps.ts'
import { type Curve, samples } from '../curves.ts'
import type { Lit } from '../fading.ts'
import { guideShapes } from '../guides.ts'
import { createHeadings, keptBy } from '../headings.ts'
import type { KeptBox } from '../keptFree.ts'
import { bodyOf, type Measure, markBox, type Wanted } from '../labelBoxes.ts'
import { placingLabels } from '../labels.ts'
import { toldBy } from '../lineWords.ts'
import { type Box, boxAround, cornersOf } from '../routes.ts'
import type { Scene } from '../scene.ts'
import type { Theme } from '../theme.ts'
import { type DrawnNote, noteBoxes, noteShapes } from './canvasNotes.ts'
import { type Numbering, numbersBesideMarks } from './numbers.ts'
import { type Marked, shapingScene } from './sceneShapes.ts'
import { type Dimmed, NONE_DIMMED, type Shape } from './shapes.ts'

/** What the layout of a scene draws behind it. */
export interface Behind {
  readonly guides: readonly Guide[]
  readonly wordsOf: (title: GuideTitle) => string
}

/** What a picture shows with its scene. */
interface Beside extends Partial<Behind> {
  readonly notes?: readonly DrawnNote[] | undefined
  readonly numbers?: Numbering['ofStrand']
  readonly standsOut?: StandsOut | null | undefined
}

/** What is selected, and what stays bright with it while the rest steps aside. */
export interface StandsOut {
  readonly lit: Lit
  readonly selected: Marked
}

/** A scene as large as it fits a page. */
export interface Network {
  readonly width: number
  readonly height: number
  /** How many nodes stand without their name, for lack of room. */
  readonly nameless: number
  /** Its shapes below `top`, in the middle between `left` and `left + width`. */
  readonly shapesAt: (
    corner: readonly [left: number, top: number],
    width: number,
  ) => Steps<readonly Shape[]>
}

const LARGEST_ZOOM = 1.8
/** Of the height to the width. */
const TALLEST = 1.15
/** Rounds that look for the fit; those after the first few only shrink, so that they come to rest. */
const ROUNDS = 14
const GROWING_ROUNDS = 5
/** Room for line ends and outlines beyond the bare geometry. */
const RIM = 6

/** What the lines of a scene take, in units of the model; null where there is none. */
const linesIn = function* ({ strands }: Scene): Steps<Box | null> {
  const corners: Point[] = []
  yield* each(strands, ({ route }) => {
    corners.push(...cornersOf(boxAround(samples(route.curve, 13))))
  })
  return corners.length === 0 ? null : boxAround(corners)
}

const scaled = ({ x, y, width, height }: Box, zoom: number): Box => ({
  x: x * zoom,
  y: y * zoom,
  width: width * zoom,
  height: height * zoom,
})

const boxOf = ({ box }: Guide): Box => ({
  x: box.left,
  y: box.top,
  width: box.right - box.left,
  height: box.bottom - box.top,
})

const movedCurve = (curve: Curve, x: number, y: number): Curve => ({
  start: [curve.start[0] + x, curve.start[1] + y],
  pieces: curve.pieces.map(([control, end]) => [
    [control[0] + x, control[1] + y],
    [end[0] + x, end[1] + y],
  ]),
})

const movedBox = <T extends Box>(box: T, x: number, y: number): T => ({
  ...box,
  x: box.x + x,
  y: box.y + y,
})

const moved = (scene: Scene, x: number, y: number): Scene => ({
  crossings: (box, zoom = 1) => scene.crossings?.(movedBox(box, -x * zoom, -y * zoom), zoom) ?? 0,
  nodes: scene.nodes.map((node) => ({ ...node, at: [node.at[0] + x, node.at[1] + y] })),
  strands: scene.strands.map((strand) => ({
    ...strand,
    label: strand.label,
    route: {
      offset: strand.route.offset,
      way: strand.route.way,
      curve: movedCurve(strand.route.curve, x, y),
    },
  })),
})

/** What is selected has its words, and those of whom somebody answers for with it. */
const wantedFor = (scene: Scene, { lit, selected }: StandsOut): Wanted => ({
  nodes: new Set([...selected.nodes, ...(selected.nodes.size === 0 ? lit.nodes : [])]),
  strands: new Set([...selected.strands, ...toldBy(scene, lit)]),
  bright: lit.strands,
  othersFade: true,
})

/**
 * Draws a scene as large as it fits into a width.
 * Names and words keep their size while the network grows, so the fit is found by rounds.
 */
export const drawNetwork = function* (
  scene: Scene,
  theme: Theme,
  measure: Measure,
  width: number,
  {
    guides = [],
    wordsOf = () => '',
    notes = [],
    numbers = new Map(),
    standsOut = null,
  }: Beside = {},
): Steps<Network> {
  if (scene.nodes.length === 0)
    return {
      width: 0,
      height: 0,
      nameless: 0,
      // biome-ignore lint/correctness/useYield: nothing to rest from
      *shapesAt() {
        return []
      },
    }
  const room = width - 2 * RIM
  const lit = standsOut?.lit ?? null
  const wanted = standsOut === null ? undefined : wantedFor(scene, standsOut)
  const dimmed: Dimmed =
    lit === null
      ? NONE_DIMMED
      : {
          node: ({ id }) => (lit.nodes.has(id) ? 'none' : lit.fading),
          strand: ({ id }) => (lit.strands.has(id) ? 'none' : lit.fading),
        }
  const headings = createHeadings(guides, wordsOf)
  const names = { stage: 'names', rows: scene.nodes.length + scene.strands.length } as const
  yield { stage: 'shapes', rows: scene.strands.length }
  const lines = yield* linesIn(scene)
  const inModel = [...(lines === null ? [] : [lines]), ...guides.map(boxOf)]
  const keptAt = (at: number): readonly KeptBox[] => keptBy(headings(at), at)
  const papersAt = (at: number) => noteBoxes(notes, scene.nodes, at, measure)
  /** What is drawn at a zoom takes this, in pixels, and so many nodes have their name. */
  const fits = function* (at: number): Steps<{ readonly box: Box; readonly named: number }> {
    const kept = [...keptAt(at), ...papersAt(at)]
    yield names
    const labels = yield* placingLabels(scene, at, measure, wanted, kept)
    const taken = [
      ...inModel.map((one) => scaled(one, at)),
      ...kept,
      ...scene.nodes.map((node) => bodyOf(node, at)),
      ...labels.nodes.map((label) => label.box),
      ...labels.strands.map((label) => label.box),
      ...labels.badges.map((badge) => markBox(badge.at)),
    ]
    return { box: boxAround(taken.flatMap(cornersOf)), named: labels.nodes.length }
  }
  let zoom = 1
  let { box, named } = yield* fits(zoom)
  for (let round = 0; round < ROUNDS; round++) {
    const factor = Math.min(room / box.width, (room * TALLEST) / box.height)
    const next = Math.min(round < GROWING_ROUNDS ? LARGEST_ZOOM : zoom, zoom * factor)
    if (Math.abs(next / zoom - 1) < 0.002) break
    zoom = next
    ;({ box, named } = yield* fits(zoom))
  }
  return {
    width: box.width + 2 * RIM,
    height: box.height + 2 * RIM,
    nameless: scene.nodes.filter((node) => node.size.labelLines.length > 0).length - named,
    *shapesAt([left, top], across) {
      const x = left + (across - box.width) / 2 - box.x
      const y = top + RIM - box.y
      const papers = papersAt(zoom)
      const placed = moved(scene, x / zoom, y / zoom)
      yield names
      const kept = [...keptAt(zoom), ...papers].map((one: KeptBox) => ({
        ...movedBox(one, x, y),
        panel: one.panel === undefined ? undefined : movedBox(one.panel, x, y),
        frame: one.frame === undefined ? undefined : movedBox(one.frame, x, y),
      }))
      const labels = yield* placingLabels(placed, zoom, measure, wanted, kept)
      const drawn = yield* shapingScene(placed, labels, theme, zoom, dimmed, standsOut?.selected)
      yield
      const page = { ...box, x: box.x + x, y: box.y + y }
      const layers = guideShapes(guides, headings(zoom), { zoom, pan: { x, y } }, theme, page)
      return [
        ...layers.behind,
        ...drawn,
        ...numbersBesideMarks(
          labels,
          numbers,
          [...placed.nodes.map((node) => bodyOf(node, zoom)), ...kept],
          theme,
          measure,
        ),
        ...papers.flatMap((paper, at) => {
          const note = notes[at]
          return note === undefined ? [] : noteShapes(note, paper, zoom, [x, y], theme, measure)
        }),
        ...layers.names,
      ]
    },
  }
}
