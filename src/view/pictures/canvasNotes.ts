import { isRightToLeft } from '../../domain/bidi.ts'
import type { Point } from '../../domain/dataset.ts'
import type { OwnNote } from '../../domain/ownNote.ts'
import type { Measure } from '../labelBoxes.ts'
import { anchorOf, hooksIn } from '../noteAnchors.ts'
import { placeNotes } from '../notePlaces.ts'
import type { Box } from '../routes.ts'
import type { Scene, SceneNode } from '../scene.ts'
import type { Theme, ThemeName } from '../theme.ts'
import type { Shape } from './shapes.ts'
import { wrap } from './text.ts'

/** A note of the reader's own, as it stands in a picture. In units of the model. */
export interface DrawnNote {
  /** What it says of itself, above its words. */
  readonly label: string
  readonly text: string
  readonly corner: Point
  readonly on: OwnNote['on']
  /** Where that is; null: a place of the canvas. */
  readonly hook: Point | null
}

/**
 * The notes that have a place in a scene.
 * @param label - what each says of itself
 */
export const notesIn = (
  scene: Scene,
  notes: readonly OwnNote[],
  label: string,
): readonly DrawnNote[] => {
  const hookOf = hooksIn(scene)
  return notes.flatMap(({ text, on, at }) => {
    const hook = hookOf(on)
    if (hook === null) return []
    const anchor = anchorOf(hook)
    const corner: Point = [anchor[0] + at[0], anchor[1] + at[1]]
    return [{ label, text, on, corner, hook: on === null ? null : anchor }]
  })
}

const WIDEST = 220
const SIZE = 13
const LINE = 17
const LABEL = 10
const LABEL_LINE = 14
const PAD = 8
const EDGE = 3
/** Lines end early, so that a typeface a little wider than the measured one stays on the paper. */
const SLACK = 0.96
/** No text within the limit of a note has more. */
const MOST_LINES = 500

const PAPER: { readonly [N in ThemeName]: { readonly paper: string; readonly edge: string } } = {
  light: { paper: '#edf2f5', edge: '#7f97a6' },
  dark: { paper: '#25313a', edge: '#6f8a9b' },
}

const linesOf = (text: string, measure: Measure): readonly string[] =>
  text
    .split('\n')
    .flatMap((line) =>
      wrap(line, (WIDEST - 2 * PAD) * SLACK, { size: SIZE, weight: 400, measure }, MOST_LINES),
    )

/** Where a note would stand alone in pixels, its model drawn at `zoom` from the origin. */
const noteBox = ({ label, text, corner }: DrawnNote, zoom: number, measure: Measure): Box => {
  const lines = linesOf(text, measure)
  const widths = [measure(label, LABEL, 600), ...lines.map((line) => measure(line, SIZE, 400))]
  return {
    x: corner[0] * zoom,
    y: corner[1] * zoom,
    width: Math.ceil(Math.max(...widths) / SLACK) + 2 * PAD,
    height: LABEL_LINE + lines.length * LINE + 2 * PAD,
  }
}

/** Where notes stand among nodes, in pixels, their model drawn at `zoom` from the origin. */
export const noteBoxes = (
  notes: readonly DrawnNote[],
  nodes: readonly SceneNode[],
  zoom: number,
  measure: Measure,
): readonly Box[] =>
  placeNotes(
    notes.map((note) => noteBox(note, zoom, measure)),
    nodes,
    zoom,
  )

/** The shapes of a note that stands in `box`: paper, what it is, and its words, in another look than all that comes from sources. */
export const noteShapes = (
  note: DrawnNote,
  box: Box,
  zoom: number,
  [x, y]: Point,
  theme: Theme,
  measure: Measure,
): readonly Shape[] => {
  const { paper, edge } = PAPER[theme.name]
  const [left, top] = [box.x + x, box.y + y]
  const shared = { form: 'text', anchor: 'start' } as const
  const turned = isRightToLeft(note.text)
  return [
    ...(note.hook === null
      ? []
      : [
          {
            form: 'path',
            d: `M${note.hook[0] * zoom + x} ${note.hook[1] * zoom + y}L${left + box.width / 2} ${top + Math.min(24, box.height / 2)}`,
            stroke: edge,
            width: 1,
            dash: [1, 3],
          } as const,
        ]),
    {
      form: 'path',
      d: `M${left} ${top}h${box.width}v${box.height}h${-box.width}z`,
      fill: paper,
      stroke: edge,
      width: 1,
    },
    { form: 'path', d: `M${left} ${top}h${box.width}v${EDGE}h${-box.width}z`, fill: edge },
    {
      ...shared,
      x: left + PAD,
      text: note.label,
      y: top + PAD + LABEL,
      size: LABEL,
      weight: 600,
      fill: theme.inkSoft,
    },
    ...linesOf(note.text, measure).map(
      (text, at): Shape => ({
        ...shared,
        x: turned ? left + box.width - PAD : left + PAD,
        ...(turned ? { rtl: true } : {}),
        text,
        y: top + PAD + LABEL_LINE + at * LINE + SIZE,
        size: SIZE,
        weight: 400,
        fill: theme.ink,
      }),
    ),
  ]
}
