import type { View } from '../fit.ts'
import { type Labels, type Measure, placeLabels, type Wanted } from '../labels.ts'
import type { Scene, SceneNode, SceneStrand } from '../scene.ts'
import { type Ground, LINE } from './ground.ts'
import { crosses, type Part, touches } from './window.ts'

/** Of the nodes around the window so many, the most important, may have their names. */
const MOST_NODES = 500
/** With more lines than this around the window only contested ones have words and marks. */
const MOST_STRANDS = 1_200
/** So many of those, where all are too many: the most contested. */
const MOST_MARKS = 36
/** In pixels: a shorter line has no room for words. */
const SHORTEST = 70

/**
 * The part of the map for which words are placed together: the window and half of one around it, in steps of half
 * a window, so that words stay while the view moves.
 */
export const aroundWindow = ({ zoom, pan }: View, width: number, height: number): Part => {
  const [stepX, stepY] = [Math.max(1, width / 2), Math.max(1, height / 2)]
  const column = Math.floor(-pan.x / stepX)
  const row = Math.floor(-pan.y / stepY)
  return {
    left: ((column - 1) * stepX) / zoom,
    top: ((row - 1) * stepY) / zoom,
    right: ((column + 4) * stepX) / zoom,
    bottom: ((row + 4) * stepY) / zoom,
  }
}

const nodesIn = (ground: Ground, part: Part, wanted: Wanted): readonly SceneNode[] => {
  const nodes: SceneNode[] = []
  for (const slot of ground.byImportance) {
    const node = ground.nodes[slot]
    if (node === undefined || ground.shownNodes[slot] !== 1 || !touches(ground, slot, part))
      continue
    if (nodes.length < MOST_NODES || wanted.nodes.has(node.id)) nodes.push(node)
  }
  return nodes
}

const strandsIn = (
  ground: Ground,
  part: Part,
  zoom: number,
  wanted: Wanted,
): readonly SceneStrand[] => {
  const strands: SceneStrand[] = []
  let count = 0
  ground.strands.forEach((strand, slot) => {
    if (ground.shownStrands[slot] === 0 || !crosses(ground, slot, part)) return
    count++
    const at = slot * LINE
    const length = Math.hypot(
      (ground.lines[at + 4] ?? 0) - (ground.lines[at] ?? 0),
      (ground.lines[at + 5] ?? 0) - (ground.lines[at + 1] ?? 0),
    )
    if (strand.mark !== null || length * zoom > SHORTEST || wanted.strands.has(strand.id))
      strands.push(strand)
  })
  if (count <= MOST_STRANDS) return strands
  const marked = strands
    .filter((strand) => strand.mark !== null && !wanted.strands.has(strand.id))
    .sort((one, other) => other.contested - one.contested || (one.id < other.id ? -1 : 1))
  return [
    ...strands.filter((strand) => wanted.strands.has(strand.id)),
    ...marked.slice(0, MOST_MARKS),
  ]
}

/**
 * The names, words and marks of a part of the map, by the rules of the small graph: those of the most important
 * nodes, and of lines where few enough are there.
 */
export const wordsFor = (
  ground: Ground,
  part: Part,
  zoom: number,
  measure: Measure,
  wanted: Wanted,
): Labels => {
  const scene: Scene = {
    nodes: nodesIn(ground, part, wanted),
    strands: strandsIn(ground, part, zoom, wanted),
  }
  return placeLabels(scene, zoom, measure, wanted)
}
