import type { Dataset, Statement, Status } from '../../domain/dataset.ts'
import type { EntityId } from '../../domain/ids.ts'
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

const strength = ({ status, contested }: Statement): number =>
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

/** What a chain of statements rests on beside what the source tells in its own voice. */
export interface Footing {
  readonly claimed: number
  /** Who claims it, each once, in the order of the chain. */
  readonly claimedBy: readonly EntityId[]
  readonly proposed: number
  readonly denied: number
}

export const footingOf = (chain: readonly Statement[]): Footing => {
  const count = (status: Status): number => chain.filter((one) => one.status === status).length
  return {
    claimed: count('claimed'),
    claimedBy: [
      ...new Set(
        chain.flatMap(({ status, said }) =>
          status === 'claimed' && said[0] !== undefined ? [said[0].by] : [],
        ),
      ),
    ],
    proposed: count('proposed'),
    denied: count('denied'),
  }
}
