import { memo } from 'react'
import { isFilteredAsAtFirst, isSelected } from '../../state/appState.ts'
import type { Scene } from '../../view/scene.ts'
import { part } from '../frame/part.tsx'
import { usePaced } from '../useRested.ts'
import { useApp, useWorkspace } from '../workspace.tsx'
import { Foreign } from './lazyForeign.ts'
import { Overview } from './Overview.tsx'

const ShownStatements = part(async () => (await import('./ShownStatements.tsx')).ShownStatements)

const Selected = part(
  async () => (await import(/* until the first proof */ './Selected.tsx')).Selected,
)

/** A filter changes nothing of it. */
const Told = memo(Overview)

/** So many statements stand with their words where filters leave no more. */
const FEW = 12

/** With nothing selected: what filters have left, where that is little, and what this graph is. */
const Unselected = () => {
  const { dataset, visible } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const { shown } = usePaced(visible(filters))
  const atFirst = isFilteredAsAtFirst(dataset, { filters, clock: 'happened' })
  return (
    <>
      {shown > 0 && shown <= FEW && !atFirst && <ShownStatements />}
      {dataset.evidence === 'none' ? <Foreign show="overview" /> : <Told />}
    </>
  )
}

/** The proof of what is selected; with nothing selected, what this graph is. */
export const EvidencePanel = ({ scene }: { readonly scene: Scene }) => {
  const selected = useApp((app) => isSelected(app.selection))
  return selected ? <Selected scene={scene} /> : <Unselected />
}
