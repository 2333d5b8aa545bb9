import { useMemo } from 'react'
import { type Standing, seenIn, seenSteps, standingOf } from '../../analysis/checks.ts'
import { inSlices } from '../../analysis/jobs/slices.ts'
import type { Checks, Seen } from '../../domain/checks.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { keptFor } from '../../domain/once.ts'
import { useSliced } from '../useSliced.ts'
import { useApp, useWorkspace } from '../workspace.tsx'

/** Every card asks for the same. */
const known = new WeakMap<Checks, { readonly seen: readonly Seen[]; readonly standing: Standing }>()

const NOTHING: Standing = { kept: new Map(), stale: [] }

const standingAmong = (checks: Checks, seen: readonly Seen[]): Standing => {
  const last = known.get(checks)
  if (last?.seen === seen) return last.standing
  const standing = standingOf(checks, seen)
  known.set(checks, { seen, standing })
  return standing
}

/** How checks stand to the statements as they are now. Where nothing was judged no statement is looked at for that. */
export const standingIn = (dataset: Dataset, checks: Checks): Standing =>
  checks.judgements.size === 0 ? NOTHING : standingAmong(checks, seenIn(dataset))

/** Finds out between frames what a first verdict fixes of all statements. */
export const prepareSeen = keptFor((dataset: Dataset) => inSlices(seenSteps(dataset)))

/**
 * The checks, how they stand to the statements as they are now, and these, which take a while where they are many: until
 * they are found out nothing is told of what was judged before.
 */
export const useStanding = () => {
  const { dataset } = useWorkspace()
  const checks = useApp((app) => app.checks)
  const isJudged = checks.judgements.size > 0
  const seen = useSliced(
    useMemo(() => (isJudged ? () => seenSteps(dataset) : null), [isJudged, dataset]),
  )
  return {
    checks,
    standing: isJudged && seen !== null ? standingAmong(checks, seen) : NOTHING,
    now: (): readonly Seen[] => seenIn(dataset),
    prepare: () => prepareSeen(dataset),
  }
}
