import { act, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useMedia } from '../../src/ui/theme.ts'

/** A window of which one query holds or not, as told; counts how often it is looked at. */
const changingWindow = () => {
  let holds = false
  const listening = new Set<() => void>()
  const looked = vi.fn()
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      looked()
      return holds
    },
    addEventListener: (_: string, listen: () => void) => listening.add(listen),
    removeEventListener: (_: string, listen: () => void) => listening.delete(listen),
  }))
  return {
    looked,
    listening,
    change(next: boolean) {
      holds = next
      for (const listen of listening) listen()
    },
  }
}

const Told = ({ query }: { readonly query: string }) => <p>{useMedia(query) ? 'yes' : 'no'}</p>

afterEach(() => vi.unstubAllGlobals())

it('follows what the window says, and listens to nothing once nobody watches', () => {
  const { listening, change } = changingWindow()
  const { unmount } = render(<Told query="(one)" />)
  expect(screen.getByText('no')).toBeVisible()
  act(() => change(true))
  expect(screen.getByText('yes')).toBeVisible()
  unmount()
  expect(listening.size).toBe(0)
  change(false)
  render(<Told query="(one)" />)
  expect(screen.getByText('no')).toBeVisible()
})

it('is not looked at again by parts that are drawn anew while it is watched', () => {
  const { looked } = changingWindow()
  const { rerender } = render(<Told query="(other)" />)
  looked.mockClear()
  for (let time = 0; time < 5; time++) rerender(<Told query="(other)" />)
  expect(looked).not.toHaveBeenCalled()
})
