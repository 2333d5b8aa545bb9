import { memo, useMemo, useState } from 'react'
import type { TimeFilter } from '../../analysis/filters/filters.ts'
import type { Extent } from '../../analysis/spans.ts'
import { isIn } from '../../analysis/stretch.ts'
import type { Lane, Mark, Timeline } from '../../analysis/timeline.ts'
import { statementsAbout } from '../../domain/about.ts'
import { dayNumber } from '../../domain/clocks.ts'
import { STATUSES } from '../../domain/dataset.ts'
import type { FamilyId, StatementId } from '../../domain/ids.ts'
import { keptFor } from '../../domain/once.ts'
import { MOST_TOLD_APART } from '../../view/fading.ts'
import { familyColour } from '../../view/theme.ts'
import { t } from '../messages/index.ts'
import { timelineWords as words } from '../messages/timeline.ts'
import { useTheme } from '../theme.ts'
import { useCited } from '../useCited.ts'
import { usePart } from '../usePart.ts'
import { useRested } from '../useRested.ts'
import { useShowEvidence } from '../useShowEvidence.ts'
import { useApp, useSession, useWorkspace } from '../workspace.tsx'
import { MarkButton } from './MarkButton.tsx'
import { moveFocus } from './moveFocus.ts'
import { type Arranged, boxedLane, type Placed, type PlacedLane } from './place.ts'
import type { Stretching } from './useStretch.ts'

interface Props {
  readonly timeline: Timeline
  readonly extent: Extent
  /** Pixels. */
  readonly width: number
  readonly time: TimeFilter | null
  /** What a mouse does on their ground. */
  readonly brush: Stretching['drag']
}

const loadBars = async () => (await import('./bars.ts')).arranging

const keyOf = (family: FamilyId, { id }: Placed): string => `${family} ${id}`

/** With more marks than this only the lanes in sight are painted. */
const MANY = 150

const NONE: readonly StatementId[] = []
const NO_MARKS: ReadonlySet<Placed> = new Set()

const NOTHING_YET: Arranged = { arranged: [], most: null }

/** The bars and boxes of a lane that hold some of the statements; the same for the same lane. */
const placedWith = (ids: readonly StatementId[]): ((lane: PlacedLane) => ReadonlySet<Placed>) => {
  const wanted = new Set(ids)
  return keptFor(({ placed }) => {
    if (wanted.size === 0) return NO_MARKS
    const found = placed.filter(({ marks }) =>
      marks.some(({ statements }) => statements.some(({ id }) => wanted.has(id))),
    )
    return found.length === 0 ? NO_MARKS : new Set(found)
  })
}

/**
 * A lane a family, a box a date or a bar a period: its sentence is its name, a click selects it, a pointer on it lights
 * its lines.
 */
export const Lanes = ({ timeline: { lanes, coarseness }, extent, width, time, brush }: Props) => {
  const [active, setActive] = useState<string | null>(null)
  // The shade follows the hand; what hundreds of marks look like follows once it rests.
  const restedTime = useRested(time)
  const { dataset } = useWorkspace()
  const selected = useApp((app) => app.selection.statements)
  const cited = useCited()
  const pointed = useRested(
    useSession(({ pointed }) => (pointed.on === 'canvas' ? pointed.statements : NONE)),
  )
  const around = useRested(useApp((app) => app.selection.entities))
  const about = useMemo(
    () =>
      around.length === 0 || around.length > MOST_TOLD_APART.nodes
        ? NONE
        : statementsAbout(dataset.statements, new Set(around)).map(({ id }) => id),
    [dataset, around],
  )
  const lit = [pointed, cited].find(({ length }) => length > 0) ?? about
  const boxed = useMemo(
    () => keptFor((lane: Lane) => boxedLane(lane, extent, width)),
    [extent, width],
  )
  const [lost, setLost] = useState(false)
  const crowded = coarseness > 0 || lanes.some((lane) => boxed(lane).rows > STATUSES.length)
  const arranging = usePart(loadBars, crowded, () => setLost(true))
  const arrange = useMemo(
    () => arranging?.({ extent, width, coarseness }, boxed),
    [arranging, extent, width, coarseness, boxed],
  )
  const { arranged, most } = useMemo((): Arranged => {
    if (!crowded || lost) return { arranged: lanes.map(boxed), most: null }
    return arrange?.(lanes) ?? NOTHING_YET
  }, [crowded, lost, arrange, lanes, boxed])
  const [selectedIn, litIn] = useMemo(
    () => [placedWith(selected), placedWith(lit)] as const,
    [selected, lit],
  )
  const keysOf = useMemo(
    () => keptFor((lane: PlacedLane) => new Set(lane.placed.map((one) => keyOf(lane.family, one)))),
    [],
  )
  const [first] = arranged
  const [mark] = first === undefined ? [] : first.placed
  const held = active !== null && arranged.some((lane) => keysOf(lane).has(active))
  const stop =
    held || first === undefined || mark === undefined ? active : keyOf(first.family, mark)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      className="lanes"
      dir="ltr"
      role="group"
      aria-label={words.lanes}
      data-many={
        most !== null || arranged.reduce((sum, lane) => sum + lane.placed.length, 0) > MANY
      }
      data-bars={most !== null}
      style={{ '--most': most ?? 1 }}
      onKeyDown={moveFocus}
      {...brush}
    >
      <Shade extent={extent} time={time} />
      {arranged.map((lane) => (
        <LaneOf
          key={lane.family}
          lane={lane}
          most={most}
          time={restedTime}
          selected={selectedIn(lane)}
          lit={litIn(lane)}
          stop={stop !== null && keysOf(lane).has(stop) ? stop : null}
          onActive={setActive}
        />
      ))}
    </div>
  )
}

interface LaneProps {
  readonly lane: PlacedLane
  /** What the highest bar of all lanes counts; null: there are none. */
  readonly most: number | null
  readonly time: TimeFilter | null
  readonly selected: ReadonlySet<Placed>
  /** Those whose lines the pointer rests on. */
  readonly lit: ReadonlySet<Placed>
  /** The mark at which Tab stops; null: at none of this lane. */
  readonly stop: string | null
  readonly onActive: (key: string) => void
}

const LaneOf = memo((props: LaneProps) => {
  const { lane, most, time, selected, lit, stop, onActive } = props
  const { dataset, words: sentences } = useWorkspace()
  const theme = useTheme()
  const show = useShowEvidence()
  const { family, placed, rows } = lane
  const count = placed.reduce((sum, one) => sum + one.count, 0)
  const name = dataset.families.find(({ id }) => id === family)?.label ?? family
  const scale = most === null ? '' : words.scale(most)
  const labelOf = useMemo(
    () => keptFor((mark: Mark) => sentences.label({ ...mark, family })),
    [sentences, family],
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      className="lane"
      role="group"
      aria-label={scale === '' ? words.lane(name, count) : `${words.lane(name, count)}. ${scale}`}
      data-lane={family}
      style={{ '--family': familyColour(theme, family), '--rows': rows }}
    >
      <span className="lane-name" aria-hidden="true">
        {name}
      </span>
      {most !== null && (
        <span className="lane-scale" aria-hidden="true" title={scale}>
          {t.number(most)}
        </span>
      )}
      <div className="lane-track">
        {placed.map((one) => {
          const key = keyOf(family, one)
          return (
            <MarkButton
              key={key}
              name={key}
              {...one}
              labelOf={labelOf}
              out={time !== null && !isIn(one.span, time)}
              selected={selected.has(one)}
              lit={lit.has(one)}
              tabStop={key === stop}
              onActive={onActive}
              onPick={show}
            />
          )
        })}
      </div>
    </div>
  )
})

/** What lies outside of the chosen stretch, dimmed over all lanes. */
const Shade = ({ extent, time }: Pick<Props, 'extent' | 'time'>) => {
  if (time === null) return null
  const days = extent.to - extent.from + 1
  const part = (day: number): string =>
    `${Math.min(100, Math.max(0, ((day - extent.from) / days) * 100))}%`
  return (
    <div className="shades" aria-hidden="true">
      {time.from !== null && (
        <div style={{ insetInlineStart: 0, inlineSize: part(dayNumber(time.from)) }} />
      )}
      {time.to !== null && (
        <div style={{ insetInlineStart: part(dayNumber(time.to) + 1), insetInlineEnd: 0 }} />
      )}
    </div>
  )
}
