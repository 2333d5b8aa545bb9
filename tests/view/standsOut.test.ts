import { expect, it } from 'vitest'
import { readingFor, wantedBy } from '../../src/view/cytoscape/standsOut.ts'
import type { Lit } from '../../src/view/fading.ts'
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
