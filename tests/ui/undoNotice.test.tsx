import { act, screen } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Focus } from '../../src/analysis/filters/filters.ts'
import { entityId, statementId } from '../../src/domain/ids.ts'
import { useUndoNotice } from '../../src/ui/hands/useUndoNotice.ts'
import { StoryPanel } from '../../src/ui/story/StoryPanel.tsx'
import type { View } from '../../src/view/fit.ts'
import type { Renderer } from '../../src/view/renderer.ts'
// As it is when a focus has been followed before: nothing waits for it.
import '../../src/ui/graph/focusInView.ts'
import { mount, sample } from './mount.tsx'

const step = (title: string, view: string, focus: readonly string[]) => ({
  title,
  text: 'Something is told.',
  cites: [statementId('charge')],
  view,
  focus: focus.map(entityId),
})
const withStory = () => ({
  ...sample(),
  stories: [
    {
      id: 'walk',
      title: 'A walk',
      summary: '',
      steps: [
        step('All', '', ['aland']),
        step('Two alone', 'focus=1,aland', ['aland', 'borduria']),
        step('All again', '', ['ledania']),
      ],
    },
  ],
})

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A story beside the hook, and a canvas that writes down where it is taken. */
const told = () => {
  const taken: string[] = []
  const view: View = { zoom: 1, pan: { x: 0, y: 0 } }
  const canvas: Partial<Renderer> = {
    view: () => view,
    nodesInView: () => [],
    fitting: () => ({ ...view, zoom: 2 }),
    isFitted: () => true,
    fit: (ids) => taken.push(ids === null ? 'all' : ids.join(' ')),
    setView: () => taken.push('a view'),
  }
  const Page = () => {
    const renderer = useRef(canvas as Renderer)
    useUndoNotice(renderer, 'landscape')
    return <StoryPanel onFocus={(ids) => renderer.current.fit(ids, 'glide')} />
  }
  const mounted = mount(<Page />, 'story=walk,1', withStory())
  const rest = () => act(() => vi.advanceTimersByTimeAsync(200))
  return {
    ...mounted,
    rest,
    /** Where the canvas was taken since it was last asked. */
    since: async () => {
      await rest()
      return taken.splice(0)
    },
  }
}

it('a step of a story has the view to itself, though a focus comes or goes with it', async () => {
  const { app, since } = told()
  await since()
  const next = async () => {
    act(() => screen.getByRole('button', { name: 'Next' }).click())
    return since()
  }
  expect(await next()).toEqual(['aland borduria'])
  expect(app().filters.focus).not.toBeNull()
  expect(await next()).toEqual(['ledania'])
  expect(app().filters.focus).toBeNull()
})

it('the view follows a focus that was asked for, undone, done again or cleared, and none that came with something else', async () => {
  const { workspace, since } = told()
  const { store } = workspace
  await since()
  const focus: Focus = { depth: 0, entities: [entityId('aland')] }
  const follows = async (deed: () => void) => {
    act(deed)
    return (await since()).length > 0
  }
  expect(await follows(() => store.run({ name: 'focus', focus }))).toBe(true)
  const revealed = { entities: [entityId('ledania')], statements: [] }
  expect(await follows(() => store.run({ name: 'reveal', ...revealed }))).toBe(false)
  expect(store.getState().app.filters.focus?.entities).toHaveLength(2)
  expect(await follows(store.undo)).toBe(false)
  expect(await follows(() => store.run({ name: 'clear-filters' }))).toBe(true)
  expect(await follows(store.undo)).toBe(true)
  expect(await follows(store.redo)).toBe(true)
})
