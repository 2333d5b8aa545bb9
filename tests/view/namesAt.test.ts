import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fitView } from '../../src/view/fit.ts'
import { namesAt } from '../../src/view/namesAt.ts'
import { builtEntity, builtStatement } from '../helpers/built.ts'
import { dispute, positions, sceneOf } from './pictures/invented.ts'

const NAMES = [
  'Alandian government’s statements',
  'Border terrorism',
  'Regional mediation',
  'Talks',
]
const [WIDTH, HEIGHT, MARGIN] = [470, 620, 20]

const crowded = (places: readonly (readonly [number, number])[]) =>
  sceneOf(
    dispute(
      NAMES.map((name, at) => builtEntity(`n${at}`, 'event', name)),
      NAMES.slice(1).map((_, at) => builtStatement(`s${at}`, 'n0', 'visits', `n${at + 1}`)),
    ),
    positions(NAMES.map((_, at) => [`n${at}`, places[at] ?? [0, 0]] as const)),
  )

const anyPlaces = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 400 })),
  { minLength: NAMES.length, maxLength: NAMES.length },
)

it('brings names into view that find no room below their nodes', () => {
  fc.assert(
    fc.property(anyPlaces, (places) => {
      const { nodes } = crowded(places)
      const all = new Set(nodes.map(({ id }) => id))
      const beside = namesAt({ nodes }, [all])
      const view = fitView(nodes, WIDTH, HEIGHT, MARGIN, { beside })
      if (view === null) throw new Error('There is no view.')
      const boxes = beside(view.zoom)
      expect(boxes).toHaveLength(NAMES.length)
      for (const { x, y, width, height } of boxes) {
        expect(x + view.pan.x).toBeGreaterThanOrEqual(MARGIN - 0.01)
        expect(y + view.pan.y).toBeGreaterThanOrEqual(MARGIN - 0.01)
        expect(x + width + view.pan.x).toBeLessThanOrEqual(WIDTH - MARGIN + 0.01)
        expect(y + height + view.pan.y).toBeLessThanOrEqual(HEIGHT - MARGIN + 0.01)
      }
    }),
    { numRuns: 40 },
  )
})

it('writes none but those that are asked for', () => {
  const { nodes } = crowded([
    [0, 0],
    [0, 200],
    [60, 400],
    [60, 100],
  ])
  const [first, second] = nodes
  if (first === undefined || second === undefined) throw new Error('There are two.')
  expect(namesAt({ nodes }, [new Set([first.id]), new Set([second.id])])(1)).toHaveLength(2)
})
