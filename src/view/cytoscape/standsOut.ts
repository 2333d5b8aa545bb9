import type { Lit } from '../fading.ts'
import { strandIn, strandsAt } from '../inScene.ts'
import type { Wanted } from '../labelBoxes.ts'
import { toldBy } from '../lineWords.ts'
import type { Hit, Look } from '../renderer.ts'
import type { Scene } from '../scene.ts'
import { askedOf, namesBright, pointedBy, type StandsOut } from '../standing.ts'
import { voicesIn } from '../voices.ts'

/**
 * What stays bright: what is hovered, a node with its lines and what they lead to, a line with its ends and those who
 * answer for it, else what the look says.
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
      ...(hovered.kind === 'node' ? [hovered.id] : voicesIn(scene, strands)),
    ]),
    fading: isTapped ? 'aside' : 'away',
  }
}

/** What has its words while a text is read or two narratives are compared. */
export const readingFor = (scene: Scene, lit: Lit): Wanted => ({
  nodes: lit.nodes,
  strands: toldBy(scene, lit),
  bright: lit.strands,
  othersFade: true,
  apart: lit.apart,
})

/**
 * What has its words whether there is room or not: what is selected, and what is hovered, else what the look lights;
 * with a few lines their ends, and those who answer for them.
 * @param lit - what stays bright
 */
export const wantedBy = (
  scene: Scene,
  { selected }: Look,
  hovered: Hit,
  lit: Lit | null,
): StandsOut => {
  const pointed = pointedBy(hovered)
  const own = askedOf(selected)
  const picked = new Set([...selected.strands, ...pointed.strands])
  const isNamed =
    namesBright(pointed, selected, lit?.nodes.size ?? 0) ||
    (hovered === null && lit?.fading === 'away')
  return {
    nodes: new Set([...own.nodes, ...(isNamed ? (lit?.nodes ?? []) : []), ...pointed.nodes]),
    strands: new Set([
      ...own.strands,
      ...pointed.strands,
      ...(hovered === null ? toldBy(scene, lit) : []),
    ]),
    bright: lit?.strands,
    othersFade: hovered === null && lit !== null,
    apart: hovered === null ? lit?.apart : undefined,
    picked,
  }
}
