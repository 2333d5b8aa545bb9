import { costOf } from './cost.ts'
import { type Body, moveTo, type Plan } from './plan.ts'

/** How long to search: tries a body at the start, and moves a body in all. */
export interface Effort {
  readonly tries: number
  readonly moves: number
}

const HOT = 100
const COLD = 3

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
    const heat = COLD + HOT * left * left * left
    const body = pick(free, random)
    if (body === undefined) return
    const { x, y } = body
    const kind = random()
    const luck = random()
    const allowed = 3 * heat * luck * luck
    if (kind < 0.15) {
      const other = pick(free, random)
      if (other === undefined || other === body) continue
      const there = { x: other.x, y: other.y }
      const before = costOf(body, plan) + costOf(other, plan)
      moveTo(body, there.x, there.y, plan.corridor)
      moveTo(other, x, y, plan.corridor)
      if (costOf(body, plan) + costOf(other, plan) - before > allowed) {
        moveTo(body, x, y, plan.corridor)
        moveTo(other, there.x, there.y, plan.corridor)
      }
      continue
    }
    const before = costOf(body, plan)
    if (kind < 0.23) {
      const [farX, farY] = anywhere(body, plan, random)
      moveTo(body, farX, farY, plan.corridor)
    } else {
      const step = 4 + left * left * plan.halfWidth * 0.6
      moveTo(body, x + bell(random) * step, y + bell(random) * step, plan.corridor)
    }
    if (costOf(body, plan, before + allowed) > before + allowed) moveTo(body, x, y, plan.corridor)
  }
}
