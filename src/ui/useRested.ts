import { startTransition, useEffect, useState } from 'react'
import { MANY } from './graph/useRenderer.ts'
import { useWorkspace } from './workspace.tsx'

/** Milliseconds without another value. */
const REST = 120

/**
 * A value for what stands beside the graph: at once where the graph is small; in a large one where it comes to rest,
 * so that what follows quickly on each other is worked out once.
 */
export const useRested = <T>(value: T): T => {
  const { dataset, index } = useWorkspace()
  const waits = dataset.entities.length + index.lines.length > MANY
  const [rested, setRested] = useState({ value })
  useEffect(() => {
    if (!waits || rested.value === value) return
    const timer = setTimeout(() => startTransition(() => setRested({ value })), REST)
    return () => clearTimeout(timer)
  }, [waits, value, rested])
  return waits ? rested.value : value
}
