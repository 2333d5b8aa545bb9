import { afterEach, expect, it, vi } from 'vitest'
import { attachGestures } from '../../src/ui/hands/gestures.ts'

afterEach(() => document.body.replaceChildren())

const attached = () => {
  const host = document.createElement('div')
  const panel = document.createElement('button')
  document.body.append(host, panel)
  const onDouble = vi.fn()
  const onClick = vi.fn()
  panel.addEventListener('mousedown', onClick)
  panel.addEventListener('click', onClick)
  const detach = attachGestures(host, {
    boxing: () => false,
    onBox: vi.fn(),
    onBoxed: vi.fn(),
    onPan: vi.fn(),
    onHold: vi.fn(),
    onDouble,
    spendPress: vi.fn(),
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
  return { host, panel, onDouble, onClick, click, detach }
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
