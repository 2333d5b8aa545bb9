import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statementId } from '../../src/domain/ids.ts'
import { BY_LINK, cameByLink, type Story } from '../../src/domain/story.ts'
import { apply } from '../../src/state/apply.ts'
import { type AppState, stateAtFirst } from '../../src/state/appState.ts'
import { NO_HISTORY, undoable } from '../../src/state/history.ts'
import { fromFragment, toFragment } from '../../src/state/location.ts'
import { freeStoryId, viewOf, withMovedStep, withoutStep } from '../../src/state/ownStories.ts'
import { keptOf, reopened } from '../../src/state/project/work.ts'
import { arrivedAt, endTelling, tellStep } from '../../src/state/stories.ts'
import { aDataset, aStatement, parsed } from '../helpers/dataset.ts'

const dataset = parsed(
  aDataset({
    statements: [aStatement('one'), aStatement('two', { relation: 'negotiates-with' })],
  }),
)
const step = (title: string, view = '') => ({
  title,
  text: '',
  cites: [statementId('one')],
  view,
  focus: [],
})
const story: Story = {
  id: 'walk',
  title: 'A walk',
  summary: '',
  steps: [step('first'), step('second', 'no-status=claimed'), step('third')],
}
const withWalk = { ...dataset, stories: [story] }
const first = stateAtFirst(dataset)
const told = (app: AppState, at: number): AppState =>
  apply(app, tellStep(app, dataset, story, at), dataset, () => [])

describe('telling a story', () => {
  it('shows the view that the step asks for', () => {
    expect(told(first, 1).filters.off.status).toEqual(new Set(['claimed']))
    expect(told(told(first, 1), 2).filters.off.status).toEqual(new Set())
  })

  it('goes no further than the story has steps', () => {
    expect(told(first, 9).telling?.step).toBe(2)
    expect(told(first, -3).telling?.step).toBe(0)
  })

  it('gives back, at its end, the view from before', () => {
    const before = fromFragment('no-status=denied&select=one', dataset)
    const walked = told(told(told(before, 0), 1), 2)
    const after = apply(walked, endTelling(walked, dataset), dataset, () => [])
    expect(after.telling).toBeNull()
    expect(after.filters).toBe(before.filters)
    expect(after.selection).toBe(before.selection)
  })

  it('that a reader comes back to ends where it was begun', () => {
    const before = fromFragment('no-status=denied&select=one', dataset)
    const walked = told(before, 0)
    const back = arrivedAt(walked, toFragment(walked, dataset), withWalk)
    expect(back.telling?.story).toBe('walk')
    const after = apply(back, endTelling(back, dataset), dataset, () => [])
    expect(after.filters).toBe(before.filters)
  })

  it('gathers nodes in bubbles where the step does, and draws each by itself again at its end', () => {
    const gathered = { ...story, steps: [step('first', 'bubbles=kind,1'), step('second')] }
    const at = (app: AppState, to: number): AppState =>
      apply(app, tellStep(app, dataset, gathered, to), dataset, () => [])
    expect(at(first, 0).bubbles).toBe('kind,1')
    expect(at(at(first, 0), 1).bubbles).toBeNull()
    const before = fromFragment('bubbles=community,2', dataset)
    const walked = at(before, 1)
    expect(apply(walked, endTelling(walked, dataset), dataset, () => []).bubbles).toBe(
      'community,2',
    )
    expect(viewOf(before, dataset)).toBe('bubbles=community,2')
  })

  it('shows the clock that the step asks for, and gives back the reader’s own at its end', () => {
    const clocks = { ...story, steps: [step('first', 'clock=published'), step('second')] }
    const at = (app: AppState, to: number): AppState =>
      apply(app, tellStep(app, dataset, clocks, to), dataset, () => [])
    const before = fromFragment('clock=said', dataset)
    expect(at(before, 0).clock).toBe('published')
    const walked = at(at(before, 0), 1)
    expect(walked.clock).toBe('happened')
    expect(keptOf(walked, dataset).clock).toBe('said')
    expect(apply(walked, endTelling(walked, dataset), dataset, () => []).clock).toBe('said')
  })

  it('shows again what was on the screen when a step was written', () => {
    const written = fromFragment('clock=published&no-status=denied', dataset)
    const own = { ...story, steps: [step('first', viewOf(written, dataset))] }
    const shown = apply(first, tellStep(first, dataset, own, 0), dataset, () => [])
    expect(viewOf(shown, dataset)).toBe(viewOf(written, dataset))
  })

  it('gives back the kept clock where a kept work opens within a story', () => {
    const kept = undoable(fromFragment('clock=said', dataset))
    const work = { now: kept, history: NO_HISTORY }
    const opened = reopened(fromFragment('story=walk,1&clock=published', dataset), work, '')
    expect(opened.clock).toBe('published')
    expect(apply(opened, endTelling(opened, dataset), dataset, () => []).clock).toBe('said')
  })

  it('gives back the opening view where the story was opened by a link', () => {
    const linked = told(fromFragment('story=walk,2', dataset), 1)
    const after = apply(linked, endTelling(linked, dataset), dataset, () => [])
    expect(after.filters).toEqual(first.filters)
  })
})

describe('writing a story', () => {
  it('keeps of a view the filters, the clock and what is folded, and nothing else', () => {
    const view = viewOf(
      fromFragment('no-status=denied&clock=said&theme=dark&select=one&tool=story', dataset),
      dataset,
    )
    expect(view.split('&').sort()).toEqual(['clock=said', 'no-status=denied'])
  })

  it('moves a step without losing one, and not beyond the ends', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.constantFrom(1 as const, -1 as const), (at, by) => {
        const moved = withMovedStep(story, at, by).steps
        expect(new Set(moved)).toEqual(new Set(story.steps))
        expect(moved).toHaveLength(story.steps.length)
      }),
    )
    expect(withMovedStep(story, 0, 1).steps.map(({ title }) => title)).toEqual([
      'second',
      'first',
      'third',
    ])
    expect(withMovedStep(story, 0, -1)).toBe(story)
    expect(withoutStep(story, 1).steps.map(({ title }) => title)).toEqual(['first', 'third'])
  })

  it('gives a new story an id that none has', () => {
    const taken = ['own-1', 'own-a1b', 'walk'].map((id) => ({ ...story, id }))
    expect(freeStoryId(taken, 'own-c2d')).toBe('own-c2d')
    expect(freeStoryId(taken, 'own-1')).toBe('own-2')
    expect(freeStoryId(taken, 'own-a1b')).toBe('own-a1b-1')
  })

  it('keeps in the id of a story that it came by a link, whatever number it gets', () => {
    const first = { ...story, id: freeStoryId([story], `${BY_LINK}-a1b`) }
    const again = { ...story, id: freeStoryId([first, story], first.id) }
    expect(again.id).not.toBe(first.id)
    expect([story, first, again].map(cameByLink)).toEqual([false, true, true])
  })
})
