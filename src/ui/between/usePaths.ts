import { useEffect, useRef, useState } from 'react'
import { startPaths } from '../../analysis/jobs/pathsJob.ts'
import type { Work } from '../../analysis/jobs/work.ts'
import type { PathsAnswer, PathsOrder } from '../../analysis/paths/findPaths.ts'
import type { Walked } from '../../analysis/paths/walked.ts'

/** What is searched, with the lines that the numbers of the order stand for. */
export interface PathSearch {
  readonly walked: Walked
  readonly order: PathsOrder
}

export interface Paths {
  readonly status: 'searching' | 'done' | 'cancelled' | 'failed'
  /** The last answer and the search that it belongs to, also while the next is under way. */
  readonly last: { readonly search: PathSearch; readonly answer: PathsAnswer } | null
  readonly cancel: () => void
  /** Begins the search anew. */
  readonly again: () => void
}

/** Searches in a worker, again whenever `search` is another object or it is asked to. */
export const usePaths = (search: PathSearch): Paths => {
  const job = useRef<Work>(null)
  const [attempt, setAttempt] = useState(0)
  const [last, setLast] = useState<Paths['last']>(null)
  const [ended, setEnded] = useState<{
    readonly search: PathSearch
    readonly how: 'done' | 'cancelled' | 'failed'
  } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt begins anew.
  useEffect(() => {
    const started = startPaths(search.order)
    job.current = started
    started.answer.then(
      (answer) => {
        setLast({ search, answer })
        setEnded({ search, how: 'done' })
      },
      () => setEnded({ search, how: 'failed' }),
    )
    return started.cancel
  }, [search, attempt])
  return {
    status: ended?.search === search ? ended.how : 'searching',
    last,
    cancel: () => {
      job.current?.cancel()
      setEnded({ search, how: 'cancelled' })
    },
    again: () => {
      setEnded(null)
      setAttempt((count) => count + 1)
    },
  }
}
