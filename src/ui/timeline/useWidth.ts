import { useEffect, useLayoutEffect, useState } from 'react'

/** Pixels; where nothing is laid out, as in tests of components, a usual width. */
const USUAL = 600

/** The width of an element without padding, known before it is first painted, and kept up to date. */
export const useWidth = (element: HTMLElement | null): number => {
  const [width, setWidth] = useState(USUAL)
  useLayoutEffect(() => {
    const measured = element?.clientWidth ?? 0
    if (measured > 0) setWidth(measured)
  }, [element])
  useEffect(() => {
    if (element === null || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      const measured = entry?.contentRect.width ?? 0
      if (measured > 0) setWidth(measured)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return width
}
