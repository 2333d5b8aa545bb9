import type { EntityId, StatementId } from '../../domain/ids.ts'
import { type Fading, OPACITIES } from '../fading.ts'
import {
  type Labels,
  LEADING,
  MARK_RADIUS,
  markBox,
  type NodeLabel,
  onRim,
  type StrandLabel,
  textStart,
} from '../labelBoxes.ts'
import type { Box } from '../routes.ts'
import type { SceneNode, SceneStrand } from '../scene.ts'
import { figuresPath, signPath } from '../signs.ts'
import type { StrandId } from '../strands.ts'
import { familyColour, type Theme } from '../theme.ts'

/** The part of the scene that a shape draws; the frame of a picture (legend, notes) draws none. */
export type About =
  | { readonly kind: 'node'; readonly entity: EntityId; readonly name: string }
  | {
      readonly kind: 'strand'
      readonly strand: StrandId
      readonly statements: readonly StatementId[]
    }

/** One thing to draw, in an order from back to front. Written as SVG or painted on a canvas, never both by hand. */
export type Shape =
  | {
      readonly form: 'path'
      readonly d: string
      readonly fill?: string
      readonly stroke?: string
      readonly width?: number
      readonly dash?: readonly number[]
      readonly opacity?: number
      readonly about?: About
    }
  | {
      readonly form: 'text'
      /** Its lines, each below the last by `LEADING` times its size, are one text: it is never read in parts. */
      readonly text: string
      readonly x: number
      /** Of the first baseline. */
      readonly y: number
      readonly size: number
      readonly weight: number
      readonly fill: string
      readonly anchor: 'start' | 'middle' | 'end'
      readonly italic?: boolean
      /** It runs from right to left, and `start` is its right end. */
      readonly rtl?: boolean
      /** A rim in this colour, so that lines behind do not cross the letters. */
      readonly halo?: string
      /** The measured length, which another typeface is fitted to. */
      readonly length?: number
      readonly opacity?: number
      readonly about?: About
    }

/** Of the ground behind words, however faint these are: their line would strike them through. */
const PLATE_OPACITY = 0.94

/** Path data of a box with round corners. */
export const plate = ({ x, y, width, height }: Box, radius: number): string =>
  `M${x + radius} ${y}h${width - 2 * radius}q${radius} 0 ${radius} ${radius}v${height - 2 * radius}q0 ${radius} ${-radius} ${radius}h${2 * radius - width}q${-radius} 0 ${-radius} ${-radius}v${2 * radius - height}q0 ${-radius} ${radius} ${-radius}z`

/** Path data. */
export const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`

const faint = (fading: Fading): { opacity: number } | object =>
  fading === 'none' ? {} : { opacity: OPACITIES[fading].words }

/** Shapes of one node's label. */
export const nodeLabelShapes = (
  label: NodeLabel,
  theme: Theme,
  fading: Fading,
): readonly Shape[] => {
  const { node, lines, box, size, weight } = label
  const step = box.height / lines.length
  const plain = !node.entity.unnamed && !node.entity.alleged
  return lines.map((text, at) => ({
    form: 'text',
    text,
    x: box.x + box.width / 2,
    y: box.y + step * at + step * 0.76,
    size,
    weight,
    fill: theme.ink,
    anchor: 'middle',
    halo: label.inside ? (node.pole ? theme.pole : theme.node) : theme.ground,
    ...(plain ? {} : { italic: true }),
    ...faint(fading),
  }))
}

/** Shapes of what ties words to their line, from the nearest point of their plate. */
export const tieShapes = (
  { tie, box, strand }: StrandLabel,
  theme: Theme,
  fading: Fading,
): readonly Shape[] => {
  if (tie === null) return []
  const [x, y] = tie
  const [fromX, fromY] = onRim(tie, box)
  const colour = familyColour(theme, strand.family)
  return [
    {
      form: 'path',
      d: `M${fromX} ${fromY}L${x} ${y}`,
      stroke: colour,
      width: 0.75,
      opacity: 0.5,
      ...faint(fading),
    },
    { form: 'path', d: circle(x, y, 1.75), fill: colour, ...faint(fading) },
  ]
}

/** Shapes of one line's words: a plate in the ground's colour, and the words in the family's. */
export const strandLabelShapes = (
  label: StrandLabel,
  theme: Theme,
  fading: Fading,
): readonly Shape[] => [
  {
    form: 'path',
    d: plate(label.box, 4),
    fill: theme.ground,
    opacity: PLATE_OPACITY,
  },
  {
    form: 'text',
    text: label.lines.join('\n'),
    x: textStart(label),
    y:
      label.box.y +
      label.box.height / 2 +
      label.size * (0.35 - ((label.lines.length - 1) / 2) * LEADING),
    size: label.size,
    weight: label.weight,
    fill: familyColour(theme, label.strand.family),
    anchor: 'start',
    ...faint(fading),
  },
]

/** Shapes of the mark of a contested line. */
export const markShapes = (
  strand: SceneStrand,
  [x, y]: readonly [number, number],
  theme: Theme,
  fading: Fading,
): readonly Shape[] => {
  if (strand.mark === null) return []
  const colour = familyColour(theme, strand.family)
  const d = circle(x, y, MARK_RADIUS)
  return [
    // However faint it is: with its line through it, a sign would be another.
    { form: 'path', d, fill: theme.ground },
    { form: 'path', d, stroke: colour, width: 1.5, ...faint(fading) },
    {
      form: 'path',
      d: signPath(strand.mark, x, y, MARK_RADIUS),
      stroke: colour,
      width: 1.5,
      ...faint(fading),
    },
  ]
}

/** Shapes of the sign that figures differ: square, so that it is not taken for a mark of a contested line. */
export const badgeShapes = (
  [x, y]: readonly [number, number],
  theme: Theme,
  fading: Fading,
): readonly Shape[] => {
  const look = { stroke: theme.edge, width: 1.3, ...faint(fading) }
  return [
    { form: 'path', d: plate(markBox([x, y]), 4), fill: theme.ground, ...look },
    { form: 'path', d: figuresPath(x, y, MARK_RADIUS), ...look },
  ]
}

/** Which elements step back, and how far. */
export interface Dimmed {
  readonly node: (node: SceneNode) => Fading
  readonly strand: (strand: SceneStrand) => Fading
}

export const NONE_DIMMED: Dimmed = { node: () => 'none', strand: () => 'none' }

/** All words and marks, in pixels of the picture. */
export const labelShapes = (labels: Labels, theme: Theme, dimmed: Dimmed): readonly Shape[] => [
  ...labels.strands.flatMap((label) => tieShapes(label, theme, dimmed.strand(label.strand))),
  ...labels.strands.flatMap((label) =>
    strandLabelShapes(label, theme, dimmed.strand(label.strand)),
  ),
  ...labels.marks.flatMap(({ strand, at }) => markShapes(strand, at, theme, dimmed.strand(strand))),
  ...labels.nodes.flatMap((label) => nodeLabelShapes(label, theme, dimmed.node(label.node))),
  ...labels.badges.flatMap(({ node, at }) => badgeShapes(at, theme, dimmed.node(node))),
]
