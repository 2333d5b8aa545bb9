import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { createWorkspace } from '../../src/state/workspace.ts'
import { Announcer } from '../../src/ui/announce.tsx'
import { StatementGroups } from '../../src/ui/evidence/StatementGroups.tsx'
import { WorkspaceProvider } from '../../src/ui/workspace.tsx'
import { builtDataset, builtEntity, builtQuote, builtStatement } from '../helpers/built.ts'
import './mount.tsx'

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
