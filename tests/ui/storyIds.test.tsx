import { cleanup, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { statementId } from '../../src/domain/ids.ts'
import { cameByLink, type Story } from '../../src/domain/story.ts'
import { storyToLink } from '../../src/io/parse/stories.ts'
import { createWorkspace } from '../../src/state/workspace.ts'
import { followLinks } from '../../src/ui/kept/followLinks.ts'
import { StoryPanel } from '../../src/ui/story/StoryPanel.tsx'
import { mount, sample } from './mount.tsx'

const sent = (title: string): Story => ({
  id: 'own-1',
  title,
  summary: '',
  steps: [{ title: 'One', text: '', cites: [statementId('charge')], view: '', focus: [] }],
})

/** The ids of the stories in a tab that opens links one after the other. */
const opened = (...stories: readonly Story[]): readonly string[] => {
  const workspace = createWorkspace(sample(), `story-data=${stories.map(storyToLink)[0]}`)
  const end = followLinks(workspace, () => {})
  for (const story of stories.slice(1)) {
    window.history.replaceState(null, '', `#story-data=${storyToLink(story)}`)
    window.dispatchEvent(new HashChangeEvent('hashchange'))
  }
  end()
  window.history.replaceState(null, '', '/')
  return workspace.store.getState().app.stories.map(({ id }) => id)
}

it('has an id of its own in each tab that begins one, short enough for an address to be read', async () => {
  const ids: string[] = []
  for (let tab = 0; tab < 2; tab++) {
    const { user, workspace } = mount(<StoryPanel onFocus={() => {}} />)
    await user.click(screen.getByRole('button', { name: 'Write a story' }))
    ids.push(...workspace.store.getState().app.stories.map(({ id }) => id))
    cleanup()
  }
  expect(new Set(ids).size).toBe(2)
  for (const id of ids) expect(id).toMatch(/^own-[0-9a-f]{6}$/)
})

it('has one id in all tabs that open one link, and another where the link brings another story', () => {
  const [one] = opened(sent('A walk'))
  expect(opened(sent('A walk'))).toEqual([one])
  const both = opened(sent('Another walk'), sent('A walk'))
  expect(both).toHaveLength(2)
  expect(both[1]).toBe(one)
  expect(new Set(both).size).toBe(2)
  for (const id of both) {
    expect(id).toMatch(/^from-link-[0-9a-f]{6}$/)
    expect(cameByLink({ ...sent(''), id })).toBe(true)
  }
})
