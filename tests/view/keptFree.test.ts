import { expect, it } from 'vitest'
import { placeLabels } from '../../src/view/labels.ts'
import { estimate } from '../../src/view/pictures/text.ts'
import { sceneOf } from './pictures/invented.ts'

it('what is not written at a zoom keeps no word away, what is written does', () => {
  const scene = sceneOf()
  const free = placeLabels(scene, 1, estimate)
  const all = { x: -9_000, y: -9_000, width: 18_000, height: 18_000 }
  expect(placeLabels(scene, 1, estimate, undefined, [{ ...all, shown: false }])).toEqual(free)
  expect(placeLabels(scene, 1, estimate, undefined, [{ ...all, shown: true }]).strands).toEqual([])
})
