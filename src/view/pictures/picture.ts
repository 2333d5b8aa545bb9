import { STATUSES, type Status } from '../../domain/dataset.ts'
import type { KindType } from '../../domain/kinds.ts'
import type { Family } from '../../domain/relations.ts'
import { atOnce, each, type Steps } from '../../domain/steps.ts'
import type { Measure } from '../labelBoxes.ts'
import type { Scene } from '../scene.ts'
import type { Theme } from '../theme.ts'
import type { DrawnNote } from './canvasNotes.ts'
import { type Block, drawLegend } from './legend.ts'
import type { PictureSource } from './metadata.ts'
import { type Behind, drawNetwork, type StandsOut } from './network.ts'
import { drawFooter, drawNotes, MOST_NOTES, type NoteGroup } from './notes.ts'
import { type Disputed, numbering, withNumbers } from './numbers.ts'
import type { Shape } from './shapes.ts'
import { printable, wrap } from './text.ts'
import type { PictureWords } from './words.ts'

/** A page with the network and all that a reader needs beside it. Lengths in pixels. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** Where a page that is too high for a sheet goes on on the next: below the legend. */
  readonly foldAt: number
  /** From back to front. */
  readonly shapes: readonly Shape[]
}

export interface PictureInput {
  readonly scene: Scene
  readonly theme: Theme
  readonly title: string
  readonly subtitle: string
  /** Those that occur, in legend order. */
  readonly families: readonly Pick<Family, 'id' | 'label'>[]
  /** The dataset's own kinds; the built-in ones are known. */
  readonly kinds?: readonly Pick<KindType, 'id' | 'label'>[]
  /** Whose line patterns the legend explains; all where it is left out. */
  readonly statuses?: readonly Status[]
  readonly sources: readonly PictureSource[]
  /** Publications that a file names for its lines: none of them was compared with a text. */
  readonly publications?: readonly string[]
  readonly disputed: readonly Disputed[]
  /** Attributed sentences with the figures that differ between speakers. */
  readonly figures?: readonly string[]
  /** What the rings around nodes show, in a sentence; null where there are none. */
  readonly rings?: string | null
  /** What the layout draws behind the network. */
  readonly behind?: Behind
  /** Null where all is drawn alike. */
  readonly standsOut?: StandsOut | null
  /** The reader's own, on the network. */
  readonly canvasNotes?: readonly DrawnNote[]
  /** A date in words. */
  readonly exportedOn: string
  readonly measure: Measure
  readonly words: PictureWords
  /** Of the page at most, and as far as the network goes; 1600 where it is left out. */
  readonly width?: number
  /** Around all of it; 48 where it is left out. */
  readonly margin?: number
}

const PAGE_WIDTH = 1600
const MARGIN = 48
/** No page is narrower for its network: legend, notes and sources have to be read beside each other. */
const LEAST_WIDTH = 1000
/** A network that fills less than this part of the width has a narrower page. */
const FILLED = 0.8

const rule = (left: number, y: number, width: number, theme: Theme): Shape => ({
  form: 'path',
  d: `M${left} ${y}h${width}`,
  stroke: theme.inkSoft,
  width: 0.75,
  opacity: 0.5,
})

const drawHead = (
  { title, subtitle, theme, measure }: PictureInput,
  [left, top]: readonly [number, number],
  width: number,
): Block => {
  const titleLines = wrap(title, width, { size: 24, weight: 600, measure }, 3)
  const subtitleLines = wrap(subtitle, width, { size: 13.5, weight: 400, measure }, 3)
  const shapes: Shape[] = []
  let y = top
  for (const text of titleLines) {
    y += 30
    shapes.push({
      form: 'text',
      text,
      x: left,
      y: y - 8,
      size: 24,
      weight: 600,
      fill: theme.ink,
      anchor: 'start',
    })
  }
  for (const text of subtitleLines) {
    y += 20
    shapes.push({
      form: 'text',
      text,
      x: left,
      y: y - 6,
      size: 13.5,
      weight: 400,
      fill: theme.inkSoft,
      anchor: 'start',
    })
  }
  return { shapes, bottom: y }
}

const emptyNetwork = ({ theme, words }: PictureInput, y: number, middle: number): Block => ({
  shapes: [
    {
      form: 'text',
      text: words.empty,
      x: middle,
      y: y + 64,
      size: 14,
      weight: 400,
      fill: theme.inkSoft,
      anchor: 'middle',
    },
  ],
  bottom: y + 110,
})

/** A text as it is printed, with its length where it has one line: a length is of one line. */
const measured = (shape: Extract<Shape, { readonly form: 'text' }>, measure: Measure): Shape => {
  const lines = shape.text.split('\n').map(printable)
  const text = lines.join('\n')
  return lines.length > 1
    ? { ...shape, text }
    : { ...shape, text, length: measure(text, shape.size, shape.weight) }
}

/**
 * Composes the page: title, network, legend, notes, and a footer with sources and date.
 * Made from the scene alone, so it does not depend on the screen, its zoom or its size.
 */
export const composingPicture = function* (input: PictureInput): Steps<Picture> {
  const { theme, measure, words, disputed } = input
  const { listed, ofStrand } = yield* numbering(input.scene, disputed.slice(0, MOST_NOTES))
  const scene = withNumbers(input.scene, ofStrand)
  const margin = input.margin ?? MARGIN
  const most = input.width ?? PAGE_WIDTH
  const network = yield* drawNetwork(scene, theme, measure, most - 2 * margin, {
    ...input.behind,
    notes: input.canvasNotes,
    numbers: ofStrand,
    standsOut: input.standsOut,
  })
  // What is higher than wide leaves no empty sides.
  const width =
    scene.nodes.length === 0 || network.width > FILLED * (most - 2 * margin)
      ? most
      : Math.min(most, Math.max(LEAST_WIDTH, Math.ceil(network.width) + 2 * margin))
  const inner = width - 2 * margin
  const head = drawHead(input, [margin, margin - 10], inner)
  const top = head.bottom + 22
  const middle: Block =
    scene.nodes.length === 0
      ? emptyNetwork(input, head.bottom, width / 2)
      : { shapes: yield* network.shapesAt([margin, top], inner), bottom: top + network.height }
  const legendTop = middle.bottom + 26
  const legend = drawLegend(
    {
      ...input,
      kinds: input.kinds ?? [],
      statuses: input.statuses ?? STATUSES,
      numbered: ofStrand.size > 0,
    },
    margin,
    legendTop + 12,
    inner,
  )
  const remarks = [
    ...(input.rings == null ? [] : [input.rings]),
    ...(network.nameless === 0 ? [] : [words.withoutNames(network.nameless)]),
    ...(listed.some(({ number }) => number === null) ? [words.unnumbered] : []),
  ]
  const groups: readonly NoteGroup[] = [
    {
      heading: words.inDispute,
      notes: listed,
      others: disputed.length - listed.length,
      unnumbered: 'dash',
    },
    {
      heading: words.figures,
      notes: (input.figures ?? []).map((text) => ({ number: null, text })),
      unnumbered: 'badge',
    },
  ]
  const notes = drawNotes(groups, remarks, input, [margin, legend.bottom + 18], inner)
  const footerTop = notes.bottom + 14
  const footer = drawFooter(input, margin, footerTop + 6, inner)
  const height = Math.ceil(footer.bottom + margin - 14)
  const shapes: readonly Shape[] = [
    { form: 'path', d: `M0 0h${width}v${height}h${-width}z`, fill: theme.ground },
    ...head.shapes,
    ...middle.shapes,
    rule(margin, legendTop, inner, theme),
    ...legend.shapes,
    ...(notes.shapes.length === 0 ? [] : [rule(margin, legend.bottom + 8, inner, theme)]),
    ...notes.shapes,
    rule(margin, footerTop, inner, theme),
    ...footer.shapes,
  ]
  const printed: Shape[] = []
  yield { stage: 'shapes', rows: shapes.length }
  yield* each(shapes, (shape) => {
    printed.push(shape.form === 'text' ? measured(shape, measure) : shape)
  })
  return { width, height, foldAt: legend.bottom + 4, shapes: printed }
}

/** The same without a rest. */
export const composePicture = (input: PictureInput): Picture => atOnce(composingPicture(input))
