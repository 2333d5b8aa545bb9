import { act } from '@testing-library/react'
import { expect, it } from 'vitest'
import { entityId } from '../../src/domain/ids.ts'
import { useScene } from '../../src/ui/graph/useScene.ts'
import type { Scene } from '../../src/view/scene.ts'
import { mount } from './mount.tsx'

it('rings the nodes of a measure, in a scene that says as numbers what it shows', () => {
  const scenes: Scene[] = []
  const Probe = () => {
    scenes.push(useScene('landscape'))
    return null
  }
  const { workspace } = mount(<Probe />)
  act(() =>
    workspace.store.ring({ shares: new Map([[entityId('aland'), 1]]), words: 'the largest' }),
  )
  const scene = scenes.at(-1)
  const ringed = scene?.nodes.filter(({ ring }) => ring > 0).map(({ id }) => id)
  expect(ringed).toEqual(['aland'])
  expect(scene?.shown?.frame.nodes.filter(({ ring }) => ring > 0)).toHaveLength(1)
})
