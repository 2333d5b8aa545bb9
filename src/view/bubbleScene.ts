import { type Line, STANCES } from '../domain/dataset.ts'
import type { EntityId, StatementId } from '../domain/ids.ts'
import { once } from '../domain/once.ts'
import { sumsOf } from './bubbleSums.ts'
import type { BubbleFrame } from './bubbles.ts'
import type { Scene, SceneNode, SceneStrand, StrandLabel } from './scene.ts'
import { routeStrands } from './strandRoutes.ts'

/**
 * Strands with an end in a bubble that are drawn at most, the strongest first: where nothing is open; else outside of
 * what is, within each open bubble, and from one of these to another. What is left out is said.
 */
const MOST = { whole: 60, outside: 20, within: 40, across: 24 } as const
/** Of them between the same two pieces; beyond, the strands of a pair are a bush in which none can be followed. */
const MOST_A_PAIR = 3
/** Of each bubble and node so many are drawn in any case. */
const OWN_STRONGEST = 1
/** Strands between single nodes that are drawn at most. */
const MOST_SINGLE = 1_500
/**
 * The strongest strand is drawn as wide as one of so many statements; outside of what is open, whose content it may
 * cross, as one of so many.
 */
const WIDEST = { whole: 20, outside: 3 } as const

/** Where a statement lies, the more visible the higher; 0: before the first. */
const [INSIDE, WEAKER, DRAWN] = [1, 2, 3]

/** A picture in bubbles as the filters leave it. */
export interface BubbleScene extends Scene {
  /** Strands that are drawn, of all that there are. */
  readonly drawn: number
  readonly all: number
  /** Statements in strands that are drawn, in weaker ones that are not, and in no strand, for both ends lie in one bubble. */
  readonly statements: number
  readonly weaker: number
  readonly inside: number
}

/** Whether there is room for one more of a sort, of which there are so many at most. */
const createRooms = <Sort>() => {
  const taken = new Map<Sort, number>()
  return (of: Sort, most: number): boolean => {
    const before = taken.get(of) ?? 0
    if (before >= most) return false
    taken.set(of, before + 1)
    return true
  }
}

/** The strands that are drawn, the strongest first: of each piece its own strongest, then the strongest of all. */
const strongest = (
  { ends, gathers, nodes, gathered: { roomOf, opened } }: BubbleFrame,
  counts: Uint32Array,
  all: boolean,
): readonly number[] => {
  const shown: number[] = []
  counts.forEach((count, strand) => {
    if (count > 0) shown.push(strand)
  })
  shown.sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || one - other)
  const inPair = createRooms<number>()
  const ofPiece = createRooms<number>()
  const inPart = createRooms<string>()
  return shown.filter((strand) => {
    if (gathers[strand] !== 1) return inPart('single', MOST_SINGLE)
    if (all) return true
    // Strands with a bubble at an end have their ends in order.
    const [from = 0, to = 0] = [ends[strand * 2], ends[strand * 2 + 1]]
    if (!inPair(from * nodes.length + to, MOST_A_PAIR)) return false
    const own = [from, to].filter((end) => ofPiece(end, OWN_STRONGEST))
    if (own.length > 0) return true
    const [room = null, other = null] = [roomOf[from], roomOf[to]]
    if (room !== other) return inPart('across', MOST.across)
    if (room !== null) return inPart(`in ${room}`, MOST.within)
    return inPart('outside', opened.length === 0 ? MOST.whole : MOST.outside)
  })
}

/** How many statements lie in strands that are drawn, in others, and in none. The lines of a statement stand together. */
const tallied = (
  { ground: { index }, strandOf, strands }: BubbleFrame,
  mask: Uint8Array,
  order: readonly number[],
): Pick<BubbleScene, 'statements' | 'weaker' | 'inside'> => {
  const isDrawn = new Uint8Array(strands.length)
  for (const strand of order) isDrawn[strand] = 1
  const { statementOf } = index
  const sums = new Uint32Array(4)
  let [statement, best] = [-1, 0]
  for (let line = 0; line < mask.length; line++) {
    if (mask[line] !== 1) continue
    const of = statementOf[line] ?? 0
    if (of !== statement) {
      sums[best] = (sums[best] ?? 0) + 1
      statement = of
      best = INSIDE
    }
    const strand = strandOf[line] ?? -1
    best = Math.max(best, strand < 0 ? INSIDE : isDrawn[strand] === 1 ? DRAWN : WEAKER)
  }
  sums[best] = (sums[best] ?? 0) + 1
  return { statements: sums[DRAWN] ?? 0, weaker: sums[WEAKER] ?? 0, inside: sums[INSIDE] ?? 0 }
}

/** Of more statements nobody tells apart in which bubbles they lie. */
const MOST_HELD = 100

/** The lines in view of statements of which none is drawn. */
const undrawn = (
  { ground: { index }, strandOf }: BubbleFrame,
  mask: Uint8Array,
  order: readonly number[],
  statements: readonly StatementId[],
): readonly Line[] => {
  if (statements.length === 0 || statements.length > MOST_HELD) return []
  const wanted = new Set(statements)
  const isDrawn = new Set(order)
  const drawn = new Set<StatementId>()
  const lines = index.lines.filter(({ statement: { id } }, line) => {
    if (mask[line] !== 1 || !wanted.has(id)) return false
    if (isDrawn.has(strandOf[line] ?? -1)) drawn.add(id)
    return true
  })
  return lines.filter(({ statement: { id } }) => !drawn.has(id))
}

/**
 * The part of the picture that the filters let through. A piece without a line in view is left out, but for those in
 * `kept`.
 * @param mask - one byte a line of the index
 * @param all - draw the weak strands too
 */
export const bubbleScene = (
  frame: BubbleFrame,
  mask: Uint8Array,
  kept: (node: SceneNode, isBubble: boolean) => boolean,
  label: StrandLabel,
  all: boolean,
): BubbleScene => {
  const { ground, gathered, strands, nodes, paths, gathers, ends } = frame
  const { pieceOf, roomOf, opened } = gathered
  const { counts, disputed, gravest, touching, statementsOf } = sumsOf(frame, mask)
  const order = strongest(frame, counts, all)
  const whole = order.flatMap((strand) => {
    const one = strands[strand]
    return one === undefined ? [] : [{ strand, one }]
  })
  const routes = routeStrands(
    whole.map(({ one }) => one),
    new Map(nodes.map((node) => [node.id, node])),
  )
  const most = Math.max(
    1,
    ...order.map((strand) => (gathers[strand] === 1 ? (counts[strand] ?? 0) : 0)),
  )
  const isInRoom = (end: number | undefined): boolean => (roomOf[end ?? 0] ?? null) !== null
  const widest = (strand: number): number =>
    opened.length === 0 || isInRoom(ends[strand * 2]) || isInRoom(ends[strand * 2 + 1])
      ? WIDEST.whole
      : WIDEST.outside
  const drawn = whole.flatMap(({ strand, one }): readonly SceneStrand[] => {
    const route = routes.get(one.id)
    if (route === undefined) return []
    const count = counts[strand] ?? 0
    const statements = once(() => statementsOf(strand))
    const words = once(() => label({ ...one, statements: statements() }))
    return [
      {
        ...one,
        route,
        get statements() {
          return statements()
        },
        get label() {
          return words()
        },
        mark: STANCES[gravest(strand)] ?? null,
        contested: disputed[strand] ?? 0,
        weight: count,
        ...(gathers[strand] === 1 ? { bulk: widest(strand) * (count / most) ** 1.4 } : {}),
      },
    ]
  })
  const standIn = (id: EntityId): EntityId =>
    nodes[pieceOf[ground.rowOf.get(id) ?? -1] ?? -1]?.id ?? id
  return {
    nodes: nodes.filter(
      (node, piece) => (touching[piece] ?? 0) > 0 || kept(node, paths.has(node.id)),
    ),
    strands: drawn,
    drawn: drawn.length,
    all: counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0),
    ...tallied(frame, mask, order),
    standIn,
    holding: (statements) =>
      new Set(
        undrawn(frame, mask, order, statements).flatMap(({ from, to }) =>
          [from, to].map(standIn).filter((id) => paths.has(id)),
        ),
      ),
  }
}
