import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { entityId, statementId } from '../../src/domain/ids.ts'
import { NOTHING_SELECTED } from '../../src/state/appState.ts'
import { selectEntity } from '../../src/state/commands.ts'
import { tellStep } from '../../src/state/stories.ts'
import { Timeline } from '../../src/ui/timeline/Timeline.tsx'
import { mount, sample } from './mount.tsx'

const time = (app: ReturnType<ReturnType<typeof mount>['app']>) => app.filters.time

describe('the timeline', () => {
  it('names each mark by its attributed sentence and selects it', async () => {
    const { user, app } = mount(<Timeline />)
    const lanes = screen.getByRole('group', { name: /^Statements by their date/ })
    const mark = within(lanes).getByRole('button', { name: /Aland .*Borduria/ })
    await user.click(mark)
    expect(app().selection.statements).toEqual(['meeting'])
    expect(mark).toHaveAttribute('aria-pressed', 'true')
  })

  it('counts what each clock dates, and what has no date on the one in use', async () => {
    const { user, app } = mount(<Timeline />)
    expect(screen.getByRole('radio', { name: 'Happened, 1 dated' })).toBeChecked()
    expect(screen.getByRole('group', { name: /^5 statements without a date/ })).toBeVisible()
    await user.click(screen.getByRole('radio', { name: /^Published/ }))
    expect(app().clock).toBe('published')
  })

  it('chooses a stretch by the keys of its handles, in words, and all times by Escape', async () => {
    const { user, app } = mount(<Timeline />)
    const last = screen.getByRole('slider', { name: 'Last day' })
    expect(last).toHaveAttribute('aria-valuetext', 'no last day')
    last.focus()
    await user.keyboard('{ArrowLeft}')
    expect(time(app())).toMatchObject({ from: null, to: '2031-05-03' })
    expect(last).toHaveAttribute('aria-valuetext', '3 May 2031')
    expect(screen.getByText('As of 3 May 2031')).toBeVisible()
    expect(screen.getByText('As of 3 May 2031: 1 of 6 statements shown')).toBeInTheDocument()
    await user.keyboard('{Escape}')
    expect(time(app())).toBeNull()
  })

  it('makes presses of one key one step of undo', async () => {
    const { user, app, workspace } = mount(<Timeline />)
    screen.getByRole('slider', { name: 'Last day' }).focus()
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(time(app())?.to).toBe('2031-05-02')
    workspace.store.undo()
    expect(time(app())).toBeNull()
  })

  it('keeps or leaves out what has no date while a stretch is chosen', async () => {
    const { user, app } = mount(<Timeline />, 'time=happened,2031-05-01,2031-05-04')
    const keep = screen.getByRole('checkbox', { name: 'Keep them while a time is chosen' })
    const label = (): string => keep.closest('label')?.textContent?.trim() ?? ''
    const before = label()
    expect(before).toBe(keep.getAttribute('aria-label'))
    expect(keep).not.toBeChecked()
    await user.click(keep)
    expect(keep).toBeChecked()
    expect(label()).toBe(before)
    expect(time(app())?.undated).toBe(true)
    await user.click(screen.getByRole('button', { name: /^No date/ }))
    expect(app().selection.statements).toHaveLength(5)
  })

  it('goes “as of” a day, step by step, and says where there is no further step', async () => {
    const { user, app } = mount(<Timeline />)
    await user.click(screen.getByRole('button', { name: 'One step on' }))
    expect(time(app())).toMatchObject({ from: null, to: '2031-05-03' })
    expect(screen.getByRole('button', { name: 'One step on' })).toBeDisabled()
    expect(screen.getByRole('button', { name: 'As of' })).toHaveAttribute('aria-pressed', 'true')
    await user.click(screen.getByRole('button', { name: 'As of' }))
    expect(time(app())).toBeNull()
  })

  it('lights the lines of the mark that has the focus', async () => {
    const { user, workspace } = mount(<Timeline />)
    const mark = screen.getByRole('button', { name: /Aland .*Borduria/ })
    mark.focus()
    expect(workspace.store.getState().pointed.statements).toEqual(['meeting'])
    await user.tab()
    expect(workspace.store.getState().pointed.statements).toEqual([])
  })

  it('marks what is said of a node that is selected', () => {
    const { workspace } = mount(<Timeline />, '#select=aland')
    const mark = () => screen.getByRole('button', { name: /Aland .*Borduria/ }).dataset.lit
    expect(mark()).toBe('true')
    act(() => workspace.store.run({ name: 'select', selection: NOTHING_SELECTED }))
    expect(mark()).toBe('false')
    act(() => workspace.store.run(selectEntity(entityId('ledania'))))
    expect(mark()).toBe('false')
    // Of so many that nothing fades for them on the canvas, nothing stands out here.
    const beside = Array.from({ length: 24 }, (_, at) => entityId(`node-${at}`))
    for (const [count, lit] of [
      [1, 'true'],
      [25, 'false'],
    ] as const) {
      const entities = [entityId('aland'), ...beside].slice(0, count)
      act(() => workspace.store.run({ name: 'select', selection: { entities, statements: [] } }))
      expect(mark()).toBe(lit)
    }
  })

  it('marks what the step of a story rests on, while it is told', () => {
    const step = { title: 'The meeting', text: '', cites: [statementId('meeting')], focus: [] }
    const steps = [
      { ...step, view: '' },
      { ...step, cites: [statementId('offer')], view: '' },
    ]
    const story = { id: 'walk', title: 'Walk', summary: '', steps }
    const dataset = { ...sample(), stories: [story] }
    const { workspace, app } = mount(<Timeline />, '', dataset)
    const mark = screen.getByRole('button', { name: /Aland .*Borduria/ })
    const tell = (at: number) => act(() => workspace.store.run(tellStep(app(), dataset, story, at)))
    expect(mark.dataset.lit).toBe('false')
    tell(0)
    expect(mark.dataset.lit).toBe('true')
    tell(1)
    expect(mark.dataset.lit).toBe('false')
  })

  it('leads to the clocks that date what the one in use does not', async () => {
    const { user, app } = mount(<Timeline />, '#dropped=meeting')
    expect(await screen.findByText(/has a date on this clock/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: /^Published, \d+ dated$/ }))
    expect(app().clock).toBe('published')
    expect(screen.queryByText(/has a date on this clock/)).toBeNull()
  })

  it('leaves only its bar where it is closed', async () => {
    const { user, app } = mount(<Timeline />)
    await user.click(screen.getByRole('button', { name: 'Close the timeline' }))
    expect(app().timelineOpen).toBe(false)
    expect(screen.queryByRole('slider')).toBeNull()
    expect(screen.getByRole('radio', { name: /^Happened/ })).toBeVisible()
  })
})
