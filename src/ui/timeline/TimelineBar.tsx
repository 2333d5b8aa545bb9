import { Pause, Play as PlayIcon, StepBack, StepForward, X } from 'lucide-react'
import type { TimeFilter } from '../../analysis/filters/filters.ts'
import type { Extent } from '../../analysis/spans.ts'
import { isAsOf } from '../../analysis/stretch.ts'
import type { Timeline } from '../../analysis/timeline.ts'
import { CLOCKS, dayOf } from '../../domain/clocks.ts'
import { clockOf } from '../../state/appState.ts'
import { BelowSwitch } from '../below/BelowSwitch.tsx'
import { BelowToggle } from '../below/BelowToggle.tsx'
import { t } from '../messages/index.ts'
import { timelineWords as words } from '../messages/timeline.ts'
import { useApp, useRun } from '../workspace.tsx'
import { newGesture, type Play } from './usePlay.ts'

interface Props {
  /** How many statements each clock dates. */
  readonly counts: Timeline['datedOn']
  readonly extent: Extent | null
  readonly play: Play
  /** The stretch a step back and a step on; null where there is none. */
  readonly back: TimeFilter | null
  readonly forward: TimeFilter | null
}

/** The line that stays while the timeline is closed: clocks, the chosen stretch in words, play. */
export const TimelineBar = ({ counts, extent, play, back, forward }: Props) => {
  const run = useRun()
  const clock = useApp(clockOf)
  const time = useApp((app) => app.filters.time)
  const asOf = isAsOf(time)
  const choose = (stretch: TimeFilter | null): void => {
    play.pause()
    run({ name: 'set-time', time: stretch, gesture: newGesture() })
  }
  const toggleAsOf = (): void => {
    if (extent === null) return
    const undated = time?.undated ?? false
    choose(asOf ? null : { clock, from: null, to: time?.to ?? dayOf(extent.to), undated })
  }
  return (
    <div className="timeline-bar">
      <BelowToggle names={words} />
      <BelowSwitch />
      <div className="segments" role="radiogroup" aria-label={words.clocks}>
        {CLOCKS.map((one) => (
          <label key={one} title={words.clockMeaning[one]} data-checked={one === clock}>
            <input
              type="radio"
              name="clock"
              className="visually-hidden"
              checked={one === clock}
              aria-label={words.clockName(one, counts[one])}
              onChange={() => {
                play.pause()
                run({ name: 'choose-clock', clock: one })
              }}
            />
            {words.clock[one]} <span className="count">{t.number(counts[one])}</span>
          </label>
        ))}
      </div>
      <div className="timeline-play">
        <button
          type="button"
          className="quiet icon"
          aria-label={words.back}
          title={words.back}
          disabled={back === null}
          onClick={() => choose(back)}
        >
          <StepBack aria-hidden="true" />
        </button>
        <button
          type="button"
          className="quiet icon"
          aria-label={play.playing ? words.pause : words.play}
          title={play.playing ? words.pause : words.play}
          disabled={extent === null}
          onClick={play.playing ? play.pause : play.start}
        >
          {play.playing ? <Pause aria-hidden="true" /> : <PlayIcon aria-hidden="true" />}
        </button>
        <button
          type="button"
          className="quiet icon"
          aria-label={words.forward}
          title={words.forward}
          disabled={forward === null}
          onClick={() => choose(forward)}
        >
          <StepForward aria-hidden="true" />
        </button>
        <button
          type="button"
          className="quiet speed"
          aria-label={words.speed(play.speed)}
          title={words.speed(play.speed)}
          onClick={play.faster}
        >
          {play.speed}×
        </button>
      </div>
      <button
        type="button"
        className="quiet as-of"
        aria-pressed={asOf}
        title={words.asOfMeaning(clock)}
        disabled={extent === null}
        onClick={toggleAsOf}
      >
        {words.asOf}
      </button>
      <p className="chosen-time">
        <span className="visually-hidden">{words.chosen}: </span>
        <span className="stretch">{words.stretch(time ?? { from: null, to: null })}</span>
        {time !== null && (
          <button
            type="button"
            className="quiet icon"
            aria-label={words.clear}
            title={words.clear}
            onClick={() => choose(null)}
          >
            <X aria-hidden="true" />
          </button>
        )}
      </p>
    </div>
  )
}
