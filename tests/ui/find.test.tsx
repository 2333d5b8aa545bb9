import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import fc from 'fast-check'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Found } from '../../src/analysis/search/finder.ts'
import { entityId } from '../../src/domain/ids.ts'
import { Find } from '../../src/ui/find/Find.tsx'
import { grown, type Item, type Listed } from '../../src/ui/find/listed.ts'
import { builtDataset, builtEntity, builtQuote, builtStatement } from '../helpers/built.ts'
import { mount } from './mount.tsx'
import { searching, stubSearchWorker } from './searchWorker.ts'

stubSearchWorker()

/** So many statements that a worker reads them; the last one alone holds copper. */
const MANY = 2_001
const large = builtDataset(
  [
    builtEntity('norvia', 'country', 'Norvia'),
    builtEntity('sarnia', 'country', 'Sarnia'),
    builtEntity('mara', 'person', 'Mara Voss'),
  ],
  Array.from({ length: MANY }, (_, at) =>
    builtStatement(`s${at}`, 'norvia', 'accuses', 'sarnia', {
      quotes: [builtQuote(at === MANY - 1 ? 'barges of copper' : `charge number ${at}`)],
    }),
  ),
)

beforeEach(() => {
  Object.assign(searching, { fails: null, answers: null, started: 0, ended: 0 })
})

/** An answer of nodes with these names. */
const answerOf = (...names: readonly string[]): Found => ({
  hits: names.map((label) => ({
    kind: 'entity',
    id: entityId(label.toLowerCase()),
    label,
    detail: '',
    bare: false,
  })),
  statements: [],
  troubles: [],
  completions: [],
  whole: false,
})

const goOn = (): void => act(() => searching.goOn())
const field = () => screen.getByRole('searchbox', { name: 'Find' })

it('finds the words of a quote among thousands of statements, without another letter', async () => {
  const { user, app } = mount(<Find onFound={() => {}} />, '', large)
  await user.type(field(), 'copper')
  const option = await screen.findByRole('option', { name: /Norvia accused Sarnia/ })
  await user.click(option)
  expect(app().selection.statements).toEqual([`s${MANY - 1}`])
})

it('marks the words of the query, and shows the quote or the other name that holds them', async () => {
  const small = builtDataset(
    [builtEntity('norvia', 'country', 'Norvia', { aliases: ['the northern state'] })],
    [
      builtStatement('copper', 'norvia', 'accuses', 'norvia', {
        quotes: [builtQuote('no word of it'), builtQuote('barges of copper')],
      }),
    ],
  )
  const { user } = mount(<Find onFound={() => {}} />, '', small)
  await user.type(field(), 'norv copp')
  const statement = await screen.findByRole('option', { name: /^Statement/ })
  const marks = (option: HTMLElement) =>
    [...option.querySelectorAll('mark')].map(({ textContent }) => textContent)
  expect(marks(statement)).toContain('Norvia')
  expect(statement.querySelector('q')).toHaveTextContent('barges of copper')
  expect(marks(statement)).toContain('copper')
  await user.clear(field())
  await user.type(field(), 'northern')
  const node = await screen.findByRole('option', { name: /^Node/ })
  expect(node.querySelector('q')).toHaveTextContent('the northern state')
  await user.clear(field())
  await user.type(field(), 'norvia')
  await waitFor(() =>
    expect(screen.getByRole('option', { name: /^Node/ })).toHaveTextContent(/^NodeNorvia/),
  )
  expect(screen.getByRole('option', { name: /^Node/ }).querySelector('q')).toBeNull()
})

it('chooses what the whole query finds, however quick the hand is', async () => {
  const { user, app } = mount(<Find onFound={() => {}} />, '', large)
  await user.type(field(), 'norvia{Enter}')
  await waitFor(() => expect(app().selection.entities).toEqual(['norvia']))
  await user.clear(field())
  await user.type(field(), 'mara{Enter}')
  await waitFor(() => expect(app().selection.entities).toEqual(['mara']))
})

it.each([
  ['before anything is answered', true],
  ['while names alone are found', false],
])('chooses what is found in the end where Enter came %s', async (_, atOnce) => {
  searching.answers = [answerOf(), answerOf(), answerOf('Norvia', 'Sarnia')]
  const { app } = mount(<Find onFound={() => {}} />, '', large)
  act(() => field().focus())
  fireEvent.change(field(), { target: { value: 'ia' } })
  if (atOnce) fireEvent.keyDown(field(), { key: 'Enter' })
  await screen.findByText(/are still being read/)
  if (!atOnce) fireEvent.keyDown(field(), { key: 'Enter' })
  goOn()
  expect(app().selection.entities).toEqual([])
  goOn()
  expect(app().selection.entities).toEqual(['norvia'])
})

it.each([
  ['Escape', '{Escape}'],
  ['another letter', 's'],
  ['leaving the field', '{Tab}'],
])('chooses nothing after Enter where %s came before there was a line', async (_, keys) => {
  searching.answers = [answerOf(), answerOf('Norvia')]
  const { user, app } = mount(<Find onFound={() => {}} />, '', large)
  await user.click(field())
  await user.paste('norvia')
  await screen.findByText(/are still being read/)
  await user.keyboard(`{Enter}${keys}`)
  goOn()
  await waitFor(() => expect(screen.queryByText(/are still being read/)).toBeNull())
  expect(app().selection.entities).toEqual([])
})

/** What is listed once the answer of two names, of which something was done, is followed by the next. */
const listedAfter = async (
  deed: (user: UserEvent) => Promise<void>,
): Promise<readonly string[]> => {
  searching.answers = [answerOf('Norvia', 'Sarnia'), answerOf('Tarnia', 'Sarnia', 'Norvia')]
  const { user } = mount(<Find onFound={() => {}} />, '', large)
  await user.type(field(), 'n')
  await screen.findByRole('option', { name: /Sarnia/ })
  await deed(user)
  goOn()
  expect(screen.queryByText(/are still being read/)).toBeNull()
  const names = screen.getAllByRole('option').map(({ textContent }) => textContent)
  return names.map((name) => name.replace('Node', ''))
}

/** What is announced of the list. */
const announced = (): string | null | undefined =>
  document.querySelector('.find > [aria-live]')?.textContent

it('counts what is found without the line that selects all, and says where only some of it is listed', async () => {
  const small = builtDataset(
    [builtEntity('norvia', 'country', 'Norvia'), builtEntity('sarnia', 'country', 'Sarnia')],
    Array.from({ length: 26 }, (_, at) =>
      builtStatement(`s${at}`, 'norvia', at < 3 ? 'denies' : 'accuses', 'sarnia'),
    ),
  )
  const { user } = mount(<Find onFound={() => {}} />, '', small)
  const ask = async (query: string) => {
    await user.clear(field())
    await user.type(field(), query)
  }
  await ask('relation:denies')
  await screen.findByRole('option', { name: /Select all 3 statements/ })
  expect(announced()).toBe('3 results')
  expect(screen.queryByText(/\d of \d/)).toBeNull()
  await ask('relation:accuses')
  await screen.findByRole('option', { name: /Select all 23 statements/ })
  expect(screen.getAllByRole('option')).toHaveLength(13)
  expect(announced()).toBe('12 of 23 statements')
  expect(screen.getByText('12 of 23 statements', { selector: 'p' })).toBeVisible()
  await ask('accused')
  await waitFor(() => expect(announced()).toBe('The best 12 results'))
  await ask('zzzzz')
  await waitFor(() => expect(announced()).toBe('Nothing found'))
})

it('puts the best first once more is found', async () => {
  expect(await listedAfter(async () => {})).toEqual(['Tarnia', 'Sarnia', 'Norvia'])
})

it('leaves every line where it is while the keys are on one, and the keys on theirs', async () => {
  const listed = await listedAfter((user) => user.keyboard('{ArrowDown}'))
  expect(listed).toEqual(['Norvia', 'Sarnia', 'Tarnia'])
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Sarnia')
})

it('leaves every line where it is while the pointer rests on the list', async () => {
  const overNorvia = (user: UserEvent) => user.hover(screen.getByRole('option', { name: /Norvia/ }))
  expect(await listedAfter(overNorvia)).toEqual(['Norvia', 'Sarnia', 'Tarnia'])
  cleanup()
  const awayAgain = async (user: UserEvent): Promise<void> => {
    await overNorvia(user)
    await user.unhover(screen.getByRole('option', { name: /Norvia/ }))
  }
  expect(await listedAfter(awayAgain)).toEqual(['Tarnia', 'Sarnia', 'Norvia'])
})

it('puts what is found later below what has to stay', () => {
  const item = (key: string, label = key): Item => ({
    ...{ key, kind: 'Statement', label, detail: '', found: null, query: 'q' },
    said: () => null,
  })
  const list = (...items: Item[]): Listed => ({
    items,
    troubles: [],
    plain: true,
    reading: true,
    meeting: 0,
    cut: false,
  })
  const key = fc.constantFrom<string>('a', 'b', 'c', 'd', 'e')
  const keys = fc.uniqueArray(key, { maxLength: 4 })
  fc.assert(
    fc.property(keys, keys, (before, now) => {
      const fresh = list(...now.map((key) => item(key, `${key} anew`)))
      const { items } = grown(list(...before.map((key) => item(key))), fresh)
      expect(items.slice(0, before.length).map(({ key }) => key)).toEqual(before)
      expect(items).toHaveLength(Math.max(before.length, Math.min(now.length, items.length)))
      for (const { key, label } of items)
        expect(label).toBe(now.includes(key) ? `${key} anew` : key)
      if (before.length === 0) expect(items).toEqual(fresh.items)
    }),
  )
})

it.each(['asked', 'answered'] as const)(
  'finds all the same where the worker fails once %s',
  async (when) => {
    Object.assign(searching, { fails: when, answers: [answerOf(), answerOf()] })
    const { user } = mount(<Find onFound={() => {}} />, '', large)
    await user.click(field())
    await user.paste('copper')
    expect(await screen.findByRole('option', { name: /Norvia accused Sarnia/ })).toBeVisible()
  },
)

it('starts its worker with the first letter, not for whoever only passes by', async () => {
  const { user } = mount(<Find onFound={() => {}} />, '', large)
  await user.click(field())
  await vi.dynamicImportSettled()
  expect(searching.started).toBe(0)
  await user.type(field(), 'norvia')
  await screen.findAllByRole('option')
  expect(searching.started).toBe(1)
})

it('ends its worker when the graph is left', async () => {
  const { user, unmount } = mount(<Find onFound={() => {}} />, '', large)
  await user.type(field(), 'norvia')
  await screen.findAllByRole('option')
  expect(searching.ended).toBe(0)
  unmount()
  await waitFor(() => expect(searching.ended).toBe(1))
})

it('says of a node that no line leads to it', async () => {
  const few = builtDataset(
    [builtEntity('norvia', 'country', 'Norvia'), builtEntity('war', 'event', 'Low-intensity war')],
    [builtStatement('waging', 'norvia', 'attacks', 'norvia', { re: [entityId('war')] })],
  )
  const { user } = mount(<Find onFound={() => {}} />, '', few)
  await user.type(field(), 'low intensity war')
  const [war] = await screen.findAllByRole('option')
  expect(war).toHaveTextContent(/Low-intensity war.*no line leads to it/)
  await user.clear(field())
  await user.type(field(), 'norvia')
  const [norvia] = await screen.findAllByRole('option')
  expect(norvia).not.toHaveTextContent('no statement')
})

it('gives the statements of a field that is said in full, whatever else its name begins', async () => {
  const small = builtDataset(
    [
      builtEntity('norvia', 'country', 'Norvia'),
      builtEntity('visit', 'event', 'Visit to Norvia'),
      builtEntity('sarnia', 'country', 'Sarnia'),
    ],
    ['a', 'b'].map((id) => builtStatement(id, 'sarnia', 'accuses', 'norvia')),
  )
  const { user, app } = mount(<Find onFound={() => {}} />, '', small)
  await user.type(field(), 'to:norvia{Enter}')
  await waitFor(() => expect(app().selection.statements).toEqual(['a', 'b']))
  await user.clear(field())
  await user.type(field(), 'to:norv')
  await waitFor(() => expect(screen.getAllByRole('option')[0]).toHaveTextContent(/to:/))
})
