import { useDeferredValue, useMemo, useState } from 'react'
import {
  createTimeline,
  daysWithNews,
  extentOf,
  isAsOf,
  type Span,
  spansOn,
  stepped,
} from '../../analysis/timeline.ts'
import { type Clock, dayOf } from '../../domain/clocks.ts'
import { clockOf, isBelowOpen } from '../../state/appState.ts'
import { timelineWords as words } from '../messages/timeline.ts'
import '../styles/timeline.css'
import { useRested } from '../useRested.ts'
import { useApp, useWorkspace } from '../workspace.tsx'
import { Axis } from './Axis.tsx'
import { Lanes } from './Lanes.tsx'
import { TimelineBar } from './TimelineBar.tsx'
import { Undated } from './Undated.tsx'
import { usePlay } from './usePlay.ts'
import { useWidth } from './useWidth.ts'

/** Nobody looks at more marks one by one. */
const MOST_MARKS = 600

const isSpan = (span: Span | null): span is Span => span !== null

/** Everything about the dataset's dates on a clock that no filter changes. */
const useDates = (clock: Clock) => {
  const { dataset } = useWorkspace()
  return useMemo(() => {
    const spanOf = spansOn(dataset, clock)
    return { spanOf, extent: extentOf(dataset.statements.map(spanOf).filter(isSpan)) }
  }, [dataset, clock])
}

/** Statements on the chosen clock, a lane a family: brush, play, and what has no date. */
export const Timeline = () => {
  const { index, visible } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const clock = useApp(clockOf)
  const open = useApp(isBelowOpen)
  const { spanOf, extent } = useDates(clock)
  const { beyondTime: latest, shown, total } = visible(filters)
  // The graph goes first.
  const beyondTime = useDeferredValue(useRested(latest))
  const see = useMemo(
    () => createTimeline(index, clock, spanOf, MOST_MARKS),
    [index, clock, spanOf],
  )
  const timeline = useMemo(() => see(beyondTime), [see, beyondTime])
  const [track, setTrack] = useState<HTMLElement | null>(null)
  const width = useWidth(track)
  const days = useMemo(
    () => (extent === null ? [] : daysWithNews(timeline, extent)),
    [timeline, extent],
  )
  const { time } = filters
  const further = (stretch: typeof time, direction: 1 | -1) =>
    stretch === null || extent === null ? null : stepped(stretch, days, extent, direction)
  const fromStart = () => {
    const [first] = days
    return first === undefined
      ? null
      : { clock, from: null, to: dayOf(first), undated: time?.undated ?? false }
  }
  const play = usePlay(
    () => (further(time, 1) === null ? fromStart() : time),
    (stretch) => further(stretch, 1),
  )
  return (
    <div className="timeline">
      <TimelineBar
        counts={timeline.datedOn}
        extent={extent}
        play={play}
        back={further(time, -1)}
        forward={time === null ? fromStart() : further(time, 1)}
      />
      <p className="visually-hidden" aria-live="polite">
        {time !== null && words.shownIn(words.stretch(time), shown, total)}
      </p>
      {open && (
        <div className="timeline-body" data-as-of={isAsOf(time)}>
          {extent === null ? (
            <p className="soft timeline-none">{words.nothingDated(clock)}</p>
          ) : (
            <>
              <Axis extent={extent} width={width} clock={clock} onTrack={setTrack} />
              <Lanes lanes={timeline.lanes} extent={extent} width={width} time={time} />
              {timeline.dated === 0 && (
                <p className="soft timeline-none">{words.nothingDated(clock)}</p>
              )}
            </>
          )}
          <Undated clock={clock} statements={timeline.undated} time={time} />
        </div>
      )}
    </div>
  )
}
