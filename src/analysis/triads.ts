import type { Dataset, Line, Statement } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import { isActor } from '../domain/kinds.ts'
import { each, type Steps } from '../domain/steps.ts'

/** What runs between two actors. `both`: some of it is hostile and some cooperative, and no vote is taken. */
export type Sign = 'cooperative' | 'hostile' | 'both'

/** `balanced`: no side or two sides are hostile; `tension`: one or all three; `open`: a side is both. */
export type Balance = 'balanced' | 'tension' | 'open'

/** One side of a triangle: what is reported apart from what is only claimed. */
export interface Side {
  readonly ends: readonly [EntityId, EntityId]
  /** By what the source tells in its own voice; null where it tells nothing hostile or cooperative. */
  readonly reported: Sign | null
  /** By that and the claims together. */
  readonly withClaims: Sign
  /** Hostile and cooperative statements, reported and claimed, in the order of the dataset. */
  readonly statements: readonly Statement[]
}

export interface Triad {
  readonly corners: readonly [EntityId, EntityId, EntityId]
  readonly sides: readonly [Side, Side, Side]
  /** Null where a side has no reported statement: the triangle stands on claims. */
  readonly reported: Balance | null
  readonly withClaims: Balance
}

/** Who can be hostile or cooperative: everybody but events, instruments and places. */
export const actorsOf = (dataset: Dataset): ReadonlySet<EntityId> =>
  new Set(dataset.entities.filter(({ kind }) => isActor(kind)).map(({ id }) => id))

const signOf = (statements: readonly Statement[]): Sign | null => {
  const hostile = statements.some(({ polarity }) => polarity === 'hostile')
  const cooperative = statements.some(({ polarity }) => polarity === 'cooperative')
  if (hostile && cooperative) return 'both'
  if (hostile) return 'hostile'
  return cooperative ? 'cooperative' : null
}

const balanceOf = (signs: readonly Sign[]): Balance => {
  if (signs.includes('both')) return 'open'
  return signs.filter((sign) => sign === 'hostile').length % 2 === 0 ? 'balanced' : 'tension'
}

const sideOf = (one: EntityId, other: EntityId, statements: readonly Statement[]): Side | null => {
  const withClaims = signOf(statements)
  if (withClaims === null) return null
  const reported = signOf(statements.filter(({ status }) => status === 'reported'))
  return { ends: [one, other], reported, withClaims, statements }
}

/** What is hostile or cooperative between two actors: by the first of them in the order of actors, then by the other. */
type Between = ReadonlyMap<EntityId, ReadonlyMap<EntityId, readonly Statement[]>>

const betweenSteps = function* (
  lines: readonly Line[],
  order: ReadonlyMap<EntityId, number>,
): Steps<Between> {
  const between = new Map<EntityId, Map<EntityId, Statement[]>>()
  yield* each(lines, ({ statement, from, to }) => {
    const [start, end] = [order.get(from), order.get(to)]
    if (start === undefined || end === undefined || from === to) return
    if (statement.polarity === 'neutral') return
    if (statement.status !== 'reported' && statement.status !== 'claimed') return
    const [one, other] = start < end ? [from, to] : [to, from]
    const row = between.get(one) ?? new Map<EntityId, Statement[]>()
    between.set(one, row)
    const known = row.get(other)
    if (known === undefined) row.set(other, [statement])
    else if (!known.includes(statement)) known.push(statement)
  })
  return between
}

const triadOf = (
  corners: Triad['corners'],
  [first, second, third]: readonly [Side | null, Side | null, Side | null],
): Triad | null => {
  if (first === null || second === null || third === null) return null
  const sides = [first, second, third] as const
  const reported = sides.flatMap((side) => side.reported ?? [])
  return {
    corners,
    sides,
    reported: reported.length === 3 ? balanceOf(reported) : null,
    withClaims: balanceOf(sides.map(({ withClaims }) => withClaims)),
  }
}

/**
 * Triangles of actors whose three sides carry something hostile or cooperative, found step by step. Statements that
 * the source has only as denied, or only as proposed, make no side. With `picked`, triangles in which at least two
 * corners are picked, or all three where three or more are. They and their corners come in the order of `actors`.
 */
export const triadSteps = function* (
  lines: readonly Line[],
  actors: ReadonlySet<EntityId>,
  picked: ReadonlySet<EntityId> | null = null,
): Steps<readonly Triad[]> {
  const order = new Map([...actors].map((actor, at) => [actor, at]))
  const between = yield* betweenSteps(lines, order)
  const needed = picked === null ? 0 : picked.size > 2 ? 3 : 2
  const isPicked = (actor: EntityId): number => (picked?.has(actor) === true ? 1 : 0)
  const inOrder = <Held>(
    row: ReadonlyMap<EntityId, Held>,
  ): readonly (readonly [EntityId, Held])[] =>
    [...row].sort(([one], [other]) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
  const found: Triad[] = []
  for (const a of actors) {
    const row = between.get(a)
    if (row === undefined || isPicked(a) < needed - 2) continue
    for (const [b, ab] of inOrder(row)) {
      yield 1
      const further = between.get(b)
      if (further === undefined || isPicked(a) + isPicked(b) < needed - 1) continue
      for (const [c, bc] of inOrder(further)) {
        const ac = row.get(c)
        if (ac === undefined || isPicked(a) + isPicked(b) + isPicked(c) < needed) continue
        const triad = triadOf([a, b, c], [sideOf(a, b, ab), sideOf(b, c, bc), sideOf(a, c, ac)])
        if (triad !== null) found.push(triad)
      }
    }
  }
  return found
}

/** What an open triangle would be if its one side that is both were only hostile, or only cooperative. */
export interface Hinge {
  readonly side: Side
  readonly hostile: Balance
  readonly cooperative: Balance
}

/** Null where no side is both, or more than one. */
export const hingeOf = ({ sides }: Triad, signOf: (side: Side) => Sign | null): Hinge | null => {
  const signs = sides.flatMap((side) => signOf(side) ?? [])
  const both = sides.filter((side) => signOf(side) === 'both')
  const [side] = both
  if (signs.length < 3 || side === undefined || both.length > 1) return null
  const as = (sign: Sign): Balance =>
    balanceOf(signs.map((given) => (given === 'both' ? sign : given)))
  return { side, hostile: as('hostile'), cooperative: as('cooperative') }
}
