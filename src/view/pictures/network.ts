import type { Guide, GuideTitle } from '../../analysis/layouts/guide.ts'
import type { Point } from '../../domain/dataset.ts'
import { type Curve, samples } from '../curves.ts'
import { guideShapes } from '../guides.ts'
import { createHeadings, keptBy } from '../headings.ts'
import type { KeptBox } from '../keptFree.ts'
import { bodyOf, type Labels, type Measure, markBox } from '../labelBoxes.ts'
import { placeLabels } from '../labels.ts'
import { type Box, boxAround, cornersOf } from '../routes.ts'
import type { Scene } from '../scene.ts'
import type { Theme } from '../theme.ts'
import { type DrawnNote, noteBoxes, noteShapes } from './canvasNotes.ts'
import { sceneShapes } from './sceneShapes.ts'
import type { Shape } from './shapes.ts'

/** What the layout of a scene draws behind it. */
export interface Behind {
  readonly guides: readonly Guide[]
  readonly wordsOf: (title: GuideTitle) => string
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
  ) => readonly Shape[]
}

const LARGEST_ZOOM = 1.8
/** Of the height to the width. */
const TALLEST = 1.15
/** Rounds that look for the fit; those after the first few only shrink, so that they come to rest. */
const ROUNDS = 14
const GROWING_ROUNDS = 5
/** Room for line ends and outlines beyond the bare geometry. */
const RIM = 6

/** Everything that is drawn, in pixels at `zoom`. */
const extent = (
  scene: Scene,
  labels: Labels,
  zoom: number,
  guides: readonly Guide[],
  names: readonly Box[],
  notes: readonly Box[],
): Box =>
  boxAround([
    ...scene.strands.flatMap((strand) =>
      samples(strand.route.curve, 13).map(([x, y]): Point => [x * zoom, y * zoom]),
    ),
    ...[
      ...guides.map(({ box }) => ({
        x: box.left * zoom,
        y: box.top * zoom,
        width: (box.right - box.left) * zoom,
        height: (box.bottom - box.top) * zoom,
      })),
      ...names,
      ...scene.nodes.map((node) => bodyOf(node, zoom)),
      ...labels.nodes.map((label) => label.box),
      ...labels.strands.map((label) => label.box),
      ...labels.badges.map(({ at }) => markBox(at)),
      ...notes,
    ].flatMap(cornersOf),
  ])

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

/**
 * Draws a scene as large as it fits into a width.
 * Names and words keep their size while the network grows, so the fit is found by rounds.
 */
export const drawNetwork = (
  scene: Scene,
  theme: Theme,
  measure: Measure,
  width: number,
  behind: Behind | null = null,
  notes: readonly DrawnNote[] = [],
): Network => {
  if (scene.nodes.length === 0) return { width: 0, height: 0, nameless: 0, shapesAt: () => [] }
  const room = width - 2 * RIM
  const { guides = [], wordsOf = () => '' } = behind ?? {}
  const headings = createHeadings(guides, wordsOf)
  let zoom = 1
  const fits = (at: number): Box => {
    const names = keptBy(headings(at), at)
    const papers = noteBoxes(notes, scene.nodes, at, measure)
    const labels = placeLabels(scene, at, measure, undefined, [...names, ...papers])
    return extent(scene, labels, at, guides, names, papers)
  }
  let box = fits(zoom)
  for (let round = 0; round < ROUNDS; round++) {
    const factor = Math.min(room / box.width, (room * TALLEST) / box.height)
    const next = Math.min(round < GROWING_ROUNDS ? LARGEST_ZOOM : zoom, zoom * factor)
    if (Math.abs(next / zoom - 1) < 0.002) break
    zoom = next
    box = fits(zoom)
  }
  const kept = keptBy(headings(zoom), zoom)
  const papers = noteBoxes(notes, scene.nodes, zoom, measure)
  const placedAt = (x: number, y: number) => {
    const placed = moved(scene, x / zoom, y / zoom)
    const labels = placeLabels(
      placed,
      zoom,
      measure,
      undefined,
      [...kept, ...papers].map((one: KeptBox) => ({
        ...movedBox(one, x, y),
        panel: one.panel === undefined ? undefined : movedBox(one.panel, x, y),
        frame: one.frame === undefined ? undefined : movedBox(one.frame, x, y),
      })),
    )
    return { placed, labels }
  }
  const named = placedAt(0, 0).labels.nodes.length
  return {
    width: box.width + 2 * RIM,
    height: box.height + 2 * RIM,
    nameless: scene.nodes.filter((node) => node.size.labelLines.length > 0).length - named,
    shapesAt: ([left, top], across) => {
      const x = left + (across - box.width) / 2 - box.x
      const y = top + RIM - box.y
      const { placed, labels } = placedAt(x, y)
      const page = { ...box, x: box.x + x, y: box.y + y }
      const layers = guideShapes(guides, headings(zoom), { zoom, pan: { x, y } }, theme, page)
      return [
        ...layers.behind,
        ...sceneShapes(placed, labels, theme, zoom),
        ...papers.flatMap((paper, at) => {
          const note = notes[at]
          return note === undefined ? [] : noteShapes(note, paper, zoom, [x, y], theme, measure)
        }),
        ...layers.names,
      ]
    },
  }
}
