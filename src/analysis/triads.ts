import type { Dataset, Line, Statement } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import { isActor } from '../domain/kinds.ts'

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

/**
 * Triangles of actors whose three sides carry something hostile or cooperative. Statements that the source has
 * only as denied, or only as proposed, make no side. With `picked`, triangles in which at least two corners are
 * picked, or all three where three or more are. Corners come in the order of `actors`.
 */
export const triads = (
  lines: readonly Line[],
  actors: ReadonlySet<EntityId>,
  picked: ReadonlySet<EntityId> | null = null,
): readonly Triad[] => {
  const order = new Map([...actors].map((actor, at) => [actor, at]))
  const between = new Map<EntityId, Map<EntityId, Statement[]>>()
  const before = (one: EntityId, other: EntityId): boolean =>
    (order.get(one) ?? 0) < (order.get(other) ?? 0)
  for (const { statement, from, to } of lines) {
    if (from === to || !actors.has(from) || !actors.has(to)) continue
    if (statement.polarity === 'neutral') continue
    if (statement.status !== 'reported' && statement.status !== 'claimed') continue
    const [one, other] = before(from, to) ? [from, to] : [to, from]
    const row = between.get(one) ?? new Map<EntityId, Statement[]>()
    between.set(one, row)
    const known = row.get(other)
    if (known === undefined) row.set(other, [statement])
    else if (!known.includes(statement)) known.push(statement)
  }
  const needed = picked === null ? 0 : picked.size > 2 ? 3 : 2
  const isPicked = (actor: EntityId): number => (picked?.has(actor) === true ? 1 : 0)
  const found: Triad[] = []
  for (const [a, row] of between)
    for (const [b, ab] of row) {
      const further = between.get(b)
      if (further === undefined || isPicked(a) + isPicked(b) < needed - 1) continue
      for (const [c, bc] of further) {
        const ac = row.get(c)
        if (ac === undefined || isPicked(a) + isPicked(b) + isPicked(c) < needed) continue
        const sides = [sideOf(a, b, ab), sideOf(b, c, bc), sideOf(a, c, ac)] as const
        const [first, second, third] = sides
        if (first === null || second === null || third === null) continue
        const reported = sides.flatMap((side) => side?.reported ?? [])
        found.push({
          corners: [a, b, c],
          sides: [first, second, third],
          reported: reported.length === 3 ? balanceOf(reported) : null,
          withClaims: balanceOf([first.withClaims, second.withClaims, third.withClaims]),
        })
      }
    }
  const place = ({ corners }: Triad): readonly number[] =>
    corners.map((corner) => order.get(corner) ?? 0)
  return found.sort((one, other) => {
    const [left, right] = [place(one), place(other)]
    const at = left.findIndex((value, corner) => value !== right[corner])
    return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0)
  })
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
