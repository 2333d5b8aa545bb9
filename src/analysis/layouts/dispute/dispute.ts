import type { Positions } from '../../../domain/dataset.ts'
import type { EntityId } from '../../../domain/ids.ts'
import { footprint } from '../../geometry/box.ts'
import { force } from '../force.ts'
import type { Layout, LayoutInput, LayoutParameters } from '../layout.ts'
import { nodeOf, numberOf, type Parameter, VARIANT } from '../parameters.ts'
import { createRandom } from '../random.ts'
import { settle } from '../settle.ts'
import { anneal, type Effort } from './anneal.ts'
import { totalCost } from './cost.ts'
import { planFor } from './frame.ts'
import type { Plan } from './plan.ts'
import { polesOf } from './poles.ts'

const EFFORTS = {
  quick: { tries: 16, moves: 140, runs: 1 },
  full: { tries: 60, moves: 3500, runs: 3 },
} as const
/** Keeps the runs of one seed apart from those of the next. */
const SEED_STEP = 7919
const WHOLE_EFFORT_UP_TO = 50
/** The search costs more than the square of the nodes, and no larger picture of this sort can be read. */
const MOST_NODES = 200

/** A move costs more where there is more: beyond some size the search gets shorter, not longer. */
const effortFor = (effort: LayoutParameters['effort'], bodies: number): Effort => {
  const { tries, moves } = EFFORTS[effort]
  const share = Math.min(1, (WHOLE_EFFORT_UP_TO / Math.max(1, bodies)) ** 2)
  return { tries: Math.ceil(tries * share), moves: Math.ceil(moves * share) }
}

const FIRST = { name: 'first', type: 'node', standard: null } as const satisfies Parameter
const SECOND = { name: 'second', type: 'node', standard: null } as const satisfies Parameter

/** The two parties that were chosen; one alone has no meaning, and neither has one against itself. */
const chosenPoles = (
  { nodes }: LayoutInput,
  { values, poles }: LayoutParameters,
): LayoutParameters['poles'] => {
  const first = nodeOf(values, FIRST, nodes)
  const second = nodeOf(values, SECOND, nodes)
  return first === null || second === null || first === second ? poles : [first, second]
}

const wishesOf = (plan: Plan) =>
  plan.bodies
    .filter((body) => body.part.role !== 'pole')
    .sort((one, other) => other.ties.length - one.ties.length)
    .map((body) => [body.node, [body.x, body.y]] as const)

/** The cheapest of several runs, each from its own seed. */
const solve = (
  input: LayoutInput,
  poles: readonly [EntityId, EntityId],
  { effort, seed, values }: LayoutParameters,
): Plan | null => {
  const start = seed + numberOf(values, VARIANT) - 1
  let best: Plan | null = null
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < EFFORTS[effort].runs; run++) {
    const plan = planFor(input, poles)
    if (plan === null) return null
    anneal(plan, effortFor(effort, plan.bodies.length), createRandom(start + run * SEED_STEP))
    const cost = totalCost(plan)
    if (cost < least) {
      least = cost
      best = plan
    }
  }
  return best
}

const compute = (input: LayoutInput, parameters: LayoutParameters): Positions => {
  const poles = chosenPoles(input, parameters) ?? polesOf(input)
  const plan =
    poles === null || input.nodes.length > MOST_NODES ? null : solve(input, poles, parameters)
  if (plan === null) return force.compute(input, parameters)
  const fixed = plan.bodies.filter((body) => body.part.role === 'pole')
  const poleBoxes = fixed.map((body) => footprint(body.node, [body.x, body.y]))
  const settled = settle(wishesOf(plan), [...poleBoxes, plan.corridorBox])
  return new Map([...fixed.map((body) => [body.node.id, [body.x, body.y]] as const), ...settled])
}

/** Whether the dispute layout has something to stand on: two parties with hostile statements between them. */
export const hasPoles = (input: Pick<LayoutInput, 'nodes' | 'links'>): boolean =>
  polesOf(input) !== null

/**
 * The two main parties stand apart with nothing but their own statements between them; those who deal with both stand
 * above, others below, each party’s people behind it. Where there are no such parties, or more than 200 nodes, it is
 * the force layout.
 */
export const dispute: Layout = {
  id: 'dispute',
  parameters: [FIRST, SECOND, VARIANT],
  compute,
}
