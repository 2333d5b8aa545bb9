import { type KeyboardEvent, useMemo, useRef } from 'react'
import type { Extent } from '../../analysis/spans.ts'
import { isAsOf } from '../../analysis/stretch.ts'
import { ticksOf } from '../../analysis/ticks.ts'
import { dayOf } from '../../domain/clocks.ts'
import { dates } from '../messages/dates.ts'
import { timelineWords as words } from '../messages/timeline.ts'
import { useApp } from '../workspace.tsx'
import { newGesture } from './usePlay.ts'
import type { Stretching } from './useStretch.ts'

interface Props {
  readonly extent: Extent
  /** Pixels. */
  readonly width: number
  readonly stretching: Stretching
  readonly onTrack: (element: HTMLElement | null) => void
}

/** The axis with its days, and the stretch that is chosen on it: dragged, or moved by its two handles. */
export const Axis = ({ extent, width, stretching, onTrack }: Props) => {
  const { within, choose, first, last, drag } = stretching
  const time = useApp((app) => app.filters.time)
  const ticks = useMemo(() => ticksOf(extent, width, dates.months), [extent, width])
  const keys = useRef<{ readonly key: string; readonly gesture: number } | null>(null)
  const days = extent.to - extent.from + 1
  const asOf = isAsOf(time)

  const part = (day: number): string => `${((within(day) - extent.from) / days) * 100}%`

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
      <div className="axis" ref={onTrack} title={words.axis} {...drag}>
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
