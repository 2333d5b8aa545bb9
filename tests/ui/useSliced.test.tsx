import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { PanelBoundary } from '../../src/ui/frame/PanelBoundary.tsx'
import { useSliced } from '../../src/ui/useSliced.ts'
import { large } from './large.ts'
import { mount } from './mount.tsx'

// biome-ignore lint/correctness/useYield: it fails before it could rest
const failing = function* (): Generator<undefined, string> {
  throw new Error('It cannot be found out.')
}

const Found = () => <p>{useSliced(failing) ?? 'Looking …'}</p>

it('has what fails in slices said where it was to be shown', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  mount(
    <PanelBoundary>
      <Found />
    </PanelBoundary>,
    '',
    large(),
  )
  expect(screen.getByText('Looking …')).toBeVisible()
  expect(await screen.findByRole('alert')).toBeVisible()
  expect(screen.queryByText('Looking …')).toBeNull()
  vi.restoreAllMocks()
})
