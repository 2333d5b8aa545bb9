import { NO_MARK } from '../analysis/aggregate/ground.ts'
import { STANCES, type Statement } from '../domain/dataset.ts'
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
/** The strongest strand is drawn as wide as one of so many statements. */
const WIDEST = 20

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

/** The strands that are drawn, the strongest first: of each piece its own strongest, then the strongest of all. */
const strongest = (
  { strands, gathers, nodes, gathered: { roomOf, opened } }: BubbleFrame,
  counts: Uint32Array,
  all: boolean,
): readonly number[] => {
  const shown: number[] = []
  counts.forEach((count, strand) => {
    if (count > 0) shown.push(strand)
  })
  shown.sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || one - other)
  const rooms = new Map(nodes.map(({ id }, piece) => [id, roomOf[piece] ?? null]))
  const taken = new Map<unknown, number>()
  /** Whether there is room for one more of these. */
  const hasRoom = (of: unknown, most: number): boolean => {
    const before = taken.get(of) ?? 0
    if (before >= most) return false
    taken.set(of, before + 1)
    return true
  }
  return shown.filter((strand) => {
    const one = strands[strand]
    if (one === undefined) return false
    if (gathers[strand] !== 1) return hasRoom('single', MOST_SINGLE)
    if (all) return true
    // Strands with a bubble at an end have their ends in order.
    if (!hasRoom(JSON.stringify([one.from, one.to]), MOST_A_PAIR)) return false
    const own = [one.from, one.to].filter((end) => hasRoom(end, OWN_STRONGEST))
    if (own.length > 0) return true
    const [from = null, to = null] = [rooms.get(one.from), rooms.get(one.to)]
    if (from !== to) return hasRoom('across', MOST.across)
    if (from !== null) return hasRoom(`in ${from}`, MOST.within)
    return hasRoom('outside', opened.length === 0 ? MOST.whole : MOST.outside)
  })
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
  const { ground, gathered, strandOf, strands, nodes, paths, gathers } = frame
  const { index, from, to, contested, mark } = ground
  const { pieceOf } = gathered
  const { statements } = index.dataset
  const counts = new Uint32Array(strands.length)
  const disputed = new Uint32Array(strands.length)
  const gravest = new Uint8Array(strands.length).fill(NO_MARK)
  const last = new Int32Array(strands.length).fill(-1)
  const alive = new Uint8Array(nodes.length)
  const outside = new Uint8Array(statements.length)
  const seen = new Uint8Array(statements.length)
  for (let line = 0; line < mask.length; line++) {
    if (mask[line] !== 1) continue
    alive[pieceOf[from[line] ?? 0] ?? 0] = 1
    alive[pieceOf[to[line] ?? 0] ?? 0] = 1
    const statement = index.statementOf[line] ?? 0
    seen[statement] = 1
    const strand = strandOf[line] ?? -1
    if (strand < 0) continue
    outside[statement] = 1
    // The lines of one statement stand together.
    if (last[strand] === statement) continue
    last[strand] = statement
    counts[strand] = (counts[strand] ?? 0) + 1
    disputed[strand] = (disputed[strand] ?? 0) + (contested[line] ?? 0)
    gravest[strand] = Math.min(gravest[strand] ?? NO_MARK, mark[line] ?? NO_MARK)
  }
  const order = strongest(frame, counts, all)
  const held = new Map<number, Statement[]>(order.map((strand) => [strand, []]))
  last.fill(-1)
  for (let line = 0; line < mask.length; line++) {
    const strand = strandOf[line] ?? -1
    if (mask[line] !== 1 || strand < 0) continue
    const statement = index.statementOf[line] ?? 0
    if (last[strand] === statement) continue
    last[strand] = statement
    const one = statements[statement]
    if (one === undefined) continue
    const list = held.get(strand)
    if (list === undefined) continue
    outside[statement] = 2
    list.push(one)
  }
  const whole = order.flatMap((strand) => {
    const one = strands[strand]
    const list = held.get(strand)
    return one === undefined || list === undefined || list.length === 0
      ? []
      : [{ strand, one: { ...one, statements: list } }]
  })
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const routes = routeStrands(
    whole.map(({ one }) => one),
    byId,
  )
  const most = Math.max(
    1,
    ...order.map((strand) => (gathers[strand] === 1 ? (counts[strand] ?? 0) : 0)),
  )
  const drawn = whole.flatMap(({ strand, one }): readonly SceneStrand[] => {
    const route = routes.get(one.id)
    if (route === undefined) return []
    const count = counts[strand] ?? 0
    let words: string | undefined
    return [
      {
        ...one,
        route,
        get label() {
          words ??= label(one)
          return words
        },
        mark: STANCES[gravest[strand] ?? NO_MARK] ?? null,
        contested: disputed[strand] ?? 0,
        weight: count,
        ...(gathers[strand] === 1 ? { bulk: WIDEST * (count / most) ** 1.4 } : {}),
      },
    ]
  })
  const tally = { statements: 0, weaker: 0, inside: 0 }
  seen.forEach((is, statement) => {
    if (is !== 1) return
    if (outside[statement] === 2) tally.statements++
    else if (outside[statement] === 1) tally.weaker++
    else tally.inside++
  })
  return {
    nodes: nodes.filter((node, piece) => alive[piece] === 1 || kept(node, paths.has(node.id))),
    strands: drawn,
    drawn: drawn.length,
    all: counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0),
    ...tally,
    standIn: (id) => nodes[pieceOf[ground.rowOf.get(id) ?? -1] ?? -1]?.id ?? id,
  }
}
