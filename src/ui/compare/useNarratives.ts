import { compareNarratives, type Narratives } from '../../analysis/narratives/narratives.ts'
import type { Letter } from '../../analysis/narratives/sides.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { Comparison } from '../../state/appState.ts'
import { useWorkspace } from '../workspace.tsx'

/** The last answer of a dataset: several parts of the panel and of the canvas ask for the same. */
const last = new WeakMap<
  Dataset,
  Pick<Comparison, 'a' | 'b'> & { readonly narratives: Narratives }
>()

const narrativesOf = (dataset: Dataset, { a, b }: Comparison): Narratives => {
  const known = last.get(dataset)
  if (known?.a === a && known.b === b) return known.narratives
  const narratives = compareNarratives(dataset, a, b)
  last.set(dataset, { a, b, narratives })
  return narratives
}

/** What two sides say, and what they are called. */
export const useNarratives = (
  comparison: Comparison,
): { readonly narratives: Narratives; readonly names: { readonly [L in Letter]: string } } => {
  const { dataset, entity } = useWorkspace()
  const { a, b } = comparison
  const narratives = narrativesOf(dataset, comparison)
  const name = (id: typeof a.entity): string => entity(id)?.name ?? id
  return { narratives, names: { a: name(a.entity), b: name(b.entity) } }
}
