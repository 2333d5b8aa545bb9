import { describe, expect, it } from 'vitest'
import { buildFilterIndex } from '../../src/analysis/filters/visible.ts'
import type { Positions } from '../../src/domain/dataset.ts'
import { type EntityId, entityId } from '../../src/domain/ids.ts'
import { sameNode } from '../../src/view/cytoscape/elements.ts'
import { placeLabels } from '../../src/view/labels.ts'
import { Ground } from '../../src/view/map/ground.ts'
import { composePicture } from '../../src/view/pictures/picture.ts'
import { sceneShapes } from '../../src/view/pictures/sceneShapes.ts'
import { estimate } from '../../src/view/pictures/text.ts'
import { withRings } from '../../src/view/rings.ts'
import { buildFrame, selectScene } from '../../src/view/scene.ts'
import { THEMES } from '../../src/view/theme.ts'
import { builtDataset, builtEntity, builtStatement } from '../helpers/built.ts'
import { inputOf, sceneOf, wordsOf } from './pictures/invented.ts'

const NONE = { nodes: new Set<never>(), strands: new Set<never>() }
const plain = sceneOf()
const ringed = withRings(
  plain,
  new Map([
    [entityId('aland'), 1],
    [entityId('borduria'), 0],
    [entityId('unknown'), 1],
  ]),
)
const shapesOf = (scene: typeof plain) =>
  sceneShapes(scene, placeLabels(scene, 1, estimate, NONE), THEMES.light, 1)

describe('rings around nodes', () => {
  it('leave the scene as it is where none are asked for', () => {
    expect(withRings(plain, null)).toBe(plain)
  })

  it('stand around nodes with a share of the largest figure, and change nothing else', () => {
    const widths = new Map(ringed.nodes.map(({ id, ring }) => [id, ring]))
    expect(widths.get(entityId('aland'))).toBeGreaterThan(0)
    expect(widths.get(entityId('borduria'))).toBe(0)
    expect(ringed.nodes.map((node) => ({ ...node, ring: 0 }))).toEqual(plain.nodes)
    expect(ringed.strands).toBe(plain.strands)
  })

  it('make the renderer draw again only the nodes that have one', () => {
    const changed = ringed.nodes.filter((node) => {
      const before = plain.nodes.find(({ id }) => id === node.id)
      return before === undefined || !sameNode(before, node)
    })
    expect(changed.map(({ id }) => id)).toEqual(['aland'])
  })

  it('leave a filter as cheap as it is without them: of a frame with rings only what differs is taken over', () => {
    const dataset = builtDataset(
      [builtEntity('norvia', 'country', 'Norvia'), builtEntity('sarnia', 'country', 'Sarnia')],
      [
        builtStatement('one', 'norvia', 'accuses', 'sarnia'),
        builtStatement('two', 'norvia', 'praises', 'sarnia'),
      ],
    )
    const index = buildFilterIndex(dataset)
    const places: Positions = new Map(dataset.entities.map(({ id }, at) => [id, [at * 300, 0]]))
    const frame = withRings(
      buildFrame(index, places, new Set(), new Set()),
      new Map([[entityId('norvia'), 1]]),
    )
    const ground = new Ground()
    const take = (...mask: readonly number[]): void => {
      const scene = selectScene(
        frame,
        index,
        Uint8Array.from(mask),
        () => false,
        () => '',
      )
      ground.take(scene, { laidAnew() {}, allMoved() {}, moved() {}, counted() {} })
    }
    take(1, 1)
    const { laid } = ground
    take(1, 0)
    expect(ground.laid).toBe(laid)
    expect(ground.nodes.map(({ ring }) => ring > 0)).toEqual([true, false])
  })

  it('leave it known which bubble stands for whom', () => {
    const standIn = (): EntityId => entityId('bubble')
    const bubbles = { ...plain, standIn }
    expect(withRings(bubbles, new Map()).standIn).toBe(standIn)
  })

  it('stand in pictures too, one shape a ring, with a sentence on what they mean', () => {
    expect(shapesOf(ringed)).toHaveLength(shapesOf(plain).length + 1)
    const rings = 'Rings around nodes: In (all), the widest for the largest.'
    const picture = composePicture(inputOf(ringed, { rings }))
    expect(wordsOf(picture.shapes).join(' ')).toContain(rings)
  })
})
