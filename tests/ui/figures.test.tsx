import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EvidencePanel } from '../../src/ui/evidence/EvidencePanel.tsx'
import { MirrorList } from '../../src/ui/graph/MirrorList.tsx'
import { useScene } from '../../src/ui/graph/useScene.ts'
import { aDataset, anEntity, aSource, aStatement, parsed } from '../helpers/dataset.ts'
import { mount } from './mount.tsx'

const TEXT =
  'Aland said that 3 crew died, Wire One wrote. Borduria said 9 crew died and a pier was lost. Borduria denied the count.'

const ENTITIES = [
  anEntity('aland', { name: 'Aland' }),
  anEntity('borduria', { name: 'Borduria' }),
  anEntity('wire-one', { kind: 'news-outlet', name: 'Wire One' }),
  anEntity('fire', { kind: 'event', name: 'Ferry fire' }),
]

const dataset = parsed(
  aDataset({
    sources: [aSource(TEXT)],
    entities: ENTITIES,
    statements: [
      aStatement('toll-aland', {
        relation: 'reports-toll',
        object: 'fire',
        said: [{ by: 'wire-one', role: 'outlet' }],
        quotes: ['Aland said that 3 crew died, Wire One wrote'],
        toll: [{ who: 'crew', outcome: 'killed', count: 3, asWorded: '3 crew died' }],
      }),
      aStatement('toll-borduria', {
        relation: 'reports-toll',
        subject: 'borduria',
        object: 'fire',
        quotes: ['Borduria said 9 crew died and a pier was lost'],
        toll: [
          { who: 'crew', outcome: 'killed', count: 9, asWorded: '9 crew died' },
          { who: 'piers', outcome: 'lost', count: 1, asWorded: 'one pier' },
        ],
      }),
      aStatement('denial', {
        relation: 'denies',
        subject: 'borduria',
        object: 'aland',
        denies: ['toll-aland'],
        quotes: ['Borduria denied the count'],
      }),
    ],
    layout: {
      landscape: Object.fromEntries(ENTITIES.map(({ id }, at) => [id, [at * 220, 0]])),
    },
  }),
)

const Evidence = () => <EvidencePanel scene={useScene('landscape')} />
const Mirror = () => <MirrorList scene={useScene('landscape')} />

const table = () => screen.findByRole('table', { name: /^Figures, side by side/ })

describe('the figures of an event', () => {
  it('stand in one table, a row each, with speaker, chain, status, group and exact words', async () => {
    mount(<Evidence />, '#select=fire', dataset)
    const rows = within(await table()).getAllByRole('row')
    const [aland] = rows.filter((row) => row.dataset.statement === 'toll-aland')
    expect(aland).toHaveTextContent(
      /Aland.*Wire One.*claimed.*denied by Borduria.*crew.*3 crew died/,
    )
    const [killed] = rows.filter((row) => row.dataset.statement === 'toll-borduria')
    expect(killed).toHaveTextContent(/Borduria.*claimed.*crew.*9 crew died/)
    expect(screen.getByText('Attest gives no figure of its own.')).toBeVisible()
  })

  it('never stand in a row without their speaker, and no row holds a number that nobody gave', async () => {
    mount(<Evidence />, '#select=fire', dataset)
    for (const row of within(await table()).getAllByRole('row')) {
      const text = row.textContent ?? ''
      for (const [, number] of text.matchAll(/(\d+)/g)) {
        expect(['3', '9']).toContain(number)
        expect(text).toContain(number === '3' ? 'Aland' : 'Borduria')
      }
    }
  })

  it('are called different where two speakers count the same group, and nothing more', async () => {
    mount(<Evidence />, '#select=fire', dataset)
    const headers = within(await table())
      .getAllByRole('rowheader')
      .filter((header) => header.getAttribute('scope') === 'rowgroup')
    expect(headers.map(({ textContent }) => textContent)).toEqual([
      'killed — different figures for the same group',
      'lost',
    ])
  })

  it('lead to their place in the source', async () => {
    const { user, app } = mount(<Evidence />, '#select=fire', dataset)
    const [button] = within(await table()).getAllByRole('button', { name: 'Show in source' })
    if (button === undefined) throw new Error('There is no way into the source.')
    await user.click(button)
    expect(app().reading).toEqual({ source: 'report', statement: 'toll-aland', quote: 0 })
  })

  it('show the words of the source where the coder put it otherwise', async () => {
    mount(<Evidence />, '#select=fire', dataset)
    const [row] = within(await table())
      .getAllByRole('row')
      .filter(({ textContent }) => textContent?.includes('piers'))
    expect(row).toHaveTextContent(/one pier.*Put so by the coder.*a pier was lost/)
  })

  it('stay in the table when the filters hide their statements', async () => {
    mount(<Evidence />, '#select=fire&no-relation=reports-toll', dataset)
    expect(screen.getByText(/hidden by the filters/)).toBeVisible()
    const figures = within(await table())
    for (const words of ['3 crew died', '9 crew died'])
      expect(figures.getByText(words)).toBeVisible()
  })

  it('are not offered for a node that no figure is about', () => {
    mount(<Evidence />, '#select=aland', dataset)
    expect(screen.queryByRole('table')).toBeNull()
  })
})

describe('a statement with figures', () => {
  it('names who gives them and leads to those of others', async () => {
    const { user, app } = mount(<Evidence />, '#select=toll-aland', dataset)
    const given = await screen.findByText('Figures as given by the speaker')
    expect(given.nextElementSibling).toHaveTextContent(/3 crew died.? killed — Aland/)
    expect(given.nextElementSibling).not.toHaveTextContent('9 crew')
    await user.click(screen.getByRole('button', { name: 'Other figures for this event: 2' }))
    expect(app().selection.entities).toEqual(['fire'])
  })
})

describe('an event for which figures differ', () => {
  it('says so in the list of nodes, and the others do not', () => {
    mount(<Mirror />, '', dataset)
    const nodes = within(screen.getByRole('list', { name: 'Actors in view' }))
    const marked = nodes
      .getAllByRole('button')
      .map(({ textContent }) => textContent ?? '')
      .filter((name) => name.endsWith(', figures differ'))
    expect(marked).toHaveLength(1)
    expect(marked[0]).toMatch(/^Ferry fire/)
  })

  it('is explained beside the picture, and only where there is one', () => {
    mount(<Evidence />, '', dataset)
    expect(screen.getByText('figures differ')).toBeVisible()
    mount(<Evidence />)
    expect(screen.getAllByText('figures differ')).toHaveLength(1)
  })
})
