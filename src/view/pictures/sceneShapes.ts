import type { EntityId } from '../../domain/ids.ts'
import { atOnce, each, type Steps } from '../../domain/steps.ts'
import { type Curve, curvePath, pointOn, shortened } from '../curves.ts'
import { type Fading, OPACITIES } from '../fading.ts'
import { glyphPath } from '../glyphs.ts'
import type { Labels, NodeLabel } from '../labelBoxes.ts'
import { RING_GAP } from '../rings.ts'
import type { Scene, SceneNode, SceneStrand } from '../scene.ts'
import type { StrandId } from '../strands.ts'
import { familyColour, STATUS_DASH, strandWidth, type Theme } from '../theme.ts'
import {
  type About,
  badgeShapes,
  type Dimmed,
  markShapes,
  NONE_DIMMED,
  nodeLabelShapes,
  plate,
  type Shape,
  strandLabelShapes,
  tieShapes,
} from './shapes.ts'

/** How much wider than a selected line what lies under it is, in pixels. */
const HALO = 10

/** What is marked as selected. */
export interface Marked {
  readonly nodes: ReadonlySet<EntityId>
  readonly strands: ReadonlySet<StrandId>
}

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
  const width = strandWidth(strand.bulk ?? strand.statements.length)
  const curve = scaleCurve(strand.route.curve, zoom)
  const head = 7 + width * 1.1
  const headless = strand.heads === 0
  const covered = headless ? 0 : head * 0.8
  const bothEnds = strand.heads === 2
  return [
    {
      form: 'path',
      d: curvePath(shortened(curve, bothEnds ? covered : 0, covered)),
      stroke: colour,
      width,
      dash: STATUS_DASH[strand.status],
    },
    ...(headless ? [] : [{ form: 'path', d: arrowHead(curve, true, head), fill: colour } as const]),
    ...(bothEnds
      ? [{ form: 'path', d: arrowHead(curve, false, head), fill: colour } as const]
      : []),
  ]
}

/** Shapes of one node, without its label. */
export const nodeShapes = (node: SceneNode, theme: Theme, zoom: number): readonly Shape[] => {
  const around = 2 * RING_GAP + node.ring
  return [
    ...(node.ring === 0
      ? []
      : [
          {
            form: 'path',
            d: glyphPath(
              node.glyph,
              (node.width + around) * zoom,
              (node.height + around) * zoom,
              node.at[0] * zoom,
              node.at[1] * zoom,
            ),
            stroke: theme.edge,
            width: node.ring * zoom,
            opacity: 0.25,
          } as const,
        ]),
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

/** Where no more is drawn than what is marked as selected: nothing is. */
const NONE_MARKED = { nodes: new Set<EntityId>(), strands: new Set<StrandId>() }

/** A line that steps back. */
const fadedStrand = (shapes: readonly Shape[], fading: Fading): readonly Shape[] =>
  fading === 'none'
    ? shapes
    : shapes.map((shape) => ({ ...shape, opacity: OPACITIES[fading].lines }))

/** A node that steps back still hides the lines behind it. */
const fadedNode = (shapes: readonly Shape[], fading: Fading): readonly Shape[] =>
  fading === 'none'
    ? shapes
    : shapes.flatMap((shape): readonly Shape[] => {
        if (shape.form !== 'path') return [shape]
        const { fill, stroke, ...rest } = shape
        const opacity = (shape.opacity ?? 1) * OPACITIES[fading].nodes
        return [
          ...(fill === undefined ? [] : [{ form: 'path', d: shape.d, fill } as const]),
          ...(stroke === undefined ? [] : [{ ...rest, stroke, opacity }]),
        ]
      })

/** What lies under a selected line, as on the canvas. */
const halo = (strand: SceneStrand, theme: Theme, zoom: number): Shape => ({
  form: 'path',
  d: curvePath(scaleCurve(strand.route.curve, zoom)),
  stroke: theme.accent,
  width: strandWidth(strand.bulk ?? strand.statements.length) + HALO,
  opacity: 0.28,
})

const outlined = (shapes: readonly Shape[], theme: Theme): readonly Shape[] =>
  shapes.map((shape) =>
    shape.form === 'path' && shape.fill !== undefined
      ? { form: 'path', d: shape.d, fill: shape.fill, stroke: theme.accent, width: 3 }
      : shape,
  )

/** A node's label over a plate instead of a rim: not every program that opens an SVG paints rims behind letters. */
const platedLabel = (label: NodeLabel, theme: Theme, fading: Fading): readonly Shape[] => {
  const words = nodeLabelShapes(label, theme, fading).map((shape): Shape => {
    if (shape.form !== 'text') return shape
    const { halo: _, ...bare } = shape
    return bare
  })
  if (label.inside) return words
  return [{ form: 'path', d: plate(label.box, 3), fill: theme.ground, opacity: 0.8 }, ...words]
}

/**
 * The whole scene, back to front, in pixels at `zoom`; every shape says what it is about.
 * @param dimmed - what steps back; what does not lies above it
 * @param marked - what is marked as selected
 */
export const shapingScene = function* (
  scene: Scene,
  labels: Labels,
  theme: Theme,
  zoom: number,
  dimmed: Dimmed = NONE_DIMMED,
  marked: Marked = NONE_MARKED,
): Steps<readonly Shape[]> {
  const shapes: Shape[] = []
  const ofStrand = (strand: SceneStrand, some: readonly Shape[]): void => {
    shapes.push(...standingFor(aboutStrand(strand), some))
  }
  const ofNode = (node: SceneNode, some: readonly Shape[]): void => {
    shapes.push(...standingFor(aboutNode(node), some))
  }
  const drawStrand = (strand: SceneStrand): void => {
    if (marked.strands.has(strand.id)) ofStrand(strand, [halo(strand, theme, zoom)])
    ofStrand(strand, fadedStrand(strandShapes(strand, theme, zoom), dimmed.strand(strand)))
  }
  const drawNode = (node: SceneNode): void => {
    const plain = fadedNode(nodeShapes(node, theme, zoom), dimmed.node(node))
    ofNode(node, marked.nodes.has(node.id) ? outlined(plain, theme) : plain)
  }
  const { strands: words, nodes: names, badges, marks } = labels
  const passes = [scene.strands, scene.nodes, words, names, badges, words, marks]
  yield { stage: 'shapes', rows: passes.reduce((sum, { length }) => sum + length, 0) }
  for (const bright of [false, true]) {
    const strands = scene.strands.filter((one) => (dimmed.strand(one) === 'none') === bright)
    const nodes = scene.nodes.filter((one) => (dimmed.node(one) === 'none') === bright)
    yield* each(strands, drawStrand)
    yield* each(nodes, drawNode)
  }
  const [ofLine, ofPlace] = [dimmed.strand, dimmed.node]
  yield* each(words, (label) =>
    ofStrand(label.strand, tieShapes(label, theme, ofLine(label.strand))),
  )
  yield* each(names, (label) => ofNode(label.node, platedLabel(label, theme, ofPlace(label.node))))
  yield* each(badges, ({ node, at }) => ofNode(node, badgeShapes(at, theme, ofPlace(node))))
  yield* each(words, (label) =>
    ofStrand(label.strand, strandLabelShapes(label, theme, ofLine(label.strand))),
  )
  yield* each(marks, ({ strand, at }) =>
    ofStrand(strand, markShapes(strand, at, theme, ofLine(strand))),
  )
  return shapes
}

/** The same without a rest. */
export const sceneShapes = (...asked: Parameters<typeof shapingScene>): readonly Shape[] =>
  atOnce(shapingScene(...asked))
