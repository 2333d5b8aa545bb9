import { useEffect, useEffectEvent, useState } from 'react'

/** Frames after which nothing is waited for any more. */
const MOST = 200

/**
 * True from shortly after the first paint on: for what should not keep the graph waiting.
 * @param isDrawn - whether the graph has been drawn, whose painter may still be on its way
 */
export const useAfterPaint = (isDrawn = (): boolean => true): boolean => {
  const [painted, setPainted] = useState(false)
  const ready = useEffectEvent(isDrawn)
  useEffect(() => {
    let timer = 0
    let frame = 0
    let frames = 0
    const look = (): void => {
      if (ready() || ++frames > MOST) setPainted(true)
      else wait()
    }
    const wait = (): void => {
      frame = requestAnimationFrame(() => {
        timer = window.setTimeout(look, 0)
      })
    }
    wait()
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [])
  return painted
}
