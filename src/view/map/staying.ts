import type { Labels } from '../labelBoxes.ts'
import type { StandsOut } from '../standing.ts'
import type { Ground } from './ground.ts'

/** Of words that were above those that are asked for still and stand nowhere else, as long as what they name is the same. */
export const staying = (
  ground: Ground,
  written: Labels,
  own: Labels,
  asked: StandsOut,
): Pick<Labels, 'nodes' | 'strands' | 'marks'> => {
  const strands = written.strands.filter(
    ({ strand }) =>
      asked.strands.has(strand.id) &&
      ground.strand(ground.strandSlot(strand.id) ?? -1) === strand &&
      !own.strands.some((other) => other.strand === strand),
  )
  const known = new Set(strands.map(({ strand }) => strand))
  return {
    strands,
    marks: written.marks.filter(({ strand }) => known.has(strand)),
    nodes: written.nodes.filter(
      ({ node }) =>
        asked.nodes.has(node.id) &&
        ground.nodes[ground.nodeSlot(node.id) ?? -1] === node &&
        !own.nodes.some((other) => other.node === node),
    ),
  }
}
