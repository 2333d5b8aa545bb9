import type { EntityId } from '../domain/ids.ts'
import type { View } from './fit.ts'
import type { SceneNode } from './scene.ts'

/** The nodes whose middle is on a canvas of `width` by `height` pixels. */
export const nodesInView = (
  nodes: readonly SceneNode[],
  { zoom, pan }: View,
  width: number,
  height: number,
): readonly EntityId[] => {
  const inside = (place: number, length: number): boolean => place >= 0 && place <= length
  return nodes
    .filter(({ at }) => inside(at[0] * zoom + pan.x, width) && inside(at[1] * zoom + pan.y, height))
    .map(({ id }) => id)
}
