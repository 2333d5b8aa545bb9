import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { StatementCard } from '../../src/ui/evidence/StatementCard.tsx'
import { LibraryPanel } from '../../src/ui/library/LibraryPanel.tsx'
import { parsed } from '../helpers/dataset.ts'
import { threeSources } from '../helpers/threeSources.ts'
import { mount } from './mount.tsx'

const card = (name: string) => within(screen.getByRole('article', { name }))

describe('the library of sources', () => {
  it('says of each what it carries, and how much of it', () => {
    mount(<LibraryPanel />, '', parsed(threeSources()))
    expect(card('First report').getByText('3 statements, proved by 3 quotes')).toBeVisible()
    expect(card('First report').getByText('2 of 2 sentences carry statements')).toBeVisible()
  })

  it('leaves a source out and takes it in again', async () => {
    const { user, app } = mount(<LibraryPanel />, '', parsed(threeSources()))
    const without = card('First report').getByRole('button', { name: 'Without this source' })
    await user.click(without)
    expect(app().filters.off.source).toEqual(new Set(['first']))
    expect(without).toHaveAttribute('aria-pressed', 'true')
    await user.click(without)
    expect(app().filters.off.source).toEqual(new Set())
    await user.click(card('Second report').getByRole('button', { name: 'Only this source' }))
    expect(app().filters.off.source).toEqual(new Set(['first', 'third']))
  })

  it('lists what would fall without a source, and who would be lost', async () => {
    const { user } = mount(<LibraryPanel />, '', parsed(threeSources()))
    const first = card('First report')
    await user.click(first.getByText('What would fall without it'))
    expect(first.getByText('2 statements would fall:')).toBeVisible()
    expect(first.getAllByRole('listitem')).toHaveLength(2)
    expect(first.getByText('Nothing would be said of: Rebels.')).toBeVisible()
  })

  it('says plainly that all rests on the only source', async () => {
    const { user } = mount(<LibraryPanel />)
    await user.click(screen.getByText('What would fall without it'))
    expect(screen.getByText(/^Everything rests on this source/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Only this source' })).toBeNull()
  })
})

it('a statement says which independent sources back it', () => {
  const dataset = parsed(threeSources())
  const meeting = dataset.statements.find(({ id }) => id === 'meeting')
  if (meeting === undefined) throw new Error('The sample has changed.')
  mount(<StatementCard statement={meeting} from={meeting.subject} />, '', dataset)
  expect(
    screen.getByText('Backed by 2 independent sources: First report; Second report'),
  ).toBeVisible()
})
