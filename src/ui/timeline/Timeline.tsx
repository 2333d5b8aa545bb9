import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { TimeFilter } from '../../analysis/filters/filters.ts'
import type { Extent } from '../../analysis/spans.ts'
import { daysWithNews, isAsOf, stepped } from '../../analysis/stretch.ts'
import { type Dated, timelineSteps } from '../../analysis/timeline.ts'
import { CLOCKS, type Clock, dayOf } from '../../domain/clocks.ts'
import { clockOf, isBelowOpen } from '../../state/appState.ts'
import { timelineWords as words } from '../messages/timeline.ts'
import '../styles/timeline.css'
import { useRested } from '../useRested.ts'
import { useSliced } from '../useSliced.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'
import { Axis } from './Axis.tsx'
import { Lanes } from './Lanes.tsx'
import { TimelineBar } from './TimelineBar.tsx'
import { Undated } from './Undated.tsx'
import { usePlay } from './usePlay.ts'
import { useStretch } from './useStretch.ts'
import { useWidth } from './useWidth.ts'

/** Nobody looks at more marks one by one. */
const MOST_MARKS = 600

/** What the timeline is made of on a clock; null while it is being made for the first time. */
const useDated = (clock: Clock): Dated | null => {
  const { index, store, visible } = useWorkspace()
  return useSliced(
    useCallback(
      () =>
        timelineSteps(index, clock, MOST_MARKS, visible(store.getState().app.filters).beyondTime),
      [index, clock, store, visible],
    ),
  )
}

/** Statements on the chosen clock, a lane a family: brush, play, and what has no date. */
export const Timeline = () => {
  const { visible } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const clock = useApp(clockOf)
  // The graph goes first.
  const beyondTime = useDeferredValue(useRested(visible(filters).beyondTime))
  const dated = useDated(clock)
  return dated === null ? (
    <div className="timeline" aria-busy="true" />
  ) : (
    <Ready dated={dated} beyondTime={beyondTime} />
  )
}

interface ReadyProps {
  readonly dated: Dated
  readonly beyondTime: Uint8Array
}

// Of the filters only the time changes it at once.
const Ready = memo(({ dated: { clock, extent, dates, see }, beyondTime }: ReadyProps) => {
  const time = useApp((app) => app.filters.time)
  const open = useApp(isBelowOpen)
  const timeline = useMemo(() => see(beyondTime), [see, beyondTime])
  const days = useMemo(
    () => (extent === null ? [] : daysWithNews(timeline, extent)),
    [timeline, extent],
  )
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
      <ShownIn />
      {open && (
        <div className="timeline-body" data-as-of={isAsOf(time)} data-dates={dates}>
          {extent === null ? (
            <NothingDated clock={clock} counts={timeline.datedOn} />
          ) : (
            <>
              <Dates timeline={timeline} extent={extent} time={time} />
              {timeline.dated === 0 && <NothingDated clock={clock} counts={timeline.datedOn} />}
            </>
          )}
          <Undated clock={clock} statements={timeline.undated} time={time} />
        </div>
      )}
    </div>
  )
})

interface NothingProps {
  readonly clock: Clock
  /** How many statements each clock dates. */
  readonly counts: ReturnType<Dated['see']>['datedOn']
}

/** Nothing to be seen on this clock, and the way to those on which there is. */
const NothingDated = ({ clock, counts }: NothingProps) => {
  const run = useRun()
  const others = CLOCKS.filter((one) => one !== clock && counts[one] > 0)
  return (
    <div className="timeline-none">
      <p className="soft">{words.nothingDated(clock)}</p>
      {others.map((one) => (
        <button key={one} type="button" onClick={() => run({ name: 'choose-clock', clock: one })}>
          {words.clockName(one, counts[one])}
        </button>
      ))}
    </div>
  )
}

interface DatesProps {
  readonly timeline: ReturnType<Dated['see']>
  readonly extent: Extent
  readonly time: TimeFilter | null
}

const Dates = ({ timeline, extent, time }: DatesProps) => {
  const [track, setTrack] = useState<HTMLElement | null>(null)
  const width = useWidth(track)
  const stretching = useStretch(extent, timeline.clock, track)
  return (
    <>
      <Axis extent={extent} width={width} stretching={stretching} onTrack={setTrack} />
      <Lanes
        timeline={timeline}
        extent={extent}
        width={width}
        time={time}
        brush={stretching.drag}
      />
    </>
  )
}

/** Says how much is shown of the chosen stretch. */
const ShownIn = () => {
  const { visible } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const { shown, total } = visible(filters)
  const { time } = filters
  return (
    <p className="visually-hidden" aria-live="polite">
      {time !== null && words.shownIn(words.stretch(time), shown, total)}
    </p>
  )
}
