import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { entityId } from '../../src/domain/ids.ts'
import { useHoverCard } from '../../src/ui/hands/useHoverCard.ts'
import type { Hit, Renderer } from '../../src/view/renderer.ts'
import type { Scene } from '../../src/view/scene.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const SCENE: Scene = { nodes: [], strands: [] }

const canvas = () => {
  const host = document.createElement('div')
  let hit: Hit = null
  const view = () => ({ zoom: 1, pan: { x: 0, y: 0 } })
  const renderer = { current: { hovered: () => hit, view } as Renderer }
  const { result, rerender } = renderHook(({ scene }) => useHoverCard(host, scene, renderer), {
    initialProps: { scene: SCENE },
  })
  const wait = (): void =>
    act(() => {
      vi.advanceTimersByTime(2000)
    })
  return {
    card: () => result.current.hovered,
    enter: () => act(() => result.current.onEnter()),
    redraw: () => rerender({ scene: { ...SCENE } }),
    restOn(id: string | null): void {
      hit = id === null ? null : { kind: 'node', id: entityId(id) }
      const event = new MouseEvent('pointermove', { bubbles: true })
      host.dispatchEvent(Object.assign(event, { pointerType: 'mouse' }))
      wait()
    },
    press(key: string): void {
      act(() => {
        host.dispatchEvent(new KeyboardEvent('keydown', { key }))
      })
    },
    leave(): void {
      host.dispatchEvent(new MouseEvent('pointerleave'))
      wait()
    },
  }
}

it('comes where the mouse rests, stays while the pointer is on it, and goes with what it is about', () => {
  const { card, enter, restOn, leave } = canvas()
  restOn('aland')
  expect(card()?.hit.id).toBe('aland')
  restOn(null)
  expect(card()).toBeNull()
  restOn('aland')
  enter()
  leave()
  expect(card()?.hit.id).toBe('aland')
})

it.each([
  ['a key', ({ press }: ReturnType<typeof canvas>) => press('+')],
  ['a new scene', ({ redraw }: ReturnType<typeof canvas>) => redraw()],
])('does not hold the next one open where %s took it from under the pointer', (_, take) => {
  const all = canvas()
  all.restOn('aland')
  all.enter()
  take(all)
  expect(all.card()).toBeNull()
  all.restOn(null)
  all.restOn('borduria')
  expect(all.card()?.hit.id).toBe('borduria')
  all.leave()
  expect(all.card()).toBeNull()
})
