import { expect, it } from 'vitest'
import { buildFilterIndex } from '../../../src/analysis/filters/visible.ts'
import { itself } from '../../../src/analysis/rollUp.ts'
import type { Point } from '../../../src/domain/dataset.ts'
import { entityId } from '../../../src/domain/ids.ts'
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
import { builtDataset, builtEntity, builtStatement, link } from '../../helpers/built.ts'

/** A ground of countries at places, with statements about them. */
const groundOf = (
  places: Readonly<Record<string, Point>>,
  statements: Parameters<typeof builtDataset>[1],
): Ground => {
  const names = Object.keys(places)
  const index = buildFilterIndex(
    builtDataset(
      names.map((name) => builtEntity(name, 'country', name)),
      statements,
    ),
  )
  const positions = new Map(Object.entries(places).map(([name, at]) => [entityId(name), at]))
  const frame = buildFrame(index, positions, new Set(), new Set(), itself)
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

/** A statement of a node about itself, whose line runs above it and to its left. */
const GROUND = groundOf({ norvia: [0, 0] }, [builtStatement('one', 'norvia', 'accuses', 'norvia')])

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
  // Fewer lines among as many nodes make no node smaller.
  for (const nodes of [100, 400, 900, 1_300])
    for (let lines = 20; lines < 700; lines += 20)
      expect(at(lines, nodes).dot).toBeGreaterThanOrEqual(at(lines + 20, nodes).dot)
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
  expect(mannerAbove(pane.view, 20).least).toBeGreaterThan(1)
  expect(mannerAbove(pane.view, 5_000).least).toBe(1)
  const { least } = mannerFor(pane, 50, () => 50, null)
  expect(headAt(0.05, least)).toBeGreaterThan(7)
  expect(headAt(0.05, mannerFor(pane, 20_000, () => 5_000, null).least)).toBeLessThan(2)
})

it.each([
  ['attacks', 1],
  ['clashes-with', 2],
] as const)(
  'paints of a long claim what the window shows, and its dashes stay where they are while it moves: %s',
  (relation, heads) => {
    const ground = groundOf({ bay: [-900, 0], port: [900, 0] }, [
      builtStatement('one', 'bay', relation, 'port', {
        status: 'claimed',
        said: [link('bay')],
      }),
    ])
    expect(ground.heads[0]).toBe(heads)
    const zoom = 6
    /** Where in its pattern the line is at a place of the model, and how long the path is. */
    const dashedAt = (left: number, place: number) => {
      const path: Point[] = []
      let pattern: number[] = []
      let painted: { readonly phase: number; readonly length: number } | null = null
      const canvas = {
        lineDashOffset: 0,
        save: () => {},
        restore: () => {},
        transform: () => {},
        beginPath: () => path.splice(0),
        closePath: () => {},
        lineTo: () => {},
        fill: () => {},
        moveTo: (x: number, y: number) => path.push([x, y]),
        quadraticCurveTo: (_x: number, _y: number, x: number, y: number) => path.push([x, y]),
        setLineDash: (dash: number[]) => {
          if (dash.length > 0) pattern = dash
        },
        stroke() {
          const [[from] = [0], [to] = [0]] = path
          const period = pattern.reduce((sum, one) => sum + one, 0)
          painted = { phase: (this.lineDashOffset + place - from) % period, length: to - from }
        },
      }
      const view = { zoom, pan: { x: -left * zoom, y: 300 } }
      paintStrands(
        {
          ground,
          view,
          width: 900,
          height: 600,
          theme: THEMES.light,
          canvas: canvas as unknown as CanvasRenderingContext2D,
        },
        [0],
        { near: true, opacity: 1, least: 0 },
      )
      if (painted === null) throw new Error('Nothing is painted.')
      return painted as { readonly phase: number; readonly length: number }
    }
    const whole = dashedAt(-910, -800)
    for (const left of [-850, -820, -805])
      expect(dashedAt(left, -800).phase).toBeCloseTo(whole.phase, 1)
    const there = dashedAt(400, 500)
    expect(dashedAt(470, 500).phase).toBeCloseTo(there.phase, 6)
    expect(there.length).toBeLessThan(300)
  },
)
