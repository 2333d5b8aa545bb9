import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { MirrorList } from '../../src/ui/graph/MirrorList.tsx'
import { builtDataset, builtEntity, builtStatement } from '../helpers/built.ts'
import { mount } from './mount.tsx'

const MANY = 20_000

const large = () =>
  builtDataset(
    [builtEntity('aland', 'country', 'Aland'), builtEntity('borduria', 'country', 'Borduria')],
    Array.from({ length: MANY }, (_, at) =>
      builtStatement(`s-${at}`, 'aland', 'accuses', 'borduria'),
    ),
  )

const focused = (): Element | null => document.activeElement?.closest('li') ?? null

it('keeps some of twenty thousand relations in the page, says how many there are, and reaches all', async () => {
  const { user, app } = mount(<MirrorList scene={{ nodes: [], strands: [] }} />, '', large())
  const list = screen.getByRole('list', { name: 'Relations in view' })
  const items = () => within(list).getAllByRole('listitem')
  expect(items().length).toBeLessThan(300)
  expect(items()[0]?.getAttribute('aria-setsize')).toBe(String(MANY))
  expect(items()[0]?.getAttribute('aria-posinset')).toBe('1')
  expect(list.querySelectorAll('[tabindex="0"]')).toHaveLength(1)

  within(items()[0] ?? list)
    .getByRole('button')
    .focus()
  await user.keyboard('{End}')
  expect(focused()?.getAttribute('aria-posinset')).toBe(String(MANY))
  await user.keyboard('{PageUp}{ArrowUp}')
  expect(focused()?.getAttribute('aria-posinset')).toBe(String(MANY - 11))
  await user.keyboard('{Enter}')
  expect(app().selection.statements).toEqual([`s-${MANY - 12}`])
  expect(items().length).toBeLessThan(300)

  await user.keyboard('{Home}')
  await user.click(
    screen.getByRole('button', { name: `and ${(MANY - 60).toLocaleString('en')} more` }),
  )
  expect(focused()?.getAttribute('aria-posinset')).toBe('61')
  expect(list.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
})
