import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildFilterIndex } from '../../src/analysis/filters/visible.ts'
import type { Dataset } from '../../src/domain/dataset.ts'
import { drawnFor, statementsAt, strandIn, strandsAt } from '../../src/view/inScene.ts'
import { buildFrame, NOBODY, type Scene, selectScene } from '../../src/view/scene.ts'
import { anyDataset } from '../helpers/anyDataset.ts'

const label = ({ id }: { readonly id: string }): string => id

/** A dataset with a place for nearly everyone, and masks over its lines. */
const anyMasks = anyDataset.chain((dataset) => {
  const { length } = buildFilterIndex(dataset).lines
  return fc.record({
    dataset: fc.constant(dataset),
    unplaced: fc.subarray([...dataset.entities], { maxLength: 1 }),
    masks: fc.array(fc.uint8Array({ min: 0, max: 1, minLength: length, maxLength: length }), {
      minLength: 1,
      maxLength: 6,
    }),
  })
})

const frameOf = (dataset: Dataset, unplaced: Dataset['entities']) => {
  const index = buildFilterIndex(dataset)
  const places = dataset.entities.filter((one) => !unplaced.includes(one))
  const positions = new Map(places.map(({ id }, at) => [id, [at * 90, (at % 3) * 70] as const]))
  return { index, frame: buildFrame(index, positions, new Set(), new Set()) }
}

const told = ({ nodes, strands }: Scene) => ({
  nodes: nodes.map(({ id }) => id),
  strands: strands.map(({ id, statements, mark, contested }) => [
    id,
    statements.map((statement) => statement.id),
    mark,
    contested,
  ]),
})

it('a scene that follows others is the scene from nothing, and its numbers say the same', () => {
  fc.assert(
    fc.property(anyMasks, ({ dataset, unplaced, masks }) => {
      const { index, frame } = frameOf(dataset, unplaced)
      const scenes = masks.map((mask) => selectScene(frame, index, mask, NOBODY, label))
      // The last first: what is asked for late must not be what a later scene holds.
      scenes.toReversed().forEach((scene, at) => {
        const mask = masks.toReversed()[at] ?? new Uint8Array()
        const fresh = frameOf(dataset, unplaced)
        const alone = selectScene(fresh.frame, fresh.index, mask, NOBODY, label)
        expect(told(scene)).toEqual(told(alone))
        const { shown } = scene
        expect(
          [...(shown?.strands ?? [])].filter((count) => count > 0).length,
        ).toBeGreaterThanOrEqual(scene.strands.length)
        const bare: Scene = { nodes: scene.nodes, strands: scene.strands }
        for (const { id } of scene.nodes) {
          expect(new Set(strandsAt(scene, id))).toEqual(new Set(strandsAt(bare, id)))
          if (unplaced.length === 0) expect(statementsAt(scene)(id)).toBe(statementsAt(bare)(id))
        }
        for (const strand of scene.strands) expect(strandIn(scene, strand.id)).toBe(strand)
        const cited = new Set(dataset.statements.slice(0, 2).map(({ id }) => id))
        expect(drawnFor(scene, cited)).toEqual(drawnFor(bare, cited))
      })
    }),
  )
})
