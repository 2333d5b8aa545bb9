import { type RefObject, useEffect, useState } from 'react'
import { NOTHING_SELECTED } from '../../state/appState.ts'
import { nodesIn } from '../../view/inScene.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Box } from '../../view/routes.ts'
import type { Scene } from '../../view/scene.ts'
import { useAnnounce } from '../announce.tsx'
import { actionWords as w } from '../messages/actions.ts'
import { useWorkspace } from '../workspace.tsx'

/** The rectangle that selects. */
export const useBoxing = (
  host: HTMLElement | null,
  scene: Scene,
  renderer: RefObject<Renderer | null>,
) => {
  const { store } = useWorkspace()
  const announce = useAnnounce()
  const [isOn, setOn] = useState(false)
  const [box, setBox] = useState<Box | null>(null)
  useEffect(() => {
    host?.classList.toggle('boxing', isOn)
  }, [host, isOn])
  return {
    /** Whether a drag on the canvas draws it. */
    isOn,
    toggle: () => setOn(!isOn),
    /** What is drawn of it, in pixels of the window; null: nothing. */
    box,
    draw: setBox,
    /** Selects what is in it, beside what is selected already or in its place. */
    select(drawn: Box, adding: boolean) {
      const view = renderer.current?.view()
      if (host === null || view === undefined) return
      const { x, y } = host.getBoundingClientRect()
      const nodes = scene.nodes.filter(({ bubble }) => !bubble)
      const met = nodesIn(nodes, view, { ...drawn, x: drawn.x - x, y: drawn.y - y })
      const before = adding ? store.getState().app.selection : NOTHING_SELECTED
      const next = { ...before, entities: [...new Set([...before.entities, ...met])] }
      host.focus({ preventScroll: true })
      store.run({ name: 'select', selection: next })
      announce(w.selected(next.entities.length))
    },
  }
}
