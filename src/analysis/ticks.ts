import { MONTH_NAMES, type MonthNames } from '../domain/dates.ts'
import { calendarOf, nextDay } from './calendar.ts'
import type { Extent } from './spans.ts'

export interface Tick {
  readonly day: number
  readonly label: string
  /** The beginning of a month, or, on an axis of months, of a year. */
  readonly major: boolean
}

/** Steps between ticks, the finest first: days of a month, months of a year, years. */
const STEPS = [
  { unit: 'day', every: 1, days: 1 },
  { unit: 'day', every: 5, days: 5 },
  { unit: 'day', every: 10, days: 10 },
  { unit: 'month', every: 1, days: 30 },
  { unit: 'month', every: 3, days: 91 },
  { unit: 'month', every: 6, days: 182 },
  { unit: 'year', every: 1, days: 365 },
  { unit: 'year', every: 5, days: 1826 },
  { unit: 'year', every: 25, days: 9131 },
  { unit: 'year', every: 100, days: 36_524 },
] as const

type Step = (typeof STEPS)[number]

const tickAt = (day: number, { unit, every }: Step, months: MonthNames): Tick | null => {
  const { year, month, date } = calendarOf(day)
  const name = months.long[month] ?? ''
  if (unit === 'day') {
    if (date === 1) return { day, label: `${name} ${year}`, major: true }
    const fits = every === 1 || (date % every === 1 && date <= 31 - every / 2)
    return fits ? { day, label: String(date), major: false } : null
  }
  if (date !== 1) return null
  if (unit === 'month') {
    if (month === 0) return { day, label: String(year), major: true }
    return month % every === 0 ? { day, label: months.short[month] ?? '', major: false } : null
  }
  return month === 0 && year % every === 0
    ? { day, label: String(year), major: year % (every * 5) === 0 }
    : null
}

/** Pixels of a letter of a label, and of what is left free beside it. */
const LETTER = 6.5
const FREE = 8

const roomOf = ({ label }: Tick): number => label.length * LETTER + FREE

/** Pixels between ticks that are close but still apart. */
const CLOSEST = { day: 26, month: 32, year: 44 } as const

/**
 * Ticks with words in them, as close as the width (in pixels) lets them stand without touching.
 * A tick without room for its label has an empty one.
 */
export const ticksOf = (
  extent: Extent,
  width: number,
  months: MonthNames = MONTH_NAMES,
): readonly Tick[] => {
  const days = extent.to - extent.from + 1
  const perDay = width / days
  const step =
    STEPS.find(({ unit, days: length }) => length * perDay >= CLOSEST[unit]) ??
    STEPS[STEPS.length - 1]
  if (step === undefined || width <= 0) return []
  const ticks: Tick[] = []
  for (let day = extent.from; day <= extent.to; day = nextDay(day, step.unit)) {
    const tick = tickAt(day, step, months)
    if (tick !== null) ticks.push(tick)
  }
  return labelled(step.unit === 'month' ? withYear(ticks) : ticks, perDay, extent, months)
}

/** The first month of an axis says its year. */
const withYear = (ticks: readonly Tick[]): readonly Tick[] =>
  ticks.map((tick, at) =>
    at > 0 || tick.major
      ? tick
      : { ...tick, label: `${tick.label} ${calendarOf(tick.day).year}`, major: true },
  )

/** Labels that would touch another are left out, those of minor ticks first. */
const labelled = (
  ticks: readonly Tick[],
  perDay: number,
  extent: Extent,
  months: MonthNames,
): readonly Tick[] => {
  const x = ({ day }: Tick): number => (day - extent.from) * perDay
  const first = ticks.find(({ major }) => major)
  // An axis that begins within a month still says which.
  const named = nameOfStart(extent, months).filter(
    (name) => first === undefined || x(first) > roomOf(name),
  )
  const all = [...named, ...ticks]
  const kept: Tick[] = []
  for (const tick of [...all.filter(({ major }) => major), ...all.filter(({ major }) => !major)]) {
    const apart = kept.every((one) =>
      x(one) < x(tick) ? x(tick) - x(one) >= roomOf(one) : x(one) - x(tick) >= roomOf(tick),
    )
    if (apart && x(tick) + roomOf(tick) <= (extent.to + 1 - extent.from) * perDay) kept.push(tick)
  }
  return all.map((tick) => (kept.includes(tick) ? tick : { ...tick, label: '' }))
}

const nameOfStart = ({ from, to }: Extent, months: MonthNames): readonly Tick[] => {
  const { year, month } = calendarOf(from)
  const label = to - from > 400 ? String(year) : `${months.long[month] ?? ''} ${year}`
  return [{ day: from, label, major: true }]
}
