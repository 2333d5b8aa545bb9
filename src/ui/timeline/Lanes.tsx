import { type KeyboardEvent, useMemo, useState } from 'react'
import type { TimeFilter } from '../../analysis/filters/filters.ts'
import { type Extent, isIn, type Lane, type Mark } from '../../analysis/timeline.ts'
import { dayNumber, dayOf } from '../../domain/clocks.ts'
import type { FamilyId, StatementId } from '../../domain/ids.ts'
import { SENTENCE_LANGUAGE } from '../../domain/words.ts'
import type { Selection } from '../../state/appState.ts'
import { familyColour } from '../../view/theme.ts'
import { dates } from '../messages/dates.ts'
import { timelineWords as words } from '../messages/timeline.ts'
import { useTheme } from '../theme.ts'
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
  const at = lanes.findIndex((marks) => marks.some((mark) => mark === document.activeElement))
  const lane = lanes[at]
  if (lane === undefined) return
  const here = lane.findIndex((mark) => mark === document.activeElement)
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

/** A lane a family, a mark a date: its sentence is its name, a click selects it, a pointer on it lights its lines. */
export const Lanes = ({ lanes, extent, width, time }: Props) => {
  const { dataset, words: sentences } = useWorkspace()
  const theme = useTheme()
  const show = useShowEvidence()
  const [active, setActive] = useState<string | null>(null)
  const labels = useMemo(
    () => new Map(dataset.families.map(({ id, label }) => [id, label])),
    [dataset],
  )
  const placed = useMemo(
    () => lanes.map((lane) => ({ ...lane, ...placeMarks(lane.marks, extent, width) })),
    [lanes, extent, width],
  )
  const labelled = useMemo(
    () =>
      lanes.map(({ family, marks }) => marks.map((mark) => sentences.label({ ...mark, family }))),
    [lanes, sentences],
  )
  const keys = placed.flatMap(({ family, marks }) => marks.map((mark) => keyOf(family, mark)))
  const stop = active !== null && keys.includes(active) ? active : keys[0]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div className="lanes" dir="ltr" role="group" aria-label={words.lanes} onKeyDown={moveFocus}>
      <Shade extent={extent} time={time} />
      {placed.map(({ family, marks, rows }, lane) => {
        const name = labels.get(family) ?? family
        const count = marks.reduce((sum, { statements }) => sum + statements.length, 0)
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
          <div
            key={family}
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
              {marks.map((mark, at) => {
                const key = keyOf(family, mark)
                return (
                  <MarkButton
                    key={key}
                    mark={mark}
                    label={labelled[lane]?.[at] ?? ''}
                    out={time !== null && !isIn(mark, time)}
                    tabStop={key === stop}
                    onActive={() => setActive(key)}
                    onPick={show}
                  />
                )
              })}
            </div>
          </div>
        )
      })}
    </div>
  )
}

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

interface MarkProps {
  readonly mark: Placed
  /** What its statements say in few words, with whoever claims it. */
  readonly label: string
  /** Outside of the chosen stretch. */
  readonly out: boolean
  readonly tabStop: boolean
  readonly onActive: () => void
  readonly onPick: (selection: Selection) => void
}

/** Lists that marks ask about again and again, as sets. */
const sets = new WeakMap<readonly StatementId[], ReadonlySet<StatementId>>()

const holdsAny = ({ statements }: Mark, ids: readonly StatementId[]): boolean => {
  if (ids.length === 0) return false
  const known = sets.get(ids) ?? new Set(ids)
  sets.set(ids, known)
  return statements.some(({ id }) => known.has(id))
}

const MarkButton = ({ mark, label, out, tabStop, onActive, onPick }: MarkProps) => {
  const { store, words: sentences } = useWorkspace()
  const selected = useApp((app) => holdsAny(mark, app.selection.statements))
  const lit = useSession(
    ({ pointed }) => pointed.on === 'canvas' && holdsAny(mark, pointed.statements),
  )
  const ids = mark.statements.map(({ id }) => id)
  const [only, ...more] = mark.statements
  const single = only !== undefined && more.length === 0
  const date = spanInWords(mark)
  const name = single ? sentences.sentence(only) : words.several(date, label)
  const point = (): void => store.point({ on: 'text', statements: ids })
  const leave = (): void => store.point({ on: 'text', statements: [] })
  return (
    <button
      type="button"
      className="mark"
      lang={single ? SENTENCE_LANGUAGE : undefined}
      data-statement={single ? only.id : undefined}
      data-status={mark.status}
      data-precision={mark.precision}
      data-open={`${mark.opensAtStart ? 'start' : ''} ${mark.opensAtEnd ? 'end' : ''}`.trim()}
      data-out={out}
      data-lit={lit}
      aria-label={name}
      aria-pressed={selected}
      title={single ? `${name} (${date})` : name}
      tabIndex={tabStop ? 0 : -1}
      style={{ insetInlineStart: mark.start, inlineSize: mark.width, '--row': mark.row }}
      onClick={() => onPick({ entities: [], statements: ids })}
      onFocus={() => {
        onActive()
        point()
      }}
      onBlur={leave}
      onPointerEnter={point}
      onPointerLeave={leave}
    >
      <span className="mark-shape" />
      {!single && <span className="mark-count">{mark.statements.length}</span>}
    </button>
  )
}
