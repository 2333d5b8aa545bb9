import { type RefObject, useEffect, useRef, useState } from 'react'
import { startLayout } from '../../analysis/jobs/layoutJob.ts'
import { withDates } from '../../analysis/layouts/dates.ts'
import { layoutInput, linksOf } from '../../analysis/layouts/input.ts'
import { DEFAULT_PARAMETERS } from '../../analysis/layouts/layout.ts'
import type { Values } from '../../analysis/layouts/parameters.ts'
import { polesOfDataset } from '../../analysis/layouts/poles.ts'
import { rolledUp, standsFor } from '../../analysis/rollUp.ts'
import type { Orientation } from '../../domain/dataset.ts'
import { pinnedIn } from '../../state/appState.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Scene } from '../../view/scene.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'

interface LayOut {
  readonly layOut: (layout: string, values: Values) => Promise<void>
  readonly state: 'idle' | 'running' | 'failed'
  readonly cancel: () => void
}

/**
 * Lays out what is shown, in a worker. A second call ends the first, and so does whatever else arranges the nodes
 * meanwhile: the original layout, Undo.
 */
export const useLayOut = (
  scene: Scene,
  orientation: Orientation,
  renderer: RefObject<Renderer | null>,
): LayOut => {
  const { dataset, index, visible } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const arrangement = useApp((app) => app.arrangement)
  const folded = useApp((app) => app.folded)
  const run = useRun()
  const job = useRef<(() => void) | null>(null)
  const [state, setState] = useState<LayOut['state']>('idle')
  const cancel = (): void => {
    job.current?.()
    job.current = null
    setState((held) => (held === 'running' ? 'idle' : held))
  }
  const { placed } = arrangement
  // biome-ignore lint/correctness/useExhaustiveDependencies: what ends the work is that other places are there.
  useEffect(() => cancel, [placed])

  const layOut: LayOut['layOut'] = async (layout, values) => {
    job.current?.()
    const { mask } = visible(filters)
    const drawn = standsFor(dataset, folded)
    const lines = rolledUp(
      index.lines.filter((_, row) => mask[row] === 1),
      drawn,
    )
    const poles = (polesOfDataset(dataset) ?? []).map(drawn)
    const shown = scene.nodes.map(({ entity }) => entity)
    const input = layoutInput(dataset, shown, lines, poles, orientation)
    const [first, second] = poles
    const known = new Set(shown.map(({ id }) => id))
    const symmetric = new Set(dataset.relations.flatMap((one) => (one.symmetric ? one.id : [])))
    const hidden = dataset.entities.filter(({ id }) => !known.has(id))
    const places = new Map(scene.nodes.map(({ id, at }) => [id, at]))
    const started = startLayout({
      layout,
      input: {
        ...withDates(input, dataset, lines),
        pinned: new Map(
          pinnedIn(arrangement).flatMap((id) => {
            const at = places.get(id)
            return at === undefined ? [] : [[id, at] as const]
          }),
        ),
      },
      parameters: {
        ...DEFAULT_PARAMETERS,
        poles: first === undefined || second === undefined ? null : [first, second],
        values,
      },
      rest: {
        nodes: layoutInput(dataset, hidden, [], poles, orientation).nodes,
        links: linksOf(rolledUp(index.lines, drawn), symmetric),
      },
    })
    job.current = started.cancel
    setState('running')
    try {
      const arranged = await started.answer
      setState('idle')
      if (arranged === null) return
      const { positions, guides } = arranged
      run({
        name: 'arrange',
        layout,
        positions: new Map([...placed, ...positions]),
        guides,
      })
      setTimeout(() => renderer.current?.fit(null, 'glide'), 0)
    } catch {
      setState('failed')
    }
  }
  return { layOut, state, cancel }
}
