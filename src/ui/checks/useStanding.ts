import { type Standing, seenIn, standingOf } from '../../analysis/checks.ts'
import type { Checks, Seen } from '../../domain/checks.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { useApp, useWorkspace } from '../workspace.tsx'

interface Known {
  readonly dataset: Dataset
  readonly standing: Standing
}

/** Every card asks for the same. */
const known = new WeakMap<Checks, Known>()

const NOTHING: Standing = { kept: new Map(), stale: [] }

/** How checks stand to the statements as they are now. Where nothing was judged no statement is looked at for that. */
export const standingIn = (dataset: Dataset, checks: Checks): Standing => {
  if (checks.judgements.size === 0) return NOTHING
  const last = known.get(checks)
  if (last?.dataset === dataset) return last.standing
  const standing = standingOf(checks, seenIn(dataset))
  known.set(checks, { dataset, standing })
  return standing
}

/** The checks, how they stand to the statements as they are now, and these, which take a while where they are many. */
export const useStanding = () => {
  const { dataset } = useWorkspace()
  const checks = useApp((app) => app.checks)
  return {
    checks,
    standing: standingIn(dataset, checks),
    now: (): readonly Seen[] => seenIn(dataset),
  }
}
