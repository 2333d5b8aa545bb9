import type { EntityId } from '../domain/ids.ts'
import { drawnFor } from '../view/inScene.ts'
import type { KeptBox } from '../view/keptFree.ts'
import { type Labels, type Measure, markBox, type Wanted } from '../view/labelBoxes.ts'
import { placeLabels } from '../view/labels.ts'
import { toldBy } from '../view/lineWords.ts'
import { overlaps } from '../view/room.ts'
import type { Scene } from '../view/scene.ts'
import type { NetworkLook } from './look.ts'

/** All nodes with the lines that stay bright, and what must have its words. */
export interface LitScene {
  readonly scene: Scene
  readonly wanted: Wanted
}

/**
 * The part of a scene that stays bright; null: nothing fades.
 * @param drawnLit - the nodes that stay bright, as they are drawn
 */
export const litSceneOf = (
  scene: Scene,
  lit: NetworkLook['lit'],
  drawnLit: ReadonlySet<EntityId>,
): LitScene | null => {
  if (lit === null) return null
  const { nodes, strands } = drawnFor(scene, lit.statements)
  const bright = scene.strands.filter(({ id }) => strands.has(id))
  return {
    scene: { nodes: scene.nodes, strands: bright, crossings: scene.crossings },
    wanted: {
      nodes: new Set(scene.nodes.flatMap(({ id }) => (drawnLit.has(id) ? [id] : []))),
      strands: toldBy(scene, { nodes, strands }),
      bright: strands,
      othersFade: true,
    },
  }
}

/**
 * While something is lit, only lit strands bear words, those of whose words somebody answers for room or not; the
 * others keep their marks where these cover none of the words.
 * @param papers - what words are kept off, in pixels before panning
 */
export const labelsFor = (
  scene: Scene,
  lit: LitScene | null,
  zoom: number,
  measure: Measure,
  papers: readonly KeptBox[],
): Labels => {
  const all = placeLabels(scene, zoom, measure, undefined, papers)
  if (lit === null) return all
  const { wanted } = lit
  const bright = placeLabels(lit.scene, zoom, measure, wanted, papers)
  const written = [
    ...bright.strands,
    ...bright.nodes.filter(({ node }) => wanted.nodes.has(node.id)),
  ]
  const faintMarks = all.marks.filter(
    ({ strand, at }) =>
      !lit.scene.strands.includes(strand) && !written.some(({ box }) => overlaps(box, markBox(at))),
  )
  return { ...bright, marks: [...faintMarks, ...bright.marks] }
}
