import type { EntityId } from '../../domain/ids.ts'
import type { Hit, Look } from '../renderer.ts'
import type { Scene } from '../scene.ts'
import { pointedBy } from '../standing.ts'
import { voicesIn } from '../voices.ts'
import type { Emphasis } from './bright.ts'
import type { Ground } from './ground.ts'

/** Whether a node or a strand is drawn. */
export const isShown = (ground: Ground, hit: NonNullable<Hit>): boolean =>
  hit.kind === 'node'
    ? ground.shownNodes[ground.nodeSlot(hit.id) ?? -1] === 1
    : (ground.shownStrands[ground.strandSlot(hit.id) ?? -1] ?? 0) > 0

/** Slots of the strands that are drawn and touch a node, or of the strand itself. */
const strandsAround = (ground: Ground, hit: NonNullable<Hit>): readonly number[] => {
  if (hit.kind === 'strand') {
    const slot = ground.strandSlot(hit.id)
    return slot === undefined ? [] : [slot]
  }
  const node = ground.nodeSlot(hit.id)
  return node === undefined
    ? []
    : ground.touching(node).filter((slot) => (ground.shownStrands[slot] ?? 0) > 0)
}

/** Slots of those of some nodes that are drawn. */
const drawn = (ground: Ground, ids: Iterable<EntityId>): readonly number[] =>
  [...ids].flatMap((id) => ground.nodeSlot(id) ?? []).filter((at) => ground.shownNodes[at] === 1)

/** Slots of what is hovered: a node with its lines and what they lead to, a line with its ends and those who answer for it. */
const surroundings = (ground: Ground, scene: Scene, hovered: NonNullable<Hit>) => {
  const strands = new Set(strandsAround(ground, hovered))
  const nodes = new Set<number>()
  for (const slot of strands)
    nodes.add(ground.ends[slot * 2] ?? 0).add(ground.ends[slot * 2 + 1] ?? 0)
  const own = hovered.kind === 'node' ? ground.nodeSlot(hovered.id) : undefined
  if (own !== undefined) nodes.add(own)
  else {
    const lines = [...strands].flatMap((slot) => ground.strand(slot) ?? [])
    for (const slot of drawn(ground, voicesIn(scene, lines))) nodes.add(slot)
  }
  return { strands, nodes }
}

/** What stays bright: the surroundings of what is hovered, else what the look says. */
const litBy = (ground: Ground, scene: Scene, { lit }: Look, hovered: Hit): Emphasis['lit'] => {
  // Thousands of lines that go and come with each move of a hand would flicker.
  if (hovered !== null) return { ...surroundings(ground, scene, hovered), fading: 'aside' }
  return (
    lit && {
      strands: new Set([...lit.strands].flatMap((id) => ground.strandSlot(id) ?? [])),
      nodes: new Set(drawn(ground, lit.nodes)),
      fading: lit.fading,
    }
  )
}

/** What stands out, but for what is carried about. */
export const emphasisOf = (
  ground: Ground,
  scene: Scene,
  look: Look,
  hovered: Hit,
): Omit<Emphasis, 'lifted'> => ({
  lit: litBy(ground, scene, look, hovered),
  selected: look.selected,
  pointed: pointedBy(hovered),
})
