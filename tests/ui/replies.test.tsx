import { screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { EvidencePanel } from '../../src/ui/evidence/EvidencePanel.tsx'
import { useScene } from '../../src/ui/graph/useScene.ts'
import { mount } from './mount.tsx'

const Evidence = () => <EvidencePanel scene={useScene('landscape')} />

it('shows what is put to somebody with their answer, and saves it as a sheet', async () => {
  const saved: Blob[] = []
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        saved.push(blob)
        return 'blob:sheet'
      },
      revokeObjectURL: () => {},
    }),
  )
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
  const { user } = mount(<Evidence />, '#select=borduria')
  await user.click(await screen.findByText('Right of reply'))
  const sheet = (await screen.findByRole('heading', { name: 'Answered: 1 statement' }))
    .parentElement
  if (sheet === null) throw new Error('The heading stands in a sheet.')
  const [claim, answer] = within(sheet).getAllByRole('listitem')
  expect(claim).toHaveTextContent('Aland says that Borduria sponsors Rebels')
  expect(answer).toHaveTextContent('Borduria denied the charge')
  await user.click(screen.getByRole('button', { name: 'Save as Markdown' }))
  expect(await saved[0]?.text()).toContain('# Right of reply: Borduria')
  expect(screen.getByText('right-of-reply-borduria.md is saved.')).toBeInTheDocument()
})

it('says where nothing is put to somebody, and offers it for nobody who cannot be asked', async () => {
  const { user, unmount } = mount(<Evidence />, '#select=ledania')
  await user.click(await screen.findByText('Right of reply'))
  expect(await screen.findByText('Nothing is put to Ledania here.')).toBeVisible()
  unmount()
  mount(<Evidence />, '#select=cobalt')
  expect(await screen.findByRole('heading', { name: 'Cobalt' })).toBeVisible()
  expect(screen.queryByText('Right of reply')).toBeNull()
})
