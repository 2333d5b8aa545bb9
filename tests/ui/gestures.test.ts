import { afterEach, expect, it, vi } from 'vitest'
import { attachGestures } from '../../src/ui/hands/gestures.ts'

afterEach(() => document.body.replaceChildren())

const attached = () => {
  const host = document.createElement('div')
  const panel = document.createElement('button')
  document.body.append(host, panel)
  const onDouble = vi.fn()
  const onClick = vi.fn()
  const onBox = vi.fn()
  const onPan = vi.fn()
  const spendPress = vi.fn()
  panel.addEventListener('mousedown', onClick)
  panel.addEventListener('click', onClick)
  const detach = attachGestures(host, {
    boxing: () => false,
    onBox,
    onBoxed: vi.fn(),
    onPan,
    onHold: vi.fn(),
    onDouble,
    spendPress,
  })
  const click = (on: Element, x: number, y: number): void => {
    for (const type of ['mousedown', 'mouseup', 'click'])
      on.dispatchEvent(
        new MouseEvent(type, {
          bubbles: true,
          cancelable: true,
          clientX: x,
          clientY: y,
          detail: 1,
        }),
      )
  }
  return { host, panel, onDouble, onClick, onBox, onPan, spendPress, click, detach }
}

it('take a second click for the graph where the first has opened a panel over it', () => {
  const { host, panel, onDouble, onClick, click, detach } = attached()
  click(host, 300, 200)
  click(panel, 302, 200)
  expect(onDouble).toHaveBeenCalledOnce()
  expect(onClick).not.toHaveBeenCalled()
  click(panel, 302, 200)
  expect(onDouble).toHaveBeenCalledOnce()
  expect(onClick).toHaveBeenCalledTimes(2)
  detach()
})

it('leave a panel what is meant for it: another place, or nothing clicked before', () => {
  const { host, panel, onDouble, onClick, click, detach } = attached()
  click(panel, 300, 200)
  click(host, 300, 200)
  click(panel, 340, 200)
  expect(onDouble).not.toHaveBeenCalled()
  expect(onClick).toHaveBeenCalledTimes(4)
  detach()
})

it('leave a button to the key that presses it after such a click', () => {
  const { host, panel, onClick, click, detach } = attached()
  click(host, 300, 200)
  for (const type of ['mousedown', 'mouseup'])
    panel.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: 302, clientY: 200 }))
  panel.click()
  expect(onClick).toHaveBeenCalledOnce()
  detach()
})

it('give a rectangle up by Escape, and keep the rest of that drag from the graph', () => {
  const { host, onBox, onPan, spendPress, detach } = attached()
  const mouse = (type: string, x: number, y: number): void => {
    host.dispatchEvent(
      new MouseEvent(type, {
        bubbles: true,
        cancelable: true,
        shiftKey: true,
        clientX: x,
        clientY: y,
      }),
    )
  }
  const onMove = vi.fn()
  host.addEventListener('mousemove', onMove)
  mouse('mousedown', 100, 100)
  mouse('mousemove', 160, 160)
  expect(onBox).toHaveBeenLastCalledWith({ x: 100, y: 100, width: 60, height: 60 })
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }))
  expect(onBox).toHaveBeenLastCalledWith(null)
  expect(spendPress).toHaveBeenCalled()
  mouse('mousemove', 200, 200)
  mouse('mouseup', 200, 200)
  expect(onBox).toHaveBeenLastCalledWith(null)
  expect(onPan).not.toHaveBeenCalled()
  expect(onMove).not.toHaveBeenCalled()
  mouse('mousemove', 220, 220)
  expect(onMove).toHaveBeenCalledOnce()
  detach()
})
