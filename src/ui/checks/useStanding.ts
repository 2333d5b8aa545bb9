import { type Standing, seenIn, standingOf } from '../../analysis/checks.ts'
import type { Checks, Seen } from '../../domain/checks.ts'
import { useApp, useWorkspace } from '../workspace.tsx'

interface Known {
  readonly now: readonly Seen[]
  readonly standing: Standing
}

/** Every card asks for the same. */
const known = new WeakMap<Checks, Known>()

/** The checks, the statements as they are now, and how the ones stand to the others. */
export const useStanding = (): Known & { readonly checks: Checks } => {
  const { dataset } = useWorkspace()
  const checks = useApp((app) => app.checks)
  const now = seenIn(dataset)
  const last = known.get(checks)
  if (last !== undefined && last.now === now) return { checks, ...last }
  const standing = standingOf(checks, now)
  known.set(checks, { now, standing })
  return { checks, now, standing }
}
