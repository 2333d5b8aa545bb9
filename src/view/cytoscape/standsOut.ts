import type { Lit } from '../fading.ts'
import { strandIn, strandsAt } from '../inScene.ts'
import type { Wanted } from '../labelBoxes.ts'
import { toldBy } from '../lineWords.ts'
import type { Hit, Look } from '../renderer.ts'
import type { Scene } from '../scene.ts'

/**
 * What stays bright: what is hovered, with its lines and what they lead to, else what the look says.
 * @param isTapped - whether what is hovered was tapped by a finger, beside which the rest only steps aside
 */
export const litBy = (
  scene: Scene,
  look: Look | null,
  hovered: Hit,
  isTapped: boolean,
): Lit | null => {
  if (hovered === null) return look?.lit ?? null
  const strands =
    hovered.kind === 'node'
      ? strandsAt(scene, hovered.id)
      : [strandIn(scene, hovered.id) ?? []].flat()
  return {
    strands: new Set(strands.map((strand) => strand.id)),
    nodes: new Set([
      ...strands.flatMap((strand) => [strand.from, strand.to]),
      ...(hovered.kind === 'node' ? [hovered.id] : []),
    ]),
    fading: isTapped ? 'aside' : 'away',
  }
}

/** What has its words whether there is room or not: what is selected, and what is hovered, else what the look lights. */
export const wantedBy = (scene: Scene, { selected, lit }: Look, hovered: Hit): Wanted => {
  const { nodes, strands } = selected
  if (hovered === null)
    return {
      nodes: new Set([...nodes, ...(lit?.fading === 'away' ? lit.nodes : [])]),
      strands: new Set([...strands, ...toldBy(scene, lit)]),
      bright: lit?.strands,
      othersFade: lit !== null,
    }
  return hovered.kind === 'node'
    ? { nodes: new Set([...nodes, hovered.id]), strands }
    : { nodes, strands: new Set([...strands, hovered.id]) }
}
