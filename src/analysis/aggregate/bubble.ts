import type { EntityId, KindId } from '../../domain/ids.ts'
import { around, type BubblePath, type GatheredBy } from './asked.ts'
import { byKind, byState, type Ground } from './ground.ts'

/** What the nodes of a bubble have in common. */
export type BubbleOf =
  /** A community by Louvain, named after the one of it with most lines. */
  | { readonly of: 'community'; readonly around: EntityId }
  | { readonly of: 'kind'; readonly kind: KindId }
  | { readonly of: 'state'; readonly state: EntityId }
  /** Roll up to nobody. */
  | { readonly of: 'stateless' }
  /** In groups too small for a bubble each. */
  | { readonly of: 'others' }
  /** Have fewer lines than those that are drawn beside it one by one. */
  | { readonly of: 'rest' }

/** Nodes that are drawn as one. */
export interface Bubble {
  readonly path: BubblePath
  readonly is: BubbleOf
  /** Rows of the dataset’s entities, those with most lines first; two at least. */
  readonly members: Uint32Array
}

/** What an open bubble, or the whole picture, holds. */
export interface Content {
  /** The largest first; the numbers of their paths follow this order. */
  readonly bubbles: readonly Bubble[]
  /** Rows of nodes that are drawn one by one. */
  readonly singles: Uint32Array
}

/** Bubbles that one division makes at most, the one of all others not counted. */
export const MOST_BUBBLES = 22
/** A bubble of so many nodes opens into its nodes. */
export const DRAWN_SINGLY = 120
/** A community with a smaller part of the nodes gets no bubble of its own. */
const SMALLEST_PART = 1 / 500
const SMALLEST = 5
const SMALLEST_OF_FEW = 3
const FEW = 200
/** Where one bubble would hold such a part, the division says nothing. */
const NEARLY_ALL = 0.9
const NOBODY = new Uint32Array()

const nameOf = (ground: Ground, by: GatheredBy, code: number, members: Uint32Array): BubbleOf => {
  const { entities, kinds } = ground.index.dataset
  const first = entities[members[0] ?? 0]
  if (by === 'kind') {
    const kind = kinds[code]
    return kind === undefined ? { of: 'others' } : { of: 'kind', kind: kind.id }
  }
  const named = by === 'state' ? entities[code] : first
  if (named === undefined) return { of: 'stateless' }
  return by === 'state' ? { of: 'state', state: named.id } : { of: 'community', around: named.id }
}

const mostLinesFirst = ({ degree }: Ground, members: readonly number[]): Uint32Array =>
  Uint32Array.from(members).sort(
    (one, other) => (degree[other] ?? 0) - (degree[one] ?? 0) || one - other,
  )

/** The nodes with most lines one by one, and a bubble of the rest. */
const busiest = (ground: Ground, members: Uint32Array, outer: BubblePath | null): Content => {
  const ordered = mostLinesFirst(ground, [...members])
  const rest = ordered.slice(DRAWN_SINGLY - 1)
  if (rest.length < 2) return { bubbles: [], singles: ordered }
  const path = pathIn(outer, 0)
  return {
    bubbles: [{ path, is: { of: 'rest' }, members: rest }],
    singles: ordered.slice(0, DRAWN_SINGLY - 1),
  }
}

const pathIn = (outer: BubblePath | null, number: number): BubblePath =>
  outer === null ? String(number) : `${outer}.${number}`

/**
 * Divides nodes into bubbles by a code of each; a group of one is drawn as itself.
 * @param members - rows
 * @param codes - one a member
 * @param outer - the bubble that is divided; null: everything
 */
export const divided = (
  ground: Ground,
  by: GatheredBy,
  members: Uint32Array,
  codes: ArrayLike<number>,
  outer: BubblePath | null,
): Content => {
  const groups = new Map<number, number[]>()
  members.forEach((row, at) => {
    const code = codes[at] ?? 0
    const known = groups.get(code)
    if (known === undefined) groups.set(code, [row])
    else known.push(row)
  })
  const least =
    by === 'community'
      ? Math.max(members.length < FEW ? SMALLEST_OF_FEW : SMALLEST, members.length * SMALLEST_PART)
      : 1
  const ordered = [...groups].sort(
    ([, one], [, other]) => other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0),
  )
  const own = ordered.filter(([, rows], at) => at < MOST_BUBBLES && rows.length >= least)
  const others = ordered.slice(own.length).flatMap(([, rows]) => rows)
  const singles = own.flatMap(([, rows]) => (rows.length === 1 ? rows : []))
  if (others.length === 1) singles.push(...others)
  const bubbles: Bubble[] = []
  const add = (is: (rows: Uint32Array) => BubbleOf, rows: readonly number[]): void => {
    if (rows.length < 2) return
    const sorted = mostLinesFirst(ground, rows)
    bubbles.push({ path: pathIn(outer, bubbles.length), is: is(sorted), members: sorted })
  }
  for (const [code, rows] of own) add((sorted) => nameOf(ground, by, code, sorted), rows)
  add(() => ({ of: 'others' }), others)
  const largest = Math.max(0, ...bubbles.map((bubble) => bubble.members.length))
  if (outer !== null && largest > NEARLY_ALL * members.length)
    return busiest(ground, members, outer)
  return { bubbles, singles: Uint32Array.from(singles) }
}

/** Everybody, by row. */
export const everybody = ({ degree }: Ground): Uint32Array =>
  Uint32Array.from({ length: degree.length }, (_, row) => row)

/** The whole by kind or by state, which need no search. */
export const dividedByFact = (ground: Ground, by: 'kind' | 'state'): Content => {
  const members = everybody(ground)
  const codes = by === 'kind' ? byKind(ground, members) : byState(ground, members)
  return divided(ground, by, members, codes, null)
}

/** The content of a bubble of few nodes: these, one by one. */
export const oneByOne = ({ members }: Bubble): Content => ({ bubbles: [], singles: members })

/** What an open bubble holds, as far as it is known. */
export type Contents = ReadonlyMap<BubblePath | null, Content>

/** The picture as it is drawn: bubbles that are closed, and nodes one by one. */
export interface Gathered {
  /** Closed bubbles first, then single nodes; a number is a piece. */
  readonly bubbles: readonly Bubble[]
  readonly singles: readonly number[]
  /** Row → its piece. */
  readonly pieceOf: Int32Array
  /** Piece → the open bubble that it lies in; null: in none. */
  readonly roomOf: readonly (BubblePath | null)[]
  /** The open bubbles, outer before inner. */
  readonly opened: readonly Bubble[]
}

/** @param open - what is open; a bubble whose content is not known stays closed */
export const gathered = (
  ground: Ground,
  contents: Contents,
  open: readonly BubblePath[],
): Gathered => {
  const bubbles: Bubble[] = []
  const opened: Bubble[] = []
  const singles: number[] = []
  const roomsOfSingles: (BubblePath | null)[] = []
  const visit = (content: Content, room: BubblePath | null): void => {
    for (const bubble of content.bubbles) {
      const inner = open.includes(bubble.path) ? contents.get(bubble.path) : undefined
      if (inner === undefined) bubbles.push(bubble)
      else {
        opened.push(bubble)
        visit(inner, bubble.path)
      }
    }
    for (const row of content.singles) {
      singles.push(row)
      roomsOfSingles.push(room)
    }
  }
  const whole = contents.get(null)
  if (whole !== undefined) visit(whole, null)
  const roomOf = [...bubbles.map(({ path }) => around(path)), ...roomsOfSingles]
  const pieceOf = new Int32Array(ground.degree.length).fill(-1)
  bubbles.forEach(({ members }, piece) => {
    for (const row of members) pieceOf[row] = piece
  })
  singles.forEach((row, at) => {
    pieceOf[row] = bubbles.length + at
  })
  return { bubbles, singles, pieceOf, roomOf, opened }
}

/** Nobody. */
export const NO_CONTENT: Content = { bubbles: [], singles: NOBODY }
