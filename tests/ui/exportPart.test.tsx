import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { seenIn } from '../../src/analysis/checks.ts'
import { NO_FILTERS } from '../../src/analysis/filters/filters.ts'
import type { Verdict } from '../../src/domain/checks.ts'
import { entityId, statementId } from '../../src/domain/ids.ts'
import { judge } from '../../src/state/checks.ts'
import { createWorkspace, type Workspace } from '../../src/state/workspace.ts'
import { ExportDialog } from '../../src/ui/export/ExportDialog.tsx'
import { partInWords } from '../../src/ui/export/partInWords.ts'
import { mount, sample } from './mount.tsx'

const told = (fragment: string, scope: 'shown' | 'selected' | 'all' = 'shown'): string => {
  const workspace = createWorkspace(sample(), fragment)
  return partInWords(workspace, workspace.store.getState().app, scope, false)
}

describe('what a file says of the part that it holds', () => {
  it('names what alone is on, and otherwise what is off, a whole family by its name', () => {
    const { store, ...workspace } = createWorkspace(sample(), '')
    const { app } = store.getState()
    const telling = (off: Partial<typeof NO_FILTERS.off>) =>
      partInWords(
        { ...workspace, store },
        { ...app, filters: { ...NO_FILTERS, off: { ...NO_FILTERS.off, ...off } } },
        'shown',
        false,
      )
    expect(telling({})).toBe('')
    const relations = workspace.dataset.relations.map(({ id }) => id)
    expect(telling({ relation: new Set(relations.filter((id) => id !== 'denies')) })).toBe(
      'Filters: only relations: denies',
    )
    expect(telling({ relation: new Set(['located-in']), kind: new Set(['place']) })).toBe(
      'Filters: without relations: structure; without kinds: Places',
    )
    expect(telling({ relation: new Set(relations) })).toBe('Filters: no relations')
  })

  it('names the sides that are compared where that is what is shown', () => {
    const fragment = 'compare=aland,members,borduria,alone,split'
    expect(told(fragment)).toMatch(/^Compared: Aland and Borduria\. Filters: /)
    expect(told(fragment, 'all')).toBe('')
  })

  it('names what was hidden, taken away, added, focused on and chosen by time', () => {
    const workspace = createWorkspace(sample(), '')
    const { app } = workspace.store.getState()
    const filters = {
      ...NO_FILTERS,
      hidden: new Set([entityId('ledania')]),
      dropped: new Set([statementId('praise')]),
      added: new Set([statementId('meeting'), statementId('offer')]),
      time: { clock: 'happened' as const, from: null, to: null, undated: true },
      focus: { depth: 2 as const, entities: [entityId('aland')] },
    }
    const words = partInWords(workspace, { ...app, filters }, 'shown', false)
    for (const part of [
      'happened … – …, or without a date',
      'within 2 steps of Aland',
      'hidden by hand: Ledania',
      '1 statement taken away by hand',
      '2 statements added in spite of the filters',
    ])
      expect(words).toContain(part)
  })

  it('names what is selected, and says nothing where everything leaves', () => {
    expect(told('select=aland,charge', 'selected')).toMatch(/^Selected: Aland, 1 statement\. /)
    expect(told('select=aland,charge', 'all')).toBe('')
  })

  it('stands in the dialog for pictures, reports and pages, which take a title too, and for no file of data', async () => {
    const { user } = mount(<ExportDialog orientation="landscape" onClose={() => {}} />)
    const choose = (name: string) => user.click(screen.getByRole('radio', { name }))
    await choose('Markdown')
    expect(await screen.findByText(/^Filters: without relations: structure/)).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Title in the file' })).toHaveAttribute(
      'placeholder',
      'Aland and Borduria',
    )
    await choose('HTML')
    expect(screen.getByText(/^Filters: without relations: structure/)).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Title in the file' })).toBeVisible()
    await choose('CSV')
    expect(screen.queryByText(/^Filters: /)).toBeNull()
    expect(screen.queryByRole('textbox', { name: 'Title in the file' })).toBeNull()
  })
})

const mark = ({ store, dataset }: Workspace, id: string, verdict: Verdict): void => {
  const now = seenIn(dataset)
  const seen = now.find(({ statement }) => statement === id)
  if (seen === undefined) throw new Error(`There is no statement ${id}.`)
  store.run(judge(store.getState().app.checks, now, seen, { verdict }, '2031-05-21'))
}

describe('what the reader marked Wrong', () => {
  it('is said before the file is saved, can be left out, and is led to', async () => {
    const { workspace, user } = mount(<ExportDialog orientation="landscape" onClose={() => {}} />)
    expect(screen.queryByText(/marked Wrong/)).toBeNull()
    mark(workspace, 'offer', 'wrong')
    mark(workspace, 'meeting', 'verified')
    expect(await screen.findByText(/^One statement in the file you marked Wrong/)).toBeVisible()
    expect(await screen.findByText(/^6 statements will be in the file/)).toBeVisible()
    const leaveOut = screen.getByRole('checkbox', { name: 'Leave out what you marked Wrong' })
    await user.click(leaveOut)
    expect(await screen.findByText(/^5 statements will be in the file/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Show what you marked Wrong' })).toBeNull()
    await user.click(leaveOut)
    await user.click(await screen.findByRole('button', { name: 'Show what you marked Wrong' }))
    expect(workspace.store.getState().app.selection.statements).toEqual(['offer'])
  })

  it('stays where others in the file need it: no claim leaves without its denial', async () => {
    const { workspace, user } = mount(<ExportDialog orientation="landscape" onClose={() => {}} />)
    mark(workspace, 'denial', 'wrong')
    await user.click(
      await screen.findByRole('checkbox', { name: 'Leave out what you marked Wrong' }),
    )
    expect(await screen.findByText(/^One statement that you marked Wrong stays/)).toBeVisible()
    const dialog = screen.getByRole('dialog', { name: 'Export' })
    await waitFor(() =>
      expect(within(dialog).getByText(/will be in the file, and 1 more/)).toBeVisible(),
    )
  })
})
