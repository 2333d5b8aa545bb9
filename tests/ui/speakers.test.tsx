/** No text on the screen about a claim lacks its speaker: every panel over the shipped dataset. */
import { act, screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { CLOCKS } from '../../src/domain/clocks.ts'
import type { Statement } from '../../src/domain/dataset.ts'
import { tellStep } from '../../src/state/stories.ts'
import { AskPanel } from '../../src/ui/ask/AskPanel.tsx'
import { ComparePanel } from '../../src/ui/compare/ComparePanel.tsx'
import { EvidencePanel } from '../../src/ui/evidence/EvidencePanel.tsx'
import { Find } from '../../src/ui/find/Find.tsx'
import { MirrorList } from '../../src/ui/graph/MirrorList.tsx'
import { useScene } from '../../src/ui/graph/useScene.ts'
import { LibraryPanel } from '../../src/ui/library/LibraryPanel.tsx'
import { StoryPanel } from '../../src/ui/story/StoryPanel.tsx'
import { Timeline } from '../../src/ui/timeline/Timeline.tsx'
import { bare, claimsOf, namesSpeaker, unattributedIn } from '../helpers/namesSpeaker.ts'
import { shipped } from '../helpers/shipped.ts'
import { mount } from './mount.tsx'

const dataset = shipped()
const byId = new Map(dataset.statements.map((statement) => [String(statement.id), statement]))
const unattributed = unattributedIn(dataset)
const COMPARED = 'compare=pakistan,members,afghan-taliban,members,split'

const Evidence = () => <EvidencePanel scene={useScene('landscape')} />
const Mirror = () => <MirrorList scene={useScene('landscape')} />

/** Everything that a person sees or hears: texts of elements that stand for one thing, names, descriptions, tooltips. */
const textsOnScreen = (): readonly string[] => [
  ...[
    ...document.querySelectorAll('button, li, p, h2, h3, h4, h5, summary, dd, td, th, option'),
  ].map(({ textContent }) => textContent),
  ...[...document.querySelectorAll('*')].flatMap((element) =>
    ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'alt'].flatMap(
      (name) => element.getAttribute(name) ?? [],
    ),
  ),
]

/** Elements that are about one statement, with all they say of it. */
const aboutStatements = () =>
  [...document.querySelectorAll<HTMLElement>('[data-statement]')].flatMap((element) => {
    const statement = byId.get(element.dataset.statement ?? '')
    const names = ['aria-label', 'title'].flatMap((name) => element.getAttribute(name) ?? [])
    const texts = element.textContent === '' ? names : [element.textContent, ...names]
    return statement === undefined ? [] : texts.map((text) => ({ statement, text }))
  })

const expectSpeakers = (): void => {
  const silent = aboutStatements().filter(
    ({ statement, text }) => !namesSpeaker(text, statement, dataset),
  )
  expect(silent.map(({ statement, text }) => `${statement.id}: ${text}`)).toEqual([])
  const facts = [...new Set(textsOnScreen())].flatMap((text) =>
    unattributed(text).map((id) => `${id}: ${text}`),
  )
  expect(facts).toEqual([])
}

/** Mounts over the shipped dataset with no filter on. */
const open = (element: ReactNode, fragment = '') => {
  const mounted = mount(element, fragment, dataset)
  act(() => mounted.workspace.store.run({ name: 'clear-filters' }))
  return mounted
}

const claims = claimsOf(dataset)

describe('no text on the screen about a claim lacks its speaker', () => {
  it('in the list of relations', () => {
    open(<Mirror />)
    const items = within(screen.getByRole('list', { name: 'Relations in view' })).getAllByRole(
      'button',
    )
    expect(items).toHaveLength(dataset.statements.length)
    dataset.statements.forEach((statement, at) => {
      expect(namesSpeaker(items[at]?.textContent ?? '', statement, dataset)).toBe(true)
    })
    expectSpeakers()
  })

  it('in the evidence of every statement, its headings and its links', async () => {
    open(<Evidence />, `select=${claims.map(({ id }) => id).join(',')}`)
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(claims.length))
    expectSpeakers()
  })

  it('in the evidence of every actor, told from its end', async () => {
    const { workspace } = open(<Evidence />)
    const told = new Map<string, Statement>()
    for (const statement of claims)
      for (const end of [statement.subject, ...statement.object])
        told.set(
          bare(
            workspace.words
              .phraseFrom(statement, end)
              .map(({ text }) => text)
              .join(''),
          ),
          statement,
        )
    let seen = 0
    const ends = new Set(claims.flatMap(({ subject, object }) => [subject, ...object]))
    for (const id of ends) {
      act(() => {
        workspace.store.run({ name: 'select', selection: { entities: [id], statements: [] } })
      })
      for (const { textContent } of document.querySelectorAll('.sentence, h3, h4, .linked li'))
        expect(unattributed(textContent)).toEqual([])
      for (const card of document.querySelectorAll('article.statement[data-status=claimed]')) {
        const statement = told.get(bare(card.querySelector('.sentence')?.textContent ?? ''))
        if (statement === undefined) throw new Error(`${card.textContent} is no sentence.`)
        const heading = card.closest('.relation-group')?.querySelector('h4')?.textContent ?? ''
        expect(namesSpeaker(heading, statement, dataset)).toBe(true)
        seen += 1
      }
    }
    expect(seen).toBeGreaterThan(claims.length)
  })

  it('in the marks of the timeline, one by one and several on a day', async () => {
    const { workspace } = open(<Timeline />)
    act(() => workspace.store.run({ name: 'open-timeline', open: true }))
    for (const clock of CLOCKS) {
      act(() => workspace.store.run({ name: 'choose-clock', clock }))
      expectSpeakers()
      for (const mark of document.querySelectorAll<HTMLElement>('button.mark')) {
        if (mark.dataset.status !== 'claimed') continue
        mark.click()
        const { statements } = workspace.store.getState().app.selection
        const held = statements.flatMap((id) => byId.get(id) ?? [])
        expect(held.length).toBeGreaterThan(0)
        for (const text of [mark.getAttribute('aria-label'), mark.title])
          expect(held.every((one) => namesSpeaker(text ?? '', one, dataset))).toBe(true)
      }
    }
  })

  it('in a comparison and on its two maps', () => {
    open(<ComparePanel />, COMPARED)
    expect(screen.getAllByRole('article').length).toBeGreaterThan(3)
    expectSpeakers()
  })

  it('in every step of the story', () => {
    const { workspace } = open(<StoryPanel onFocus={vi.fn()} />)
    const [story] = dataset.stories
    if (story === undefined) throw new Error('There is no story.')
    story.steps.forEach((_, at) => {
      act(() => workspace.store.run(tellStep(workspace.store.getState().app, dataset, story, at)))
      expect(aboutStatements().length).toBeGreaterThan(0)
      expectSpeakers()
    })
  })

  it('in what is found', async () => {
    const { user } = open(<Find onFound={vi.fn()} />)
    for (const query of ['harbours', 'attacked', 'proxy', 'terrorism', 'Asif']) {
      await user.clear(screen.getByRole('searchbox'))
      await user.type(screen.getByRole('searchbox'), query)
      await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(0))
      for (const option of screen.getAllByRole('option')) {
        const text = option.querySelector('.result-label')?.textContent ?? ''
        expect(unattributed(text)).toEqual([])
      }
    }
  })

  it('in what is found by field', async () => {
    const { user } = open(<Find onFound={vi.fn()} />)
    for (const query of ['status:claimed', 'stance:denied', 'family:attack']) {
      await user.clear(screen.getByRole('searchbox'))
      await user.type(screen.getByRole('searchbox'), query)
      await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(0))
      for (const option of screen.getAllByRole('option'))
        expect(unattributed(option.querySelector('.result-label')?.textContent ?? '')).toEqual([])
    }
  })

  it('in the answers to a question, in each of them opened, and copied', async () => {
    // What somebody backs covertly, and whom: each of them a claim.
    const asked = 'ask=any,to%3Afamily%3Aback,any'
    const { user } = open(<AskPanel onFocus={() => {}} />, asked)
    const copied = vi.spyOn(navigator.clipboard, 'writeText')
    const claimed = await screen.findByRole('region', { name: 'Only with what is claimed' })
    expectSpeakers()
    const answers = claimed.querySelectorAll('.ask-head').length
    expect(answers).toBeGreaterThan(3)
    await user.click(within(claimed).getAllByRole('button')[0] ?? claimed)
    for (let at = 0; at < answers; at++) {
      expect(screen.getAllByRole('article').length).toBeGreaterThan(1)
      expectSpeakers()
      await user.click(screen.getByRole('button', { name: 'Copy as text' }))
      await waitFor(() => expect(copied).toHaveBeenCalledTimes(at + 1))
      for (const line of copied.mock.lastCall?.[0].split('\n') ?? [])
        expect(unattributed(line)).toEqual([])
      await user.click(screen.getByRole('button', { name: 'Next answer' }))
    }
    copied.mockRestore()
  })

  it('in what would fall without a source', async () => {
    const { user } = open(<LibraryPanel />)
    await user.click(screen.getByText('What would fall without it'))
    expect(aboutStatements().length).toBe(dataset.statements.length)
    expectSpeakers()
  })

  it('in a quote that is copied', async () => {
    const { workspace } = open(<Evidence />, `select=${claims.map(({ id }) => id).join(',')}`)
    const copied = vi.spyOn(navigator.clipboard, 'writeText')
    const cards = await screen.findAllByRole('article')
    for (const card of cards) {
      const [copy] = within(card).getAllByRole('button', { name: 'Copy quote with citation' })
      copy?.click()
    }
    await waitFor(() => expect(copied).toHaveBeenCalledTimes(claims.length))
    const citations = new Map(
      claims.map((statement) => [workspace.words.cited(statement), statement]),
    )
    for (const [text] of copied.mock.calls) {
      const statement = citations.get(text)
      expect(statement !== undefined && namesSpeaker(text, statement, dataset)).toBe(true)
    }
  })
})
