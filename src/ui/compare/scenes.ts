import type { LineIndex } from '../../analysis/filters/visible.ts'
import type { Narratives } from '../../analysis/narratives/narratives.ts'
import type { StandsFor } from '../../analysis/rollUp.ts'
import type { Point, Positions, Statement } from '../../domain/dataset.ts'
import type { EntityId, StatementId } from '../../domain/ids.ts'
import { drawnFor } from '../../view/inScene.ts'
import { type Frame, type Scene, type StrandLabel, selectScene } from '../../view/scene.ts'

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

/** The lines of a comparison alone: neither its frame nor what is drawn of it goes through all others. */
export interface Compared extends LineIndex {
  /** Line → its row among all lines. */
  readonly rows: Uint32Array
}

/** The lines of all that is compared, whatever the filters say, in the order of the dataset. */
export const comparedLines = (index: LineIndex, { says, common }: Narratives): Compared => {
  const told = new Set([...says.a, ...says.b, ...common])
  const rows: number[] = []
  index.lines.forEach(({ statement }, row) => {
    if (told.has(statement)) rows.push(row)
  })
  return {
    dataset: index.dataset,
    lines: rows.flatMap((row) => index.lines[row] ?? []),
    statementOf: Uint32Array.from(rows, (row) => index.statementOf[row] ?? 0),
    rows: Uint32Array.from(rows),
  }
}

/** Which of them the filters let through. @param mask - one byte each of all lines */
export const maskOf = ({ rows }: Compared, mask: Uint8Array): Uint8Array =>
  Uint8Array.from(rows, (row) => mask[row] ?? 0)

/** The compared statements that a mask lets through. @param mask - one byte each of the compared lines */
export const comparedInView = ({ lines }: Compared, mask: Uint8Array): readonly Statement[] => [
  ...new Set(lines.filter((_, at) => mask[at] === 1).map(({ statement }) => statement)),
]

/** Where the ends of compared lines are drawn. */
export const placesOf = (
  { lines }: Compared,
  positions: Positions,
  drawn: StandsFor,
): Positions => {
  const places = new Map<EntityId, Point>()
  for (const { from, to } of lines)
    for (const id of [drawn(from), drawn(to)]) {
      const at = positions.get(id)
      if (at !== undefined) places.set(id, at)
    }
  return places
}

/** More than any node or line has lines or statements. */
const FIRST = 1e9

/**
 * The part of the frame that a canvas of the comparison draws. Every node of the whole comparison stands in it,
 * so that both halves are the same map.
 * Names and words of what a side says, and not of what neither disputes, are written first.
 * @param mask - one byte a compared line: what the filters let through
 */
export const narrativeScene = (
  frame: Frame,
  compared: Compared,
  mask: Uint8Array,
  narratives: Narratives,
  shown: Shown,
  label: StrandLabel,
): Scene => {
  const drawn = statementsShown(narratives, shown)
  const { lines } = compared
  const part = mask.map((byte, at) => {
    const line = lines[at]
    return byte === 1 && line !== undefined && drawn.has(line.statement.id) ? 1 : 0
  })
  const nodes = new Set(
    lines
      .filter((_, at) => mask[at] === 1)
      .flatMap(({ from, to }) => [frame.drawn(from), frame.drawn(to)]),
  )
  const scene = selectScene(frame, compared, part, ({ id }) => nodes.has(id), label)
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
