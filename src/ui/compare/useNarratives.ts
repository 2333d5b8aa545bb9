import { useMemo } from 'react'
import { compareNarratives, type Narratives } from '../../analysis/narratives/narratives.ts'
import type { Letter } from '../../analysis/narratives/sides.ts'
import type { Comparison } from '../../state/appState.ts'
import { useWorkspace } from '../workspace.tsx'

/** What two sides say, and what they are called. */
export const useNarratives = (
  comparison: Comparison,
): { readonly narratives: Narratives; readonly names: { readonly [L in Letter]: string } } => {
  const { dataset, entity } = useWorkspace()
  const { a, b } = comparison
  const narratives = useMemo(() => compareNarratives(dataset, a, b), [dataset, a, b])
  const name = (id: typeof a.entity): string => entity(id)?.name ?? id
  return { narratives, names: { a: name(a.entity), b: name(b.entity) } }
}
