import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_FILTERS, type TimeFilter } from '../../src/analysis/filters/filters.ts'
import { buildFilterIndex, visible } from '../../src/analysis/filters/visible.ts'
import type { Span } from '../../src/analysis/periods.ts'
import { extentOf, spansOn } from '../../src/analysis/spans.ts'
import { daysWithNews, isIn, stepped } from '../../src/analysis/stretch.ts'
import { ticksOf } from '../../src/analysis/ticks.ts'
import { createTimeline, type Timeline } from '../../src/analysis/timeline.ts'
import { CLOCKS, dayNumber, dayOf } from '../../src/domain/clocks.ts'
import type { Statement } from '../../src/domain/dataset.ts'
import { anyDataset } from '../helpers/anyDataset.ts'
import { aDataset, aStatement, parsed } from '../helpers/dataset.ts'

const day = (text: string): number => dayNumber(text)

const span = (from: string | null, to: string | null = from): Span => ({
  from: from === null ? null : day(from),
  to: to === null ? null : day(to),
  precision: 'day',
})

const timelineWith = (whens: Readonly<Record<string, string | null>>, most = Infinity) => {
  const dataset = parsed(
    aDataset({
      statements: Object.entries(whens).map(([id, when]) =>
        aStatement(id, when === null ? {} : { when }),
      ),
    }),
  )
  const index = buildFilterIndex(dataset)
  const { beyondTime } = visible(index, NO_FILTERS)
  return createTimeline(index, 'happened', spansOn(dataset, 'happened'), most)(beyondTime)
}

const marksOf = (whens: Readonly<Record<string, string | null>>) =>
  timelineWith(whens).lanes.flatMap(({ marks }) => marks)

/** The statements of a timeline that a chosen stretch keeps, undated ones among them where it keeps those. */
const statementsIn = (
  { lanes, undated }: Timeline,
  time: TimeFilter | null,
): readonly Statement[] => [
  ...lanes.flatMap(({ marks }) =>
    marks.filter((mark) => time === null || isIn(mark, time)).flatMap((mark) => mark.statements),
  ),
  ...(time === null || time.undated ? undated : []),
]

describe('marks', () => {
  it('stand for statements of one date and status together, in the order of their beginning', () => {
    const marks = marksOf({ c: '2031-05-04', a: '2031-05-03', b: '2031-05-04' })
    expect(marks.map(({ statements }) => statements.map(({ id }) => id))).toEqual([
      ['a'],
      ['c', 'b'],
    ])
  })

  it('keep how exact a date is, and an end that is open', () => {
    expect(marksOf({ a: '2031-05', b: '2031-05-03/..', c: '2031' })).toMatchObject([
      { from: day('2031-01-01'), to: day('2031-12-31'), precision: 'year' },
      { from: day('2031-05-01'), to: day('2031-05-31'), precision: 'month' },
      { from: day('2031-05-03'), to: null, precision: 'day' },
    ])
  })

  it('never stand for what has no date', () => {
    const timeline = timelineWith({ a: '2031-05-03', b: null })
    expect(timeline.dated).toBe(1)
    expect(timeline.undated.map(({ id }) => id)).toEqual(['b'])
  })
})

describe('the axis', () => {
  it('shows all dates', () => {
    const extent = extentOf([span('2031-05-03'), span('2031-05-20', '2031-06-02')])
    expect(extent?.from).toBeLessThanOrEqual(day('2031-05-03'))
    expect(extent?.to).toBeGreaterThanOrEqual(day('2031-06-02'))
  })

  it('leaves out a few early beginnings that would squeeze the rest into a corner', () => {
    const many = Array.from({ length: 9 }, (_, at) => span(`2031-05-0${at + 1}`))
    const extent = extentOf([span('2021-01-01', null), ...many])
    expect(extent?.from).toBeGreaterThan(day('2031-04-20'))
    expect(extentOf([span('2021-01-01'), span('2031-05-01')])?.from).toBeLessThan(day('2021-01-02'))
  })

  const vague = (from: string, to: string, precision: 'month' | 'year'): Span => ({
    ...span(from, to),
    precision,
  })
  const may = vague('2031-05-01', '2031-05-31', 'month')

  it('ends near the last day that is known, and not with the month that holds it', () => {
    const extent = extentOf([span('2031-04-11'), may, span('2031-05-16')])
    expect(extent).toEqual({ from: day('2031-04-10'), to: day('2031-05-17') })
  })

  it('begins near the first day that is known, and not with the month or year that holds it', () => {
    const year = vague('2031-01-01', '2031-12-31', 'year')
    const extent = extentOf([year, may, span('2031-05-11'), span('2031-06-20'), span('2031-06-21')])
    expect(extent).toEqual({ from: day('2031-05-10'), to: day('2031-06-22') })
  })

  it('leaves out early beginnings beside a month that holds the first day after them', () => {
    const many = Array.from({ length: 9 }, (_, at) => span(`2031-05-1${at}`))
    const open = { ...span('2021-01-01', null), precision: 'year' as const }
    expect(extentOf([open, may, ...many])?.from).toBe(day('2031-05-09'))
  })

  it('shows a month whole in which no day is known, or where few dates have a day', () => {
    const whole = { from: day('2031-04-30'), to: day('2031-06-01') }
    expect(extentOf([may])).toEqual(whole)
    expect(extentOf([may, may, span('2031-05-16')])).toEqual(whole)
    expect(extentOf([span('2031-04-20'), span('2031-04-21'), may])?.to).toBe(day('2031-06-01'))
  })

  it('shows years whole where years are all that is known', () => {
    const years = ['2029', '2030', '2031'].map((one) =>
      vague(`${one}-01-01`, `${one}-12-31`, 'year'),
    )
    const extent = extentOf(years)
    expect(extent?.from).toBeLessThan(day('2029-01-01'))
    expect(extent?.to).toBeGreaterThan(day('2031-12-31'))
  })

  it('leaves more room where a date is open at its end', () => {
    const dates = [span('2031-04-01'), span('2031-07-01')]
    const closed = extentOf(dates)
    const open = extentOf([...dates, span('2031-04-10', null)])
    expect(open?.from).toBe(closed?.from)
    expect((open?.to ?? 0) - day('2031-07-01')).toBeGreaterThan(
      2 * ((closed?.to ?? 0) - day('2031-07-01')),
    )
  })

  it('is none where nothing has a date', () => {
    expect(extentOf([])).toBeNull()
  })

  it.each([
    [60, 600, 'November 2031'],
    [60, 120, 'Nov 2031'],
    [700, 600, '2032'],
    [20_000, 600, '2050'],
  ])('of %d days in %d pixels says %s', (days, width, label) => {
    const from = day('2031-10-20')
    const labels = ticksOf({ from, to: from + days - 1 }, width).map((tick) => tick.label)
    expect(labels).toContain(label)
  })

  it('never lets two labels touch', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 1, max: 60_000 }),
        fc.integer({ min: 50, max: 2000 }),
        (from, days, width) => {
          const extent = { from, to: from + days - 1 }
          const ticks = ticksOf(extent, width).filter(({ label }) => label !== '')
          const x = (tick: { readonly day: number }) => ((tick.day - from) / days) * width
          ticks.slice(1).forEach((tick, at) => {
            const before = ticks[at]
            if (before === undefined) return
            const room = /^\d{1,2}$/.test(before.label) ? 12 : before.label.length * 5
            expect(x(tick) - x(before)).toBeGreaterThan(room)
          })
        },
      ),
    )
  })
})

describe('a step', () => {
  const timeline = timelineWith({ a: '2031-05-03', b: '2031-05-03', c: '2031-05-09', d: '2031-06' })
  const extent = { from: day('2031-05-01'), to: day('2031-06-30') }
  const days = daysWithNews(timeline, extent)
  const asOf = (to: string): TimeFilter => ({ clock: 'happened', from: null, to, undated: false })

  it('goes to the next day on which something begins, and ends with the last', () => {
    const first = stepped(asOf('2031-05-03'), days, extent, 1)
    expect(first).toEqual(asOf('2031-05-09'))
    const second = first === null ? null : stepped(first, days, extent, 1)
    expect(second).toEqual(asOf('2031-06-01'))
    expect(second === null ? null : stepped(second, days, extent, 1)).toBeNull()
  })

  it('goes back in the same way', () => {
    expect(stepped(asOf('2031-05-09'), days, extent, -1)).toEqual(asOf('2031-05-03'))
    expect(stepped(asOf('2031-05-03'), days, extent, -1)).toBeNull()
  })

  it('moves a stretch as a whole', () => {
    expect(stepped({ ...asOf('2031-05-03'), from: '2031-05-01' }, days, extent, 1)).toMatchObject({
      from: '2031-05-07',
      to: '2031-05-09',
    })
  })
})

describe('marks that are too many', () => {
  it('are gathered by months, by years and by decades, one status at a time', () => {
    const whens = {
      a: '2031-03-03',
      b: '2031-03-29',
      c: '2031-05-01',
      d: '2028-01-31',
      e: '2031-03-30/2031-04-02',
    }
    const spans = (most: number) =>
      timelineWith(whens, most).lanes.flatMap(({ marks }) =>
        marks.map(({ from, to, precision, statements }) => [
          from === null ? null : dayOf(from),
          to === null ? null : dayOf(to),
          precision,
          statements.length,
        ]),
      )
    expect(spans(5)).toEqual(spans(Infinity))
    expect(spans(4)).toEqual([
      ['2028-01-01', '2028-01-31', 'month', 1],
      ['2031-03-01', '2031-03-31', 'month', 2],
      ['2031-03-30', '2031-04-02', 'day', 1],
      ['2031-05-01', '2031-05-31', 'month', 1],
    ])
    expect(spans(2)).toEqual([
      ['2028-01-01', '2028-12-31', 'year', 1],
      ['2031-01-01', '2031-12-31', 'year', 4],
    ])
    expect(spans(1)).toEqual([
      ['2020-01-01', '2029-12-31', 'year', 1],
      ['2030-01-01', '2039-12-31', 'year', 4],
    ])
  })

  it('stand in the order of their beginning, where one that runs over the edge of a month came before', () => {
    const whens = {
      over: '2031-01-30/2031-02-02',
      late: '2031-01-31',
      after: '2031-02-20',
      later: '2031-02-21',
    }
    const starts = timelineWith(whens, 3).lanes.flatMap(({ marks }) =>
      marks.map(({ from }) => from),
    )
    expect(starts).toEqual(starts.toSorted())
    expect(starts).toHaveLength(3)
  })

  it('lose no statement, mix no statuses, and cover the dates of what they hold', () => {
    fc.assert(
      fc.property(anyDataset, fc.constantFrom(...CLOCKS), fc.nat(6), (dataset, clock, most) => {
        const index = buildFilterIndex(dataset)
        const { beyondTime } = visible(index, NO_FILTERS)
        const spanOf = spansOn(dataset, clock)
        const timeline = createTimeline(index, clock, spanOf, Infinity)(beyondTime)
        const few = createTimeline(index, clock, spanOf, most)(beyondTime)
        const marks = few.lanes.flatMap((lane) => lane.marks)
        const held = marks.flatMap(({ statements }) => statements)
        const before = timeline.lanes.flatMap((lane) =>
          lane.marks.flatMap(({ statements }) => statements),
        )
        expect(new Set(held)).toEqual(new Set(before))
        expect(held).toHaveLength(timeline.dated)
        expect(few.datedOn[clock]).toBe(timeline.dated)
        for (const { marks: inLane } of few.lanes) {
          const starts = inLane.map(({ from }) => from ?? -Infinity)
          expect(starts).toEqual(starts.toSorted((one, other) => one - other))
        }
        for (const mark of marks)
          for (const statement of mark.statements) {
            expect(statement.status).toBe(mark.status)
            const span = spanOf(statement)
            expect(mark.from ?? -Infinity).toBeLessThanOrEqual(span?.from ?? -Infinity)
            expect(mark.to ?? Infinity).toBeGreaterThanOrEqual(span?.to ?? Infinity)
          }
      }),
    )
  })
})

it('shows, for any stretch of any clock, exactly the statements that the filters show', () => {
  const dates = ['2031-05-01', '2031-05-02', '2031-05-03', '2031-05-31', null]
  fc.assert(
    fc.property(
      anyDataset,
      fc.constantFrom(...CLOCKS),
      fc.constantFrom(...dates),
      fc.constantFrom(...dates),
      fc.boolean(),
      (dataset, clock, from, to, undated) => {
        const time = { clock, from, to, undated }
        const index = buildFilterIndex(dataset)
        const { mask, beyondTime, shown } = visible(index, { ...NO_FILTERS, time })
        const timeline = createTimeline(index, clock, spansOn(dataset, clock), Infinity)(beyondTime)
        const kept = statementsIn(timeline, time).map(({ id }) => id)
        const masked = new Set(
          index.lines.filter((_, row) => mask[row] === 1).map(({ statement }) => statement.id),
        )
        expect(new Set(kept)).toEqual(masked)
        expect(kept).toHaveLength(shown)
      },
    ),
    { numRuns: 60 },
  )
})

describe('a timeline that goes on from the last', () => {
  it('is the one from nothing, whatever was shown before', () => {
    fc.assert(
      fc.property(
        anyDataset.chain((dataset) =>
          fc.record({
            dataset: fc.constant(dataset),
            clock: fc.constantFrom(...CLOCKS),
            most: fc.constantFrom(1, 3, Infinity),
            masks: fc.array(
              fc.uint8Array({
                min: 0,
                max: 1,
                minLength: buildFilterIndex(dataset).lines.length,
                maxLength: buildFilterIndex(dataset).lines.length,
              }),
              { minLength: 1, maxLength: 5 },
            ),
          }),
        ),
        ({ dataset, clock, most, masks }) => {
          const index = buildFilterIndex(dataset)
          const spanOf = spansOn(dataset, clock)
          const see = createTimeline(index, clock, spanOf, most)
          for (const mask of masks)
            expect(see(mask)).toEqual(createTimeline(index, clock, spanOf, most)(mask))
        },
      ),
    )
  })

  it('keeps lanes, marks and itself where nothing of them has changed', () => {
    const dataset = parsed(
      aDataset({
        statements: [
          aStatement('a', { when: '2031-05-03' }),
          aStatement('b', { when: '2031-05-04' }),
          aStatement('c', { when: '2031-05-03', relation: 'mediates' }),
        ],
      }),
    )
    const see = createTimeline(
      buildFilterIndex(dataset),
      'happened',
      spansOn(dataset, 'happened'),
      Infinity,
    )
    const all = see(Uint8Array.of(1, 1, 1))
    expect(see(Uint8Array.of(1, 1, 1))).toBe(all)
    const less = see(Uint8Array.of(1, 0, 1))
    const laneOf = ({ lanes }: Timeline, statement: string) =>
      lanes.find(({ marks }) => marks.some(({ statements }) => statements[0]?.id === statement))
    expect(laneOf(less, 'a')?.marks).toHaveLength(1)
    expect(laneOf(less, 'a')?.marks[0]).toBe(laneOf(all, 'a')?.marks[0])
    expect(laneOf(less, 'c')).toBe(laneOf(all, 'c'))
  })
})
