import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { startLayout } from '../../analysis/jobs/layoutJob.ts'
import type { LayoutOrder } from '../../analysis/jobs/layoutOrder.ts'
import { inSlices } from '../../analysis/jobs/slices.ts'
import { dateSteps } from '../../analysis/layouts/dates.ts'
import { layoutInputSteps } from '../../analysis/layouts/input.ts'
import { DEFAULT_PARAMETERS } from '../../analysis/layouts/layout.ts'
import type { Values } from '../../analysis/layouts/parameters.ts'
import { polesOfDataset } from '../../analysis/layouts/poles.ts'
import { rolledUp, standsFor } from '../../analysis/rollUp.ts'
import type { Orientation, Positions } from '../../domain/dataset.ts'
import { atOnce, type Steps } from '../../domain/steps.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Scene } from '../../view/scene.ts'
import { fitDrawn } from '../freeCanvas.ts'
import { prepareAllNodes } from '../open/prepare.ts'
import { graphCanvas } from '../views/cameras.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'
import { useIsMany } from './useRenderer.ts'

interface LayOut {
  readonly layOut: (layout: string, values: Values) => Promise<void>
  readonly state: 'idle' | 'running' | 'failed'
  readonly cancel: () => void
}

/**
 * Lays out what is shown, in a worker. A second call ends the first, and so does whatever else arranges the nodes
 * meanwhile: the original layout, Undo. A window that is turned has the same layout made anew for its shape, as it has
 * other positions of the dataset.
 */
export const useLayOut = (
  scene: Scene,
  orientation: Orientation,
  renderer: RefObject<Renderer | null>,
): LayOut => {
  const workspace = useWorkspace()
  const { dataset, index, visible } = workspace
  const many = useIsMany()
  const filters = useApp((app) => app.filters)
  const arrangement = useApp((app) => app.arrangement)
  const folded = useApp((app) => app.folded)
  const inBubbles = useApp((app) => app.bubbles !== null)
  const run = useRun()
  const job = useRef<(() => void) | null>(null)
  const [state, setState] = useState<LayOut['state']>('idle')
  /** What was laid out here last, and for which shape of the window. */
  const made = useRef<{
    readonly values: Values
    readonly placed: Positions
    readonly orientation: Orientation
  } | null>(null)
  const cancel = (): void => {
    job.current?.()
    job.current = null
    setState((held) => (held === 'running' ? 'idle' : held))
  }
  const { placed } = arrangement
  // biome-ignore lint/correctness/useExhaustiveDependencies: what ends the work is that other places are there.
  useEffect(() => cancel, [placed])

  /** What the worker is told, step by step. */
  const orderSteps = function* (layout: string, values: Values): Steps<LayoutOrder> {
    const { mask } = visible(filters)
    const drawn = standsFor(dataset, folded)
    yield
    const lines = rolledUp(
      index.lines.filter((_, row) => mask[row] === 1),
      drawn,
    )
    yield
    const poles = (polesOfDataset(dataset) ?? []).map(drawn)
    yield
    const shown = scene.nodes.map(({ entity }) => entity)
    const input = yield* layoutInputSteps(dataset, shown, lines, poles, orientation)
    const [first, second] = poles
    const canvas = graphCanvas()
    const known = new Set(shown.map(({ id }) => id))
    const hidden = dataset.entities.filter(({ id }) => !known.has(id))
    const places = new Map(scene.nodes.map(({ id, at }) => [id, at]))
    yield
    const dated = yield* dateSteps(input, dataset, lines)
    const all = rolledUp(index.lines, drawn)
    yield
    const rest = yield* layoutInputSteps(dataset, hidden, all, poles, orientation)
    return {
      layout,
      input: {
        ...dated,
        ...(canvas === null
          ? {}
          : { page: { width: canvas.clientWidth, height: canvas.clientHeight } }),
        pinned: new Map(
          [...arrangement.pinned].flatMap((id) => {
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
      rest: { nodes: rest.nodes, links: rest.links },
    }
  }

  const layOut: LayOut['layOut'] = async (layout, values) => {
    job.current?.()
    const mine = new AbortController()
    let stop = (): void => {}
    job.current = () => {
      mine.abort()
      stop()
    }
    setState('running')
    try {
      const steps = orderSteps(layout, values)
      const started = startLayout(many ? await inSlices(steps, mine.signal) : atOnce(steps))
      stop = started.cancel
      const arranged = await started.answer
      if (arranged === null) {
        if (!mine.signal.aborted) setState('idle')
        return
      }
      const positions = new Map([...placed, ...arranged.positions])
      if (many) await prepareAllNodes(workspace, positions, mine.signal)
      setState('idle')
      run({ name: 'arrange', layout, positions, guides: arranged.guides })
      const { app } = workspace.store.getState()
      made.current = { values, placed: app.arrangement.placed, orientation }
      fitDrawn(() => renderer.current)
    } catch {
      if (!mine.signal.aborted) setState('failed')
    }
  }
  const turned = useEffectEvent(() => {
    const last = made.current
    if (last === null || last.placed !== placed) return
    if (last.orientation === orientation) cancel()
    else if (arrangement.layout !== null && !inBubbles) void layOut(arrangement.layout, last.values)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the window is turned, whatever else there is.
  useEffect(() => turned(), [orientation])
  return { layOut, state, cancel }
}
