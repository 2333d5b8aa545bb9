import { startTransition, useEffect, useMemo, useState } from 'react'
import { atOnce, type Steps } from '../domain/steps.ts'
import { useWorkspace } from './workspace.tsx'

/** Beyond so many statements what is made of all of them is made in slices. */
const AT_ONCE = 3_000

/**
 * What comes of some work on the dataset: at once where that is small, else once it has been done in slices; null
 * until then, and what came of the work before it where that was another.
 * @param work - must be the same function for the same work; null: not yet
 */
export const useSliced = <Result>(work: (() => Steps<Result>) | null): Result | null => {
  const { dataset } = useWorkspace()
  const isLong = dataset.statements.length > AT_ONCE
  const now = useMemo(() => (isLong || work === null ? null : atOnce(work())), [isLong, work])
  const [later, setLater] = useState<{ of: typeof dataset; result: Result } | null>(null)
  const [failed, setFailed] = useState<{ work: typeof work; reason: unknown } | null>(null)
  useEffect(() => {
    if (!isLong || work === null) return
    const leaving = new AbortController()
    import('../analysis/jobs/slices.ts')
      .then(({ inSlices }) => inSlices(work(), leaving.signal))
      .then(
        (result) => startTransition(() => setLater({ of: dataset, result })),
        (reason: unknown) => {
          if (!leaving.signal.aborted) setFailed({ work, reason })
        },
      )
    return () => leaving.abort()
  }, [isLong, work, dataset])
  // Where it is shown, so that whoever holds the part of the page catches it.
  if (failed !== null && failed.work === work) throw failed.reason
  return now ?? (later?.of === dataset ? later.result : null)
}
