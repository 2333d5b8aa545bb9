import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import type { EntityId } from '../../domain/ids.ts'
import { samples } from '../../view/curves.ts'
import { fitView, type View } from '../../view/fit.ts'
import { namesAt } from '../../view/namesAt.ts'
import type { Look, Renderer } from '../../view/renderer.ts'
import type { Scene } from '../../view/scene.ts'
import { pickedBy, under } from '../graph/GraphCanvas.tsx'
import { useRenderer } from '../graph/useRenderer.ts'
import { useShowEvidence } from '../useShowEvidence.ts'
import { useWorkspace } from '../workspace.tsx'

interface Props {
  readonly scene: Scene
  /** What the view holds at first: the same for both halves, so that they stand alike. */
  readonly whole: Scene
  /** Whose names are written while that is held, on this canvas and on each that stands alike. */
  readonly named: readonly ReadonlySet<EntityId>[]
  readonly look: Look
  /** What assistive technology calls it. */
  readonly name: string
  readonly renderer: RefObject<Renderer | null>
  readonly onView: (view: View) => void
  /** Whether the user has moved the view: until then it holds everyone, however large the canvas becomes. */
  readonly moved: RefObject<boolean>
}

const MARGIN = 20
/** Of more names nobody reads each, and placing all of them takes long. */
const MOST_NAMES = 100

/** A canvas on which nothing can be moved: it shows a scene, and clicks lead to proof as everywhere. */
export const NarrativeCanvas = (props: Props) => {
  const { scene, whole, named, look, name, renderer, onView, moved } = props
  const host = useRef<HTMLDivElement>(null)
  const { store } = useWorkspace()
  const show = useShowEvidence()
  const showAll = useEffectEvent((): void => {
    const canvas = host.current
    const { current } = renderer
    if (moved.current || canvas === null || current === null) return
    const ways = whole.strands.flatMap(({ route }) => samples(route.curve, 9))
    const { clientWidth, clientHeight } = canvas
    const view = fitView(whole.nodes, clientWidth, clientHeight, MARGIN, {
      also: ways,
      beside: whole.nodes.length > MOST_NAMES ? undefined : namesAt(whole, named),
      farthest: current.farthest,
    })
    if (view === null) return
    current.setView(view)
    onView(view)
  })
  const drawn = useRenderer(host, renderer, {
    onPick: (hit) => show(pickedBy(scene, hit)),
    onHover: (hit) => store.point({ on: 'canvas', statements: under(scene, hit) }),
    onView: (view) => {
      moved.current = true
      onView(view)
    },
    onMove: () => {},
  })
  const fitted = useRef(false)
  useEffect(() => {
    const { current } = renderer
    if (!drawn || current === null) return
    current.render(scene, look)
    if (fitted.current || whole.nodes.length === 0) return
    fitted.current = true
    moved.current = false
    showAll()
  }, [renderer, drawn, scene, whole, look, moved])
  useEffect(() => {
    const element = host.current
    if (element === null) return
    const observer = new ResizeObserver(() => showAll())
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return <div ref={host} className="graph-canvas" role="img" aria-label={name} />
}
