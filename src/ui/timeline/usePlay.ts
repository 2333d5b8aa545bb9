import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { TimeFilter } from '../../analysis/filters/filters.ts'
import { useApp, useRun } from '../workspace.tsx'

/** Milliseconds between two steps at speed 1. */
const PACE = 1200

let gestures = 0

/** A number for a new gesture: moves that share it are one step of undo. */
export const newGesture = (): number => {
  gestures += 1
  return gestures
}

export const SPEEDS = [1, 2, 4] as const

export interface Play {
  readonly playing: boolean
  readonly speed: number
  readonly start: () => void
  readonly pause: () => void
  readonly faster: () => void
}

/**
 * Plays the timeline: one step after another until `next` has none. Whatever else changes the time ends it.
 * @param begin - the stretch to start from; null where there is nothing to play.
 */
export const usePlay = (
  begin: () => TimeFilter | null,
  next: (time: TimeFilter) => TimeFilter | null,
): Play => {
  const run = useRun()
  const time = useApp((app) => app.filters.time)
  const [playing, setPlaying] = useState(false)
  const [speed, setSpeed] = useState<number>(SPEEDS[0])
  const own = useRef<{ readonly gesture: number; readonly time: TimeFilter } | null>(null)

  const show = (gesture: number, stretch: TimeFilter): void => {
    own.current = { gesture, time: stretch }
    run({ name: 'set-time', time: stretch, gesture })
  }
  const tick = useEffectEvent(() => {
    const last = own.current
    const further = last === null || last.time !== time ? null : next(last.time)
    if (last === null || further === null) setPlaying(false)
    else show(last.gesture, further)
  })
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => tick(), PACE / speed)
    return () => clearInterval(timer)
  }, [playing, speed])

  return {
    playing,
    speed,
    start: () => {
      const first = begin()
      if (first === null) return
      show(newGesture(), first)
      setPlaying(true)
    },
    pause: () => setPlaying(false),
    faster: () => setSpeed((now) => SPEEDS.find((speed) => speed > now) ?? SPEEDS[0]),
  }
}
