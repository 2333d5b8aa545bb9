import { act, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { type Announce, Announcer, useAnnounce } from '../../src/ui/announce.tsx'

const announcer = (): { readonly announce: Announce; readonly toast: () => string | null } => {
  let announce: Announce = () => () => {}
  const Speaker = () => {
    announce = useAnnounce()
    return null
  }
  const { container } = render(
    <Announcer>
      <Speaker />
    </Announcer>,
  )
  return {
    announce: (words) => {
      let unsay = (): void => {}
      act(() => {
        unsay = announce(words)
      })
      return unsay
    },
    toast: () => container.querySelector('.toast')?.textContent ?? null,
  }
}

it('takes back what was said, and nothing that was said since', () => {
  const { announce, toast } = announcer()
  const unsay = announce('Two paths.')
  expect(screen.getByText('Two paths.')).toBeVisible()
  act(unsay)
  expect(toast()).toBe('')
  const older = announce('Two paths.')
  announce('Undo hide Aland.')
  act(older)
  expect(toast()).toBe('Undo hide Aland.')
})
