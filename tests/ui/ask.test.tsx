import { act, configure, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { buildFilterIndex } from '../../src/analysis/filters/visible.ts'
import { answersTo } from '../../src/analysis/pattern/asked.ts'
import { entityId, type StatementId, statementId } from '../../src/domain/ids.ts'
import { AskPanel } from '../../src/ui/ask/AskPanel.tsx'
import { presetsFor } from '../../src/ui/ask/presets.ts'
import { pathsTo } from '../../src/ui/between/pathsTo.ts'
import { useAlong } from '../../src/ui/graph/useAlong.ts'
import { aDataset, anEntity, aStatement, parsed } from '../helpers/dataset.ts'
import { shipped } from '../helpers/shipped.ts'
import { mount } from './mount.tsx'

configure({ asyncUtilTimeout: 10_000 })

const HARBOURS = '#tool=ask&ask=any,to%3Arelation%3Aaccuses,any,to%3Afamily%3Aback,any'

it('has ready-made questions that the crisis answers, each of them', () => {
  const dataset = shipped()
  const index = buildFilterIndex(dataset)
  const presets = presetsFor(dataset)
  expect(presets.length).toBeGreaterThanOrEqual(4)
  for (const { id, question } of presets)
    expect([id, answersTo(index, new Uint8Array(), question).found]).not.toContain(0)
})

it('tells an answer as sentences with their speakers, and what is only claimed apart from what is reported', async () => {
  mount(<AskPanel onFocus={() => {}} />, HARBOURS)
  expect(await screen.findByText('1 answer, only with what is claimed.')).toBeVisible()
  const claims = within(screen.getByRole('region', { name: 'Only with what is claimed' }))
  expect(claims.getByText(/^Aland accused Borduria/)).toBeVisible()
  expect(claims.getByText(/^Aland says that Borduria/)).toBeVisible()
  expect(claims.getByText('claimed')).toBeVisible()
  expect(screen.queryByRole('region', { name: 'By what is reported' })).toBeNull()
})

it('says of further statements behind a reported one how many are claimed', async () => {
  const two = parsed(
    aDataset({
      entities: ['aland', 'borduria', 'cobalt'].map((id) => anEntity(id)),
      statements: [
        aStatement('blow', { relation: 'attacks' }),
        aStatement('other', { relation: 'attacks', status: 'claimed', said: ['cobalt'] }),
      ],
      evidence: 'none',
    }),
  )
  mount(<AskPanel onFocus={() => {}} />, '#tool=ask&ask=any,to%3Arelation%3Aattacks,any', two)
  expect(await screen.findByText('and 1 statement more (1 claimed)')).toBeVisible()
})

it('opens an answer with its evidence, lights its statements, and leads back to the list', async () => {
  const { user, app } = mount(<AskPanel onFocus={() => {}} />, HARBOURS)
  await user.click(await screen.findByRole('button', { name: /X\s*Aland\s*Y\s*Borduria/ }))
  expect(app().selection).toEqual({ entities: [], statements: ['charge', 'claim-arming'] })
  expect(app().tool).toBe('ask')
  expect(screen.getByText('Answer 1 of 1')).toBeVisible()
  expect(screen.getAllByRole('blockquote').length).toBeGreaterThan(0)
  await user.click(screen.getByRole('button', { name: 'All answers' }))
  expect(app().selection.statements).toEqual([])
  expect(screen.getByRole('button', { name: /X\s*Aland\s*Y\s*Borduria/ })).toHaveFocus()
})

const BROKERED = '#tool=ask&ask=node%3Aledania,to%3Arelation%3Amediates,node%3Aaland'
const brokered = () =>
  parsed(
    aDataset({
      entities: ['aland', 'borduria', 'ledania'].map((id) => anEntity(id)),
      statements: [
        aStatement('brokers', {
          relation: 'mediates',
          subject: 'ledania',
          object: ['aland', 'borduria'],
        }),
      ],
    }),
  )

it('lights and marks of a statement with two objects only the line that an answer is about', async () => {
  const { user, app, workspace } = mount(<AskPanel onFocus={() => {}} />, BROKERED, brokered())
  const session = workspace.store.getState
  const lines = [{ statement: 'brokers', ends: ['ledania', 'aland'] }]
  const answers = await screen.findByRole('region', { name: 'By what is reported' })
  const [answer, sentence] = within(answers).getAllByRole('button')
  if (answer === undefined || sentence === undefined) throw new Error('There is an answer.')
  await user.hover(answer)
  expect(session().pointed).toMatchObject({ statements: ['brokers'], steps: lines })
  await user.unhover(answer)
  expect(session().pointed.statements).toEqual([])
  await user.click(sentence)
  expect(app().selection.statements).toEqual(['brokers'])
  expect(session().along?.steps).toEqual(lines)
  expect(session().along?.selection).toBe(app().selection)
})

it('lights nothing for an answer that has gone from under the pointer, and leaves what is pointed at elsewhere', async () => {
  const { user, workspace, unmount } = mount(<AskPanel onFocus={() => {}} />, BROKERED, brokered())
  const { getState } = workspace.store
  const answers = await screen.findByRole('region', { name: 'By what is reported' })
  await user.hover(within(answers).getByRole('button', { name: /^X/ }))
  expect(getState().pointed.statements).toEqual(['brokers'])
  unmount()
  expect(getState().pointed.statements).toEqual([])

  const again = mount(<AskPanel onFocus={() => {}} />, BROKERED, brokered())
  const region = await screen.findByRole('region', { name: 'By what is reported' })
  await again.user.hover(within(region).getByRole('button', { name: /^X/ }))
  const { point } = again.workspace.store
  point({ on: 'canvas', statements: [statementId('brokers')] })
  again.unmount()
  expect(again.workspace.store.getState().pointed.on).toBe('canvas')
})

it('names both objects of one statement in one answer', async () => {
  const { user, app } = mount(
    <AskPanel onFocus={() => {}} />,
    '#tool=ask&ask=node%3Aledania,to%3Arelation%3Amediates,any',
    brokered(),
  )
  expect(await screen.findByText('1 answer, by what is reported.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: /X\s*Ledania\s*Y\s*Aland, Borduria/i }))
  expect(app().selection.statements).toEqual(['brokers'])
  expect(screen.getByRole('heading', { name: /Y\s*Aland, Borduria/i })).toBeVisible()
})

it('marks the line of an answer that an address brings, and of nothing else that is selected', async () => {
  const Marked = () => <output>{JSON.stringify(useAlong()?.steps)}</output>
  const { app, workspace } = mount(<Marked />, `${BROKERED}&select=brokers`, brokered())
  const marked = screen.getByRole('status')
  const line = JSON.stringify([{ statement: 'brokers', ends: ['ledania', 'aland'] }])
  await waitFor(() => expect(marked).toHaveTextContent(line))
  const { question, selection } = app()
  const select = (statements: readonly StatementId[]) =>
    act(() => {
      workspace.store.run({ name: 'ask', question, selection: { ...selection, statements } })
    })
  select([])
  expect(marked).toBeEmptyDOMElement()
  select(selection.statements)
  expect(marked).toHaveTextContent(line)
  act(() => workspace.store.run({ name: 'show-tool', tool: 'evidence' }))
  expect(marked).toBeEmptyDOMElement()
})

it('leaves out what does not count, and says so where nothing is left', async () => {
  const { user, app } = mount(<AskPanel onFocus={() => {}} />, HARBOURS)
  await user.click(await screen.findByRole('button', { name: 'Edit the question' }))
  await user.click(screen.getByRole('checkbox', { name: 'claimed' }))
  expect(screen.getByText(/^No answer in this graph\./)).toBeVisible()
  expect(app().question).toContain('count%3Areported')
  await user.click(screen.getByRole('checkbox', { name: 'reported' }))
  expect(screen.getByText('Choose at least one status that counts.')).toBeVisible()
})

it('asks by the form alone: places, relations, directions, another step', async () => {
  const { user } = mount(<AskPanel onFocus={() => {}} />)
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Relation between X and Y' }),
    'accuses',
  )
  expect(await screen.findByText('1 answer, by what is reported.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Add a step' }))
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Relation between Y and Z' }),
    'denies',
  )
  await user.selectOptions(screen.getByRole('combobox', { name: 'Z: who or what' }), 'X again')
  expect(screen.getByRole('button', { name: /X\s*Aland\s*Y\s*Borduria/ })).toBeVisible()
  expect(screen.getByText(/^Borduria denied/)).toBeVisible()
})

const form = () => screen.queryByRole('combobox', { name: 'X: who or what' })

it('has a question in words in place of its form, which comes back to be edited', async () => {
  const { user, app } = mount(<AskPanel onFocus={() => {}} />, `${HARBOURS},count%3Aclaimed`)
  const question = within(await screen.findByRole('region', { name: 'Question' }))
  const words = () => question.queryByRole('heading', { name: /^X –accuses→ Y –.+→ Z$/ })
  expect(words()).toBeVisible()
  expect(question.getByText('Statements that count: claimed')).toBeVisible()
  expect(form()).toBeNull()
  await user.click(question.getByRole('button', { name: 'Edit the question' }))
  expect(form()).toHaveFocus()
  await user.click(screen.getByRole('checkbox', { name: 'reported' }))
  expect(form()).toBeVisible()
  expect(app().question).not.toContain('count')
  await user.click(screen.getByRole('button', { name: 'Show answers' }))
  expect(form()).toBeNull()
  expect(screen.getByRole('heading', { name: /^X –accuses→ Y –.+→ Z$/ })).toHaveFocus()
  expect(screen.queryByText(/^Statements that count/)).toBeNull()
})

it('leads from a ready-made question to its answers, and tells how many there are where it waited', async () => {
  const { user } = mount(<AskPanel onFocus={() => {}} />)
  const status = await screen.findByRole('status')
  expect(status).toHaveTextContent(/^Choose a ready-made question/)
  for (const name of ['Who accuses each other?', 'Who denies what, and to which accuser?']) {
    if (form() === null) await user.click(screen.getByText('Ready-made questions'))
    await user.click(screen.getByRole('button', { name: (text) => text.startsWith(name) }))
    expect(screen.getByRole('heading', { name })).toHaveFocus()
    expect(form()).toBeNull()
    expect(status).toBeInTheDocument()
    expect(status).toHaveTextContent(/answers?\b/)
  }
})

it('keeps the form of a question that names no relation yet', async () => {
  const from = '#tool=ask&ask=node%3Aaland,either,any'
  const { user } = mount(<AskPanel onFocus={() => {}} />, from)
  expect(await screen.findByRole('combobox', { name: 'X: who or what' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Show answers' }))
  expect(screen.getByRole('heading', { name: 'X Aland –any relation– Y' })).toBeVisible()
  expect(form()).toBeNull()
})

it.each([
  ['nothing', ''],
  ['what cannot be read', '%,%E0,kind:x,same:9'],
  ['far too much', 'any,'.repeat(999)],
])('opens where the address asks %s', async (_, text) => {
  mount(<AskPanel onFocus={() => {}} />, `#tool=ask&ask=${text}`)
  expect(await screen.findByRole('region', { name: 'Question' })).toBeVisible()
})

it('opens what stands between a node and the next that is chosen', () => {
  const { workspace, app } = mount(<p />)
  const said: string[] = []
  const show = (selection: ReturnType<typeof app>['selection']) =>
    workspace.store.run({ name: 'select', selection })
  const from = entityId('aland')
  const reach = { store: workspace.store, show, announce: (words: string) => said.push(words) }
  pathsTo(from, 'Aland', reach)
  expect(app().selection.entities).toEqual(['aland'])
  expect(said).toEqual([
    'Paths from Aland: choose the other node, on the canvas, in a list or with Find.',
  ])
  show({ entities: [entityId('ledania')], statements: [] })
  expect(app().selection.entities).toEqual(['aland', 'ledania'])
  show({ entities: [entityId('cobalt')], statements: [] })
  expect(app().selection.entities).toEqual(['cobalt'])
  pathsTo(from, 'Aland', reach)
  show({ entities: [], statements: [] })
  show({ entities: [entityId('ledania')], statements: [] })
  expect(app().selection.entities).toEqual(['ledania'])
})

it('names one of many nodes by typing, whatever its accents, and says where none is called so', async () => {
  const many = parsed(
    aDataset({
      entities: [
        ...Array.from({ length: 301 }, (_, at) => anEntity(`n${at}`, { name: `Nobody ${at}` })),
        anEntity('ostmark', { name: 'Türkheim' }),
      ],
      statements: [aStatement('blow', { subject: 'ostmark', object: 'n7' })],
      evidence: 'none',
    }),
  )
  const { user } = mount(<AskPanel onFocus={() => {}} />, '#tool=ask', many)
  const field = await screen.findByRole('combobox', { name: 'Name a node for X' })
  await user.type(field, 'zzz')
  expect(await screen.findByText('No node has “zzz” in its name.')).toBeVisible()
  await user.clear(field)
  await user.type(field, 'turk{Enter}')
  const place = screen.getByRole('combobox', { name: 'X: who or what' })
  expect(within(place).getByRole<HTMLOptionElement>('option', { name: 'Türkheim' }).selected).toBe(
    true,
  )
  expect(field).toHaveValue('')
})
