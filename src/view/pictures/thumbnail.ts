import { bodyOf } from '../labelBoxes.ts'
import { boxAround, cornersOf } from '../routes.ts'
import type { Scene } from '../scene.ts'
import { THEMES, type Theme } from '../theme.ts'
import { nodeShapes, strandShapes } from './sceneShapes.ts'
import { shapeElement } from './svg.ts'

/** A picture in a list, as SVG without words; one for each theme. */
export interface Thumbnail {
  readonly light: string
  readonly dark: string
}

/** Pixels at which lines and outlines still read. */
const WIDTH = 640
const HEIGHT = 400
const MARGIN = 16

/** More than these cannot be told apart at that size; the heaviest go first. */
const MOST = 400

const heaviest = <T>(all: readonly T[], weight: (one: T) => number): readonly T[] =>
  all.length <= MOST
    ? all
    : [...all].sort((one, other) => weight(other) - weight(one)).slice(0, MOST)

const drawn = (scene: Scene, theme: Theme): string => {
  const nodes = heaviest(scene.nodes, ({ weight }) => weight)
  const { shown } = scene
  const strands =
    shown === undefined
      ? heaviest(scene.strands, ({ statements }) => statements.length)
      : heaviest(
          [...shown.strands.keys()].filter((at) => shown.strands[at] !== 0),
          (at) => shown.strands[at] ?? 0,
        ).flatMap((at) => shown.strand(at) ?? [])
  const corners = nodes.flatMap((node) => cornersOf(bodyOf(node, 1)))
  const whole = boxAround(nodes.length === 0 ? [[0, 0]] : corners)
  const zoom = Math.min(
    1.2,
    (WIDTH - 2 * MARGIN) / Math.max(1, whole.width),
    (HEIGHT - 2 * MARGIN) / Math.max(1, whole.height),
  )
  const x = WIDTH / 2 - (whole.x + whole.width / 2) * zoom
  const y = HEIGHT / 2 - (whole.y + whole.height / 2) * zoom
  const shapes = [
    ...strands.flatMap((strand) => strandShapes(strand, theme, zoom)),
    ...nodes.flatMap((node) => nodeShapes(node, theme, zoom)),
  ]
  const move = `translate(${Math.round(x)} ${Math.round(y)})`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><g transform="${move}">${shapes.map(shapeElement).join('')}</g></svg>`
}

/** Draws a scene small, without words. */
export const thumbnailOf = (scene: Scene): Thumbnail => ({
  light: drawn(scene, THEMES.light),
  dark: drawn(scene, THEMES.dark),
})
