import { Maximize2, Minus, Plus } from 'lucide-react'
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Point } from '../../domain/dataset.ts'
import { frameOn, frameShape, mapShapes, mapView, viewAt } from '../../view/minimap.ts'
import { paint } from '../../view/pictures/paint.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Scene } from '../../view/scene.ts'
import { fitFree } from '../freeCanvas.ts'
import { mapWords as w } from '../messages/minimap.ts'
import { useTheme } from '../theme.ts'
import { useApp } from '../workspace.tsx'
import '../styles/minimap.css'
import { IconButton } from '../frame/IconButton.tsx'
import { drawnWith } from '../graph/drawnWith.ts'
import { standClear } from './mapEnd.ts'

interface Props {
  readonly scene: Scene
  readonly renderer: RefObject<Renderer | null>
  /** The canvas whose view is shown. */
  readonly host: HTMLElement
}

const WIDTH = 184
const HEIGHT = 128

/**
 * The whole picture in small with a frame around what is in view, and the zoom. The map itself is for the pointer
 * alone: the arrow keys on the canvas move the view as well.
 */
export const Minimap = ({ scene, renderer, host }: Props) => {
  const theme = useTheme()
  const selected = useApp((app) => app.selection.entities)
  const notes = useApp((app) => app.notes)
  const section = useRef<HTMLElement>(null)
  const layer = useRef<HTMLCanvasElement>(null)
  const [percent, setPercent] = useState(100)
  /** From the pointer to the middle of the frame; null: nothing is dragged. */
  const grip = useRef<Point | null>(null)

  useEffect(() => {
    const { current: element } = layer
    const { current: drawer } = renderer
    const canvas = element?.getContext('2d') ?? null
    if (element === null || drawer === null || canvas === null) return
    const map = mapView(scene, WIDTH, HEIGHT)
    const shapes = mapShapes(scene, map, theme, new Set(selected))
    const draw = (): void => {
      const ratio = window.devicePixelRatio
      element.width = WIDTH * ratio
      element.height = HEIGHT * ratio
      canvas.setTransform(ratio, 0, 0, ratio, 0, 0)
      const view = drawer.view()
      const frame = frameOn(map, view, host.clientWidth, host.clientHeight)
      paint(canvas, [...shapes, ...frameShape(frame, theme)])
      setPercent(Math.round(view.zoom * 100))
    }
    return drawnWith(drawer, host, draw)
  }, [scene, renderer, host, theme, selected])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other notes, and nodes elsewhere, may lie beneath it.
  useEffect(() => {
    const { current: element } = section
    const { current: drawer } = renderer
    if (element === null || drawer === null) return
    return standClear(element, host, drawer)
  }, [scene, renderer, host, notes])

  const spot = ({ clientX, clientY, currentTarget }: PointerEvent): Point => {
    const { left, top } = currentTarget.getBoundingClientRect()
    return [clientX - left, clientY - top]
  }
  const go = ([x, y]: Point): void => {
    const { current: drawer } = renderer
    const { current: held } = grip
    if (drawer === null || held === null) return
    const map = mapView(scene, WIDTH, HEIGHT)
    const at: Point = [x + held[0], y + held[1]]
    drawer.setView(viewAt(map, at, drawer.view(), host.clientWidth, host.clientHeight))
  }
  const begin = (event: PointerEvent<HTMLDivElement>): void => {
    const { current: drawer } = renderer
    if (drawer === null || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const [x, y] = spot(event)
    const map = mapView(scene, WIDTH, HEIGHT)
    const frame = frameOn(map, drawer.view(), host.clientWidth, host.clientHeight)
    const [dx, dy] = [frame.x + frame.width / 2 - x, frame.y + frame.height / 2 - y]
    const inside = Math.abs(dx) <= frame.width / 2 && Math.abs(dy) <= frame.height / 2
    grip.current = inside ? [dx, dy] : [0, 0]
    go([x, y])
  }
  const end = (): void => {
    grip.current = null
  }
  return (
    <section ref={section} className="minimap" aria-label={w.map}>
      <div
        className="map-pad"
        aria-hidden="true"
        onPointerDown={begin}
        onPointerMove={(event) => go(spot(event))}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <canvas ref={layer} />
      </div>
      <div className="zoom-bar" role="toolbar" aria-label={w.zoom}>
        <IconButton label={w.out} onClick={() => renderer.current?.zoomBy(0.8)}>
          <Minus />
        </IconButton>
        <IconButton
          label={w.full(percent)}
          className="zoom-now"
          onClick={() => renderer.current?.zoomBy(1 / renderer.current.view().zoom)}
        >
          {w.percent(percent)}
        </IconButton>
        <IconButton label={w.in} onClick={() => renderer.current?.zoomBy(1.25)}>
          <Plus />
        </IconButton>
        <IconButton
          label={w.fit}
          onClick={() => renderer.current && fitFree(renderer.current, null)}
        >
          <Maximize2 />
        </IconButton>
      </div>
    </section>
  )
}
