import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entityId } from '../../src/domain/ids.ts'
import { pointOn } from '../../src/view/curves.ts'
import { freeOf } from '../../src/view/freeOf.ts'
import { extentOf } from '../../src/view/labelBoxes.ts'
import { shiftInto, viewOfPath } from '../../src/view/uncover.ts'
import { builtEntity, builtStatement } from '../helpers/built.ts'
import { dispute, positions, sceneOf } from './pictures/invented.ts'

const CANVAS = { x: 200, y: 50, width: 800, height: 500 }
const WHOLE = { ...CANVAS, x: 0, y: 0 }

describe('what is free of a canvas', () => {
  it('is all of it but what a panel at one of its sides takes', () => {
    const beside = { x: 1000, y: 50, width: 400, height: 700 }
    expect(freeOf(CANVAS, beside)).toEqual(WHOLE)
    const drawer = { x: 640, y: 50, width: 400, height: 700 }
    expect(freeOf(CANVAS, drawer)).toEqual({ ...WHOLE, width: 440 })
    const mirrored = { x: 150, y: 50, width: 400, height: 700 }
    expect(freeOf(CANVAS, mirrored)).toEqual({ ...WHOLE, x: 350, width: 450 })
    const sheet = { x: 200, y: 300, width: 800, height: 400 }
    expect(freeOf(CANVAS, sheet)).toEqual({ ...WHOLE, height: 250 })
    expect(freeOf(CANVAS, { ...sheet, y: 0, height: 900 })).toEqual({ ...WHOLE, height: 0 })
  })
})

const SCENE = sceneOf(
  dispute(
    ['port', 'bay', 'cape'].map((name) => builtEntity(name, 'country', name)),
    [builtStatement('one', 'port', 'aids', 'bay'), builtStatement('two', 'bay', 'aids', 'cape')],
  ),
  positions([
    ['port', [0, 0]],
    ['bay', [600, 0]],
    ['cape', [600, 400]],
  ]),
)
const nodes = (...ids: readonly string[]) =>
  SCENE.nodes.filter(({ id }) => ids.some((one) => entityId(one) === id))

describe('the way out from under a panel', () => {
  const free = { x: 0, y: 0, width: 440, height: 250 }

  it('brings a node with its name into what is free, no further than that takes', () => {
    const far = fc.integer({ min: -2_000, max: 2_000 })
    fc.assert(
      fc.property(far, far, fc.double({ min: 0.3, max: 1.6, noNaN: true }), (x, y, zoom) => {
        const by = shiftInto(nodes('port'), [], { zoom, pan: { x, y } }, free)
        const stands = extentOf(nodes('port'), zoom)
        const [left, top] = [stands.x + x + (by?.x ?? 0), stands.y + y + (by?.y ?? 0)]
        expect(left).toBeGreaterThanOrEqual(0)
        expect(top).toBeGreaterThanOrEqual(0)
        expect(left + stands.width).toBeLessThanOrEqual(440)
        expect(top + stands.height).toBeLessThanOrEqual(250)
        if (by === null) return
        const isAtRim = (from: number, length: number, moved: number, room: number): boolean =>
          moved === 0 || Math.abs(moved > 0 ? from - 16 : room - 16 - from - length) < 0.01
        expect(isAtRim(left, stands.width, by.x, 440)).toBe(true)
        expect(isAtRim(top, stands.height, by.y, 250)).toBe(true)
      }),
    )
  })

  it('brings all of the selection there is room for, or else what was selected last', () => {
    const view = { zoom: 0.4, pan: { x: 300, y: 60 } }
    const both = shiftInto(nodes('port', 'bay'), [], view, free)
    expect(both?.x).toBeLessThan(-100)
    const wide = { zoom: 1, pan: { x: 200, y: 60 } }
    const last = shiftInto(nodes('port', 'bay'), [], wide, free)
    const bay = extentOf(nodes('bay'), 1)
    expect(bay.x + 200 + (last?.x ?? 0) + bay.width).toBeCloseTo(424)
  })

  it('brings the middle of a line, where its words and its sign stand', () => {
    const [line] = SCENE.strands
    if (line === undefined) throw new Error('There is no line.')
    const [x] = pointOn(line.route.curve, 0.5)
    const by = shiftInto([], [line], { zoom: 1, pan: { x: 400, y: 100 } }, free)
    expect(x + 400 + (by?.x ?? 0)).toBeLessThan(440 - 16)
  })

  it('brings the ends of a line too where there is room for them', () => {
    const [line] = SCENE.strands
    if (line === undefined) throw new Error('There is no line.')
    const ends = nodes('port', 'bay')
    const view = { zoom: 0.4, pan: { x: 300, y: 60 } }
    expect(shiftInto([], [line], view, free, ends)).toEqual(shiftInto(ends, [line], view, free))
    const wide = { zoom: 1, pan: { x: 400, y: 100 } }
    expect(shiftInto([], [line], wide, free, ends)).toEqual(shiftInto([], [line], wide, free))
  })

  it('brings the ends of a line and its words up to the rim where there is room for no more', () => {
    const ends = nodes('port', 'bay')
    const view = { zoom: 0.4, pan: { x: 300, y: 60 } }
    const { x, y, width, height } = extentOf(ends, view.zoom)
    const words = { x: x - 40, y, width: 40, height }
    const [line] = SCENE.strands
    if (line === undefined) throw new Error('There is no line.')
    const narrow = { ...free, width: width + 40 + 10 }
    const by = shiftInto([], [line], view, narrow, ends, [words])
    expect(x - 40 + 300 + (by?.x ?? 0)).toBeCloseTo(5)
    const narrower = shiftInto([], [line], view, { ...narrow, width: width + 40 }, ends, [words])
    expect(x + 300 + (narrower?.x ?? 0)).not.toBeCloseTo(40, 0)
  })

  it('brings words in from beyond the rim, though their line is seen', () => {
    const view = { zoom: 0.4, pan: { x: 60, y: 60 } }
    const [line] = SCENE.strands
    if (line === undefined) throw new Error('There is no line.')
    const words = { x: -100, y: 0, width: 80, height: 14 }
    expect(shiftInto([], [line], view, free)).toBeNull()
    expect(shiftInto([], [line], view, free, [], [words])).toEqual({ x: 16 + 40, y: 0 })
  })

  it('is none where nothing is selected, all can be seen, or nothing can be', () => {
    const seen = { zoom: 0.4, pan: { x: 60, y: 60 } }
    expect(shiftInto([], [], seen, free)).toBeNull()
    expect(shiftInto(nodes('port', 'bay'), [], seen, free)).toBeNull()
    const hidden = { zoom: 1, pan: { x: 9_000, y: 0 } }
    expect(shiftInto(nodes('port'), [], hidden, { ...free, height: 40 })).toBeNull()
  })
})

describe('the view of a path', () => {
  const free = { x: 0, y: 0, width: 440, height: 300 }
  const path = nodes('port', 'bay')
  const fitted = { zoom: 0.5, pan: { x: 60, y: 150 } }

  it('stays where all of the path is seen', () => {
    expect(viewOfPath(path, fitted, free, fitted)).toBeNull()
  })

  it('is moved, at the same zoom, where there is room for all of it', () => {
    const aside = { zoom: 0.4, pan: { x: 300, y: 150 } }
    const to = viewOfPath(path, aside, free, fitted)
    expect(to?.zoom).toBe(0.4)
    expect(viewOfPath(path, to ?? aside, free, fitted)).toBeNull()
  })

  it('is seen from further away where there is none, and is left alone where nothing can be seen', () => {
    const near = { zoom: 1, pan: { x: 60, y: 150 } }
    expect(viewOfPath(path, near, free, fitted)).toEqual(fitted)
    expect(viewOfPath(path, near, { ...free, height: 40 }, fitted)).toBeNull()
  })
})
