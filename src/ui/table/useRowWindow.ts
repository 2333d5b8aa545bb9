import { type RefObject, useEffect, useState } from 'react'
import { rowsInWindow } from '../../analysis/table.ts'

/** Pixels; where nothing is laid out, as in tests of components, a usual height. */
const USUAL = 480

/** Pixels of one rem. */
const remOf = (): number => {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Number.isFinite(size) && size > 0 ? size : 16
}

/** The rows, of one height each, that are on the screen now or nearly so. */
export const useRowWindow = (
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowRem: number,
): { readonly first: number; readonly end: number; readonly rowHeight: number } => {
  const [seen, setSeen] = useState(() => ({ scrolled: 0, height: USUAL, rem: remOf() }))
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const look = (): void =>
      setSeen((before) => {
        const next = {
          scrolled: element.scrollTop,
          height: element.clientHeight > 0 ? element.clientHeight : USUAL,
          rem: remOf(),
        }
        const same =
          next.scrolled === before.scrolled &&
          next.height === before.height &&
          next.rem === before.rem
        return same ? before : next
      })
    look()
    element.addEventListener('scroll', look, { passive: true })
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(look)
    observer?.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      observer?.disconnect()
    }
  }, [scroller])
  // Whole pixels, so that the line between two rows is never between two pixels.
  const rowHeight = Math.round(rowRem * seen.rem)
  return { ...rowsInWindow(count, rowHeight, seen.scrolled, seen.height), rowHeight }
}
