import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildFilterIndex } from '../../src/analysis/filters/visible.ts'
import type { Dataset, Point } from '../../src/domain/dataset.ts'
import type { EntityId } from '../../src/domain/ids.ts'
import { columnsOf } from '../../src/view/map/columns.ts'
import { buildFrame, type Frame, NOBODY, selectScene } from '../../src/view/scene.ts'
import { anyDataset } from '../helpers/anyDataset.ts'
import { builtCountries, builtDataset, builtStatement } from '../helpers/built.ts'

const anyPoint = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }))

/** A dataset, and arrangements of it that follow one another: some move a few nodes, some leave one without a place. */
const anyArrangements = anyDataset.chain((dataset) =>
  fc.record({
    dataset: fc.constant(dataset),
    arrangements: fc.array(
      fc.array(fc.option(anyPoint, { freq: 9 }), {
        minLength: dataset.entities.length,
        maxLength: dataset.entities.length,
      }),
      { minLength: 2, maxLength: 4 },
    ),
  }),
)

const positionsOf = (
  { entities }: Dataset,
  points: readonly (Point | null)[],
): ReadonlyMap<EntityId, Point> =>
  new Map(
    entities.flatMap(({ id }, at) => {
      const point = points[at]
      return point ? [[id, point] as const] : []
    }),
  )

const told = (frame: Frame, index: ReturnType<typeof buildFilterIndex>) => {
  const mask = new Uint8Array(index.lines.length).fill(1)
  const { nodes, strands } = selectScene(frame, index, mask, NOBODY, ({ id }) => id)
  return {
    numbers: [...frame.numbers],
    all: frame.nodes,
    offsets: frame.ways.offsets,
    nodes,
    strands: strands.map(({ route, ...strand }) => [strand, route.way, route.curve, route.offset]),
  }
}

it('a frame whose nodes were moved is the frame that is built from nothing', () => {
  fc.assert(
    fc.property(anyArrangements, ({ dataset, arrangements }) => {
      const index = buildFilterIndex(dataset)
      for (const points of arrangements) {
        const positions = positionsOf(dataset, points)
        const fresh = buildFilterIndex(dataset)
        expect(told(buildFrame(index, positions, new Set(), new Set()), index)).toEqual(
          told(buildFrame(fresh, positions, new Set(), new Set()), fresh),
        )
      }
    }),
  )
})

it('a frame of thousands whose nodes were moved one after another is the frame that is built from nothing', () => {
  const entities = Array.from({ length: 2_100 }, (_, at) => `n${at}`)
  const ends = entities.flatMap((id, at) => [
    ['n0', id],
    [id, 'n0'],
    [id, `n${(at * 7) % entities.length}`],
  ])
  const dataset = builtDataset(
    builtCountries(entities),
    ends.map(([subject = '', object = ''], at) =>
      builtStatement(`s${at}`, subject, 'consults', object),
    ),
  )
  const index = buildFilterIndex(dataset)
  const points = entities.map((_, at): Point => [(at % 50) * 40, Math.floor(at / 50) * 40])
  for (const moved of [null, 3, 0, 3]) {
    if (moved !== null) points[moved] = [-90 * moved, 17]
    const fresh = buildFilterIndex(dataset)
    const positions = positionsOf(dataset, points)
    const frame = buildFrame(index, positions, new Set(), new Set())
    const alone = buildFrame(fresh, positions, new Set(), new Set())
    expect(told(frame, index)).toEqual(told(alone, fresh))
    expect(columnsOf(frame, index).lines).toEqual(columnsOf(alone, fresh).lines)
  }
})

it('a node that stays is the same object after others were moved', () => {
  fc.assert(
    fc.property(anyDataset, (dataset) => {
      const index = buildFilterIndex(dataset)
      const points = dataset.entities.map((_, at): Point => [at * 50, at * 20])
      const before = buildFrame(index, positionsOf(dataset, points), new Set(), new Set())
      const moved = points.map((point, at): Point => (at === 0 ? [-70, -70] : point))
      const after = buildFrame(index, positionsOf(dataset, moved), new Set(), new Set())
      expect(after.strands).toBe(before.strands)
      expect(after.nodes.filter((node, at) => node !== before.nodes[at])).toHaveLength(
        Math.min(1, before.nodes.length),
      )
    }),
  )
})
