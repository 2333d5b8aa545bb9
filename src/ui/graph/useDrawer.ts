import { type RefObject, useEffect, useState } from 'react'
import type { Renderer } from '../../view/renderer.ts'

/** The renderer of the canvas; null until it is there: what draws large graphs comes later. */
export const useDrawer = (renderer: RefObject<Renderer | null>): Renderer | null => {
  const [drawer, setDrawer] = useState(() => renderer.current)
  useEffect(() => {
    let waiting = 0
    const look = (): void => {
      if (renderer.current === null) waiting = requestAnimationFrame(look)
      else setDrawer(renderer.current)
    }
    look()
    return () => cancelAnimationFrame(waiting)
  }, [renderer])
  return drawer
}
