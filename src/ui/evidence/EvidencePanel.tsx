import { memo } from 'react'
import { isSelected } from '../../state/appState.ts'
import type { Scene } from '../../view/scene.ts'
import { part } from '../frame/part.tsx'
import { useApp, useWorkspace } from '../workspace.tsx'
import { Foreign } from './lazyForeign.ts'
import { Overview } from './Overview.tsx'

const Selected = part(
  async () => (await import(/* until the first proof */ './Selected.tsx')).Selected,
)

/** A filter changes nothing of it. */
const Told = memo(Overview)

/** The proof of what is selected; with nothing selected, what this graph is. */
export const EvidencePanel = ({ scene }: { readonly scene: Scene }) => {
  const { dataset } = useWorkspace()
  const selected = useApp((app) => isSelected(app.selection))
  if (selected) return <Selected scene={scene} />
  return dataset.evidence === 'none' ? <Foreign show="overview" /> : <Told />
}
