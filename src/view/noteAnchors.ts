import type { Point } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import type { OwnNote } from '../domain/ownNote.ts'
import { samples } from './curves.ts'
import type { View } from './fit.ts'
import type { Scene, SceneNode, SceneStrand } from './scene.ts'

/** What a note hangs on, as it is drawn. */
export type Hook =
  | { readonly kind: 'canvas' }
  | { readonly kind: 'node'; readonly node: SceneNode }
  | {
      readonly kind: 'strand'
      readonly from: SceneNode
      readonly to: SceneNode
      /** The middle of the line. */
      readonly middle: Point
    }

/** A place of the canvas. */
export const CANVAS: Hook = { kind: 'canvas' }

/** What notes hang on in a scene; null for one that hangs on what is not drawn. */
export const hooksIn = (scene: Scene): ((on: OwnNote['on']) => Hook | null) => {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]))
  let strands: Map<string, SceneStrand> | null = null
  const strandOf = (id: string): SceneStrand | undefined => {
    strands ??= new Map(
      scene.strands.flatMap((one) => one.statements.map((statement) => [statement.id, one])),
    )
    return strands.get(id)
  }
  return (on) => {
    if (on === null) return CANVAS
    if ('entity' in on) {
      const node = nodes.get(on.entity)
      return node === undefined ? null : { kind: 'node', node }
    }
    const strand = strandOf(on.statement)
    const from = strand && nodes.get(strand.from)
    const to = strand && nodes.get(strand.to)
    if (strand === undefined || from === undefined || to === undefined) return null
    const [, middle = from.at] = samples(strand.route.curve, 3)
    return { kind: 'strand', from, to, middle }
  }
}

/**
 * The point that a note is counted from, in units of the model.
 * @param placeOf - where a node is drawn at the moment: it may be on its way
 */
export const anchorOf = (
  hook: Hook,
  placeOf: (id: EntityId) => Point | null = () => null,
): Point => {
  const now = (node: SceneNode): Point => placeOf(node.id) ?? node.at
  switch (hook.kind) {
    case 'canvas':
      return [0, 0]
    case 'node':
      return now(hook.node)
    case 'strand': {
      // Half of what both ends have moved.
      const [from, to] = [now(hook.from), now(hook.to)]
      return [
        hook.middle[0] + (from[0] - hook.from.at[0] + to[0] - hook.to.at[0]) / 2,
        hook.middle[1] + (from[1] - hook.from.at[1] + to[1] - hook.to.at[1]) / 2,
      ]
    }
  }
}

/** Room between a new note and what it hangs on, in units of the model. */
const GAP = 18
/** In pixels: the width of a note at most, and what stays free between it and the rim of the canvas. */
const WIDEST = 200
const RIM = 8

/**
 * Where a new note stands: to the right of what it hangs on, or to the left where there is no room.
 * @param at - the place of one that hangs on nothing
 * @param width - of the canvas, in pixels
 */
export const roomFor = (hook: Hook, at: Point, { zoom, pan }: View, width: number): Point => {
  const left = anchorOf(hook)[0] * zoom + pan.x
  const farthest = width - WIDEST - RIM
  const within = (x: number): number => (Math.max(RIM, Math.min(x, farthest)) - left) / zoom
  if (hook.kind === 'canvas') return [within(left + at[0] * zoom), at[1]]
  const [halfWidth, halfHeight] =
    hook.kind === 'node' ? [hook.node.width / 2, hook.node.height / 2] : [0, 0]
  const right = left + (halfWidth + GAP) * zoom
  const other = left - (halfWidth + GAP) * zoom - WIDEST
  return [within(right > farthest && other >= RIM ? other : right), GAP - halfHeight]
}
