import { type Standing, seenIn, standingOf } from '../../analysis/checks.ts'
import type { Checks, Seen } from '../../domain/checks.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { useApp, useWorkspace } from '../workspace.tsx'

interface Known {
  readonly now: readonly Seen[]
  readonly standing: Standing
}

/** Every card asks for the same. */
const known = new WeakMap<Checks, Known>()

/** The statements as they are now, and how checks stand to them. */
export const standingIn = (dataset: Dataset, checks: Checks): Known => {
  const now = seenIn(dataset)
  const last = known.get(checks)
  if (last?.now === now) return last
  const found = { now, standing: standingOf(checks, now) }
  known.set(checks, found)
  return found
}

/** The checks, the statements as they are now, and how the ones stand to the others. */
export const useStanding = (): Known & { readonly checks: Checks } => {
  const { dataset } = useWorkspace()
  const checks = useApp((app) => app.checks)
  return { checks, ...standingIn(dataset, checks) }
}
