import { type RefObject, useEffect, useRef } from 'react'
import type { View } from '../../view/fit.ts'
import type { Look, Renderer } from '../../view/renderer.ts'
import type { Scene } from '../../view/scene.ts'
import { pickedBy, under } from '../graph/GraphCanvas.tsx'
import { useRenderer } from '../graph/useRenderer.ts'
import { useShowEvidence } from '../useShowEvidence.ts'
import { useWorkspace } from '../workspace.tsx'

interface Props {
  readonly scene: Scene
  readonly look: Look
  /** What assistive technology calls it. */
  readonly name: string
  readonly renderer: RefObject<Renderer | null>
  readonly onView: (view: View) => void
}

/** A canvas on which nothing can be moved: it shows a scene, and clicks lead to proof as everywhere. */
export const NarrativeCanvas = ({ scene, look, name, renderer, onView }: Props) => {
  const host = useRef<HTMLDivElement>(null)
  const { store } = useWorkspace()
  const show = useShowEvidence()
  const map = useRenderer(host, renderer, {
    onPick: (hit) => show(pickedBy(scene, hit)),
    onHover: (hit) => store.point({ on: 'canvas', statements: under(scene, hit) }),
    onView,
    onMove: () => {},
  })
  const fitted = useRef(false)
  useEffect(() => {
    const current = map ?? renderer.current
    current?.render(scene, look)
    if (current === null || fitted.current || scene.nodes.length === 0) return
    fitted.current = true
    current.fit(null, 'jump')
  }, [renderer, map, scene, look])
  return <div ref={host} className="graph-canvas" role="img" aria-label={name} />
}
