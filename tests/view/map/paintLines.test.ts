import { expect, it } from 'vitest'
import { buildFilterIndex } from '../../../src/analysis/filters/visible.ts'
import { itself } from '../../../src/analysis/rollUp.ts'
import type { View } from '../../../src/view/fit.ts'
import { Ground } from '../../../src/view/map/ground.ts'
import {
  mannerAbove,
  mannerFor,
  paintStrands,
  strandsWithin,
} from '../../../src/view/map/paintLines.ts'
import { buildFrame, selectScene } from '../../../src/view/scene.ts'
import { THEMES } from '../../../src/view/theme.ts'
import { builtDataset, builtEntity, builtStatement } from '../../helpers/built.ts'

/** One node at the origin, with a statement about itself, whose line runs above it and to its left. */
const loopGround = (): Ground => {
  const index = buildFilterIndex(
    builtDataset(
      [builtEntity('norvia', 'country', 'Norvia')],
      [builtStatement('one', 'norvia', 'accuses', 'norvia')],
    ),
  )
  const places = new Map(index.dataset.entities.map(({ id }) => [id, [0, 0] as const]))
  const frame = buildFrame(index, places, new Set(), new Set(), itself)
  const ground = new Ground()
  ground.take(
    selectScene(
      frame,
      index,
      new Uint8Array(index.lines.length).fill(1),
      () => false,
      () => '',
    ),
    { laidAnew: () => {}, allMoved: () => {}, moved: () => {}, counted: () => {} },
  )
  return ground
}

const GROUND = loopGround()

/** How many lines are painted in a view, and how many are counted there. */
const linesAt = (view: View) => {
  let painted = 0
  const canvas = new Proxy(
    {},
    {
      get: (_, name) =>
        name === 'stroke'
          ? () => {
              painted++
            }
          : () => {},
      set: () => true,
    },
  ) as unknown as CanvasRenderingContext2D
  const pane = { ground: GROUND, view, width: 900, height: 600 }
  const page = { ...pane, canvas, theme: THEMES.light }
  paintStrands(page, [0], { near: true, opacity: 1, least: 0 })
  return [painted, strandsWithin(pane)]
}

it.each([
  ['in the middle of the window', 450, 300, 1],
  ['beyond its left edge, where its line does not reach', -30, 300, 0],
  ['far above it', 450, -2_000, 0],
  ['far to the right of it', 4_000, 300, 0],
  ['below its lower edge, so that its line reaches into it', 450, 640, 1],
  ['beyond its right edge, so that its line reaches into it', 940, 300, 1],
])(
  'paints the line from a node to itself where some of it is in the window: %s',
  (_, x, y, count) => {
    expect(linesAt({ zoom: 1, pan: { x, y } })).toEqual([count, count])
  },
)

it('draws few lines and nodes of a large graph larger than many, and thousands as hairs and dots', () => {
  const pane = { view: { zoom: 0.05, pan: { x: 0, y: 0 } }, width: 1_000, height: 700 }
  const at = (lines: number, nodes = lines) => mannerFor(pane, lines, () => nodes, null)
  const [few, some, many] = [at(50), at(400), at(20_000)]
  expect(few.least).toBeGreaterThan(some.least)
  expect(some.least).toBeGreaterThan(many.least)
  expect(few.dot).toBeGreaterThan(some.dot)
  expect(many.dot).toBe(0)
  expect(at(50, 5_000).dot).toBe(0)
  expect(mannerFor(pane, 60, () => 60, few)).toBe(few)
  expect(mannerFor(pane, 60, () => 20_000, few)).toEqual({ ...few, dot: 0 })
})

/** The longest head of a line that is painted, in pixels. */
const headAt = (zoom: number, least: number): number => {
  let longest = 0
  let tip: readonly [number, number] | null = null
  const canvas = new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'beginPath') return () => (tip = null)
        if (name !== 'moveTo' && name !== 'lineTo') return () => {}
        return (x: number, y: number) => {
          if (name === 'moveTo') tip = [x, y]
          else if (tip !== null) longest = Math.max(longest, Math.hypot(x - tip[0], y - tip[1]))
        }
      },
      set: () => true,
    },
  ) as unknown as CanvasRenderingContext2D
  const pane = { ground: GROUND, view: { zoom, pan: { x: 450, y: 300 } }, width: 900, height: 600 }
  paintStrands({ ...pane, canvas, theme: THEMES.light }, [0], { near: true, opacity: 1, least })
  return longest * zoom
}

it('says which way a few lines run from however far: with heads that can be seen, as what stands out has', () => {
  const pane = { view: { zoom: 0.05, pan: { x: 0, y: 0 } }, width: 1_000, height: 700 }
  const isNear = (lines: number) => mannerFor(pane, lines, () => lines, null).near
  expect([isNear(50), isNear(600), isNear(601)]).toEqual([true, true, false])
  expect(mannerAbove(pane.view, 20).near).toBe(true)
  expect(mannerAbove(pane.view, 5_000).near).toBe(false)
  const { least } = mannerFor(pane, 50, () => 50, null)
  expect(headAt(0.05, least)).toBeGreaterThan(7)
  expect(headAt(0.05, mannerFor(pane, 20_000, () => 5_000, null).least)).toBeLessThan(2)
})
