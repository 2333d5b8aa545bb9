import { render } from '@testing-library/react'
import { useRef } from 'react'
import { expect, it } from 'vitest'
import { useKeptInView } from '../../src/ui/hands/useKeptInView.ts'
import type { View } from '../../src/view/fit.ts'
import { keptInView } from '../../src/view/keptInView.ts'
import type { Renderer } from '../../src/view/renderer.ts'
import { sceneOf } from '../view/pictures/invented.ts'

const SCENE = sceneOf()
const WITHIN: View = { zoom: 1, pan: { x: 300, y: 300 } }
const AWAY: View = { zoom: 1, pan: { x: 90_000, y: 300 } }

/** What the view is taken to where it is told to have moved. */
const takenTo = (view: View, goal: View): readonly View[] => {
  const host = document.createElement('div')
  Object.defineProperties(host, { clientWidth: { value: 800 }, clientHeight: { value: 600 } })
  const taken: View[] = []
  let moves = (): void => {}
  const canvas: Partial<Renderer> = {
    view: () => view,
    goal: () => goal,
    setView: (next) => taken.push(next),
    watchView: (changed) => {
      moves = changed
      return () => {}
    },
  }
  const Probe = () => {
    useKeptInView(host, SCENE, useRef(canvas as Renderer))
    return null
  }
  const { unmount } = render(<Probe />)
  moves()
  unmount()
  return taken
}

it('takes a view back that was moved past the picture', () => {
  const back = keptInView(AWAY, SCENE.nodes, 800, 600)
  expect(takenTo(AWAY, AWAY)).toEqual([back])
  expect(takenTo(WITHIN, AWAY)).toHaveLength(1)
})

it('cuts no glide that comes back to the picture from elsewhere', () => {
  expect(takenTo(AWAY, WITHIN)).toEqual([])
})
