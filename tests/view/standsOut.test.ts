import { expect, it } from 'vitest'
import { entityId } from '../../src/domain/ids.ts'
import { readingFor, wantedBy } from '../../src/view/cytoscape/standsOut.ts'
import type { Lit } from '../../src/view/fading.ts'
import { MOST_NAMED } from '../../src/view/labelBoxes.ts'
import { outBeside } from '../../src/view/renderer.ts'
import { askedOf, namesBright, pointedBy } from '../../src/view/standing.ts'
import { THEMES } from '../../src/view/theme.ts'
import { sceneOf } from './pictures/invented.ts'

it('wants names apart where the look does, but not that of a line under a hand', () => {
  const scene = sceneOf()
  const [strand] = scene.strands
  if (strand === undefined) throw new Error('There is no line.')
  const lit: Lit = {
    nodes: new Set(scene.nodes.map(({ id }) => id)),
    strands: new Set(),
    fading: 'away',
    apart: true,
  }
  const look = {
    theme: THEMES.light,
    selected: { nodes: new Set<never>(), strands: new Set<never>() },
    stillMotion: true,
    lit,
    frozen: true,
  }
  expect(readingFor(scene, lit).apart).toBe(true)
  expect(wantedBy(scene, look, null, lit).apart).toBe(true)
  const { apart } = wantedBy(scene, look, { kind: 'strand', id: strand.id }, lit)
  expect(apart).not.toBe(true)
})

it('names what is bright beside the line under a pointer, beside few selected lines alone, or around a node where it is few', () => {
  const { nodes, strands } = sceneOf()
  const [node, line] = [nodes[0]?.id, strands[0]?.id]
  if (node === undefined || line === undefined) throw new Error('There is no line.')
  const lines = (count: number) => new Set(Array.from({ length: count }, (_, at) => at))
  const none = { nodes: new Set(), strands: lines(0) }
  const few = { ...none, strands: lines(MOST_NAMED) }
  const many = { ...none, strands: lines(MOST_NAMED + 1) }
  const both = { nodes: new Set([node]), strands: lines(1) }
  const named = (hovered: Parameters<typeof pointedBy>[0], bright = MOST_NAMED + 1) =>
    [none, few, many, both].map((selected) => namesBright(pointedBy(hovered), selected, bright))
  expect(named(null)).toEqual([false, true, false, false])
  expect(named(null, MOST_NAMED)).toEqual([false, true, false, true])
  expect(named({ kind: 'strand', id: line })).toEqual([true, true, true, true])
  expect(named({ kind: 'node', id: node })).toEqual([false, false, false, false])
})

it('leaves what is selected as the selection shows it, alone or among others, while the pointer rests on it', () => {
  const scene = sceneOf()
  const [one, other] = scene.nodes
  if (one === undefined || other === undefined) throw new Error('There are no two nodes.')
  const lit: Lit = { nodes: new Set([one.id]), strands: new Set(), fading: 'aside' }
  const look = (chosen: readonly (typeof one.id)[], shown: Lit | null) => ({
    theme: THEMES.light,
    selected: { nodes: new Set(chosen), strands: new Set<never>() },
    stillMotion: true,
    lit: shown,
    frozen: false,
  })
  const [onOne, onOther] = [one, other].map(({ id }) => ({ kind: 'node', id }) as const)
  expect(outBeside(look([one.id], lit), onOne ?? null)).toBeNull()
  expect(outBeside(look([one.id], lit), onOther ?? null)).toBe(onOther)
  expect(outBeside(look([one.id, other.id], lit), onOne ?? null)).toBeNull()
  expect(outBeside(look([one.id], { ...lit, fading: 'away' }), onOne ?? null)).toBe(onOne)
  expect(outBeside(look([one.id], null), onOne ?? null)).toBe(onOne)
})

it('has room found for the words of a few that are selected, and not for those of hundreds', () => {
  const some = (count: number) => ({
    nodes: new Set(Array.from({ length: count }, (_, at) => entityId(`node-${at}`))),
    strands: new Set(Array.from({ length: count }, (_, at) => `line-${at}`)),
  })
  expect(askedOf(some(24))).toEqual(some(24))
  expect(askedOf(some(25))).toEqual({ ...some(25), nodes: some(0).nodes })
  expect(askedOf(some(100)).strands.size).toBe(100)
  expect(askedOf(some(101))).toEqual(some(0))
  const scene = sceneOf()
  const look = {
    theme: THEMES.light,
    selected: some(300),
    stillMotion: true,
    lit: null,
    frozen: false,
  }
  const { nodes, strands, picked } = wantedBy(scene, look, null, null)
  expect([nodes.size, strands.size]).toEqual([0, 0])
  // They are selected all the same.
  expect(picked.size).toBe(300)
})
