import { useCallback, useMemo } from 'react'
import { type Narratives, narrativeSteps } from '../../analysis/narratives/narratives.ts'
import type { Letter, SideChoice } from '../../analysis/narratives/sides.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { keptInSteps } from '../../domain/once.ts'
import type { Comparison } from '../../state/appState.ts'
import { useSliced } from '../useSliced.ts'
import { useWorkspace } from '../workspace.tsx'

/** Two sides of a dataset. The same object is the same comparison. */
interface Compared {
  readonly dataset: Dataset
  readonly a: SideChoice
  readonly b: SideChoice
}

/** Several parts of the panel and of the canvas ask for the same. */
const last = new WeakMap<Dataset, Compared>()

const isSame = (one: SideChoice, other: SideChoice): boolean =>
  one.entity === other.entity && one.withMembers === other.withMembers

const comparedIn = (dataset: Dataset, a: SideChoice, b: SideChoice): Compared => {
  const known = last.get(dataset)
  if (known !== undefined && isSame(known.a, a) && isSame(known.b, b)) return known
  const compared = { dataset, a, b }
  last.set(dataset, compared)
  return compared
}

const comparing = keptInSteps(({ dataset, a, b }: Compared) => narrativeSteps(dataset, a, b))

/** What two sides say, and what they are called. */
export interface Told {
  readonly narratives: Narratives
  readonly names: { readonly [L in Letter]: string }
}

/** What two sides say; null until it is found out. Sides that are chosen alike are the same, also after an address was read. */
export const useNarratives = ({ a, b }: Pick<Comparison, 'a' | 'b'>): Told | null => {
  const { dataset, entity } = useWorkspace()
  const compared = useMemo(() => comparedIn(dataset, a, b), [dataset, a, b])
  const work = useCallback(() => comparing(compared), [compared])
  useSliced(work)
  const narratives = comparing.made(compared)?.value ?? null
  if (narratives === null) return null
  const name = (id: typeof a.entity): string => entity(id)?.name ?? id
  return { narratives, names: { a: name(a.entity), b: name(b.entity) } }
}
