import { useCallback } from 'react'
import { type Narratives, narrativeSteps } from '../../analysis/narratives/narratives.ts'
import type { Letter } from '../../analysis/narratives/sides.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { Steps } from '../../domain/steps.ts'
import type { Comparison } from '../../state/appState.ts'
import { useSliced } from '../useSliced.ts'
import { useWorkspace } from '../workspace.tsx'

type Chosen = Pick<Comparison, 'a' | 'b'>

/** The last answer of a dataset: several parts of the panel and of the canvas ask for the same. */
const last = new WeakMap<Dataset, Narratives>()

const isOf = ({ choices }: Narratives, { a, b }: Chosen): boolean =>
  choices.a === a && choices.b === b

const comparing = function* (dataset: Dataset, { a, b }: Chosen): Steps<Narratives> {
  const known = last.get(dataset)
  if (known !== undefined && isOf(known, { a, b })) return known
  const narratives = yield* narrativeSteps(dataset, a, b)
  last.set(dataset, narratives)
  return narratives
}

/** What two sides say, and what they are called. */
export interface Told {
  readonly narratives: Narratives
  readonly names: { readonly [L in Letter]: string }
}

/** What two sides say; null until it is found out. */
export const useNarratives = ({ a, b }: Chosen): Told | null => {
  const { dataset, entity } = useWorkspace()
  const narratives = useSliced(useCallback(() => comparing(dataset, { a, b }), [dataset, a, b]))
  if (narratives === null || !isOf(narratives, { a, b })) return null
  const name = (id: typeof a.entity): string => entity(id)?.name ?? id
  return { narratives, names: { a: name(a.entity), b: name(b.entity) } }
}
