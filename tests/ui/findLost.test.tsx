import { screen, waitFor } from '@testing-library/react'
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { Find } from '../../src/ui/find/Find.tsx'
import { mount } from './mount.tsx'

// Modules that other files have loaded know nothing of what is put in their place here.
vi.hoisted(() => vi.resetModules())
afterAll(() => {
  vi.resetModules()
})

const lost = vi.hoisted(() => ({ is: true }))
vi.mock('../../src/ui/find/Found.tsx', async (original) => {
  const part = await original<typeof import('../../src/ui/find/Found.tsx')>()
  return {
    ...part,
    get createFinding() {
      if (lost.is) throw new Error('offline')
      return part.createFinding
    },
  }
})

beforeEach(() => {
  lost.is = true
})

const field = () => screen.getByRole('searchbox', { name: 'Find' })

it('says that it could not be fetched, and fetches it anew with the next letter', async () => {
  const { user } = mount(<Find onFound={() => {}} />)
  await user.click(field())
  expect(await screen.findByText(/part of the page could not be fetched/)).toBeInTheDocument()
  await user.type(field(), 'alan')
  lost.is = false
  await user.type(field(), 'd')
  expect(await screen.findByRole('option', { name: /^Node ?Aland/ })).toBeVisible()
})

it('fetches it anew with Enter', async () => {
  const { user, app } = mount(<Find onFound={() => {}} />)
  await user.type(field(), 'aland')
  lost.is = false
  await user.keyboard('{Enter}')
  await waitFor(() => expect(app().selection.entities).toEqual(['aland']))
})

it('says it once, where it stays to be read until what finds is there', async () => {
  const { user } = mount(<Find onFound={() => {}} />)
  await user.click(field())
  const said = await screen.findByRole('alert')
  await user.type(field(), 'alan')
  expect(screen.getByRole('alert')).toBe(said)
  expect(said).toBeVisible()
  expect(document.querySelector('.toast')).toBeEmptyDOMElement()
  lost.is = false
  await user.type(field(), 'd')
  await screen.findByRole('option', { name: /^Node ?Aland/ })
  expect(screen.queryByRole('alert')).toBeNull()
})
