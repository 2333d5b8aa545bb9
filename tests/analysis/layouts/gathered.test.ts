import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { footprint, gapBetween } from '../../../src/analysis/geometry/box.ts'
import { layOut } from '../../../src/analysis/layouts/arrange.ts'
import { earlier } from '../../../src/analysis/layouts/dates.ts'
import { gatheredDates } from '../../../src/analysis/layouts/gatherDates.ts'
import {
  DEFAULT_PARAMETERS,
  type LayoutInput,
  type LayoutNode,
} from '../../../src/analysis/layouts/layout.ts'
import { timeline } from '../../../src/analysis/layouts/timeline.ts'
import { dayOf } from '../../../src/domain/clocks.ts'
import type { Orientation } from '../../../src/domain/dataset.ts'
import { parseEdtf } from '../../../src/domain/edtf.ts'
import { guideWordsIn } from '../../../src/ui/graph/guideWords.ts'
import { arrangingWords } from '../../../src/ui/messages/arranging.ts'
import { dates as english } from '../../../src/ui/messages/dates.ts'
import { arranging } from '../../../src/ui/messages/de/arranging.ts'
import { dates as german } from '../../../src/ui/messages/de/dates.ts'
import { CANVASES } from '../../helpers/laidOut.ts'
import { aNetwork, aNode } from './network.ts'

const MOST = 24

const into = (dates: readonly string[], most = MOST): readonly string[] =>
  [...new Set(gatheredDates(dates, most).values()).values()].sort(earlier)

const days = (from: number, count: number, every: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => dayOf(from + at * every))

/** 1 January 2015. */
const FIRST = 16_436

describe('many dates', () => {
  it('are gathered by months, else by years, else by decades and longer', () => {
    expect(into(days(FIRST, 300, 1))).toEqual(
      Array.from({ length: 10 }, (_, at) => `2015-${String(at + 1).padStart(2, '0')}`),
    )
    expect(into(days(FIRST, 300, 12))).toEqual(
      Array.from({ length: 10 }, (_, at) => String(2015 + at)),
    )
    expect(into(days(FIRST, 300, 100))[0]).toBe('2010/2019')
    expect(into(days(FIRST, 300, 1000))[0]).toBe('2000/2099')
  })

  it('stay as they are where they are few', () => {
    const few = days(FIRST, MOST, 400)
    expect(into(few)).toEqual(few)
  })

  it('leave what begins in none of the periods, or runs over their edges, apart while there is room', () => {
    const dates = [...days(FIRST, 90, 1), '2015', '2015-02-20/2015-03-02', '2015-02/..']
    expect(into(dates)).toEqual([
      '2015',
      '2015-01',
      '2015-02',
      '2015-02/..',
      '2015-02-20/2015-03-02',
      '2015-03',
    ])
    expect(into(dates, 4)).toEqual(['2015', '2015-01', '2015-02', '2015-03'])
  })

  const day = fc.integer({ min: -719_528, max: 2_932_896 }).map(dayOf)
  const date = fc.oneof(
    day,
    day.map((of) => of.slice(0, 7)),
    day.map((of) => of.slice(0, 4)),
    day.map((of) => `${of}/..`),
    day.map((of) => `../${of}`),
    fc.tuple(day, day).map((ends) => [...ends].sort().join('/')),
  )

  it('come to no more than can be read, each in one that holds its beginning, in whatever order they come', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(date, { maxLength: 120, size: 'max' }),
        fc.integer({ min: 10, max: 30 }),
        (dates, most) => {
          const found = gatheredDates(dates, most)
          expect(new Set(found.values()).size).toBeLessThanOrEqual(most)
          expect(gatheredDates(dates.toReversed(), most)).toEqual(found)
          for (const [own, held] of found) {
            const [one, other] = [parseEdtf(own), parseEdtf(held)]
            const start = one?.from ?? one?.to ?? 'none'
            expect((other?.from ?? '') <= start && start <= (other?.to ?? '9999-12-31')).toBe(true)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

const dated = (id: string, kind: string, edtf: string | null): LayoutNode => {
  const happened = edtf === null ? null : { first: edtf, last: edtf }
  return { ...aNode(id, kind), dates: { happened, said: null, published: null } }
}

/** Over eight years, most at their beginning, one in ten without a date. */
const crowd = (orientation: Orientation): LayoutInput => {
  const kinds = ['country', 'person', 'person', 'event']
  const nodes = Array.from({ length: 1200 }, (_, at) =>
    dated(
      `node ${at}`,
      kinds[at % kinds.length] ?? 'person',
      at % 10 === 0 ? null : dayOf(FIRST + Math.round((at / 1200) ** 2 * 2900)),
    ),
  )
  const page = orientation === 'portrait' ? CANVASES.phone : CANVASES.desk
  return { ...aNetwork(nodes, [], orientation), page }
}

const CASES = (['landscape', 'portrait'] as const).flatMap((orientation) =>
  ['even', 'days'].map((scale) => [orientation, scale] as const),
)

describe('a crowd by date', () => {
  it.each(CASES)(
    'stands in few columns or rows, has about the shape of its page, and each is where its date is (%s, %s)',
    (orientation, scale) => {
      const input = crowd(orientation)
      const parameters = { ...DEFAULT_PARAMETERS, values: new Map([['scale', scale]]) }
      const { positions, guides } = layOut(timeline, input, parameters, { nodes: [], links: [] })
      const titles = guides.flatMap(({ title }) => (title.of === 'date' ? [title.edtf] : []))
      expect(titles).toEqual(Array.from({ length: 8 }, (_, at) => String(2015 + at)))
      const axis = orientation === 'landscape' ? 0 : 1
      const [start, end] = axis === 0 ? (['left', 'right'] as const) : (['top', 'bottom'] as const)
      const own = guides.filter(({ title }) => title.of === 'date' || title.of === 'no-date')
      own.slice(1).forEach(({ box }, at) => {
        expect(box[start]).toBeGreaterThanOrEqual((own[at]?.box[end] ?? 9e9) - 0.001)
      })
      const bodies = input.nodes.map((node) => {
        const date = node.dates?.happened?.first.slice(0, 4) ?? null
        const box = own.find(({ title }) =>
          title.of === 'date' ? title.edtf === date : date === null,
        )?.box
        const body = footprint(node, positions.get(node.id) ?? [9e9, 9e9])
        expect(body[start]).toBeGreaterThanOrEqual((box?.[start] ?? 9e9) - 1)
        expect(body[end]).toBeLessThanOrEqual((box?.[end] ?? -9e9) + 1)
        return body
      })
      const across = (from: 'left' | 'top', to: 'right' | 'bottom'): number =>
        Math.max(...bodies.map((body) => body[to])) - Math.min(...bodies.map((body) => body[from]))
      const { width, height } = input.page ?? { width: 0, height: 0 }
      const shape = across('left', 'right') / across('top', 'bottom') / (width / height)
      expect(shape).toBeGreaterThan(0.5)
      expect(shape).toBeLessThan(1.6)
      bodies.slice(0, 200).forEach((body, at) => {
        for (const other of bodies.slice(at + 1))
          if (gapBetween(body, other) < 4) expect.fail(`node ${at} touches another`)
      })
    },
  )

  it('has months, years and decades for titles in both languages', () => {
    const known = { dataset: { kinds: [], families: [] }, entity: () => undefined } as never
    const said = (edtf: string): readonly string[] => {
      const title = { of: 'date', edtf } as const
      return [
        guideWordsIn(arrangingWords, english, known, title),
        guideWordsIn(arranging, german, known, title),
      ].map((words) => words.replaceAll('\u00a0', ' '))
    }
    expect(said('2031-05')).toEqual(['May 2031', 'Mai 2031'])
    expect(said('2031')).toEqual(['2031', '2031'])
    expect(said('2030/2039')).toEqual(['2030–2039', '2030–2039'])
  })
})
