import type { FilterIndex } from '../../analysis/filters/visible.ts'
import type { Narratives } from '../../analysis/narratives/narratives.ts'
import type { StatementId } from '../../domain/ids.ts'
import { drawnFor } from '../../view/inScene.ts'
import {
  type Frame,
  type Scene,
  type SceneNode,
  type StrandLabel,
  selectScene,
} from '../../view/scene.ts'

/** What a canvas of the comparison shows: the accounts of these, and what neither disputes or not. */
export interface Shown {
  readonly a: boolean
  readonly b: boolean
  readonly common: boolean
}

/** The statements of the parts that are shown. */
export const statementsShown = (
  { says, common }: Narratives,
  shown: Shown,
): ReadonlySet<StatementId> =>
  new Set(
    [...(shown.a ? says.a : []), ...(shown.b ? says.b : []), ...(shown.common ? common : [])].map(
      ({ id }) => id,
    ),
  )

/** All who stand in the comparison, whatever the filters say. */
export const everyone = (
  frame: Frame,
  index: FilterIndex,
  narratives: Narratives,
): readonly SceneNode[] => {
  const told = statementsShown(narratives, { a: true, b: true, common: true })
  const nodes = new Set(
    index.lines
      .filter(({ statement }) => told.has(statement.id))
      .flatMap(({ from, to }) => [frame.drawn(from), frame.drawn(to)]),
  )
  return frame.nodes.filter(({ id }) => nodes.has(id))
}

/** More than any node or line has lines or statements. */
const FIRST = 1e9

/**
 * The part of the frame that a canvas of the comparison draws. Every node of the whole comparison stands in it,
 * so that both halves are the same map.
 * Names and words of what a side says, and not of what neither disputes, are written first.
 * @param mask - one byte a line: what the filters let through
 */
export const narrativeScene = (
  frame: Frame,
  index: FilterIndex,
  mask: Uint8Array,
  narratives: Narratives,
  shown: Shown,
  label: StrandLabel,
): Scene => {
  const drawn = statementsShown(narratives, shown)
  const all = statementsShown(narratives, { a: true, b: true, common: true })
  const part = (ids: ReadonlySet<StatementId>): Uint8Array =>
    mask.map((byte, row) => {
      const line = index.lines[row]
      return byte === 1 && line !== undefined && ids.has(line.statement.id) ? 1 : 0
    })
  const whole = part(all)
  const nodes = new Set(
    index.lines
      .filter((_, row) => whole[row] === 1)
      .flatMap(({ from, to }) => [frame.drawn(from), frame.drawn(to)]),
  )
  const scene = selectScene(frame, index, part(drawn), ({ id }) => nodes.has(id), label)
  const told = drawnFor(scene, statementsShown(narratives, { ...shown, common: false }))
  return {
    crossings: scene.crossings,
    nodes: scene.nodes.map((node) =>
      told.nodes.has(node.id) ? { ...node, weight: node.weight + FIRST } : node,
    ),
    strands: scene.strands.map((strand) =>
      told.strands.has(strand.id)
        ? { ...strand, label: strand.label, weight: strand.weight + FIRST }
        : strand,
    ),
  }
}
