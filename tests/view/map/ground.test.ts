import { describe, expect, it, vi } from 'vitest'
import { buildFilterIndex } from '../../../src/analysis/filters/visible.ts'
import { entityId } from '../../../src/domain/ids.ts'
import { pointOn } from '../../../src/view/curves.ts'
import { BODY, Ground } from '../../../src/view/map/ground.ts'
import { hitAt } from '../../../src/view/map/hit.ts'
import { buildFrame, type Scene, selectScene } from '../../../src/view/scene.ts'
import { builtDataset, builtEntity, builtStatement } from '../../helpers/built.ts'
import { allOf, dispute, positions, sceneOf } from '../pictures/invented.ts'

const SCENE = sceneOf()
const INDEX = buildFilterIndex(dispute())

const UNHEARD = { laidAnew: () => {}, allMoved: () => {}, moved: () => {}, counted: () => {} }

const groundOf = (scene: Scene): Ground => {
  const ground = new Ground()
  ground.take(scene, UNHEARD)
  return ground
}

/** A scene that is no part of a frame. */
const alone = ({ nodes, strands }: Scene): Scene => ({ nodes, strands })

const without = (scene: Scene, family: string): Scene => ({
  nodes: scene.nodes,
  strands: scene.strands.filter((strand) => strand.family !== family),
})

const shownIn = (ground: Ground): readonly string[] =>
  Array.from({ length: ground.count }).flatMap((_, slot) =>
    ground.shownStrands[slot] === 0 ? [] : [ground.strandId(slot)],
  )

const VIEWS = [0.05, 0.5, 1, 4].map((zoom) => ({ zoom, pan: { x: 30, y: -12 } }))

describe('the ground of the map', () => {
  it('shows exactly what a scene holds, and lays nothing down anew for what was hidden in between', () => {
    const frame = buildFrame(INDEX, positions(), new Set(), new Set())
    const of = (mask: Uint8Array): Scene =>
      selectScene(
        frame,
        INDEX,
        mask,
        () => false,
        ({ id }) => id,
      )
    const few = INDEX.isStructure.map((_, row) => row % 2)
    // The same as parts of a frame, and as scenes of their own.
    for (const [all, part] of [
      [of(allOf(INDEX)), of(few)],
      [alone(SCENE), without(SCENE, 'accuse')],
    ] as const) {
      const ground = groundOf(all)
      const heard = { ...UNHEARD, laidAnew: vi.fn(), moved: vi.fn(), counted: vi.fn() }
      for (const scene of [part, all]) {
        ground.take(scene, heard)
        expect(shownIn(ground).toSorted()).toEqual(scene.strands.map(({ id }) => id).toSorted())
      }
      expect(heard.counted).toHaveBeenCalled()
      expect(heard.laidAnew).not.toHaveBeenCalled()
      expect(heard.moved).not.toHaveBeenCalled()
    }
  })

  it('says whether nodes have changed, and lays down the lines of a node that was moved', () => {
    const elsewhere = sceneOf(
      dispute(),
      new Map([...positions(), [entityId('front'), [900, 900]] as const]),
    )
    for (const [before, after] of [
      [SCENE, elsewhere],
      [alone(SCENE), alone(elsewhere)],
    ] as const) {
      const ground = groundOf(before)
      expect(ground.take(before, UNHEARD)).toBe(false)
      const moved: string[] = []
      const heard = {
        ...UNHEARD,
        laidAnew: vi.fn(),
        moved: (slot: number) => moved.push(ground.strandId(slot)),
      }
      expect(ground.take(after, heard)).toBe(true)
      expect(heard.laidAnew.mock.calls.length > 0 || moved.some((id) => id.includes('front'))).toBe(
        true,
      )
      const node = after.nodes.find(({ id }) => id === 'front')
      expect(
        [...ground.bodies.slice((ground.nodeSlot(entityId('front')) ?? 0) * BODY)].slice(0, 2),
      ).toEqual(node?.at)
      expect(ground.take(alone({ ...after, nodes: after.nodes.slice(1) }), UNHEARD)).toBe(true)
    }
  })

  it('keeps what is shown of each line where nodes of the same frame only stand elsewhere', () => {
    const sceneAt = (front: readonly [number, number]): Scene => {
      const places = new Map([...positions(), [entityId('front'), front] as const])
      const frame = buildFrame(INDEX, places, new Set(), new Set())
      return selectScene(
        frame,
        INDEX,
        allOf(INDEX),
        () => false,
        ({ id }) => id,
      )
    }
    const ground = groundOf(sceneAt([0, 0]))
    const heard = { ...UNHEARD, laidAnew: vi.fn(), allMoved: vi.fn(), counted: vi.fn() }
    const after = sceneAt([900, 900])
    expect(ground.take(after, heard)).toBe(true)
    expect(heard.allMoved).toHaveBeenCalledOnce()
    expect(heard.laidAnew).not.toHaveBeenCalled()
    expect(heard.counted).not.toHaveBeenCalled()
    const fresh = groundOf(after)
    for (const part of ['bodies', 'lines', 'heads', 'status', 'markable'] as const)
      expect(ground[part]).toEqual(fresh[part])
    expect(ground.nodes.find(({ id }) => id === 'front')?.at).toEqual([900, 900])
  })

  it('knows which lines touch a node', () => {
    const ground = groundOf(SCENE)
    for (const { id } of SCENE.nodes) {
      const slots = ground.touching(ground.nodeSlot(id) ?? -1)
      expect([...slots].map((slot) => ground.strandId(slot)).toSorted()).toEqual(
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

  it.each([
    [3, true],
    [6, false],
  ])('meets one of %i lines that cross from far: %s', (count, isMet) => {
    const ends = Array.from({ length: count }, (_, at) => {
      const angle = (Math.PI * (at + 0.5)) / count
      const [x, y] = [Math.cos(angle) * 3_000, Math.sin(angle) * 3_000]
      return [
        [`a${at}`, [x, y]],
        [`b${at}`, [-x, -y]],
      ] as const
    })
    const star = builtDataset(
      ends.flat().map(([id]) => builtEntity(id, 'person', id)),
      ends.map(([[from], [to]], at) => builtStatement(`line-${at}`, from, 'attacks', to)),
    )
    const places = new Map(ends.flat().map(([id, at]) => [entityId(id), at] as const))
    const ground = groundOf(sceneOf(star, places))
    const far = { zoom: 0.05, pan: { x: 0, y: 0 } }
    expect(hitAt(ground, far, 0, 0) !== null).toBe(isMet)
    expect(hitAt(ground, { zoom: 1, pan: { x: 0, y: 0 } }, 0, 0)?.kind).toBe('strand')
  })
})
