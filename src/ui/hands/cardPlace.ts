import { samples } from '../../view/curves.ts'
import { strandIn, strandsAt } from '../../view/inScene.ts'
import { type Box, boxAround, cornersOf } from '../../view/routes.ts'
import type { Scene } from '../../view/scene.ts'
import type { Hovered } from './useHoverCard.ts'

const POINTER = 12

/** The box of a node with its label, or the surroundings of the pointer on a line; in pixels of the window. */
export const targetOf = (
  { hit, pointer, canvas, view: { zoom, pan } }: Hovered,
  scene: Scene,
): Box => {
  const node = hit.kind === 'node' ? scene.nodes.find(({ id }) => id === hit.id) : undefined
  const around: Box = {
    x: pointer.x - POINTER,
    y: pointer.y - POINTER,
    width: 2 * POINTER,
    height: 2 * POINTER,
  }
  if (node === undefined) return around
  const { at, width, height, label } = node
  const [left, top] = [at[0] - width / 2, at[1] - height / 2]
  const bottom = Math.max(top + height, label === null ? top : label.y + label.height)
  const own: Box = {
    x: left * zoom + pan.x + canvas.x,
    y: top * zoom + pan.y + canvas.y,
    width: width * zoom,
    height: (bottom - top) * zoom,
  }
  return boxAround([...cornersOf(around), ...cornersOf(own)])
}

/** Of more lines than these it is not asked where they run. */
const MOST_LIT = 60
/** In pixels: what a line takes where it passes. */
const AROUND_LINE = 12

/** What lights up with a node or a line: lines where they run, and the nodes that they lead to; in pixels of the window. */
export const litWith = (
  { hit, canvas, view: { zoom, pan } }: Hovered,
  scene: Scene,
): readonly Box[] => {
  const strands =
    hit.kind === 'node'
      ? strandsAt(scene, hit.id)
      : [strandIn(scene, hit.id)].flatMap((one) => one ?? [])
  if (strands.length > MOST_LIT) return []
  const ends = new Set(strands.flatMap(({ from, to }) => [from, to]))
  const boxAt = (x: number, y: number, width: number, height: number): Box => ({
    x: x * zoom + pan.x + canvas.x - width / 2,
    y: y * zoom + pan.y + canvas.y - height / 2,
    width,
    height,
  })
  return [
    ...scene.nodes.flatMap(({ id, at: [x, y], width, height }) =>
      ends.has(id) ? [boxAt(x, y, width * zoom, height * zoom)] : [],
    ),
    ...strands.flatMap(({ route }) =>
      samples(route.curve, 17).map(([x, y]) => boxAt(x, y, AROUND_LINE, AROUND_LINE)),
    ),
  ]
}

const GAP = 10

interface Size {
  readonly width: number
  readonly height: number
}

const common = (one: Box, other: Box): number => {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, across) * Math.max(0, down)
}

/**
 * A place beside the target and inside the canvas: below, above, after, before, or at a corner, where it covers least of
 * what lights up; null where none has room.
 */
export const placeBeside = (
  target: Box,
  { width, height }: Size,
  canvas: Box,
  lit: readonly Box[] = [],
): { readonly x: number; readonly y: number } | null => {
  const clamp = (wanted: number, least: number, most: number): number =>
    Math.max(least, Math.min(wanted, most))
  const right = canvas.x + canvas.width - GAP - width
  const bottom = canvas.y + canvas.height - GAP - height
  if (right < canvas.x + GAP || bottom < canvas.y + GAP) return null
  const x = clamp(target.x + target.width / 2 - width / 2, canvas.x + GAP, right)
  const y = clamp(target.y + target.height / 2 - height / 2, canvas.y + GAP, bottom)
  const below = target.y + target.height + GAP
  const above = target.y - GAP - height
  const after = target.x + target.width + GAP
  const before = target.x - GAP - width
  const [isBelow, isAbove] = [below <= bottom, above >= canvas.y + GAP]
  const [isAfter, isBefore] = [after <= right, before >= canvas.x + GAP]
  const places = [
    ...(isBelow ? [{ x, y: below }] : []),
    ...(isAbove ? [{ x, y: above }] : []),
    ...(isAfter ? [{ x: after, y }] : []),
    ...(isBefore ? [{ x: before, y }] : []),
    ...(isBelow && isAfter ? [{ x: after, y: below }] : []),
    ...(isBelow && isBefore ? [{ x: before, y: below }] : []),
    ...(isAbove && isAfter ? [{ x: after, y: above }] : []),
    ...(isAbove && isBefore ? [{ x: before, y: above }] : []),
  ]
  const covered = (at: { readonly x: number; readonly y: number }): number =>
    lit.reduce((sum, box) => sum + common({ ...at, width, height }, box), 0)
  const [best] = places
    .map((place) => ({ place, covers: covered(place) }))
    .sort((one, other) => one.covers - other.covers)
  return best?.place ?? null
}
