import { act, fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { useAnnounce } from '../../src/ui/announce.tsx'
import { OpenedNotice } from '../../src/ui/open/OpenedNotice.tsx'
import { mount } from './mount.tsx'

const BACK = { words: 'Back to “Letters”', hint: '“Letters” stays as you have it.' }

const opened = () => {
  const onBack = vi.fn()
  let say = (): void => {}
  const Page = () => {
    const announce = useAnnounce()
    say = () => announce(<OpenedNotice said="“Diaries” is open." back={BACK} onBack={onBack} />)
    return <button type="button">Elsewhere</button>
  }
  const { user } = mount(<Page />)
  act(() => say())
  return { user, onBack, words: () => screen.queryByText('“Diaries” is open.') }
}

it('says what was opened, and leads back to what was open before', async () => {
  const { user, onBack, words } = opened()
  expect(words()).not.toBeNull()
  await user.tab()
  await user.tab()
  await user.keyboard('{Enter}')
  expect(onBack).toHaveBeenCalledOnce()
  expect(words()).toBeNull()
})

it('is gone with the browser’s Back', () => {
  const { words } = opened()
  fireEvent.popState(window)
  expect(words()).toBeNull()
})

it.each(['pointerDown', 'wheel', 'keyDown'] as const)('is gone with the next deed: %s', (deed) => {
  const { words } = opened()
  fireEvent.keyDown(document.body, { key: 'Tab' })
  expect(words()).not.toBeNull()
  fireEvent[deed](screen.getByText('Elsewhere'), { key: 'a' })
  expect(words()).toBeNull()
})
