import { type KeyboardEvent, memo, useMemo, useState } from 'react'
import type { TimeFilter } from '../../analysis/filters/filters.ts'
import type { Extent } from '../../analysis/spans.ts'
import { isIn } from '../../analysis/stretch.ts'
import type { Lane, Mark } from '../../analysis/timeline.ts'
import { dayNumber, dayOf } from '../../domain/clocks.ts'
import type { FamilyId, StatementId } from '../../domain/ids.ts'
import type { Selection } from '../../state/appState.ts'
import { familyColour } from '../../view/theme.ts'
import { dates } from '../messages/dates.ts'
import { t } from '../messages/index.ts'
import { timelineWords as words } from '../messages/timeline.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import { useTheme } from '../theme.ts'
import { useRested } from '../useRested.ts'
import { useShowEvidence } from '../useShowEvidence.ts'
import { useApp, useSession, useWorkspace } from '../workspace.tsx'
import { type Placed, placeMarks } from './place.ts'

interface Props {
  readonly lanes: readonly Lane[]
  readonly extent: Extent
  /** Pixels. */
  readonly width: number
  readonly time: TimeFilter | null
}

const spanInWords = ({ from, to }: Mark): string => {
  const day = (number: number | null): string => (number === null ? '..' : dayOf(number))
  return dates.inWords(from === to ? day(from) : `${day(from)}/${day(to)}`)
}

const keyOf = (family: FamilyId, { statements: [first] }: Mark): string =>
  `${family} ${first?.id ?? ''}`

/** Focus moves along a lane with Left and Right, and to the nearest mark of the next lane with Up and Down. */
const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
  const lanes = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-lane]')].map(
    (lane) => [...lane.querySelectorAll('button')],
  )
  const focused = document.activeElement
  if (!(focused instanceof HTMLButtonElement)) return
  const at = lanes.findIndex((marks) => marks.includes(focused))
  const lane = lanes[at]
  if (lane === undefined) return
  const here = lane.indexOf(focused)
  const left = (mark: HTMLElement | undefined): number => mark?.getBoundingClientRect().left ?? 0
  const nearest = (marks: readonly HTMLElement[] | undefined): HTMLElement | undefined =>
    marks?.reduce<HTMLElement | undefined>(
      (best, mark) =>
        best === undefined ||
        Math.abs(left(mark) - left(lane[here])) < Math.abs(left(best) - left(lane[here]))
          ? mark
          : best,
      undefined,
    )
  const targets: Readonly<Record<string, () => HTMLElement | undefined>> = {
    ArrowLeft: () => lane[here - 1],
    ArrowRight: () => lane[here + 1],
    ArrowUp: () => nearest(lanes[at - 1]),
    ArrowDown: () => nearest(lanes[at + 1]),
    Home: () => lane[0],
    End: () => lane.at(-1),
  }
  const target = Object.hasOwn(targets, event.key) ? targets[event.key]?.() : undefined
  if (target === undefined) return
  event.preventDefault()
  target.focus()
}

/** Keeps what was made for a key as long as what it was made for is the same. */
const keptFor = <Key extends object, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const kept = new WeakMap<Key, Value>()
  return (key) => {
    const value = kept.get(key) ?? make(key)
    kept.set(key, value)
    return value
  }
}

/** With more marks than this only the lanes in sight are painted. */
const MANY = 150

const NONE: readonly StatementId[] = []
const NO_MARKS: ReadonlySet<Mark> = new Set()

/** The marks of a lane that hold some of the statements; the same for the same lane. */
const marksWith = (
  marksOf: (lane: Lane) => ReadonlyMap<StatementId, Mark>,
  ids: readonly StatementId[],
): ((lane: Lane) => ReadonlySet<Mark>) =>
  keptFor((lane) => {
    if (ids.length === 0) return NO_MARKS
    const found = ids.flatMap((id) => marksOf(lane).get(id) ?? [])
    return found.length === 0 ? NO_MARKS : new Set(found)
  })

/** A lane a family, a mark a date: its sentence is its name, a click selects it, a pointer on it lights its lines. */
export const Lanes = ({ lanes, extent, width, time }: Props) => {
  const [active, setActive] = useState<string | null>(null)
  // The shade follows the hand; what hundreds of marks look like follows once it rests.
  const restedTime = useRested(time)
  const selected = useApp((app) => app.selection.statements)
  const lit = useRested(
    useSession(({ pointed }) => (pointed.on === 'canvas' ? pointed.statements : NONE)),
  )
  const marksOf = useMemo(
    () =>
      keptFor(
        ({ marks }: Lane) =>
          new Map(marks.flatMap((mark) => mark.statements.map(({ id }) => [id, mark] as const))),
      ),
    [],
  )
  const [selectedIn, litIn] = useMemo(
    () => [marksWith(marksOf, selected), marksWith(marksOf, lit)] as const,
    [marksOf, selected, lit],
  )
  const keysOf = useMemo(
    () => keptFor(({ family, marks }: Lane) => new Set(marks.map((mark) => keyOf(family, mark)))),
    [],
  )
  const [first] = lanes
  const [mark] = first?.marks ?? []
  const held = active !== null && lanes.some((lane) => keysOf(lane).has(active))
  const stop =
    held || first === undefined || mark === undefined ? active : keyOf(first.family, mark)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      className="lanes"
      dir="ltr"
      role="group"
      aria-label={words.lanes}
      data-many={lanes.reduce((sum, { marks }) => sum + marks.length, 0) > MANY}
      onKeyDown={moveFocus}
    >
      <Shade extent={extent} time={time} />
      {lanes.map((lane) => (
        <LaneOf
          key={lane.family}
          lane={lane}
          extent={extent}
          width={width}
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

interface LaneProps extends Omit<Props, 'lanes'> {
  readonly lane: Lane
  readonly selected: ReadonlySet<Mark>
  /** Those whose lines the pointer rests on. */
  readonly lit: ReadonlySet<Mark>
  /** The mark at which Tab stops; null: at none of this lane. */
  readonly stop: string | null
  readonly onActive: (key: string) => void
}

const LaneOf = memo((props: LaneProps) => {
  const { lane, extent, width, time, selected, lit, stop, onActive } = props
  const { dataset, words: sentences } = useWorkspace()
  const theme = useTheme()
  const show = useShowEvidence()
  const { family } = lane
  const name = dataset.families.find(({ id }) => id === family)?.label ?? family
  const { marks, rows } = useMemo(
    () => placeMarks(lane.marks, extent, width),
    [lane, extent, width],
  )
  const labelOf = useMemo(
    () => keptFor((mark: Mark) => sentences.label({ ...mark, family })),
    [sentences, family],
  )
  const count = marks.reduce((sum, { mark }) => sum + mark.statements.length, 0)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      className="lane"
      role="group"
      aria-label={words.lane(name, count)}
      data-lane={family}
      style={{
        '--family': familyColour(theme, family),
        '--rows': rows,
      }}
    >
      <span className="lane-name" aria-hidden="true">
        {name}
      </span>
      <div className="lane-track">
        {marks.map((placed) => {
          const key = keyOf(family, placed.mark)
          return (
            <MarkButton
              key={key}
              name={key}
              {...placed}
              label={labelOf(placed.mark)}
              out={time !== null && !isIn(placed.mark, time)}
              selected={selected.has(placed.mark)}
              lit={lit.has(placed.mark)}
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

interface MarkProps extends Placed {
  readonly name: string
  /** What its statements say in few words, with whoever claims it. */
  readonly label: string
  /** Outside of the chosen stretch. */
  readonly out: boolean
  readonly selected: boolean
  readonly lit: boolean
  readonly tabStop: boolean
  readonly onActive: (name: string) => void
  readonly onPick: (selection: Selection) => void
}

const MarkButton = memo((props: MarkProps) => {
  const { mark, name: key, label, out, selected, lit, tabStop, onActive, onPick } = props
  const { store, words: sentences } = useWorkspace()
  const ids = () => mark.statements.map(({ id }) => id)
  const [only, ...more] = mark.statements
  const single = only !== undefined && more.length === 0
  const date = spanInWords(mark)
  const name = single ? sentences.sentence(only) : words.several(date, label)
  const point = (): void => store.point({ on: 'text', statements: ids() })
  const leave = (): void => store.point({ on: 'text', statements: [] })
  return (
    <button
      type="button"
      className="mark"
      lang={single ? SENTENCE_LANGUAGE : undefined}
      data-statement={single ? only.id : undefined}
      data-status={mark.status}
      data-precision={mark.precision}
      data-open={`${props.opensAtStart ? 'start' : ''} ${props.opensAtEnd ? 'end' : ''}`.trim()}
      data-out={out}
      data-lit={lit}
      aria-label={name}
      aria-pressed={selected}
      title={single ? `${name} (${date})` : name}
      tabIndex={tabStop ? 0 : -1}
      style={{ insetInlineStart: props.start, inlineSize: props.width, '--row': props.row }}
      onClick={() => onPick({ entities: [], statements: ids() })}
      onFocus={() => {
        onActive(key)
        point()
      }}
      onBlur={leave}
      onPointerEnter={point}
      onPointerLeave={leave}
    >
      <span className="mark-shape" />
      {!single && <span className="mark-count">{t.number(mark.statements.length)}</span>}
    </button>
  )
})
