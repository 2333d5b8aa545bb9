import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { entityId, statementId } from '../../src/domain/ids.ts'
import { selectEntity, selectStatements } from '../../src/state/commands.ts'
import { tellStep } from '../../src/state/stories.ts'
import { StoryPanel } from '../../src/ui/story/StoryPanel.tsx'
import { WorkspaceProvider } from '../../src/ui/workspace.tsx'
import { mount, sample } from './mount.tsx'

const withStory = () => ({
  ...sample(),
  stories: [
    {
      id: 'walk',
      title: 'A walk',
      summary: 'Two stops.',
      steps: [
        {
          title: 'The charge',
          text: 'Aland charges Borduria.\n\nBorduria denies it.',
          cites: [statementId('charge'), statementId('denial')],
          view: '',
          focus: [],
        },
        {
          title: 'The offer',
          text: 'Ledania offers help.',
          cites: [statementId('offer')],
          view: 'no-status=claimed',
          focus: [],
        },
      ],
    },
  ],
})

const panel = (fragment = '') => {
  const onFocus = vi.fn()
  return { ...mount(<StoryPanel onFocus={onFocus} />, fragment, withStory()), onFocus }
}

/** Narrow windows answer to the width that is asked for. */
const inNarrowWindow = (): void => {
  const real = window.matchMedia
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    Object.assign(new EventTarget(), real(query), { matches: query.includes('max-width') }),
  )
}

it('of a file is said to be by whoever saved it where a reader wrote it, listed and told', async () => {
  const whole = withStory()
  const [story] = whole.stories
  if (story === undefined) throw new Error('There is a story.')
  const stories = [story, { ...story, id: 'own-5f2c1a', title: 'Mine' }]
  const { app, workspace } = mount(<StoryPanel onFocus={() => {}} />, '', { ...whole, stories })
  const said = () => screen.queryAllByText('Text by whoever saved this file, not from a source.')
  expect(said().map((one) => one.closest('article')?.querySelector('h3')?.textContent)).toEqual([
    'Mine',
  ])
  for (const [at, count] of [
    [1, 1],
    [0, 0],
  ] as const) {
    const told = stories[at]
    if (told === undefined) throw new Error('There is a story.')
    act(() => workspace.store.run(tellStep(app(), workspace.dataset, told, 0)))
    expect(said()).toHaveLength(count)
  }
})

describe('a story', () => {
  it('of which only a part is there says how much it is, and not what the whole tells', () => {
    const whole = withStory()
    const [story] = whole.stories
    if (story === undefined) throw new Error('There is a story.')
    const stories = [{ ...story, steps: story.steps.slice(0, 1), wholeSteps: 2 }]
    mount(<StoryPanel onFocus={() => {}} />, '', { ...whole, stories })
    expect(screen.getByText('Part of this story: 1 step of 2.')).toBeVisible()
    expect(screen.queryByText('Two stops.')).toBeNull()
  })

  it('has its end where it is seen: last of its buttons on a phone, first beside a wide canvas', () => {
    const order = (): readonly (string | null)[] =>
      screen
        .getAllByRole('button')
        .map((button) => button.getAttribute('aria-label') ?? button.textContent)
        .filter((name) => name === 'End story' || name === 'Next')
    const { unmount } = panel('story=walk,1')
    expect(order()).toEqual(['End story', 'Next'])
    unmount()
    inNarrowWindow()
    panel('story=walk,1')
    expect(order()).toEqual(['Next', 'End story'])
    vi.restoreAllMocks()
  })

  it('brings what a step rests on into view where it says nothing of that and the window is narrow', () => {
    const { unmount, onFocus: onWide } = panel('story=walk,1')
    expect(onWide).toHaveBeenLastCalledWith(null)
    unmount()
    inNarrowWindow()
    const { onFocus } = panel('story=walk,2')
    expect(new Set(onFocus.mock.calls[0]?.[0])).toEqual(
      new Set(
        sample().statements.flatMap(({ id, subject, object }) =>
          id === 'offer' ? [subject, ...object] : [],
        ),
      ),
    )
    vi.restoreAllMocks()
  })

  it('begins with the focus on its first step where it was started, and takes none by a link', async () => {
    const { unmount } = panel('story=walk,1')
    expect(document.body).toHaveFocus()
    unmount()
    const { user } = panel()
    screen.getByRole('button', { name: 'Start' }).focus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('heading', { name: /^Step 1 of 2/ })).toHaveFocus()
  })

  it('is told step by step, by buttons, keys and dots, and ends where it began', async () => {
    const { user, app, onFocus } = panel()
    await user.click(screen.getByRole('button', { name: 'Start' }))
    expect(screen.getByRole('heading', { name: /The charge/ })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Previous' })).toBeDisabled()
    await user.click(screen.getByRole('button', { name: 'Next' }))
    expect(screen.getByRole('heading', { name: /The offer/ })).toHaveFocus()
    expect(app().filters.off.status).toEqual(new Set(['claimed']))
    await user.keyboard('{ArrowLeft}')
    expect(screen.getByRole('heading', { name: /The charge/ })).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Step 2: The offer' }))
    expect(screen.getByRole('button', { name: 'Step 2: The offer' })).toHaveAttribute(
      'aria-current',
      'step',
    )
    onFocus.mockClear()
    await user.click(screen.getByRole('button', { name: 'End story' }))
    expect(app().telling).toBeNull()
    expect(onFocus.mock.calls).toEqual([[null]])
    expect(app().filters.off.status).toEqual(new Set())
  })

  it('says in the list and at every step that it came by a link, and of no other', async () => {
    const BY_LINK = 'Came with a link: text by its sender, not from a source.'
    const { user, workspace } = panel()
    const [walk] = withStory().stories
    if (walk === undefined) throw new Error('The dataset has no story.')
    const sent = { ...walk, id: 'from-link-1', title: 'Sent' }
    act(() =>
      workspace.store.run({
        name: 'write-stories',
        stories: [{ ...walk, id: 'own-1', title: 'Mine' }, sent],
        what: 'write',
        about: '',
      }),
    )
    const cards = screen.getAllByRole('article')
    expect(
      cards.map((card) => [
        within(card).getByRole('heading').textContent,
        within(card).queryByText(BY_LINK) !== null,
      ]),
    ).toEqual([
      ['A walk', false],
      ['Mine', false],
      ['Sent', true],
    ])
    const start = within(cards[2] ?? document.body).getByRole('button', { name: 'Start' })
    await user.click(start)
    expect(screen.getByText(BY_LINK)).toBeVisible()
    // Whoever followed a link has not seen the list.
    expect(screen.getByText('Two stops.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Next' }))
    expect(screen.getByText(BY_LINK)).toBeVisible()
  })

  it('names what each step rests on, with its quotes', async () => {
    panel('story=walk,1')
    const rests = screen.getByRole('region', { name: 'Rests on 2 statements' })
    expect(within(rests).getByText(/^Aland accused Borduria, /)).toBeVisible()
    expect(within(rests).getByText('Borduria denied the charge')).toBeInTheDocument()
  })

  it('lets a reader write one of selected statements, step by step, and take it back', async () => {
    const { user, app, workspace } = panel('select=offer')
    await user.click(screen.getByRole('button', { name: 'Write a story' }))
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).toHaveFocus())
    await user.keyboard('Mine')
    await user.click(screen.getByRole('button', { name: 'Add this view as a step' }))
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Title of the step' })).toHaveFocus(),
    )
    expect(app().stories).toMatchObject([{ title: 'Mine', steps: [{ cites: ['offer'] }] }])
    await user.type(screen.getByRole('textbox', { name: 'Text' }), 'Ledania offers help.')
    await user.tab()
    expect(app().stories[0]?.steps[0]?.text).toBe('Ledania offers help.')
    expect(screen.getByRole('button', { name: /^Do not cite/ })).toBeDisabled()
    workspace.store.undo()
    expect(app().stories[0]?.steps[0]?.text).toBe('')
    await user.click(screen.getByRole('button', { name: 'Done' }))
    await waitFor(() => expect(screen.getByRole('button', { name: 'Write a story' })).toHaveFocus())
  })

  it('stays with whoever writes it while lines and nodes are selected, and until it is done', async () => {
    const { user, app, workspace } = panel('tool=story')
    await user.click(screen.getByRole('button', { name: 'Write a story' }))
    await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Mine')
    act(() => workspace.store.run(selectStatements([statementId('offer')])))
    expect(app().tool).toBe('story')
    await user.click(screen.getByRole('button', { name: 'Add this view as a step' }))
    act(() => workspace.store.run(selectEntity(entityId('aland'))))
    act(() => workspace.store.run(selectStatements([statementId('charge'), statementId('denial')])))
    expect(app().tool).toBe('story')
    expect(screen.getByText(/^It will rest on the 2 statements selected now/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Add this view as a step' }))
    expect(app().stories[0]?.steps.map(({ cites }) => cites)).toEqual([
      ['offer'],
      ['charge', 'denial'],
    ])
    act(() => workspace.store.run({ name: 'show-tool', tool: 'evidence' }))
    act(() => workspace.store.run(selectStatements([statementId('offer')])))
    expect(app().tool).toBe('evidence')
    act(() => workspace.store.run({ name: 'show-tool', tool: 'story' }))
    await user.click(screen.getByRole('button', { name: 'Done' }))
    act(() => workspace.store.run(selectStatements([statementId('charge')])))
    expect(app().tool).toBe('evidence')
  })

  it('keeps what is being typed when its panel goes, the page goes, or another tab has changed the field', async () => {
    const { user, app, unmount, workspace } = panel('tool=story&select=offer')
    await user.click(screen.getByRole('button', { name: 'Write a story' }))
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).toHaveFocus())
    await user.keyboard('Mine')
    fireEvent(window, new Event('pagehide'))
    expect(app().stories[0]?.title).toContain('Mine')
    await user.click(screen.getByRole('textbox', { name: 'Summary' }))
    await user.keyboard('What I')
    act(() =>
      workspace.store.setState(({ app }) => ({
        app: { ...app, stories: app.stories.map((one) => ({ ...one, summary: 'Theirs' })) },
      })),
    )
    await user.keyboard(' say')
    unmount()
    expect(app().stories[0]?.summary).toBe('What I say')
  })

  it('is still written where the panel was away, and makes way for one that is told', async () => {
    const { user, unmount, workspace } = panel('tool=story&select=offer')
    await user.click(screen.getByRole('button', { name: 'Write a story' }))
    unmount()
    render(
      <WorkspaceProvider workspace={workspace}>
        <StoryPanel onFocus={() => {}} />
      </WorkspaceProvider>,
    )
    expect(screen.getByRole('textbox', { name: 'Title' })).toBeVisible()
    const { store, dataset } = workspace
    const [story] = dataset.stories
    if (story === undefined) throw new Error('The sample has a story.')
    act(() => store.run(tellStep(store.getState().app, dataset, story, 0)))
    expect(screen.getByRole('heading', { name: /The charge/ })).toBeVisible()
    act(() => store.run(selectStatements([statementId('charge')])))
    expect(store.getState().app.tool).toBe('evidence')
  })

  it('says what to do where nothing is selected', async () => {
    const { user } = panel()
    await user.click(screen.getByRole('button', { name: 'Write a story' }))
    expect(screen.getByRole('button', { name: 'Add this view as a step' })).toBeDisabled()
    expect(screen.getByText(/^Select the statements that the step rests on/)).toBeVisible()
  })
})
