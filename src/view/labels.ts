import { atOnce, type Steps } from '../domain/steps.ts'
import type { KeptBox } from './keptFree.ts'
import {
  bodyOf,
  type Labels,
  type Measure,
  markBox,
  NO_LABELS,
  type NodeBadge,
  type Placed,
  unwritten,
  type Wanted,
  type Writing,
} from './labelBoxes.ts'
import { writeStrands } from './lineWords.ts'
import { writeNodes } from './nodeNames.ts'
import { createRoom, overlaps } from './room.ts'
import type { Box } from './routes.ts'
import type { Scene } from './scene.ts'

const signs = (badges: readonly Pick<NodeBadge, 'at'>[]): readonly Box[] =>
  badges.map(({ at }) => markBox(at))

const NOTHING: Wanted = { nodes: new Set(), strands: new Set() }

/**
 * Decides which labels are written and where, so that none covers another or a node: the most important first.
 * What is wanted and found no room is written all the same, in place of what it covers; no other label moves for it.
 * Words of a line never cover a node or its name: where there is no place for them, the evidence has them. What fades
 * they may cover, but no bubble, which has its name inside.
 * Depends on zoom and not on panning, so that labels stay while the view moves.
 * @param held - what other names take, in the same pixels
 * @param standing - what is written already, and stays: only what is wanted beside it is written, and given
 * @param region - what is in view, in the same pixels: long lines have their words there; absent: wherever they run
 */
export const placingLabels = function* (
  scene: Scene,
  zoom: number,
  measure: Measure,
  wanted: Wanted = NOTHING,
  held: readonly KeptBox[] = [],
  standing: Labels | null = null,
  region: Box | null = null,
): Steps<Labels & Pick<Writing<never>, 'forced'>> {
  const todo = {
    nodes: unwritten(scene.nodes, wanted.nodes, standing?.nodes, ({ node }) => node),
    strands: unwritten(scene.strands, wanted.strands, standing?.strands, ({ strand }) => strand),
  }
  if (todo.nodes.length + todo.strands.length === 0 && standing !== null)
    return { ...NO_LABELS, forced: [] }
  const kept = held.filter(({ shown }) => shown !== false)
  const bodies = new Map(scene.nodes.map((node) => [node.id, bodyOf(node, zoom)]))
  const badges = scene.nodes
    .filter((node) => node.figuresDiffer)
    .map((node): NodeBadge => {
      const { x, y, width } = bodyOf(node, zoom)
      return { node, at: [x + width + 3, y - 3] }
    })
  const { nodes: names, strands: words, marks } = standing ?? NO_LABELS
  const otherMarks = marks.filter(({ strand }) => !wanted.strands.has(strand.id))
  const room = createRoom([
    ...bodies.values(),
    ...signs(badges),
    ...[...names, ...words].map(({ box }) => box),
    ...signs(otherMarks),
  ])
  const frames = held.flatMap(({ frame }) => frame ?? [])
  const walls = held.flatMap(({ panel }) => panel ?? [])
  const nodes = yield* writeNodes(
    scene,
    zoom,
    measure,
    wanted,
    room,
    bodies,
    createRoom(kept),
    badges,
    frames,
    walls,
    scene.crossings === undefined || held.some(({ guide }) => guide),
    todo.nodes,
    names,
  )
  for (const box of kept) room.take(box)
  const named = createRoom([
    ...bodies.values(),
    ...[...names, ...nodes.labels].map(({ box }) => box),
    ...signs(badges),
    ...kept,
  ])
  const bright = !wanted.othersFade
    ? named
    : createRoom([
        ...scene.nodes
          .filter(({ id, bubble }) => bubble !== undefined || wanted.nodes.has(id))
          .flatMap(({ id }) => bodies.get(id) ?? []),
        ...[...names, ...nodes.labels].flatMap(({ node, box }) =>
          wanted.nodes.has(node.id) ? box : [],
        ),
        ...signs(badges.filter(({ node }) => wanted.nodes.has(node.id))),
        ...kept,
      ])
  const stay = wanted.bright ?? wanted.strands
  const staying = [
    ...words.flatMap(({ strand, box }) => (stay.has(strand.id) ? box : [])),
    ...signs(otherMarks.filter(({ strand }) => stay.has(strand.id))),
  ]
  for (const one of [named, bright]) for (const box of staying) one.take(box)
  const strands = yield* writeStrands(
    scene,
    zoom,
    measure,
    wanted,
    room,
    named,
    bright,
    todo.strands,
    region,
  )
  const forced = [...nodes.forced, ...strands.forced]
  const isClear = ({ box }: Placed): boolean => !forced.some((other) => overlaps(box, other))
  return {
    forced,
    badges,
    nodes: nodes.labels.filter((label) => wanted.nodes.has(label.node.id) || isClear(label)),
    strands: strands.labels.filter(
      (label) => wanted.strands.has(label.strand.id) || isClear(label),
    ),
    marks: strands.marks.filter(
      ({ strand, at }) =>
        wanted.strands.has(strand.id) || !forced.some((box) => overlaps(markBox(at), box)),
    ),
  }
}

/** The same without a rest. */
export const placeLabels = (
  ...asked: Parameters<typeof placingLabels>
): Labels & Pick<Writing<never>, 'forced'> => atOnce(placingLabels(...asked))
