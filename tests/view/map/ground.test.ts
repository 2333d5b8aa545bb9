import { describe, expect, it } from 'vitest'
import { entityId } from '../../../src/domain/ids.ts'
import { pointOn } from '../../../src/view/curves.ts'
import { Ground } from '../../../src/view/map/ground.ts'
import { hitAt } from '../../../src/view/map/hit.ts'
import type { Scene } from '../../../src/view/scene.ts'
import { dispute, positions, sceneOf } from '../pictures/invented.ts'

const SCENE = sceneOf()

const groundOf = (scene: Scene): Ground => {
  const ground = new Ground()
  ground.take(scene, () => {})
  return ground
}

const without = (scene: Scene, family: string): Scene => ({
  nodes: scene.nodes,
  strands: scene.strands.filter((strand) => strand.family !== family),
})

const shownIn = (ground: Ground): readonly string[] =>
  ground.strands.flatMap(({ id }, slot) => (ground.shownStrands[slot] === 0 ? [] : [id]))

const VIEWS = [0.05, 0.5, 1, 4].map((zoom) => ({ zoom, pan: { x: 30, y: -12 } }))

describe('the ground of the map', () => {
  it('shows exactly what a scene holds, and lays nothing down anew for what was hidden in between', () => {
    const ground = groundOf(SCENE)
    const few = without(SCENE, 'accuse')
    const moved: number[] = []
    ground.take(few, (slot) => moved.push(slot))
    expect(shownIn(ground).toSorted()).toEqual(few.strands.map(({ id }) => id).toSorted())
    ground.take(SCENE, (slot) => moved.push(slot))
    expect(shownIn(ground).toSorted()).toEqual(SCENE.strands.map(({ id }) => id).toSorted())
    expect(moved).toEqual([])
  })

  it('says whether nodes have changed, and lays down the lines of a node that was moved', () => {
    const ground = groundOf(SCENE)
    expect(ground.take(SCENE, () => {})).toBe(false)
    const elsewhere = new Map([...positions(), [entityId('front'), [900, 900]] as const])
    const moved: string[] = []
    const changed = ground.take(sceneOf(dispute(), elsewhere), (slot) =>
      moved.push(ground.strands[slot]?.id ?? ''),
    )
    expect(changed).toBe(true)
    expect(moved.some((id) => id.includes('front'))).toBe(true)
    expect(ground.take({ ...SCENE, nodes: SCENE.nodes.slice(1) }, () => {})).toBe(true)
  })

  it('knows which lines touch a node', () => {
    const ground = groundOf(SCENE)
    for (const { id } of SCENE.nodes) {
      const slots = ground.touching(ground.nodeSlot(id) ?? -1)
      expect([...slots].map((slot) => ground.strands[slot]?.id).toSorted()).toEqual(
        SCENE.strands
          .filter(({ from, to }) => from === id || to === id)
          .map((strand) => strand.id)
          .toSorted(),
      )
    }
  })
})

describe('a hand on the map', () => {
  it('meets each node at its middle, at any zoom', () => {
    const ground = groundOf(SCENE)
    for (const view of VIEWS)
      for (const { id, at } of SCENE.nodes)
        expect(
          hitAt(ground, view, at[0] * view.zoom + view.pan.x, at[1] * view.zoom + view.pan.y),
        ).toEqual({ kind: 'node', id })
  })

  it('meets a line a little beside its middle, and nothing where the line is hidden', () => {
    const ground = groundOf(SCENE)
    const hidden = groundOf({ nodes: SCENE.nodes, strands: [] })
    const [view] = VIEWS.slice(3)
    if (view === undefined) throw new Error('There is no view.')
    for (const { id, route } of SCENE.strands) {
      const [x, y] = pointOn(route.curve, 0.5)
      const at = [x * view.zoom + view.pan.x, y * view.zoom + view.pan.y + 3] as const
      if (hitAt(hidden, view, ...at) !== null) continue
      const hit = hitAt(ground, view, ...at)
      expect(hit?.kind).toBe('strand')
      if (hit?.id !== id) expect(SCENE.strands.map((strand) => strand.id)).toContain(hit?.id)
    }
    expect(hitAt(ground, view, 5_000, 5_000)).toBeNull()
  })
})
