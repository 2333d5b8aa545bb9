// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { buildFilterIndex } from '../../src/analysis/filters/visible.ts'
import { linesShownAtFirst } from '../../src/analysis/layouts/input.ts'
import { polesOfDataset } from '../../src/analysis/layouts/poles.ts'
import { samples } from '../../src/view/curves.ts'
import { brightIn } from '../../src/view/inScene.ts'
import type { Labels, Wanted } from '../../src/view/labelBoxes.ts'
import { placeLabels } from '../../src/view/labels.ts'
import { toldBy } from '../../src/view/lineWords.ts'
import type { Dimmed } from '../../src/view/pictures/shapes.ts'
import { estimate } from '../../src/view/pictures/text.ts'
import type { Look } from '../../src/view/renderer.ts'
import { overlaps } from '../../src/view/room.ts'
import { buildFrame, NOBODY, type SceneStrand, selectScene } from '../../src/view/scene.ts'
import { type StandsOut, withWanted } from '../../src/view/standing.ts'
import { strandLabels } from '../../src/view/strandLabel.ts'
import { drawn, LOOK, RENDERERS, withStillTime } from '../helpers/drawn.ts'
import { shipped } from '../helpers/shipped.ts'

const crisis = shipped()
const index = buildFilterIndex(crisis)
const first = new Set(linesShownAtFirst(crisis))
const SCENE = selectScene(
  buildFrame(
    index,
    crisis.layout.landscape ?? new Map(),
    new Set(polesOfDataset(crisis)),
    new Set(),
  ),
  index,
  Uint8Array.from(index.lines, (line) => (first.has(line) ? 1 : 0)),
  NOBODY,
  strandLabels(crisis),
)
const ZOOMS = [0.5, 0.8, 1.2]
const AT_REST = new Map(ZOOMS.map((zoom) => [zoom, placeLabels(SCENE, zoom, estimate)]))

const selecting = (strand: SceneStrand): Pick<Look, 'lit' | 'selected'> => {
  const selected: Wanted = { nodes: new Set(), strands: new Set([strand.id]) }
  const read = { pointed: { on: 'text', statements: [], steps: [] }, held: [] } as const
  return { selected, lit: brightIn(SCENE, read, [], selected) }
}

const placed = (zoom: number, strand: SceneStrand) => {
  const { lit, selected } = selecting(strand)
  const dimmed: Dimmed = {
    node: ({ id }) => (lit?.nodes.has(id) ? 'none' : 'aside'),
    strand: ({ id }) => (lit?.strands.has(id) ? 'none' : 'aside'),
  }
  const strands = new Set([...selected.strands, ...toldBy(SCENE, lit)])
  const wanted: StandsOut = {
    nodes: selected.nodes,
    strands,
    bright: lit?.strands,
    othersFade: true,
    picked: selected.strands,
  }
  const before = AT_REST.get(zoom) ?? placeLabels(SCENE, zoom, estimate)
  return { before, after: withWanted(SCENE, zoom, estimate, before, wanted, dimmed) }
}

const isOn = (line: SceneStrand, zoom: number, { box }: Labels['strands'][number]): boolean =>
  samples(line.route.curve, 400).some(([x, y]) =>
    overlaps(box, { x: x * zoom - 4, y: y * zoom - 4, width: 8, height: 8 }),
  )

describe('words of a line that is selected', () => {
  const each = ZOOMS.flatMap((zoom) => SCENE.strands.map((strand) => ({ zoom, strand })))

  it('and all others stay where they were', () => {
    for (const { zoom, strand } of each) {
      const { before, after } = placed(zoom, strand)
      const names = new Map(before.nodes.map((label) => [label.node.id, label]))
      const words = new Map(before.strands.map((label) => [label.strand.id, label]))
      for (const label of after.nodes) expect(label).toBe(names.get(label.node.id))
      for (const label of after.strands)
        if (label.strand !== strand || words.has(strand.id))
          expect(label).toBe(words.get(label.strand.id))
    }
  })

  it('come where they had no place, in place of what they cover', () => {
    let came = 0
    for (const { zoom, strand } of each) {
      const { before, after } = placed(zoom, strand)
      if (before.strands.some((label) => label.strand === strand)) continue
      const own = after.strands.find((label) => label.strand === strand)
      if (own === undefined) continue
      came++
      for (const other of [...after.strands, ...after.nodes])
        if (other !== own) expect(overlaps(own.box, other.box)).toBe(false)
    }
    expect(came).toBeGreaterThan(10)
  })

  it('and their line are met by no faded word, which is left out there and nowhere else', () => {
    let left = 0
    for (const { zoom, strand } of each) {
      const { before, after } = placed(zoom, strand)
      const own = after.strands.find((label) => label.strand === strand)
      for (const label of before.strands) {
        if (label.strand === strand) continue
        const meets =
          isOn(strand, zoom, label) || (own !== undefined && overlaps(own.box, label.box))
        const stays = after.strands.includes(label)
        if (meets) expect(stays).toBe(false)
        if (!stays) left++
      }
      const lost = before.strands.length - after.strands.filter((one) => one !== own).length
      expect(lost).toBeLessThan(before.strands.length / 2)
    }
    expect(left).toBeGreaterThan(10)
  })

  it('leave each contested line that fades its sign, where it stood or where it crosses nothing', () => {
    for (const { zoom, strand } of each) {
      const { before, after } = placed(zoom, strand)
      const signed = ({ marks }: Labels) => marks.map((mark) => mark.strand.id).toSorted()
      expect(signed(after)).toEqual(signed(before))
    }
  })
})

withStillTime()

describe.each(RENDERERS)('words that %s has written', (_, create) => {
  const LINES = SCENE.strands.filter(({ status }) => status === 'claimed').slice(0, 6)

  const written = (all: ReturnType<typeof drawn>, act: () => void) => {
    all.strokes.length = 0
    act()
    all.settle()
    vi.runAllTimers()
    all.settle()
    const texts = all.strokes.filter(({ what }) => what === 'text')
    const last = new Map(texts.map(({ words, at }) => [`${words} ${at.join(' ')}`, words]))
    return last
  }

  it('stay where they were while something is selected, and are the same afterwards', () => {
    const all = drawn(create, SCENE, LOOK)
    const { strokes, renderer, settle } = all
    strokes.length = 0
    renderer.zoomBy(1.01)
    settle()
    vi.runAllTimers()
    settle()
    const before = written(all, () => renderer.zoomBy(1.01))
    expect(before.size).toBeGreaterThan(20)
    const known = new Set(before.values())
    for (const line of LINES) {
      const during = written(all, () => renderer.render(SCENE, { ...LOOK, ...selecting(line) }))
      expect(during.size).toBeGreaterThan(0)
      // Words that come in two lines may have the first of them in common with others.
      const isPart = (words: string): boolean =>
        words !== line.label && line.label.startsWith(`${words} `)
      for (const [place, words] of during)
        if (known.has(words) && !isPart(words)) expect([...before.keys()]).toContain(place)
      const after = written(all, () => renderer.render(SCENE, LOOK))
      for (const place of after.keys()) expect([...before.keys()]).toContain(place)
    }
  })
})
