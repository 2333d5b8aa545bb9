import { describe, expect, it } from 'vitest'
import { boundsOf, gapBetween } from '../../../src/analysis/geometry/box.ts'
import { dispute } from '../../../src/analysis/layouts/dispute/dispute.ts'
import { LAYOUTS } from '../../../src/analysis/layouts/index.ts'
import { layoutInput, linesShownAtFirst } from '../../../src/analysis/layouts/input.ts'
import { DEFAULT_PARAMETERS } from '../../../src/analysis/layouts/layout.ts'
import { polesOfDataset } from '../../../src/analysis/layouts/poles.ts'
import { placeRest } from '../../../src/analysis/layouts/rest.ts'
import { layOutWhole } from '../../../src/analysis/layouts/whole.ts'
import type { Dataset } from '../../../src/domain/dataset.ts'
import { entityId } from '../../../src/domain/ids.ts'
import { allLines } from '../../../src/domain/lines.ts'
import { aDataset, anEntity, aStatement, parsed } from '../../helpers/dataset.ts'
import { aLink, aNetwork, aNode, boxesOf, overlaps } from './network.ts'

const quarrel = (): Dataset =>
  parsed(
    aDataset({
      entities: [
        anEntity('aland'),
        anEntity('borduria'),
        anEntity('cordia'),
        anEntity('kovar', { kind: 'person', rollsUpTo: 'aland' }),
        anEntity('cobalt', { kind: 'place' }),
        anEntity('harbour', { kind: 'place' }),
        anEntity('courier', { kind: 'news-outlet' }),
        anEntity('meeting-in-cobalt', { kind: 'event' }),
        anEntity('clash', { kind: 'event' }),
        anEntity('ministry', { kind: 'agency', rollsUpTo: 'aland' }),
      ],
      statements: [
        aStatement('wary', { relation: 'wary-of' }),
        aStatement('wary-too', { relation: 'wary-of', subject: 'borduria', object: 'aland' }),
        aStatement('attack', { relation: 'attacks' }),
        aStatement('attack-again', { relation: 'attacks' }),
        aStatement('talks', { relation: 'consults', subject: 'borduria', object: 'aland' }),
        aStatement('broker', {
          relation: 'mediates',
          subject: 'cordia',
          object: ['aland', 'borduria'],
          re: ['meeting-in-cobalt'],
        }),
        aStatement('speech', { relation: 'tells', subject: 'kovar', object: 'courier' }),
        aStatement('trip', { relation: 'visits', subject: 'kovar', object: 'borduria' }),
        aStatement('clash-of-aland', {
          relation: 'involved-in',
          subject: 'aland',
          object: 'clash',
        }),
        aStatement('clash-of-borduria', {
          relation: 'involved-in',
          subject: 'borduria',
          object: 'clash',
        }),
        aStatement('office', { relation: 'part-of', subject: 'ministry', object: 'aland' }),
        aStatement('site', {
          relation: 'located-in',
          subject: 'meeting-in-cobalt',
          object: 'cobalt',
        }),
        aStatement('harbour-in-cobalt', {
          relation: 'located-in',
          subject: 'harbour',
          object: 'cobalt',
        }),
      ],
    }),
  )

describe('what a dataset shows at first', () => {
  it('leaves out structure, and lines that end at a place or an outlet', () => {
    const shown = linesShownAtFirst(quarrel()).map((line) => line.statement.id)
    expect(new Set(shown)).toEqual(
      new Set(['wary', 'wary-too', 'attack', 'attack-again', 'talks', 'broker', 'trip']),
    )
  })
})

describe('the links of a layout', () => {
  it('are one a strand, with the number of its statements and its sternest polarity', () => {
    const dataset = quarrel()
    const { links } = layoutInput(dataset, dataset.entities, allLines(dataset), [], 'landscape')
    const between = links.filter(({ from, to }) => `${from} ${to}` === 'aland borduria')
    expect(between).toEqual([
      expect.objectContaining({ family: 'accuse', polarity: 'hostile', count: 1 }),
      expect.objectContaining({ family: 'attack', polarity: 'hostile', count: 2 }),
      expect.objectContaining({ family: 'talk', polarity: 'cooperative', count: 1 }),
    ])
  })
})

describe.each(LAYOUTS)('laying out a whole dataset by $id', (layout) => {
  it.each(['landscape', 'portrait'] as const)(
    'gives every entity a place of its own in %s',
    (shape) => {
      const dataset = quarrel()
      const positions = layOutWhole(dataset, layout, shape, DEFAULT_PARAMETERS)
      const poles = polesOfDataset(dataset) ?? []
      const input = layoutInput(dataset, dataset.entities, allLines(dataset), poles, shape)
      expect(positions.size).toBe(dataset.entities.length)
      for (const point of positions.values()) expect(point.every(Number.isInteger)).toBe(true)
      expect(overlaps(input, positions)).toEqual([])
    },
  )

  it('places what is shown at first as if the rest were not there', () => {
    const dataset = quarrel()
    const all = layOutWhole(dataset, layout, 'landscape', DEFAULT_PARAMETERS)
    const lines = linesShownAtFirst(dataset)
    const ends = new Set(lines.flatMap(({ from, to }) => [from, to]))
    const poles = polesOfDataset(dataset)
    const input = layoutInput(
      dataset,
      dataset.entities.filter(({ id }) => ends.has(id)),
      lines,
      poles ?? [],
      'landscape',
    )
    const alone = layout.compute(input, { ...DEFAULT_PARAMETERS, poles })
    for (const [id, at] of alone) expect(all.get(id)).toEqual(at)
  })

  it('places entities where nothing at all is shown at first', () => {
    const dataset = quarrel()
    const bare = { ...dataset, statements: [] }
    expect(layOutWhole(bare, layout, 'landscape', DEFAULT_PARAMETERS).size).toBe(10)
  })
})

it('the rest stays out of the corridor too, though it may belong to both poles', () => {
  const positions = layOutWhole(quarrel(), dispute, 'landscape', DEFAULT_PARAMETERS)
  const [x, y] = positions.get(entityId('clash')) ?? [0, 0]
  expect(Math.abs(x) > 168 || Math.abs(y) > 80).toBe(true)
})

describe('placing the rest', () => {
  const input = aNetwork(
    [
      aNode('aland'),
      aNode('borduria'),
      aNode('ministry', 'agency', 'aland'),
      aNode('cobalt', 'place'),
    ],
    [aLink('aland', 'borduria'), aLink('cobalt', 'borduria', 'structure')],
  )
  const placed = new Map([
    [entityId('aland'), [-200, 0] as const],
    [entityId('borduria'), [200, 0] as const],
  ])

  it('stands a body beside what it rolls up to, and a place on the side of its neighbour', () => {
    const all = placeRest(input, placed, [], [])
    expect(all.get(entityId('ministry'))?.[0]).toBeLessThan(-50)
    expect(all.get(entityId('cobalt'))?.[0]).toBeGreaterThan(50)
  })

  it('stands a node beside its company where no line joins them', () => {
    const loose = { ...input, nodes: [...input.nodes, aNode('clash', 'event')] }
    const company = [[entityId('clash'), entityId('borduria')]] as const
    expect(placeRest(loose, placed, [], company).get(entityId('clash'))?.[0]).toBeGreaterThan(50)
  })

  it('keeps out of what is to stay free', () => {
    const kept = { left: -400, top: -200, right: 400, bottom: 200 }
    const all = placeRest(input, placed, [kept], [])
    const rest = aNetwork(input.nodes.slice(2), [])
    for (const box of boxesOf(rest, all)) expect(gapBetween(box, kept)).toBeGreaterThanOrEqual(0)
    expect(boundsOf(boxesOf(rest, all))).not.toBeNull()
  })

  it('moves nothing that has its place', () => {
    const all = placeRest(input, placed, [], [])
    for (const [id, at] of placed) expect(all.get(id)).toEqual(at)
  })
})
