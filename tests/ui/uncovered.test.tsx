import { act } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { entityId, statementId } from '../../src/domain/ids.ts'
import { useUncovered } from '../../src/ui/hands/useUncovered.ts'
import type { Renderer } from '../../src/view/renderer.ts'
import { builtEntity, builtStatement } from '../helpers/built.ts'
import { dispute, positions, sceneOf } from '../view/pictures/invented.ts'
import { mount } from './mount.tsx'

const DATASET = dispute(
  ['port', 'bay'].map((name) => builtEntity(name, 'country', name)),
  [builtStatement('raid', 'port', 'attacks', 'bay')],
)
const SCENE = sceneOf(
  DATASET,
  positions([
    ['port', [0, 0]],
    ['bay', [1_500, 0]],
  ]),
)
const [PORT, BAY, RAID] = [entityId('port'), entityId('bay'), statementId('raid')]
const NEAR = { zoom: 1.2, pan: { x: 500, y: 400 } }
const WHOLE = { zoom: 0.5, pan: { x: 40, y: 400 } }

const boxed = (id: string, x: number, width: number): HTMLElement => {
  const element = document.createElement('div')
  element.id = id
  element.getBoundingClientRect = () => DOMRect.fromRect({ x, y: 0, width, height: 800 })
  document.body.append(element)
  return element
}

const added: HTMLElement[] = []
beforeEach(() => void vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'performance'] }))
afterEach(() => {
  vi.useRealTimers()
  for (const element of added.splice(0)) element.remove()
})

it('brings a path into view once, and no panel that comes or goes beside it moves the view again', async () => {
  const host = boxed('canvas', 0, 1_000)
  added.push(host, boxed('evidence', 1_000, 400))
  const setView = vi.fn()
  const renderer = { view: () => NEAR, fitting: () => WHOLE, setView } as unknown as Renderer
  const Probe = () => {
    useUncovered(host, SCENE, useRef(renderer))
    return null
  }
  const { store } = mount(<Probe />, '', DATASET).workspace
  const rest = async (): Promise<void> => {
    await import('../../src/ui/hands/uncover.ts')
    await Promise.resolve()
    vi.advanceTimersByTime(1_000)
  }
  const selection = { entities: [], statements: [RAID] }
  act(() => {
    store.hold({ along: { selection, steps: [{ statement: RAID, ends: [PORT, BAY] }] } })
    store.run({ name: 'select', selection })
  })
  await rest()
  expect(setView.mock.calls).toEqual([[WHOLE, 'glide']])
  for (const sheet of ['timeline', null, 'legend'] as const) {
    act(() => store.run({ name: 'open-sheet', sheet }))
    await rest()
  }
  expect(setView).toHaveBeenCalledTimes(1)
})
