import { expect, it } from 'vitest'
import { atOnce } from '../../../src/domain/steps.ts'
import { curveLength, pointOn } from '../../../src/view/curves.ts'
import { bodyOf, markBox, NO_LABELS } from '../../../src/view/labelBoxes.ts'
import { placeLabels } from '../../../src/view/labels.ts'
import { Ground } from '../../../src/view/map/ground.ts'
import { labelsIn } from '../../../src/view/map/staying.ts'
import { aroundWindow, placingWords, wordsAbove } from '../../../src/view/map/words.ts'
import { overlaps } from '../../../src/view/room.ts'
import type { Box } from '../../../src/view/routes.ts'
import { sceneOf } from '../pictures/invented.ts'

const SCENE = sceneOf()
const NONE = new Set<never>()
const measure = (text: string, size: number): number => text.length * size * 0.5

const wordsAt = (zoom: number, x: number) => {
  const ground = new Ground()
  ground.take(SCENE, { laidAnew: () => {}, allMoved: () => {}, moved: () => {}, counted: () => {} })
  const part = aroundWindow({ view: { zoom, pan: { x, y: 300 } }, width: 900, height: 600 })
  return atOnce(placingWords(ground, part, zoom, measure))
}

it('places words alike while the view moves within half a window', () => {
  const still = wordsAt(1, 310)
  expect(still.nodes.length + still.strands.length).toBeGreaterThan(4)
  expect(wordsAt(1, 320)).toEqual(still)
})

it('writes no words over others, none below 9 pixels, and a mark on each contested line', () => {
  for (const zoom of [0.3, 1, 3]) {
    const { nodes, strands, marks } = wordsAt(zoom, 310)
    const all = [...nodes, ...strands]
    all.forEach((one, at) => {
      expect(one.size).toBeGreaterThanOrEqual(9)
      for (const other of all.slice(at + 1)) expect(overlaps(one.box, other.box)).toBe(false)
    })
    const marked = SCENE.strands.filter(({ mark }) => mark !== null).map(({ id }) => id)
    expect(marks.map(({ strand }) => strand.id).toSorted()).toEqual(marked.toSorted())
  }
})

it('gives each contested line that is bright its mark, in place of none or beside those that stand', () => {
  const ground = new Ground()
  ground.take(SCENE, { laidAnew: () => {}, allMoved: () => {}, moved: () => {}, counted: () => {} })
  const page = { ground, view: { zoom: 1, pan: { x: 310, y: 300 } }, width: 900, height: 600 }
  const bright = {
    nodes: new Set<number>(),
    strands: new Set(Array.from({ length: ground.count }, (_, slot) => slot)),
    fades: true,
  }
  const marked = SCENE.strands.filter(({ mark }) => mark !== null).map(({ id }) => id)
  expect(marked.length).toBeGreaterThan(2)
  const standing = wordsAt(1, 310)
  for (const marks of [[], standing.marks.slice(0, 1), standing.marks]) {
    const pointed = { nodes: NONE, strands: new Set(marked.slice(0, 1)), picked: NONE }
    const above = wordsAbove(page, { ...standing, marks }, bright, pointed, measure)
    expect(above.marks.map(({ strand }) => strand.id).toSorted()).toEqual(marked.toSorted())
  }
})

it('gives the contested of thousands of bright lines their marks, and of hundreds the most contested', () => {
  const [contested] = SCENE.strands.filter(({ mark }) => mark !== null)
  if (contested === undefined) throw new Error('Nothing is contested.')
  const many = Array.from({ length: 1_300 }, (_, at) => ({
    ...contested,
    label: contested.label,
    id: `${contested.id} ${at}`,
    contested: at % 100 === 0 ? 9 : 1,
  }))
  const marksOf = (count: number) => {
    const ground = new Ground()
    const strandsOf = many.map((strand, at) => ({
      ...strand,
      label: strand.label,
      mark: at < count ? strand.mark : null,
      contested: at < count ? strand.contested : 0,
    }))
    const scene = { nodes: SCENE.nodes, strands: strandsOf }
    ground.take(scene, { laidAnew() {}, allMoved() {}, moved() {}, counted() {} })
    const page = { ground, view: { zoom: 1, pan: { x: 310, y: 300 } }, width: 900, height: 600 }
    const strands = new Set(scene.strands.map((_, slot) => slot))
    const bright = { nodes: NONE, strands, fades: false }
    const asked = { nodes: NONE, strands: NONE, picked: NONE }
    return wordsAbove(page, NO_LABELS, bright, asked, measure).marks
  }
  expect(marksOf(150)).toHaveLength(150)
  const marks = marksOf(1_300)
  expect(marks).toHaveLength(36)
  expect(marks.filter((mark) => mark.strand.contested === 9)).toHaveLength(13)
})

it('writes no words of what is bright over a bubble that stands on its line', () => {
  let written = 0
  for (const { id, from, to, route } of SCENE.strands) {
    const other = SCENE.nodes.find((node) => node.id !== from && node.id !== to)
    if (other === undefined) throw new Error('There are two nodes only.')
    const bubble = { ...other, at: pointOn(route.curve, 0.5), width: 60, height: 60, bubble: '0' }
    const ground = new Ground()
    const scene = {
      nodes: SCENE.nodes.map((node) => (node === other ? bubble : node)),
      strands: SCENE.strands.filter((strand) => strand.id === id),
    }
    ground.take(scene, {
      laidAnew: () => {},
      allMoved: () => {},
      moved: () => {},
      counted: () => {},
    })
    const above = wordsAbove(
      { ground, view: { zoom: 1, pan: { x: 310, y: 300 } }, width: 900, height: 600 },
      { nodes: [], badges: [], strands: [], marks: [] },
      { nodes: new Set(), strands: new Set([0]), fades: true },
      { nodes: NONE, strands: new Set([id]), picked: NONE },
      measure,
    )
    const wanted = { nodes: new Set<never>(), strands: new Set([id]), othersFade: true }
    const fading = placeLabels(scene, 1, measure, wanted)
    written += above.strands.length
    for (const { box } of [...above.strands, ...fading.strands])
      expect(overlaps(box, bodyOf(bubble, 1))).toBe(false)
  }
  expect(written).toBeGreaterThan(0)
})

it('leaves out the words of what fades on a line that is pointed at, and not their sign', () => {
  const placed = wordsAt(1, 310)
  const label = placed.strands.find(({ strand }) => strand.mark !== null)
  if (label === undefined) throw new Error('No contested line has words.')
  const ground = new Ground()
  ground.take(SCENE, { laidAnew: () => {}, allMoved: () => {}, moved: () => {}, counted: () => {} })
  for (const { id, route } of SCENE.strands) {
    if (id === label.strand.id) continue
    const [x, y] = pointOn(route.curve, 0.5)
    const { width, height } = label.box
    const on = { ...label, box: { x: x - width / 2, y: y - height / 2, width, height } }
    const slot = ground.strandSlot(id) ?? -1
    const { gone } = wordsAbove(
      { ground, view: { zoom: 1, pan: { x: 310, y: 300 } }, width: 900, height: 600 },
      { nodes: [], badges: [], strands: [on], marks: [] },
      { nodes: NONE, strands: new Set([slot]), fades: true },
      { nodes: NONE, strands: NONE, picked: new Set([id]) },
      measure,
    )
    const sign = markBox([on.box.x + 4 + 7, y])
    expect(gone.map((box) => [overlaps(box, on.box), overlaps(box, sign)])).toEqual([[true, false]])
  }
})

it('leaves words above where they are beside others that come, and moves them from under a name', () => {
  const ground = new Ground()
  ground.take(SCENE, { laidAnew: () => {}, allMoved: () => {}, moved: () => {}, counted: () => {} })
  const slots = (ids: readonly string[]) =>
    new Set(
      SCENE.strands.flatMap(({ id }) => (ids.includes(id) ? (ground.strandSlot(id) ?? []) : [])),
    )
  let [stayed, moved] = [0, 0]
  for (const zoom of [0.2, 0.3, 0.5, 1])
    for (const one of SCENE.strands)
      for (const other of SCENE.strands) {
        if (one === other) continue
        const page = { ground, view: { zoom, pan: { x: 310, y: 300 } }, width: 900, height: 600 }
        const written = (
          strands: readonly (typeof one)[],
          nodes: readonly (typeof one)['from'][],
          before?: typeof NO_LABELS,
        ) => {
          const ids = strands.map(({ id }) => id)
          const bright = { nodes: NONE, strands: slots(ids), fades: true }
          const asked = { nodes: new Set(nodes), strands: new Set(ids), picked: new Set(ids) }
          return wordsAbove(page, NO_LABELS, bright, asked, measure, before)
        }
        const before = written([one], [])
        const after = written([one, other], [other.from, other.to], before)
        const boxOf = ({ strands }: typeof NO_LABELS) =>
          strands.find(({ strand }) => strand.id === one.id)?.box
        const box = boxOf(after)
        if (box === undefined) throw new Error('A line has no words.')
        if (box === boxOf(before)) {
          stayed++
          expect(after.nodes.some((name) => overlaps(name.box, box))).toBe(false)
        } else moved++
      }
  expect(stayed).toBeGreaterThan(moved)
  expect(moved).toBeGreaterThan(0)
})

it('writes the words and the mark of a long line where it is seen, far from its middle', () => {
  const ground = new Ground()
  ground.take(SCENE, { laidAnew: () => {}, allMoved: () => {}, moved: () => {}, counted: () => {} })
  const zoom = 6
  const [width, height] = [420, 260]
  let [placed, seen] = [0, 0]
  for (const strand of SCENE.strands)
    for (const share of [0.2, 0.8]) {
      if (strand.mark === null || curveLength(strand.route.curve) * zoom < 2_000) continue
      const [x, y] = pointOn(strand.route.curve, share)
      const view = { zoom, pan: { x: width / 2 - x * zoom, y: height / 2 - y * zoom } }
      const page = { ground, view, width, height }
      const inView = (box: Box): boolean =>
        overlaps(box, { x: -view.pan.x, y: -view.pan.y, width, height })
      const slots = new Set([ground.strandSlot(strand.id) ?? -1])
      const above = wordsAbove(
        page,
        NO_LABELS,
        { nodes: NONE, strands: slots, fades: true },
        { nodes: NONE, strands: new Set([strand.id]), picked: NONE },
        measure,
      )
      expect(above.strands.map(({ box }) => inView(box))).toEqual([true])
      expect(above.marks.map(({ at }) => inView(markBox(at)))).toEqual([true])
      // Without words it has its mark there all the same.
      const nothing = { nodes: NONE, strands: NONE, picked: NONE }
      const bright = { nodes: NONE, strands: slots, fades: true }
      const marked = wordsAbove(page, NO_LABELS, bright, nothing, measure)
      expect(marked.marks.map(({ at }) => inView(markBox(at)))).toEqual([true])
      const labels = labelsIn(page, atOnce(placingWords(ground, aroundWindow(page), zoom, measure)))
      placed++
      if (labels.strands.some((label) => label.strand === strand)) seen++
    }
  expect(placed).toBeGreaterThan(3)
  expect(seen).toBeGreaterThan(placed / 2)
})

it('gives words that have left the window another place in it', () => {
  const ground = new Ground()
  ground.take(SCENE, { laidAnew: () => {}, allMoved: () => {}, moved: () => {}, counted: () => {} })
  const zoom = 6
  const [width, height] = [420, 260]
  const strand = SCENE.strands.find(
    ({ mark, route }) => mark !== null && curveLength(route.curve) * zoom > 2_000,
  )
  if (strand === undefined) throw new Error('No contested line is long.')
  const slots = new Set([ground.strandSlot(strand.id) ?? -1])
  const at = (share: number, before = NO_LABELS) => {
    const [x, y] = pointOn(strand.route.curve, share)
    const beyond = share > 1 ? 5_000 : 0
    const view = { zoom, pan: { x: width / 2 - x * zoom + beyond, y: height / 2 - y * zoom } }
    const bright = { nodes: NONE, strands: slots, fades: true }
    const asked = { nodes: NONE, strands: new Set([strand.id]), picked: NONE }
    const page = { ground, view, width, height }
    const above = wordsAbove(page, NO_LABELS, bright, asked, measure, before)
    return { above, seen: labelsIn(page, above).strands }
  }
  const first = at(0.5)
  expect(at(0.51, first.above).seen).toEqual(first.seen)
  const second = at(0.15, first.above)
  expect(second.seen).toHaveLength(1)
  expect(second.seen).not.toEqual(first.seen)
  // Where the line is not in view, they are not looked after.
  expect(at(4, first.above).above.strands).toEqual(first.above.strands)
})
