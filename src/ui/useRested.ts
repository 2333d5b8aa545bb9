import { startTransition, useEffect, useState } from 'react'
import { useIsMany } from './graph/useRenderer.ts'

/** Milliseconds without another value. */
const REST = 120

/**
 * A value for what stands beside the graph: at once where the graph is small; in a large one where it comes to rest,
 * so that what follows quickly on each other is worked out once.
 * @param first - what stands there in a large one until then
 */
export const useRested = <T>(value: T, first = value): T => {
  const waits = useIsMany()
  const [rested, setRested] = useState({ value: first })
  useEffect(() => {
    if (!waits || rested.value === value) return
    const timer = setTimeout(() => startTransition(() => setRested({ value })), REST)
    return () => clearTimeout(timer)
  }, [waits, value, rested])
  return waits ? rested.value : value
}

/**
 * A value for words that are read while it changes: beside a large graph at once, and the next no sooner than it can
 * be read.
 */
export const usePaced = <T>(value: T): T => {
  const [paced, setPaced] = useState({ value })
  const isRead = useRested(paced) === paced
  const next = isRead && paced.value !== value ? { value } : paced
  if (next !== paced) setPaced(next)
  return next.value
}
