import { act, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { statementId } from '../../src/domain/ids.ts'
import { Selected } from '../../src/ui/evidence/Selected.tsx'
import { useScene } from '../../src/ui/graph/useScene.ts'
import { HoverCard } from '../../src/ui/hands/HoverCard.tsx'
import { Legend } from '../../src/ui/legend/Legend.tsx'
import { Reader } from '../../src/ui/source/Reader.tsx'
import { StoryPanel } from '../../src/ui/story/StoryPanel.tsx'
import { useApp, useWorkspace } from '../../src/ui/workspace.tsx'
import { aDataset, anEntity, aSource, aStatement, parsed } from '../helpers/dataset.ts'
import { withoutText } from '../helpers/exported.ts'
import { mount, sample } from './mount.tsx'

const Evidence = () => <Selected scene={useScene('landscape')} />
const OpenReader = () => {
  const [source] = useWorkspace().dataset.sources
  const reading = useApp((app) => app.reading)
  return reading === null || source === undefined ? null : (
    <Reader source={source} reading={reading} />
  )
}

const fact = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling

it('gives the whole chain of a statement, origin first', () => {
  mount(<Evidence />, '#select=praise')
  expect(fact('Chain')).toHaveTextContent('Ana Kovar, reported by Wire One')
})

it('gives the date of a statement, and the day its source was published', () => {
  mount(<Evidence />, '#select=meeting')
  expect(fact('Happened')).toHaveTextContent('3 May 2031')
  expect(fact('Published')).toHaveTextContent('1 June 2031')
  expect(fact('Chain')).toHaveTextContent('the source’s own voice')
})

it('calls nothing happened that is only claimed, denied or planned', () => {
  const dataset = parsed(
    aDataset({
      statements: [
        aStatement('told', { when: '2031-05-03' }),
        aStatement('claim', { status: 'claimed', said: 'aland', when: '2031-05-04' }),
        aStatement('plan', { status: 'proposed', when: '2031-06-05' }),
      ],
    }),
  )
  mount(<Evidence />, '#select=told,claim,plan', dataset)
  expect(fact('Happened')).toHaveTextContent('3 May 2031')
  expect(fact('Said to have happened')).toHaveTextContent('4 May 2031')
  expect(fact('Planned for')).toHaveTextContent('5 June 2031')
})

it('says where a file does not carry the text of its source, and offers no way there', () => {
  mount(<Evidence />, '#select=charge', withoutText(sample()))
  expect(screen.getByRole('blockquote')).toHaveTextContent(
    'Aland accused Borduria of arming rebels',
  )
  expect(screen.getByText('The file does not carry the text of its source.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Show in source' })).toBeNull()
})

it('hides a node from its own evidence', async () => {
  const { user, workspace } = mount(<Evidence />, '#select=ledania')
  await user.click(screen.getByRole('button', { name: 'Hide Ledania' }))
  const { filters, selection } = workspace.store.getState().app
  expect([...filters.hidden]).toEqual(['ledania'])
  expect(selection.entities).toEqual([])
})

it('shows a family as mixed while only some of its types are on', () => {
  const dataset = parsed(
    aDataset({
      statements: [
        aStatement('warning', { relation: 'warns', quotes: ['Aland accused Borduria'] }),
        aStatement('mistrust', { relation: 'wary-of', quotes: ['Borduria denied the charge'] }),
      ],
    }),
  )
  const { workspace } = mount(<Legend />, '', dataset)
  const family = screen.getByRole('checkbox', { name: 'Family: accuses' })
  expect(family).not.toBePartiallyChecked()
  act(() => workspace.store.run({ name: 'hide-values', facet: 'relation', values: ['wary-of'] }))
  expect(family).toBePartiallyChecked()
  act(() => workspace.store.run({ name: 'hide-values', facet: 'relation', values: ['warns'] }))
  expect(family).not.toBePartiallyChecked()
  expect(family).not.toBeChecked()
})

it('keeps the whole text where quotes overlap, and gives the common words to both', async () => {
  const { user, workspace } = mount(<OpenReader />, '#read=report,,0')
  const source = screen.getByRole('region', { name: 'Source' })
  const text = workspace.dataset.sources[0]?.text ?? ''
  const paragraphs = [...source.querySelectorAll('.reader-text p')].map((one) => one.textContent)
  expect(paragraphs).toEqual(text.split('\n').filter((line) => line !== ''))
  const common = within(source).getByRole('button', { name: 'Borduria of arming rebels' })
  expect(common).toHaveAccessibleDescription(/^Quoted by 2 statements; /)
  await user.click(common)
  const { statements } = workspace.store.getState().app.selection
  expect(new Set(statements)).toEqual(new Set(['charge', 'claim-arming']))
})

it('goes from quote to quote of one statement, and lights each', async () => {
  const { user } = mount(<OpenReader />, '#read=report,claim-arming,0')
  const lit = () => document.querySelector('mark')?.textContent
  expect(lit()).toBe('Borduria of arming rebels')
  expect(screen.getByRole('button', { name: 'Previous quote' })).toBeDisabled()
  await user.click(screen.getByRole('button', { name: 'Next quote' }))
  expect(lit()).toBe('the charge')
  expect(document.querySelector('mark')).toHaveFocus()
  expect(screen.getByRole('button', { name: 'Next quote' })).toBeDisabled()
})

/** Quotes of one statement in turn in two sources, the second of them much shorter. */
const toldInTwo = () =>
  parsed(
    aDataset({
      sources: [
        {
          ...aSource('Aland accused Borduria on Monday. Days on, Aland repeated its accusation.'),
          id: 'long',
        },
        { ...aSource('Aland blamed Borduria.'), id: 'short' },
      ],
      statements: [
        aStatement('charge', {
          relation: 'accuses',
          note: 'A charge without content of its own.',
          quotes: [
            { exact: 'Aland accused Borduria', source: 'long' },
            { exact: 'Aland blamed Borduria', source: 'short' },
            { exact: 'Aland repeated its accusation', source: 'long' },
          ],
        }),
      ],
    }),
  )

it('stays within its source where a statement has quotes in two, and lights no words but a quote', async () => {
  const { user, app } = mount(<OpenReader />, '#read=long,charge,0', toldInTwo())
  const lit = () => document.querySelector('mark')?.textContent
  expect(lit()).toBe('Aland accused Borduria')
  expect(screen.getByText('Quote 1 of 2')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Next quote' }))
  expect(lit()).toBe('Aland repeated its accusation')
  expect(app().reading?.quote).toBe(2)
  expect(screen.getByText('Quote 2 of 2')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Next quote' })).toBeDisabled()
  await user.click(screen.getByRole('button', { name: 'Previous quote' }))
  expect(lit()).toBe('Aland accused Borduria')
})

it('lights nothing of a source for the quote of another', () => {
  const dataset = toldInTwo()
  const [long, short] = dataset.sources
  if (long === undefined || short === undefined) throw new Error('Two sources are missing.')
  const charge = statementId('charge')
  mount(
    <Reader source={short} reading={{ source: short.id, statement: charge, quote: 2 }} />,
    '',
    dataset,
  )
  expect(document.querySelector('mark')).toBeNull()
})

it('lists where a node is named of which no statement is', async () => {
  const dataset = parsed(
    aDataset({
      entities: [
        anEntity('aland', {}),
        anEntity('borduria', {}),
        anEntity('war', { kind: 'event' }),
      ],
      statements: [
        aStatement('raid', {
          relation: 'attacks',
          re: ['war'],
          quotes: ['Borduria denied the charge'],
        }),
        aStatement('meeting', {}),
      ],
    }),
  )
  mount(<Evidence />, '#select=war', dataset)
  expect(await screen.findByText('No line leads to this; it is named in:')).toBeVisible()
  expect(screen.getByRole('blockquote')).toHaveTextContent('Borduria denied the charge')
})

it('shows two quotes that begin at one place, each as its own', async () => {
  const faults = vi.spyOn(console, 'error')
  const quotes = ['Aland accused Borduria', 'Aland accused Borduria of arming rebels']
  const denial = aStatement('denial', {
    relation: 'denies',
    subject: 'borduria',
    object: 'aland',
    denies: ['charge'],
    quotes: ['Borduria denied', 'Borduria denied the charge'],
  })
  const charge = aStatement('charge', {
    relation: 'accuses',
    note: 'A charge without content of its own.',
    quotes,
  })
  const dataset = parsed(aDataset({ statements: [charge, denial] }))
  const step = { title: 'One', text: '', cites: [statementId('charge')], view: '', focus: [] }
  const story = { id: 'walk', title: 'A walk', summary: '', steps: [step] }
  mount(<Evidence />, '#select=charge', dataset)
  mount(<StoryPanel onFocus={() => {}} />, 'story=walk,1', { ...dataset, stories: [story] })
  expect(await screen.findAllByText(quotes[1] ?? '')).toHaveLength(2)
  expect(faults).not.toHaveBeenCalled()
  faults.mockRestore()
})

const Cards = () => {
  const scene = useScene('landscape')
  const canvas = { x: 0, y: 0, width: 10, height: 10 }
  const view = { zoom: 1, pan: { x: 0, y: 0 } }
  return scene.strands.map(({ id, statements }) => (
    <section key={id} aria-label={statements.map((one) => one.id).join(' ')}>
      <HoverCard
        scene={scene}
        hovered={{ hit: { kind: 'strand', id }, pointer: { x: 0, y: 0 }, canvas, view }}
        onEnter={() => {}}
        onLeave={() => {}}
      />
    </section>
  ))
}

it('has what proves a line of one statement in the card under the pointer, and no one quote of several', () => {
  const { statements, ...rest } = sample()
  const twins = statements.slice(0, 1).map((one) => ({ ...one, id: statementId('twin') }))
  const dataset = { ...rest, statements: [...statements, ...twins] }
  mount(<Cards />, '', dataset)
  const cards = screen.getAllByRole('region')
  const quotesIn = (card: HTMLElement) =>
    within(card)
      .queryAllByRole('blockquote', { hidden: true })
      .map((quote) => quote.textContent)
  for (const card of cards) {
    const [id, ...others] = card.getAttribute('aria-label')?.split(' ') ?? []
    const of = dataset.statements.find((one) => one.id === id)
    const proof = of?.quotes.find(({ context }) => !context)?.exact
    expect(quotesIn(card)).toEqual(others.length > 0 ? [] : [proof])
  }
  expect(cards.filter((card) => quotesIn(card).length === 1).length).toBeGreaterThan(2)
  expect(cards.some((card) => quotesIn(card).length === 0)).toBe(true)
})
