import { Split, X } from 'lucide-react'
import { useMemo } from 'react'
import { NOTHING_SELECTED } from '../../state/appState.ts'
import { strandsWith } from '../../view/inScene.ts'
import type { Scene } from '../../view/scene.ts'
import { loadBetween } from '../between/load.ts'
import { IconButton } from '../frame/IconButton.tsx'
import { part } from '../frame/part.tsx'
import { t } from '../messages/index.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'
import { EntitiesEvidence } from './EntityEvidence.tsx'
import { StatementGroups } from './StatementGroups.tsx'

const Between = part(async () => (await loadBetween()).default)

/** One line can be drawn as one a statement, and back. */
const Unfolding = ({ scene }: { readonly scene: Scene }) => {
  const selected = useApp((app) => app.selection.statements)
  const unfolded = useApp((app) => app.unfolded)
  const run = useRun()
  const [strand, ...others] = strandsWith(scene, new Set(selected))
  if (strand === undefined || strand.bulk !== undefined) return null
  if (others.some(({ folded }) => folded !== strand.folded)) return null
  const apart = unfolded.has(strand.folded)
  const isWhole = strand.statements.length > 1 && strand.statements.length === selected.length
  if (!apart && !isWhole) return null
  return (
    <button
      type="button"
      className="quiet"
      onClick={() => run({ name: apart ? 'fold' : 'unfold', strand: strand.folded })}
    >
      <Split />
      {apart ? t.fold : t.unfold}
    </button>
  )
}

/** Nodes whose evidence is written out; of a rectangle over all of them nobody reads more. */
const MOST = 12

/** The proof of what is selected. Loaded once the graph stands, and before the first click. */
export const Selected = ({ scene }: { readonly scene: Scene }) => {
  const { entity, statement } = useWorkspace()
  const selection = useApp((app) => app.selection)
  const run = useRun()
  // Another scene changes nothing of it.
  const [entities, statements, proof] = useMemo(() => {
    const nodes = selection.entities.flatMap((id) => entity(id) ?? [])
    const told = selection.statements.flatMap((id) => statement(id) ?? [])
    return [
      nodes.length,
      told.length,
      <>
        {told.length > 0 && <StatementGroups statements={told} around={null} />}
        <EntitiesEvidence entities={nodes.slice(0, MOST)} />
      </>,
    ]
  }, [selection, entity, statement])
  return (
    <div className="selection">
      <div className="selection-head">
        <p>{t.selectedMany(entities, statements)}</p>
        {statements > 0 && <Unfolding scene={scene} />}
        <IconButton
          label={t.clearSelection}
          className="quiet"
          onClick={() => run({ name: 'select', selection: NOTHING_SELECTED })}
        >
          <X />
        </IconButton>
      </div>
      {entities > 1 && <Between key={selection.entities.join(' ')} />}
      {proof}
      {entities > MOST && <p className="soft">{t.moreInView(entities - MOST)}</p>}
    </div>
  )
}
