import { type KeyboardEvent, type PointerEvent, useCallback, useMemo, useRef } from 'react'
import type { TimeFilter } from '../../analysis/filters/filters.ts'
import type { Extent } from '../../analysis/spans.ts'
import { isAsOf } from '../../analysis/stretch.ts'
import { ticksOf } from '../../analysis/ticks.ts'
import { type Clock, dayNumber, dayOf } from '../../domain/clocks.ts'
import { dates } from '../messages/dates.ts'
import { timelineWords as words } from '../messages/timeline.ts'
import { useApp, useRun } from '../workspace.tsx'
import { newGesture } from './usePlay.ts'

interface Props {
  readonly extent: Extent
  /** Pixels. */
  readonly width: number
  readonly clock: Clock
  readonly onTrack: (element: HTMLElement | null) => void
}

type Grip = 'from' | 'to' | 'whole' | 'new'

interface Drag {
  readonly grip: Grip
  /** The day under the pointer when it went down. */
  readonly start: number
  readonly first: number
  readonly last: number
  readonly gesture: number
}

/** The axis with its days, and the stretch that is chosen on it: dragged, or moved by its two handles. */
export const Axis = ({ extent, width, clock, onTrack }: Props) => {
  const run = useRun()
  const time = useApp((app) => app.filters.time)
  const ticks = useMemo(() => ticksOf(extent, width, dates.months), [extent, width])
  const track = useRef<HTMLDivElement>(null)
  // The same function each time: another would be a track that leaves and one that comes, with each render.
  const taken = useCallback(
    (element: HTMLDivElement | null): void => {
      track.current = element
      onTrack(element)
    },
    [onTrack],
  )
  const drag = useRef<Drag | null>(null)
  const keys = useRef<{ readonly key: string; readonly gesture: number } | null>(null)
  const days = extent.to - extent.from + 1
  const asOf = isAsOf(time)
  const first = time?.from == null ? extent.from : dayNumber(time.from)
  const last = time?.to == null ? extent.to : dayNumber(time.to)

  const within = (day: number): number => Math.min(extent.to, Math.max(extent.from, day))
  const part = (day: number): string => `${((within(day) - extent.from) / days) * 100}%`
  const dayAt = (event: PointerEvent): number => {
    const box = track.current?.getBoundingClientRect()
    if (box === undefined || box.width === 0) return extent.from
    return within(extent.from + Math.floor(((event.clientX - box.left) / box.width) * days))
  }
  const choose = (stretch: Pick<TimeFilter, 'from' | 'to'> | null, gesture: number): void => {
    const chosen =
      stretch === null || (stretch.from === null && stretch.to === null)
        ? null
        : { clock, undated: time?.undated ?? false, ...stretch }
    if (chosen?.from === time?.from && chosen?.to === time?.to) return
    run({ name: 'set-time', time: chosen, gesture })
  }
  const between = (one: number, other: number): Pick<TimeFilter, 'from' | 'to'> => ({
    from: dayOf(Math.min(one, other)),
    to: dayOf(Math.max(one, other)),
  })

  const onDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return
    const grip = (event.target instanceof HTMLElement && event.target.dataset.grip) || 'new'
    const start = dayAt(event)
    drag.current = {
      grip: grip === 'from' || grip === 'to' || grip === 'whole' ? grip : 'new',
      start,
      first,
      last,
      gesture: newGesture(),
    }
    track.current?.setPointerCapture(event.pointerId)
    if (drag.current.grip === 'new') choose(between(start, start), drag.current.gesture)
  }
  const onMove = (event: PointerEvent<HTMLElement>): void => {
    const held = drag.current
    if (held === null) return
    const day = dayAt(event)
    if (held.grip === 'new') choose(between(held.start, day), held.gesture)
    else if (held.grip === 'whole') {
      const by = Math.min(
        extent.to - held.last,
        Math.max(extent.from - held.first, day - held.start),
      )
      choose(between(held.first + by, held.last + by), held.gesture)
    } else if (held.grip === 'from')
      choose({ from: dayOf(Math.min(day, held.last)), to: time?.to ?? null }, held.gesture)
    else
      choose(
        { from: time?.from ?? null, to: dayOf(asOf ? day : Math.max(day, held.first)) },
        held.gesture,
      )
  }
  const onUp = (): void => {
    drag.current = null
  }

  /** Presses of the same key without another between them are one gesture. */
  const keyGesture = (key: string): number => {
    if (keys.current?.key !== key) keys.current = { key, gesture: newGesture() }
    return keys.current.gesture
  }
  const moveTo = (grip: 'from' | 'to', day: number | null, gesture: number): void => {
    const other = { from: time?.from ?? null, to: time?.to ?? null }
    const at = day === null ? null : dayOf(within(day))
    if (grip === 'from')
      choose(
        { ...other, from: at !== null && time?.to != null && at > time.to ? time.to : at },
        gesture,
      )
    else
      choose(
        { ...other, to: at !== null && time?.from != null && at < time.from ? time.from : at },
        gesture,
      )
  }
  const onKey = (grip: 'from' | 'to') => (event: KeyboardEvent<HTMLElement>) => {
    const day = grip === 'from' ? first : last
    const steps: Readonly<Record<string, number | null>> = {
      ArrowLeft: day - 1,
      ArrowDown: day - 1,
      ArrowRight: day + 1,
      ArrowUp: day + 1,
      PageDown: day - 7,
      PageUp: day + 7,
      Home: grip === 'from' ? null : first,
      End: grip === 'to' ? null : last,
    }
    if (event.key === 'Escape' && time !== null) {
      event.stopPropagation()
      choose(null, newGesture())
    } else if (Object.hasOwn(steps, event.key)) {
      event.preventDefault()
      moveTo(grip, steps[event.key] ?? null, keyGesture(`${grip} ${event.key}`))
    }
  }
  const handle = (grip: 'from' | 'to', day: number) => {
    const open = time === null || time[grip] === null
    return (
      <div
        className="handle"
        role="slider"
        tabIndex={0}
        data-grip={grip}
        data-open={open}
        aria-label={grip === 'from' ? words.firstDay : words.lastDay}
        aria-valuemin={extent.from}
        aria-valuemax={extent.to}
        aria-valuenow={day}
        aria-valuetext={
          open ? (grip === 'from' ? words.openStart : words.openEnd) : dates.inWords(dayOf(day))
        }
        aria-describedby="timeline-handle-help"
        style={{ insetInlineStart: part(grip === 'from' ? day : day + 1) }}
        onKeyDown={onKey(grip)}
      />
    )
  }
  return (
    <div className="axis-row" dir="ltr">
      <p id="timeline-handle-help" className="visually-hidden">
        {words.handleHelp}
      </p>
      {/* The handles and the keys of the lanes do all that dragging does. */}
      <div
        className="axis"
        ref={taken}
        title={words.axis}
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={onUp}
      >
        {ticks.map(({ day, label, major }) => (
          <span
            key={`${day} ${label}`}
            className="tick"
            data-major={major}
            style={{ insetInlineStart: part(day) }}
          >
            {label}
          </span>
        ))}
        {time !== null && (
          <div
            className="band"
            data-grip={asOf ? 'to' : 'whole'}
            style={{
              insetInlineStart: part(first),
              inlineSize: `${((Math.min(last, extent.to) + 1 - Math.max(first, extent.from)) / days) * 100}%`,
            }}
          />
        )}
        {handle('from', first)}
        {handle('to', last)}
      </div>
    </div>
  )
}
