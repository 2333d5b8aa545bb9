import { CLOCKS } from '../../domain/clocks.ts'
import type { Positions } from '../../domain/dataset.ts'
import type { EntityId, FamilyId } from '../../domain/ids.ts'
import { type Box, boundsOf } from '../geometry/box.ts'
import { type AgendaRow, agendaOf, BESIDE_DAY } from './agenda.ts'
import { dateColumns } from './dateColumns.ts'
import { earlier } from './dates.ts'
import { boxesAt } from './flow.ts'
import { gatheredDates } from './gatherDates.ts'
import { BESIDE_LANE, type Columns, gatheredColumns } from './gatheredColumns.ts'
import type { Guide } from './guide.ts'
import type { Layout, LayoutInput, LayoutNode, LayoutParameters } from './layout.ts'
import { MANY, seenFromAfar } from './page.ts'
import { choiceOf, numberOf, type Parameter, SPACE } from './parameters.ts'
import { plannedOnce } from './plannedOnce.ts'
import { byRankOfFamily } from './rank.ts'
import { type Row, rowsByKind } from './rows.ts'
import { settle } from './settle.ts'
import { byWeight, tiesOf } from './ties.ts'

const CLOCK = {
  name: 'clock',
  type: 'choice',
  options: CLOCKS,
  standard: 'happened',
} as const satisfies Parameter
const DATE = {
  name: 'date',
  type: 'choice',
  options: ['first', 'last'],
  standard: 'first',
} as const satisfies Parameter
const LANES = {
  name: 'lanes',
  type: 'choice',
  options: ['kind', 'family'],
  standard: 'kind',
} as const satisfies Parameter
const SCALE = {
  name: 'scale',
  type: 'choice',
  options: ['even', 'days'],
  standard: 'even',
} as const satisfies Parameter

const MARGIN = 14
/** More dates cannot be read beside or below each other: they are gathered. */
const MOST_DATES = { landscape: 20, portrait: 24 } as const
/** How much days that are gathered make a tall picture taller, as a part of its height. */
const GATHERED_DAYS = 0.2
/** What a name of a row of them takes beyond its lines, in pixels. */
const PLATE = 6
/** The family of most of the statements that a node stands in. */
const mainFamily = ({ links }: LayoutInput): ((id: EntityId) => FamilyId | null) => {
  const counts = new Map<EntityId, Map<FamilyId, number>>()
  for (const { from, to, family, count } of links)
    for (const end of new Set([from, to])) {
      const held = counts.get(end) ?? new Map<FamilyId, number>()
      counts.set(end, held)
      held.set(family, (held.get(family) ?? 0) + count)
    }
  return (id) => {
    const [most] = [...(counts.get(id) ?? [])].sort(
      ([one, a], [other, b]) => b - a || byRankOfFamily(one, other),
    )
    return most?.[0] ?? null
  }
}

const lanesOf = (input: LayoutInput, by: string): readonly Row[] => {
  const nodes = [...input.nodes].sort(byWeight(tiesOf(input)))
  if (by === 'kind') return rowsByKind(nodes)
  const familyOf = mainFamily(input)
  const families = new Map(nodes.map((node) => [node, familyOf(node.id)]))
  const occurring = [...new Set(families.values())]
    .filter((family) => family !== null)
    .sort(byRankOfFamily)
  const rest = nodes.filter((node) => families.get(node) === null)
  return [
    ...occurring.map(
      (family): Row => ({
        title: { of: 'family', family },
        nodes: nodes.filter((node) => families.get(node) === family),
      }),
    ),
    ...(rest.length === 0 ? [] : [{ title: { of: 'row', row: 'neither' } as const, nodes: rest }]),
  ]
}

/** What the choices of a user come to: lanes, dates in their order, and who has which. */
const contentsOf = (input: LayoutInput, { values }: LayoutParameters) => {
  const clock = CLOCKS.find((one) => one === choiceOf(values, CLOCK)) ?? 'happened'
  const which = choiceOf(values, DATE) === 'last' ? 'last' : 'first'
  const ownDate = ({ dates }: LayoutNode): string | null => dates?.[clock]?.[which] ?? null
  const own = [...new Set(input.nodes.flatMap((node) => ownDate(node) ?? []))]
  const most = MOST_DATES[input.orientation]
  const gathered = gatheredDates(own, most)
  return {
    scale: choiceOf(values, SCALE),
    space: numberOf(values, SPACE),
    dateOf: (node: LayoutNode): string | null => {
      const date = ownDate(node)
      return date === null ? null : (gathered.get(date) ?? date)
    },
    dates: [...new Set(gathered.values())].sort(earlier),
    areGathered: own.length > most,
    lanes: lanesOf(input, choiceOf(values, LANES)),
  }
}

const agenda = plannedOnce((input, parameters) => {
  const { lanes, dates, areGathered, dateOf, space, scale } = contentsOf(input, parameters)
  const [usual, seen, plate] = areGathered
    ? [GATHERED_DAYS, seenFromAfar(input, space, { beside: BESIDE_DAY, above: 0 }), PLATE]
    : [1, input, 0]
  const forDays = scale === 'days' ? usual : 0
  return agendaOf(seen, lanes, dates, dateOf, space, { forDays, plate })
})

const columns = plannedOnce((input, parameters): Columns => {
  const { lanes, dates, areGathered, dateOf, space, scale } = contentsOf(input, parameters)
  if (areGathered && input.nodes.length > MANY)
    return gatheredColumns(input, lanes, dates, dateOf, space, scale)
  return dateColumns(input, lanes, dates, dateOf, space, scale)
})

const compute = (input: LayoutInput, parameters: LayoutParameters): Positions =>
  settle((input.orientation === 'portrait' ? agenda : columns)(input, parameters).wishes, [])

const rowGuides = (
  input: LayoutInput,
  parameters: LayoutParameters,
  { right }: Box,
): readonly Guide[] => {
  const { rows, looseLeft } = agenda(input, parameters)
  const row = (left: number, { top, bottom }: AgendaRow): Box => ({
    left: left - MARGIN,
    right: right + MARGIN,
    top,
    bottom,
  })
  return rows.map((one): Guide => {
    const { title } = one
    return title.of === 'no-date' && rows.length > 1
      ? { form: 'lane', filled: true, title, box: row(looseLeft, one) }
      : {
          form: 'lane',
          beside: BESIDE_DAY,
          filled: title.of === 'no-date',
          title,
          box: row(0, one),
        }
  })
}

const columnGuides = (
  input: LayoutInput,
  parameters: LayoutParameters,
  bounds: Box,
): readonly Guide[] => {
  const { bands, dates, loose, under, left: first, bottom } = columns(input, parameters)
  const column = (left: number, right: number) => ({
    left,
    right,
    top: -MARGIN,
    bottom: bottom + MARGIN,
  })
  return [
    ...bands.map(
      (band): Guide => ({
        form: 'lane',
        beside: BESIDE_LANE,
        title: band.title,
        box: {
          left: (under === null ? bounds.left : (first ?? bounds.left)) - MARGIN,
          right: bounds.right + MARGIN,
          top: band.top - MARGIN,
          bottom: band.bottom + MARGIN,
        },
      }),
    ),
    ...dates.map(
      ({ date, x, half }): Guide => ({
        form: 'column',
        title: { of: 'date', edtf: date },
        box: column(x - half, x + half),
      }),
    ),
    ...(loose === null
      ? []
      : [
          {
            form: 'column',
            title: { of: 'no-date' },
            box: column(loose.left, loose.right),
          } as const,
        ]),
    ...(under === null
      ? []
      : [
          {
            form: 'lane',
            filled: true,
            title: { of: 'no-date' },
            box: {
              left: under.left - MARGIN,
              right: Math.max(bounds.right, under.right) + MARGIN,
              top: under.top,
              bottom: under.bottom + MARGIN,
            },
          } as const,
        ]),
  ]
}

const guides = (
  input: LayoutInput,
  parameters: LayoutParameters,
  positions: Positions,
): readonly Guide[] => {
  const bounds = boundsOf(boxesAt(input.nodes, positions))
  if (bounds === null) return []
  return (input.orientation === 'portrait' ? rowGuides : columnGuides)(input, parameters, bounds)
}

/**
 * Columns of dates, what has none apart at the end; lanes by kind or by the family of most statements. On a tall
 * window time runs downwards, see `agendaOf`.
 */
export const timeline: Layout = {
  id: 'timeline',
  parameters: [CLOCK, DATE, LANES, SCALE, SPACE],
  makesRoomFor: 'all names',
  compute,
  guides,
}
