import { configure, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { webAddress } from '../../src/domain/webAddress.ts'
import { readGraphFile } from '../../src/io/imports/index.ts'
import { AskPanel } from '../../src/ui/ask/AskPanel.tsx'
import { Below } from '../../src/ui/below/Below.tsx'
import { Selected } from '../../src/ui/evidence/Selected.tsx'
import { useScene } from '../../src/ui/graph/useScene.ts'
import { HoverCard } from '../../src/ui/hands/HoverCard.tsx'
import { Legend } from '../../src/ui/legend/Legend.tsx'
import { mount } from './mount.tsx'

configure({ asyncUtilTimeout: 10_000 })

const VIEW = { zoom: 1, pan: { x: 0, y: 0 } }

const NASTY = '<b onclick="alert(1)">bold</b>'

const foreign = (directed = true) => {
  const graph = {
    directed,
    nodes: [
      {
        id: 'a',
        name: 'Ada',
        kind: 'painter',
        page: 'https://example.org/a?b=1',
        trap: 'javascript:alert(1)',
        markup: NASTY,
        years: [1881, 1909],
        more: { deep: true },
        __proto__x: 'kept',
      },
      { id: 'b', name: 'Bela', kind: 'writer' },
    ],
    links: [
      { source: 'a', target: 'b', relation: 'wrote to', weight: 3, date: '3. Mai 1909' },
      { source: 'b', target: 'a', relation: 'visited' },
    ],
  }
  const { dataset } = readGraphFile('g.json', new TextEncoder().encode(JSON.stringify(graph)))
  if (dataset === null) throw new Error('The graph has faults.')
  return {
    ...dataset,
    layout: {
      landscape: new Map(dataset.entities.map(({ id }, at) => [id, [at * 100, 0] as const])),
      portrait: null,
    },
  }
}

const Evidence = () => <Selected scene={useScene('landscape')} />

it('writes no arrow between two ends that the file does not tell apart', async () => {
  const dataset = foreign(false)
  mount(<Evidence />, `#select=${dataset.statements[0]?.id}`, dataset)
  expect(await screen.findByText('Ada – Bela')).toBeVisible()
  expect(screen.queryByText(/→/)).toBeNull()
})

it('shows the attributes of a node as text, and addresses of the web as links in full', async () => {
  mount(<Evidence />, '#select=a', foreign())
  const table = await screen.findByRole('table', { name: 'Attributes of Ada' })
  const cell = (name: string) =>
    within(within(table).getByRole('rowheader', { name }).closest('tr') ?? table).getByRole('cell')
  expect(cell('markup')).toHaveTextContent(NASTY)
  expect(cell('markup').querySelector('b')).toBeNull()
  expect(cell('trap').querySelector('a')).toBeNull()
  expect(within(cell('years')).getAllByRole('listitem')).toHaveLength(2)
  expect(cell('more')).toHaveTextContent('{"deep":true}')
  const link = within(cell('page')).getByRole('link', { name: 'https://example.org/a?b=1' })
  expect(link).toHaveAttribute('rel', 'noopener noreferrer')
})

it('says of each line that nothing proves it, and keeps silent on status and stance', async () => {
  mount(<Evidence />, '#select=edge-1', foreign())
  expect(await screen.findByText(/^No evidence in this file\./)).toBeVisible()
  expect(screen.queryByText('reported')).toBeNull()
  expect(screen.getByText(/Its date is written as “3\. Mai 1909”\./)).toBeVisible()
  expect(screen.queryByText('Chain')).toBeNull()
  expect(screen.getByRole('rowheader', { name: 'weight' })).toBeVisible()
})

const Card = () => {
  const scene = useScene('landscape')
  const [strand] = scene.strands
  const box = { x: 0, y: 0, width: 10, height: 10 }
  return strand === undefined ? null : (
    <HoverCard
      scene={scene}
      hovered={{
        hit: { kind: 'strand', id: strand.id },
        pointer: { x: 0, y: 0 },
        canvas: box,
        view: VIEW,
      }}
      onEnter={() => {}}
      onLeave={() => {}}
    />
  )
}

it('says in the card of a line that nothing proves it, in place of a status', async () => {
  mount(<Card />, '', foreign())
  expect(await screen.findByText('No evidence in this file.')).toBeInTheDocument()
  expect(screen.queryByText(/reported/)).toBeNull()
})

it('gives each relation of the file a row of its own, and leaves out what the file cannot say', () => {
  mount(<Legend />, '', foreign())
  expect(screen.getByRole('checkbox', { name: 'Relation: wrote to' })).toBeVisible()
  expect(screen.getByRole('checkbox', { name: 'Relation: visited' })).toBeVisible()
  expect(screen.getByRole('checkbox', { name: 'Kind: painter' })).toBeVisible()
  for (const title of ['Status', 'Stance', 'Voice', 'Speech'])
    expect(screen.queryByRole('region', { name: title })).toBeNull()
  expect(screen.queryByRole('checkbox', { name: 'Only contested' })).toBeNull()
})

it.each([
  [true, 2],
  [false, 1],
])(
  'draws the line of a relation in the legend with a head where the file gives directions (%s)',
  (directed, parts) => {
    mount(<Legend />, '', foreign(directed))
    const row = screen.getByRole('checkbox', { name: 'Relation: wrote to' }).closest('.family')
    expect(row?.querySelectorAll('.line-icon path')).toHaveLength(parts)
  },
)

it('has no column in the table for what the file cannot say', async () => {
  mount(<Below />, '#below=table', foreign())
  const grid = await screen.findByRole('grid', { name: 'Statements' })
  const names = within(grid)
    .getAllByRole('columnheader')
    .map((header) => header.textContent)
  expect(names).toEqual(expect.arrayContaining(['Subject', 'Relation', 'Object']))
  for (const name of ['Status', 'Stance', 'Said by']) expect(names).not.toContain(name)
  expect(within(grid).queryByText('reported')).toBeNull()
})

it('calls no answer to a question reported, and asks for no status', async () => {
  mount(<AskPanel onFocus={() => {}} />, '#tool=ask&ask=any,to%3Aany,any', foreign())
  expect(await screen.findByText('2 answers.')).toBeVisible()
  expect(screen.getByRole('region', { name: 'No evidence in this file.' })).toBeVisible()
  expect(screen.queryByText(/reported/)).toBeNull()
  expect(screen.queryByRole('group', { name: 'Statements that count' })).toBeNull()
})

it.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['HTTP://Example.ORG', 'http://example.org/'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['javascript:alert(1)', null],
  [' https://example.org', null],
  ['https://example.org\nx', null],
  ['https://good.example@evil.example/', null],
  ['//example.org', null],
  ['data:text/html,x', null],
  ['https://', null],
])('takes %j for the address %j', (value, address) => {
  expect(webAddress(value)).toBe(address)
})
