import type { Point } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import type { CanvasNote } from '../state/appState.ts'
import { samples } from './curves.ts'
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

const CANVAS: Hook = { kind: 'canvas' }

/** What notes hang on in a scene; null for one that hangs on what is not drawn. */
export const hooksIn = (scene: Scene): ((on: CanvasNote['on']) => Hook | null) => {
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
 * @param placeOf where a node is drawn at the moment: it may be on its way
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

/** Room between a new note and what it hangs on. */
const GAP = 18

/** Where a new note stands beside what it hangs on. */
export const besideHook = (hook: Hook): Point =>
  hook.kind === 'node' ? [hook.node.width / 2 + GAP, GAP - hook.node.height / 2] : [GAP, GAP]
