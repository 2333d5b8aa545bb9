import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { readGraphFile } from '../../src/io/imports/index.ts'
import { NOTHING_POINTED } from '../../src/state/store.ts'
import { EvidencePanel } from '../../src/ui/evidence/EvidencePanel.tsx'
import { useScene } from '../../src/ui/graph/useScene.ts'
import { mount } from './mount.tsx'

const Evidence = () => <EvidencePanel scene={useScene('landscape')} />

const CONTESTED = '#no-stance=withheld,answered,unanswered,uncontested'
const HEAD = /^What the filters leave: \d+ statements?$/
const left = () => screen.findByRole('region', { name: HEAD })

it('has the words of what filters leave, where that is little, each with its quote', async () => {
  mount(<Evidence />, CONTESTED)
  const list = within(await left())
  const [claim, ...others] = list.getAllByRole('listitem')
  expect(others).toEqual([])
  expect(claim).toHaveTextContent('claimed')
  expect(claim).toHaveTextContent('denied')
  expect(claim?.querySelector('blockquote')?.textContent).toMatch(/./)
})

it('says of a statement without a quote that it has none, and nothing of how it stands where the file does not', async () => {
  const links = ['visited', 'wrote to'].map((relation) => ({ source: 'a', target: 'b', relation }))
  const graph = { directed: true, nodes: [{ id: 'a' }, { id: 'b' }], links }
  const bytes = new TextEncoder().encode(JSON.stringify(graph))
  const { dataset } = readGraphFile('g.json', bytes)
  if (dataset === null) throw new Error('It is a graph.')
  const [first] = dataset.statements
  mount(<Evidence />, `#no-relation=${first?.relation}`, dataset)
  const [line, ...others] = within(await left()).getAllByRole('listitem')
  expect(others).toEqual([])
  expect(line).toHaveTextContent('No evidence in this file.')
  expect(line).not.toHaveTextContent('reported')
})

it('leads from a statement to its evidence, and lights its line meanwhile', async () => {
  const { user, workspace, app } = mount(<Evidence />, CONTESTED)
  const list = within(await left())
  const [sentence] = list.getAllByRole('button')
  if (sentence === undefined) throw new Error('There is a sentence.')
  await user.hover(sentence)
  expect(workspace.store.getState().pointed).toMatchObject({ statements: ['claim-arming'] })
  await user.click(sentence)
  expect(app().selection.statements).toEqual(['claim-arming'])
  await waitFor(() => expect(screen.queryByRole('region', { name: HEAD })).toBeNull())
  expect(workspace.store.getState().pointed).toBe(NOTHING_POINTED)
})

it('is not there where filters are as at first, nor where they leave nothing', async () => {
  for (const address of ['', `${CONTESTED},denied,mutual`]) {
    const { unmount } = mount(<Evidence />, address)
    expect(await screen.findByRole('heading', { name: 'How to read the picture' })).toBeVisible()
    expect(screen.queryByRole('region', { name: HEAD })).toBeNull()
    unmount()
  }
})
