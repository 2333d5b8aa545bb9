import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyOf } from '../../src/view/labelBoxes.ts'
import { placeLabels } from '../../src/view/labels.ts'
import { CANVAS, hooksIn } from '../../src/view/noteAnchors.ts'
import { createBoard, keptPlaces, placeNotes, placeOfNew } from '../../src/view/notePlaces.ts'
import { estimate } from '../../src/view/pictures/text.ts'
import { overlaps } from '../../src/view/room.ts'
import type { Box } from '../../src/view/routes.ts'
import { sceneOf } from './pictures/invented.ts'

const { nodes } = sceneOf()
const [NODE] = nodes
if (NODE === undefined) throw new Error('The scene is empty.')

const box: fc.Arbitrary<Box> = fc.record({
  x: fc.double({ min: -500, max: 500, noNaN: true }),
  y: fc.double({ min: -500, max: 500, noNaN: true }),
  width: fc.double({ min: 20, max: 220, noNaN: true }),
  height: fc.double({ min: 16, max: 140, noNaN: true }),
})
const zoom = fc.double({ min: 0.1, max: 4, noNaN: true })

/** Notes at one spot too: the hardest of all. */
const several = fc.oneof(
  fc.array(box, { maxLength: 30 }),
  fc.tuple(box, fc.integer({ min: 1, max: 40 })).map(([one, count]) => Array(count).fill(one)),
)

const apart = (boxes: readonly Box[]): boolean =>
  boxes.every((one, at) => boxes.slice(at + 1).every((other) => !overlaps(one, other)))

const shift = ({ x: x1, y: y1 }: Box, { x, y }: Box): number => Math.hypot(x1 - x, y1 - y)

describe('places of notes', () => {
  it('never lie on each other, keep their sizes, and are the same each time', () => {
    fc.assert(
      fc.property(several, zoom, (wanted, at) => {
        const places = placeNotes(wanted, nodes, at)
        expect(apart(places)).toBe(true)
        expect(places.map(({ width, height }) => [width, height])).toEqual(
          wanted.map(({ width, height }) => [width, height]),
        )
        expect(placeNotes(wanted, nodes, at)).toEqual(places)
      }),
      { numRuns: 200 },
    )
  })

  it('of those before are not touched by a further note', () => {
    fc.assert(
      fc.property(several, box, zoom, (wanted, more, at) => {
        expect(placeNotes([...wanted, more], nodes, at).slice(0, -1)).toEqual(
          placeNotes(wanted, nodes, at),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('lie on no node and no name where there is room: with one node there always is', () => {
    fc.assert(
      fc.property(box, fc.double({ min: 0.1, max: 1.2, noNaN: true }), (wanted, at) => {
        const { nodes: names } = placeLabels({ nodes: [NODE], strands: [] }, at, estimate)
        const drawn = [bodyOf(NODE, at), ...names.map((name) => name.box)]
        const [place = wanted] = placeNotes([wanted], [NODE], at)
        expect(names).toHaveLength(1)
        expect(drawn.some((one) => overlaps(place, one))).toBe(false)
        const { x, y, width, height } = wanted
        const around = { x: x - 8, y: y - 8, width: width + 16, height: height + 16 }
        if (!drawn.some((one) => overlaps(around, one))) expect(place).toEqual(wanted)
      }),
      { numRuns: 200 },
    )
  })

  it('are the nearest that are free', () => {
    const one = { x: 0, y: 0, width: 100, height: 40 }
    const [first = one, second = one] = placeNotes([one, { ...one, x: 80, y: 2 }], [], 1)
    expect(first).toEqual(one)
    expect(second).toEqual({ ...one, x: 108, y: 2 })
    expect(shift(second, { ...one, x: 80, y: 2 })).toBe(28)
  })

  it('are found for two hundred notes of mixed sizes at one spot', () => {
    const crowd = Array.from({ length: 200 }, (_, at) => ({
      x: at % 10,
      y: at % 7,
      width: 120 + ((at * 37) % 100),
      height: 40 + ((at * 53) % 100),
    }))
    const places = placeNotes(crowd, [], 1)
    expect(places).toHaveLength(200)
    expect(apart(places)).toBe(true)
  })

  it('are not looked for again as long as notes, nodes and zoom are the same', () => {
    const place = keptPlaces()
    const one = { x: 0, y: 0, width: 100, height: 40 }
    const places = place([one, one], nodes, 1)
    expect(place([{ ...one }, { ...one }], nodes, 1)).toBe(places)
    for (const [wanted, among, at] of [
      [[one, { ...one, x: 1 }], nodes, 1],
      [[one, { ...one, height: 41 }], nodes, 1],
      [[one], nodes, 1],
      [[one, one], [], 1],
      [[one, one], nodes, 1.1],
    ] as const) {
      place([one, one], nodes, 1)
      expect(place(wanted, among, at)).toEqual(placeNotes(wanted, among, at))
    }
  })

  it('stay by what they hang on where nodes leave no room near', () => {
    const [width, height] = [4_000, 4_000]
    const wall = { ...NODE, at: [0, 0] as const, width, height }
    const wanted = { x: -50, y: -20, width: 100, height: 40 }
    expect(placeNotes([wanted], [wall], 1)).toEqual([wanted])
  })

  it('are within the rims of the canvas where they can be', () => {
    const rim = { x: 300, y: -1_000, width: 1_000, height: 2_000 }
    const put = createBoard([], 1).put({ x: 280, y: 0, width: 100, height: 40 }, [rim])
    expect(put).toEqual({ x: 192, y: 0, width: 100, height: 40 })
  })
})

describe('a new note', () => {
  const CARD = { width: 200, height: 76 }
  const canvas = { width: 900, height: 600 }

  it('comes to lie on no other, wherever it is asked for', () => {
    fc.assert(
      fc.property(
        several,
        zoom,
        fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 600 })),
        fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 })),
        (others, at, point, [x, y]) => {
          const view = { zoom: at, pan: { x, y } }
          const [right, down] = placeOfNew(CANVAS, point, view, canvas, nodes, others)
          const paper = { x: right * at, y: down * at, ...CARD }
          for (const other of placeNotes(others, nodes, at))
            expect(overlaps(paper, other)).toBe(false)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('stands beside its node and in view where there is room', () => {
    const hook = hooksIn({ nodes: [NODE], strands: [] })({ entity: NODE.id })
    if (hook === null) throw new Error('The node is drawn.')
    for (const [left, top] of [
      [450, 300],
      [10, 10],
      [890, 590],
    ] as const) {
      const view = { zoom: 1, pan: { x: left - NODE.at[0], y: top - NODE.at[1] } }
      const [right, down] = placeOfNew(hook, [0, 0], view, canvas, [NODE], [])
      expect(left + right).toBeGreaterThanOrEqual(8)
      expect(left + right + CARD.width).toBeLessThanOrEqual(892)
      expect(top + down).toBeGreaterThanOrEqual(8)
      expect(top + down + CARD.height).toBeLessThanOrEqual(592)
    }
  })
})
