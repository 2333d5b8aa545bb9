import { useMemo } from 'react'
import { type Standing, seenIn, seenSteps, standingOf } from '../../analysis/checks.ts'
import { inSlices } from '../../analysis/jobs/slices.ts'
import type { Checks, Seen } from '../../domain/checks.ts'
import type { Dataset } from '../../domain/dataset.ts'
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

const underWay = new WeakSet<Dataset>()

/** Finds out between frames what a first verdict fixes of all statements; where that fails, the verdict hears of it. */
export const prepareSeen = (dataset: Dataset): void => {
  if (underWay.has(dataset) || seenSteps.made(dataset) !== null) return
  underWay.add(dataset)
  const end = (): void => {
    underWay.delete(dataset)
  }
  inSlices(seenSteps(dataset)).then(end, end)
}

/**
 * The checks, and, once anything was checked, how they stand to the statements as they are now; null until that is
 * found out, where they are many.
 */
export const useStanding = () => {
  const { dataset } = useWorkspace()
  const checks = useApp((app) => app.checks)
  const begun = checks.judgements.size > 0 || checks.baseline.length > 0
  const later = useSliced(
    useMemo(() => (begun ? () => seenSteps(dataset) : null), [begun, dataset]),
  )
  // What is known already waits for no frame.
  const seen = seenSteps.made(dataset)?.value ?? later
  const found = seen === null ? null : standingAmong(checks, seen)
  return { checks, begun, seen, standing: begun ? found : NOTHING }
}
