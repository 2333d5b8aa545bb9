import { screen } from '@testing-library/react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { entityId } from '../../src/domain/ids.ts'
import { createWorkspace } from '../../src/state/workspace.ts'
import { Announcer } from '../../src/ui/announce.tsx'
import { StatementGroups } from '../../src/ui/evidence/StatementGroups.tsx'
import { WorkspaceProvider } from '../../src/ui/workspace.tsx'
import { builtDataset, builtEntity, builtQuote, builtStatement } from '../helpers/built.ts'
import { mount } from './mount.tsx'

const NAMES = ['Norvia', 'Sarnia', 'Tarnia', 'Ulvia']
const RELATIONS = ['accuses', 'praises', 'warns']

/** Statements in an order in which neither counterparts nor relations stand together. */
const dataset = builtDataset(
  NAMES.map((name) => builtEntity(name.toLowerCase(), 'country', name)),
  Array.from({ length: 60 }, (_, at) =>
    builtStatement(
      `s${at}`,
      'norvia',
      RELATIONS[at % 3] ?? 'accuses',
      (NAMES[1 + (at % 2) + (at % 5 === 0 ? 1 : 0)] ?? 'Sarnia').toLowerCase(),
      { quotes: [builtQuote(`words number ${at}`)] },
    ),
  ),
  { evidence: 'required' },
)
const groups = <StatementGroups statements={dataset.statements} around={null} />

const quotesIn = (root: ParentNode): readonly string[] =>
  [...root.querySelectorAll('blockquote')].map(({ textContent }) => textContent)
const headingsIn = (root: ParentNode): readonly string[] =>
  [...root.querySelectorAll('h3')].map(({ textContent }) => textContent)

it('has a few statements at once and all others below them, with the whole count beside each counterpart', async () => {
  // As in a browser: what may wait is left for later.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
  const host = document.createElement('div')
  const root = createRoot(host)
  flushSync(() =>
    root.render(
      <WorkspaceProvider workspace={createWorkspace(dataset, '')}>
        <Announcer>{groups}</Announcer>
      </WorkspaceProvider>,
    ),
  )
  const [few, headings] = [quotesIn(host), headingsIn(host)]
  await vi.waitFor(() => expect(quotesIn(host)).toHaveLength(dataset.statements.length), {
    timeout: 20_000,
  })
  expect(few.length).toBeGreaterThan(0)
  expect(few.length).toBeLessThan(dataset.statements.length)
  expect(quotesIn(host).slice(0, few.length)).toEqual(few)
  expect(headings[0]).toMatch(/\d\d statements$/)
  expect(headingsIn(host).slice(0, headings.length)).toEqual(headings)
  root.unmount()
  vi.unstubAllGlobals()
})

it('lists with whom somebody has statements, the most first, and leads to each', async () => {
  const often = ['ulvia', 'tarnia', 'tarnia', 'vosnia', 'sarnia', 'sarnia', 'sarnia', 'vosnia']
  const [first = '', ...others] = [...new Set(often)]
  const around = builtDataset(
    ['norvia', first, ...others].map((id) =>
      builtEntity(
        id,
        'country',
        id.replace(/^./, (letter) => letter.toUpperCase()),
      ),
    ),
    often.map((other, at) =>
      at % 2 === 0
        ? builtStatement(`s${at}`, 'norvia', 'praises', other)
        : builtStatement(`s${at}`, other, 'praises', 'norvia'),
    ),
    { evidence: 'required' },
  )
  const scroll = vi.fn<typeof Element.prototype.scrollIntoView>()
  Element.prototype.scrollIntoView = scroll
  const { user } = mount(
    <StatementGroups statements={around.statements} around={new Set([entityId('norvia')])} />,
    '',
    around,
  )
  const names = ['Sarnia', 'Tarnia', 'Vosnia', 'Ulvia']
  const list = screen.getByRole('list', { name: 'Statements with' })
  expect([...list.children].map(({ textContent }) => textContent)).toEqual([
    'Sarnia 3',
    'Tarnia 2',
    'Vosnia 2',
    'Ulvia 1',
  ])
  expect(headingsIn(document).map((heading) => heading.slice(0, 6))).toEqual(
    names.map((name) => expect.stringContaining(name)),
  )
  await user.click(screen.getByRole('button', { name: 'Vosnia 2' }))
  expect(screen.getByRole('heading', { name: /^Vosnia/ })).toHaveFocus()
  expect(scroll).toHaveBeenCalledOnce()
})

it('heads what is told by the line as it is drawn: the pattern of its status, and a head at each end that it points to', () => {
  const told = builtDataset(
    dataset.entities,
    [
      builtStatement('reported', 'norvia', 'attacks', 'sarnia'),
      builtStatement('claimed', 'norvia', 'attacks', 'tarnia', { status: 'claimed' }),
      builtStatement('both', 'sarnia', 'clashes-with', 'norvia'),
      builtStatement('back', 'norvia', 'clashes-with', 'sarnia'),
    ],
    { evidence: 'required' },
  )
  mount(<StatementGroups statements={told.statements} around={null} />, '', told)
  const lines = [...document.querySelectorAll('.counterpart')].map((pair) => ({
    ends: pair.querySelector('h3 bdi')?.textContent?.replace(/\p{Cf}/gu, ''),
    dashes: pair.querySelector('h4 [stroke-dasharray]')?.getAttribute('stroke-dasharray'),
    heads: pair.querySelector('h4 path[fill]')?.getAttribute('d')?.match(/Z/g)?.length,
  }))
  expect(lines).toEqual([
    { ends: 'Norvia → Sarnia', dashes: '', heads: 1 },
    { ends: 'Norvia → Tarnia', dashes: expect.stringMatching(/^\d/), heads: 1 },
    { ends: 'Norvia ↔ Sarnia', dashes: '', heads: 2 },
  ])
})
