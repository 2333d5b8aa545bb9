import { act, fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { NOTHING } from '../../src/ui/graph/useScene.ts'
import { Hands } from '../../src/ui/hands/Hands.tsx'
import { ViewsPanel } from '../../src/ui/views/ViewsPanel.tsx'
import { mount } from './mount.tsx'

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
)

/** The hands on a page with a canvas, its tools and a button. */
const hands = (waiting: string[] | null | undefined) => {
  const forViews = { current: waiting }
  const mounted = mount(
    <>
      <section className="graph-region">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as the canvas is */}
        <div id="graph-canvas" tabIndex={0} />
        <div className="graph-tools" />
      </section>
      <button type="button">Views</button>
    </>,
  )
  const rest = () => {}
  mount(
    <Hands
      scene={NOTHING}
      orientation="landscape"
      renderer={{ current: null }}
      early={{ current: null }}
      forViews={forViews}
      page={{ find: rest, openExport: rest, openProjects: rest, openShortcuts: rest }}
    />,
  )
  return { ...mounted, forViews }
}

/** Whether the page takes a key away from the browser. */
const isTaken = (key: string, held: Partial<KeyboardEventInit> = {}): boolean => {
  const button = screen.getByRole('button', { name: 'Views' })
  button.focus()
  return !fireEvent.keyDown(button, { key, ...held })
}

const UNTAKEN: readonly (readonly [string, Partial<KeyboardEventInit>?])[] = [
  ['Tab'],
  ['Tab', { shiftKey: true }],
  ['ArrowDown'],
  ['PageDown'],
  ['F5'],
  ['r', { ctrlKey: true }],
  ['l', { metaKey: true }],
  ['d', { altKey: true }],
]

it('keeps what is written for the panel of views while it is fetched, and no other key', () => {
  const { forViews } = hands([])
  // It presses the button that has the focus.
  expect(isTaken(' ')).toBe(false)
  for (const [key, held] of UNTAKEN) expect(isTaken(key, held)).toBe(false)
  for (const key of ['N', 'o', ' ', 'w', 'Backspace', 'Enter']) expect(isTaken(key)).toBe(true)
  expect(forViews.current).toEqual(['N', 'o', ' ', 'w', 'Backspace', 'Enter'])
})

it('gives the keys back to the page when Escape ends the waiting for the panel of views', () => {
  const { forViews } = hands(['N'])
  expect(isTaken('Escape')).toBe(true)
  expect(forViews.current).toBeNull()
  expect(isTaken('q')).toBe(false)
})

it('keeps what is written for the palette while it is fetched, and no other key', async () => {
  hands(undefined)
  expect(isTaken('k', { ctrlKey: true })).toBe(true)
  expect(isTaken(' ')).toBe(false)
  for (const [key, held] of UNTAKEN) expect(isTaken(key, held)).toBe(false)
  for (const key of ['f', 'i', 't']) expect(isTaken(key)).toBe(true)
  expect(await screen.findByRole('combobox')).toHaveValue('fit')
})

it('keeps no key for a panel of views that fails', () => {
  const typed: { current: string[] | null } = { current: ['N'] }
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(HTMLElement.prototype, 'showPopover').mockImplementation(() => {
    throw new Error('It cannot be shown.')
  })
  act(() => {
    mount(<ViewsPanel renderer={{ current: null }} orientation="landscape" typed={typed} />)
  })
  expect(screen.getByRole('alert')).toBeVisible()
  expect(typed.current).toBeNull()
  vi.restoreAllMocks()
})
