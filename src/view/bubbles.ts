import type { BubblePath } from '../analysis/aggregate/asked.ts'
import type { Bubble, Gathered } from '../analysis/aggregate/bubble.ts'
import { type Ground, NO_MARK } from '../analysis/aggregate/ground.ts'
import type { Places } from '../analysis/aggregate/places.ts'
import { type NodeSize, sizeOf } from '../analysis/geometry/size.ts'
import { textWidth, wrapLabel } from '../analysis/geometry/text.ts'
import { type Entity, type Point, STANCES, STATUSES, type Statement } from '../domain/dataset.ts'
import { type EntityId, entityId, kindId } from '../domain/ids.ts'
import { glyphOf } from './glyphs.ts'
import type { Box } from './routes.ts'
import type { Scene, SceneNode, SceneStrand, StrandLabel } from './scene.ts'
import { routeStrands } from './strandRoutes.ts'
import type { Strand } from './strands.ts'

/** What a bubble is called: in a sentence, and in the lines that stand on it. */
export interface BubbleName {
  readonly name: string
  /** The first is broken where it is long. */
  readonly lines: readonly string[]
}

/** The picture in bubbles, whatever the filters say. */
export interface BubbleFrame {
  readonly ground: Ground
  readonly gathered: Gathered
  /** A piece each: closed bubbles, then single nodes. */
  readonly nodes: readonly SceneNode[]
  /** Node of a bubble → its path. */
  readonly paths: ReadonlyMap<EntityId, BubblePath>
  /** Ends, family and status of each strand. */
  readonly strands: readonly Omit<Strand, 'statements'>[]
  /** Line of the index → its strand; -1: both its ends lie in one bubble. */
  readonly strandOf: Int32Array
  /** Strand → 1 where one of its ends at least is a bubble. */
  readonly gathers: Uint8Array
}

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
const LABEL_PX = 12.5
const LINE_HEIGHT = 1.2
const RING = 4

/** A smaller bubble has its name below. */
const HOLDS_NAME = 30

const discSize = ({ lines }: BubbleName, radius: number): NodeSize => {
  const inside = radius >= HOLDS_NAME
  const most = inside ? Math.max(66, radius * 0.92) : 104
  const [name = '', ...others] = lines
  const labelLines = [...wrapLabel(name, LABEL_PX, most), ...others]
  const widths = labelLines.map((line) =>
    textWidth(line, LABEL_PX, inside ? 'semibold' : 'regular'),
  )
  return {
    width: 2 * radius,
    height: 2 * radius,
    labelLines,
    labelPx: LABEL_PX,
    labelWeight: inside ? 'semibold' : 'regular',
    labelWidth: Math.ceil(Math.max(0, ...widths)),
    labelHeight: Math.ceil(labelLines.length * LABEL_PX * LINE_HEIGHT),
    labelPlacement: inside ? 'inside' : 'below',
  }
}

/** What the name below a node takes. */
const labelBelow = ([x, y]: Point, size: NodeSize): Box | null =>
  size.labelPlacement === 'inside'
    ? null
    : {
        x: x - size.labelWidth / 2,
        y: y + size.height / 2 + 2,
        width: size.labelWidth,
        height: size.labelHeight,
      }

const BUBBLE = kindId('bubble')

const prefixes = new WeakMap<Ground, string>()

/** An id that no entity of the dataset has. */
const idsFor = (ground: Ground): ((path: BubblePath) => EntityId) => {
  let prefix = prefixes.get(ground) ?? 'bubble '
  const isTaken = (): boolean => {
    for (const id of ground.rowOf.keys()) if (id.startsWith(prefix)) return true
    return false
  }
  if (!prefixes.has(ground)) while (isTaken()) prefix += ' '
  prefixes.set(ground, prefix)
  return (path) => entityId(`${prefix}${path}`)
}

/** What a bubble is drawn as: a node that no source speaks of. */
const standIn = (id: EntityId, name: string): Entity => ({
  id,
  kind: BUBBLE,
  name,
  inSentence: null,
  aliases: [],
  role: null,
  rollsUpTo: null,
  wikidata: null,
  unnamed: false,
  alleged: false,
  date: null,
  note: null,
  attributes: null,
})

const bubbleNode = (
  bubble: Bubble,
  id: EntityId,
  name: BubbleName,
  { at, radius }: { readonly at: Point; readonly radius: number },
): SceneNode => {
  const size = discSize(name, radius)
  return {
    id,
    entity: standIn(id, name.name),
    at,
    size,
    members: bubble.members.length - 1,
    pole: false,
    width: size.width,
    height: size.height,
    glyph: glyphOf(kindId('country')),
    weight: bubble.members.length,
    figuresDiffer: false,
    ring: RING,
    bubble: bubble.path,
    label: labelBelow(at, size),
  }
}

const singleNode = (entity: Entity, at: Point, weight: number): SceneNode => {
  const size = sizeOf(entity.kind, entity.name)
  return {
    id: entity.id,
    entity,
    at,
    size,
    members: 0,
    pole: false,
    width: size.width,
    height: size.height,
    glyph: glyphOf(entity.kind),
    weight,
    figuresDiffer: false,
    ring: 0,
    label: labelBelow(at, size),
  }
}

/** More keys than these are looked up by hash. */
const MOST_CELLS = 8_000_000

/** Numbers by keys below `size`, -1 where there is none: half a million look-ups take no time where they are an array’s. */
const placesOf = (size: number) => {
  if (size > MOST_CELLS) {
    const held = new Map<number, number>()
    return {
      get: (key: number): number => held.get(key) ?? -1,
      set: (key: number, place: number): void => {
        held.set(key, place)
      },
    }
  }
  const cells = new Int32Array(size).fill(-1)
  return {
    get: (key: number): number => cells[key] ?? -1,
    set: (key: number, place: number): void => {
      cells[key] = place
    },
  }
}

/**
 * Places what was gathered and folds the lines between its pieces into strands: with a bubble at one end at least,
 * one a pair, family and status, whatever the direction; between single nodes as elsewhere.
 */
export const buildBubbleFrame = (
  ground: Ground,
  gathered: Gathered,
  places: Places,
  nameOf: (bubble: Bubble) => BubbleName,
): BubbleFrame => {
  const { dataset } = ground.index
  const idOf = idsFor(ground)
  const { bubbles, singles, pieceOf } = gathered
  const paths = new Map<EntityId, BubblePath>()
  const nodes = [
    ...bubbles.map((bubble) => {
      const id = idOf(bubble.path)
      paths.set(id, bubble.path)
      const disc = places.bubbles.get(bubble.path) ?? { at: [0, 0], radius: 1 }
      return bubbleNode(bubble, id, nameOf(bubble), disc)
    }),
    ...singles.flatMap((row) => {
      const entity = dataset.entities[row]
      const at = places.singles.get(row) ?? [0, 0]
      return entity === undefined ? [] : [singleNode(entity, at, ground.degree[row] ?? 0)]
    }),
  ]
  const pieces = nodes.length
  const { from, to, family, status, symmetric, families } = ground
  const strandOf = new Int32Array(from.length)
  const found = placesOf(pieces * pieces * families.length * STATUSES.length * 2)
  const strands: Omit<Strand, 'statements'>[] = []
  const gathers: number[] = []
  for (let line = 0; line < from.length; line++) {
    const one = pieceOf[from[line] ?? 0] ?? -1
    const other = pieceOf[to[line] ?? 0] ?? -1
    const loop = from[line] === to[line]
    const hidden = one < 0 || other < 0 || (one === other && (one < bubbles.length || !loop))
    strandOf[line] = -1
    if (hidden) continue
    const toBubble = one < bubbles.length || other < bubbles.length
    const bothWays = toBubble || symmetric[line] === 1
    const [start, end] = bothWays && one > other ? [other, one] : [one, other]
    const way = bothWays ? 1 : 0
    const key =
      (((start * pieces + end) * families.length + (family[line] ?? 0)) * STATUSES.length +
        (status[line] ?? 0)) *
        2 +
      way
    let strand = found.get(key)
    if (strand < 0) {
      strand = strands.length
      found.set(key, strand)
      const [a, b] = [nodes[start]?.id, nodes[end]?.id]
      const familyId = families[family[line] ?? 0]
      const statusName = STATUSES[status[line] ?? 0]
      if (a === undefined || b === undefined || familyId === undefined || statusName === undefined)
        continue
      const id = `${key.toString(36)} ${a}${way === 1 ? '=' : '>'}${b}`
      gathers.push(toBubble ? 1 : 0)
      strands.push({
        id,
        folded: id,
        from: a,
        to: b,
        family: familyId,
        status: statusName,
        symmetric: bothWays,
      })
    }
    strandOf[line] = strand
  }
  return {
    ground,
    gathered,
    nodes,
    paths,
    strands,
    strandOf,
    gathers: Uint8Array.from(gathers),
  }
}

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
