import { useEffect, useLayoutEffect, useRef } from 'react'
import type { EntityId } from '../../domain/ids.ts'
import type { View } from '../../view/fit.ts'
import type { Scene } from '../../view/scene.ts'

interface Props {
  readonly scene: Scene
  readonly view: View
  readonly entities: readonly EntityId[]
  readonly onEnd: () => void
}

const GAP = 6
const SHOWN = 1800

/** A ring around each node for a moment: shows where it is, and moves nothing. */
export const Rings = ({ scene, view, entities, onEnd }: Props) => {
  const layer = useRef<HTMLDivElement>(null)
  const { zoom, pan } = view
  const nodes = scene.nodes.filter(({ id }) => entities.includes(id))
  useLayoutEffect(() => {
    nodes.forEach(({ at, width, height }, index) => {
      const ring = layer.current?.children[index]
      if (!(ring instanceof HTMLElement)) return
      ring.style.left = `${(at[0] - width / 2) * zoom + pan.x - GAP}px`
      ring.style.top = `${(at[1] - height / 2) * zoom + pan.y - GAP}px`
      ring.style.width = `${width * zoom + 2 * GAP}px`
      ring.style.height = `${height * zoom + 2 * GAP}px`
    })
  })
  useEffect(() => {
    const timer = setTimeout(onEnd, SHOWN)
    return () => clearTimeout(timer)
  }, [onEnd])
  return (
    <div ref={layer} className="rings" aria-hidden="true">
      {nodes.map(({ id }) => (
        <div key={id} className="ring" />
      ))}
    </div>
  )
}
