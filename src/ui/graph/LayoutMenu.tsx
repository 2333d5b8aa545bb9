import { Waypoints } from 'lucide-react'
import { type RefObject, useRef, useState } from 'react'
import { startLayout } from '../../analysis/jobs/layoutJob.ts'
import { layoutInput } from '../../analysis/layouts/input.ts'
import { DEFAULT_PARAMETERS } from '../../analysis/layouts/layout.ts'
import { polesOfDataset } from '../../analysis/layouts/poles.ts'
import { rolledUp, standsFor } from '../../analysis/rollUp.ts'
import type { Orientation } from '../../domain/dataset.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Scene } from '../../view/scene.ts'
import { t } from '../messages/index.ts'
import { layoutWords as words } from '../messages/layouts.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'

interface Props {
  readonly scene: Scene
  readonly orientation: Orientation
  readonly renderer: RefObject<Renderer | null>
}

/** Lays out what is shown, in a worker; the old positions come back by Undo or by “original layout”. */
export const LayoutMenu = ({ scene, orientation, renderer }: Props) => {
  const { dataset, index, visible } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const arrangement = useApp((app) => app.arrangement)
  const folded = useApp((app) => app.folded)
  const run = useRun()
  const menu = useRef<HTMLDivElement>(null)
  const [busy, setBusy] = useState<(() => void) | null>(null)
  const [failed, setFailed] = useState(false)
  const close = (): void => menu.current?.hidePopover()
  const layOut = async (layout: string): Promise<void> => {
    close()
    busy?.()
    const { mask } = visible(filters)
    const drawn = standsFor(dataset, folded)
    const job = startLayout({
      layout,
      input: layoutInput(
        dataset,
        scene.nodes.map(({ entity }) => entity),
        rolledUp(
          index.lines.filter((_, row) => mask[row] === 1),
          drawn,
        ),
        (polesOfDataset(dataset) ?? []).map(drawn),
        orientation,
      ),
      parameters: DEFAULT_PARAMETERS,
    })
    setBusy(() => job.cancel)
    setFailed(false)
    try {
      const positions = await job.answer
      if (positions === null) return
      run({ name: 'arrange', layout, positions: new Map([...arrangement.moved, ...positions]) })
      setTimeout(() => renderer.current?.fit(null, 'glide'), 0)
    } catch {
      setFailed(true)
    } finally {
      setBusy(null)
    }
  }
  return (
    <>
      <button
        type="button"
        aria-label={t.layouts}
        title={t.layouts}
        popoverTarget="layout-menu"
        className="layout-button"
      >
        <Waypoints aria-hidden="true" />
      </button>
      <div id="layout-menu" ref={menu} popover="auto" className="menu">
        {words.choices.map(([id, label, hint]) => (
          <button key={id} type="button" title={hint} onClick={() => layOut(id)}>
            {label}
          </button>
        ))}
        <button
          type="button"
          disabled={arrangement.layout === null && arrangement.moved.size === 0}
          onClick={() => {
            close()
            run({ name: 'arrange', layout: null, positions: new Map() })
          }}
        >
          {words.shipped}
        </button>
      </div>
      <span aria-live="polite" className="busy">
        {busy !== null && words.running}
        {failed && words.failed}
      </span>
      {busy !== null && (
        <button
          type="button"
          className="cancel"
          onClick={() => {
            busy()
            setBusy(null)
          }}
        >
          {t.cancel}
        </button>
      )}
    </>
  )
}
