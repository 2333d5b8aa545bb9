import { type MouseEvent, type PointerEvent, useRef } from 'react'
import type { TimeFilter } from '../../analysis/filters/filters.ts'
import type { Extent } from '../../analysis/spans.ts'
import { isAsOf } from '../../analysis/stretch.ts'
import { type Clock, dayNumber, dayOf } from '../../domain/clocks.ts'
import { useApp, useRun } from '../workspace.tsx'
import { newGesture } from './usePlay.ts'

type Stretch = Pick<TimeFilter, 'from' | 'to'>

interface Drag {
  readonly grip: 'from' | 'to' | 'whole' | 'new'
  readonly x: number
  /** The day under the pointer when it went down. */
  readonly start: number
  readonly first: number
  readonly last: number
  readonly gesture: number
}

/** Pixels; whoever moves less over the lanes means a click. */
const SLACK = 4

const between = (one: number, other: number): Stretch => ({
  from: dayOf(Math.min(one, other)),
  to: dayOf(Math.max(one, other)),
})

export type Stretching = ReturnType<typeof useStretch>

/**
 * How hands choose a stretch of time: `drag` is for the axis, and for the lanes, where a mouse draws a new stretch,
 * fingers scroll, and a click stays a click.
 * @param track - the axis.
 */
export const useStretch = (extent: Extent, clock: Clock, track: HTMLElement | null) => {
  const run = useRun()
  const time = useApp((app) => app.filters.time)
  const held = useRef<Drag | null>(null)
  const moves = useRef(false)
  const first = time?.from == null ? extent.from : dayNumber(time.from)
  const last = time?.to == null ? extent.to : dayNumber(time.to)

  /** The nearest day on the axis. */
  const within = (day: number): number => Math.min(extent.to, Math.max(extent.from, day))
  const dayAt = (x: number): number => {
    const box = track?.getBoundingClientRect()
    if (box === undefined || box.width === 0) return extent.from
    const days = extent.to - extent.from + 1
    return within(extent.from + Math.floor(((x - box.left) / box.width) * days))
  }
  const choose = (stretch: Stretch | null, gesture: number): void => {
    const chosen =
      stretch === null || (stretch.from === null && stretch.to === null)
        ? null
        : { clock, undated: time?.undated ?? false, ...stretch }
    if (chosen?.from === time?.from && chosen?.to === time?.to) return
    run({ name: 'set-time', time: chosen, gesture })
  }
  const pull = ({ grip, start, first, last, gesture }: Drag, day: number): void => {
    if (grip === 'new') choose(between(start, day), gesture)
    else if (grip === 'whole') {
      const by = Math.min(extent.to - last, Math.max(extent.from - first, day - start))
      choose(between(first + by, last + by), gesture)
    } else if (grip === 'from')
      choose({ from: dayOf(Math.min(day, last)), to: time?.to ?? null }, gesture)
    else
      choose(
        { from: time?.from ?? null, to: dayOf(isAsOf(time) ? day : Math.max(day, first)) },
        gesture,
      )
  }

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const { button, pointerType, target, currentTarget, clientX: x } = event
    const box = track?.getBoundingClientRect()
    moves.current = currentTarget === track
    const draws = pointerType === 'mouse' && box && box.left <= x && x <= box.right
    if (button !== 0 || !(moves.current || draws)) return
    const named = (target instanceof HTMLElement && target.dataset.grip) || 'new'
    const grip = named === 'from' || named === 'to' || named === 'whole' ? named : 'new'
    held.current = { grip, x, start: dayAt(x), first, last, gesture: newGesture() }
    if (!moves.current) return
    currentTarget.setPointerCapture(event.pointerId)
    if (grip === 'new') pull(held.current, held.current.start)
  }
  const onPointerMove = ({ currentTarget, pointerId, clientX: x }: PointerEvent<HTMLElement>) => {
    const drag = held.current
    if (drag === null || (!moves.current && Math.abs(x - drag.x) < SLACK)) return
    if (!moves.current) currentTarget.setPointerCapture(pointerId)
    moves.current = true
    pull(drag, dayAt(x))
  }
  const onUp = (): void => {
    held.current = null
  }
  /** A click that ends a drag; one by a key counts 0. */
  const onClickCapture = (event: MouseEvent): void => {
    if (moves.current && event.detail > 0) event.stopPropagation()
  }
  return {
    first,
    last,
    within,
    choose,
    drag: {
      onPointerDown,
      onPointerMove,
      onPointerUp: onUp,
      onPointerCancel: onUp,
      onClickCapture,
    },
  }
}
