import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { standClear } from '../../src/ui/hands/mapEnd.ts'
import type { Renderer } from '../../src/view/renderer.ts'

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
)

vi.stubGlobal('matchMedia', () => new EventTarget())

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

const boxed = (parent: Element, name: string, box: () => DOMRect): HTMLElement => {
  const element = document.createElement('div')
  element.className = name
  element.getBoundingClientRect = vi.fn(box)
  parent.append(element)
  return element
}

/** A canvas of 900 by 600 with a note in its start corner, which `moveNote` takes elsewhere, and the map. */
const mounted = () => {
  const region = boxed(document.body, 'graph-region', () => new DOMRect(0, 0, 900, 600))
  document.elementFromPoint = () => region
  let note = new DOMRect(20, 500, 90, 40)
  const notes = boxed(region, 'notes', () => new DOMRect())
  boxed(notes, 'note', () => note)
  const map = boxed(region, 'minimap', () =>
    map.dataset.end === 'end' ? new DOMRect(704, 420, 184, 160) : new DOMRect(12, 420, 184, 160),
  )
  const button = document.createElement('button')
  map.append(button)
  let used = false
  // The test environment has no pointer, and is mistaken about the focus that has left.
  vi.spyOn(map, 'matches').mockImplementation(
    (selector) =>
      (used && selector.includes(':hover')) ||
      (map.contains(document.activeElement) && selector.includes(':focus-within')),
  )
  let changed = (): void => {}
  const renderer: Pick<Renderer, 'watchView'> = {
    watchView: (told) => {
      changed = told
      return () => {
        changed = () => {}
      }
    },
  }
  const end = standClear(map, region, renderer as Renderer)
  return {
    map,
    button,
    end,
    moveView: () => changed(),
    moveNote: (x: number) => {
      note = new DOMRect(x, 500, 90, 40)
      changed()
    },
    use: (isUsed: boolean) => {
      used = isUsed
      if (!isUsed) map.dispatchEvent(new Event('pointerleave'))
    },
    rest: () => vi.advanceTimersByTime(1_000),
  }
}

it('a map stands clear of notes from the start, and moves again once the view rests', () => {
  const { map, moveNote, rest } = mounted()
  expect(map.dataset.end).toBe('end')
  moveNote(400)
  expect(map.dataset.end).toBe('end')
  rest()
  expect(map.dataset.end).toBe('start')
})

it('a map stays under the pointer that uses it, and beside the focus, and moves once both have left', () => {
  const { map, button, moveNote, use, rest } = mounted()
  use(true)
  moveNote(400)
  rest()
  expect(map.dataset.end).toBe('end')
  button.focus()
  use(false)
  rest()
  expect(map.dataset.end).toBe('end')
  button.blur()
  rest()
  expect(map.dataset.end).toBe('start')
})

it('a view that moves measures nothing until it rests, and nothing after the map is gone', () => {
  const { map, moveView, end, rest } = mounted()
  rest()
  const measured = vi.mocked(map.getBoundingClientRect)
  measured.mockClear()
  for (let frame = 0; frame < 60; frame++) {
    moveView()
    vi.advanceTimersByTime(16)
  }
  expect(measured).not.toHaveBeenCalled()
  rest()
  expect(measured).toHaveBeenCalledOnce()
  moveView()
  end()
  rest()
  expect(measured).toHaveBeenCalledOnce()
})
