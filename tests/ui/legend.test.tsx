import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Legend } from '../../src/ui/legend/Legend.tsx'
import { ShownLine } from '../../src/ui/legend/ShownLine.tsx'
import { builtDataset, builtEntity, builtStatement } from '../helpers/built.ts'
import { mount } from './mount.tsx'

/** More than cytoscape draws. */
const MANY = 1_600

const large = () =>
  builtDataset(
    [builtEntity('aland', 'country', 'Aland'), builtEntity('borduria', 'country', 'Borduria')],
    Array.from({ length: MANY }, (_, at) =>
      builtStatement(`s-${at}`, 'aland', at % 2 === 0 ? 'accuses' : 'warns', 'borduria'),
    ),
  )

const box = (name: string) => screen.getByRole('checkbox', { name })
const countOf = (name: string) =>
  document.getElementById(box(name).getAttribute('aria-describedby') ?? '')?.textContent

it('shows each switch of a large graph at once, its counts with the first and again once they can be read', async () => {
  mount(
    <>
      <Legend />
      <ShownLine />
    </>,
    '',
    large(),
  )
  expect(countOf('Kind: Country')).toBe('1,600 of 1,600 shown')

  fireEvent.click(box('Relation: accuses'))
  expect(box('Relation: accuses')).not.toBeChecked()
  expect(countOf('Kind: Country')).toBe('800 of 1,600 shown')
  expect(screen.getByText('800 of 1,600 statements shown')).toBeVisible()

  fireEvent.click(box('Relation: warns'))
  expect(box('Relation: warns')).not.toBeChecked()
  expect(countOf('Kind: Country')).toBe('800 of 1,600 shown')
  fireEvent.click(box('Relation: accuses'))
  fireEvent.click(box('Relation: accuses'))
  expect(box('Relation: accuses')).not.toBeChecked()
  expect(box('Relation: warns')).not.toBeChecked()
  await waitFor(() => expect(countOf('Kind: Country')).toBe('0 of 1,600 shown'))
  await waitFor(() => screen.getByText('0 of 1,600 statements shown'))

  fireEvent.click(box('Relation: warns'))
  await waitFor(() => expect(countOf('Kind: Country')).toBe('800 of 1,600 shown'))
  await waitFor(() => screen.getByText('800 of 1,600 statements shown'))
})
