import type { Lit } from '../fading.ts'
import { strandIn, strandsAt } from '../inScene.ts'
import { MOST_NAMED, type Wanted } from '../labelBoxes.ts'
import { toldBy } from '../lineWords.ts'
import type { Hit, Look } from '../renderer.ts'
import type { Scene } from '../scene.ts'
import type { StrandId } from '../strands.ts'
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

const REST: Wanted = { nodes: new Set(), strands: new Set() }

/**
 * For what words find their places: for what the look lights away from the rest, so that it is read; nothing that comes
 * and goes with a hand moves any.
 */
export const placedFor = (scene: Scene, lit: Lit | null): Wanted =>
  lit === null || lit.fading === 'aside' || lit.fleeting
    ? REST
    : {
        nodes: lit.nodes,
        strands: toldBy(scene, lit),
        bright: lit.strands,
        othersFade: true,
      }

/**
 * What has its words whether there is room or not: what is selected, and what is hovered, else what the look lights;
 * with a few lines their ends, and those who answer for them.
 * @param lit - what stays bright
 */
export const wantedBy = (
  scene: Scene,
  { selected: { nodes, strands }, lit: told }: Look,
  hovered: Hit,
  lit: Lit | null,
): Wanted => {
  const bright = lit?.strands
  const fewLines = nodes.size === 0 && strands.size <= MOST_NAMED
  if (hovered === null)
    return {
      nodes: new Set([
        ...nodes,
        ...(told && (told.fading === 'away' || fewLines) ? told.nodes : []),
      ]),
      strands: new Set([...strands, ...toldBy(scene, told)]),
      bright,
      othersFade: told !== null,
    }
  return hovered.kind === 'node'
    ? { nodes: new Set([...nodes, hovered.id]), strands, bright }
    : {
        nodes: new Set([...nodes, ...(lit?.nodes ?? [])]),
        strands: new Set([...strands, hovered.id]),
        bright,
      }
}

/** The lines that are selected, and the one that is hovered. */
export const pickedBy = ({ selected: { strands } }: Look, hovered: Hit): ReadonlySet<StrandId> =>
  hovered?.kind === 'strand' ? new Set([...strands, hovered.id]) : strands
