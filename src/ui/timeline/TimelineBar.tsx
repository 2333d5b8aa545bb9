import { Pause, Play as PlayIcon, StepBack, StepForward, X } from 'lucide-react'
import type { TimeFilter } from '../../analysis/filters/filters.ts'
import type { Extent } from '../../analysis/spans.ts'
import { isAsOf } from '../../analysis/stretch.ts'
import type { Timeline } from '../../analysis/timeline.ts'
import { CLOCKS, dayOf } from '../../domain/clocks.ts'
import { clockOf } from '../../state/appState.ts'
import { BelowSwitch } from '../below/BelowSwitch.tsx'
import { BelowToggle } from '../below/BelowToggle.tsx'
import { IconButton } from '../frame/IconButton.tsx'
import { t } from '../messages/index.ts'
import { timelineWords as words } from '../messages/timeline.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'
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
  // What stands behind it stays where it is while counts change.
  const room = `${t.number(useWorkspace().dataset.statements.length).length}ch`
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
            {words.clock[one]}{' '}
            <span className="count" style={{ minInlineSize: room }}>
              {t.number(counts[one])}
            </span>
          </label>
        ))}
      </div>
      <div className="timeline-play">
        <IconButton
          label={words.back}
          className="quiet icon"
          disabled={back === null}
          onClick={() => choose(back)}
        >
          <StepBack />
        </IconButton>
        <IconButton
          label={play.playing ? words.pause : words.play}
          className="quiet icon"
          disabled={extent === null}
          onClick={play.playing ? play.pause : play.start}
        >
          {play.playing ? <Pause /> : <PlayIcon />}
        </IconButton>
        <IconButton
          label={words.forward}
          className="quiet icon"
          disabled={forward === null}
          onClick={() => choose(forward)}
        >
          <StepForward />
        </IconButton>
        <IconButton label={words.speed(play.speed)} className="quiet speed" onClick={play.faster}>
          {play.speed}×
        </IconButton>
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
          <IconButton label={words.clear} className="quiet icon" onClick={() => choose(null)}>
            <X />
          </IconButton>
        )}
      </p>
    </div>
  )
}
