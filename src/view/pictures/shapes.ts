import type { EntityId, StatementId } from '../../domain/ids.ts'
import { type Curve, curvePath, pointOn, shortened } from '../curves.ts'
import { glyphPath } from '../glyphs.ts'
import {
  type Labels,
  MARK_SIZE,
  markBox,
  type NodeLabel,
  type StrandLabel,
  textStart,
} from '../labels.ts'
import type { Box } from '../routes.ts'
import type { Scene, SceneNode, SceneStrand } from '../scene.ts'
import { figuresPath, signPath } from '../signs.ts'
import type { StrandId } from '../strands.ts'
import { familyColour, STATUS_DASH, strandWidth, type Theme } from '../theme.ts'

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
      readonly text: string
      readonly x: number
      /** Of the baseline. */
      readonly y: number
      readonly size: number
      readonly weight: number
      readonly fill: string
      readonly anchor: 'start' | 'middle' | 'end'
      readonly italic?: boolean
      /** A rim in this colour, so that lines behind do not cross the letters. */
      readonly halo?: string
      readonly opacity?: number
      readonly about?: About
    }

const plate = ({ x, y, width, height }: Box, radius: number): string =>
  `M${x + radius} ${y}h${width - 2 * radius}q${radius} 0 ${radius} ${radius}v${height - 2 * radius}q0 ${radius} ${-radius} ${radius}h${2 * radius - width}q${-radius} 0 ${-radius} ${-radius}v${2 * radius - height}q0 ${-radius} ${radius} ${-radius}z`

/** Path data. */
export const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`

const faint = (on: boolean): { opacity: number } | object => (on ? { opacity: 0.16 } : {})

/** Shapes of one node's label. */
export const nodeLabelShapes = (label: NodeLabel, theme: Theme, dim: boolean): readonly Shape[] => {
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
    ...faint(dim),
  }))
}

/** Shapes of one line's words: a plate in the ground's colour, and the words in the family's. */
export const strandLabelShapes = (
  label: StrandLabel,
  theme: Theme,
  dim: boolean,
): readonly Shape[] => [
  {
    form: 'path',
    d: plate(label.box, 4),
    fill: theme.ground,
    ...(dim ? { opacity: 0.5 } : { opacity: 0.94 }),
  },
  ...label.lines.map(
    (text): Shape => ({
      form: 'text',
      text,
      x: textStart(label),
      y: label.box.y + label.box.height / 2 + label.size * 0.35,
      size: label.size,
      weight: label.weight,
      fill: familyColour(theme, label.strand.family),
      anchor: 'start',
      ...faint(dim),
    }),
  ),
]

const markShapes = (
  strand: SceneStrand,
  [x, y]: readonly [number, number],
  theme: Theme,
  dim: boolean,
): readonly Shape[] => {
  if (strand.mark === null) return []
  const colour = familyColour(theme, strand.family)
  return [
    {
      form: 'path',
      d: circle(x, y, MARK_SIZE),
      fill: theme.ground,
      stroke: colour,
      width: 1.5,
      ...faint(dim),
    },
    {
      form: 'path',
      d: signPath(strand.mark, x, y, MARK_SIZE),
      stroke: colour,
      width: 1.5,
      ...faint(dim),
    },
  ]
}

/** Shapes of the sign that figures differ: square, so that it is not taken for a mark of a contested line. */
export const badgeShapes = (
  [x, y]: readonly [number, number],
  theme: Theme,
  dim: boolean,
): readonly Shape[] => {
  const look = { stroke: theme.edge, width: 1.3, ...faint(dim) }
  return [
    { form: 'path', d: plate(markBox([x, y]), 4), fill: theme.ground, ...look },
    { form: 'path', d: figuresPath(x, y, MARK_SIZE), ...look },
  ]
}

/** Which elements step back. */
export interface Dimmed {
  readonly node: (node: SceneNode) => boolean
  readonly strand: (strand: SceneStrand) => boolean
}

export const NONE_DIMMED: Dimmed = { node: () => false, strand: () => false }

/** All words and marks, in pixels of the picture. */
export const labelShapes = (labels: Labels, theme: Theme, dimmed: Dimmed): readonly Shape[] => [
  ...labels.strands.flatMap((label) =>
    strandLabelShapes(label, theme, dimmed.strand(label.strand)),
  ),
  ...labels.marks.flatMap(({ strand, at }) => markShapes(strand, at, theme, dimmed.strand(strand))),
  ...labels.nodes.flatMap((label) => nodeLabelShapes(label, theme, dimmed.node(label.node))),
  ...labels.badges.flatMap(({ node, at }) => badgeShapes(at, theme, dimmed.node(node))),
]

const scaleCurve = (curve: Curve, zoom: number): Curve => ({
  start: [curve.start[0] * zoom, curve.start[1] * zoom],
  pieces: curve.pieces.map(([control, end]) => [
    [control[0] * zoom, control[1] * zoom],
    [end[0] * zoom, end[1] * zoom],
  ]),
})

/** Path data of an arrowhead whose tip stands at one end of a curve. */
const arrowHead = (curve: Curve, atEnd: boolean, size: number): string => {
  const tip = pointOn(curve, atEnd ? 1 : 0)
  const back = pointOn(curve, atEnd ? 0.97 : 0.03)
  const length = Math.hypot(tip[0] - back[0], tip[1] - back[1]) || 1
  const ux = (tip[0] - back[0]) / length
  const uy = (tip[1] - back[1]) / length
  const [bx, by] = [tip[0] - ux * size, tip[1] - uy * size]
  const half = size * 0.42
  return `M${tip[0]} ${tip[1]}L${bx - uy * half} ${by + ux * half}L${bx + uy * half} ${by - ux * half}Z`
}

/** Shapes of one strand, without its words. */
export const strandShapes = (strand: SceneStrand, theme: Theme, zoom: number): readonly Shape[] => {
  const colour = familyColour(theme, strand.family)
  const width = strandWidth(strand.statements.length)
  const curve = scaleCurve(strand.route.curve, zoom)
  const head = 7 + width * 1.1
  const covered = head * 0.8
  return [
    {
      form: 'path',
      d: curvePath(shortened(curve, strand.symmetric ? covered : 0, covered)),
      stroke: colour,
      width,
      dash: STATUS_DASH[strand.status],
    },
    { form: 'path', d: arrowHead(curve, true, head), fill: colour },
    ...(strand.symmetric
      ? [{ form: 'path', d: arrowHead(curve, false, head), fill: colour } as const]
      : []),
  ]
}

/** Shapes of one node, without its label. */
export const nodeShapes = (node: SceneNode, theme: Theme, zoom: number): readonly Shape[] => {
  return [
    {
      form: 'path',
      d: glyphPath(
        node.glyph,
        node.width * zoom,
        node.height * zoom,
        node.at[0] * zoom,
        node.at[1] * zoom,
      ),
      fill: node.pole ? theme.pole : theme.node,
      stroke: theme.edge,
      width: node.pole ? 2 : 1.4,
      ...(node.entity.unnamed || node.entity.alleged ? { dash: [3, 3] } : {}),
    },
  ]
}

const standingFor = (about: About, shapes: readonly Shape[]): readonly Shape[] =>
  shapes.map((shape) => ({ ...shape, about }))

const aboutNode = ({ id, entity }: SceneNode): About => ({
  kind: 'node',
  entity: id,
  name: entity.name,
})

const aboutStrand = ({ id, statements }: SceneStrand): About => ({
  kind: 'strand',
  strand: id,
  statements: statements.map((statement) => statement.id),
})

/** A node's label over a plate instead of a rim: not every program that opens an SVG paints rims behind letters. */
const platedLabel = (label: NodeLabel, theme: Theme): readonly Shape[] => {
  const words = nodeLabelShapes(label, theme, false).map((shape): Shape => {
    if (shape.form !== 'text') return shape
    const { halo: _, ...bare } = shape
    return bare
  })
  if (label.inside) return words
  return [{ form: 'path', d: plate(label.box, 3), fill: theme.ground, opacity: 0.8 }, ...words]
}

/** The whole scene, back to front, in pixels at `zoom`; every shape says what it is about. */
export const sceneShapes = (
  scene: Scene,
  labels: Labels,
  theme: Theme,
  zoom: number,
): readonly Shape[] => [
  ...scene.strands.flatMap((strand) =>
    standingFor(aboutStrand(strand), strandShapes(strand, theme, zoom)),
  ),
  ...scene.nodes.flatMap((node) => standingFor(aboutNode(node), nodeShapes(node, theme, zoom))),
  ...labels.nodes.flatMap((label) => standingFor(aboutNode(label.node), platedLabel(label, theme))),
  ...labels.badges.flatMap(({ node, at }) =>
    standingFor(aboutNode(node), badgeShapes(at, theme, false)),
  ),
  ...labels.strands.flatMap((label) =>
    standingFor(aboutStrand(label.strand), strandLabelShapes(label, theme, false)),
  ),
  ...labels.marks.flatMap(({ strand, at }) =>
    standingFor(aboutStrand(strand), markShapes(strand, at, theme, false)),
  ),
]
