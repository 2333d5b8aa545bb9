import type { Statement } from '../../../domain/dataset.ts'
import { parseEdtf } from '../../../domain/edtf.ts'
import type { Issue } from '../../../domain/issue.ts'
import { type Told, told } from '../../../domain/told.ts'
import { shown } from '../../parse/shown.ts'
import { type Cells, issue, textAt } from './cells.ts'
import type { Choices } from './choices.ts'
import { type DayOrder, isMoment, isUnclear, readDate } from './dates.ts'

/** Between the two dates of one line. */
const RANGE = ' – '

interface Given {
  readonly column: string
  readonly text: string
  readonly date: string | null
}

const givenAt = (cells: Cells, column: string | null, order: DayOrder | null): Given | null => {
  const text = textAt(cells, column)
  return column === null || text === null ? null : { column, text, date: readDate(text, order) }
}

interface Dated {
  readonly when: Statement['when']
  readonly used: readonly string[]
  /** What stands where a date ought to, and is none that can be read. */
  readonly unread: readonly string[]
}

export const NO_DATES = { start: null, end: null } as const

/** Dates of the file's own, where they are dates that we can read. */
export const whenOf = (
  cells: Cells,
  { start, end }: Pick<Choices, 'start' | 'end'>,
  order: DayOrder | null,
): Dated => {
  const first = givenAt(cells, start, order)
  const last = end === start ? first : givenAt(cells, end, order)
  const given = [...new Set([first, last])].filter((one) => one !== null)
  if (given.length === 0) return { when: null, used: [], unread: [] }
  const from = first === null ? '..' : first.date
  const to = last === null ? '..' : last.date
  const edtf = end === null || from === to ? from : `${from}/${to}`
  const texts = [...new Set(given.map(({ text }) => text))]
  if (edtf === null || parseEdtf(edtf) === null) return { when: null, used: [], unread: texts }
  // The time of day of a moment stays in its attribute.
  const rewritten = given.some(({ text, date }) => date !== text && !isMoment(text))
  return {
    when: { edtf, basis: 'stated', asWritten: rewritten ? texts.join(RANGE) : null },
    used: given.flatMap(({ column, text }) => (isMoment(text) ? [] : [column])),
    unread: [],
  }
}

interface Spoken {
  readonly on: string | null
  readonly used: readonly string[]
  readonly unread: readonly string[]
}

/** When it was said; what is written otherwise than we write it stays in its attribute too. */
export const saidOnOf = (cells: Cells, column: string | null, order: DayOrder | null): Spoken => {
  const given = givenAt(cells, column, order)
  if (given === null) return { on: null, used: [], unread: [] }
  const { date, text } = given
  return {
    on: date,
    used: date === text ? [given.column] : [],
    unread: date === null ? [text] : [],
  }
}

/** What is told of a date that cannot be read. */
export const unreadDate = (where: Told, texts: readonly string[]): Issue => {
  const value = shown(texts.join(RANGE))
  return texts.some(isUnclear)
    ? issue(
        'date-unclear',
        where,
        told`Its date ${value} does not say which number is the day`,
        told`Choose when you open the file whether the day or the month comes first, or write it like 2031-05-03; it was kept as an attribute`,
      )
    : issue(
        'date-unread',
        where,
        told`Its date ${value} is none that can be read`,
        told`Write it like 2031-05-03, 2031-05 or 2031, or as two of these, like 2031-05-03/2031-05-09; it was kept as an attribute`,
      )
}
