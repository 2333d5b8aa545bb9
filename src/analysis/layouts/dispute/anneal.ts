import { costOf } from './cost.ts'
import { type Body, moveTo, type Plan } from './plan.ts'

/** How long to search: tries a body at the start, and moves a body in all. */
export interface Effort {
  readonly tries: number
  readonly moves: number
}

/** What a move may cost at most, about, at the start and at the end. */
const HOT = 160
const COLD = 1
/** Shares of all moves. */
const SWAPS = 0.15
const FRESH_STARTS = 0.08
/** The longest steps at the start, in halves of the width, and at the end, in units. */
const FIRST_STEP = 0.6
const LAST_STEP = 4

const isPole = (body: Body): boolean => body.part.role === 'pole'

/** A random place within the frame, on the body's own side where it has one. */
const anywhere = (body: Body, plan: Plan, random: () => number): readonly [number, number] => {
  const { role, side } = body.part
  const share = random()
  let u = random() * 2 - 1
  let v = share * 2 - 1
  if (role === 'bridge') v = -share
  if (role === 'third') v = share
  if (role === 'satellite') u = side * (0.55 + 0.45 * random())
  return plan.level
    ? [u * plan.halfWidth, v * plan.halfHeight]
    : [-v * plan.halfWidth, u * plan.halfHeight]
}

/** Sets the bodies down one after the other, most involved first, each at the best of several places. */
const setDown = (plan: Plan, tries: number, random: () => number): void => {
  const order = plan.bodies
    .filter((body) => !isPole(body))
    .sort((a, b) => b.ties.length - a.ties.length)
  const placed: Body[] = plan.bodies.filter(isPole)
  for (const body of order) {
    placed.push(body)
    const others = new Set(placed)
    const partial: Plan = {
      ...plan,
      bodies: placed,
      ties: plan.ties.filter((tie) => others.has(tie.a) && others.has(tie.b)),
    }
    let best: readonly [number, number] = [0, 0]
    let least = Number.POSITIVE_INFINITY
    for (let attempt = 0; attempt < tries; attempt++) {
      const [x, y] = anywhere(body, plan, random)
      moveTo(body, x, y, plan.corridor)
      const cost = costOf(body, partial, least)
      if (cost < least) {
        least = cost
        best = [x, y]
      }
    }
    moveTo(body, best[0], best[1], plan.corridor)
  }
}

/** A triangular bell around 0, from -1 to 1. */
const bell = (random: () => number): number => random() - random()

const pick = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)]

/** Exchanges the places of two bodies, unless that costs more than is allowed. */
const trySwap = (one: Body, other: Body, plan: Plan, allowed: number): void => {
  const { x, y } = one
  const there = { x: other.x, y: other.y }
  const before = costOf(one, plan) + costOf(other, plan)
  moveTo(one, there.x, there.y, plan.corridor)
  moveTo(other, x, y, plan.corridor)
  if (costOf(one, plan) + costOf(other, plan) - before <= allowed) return
  moveTo(one, x, y, plan.corridor)
  moveTo(other, there.x, there.y, plan.corridor)
}

/** Moves a body to another place, unless that costs more than is allowed. */
const tryMove = (
  body: Body,
  [x, y]: readonly [number, number],
  plan: Plan,
  allowed: number,
): void => {
  const from = { x: body.x, y: body.y }
  const limit = costOf(body, plan) + allowed
  moveTo(body, x, y, plan.corridor)
  if (costOf(body, plan, limit) > limit) moveTo(body, from.x, from.y, plan.corridor)
}

/**
 * Moves the bodies of a plan, in place, towards a picture that costs less: simulated annealing with
 * steps that shrink, fresh starts elsewhere, and swaps of two bodies. Poles stay where they are.
 */
export const anneal = (plan: Plan, effort: Effort, random: () => number): void => {
  setDown(plan, effort.tries, random)
  const free = plan.bodies.filter((body) => !isPole(body))
  const rounds = effort.moves * free.length
  for (let round = 0; round < rounds; round++) {
    const left = 1 - round / rounds
    const luck = random()
    const allowed = 3 * (COLD + HOT * left * left * left) * luck * luck
    const body = pick(free, random)
    const kind = random()
    if (body === undefined) continue
    if (kind < SWAPS) {
      const other = pick(free, random)
      if (other !== undefined && other !== body) trySwap(body, other, plan, allowed)
    } else if (kind < SWAPS + FRESH_STARTS)
      tryMove(body, anywhere(body, plan, random), plan, allowed)
    else {
      const step = LAST_STEP + left * left * plan.halfWidth * FIRST_STEP
      const place = [body.x + bell(random) * step, body.y + bell(random) * step] as const
      tryMove(body, place, plan, allowed)
    }
  }
}
