import type { Point } from '../../domain/dataset.ts'
import { type Labels, markBox } from '../labelBoxes.ts'
import type { Box } from '../routes.ts'
import type { StandsOut } from '../standing.ts'
import { crosses, type GroundPane, type Pane, partIn } from './window.ts'

/** Those of which some stands in the window. */
export const labelsIn = ({ view: { pan }, width, height }: Pane, labels: Labels): Labels => {
  const seen = ({ box }: { readonly box: Box }): boolean =>
    box.x + box.width + pan.x > 0 &&
    box.x + pan.x < width &&
    box.y + box.height + pan.y > 0 &&
    box.y + pan.y < height
  const seenAt = ({ at }: { readonly at: Point }): boolean => seen({ box: markBox(at) })
  return {
    nodes: labels.nodes.filter(seen),
    badges: labels.badges.filter(seenAt),
    strands: labels.strands.filter(seen),
    marks: labels.marks.filter(seenAt),
  }
}

/**
 * Of words that were above those that are asked for still and stand nowhere else, as long as what they name is the same.
 * Words that have left the window stay nowhere while their line is in it.
 */
export const staying = (
  { ground, ...pane }: GroundPane,
  written: Labels,
  own: Labels,
  asked: StandsOut,
): Pick<Labels, 'nodes' | 'strands' | 'marks'> => {
  const seen = new Set(labelsIn(pane, written).strands)
  const part = partIn(pane)
  const strands = written.strands.filter((label) => {
    const { strand } = label
    const slot = ground.strandSlot(strand.id) ?? -1
    return (
      asked.strands.has(strand.id) &&
      ground.strand(slot) === strand &&
      !own.strands.some((other) => other.strand === strand) &&
      (seen.has(label) || !crosses(ground, slot, part))
    )
  })
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
