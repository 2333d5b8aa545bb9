import { afterEach, expect, it, vi } from 'vitest'
import { createWorkspace } from '../../src/state/workspace.ts'
import { followOnNeed } from '../../src/ui/kept/followOnNeed.ts'
import { sample } from './mount.tsx'

afterEach(() => window.history.replaceState(null, '', '/'))

/** What is said of a link that the page is opened with, and of another to which its address goes on. */
const saidOf = async (search: string, opened: string, next: string | null = null) => {
  const said = vi.fn<(words: string) => void>()
  window.history.replaceState(null, '', `/${search}#${opened}`)
  const end = followOnNeed(createWorkspace(sample(), opened), said)
  await vi.dynamicImportSettled()
  if (next !== null) {
    window.history.replaceState(null, '', `/${search}#${next}`)
    window.dispatchEvent(new HashChangeEvent('hashchange'))
    await vi.dynamicImportSettled()
  }
  end()
  return said.mock.calls.map(([words]) => words)
}

it('says in one sentence what of a link is not in the data set, when it is opened and when another is', async () => {
  expect(await saidOf('', 'select=nothing&focus=1,nobody')).toEqual([
    'The link asks for what is not in this data set: “nothing”, “nobody”.',
  ])
  expect(await saidOf('', 'select=aland', 'select=nothing')).toEqual([
    'The link asks for what is not in this data set: “nothing”.',
  ])
})

it('names a few of many, and not more of a name than can be read', async () => {
  expect(await saidOf('', `select=${'x'.repeat(90)},b,c,d,e`)).toEqual([
    `The link asks for what is not in this data set: “${'x'.repeat(39)}…”, “b”, “c” and 2 more.`,
  ])
})

it.each([
  ['of a link that fits', '', 'select=aland'],
  ['of a page without a link', '', ''],
  ['of the list of projects', '', 'projects'],
  ['of a project, whose changed data is told elsewhere', '?project=one', 'select=nothing'],
  ['where a file has to be opened first', '?file=letters.csv', 'select=nothing'],
  ['where what was pasted has to be pasted again', '?pasted', 'select=nothing'],
  ['where the dataset itself is another than the link names', '?dataset=other', 'select=nothing'],
])('says nothing %s', async (_, search, opened) => {
  expect(await saidOf(search, opened)).toEqual([])
})
