import { describe, expect, it } from 'vitest'
import { entityId } from '../../src/domain/ids.ts'
import { sameNode } from '../../src/view/cytoscape/elements.ts'
import { placeLabels } from '../../src/view/labels.ts'
import { composePicture } from '../../src/view/pictures/picture.ts'
import { sceneShapes } from '../../src/view/pictures/sceneShapes.ts'
import { estimate } from '../../src/view/pictures/text.ts'
import { withRings } from '../../src/view/rings.ts'
import { THEMES } from '../../src/view/theme.ts'
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

  it('stand in pictures too, one shape a ring, with a sentence on what they mean', () => {
    expect(shapesOf(ringed)).toHaveLength(shapesOf(plain).length + 1)
    const rings = 'Rings around nodes: In (all), the widest for the largest.'
    const picture = composePicture(inputOf(ringed, { rings }))
    expect(wordsOf(picture.shapes).join(' ')).toContain(rings)
  })
})
