import type { Dataset, Statement, Status } from '../../domain/dataset.ts'
import type { EntityId, StatementId } from '../../domain/ids.ts'
import type { Route } from './routes.ts'
import type { Walked } from './walked.ts'

/** A route in the words of the dataset. A path is the choice of one statement a step. */
export interface Way {
  /** Tells it from all others. */
  readonly key: string
  readonly nodes: readonly EntityId[]
  /** The statements of each step, those that the source bears out itself before what is only claimed. */
  readonly steps: readonly (readonly Statement[])[]
}

const STRENGTH: readonly Status[] = ['reported', 'proposed', 'claimed', 'denied']

/** How far a statement is from what the source tells in its own voice and nobody contests, from 0. */
export const strength = ({ status, contested }: Statement): number =>
  STRENGTH.indexOf(status) * 2 + (contested ? 1 : 0)

export const wayOf = (dataset: Dataset, { lines }: Walked, route: Route): Way => {
  const nodes = route.nodes.flatMap((node) => dataset.entities[node]?.id ?? [])
  return {
    key: nodes.join(' '),
    nodes,
    steps: route.lines.map((step) =>
      [...new Set(step.flatMap((row) => lines[row]?.statement ?? []))].sort(
        (one, other) => strength(one) - strength(other),
      ),
    ),
  }
}

/** The statements of a path along a way: the chosen one of each step, from 0, or the first where there is none. */
export const chainOf = (way: Pick<Way, 'steps'>, choice: readonly number[]): readonly Statement[] =>
  way.steps.flatMap((step, at) => step[choice[at] ?? 0] ?? step[0] ?? [])

/** A step of a path: one statement, and the two nodes between which it is taken. */
export interface PathStep {
  readonly statement: StatementId
  readonly ends: readonly EntityId[]
}

/** The same, each with the two nodes that it joins on this way. */
export const stepsOf = (way: Way, choice: readonly number[]): readonly PathStep[] =>
  chainOf(way, choice).map(({ id }, at) => ({
    statement: id,
    ends: way.nodes.slice(at, at + 2),
  }))

/** What a path rests on beside what the source tells in its own voice. */
export interface Footing {
  readonly steps: number
  readonly claimed: number
  /** Who claims it, each once, in the order of the path. */
  readonly claimedBy: readonly EntityId[]
  /** No other statement of those steps is reported. */
  readonly onlyClaimed: boolean
  readonly proposed: number
  readonly denied: number
}

export const footingOf = (way: Pick<Way, 'steps'>, choice: readonly number[]): Footing => {
  const chain = chainOf(way, choice)
  const count = (status: Status): number => chain.filter((one) => one.status === status).length
  const claimed = chain.map(({ status }) => status === 'claimed')
  return {
    steps: chain.length,
    claimed: count('claimed'),
    claimedBy: [
      ...new Set(
        chain.flatMap(({ said }, at) =>
          claimed[at] === true && said[0] !== undefined ? [said[0].by] : [],
        ),
      ),
    ],
    onlyClaimed: way.steps.every(
      (step, at) => claimed[at] !== true || step.every(({ status }) => status !== 'reported'),
    ),
    proposed: count('proposed'),
    denied: count('denied'),
  }
}
