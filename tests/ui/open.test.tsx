import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterAll, expect, it, onTestFinished, vi } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.ts'
import type { Preview } from '../../src/io/imports/preview.ts'
import { type Change, createImport } from '../../src/io/imports/session.ts'
import { createWorkspace } from '../../src/state/workspace.ts'
import { Choose } from '../../src/ui/open/Choose.tsx'
import { Look } from '../../src/ui/open/Look.tsx'
import { OpenMenu } from '../../src/ui/open/OpenMenu.tsx'
import { rememberGraph } from '../../src/ui/open/opened.ts'
import { mount, sample } from './mount.tsx'

// Graphs that other files have opened are remembered by the page, and so would those of this one be.
vi.hoisted(() => vi.resetModules())
afterAll(() => {
  vi.resetModules()
})

const opened = (name: string, text: string) => {
  const session = createImport(() => {})
  const first = session.open(new Map([[name, new TextEncoder().encode(text)]]))
  return { session, first }
}

/** The dialog's look over a real import that runs here instead of in a worker. */
const Looking = ({
  session,
  first,
  onOpen,
}: ReturnType<typeof opened> & { readonly onOpen: () => void }) => {
  const [preview, setPreview] = useState<Preview>(first)
  if (preview.what === 'faults') throw new Error('faults')
  return (
    <Look
      preview={preview}
      busy={false}
      onChange={(change: Change) => setPreview(session.change(change))}
      onBack={() => {}}
      onOpen={onOpen}
    />
  )
}

const looking = (name: string, text: string) => {
  const onOpen = vi.fn()
  const import_ = opened(name, text)
  render(<Looking {...import_} onOpen={onOpen} />)
  return { user: userEvent.setup(), onOpen, session: import_.session }
}

it('shows the first rows of a table with its columns mapped, and follows each choice', async () => {
  const { user, session } = looking(
    'debts.csv',
    'Source;Target;Type;since\nAnna;Bela;owes;2024\nBela;Carl;pays;2025\n',
  )
  const table = screen.getByRole('region', { name: 'debts.csv' })
  expect(within(table).getByLabelText('From')).toHaveDisplayValue('Source')
  expect(within(table).getByLabelText('Relation')).toHaveDisplayValue('Type')
  expect(within(table).getByLabelText('Date')).toHaveDisplayValue('since')
  expect(within(table).getByLabelText('Cells apart by')).toHaveDisplayValue('semicolon')
  expect(within(table).getByLabelText('Letters')).toHaveDisplayValue('UTF-8')
  expect(within(table).getAllByRole('row')).toHaveLength(3)
  expect(screen.getByText('3 nodes and 2 lines.')).toBeVisible()

  await user.selectOptions(within(table).getByLabelText('To'), '—')
  expect(await screen.findByRole('alert')).toHaveTextContent(/Choose which two columns/)
  expect(screen.getByRole('button', { name: 'Open' })).toBeDisabled()
  await user.selectOptions(within(table).getByLabelText('To'), 'Target')
  await user.selectOptions(within(table).getByLabelText('Direction'), 'without a direction')
  await user.selectOptions(within(table).getByLabelText('Date'), '—')
  const [relation] = session.take()?.relations ?? []
  expect(relation?.symmetric).toBe(true)
  expect(session.take()?.statements.every(({ when }) => when === null)).toBe(true)

  await user.click(within(table).getByRole('checkbox', { name: /first row names/ }))
  expect(within(table).getAllByRole('row')).toHaveLength(4)
})

it('shows which column names the line that a row denies, and takes another for it', async () => {
  const { user, session } = looking(
    'lines.csv',
    'id,subject,relation,object,denies,answers\n1,Ada,accuses,Bela,,\n2,Ada,accuses,Bela,,\n3,Bela,denies,Ada,1,2\n',
  )
  const table = screen.getByRole('region', { name: 'lines.csv' })
  const denied = () => session.take()?.statements.map(({ stance }) => stance === 'denied')
  const column = within(table).getByLabelText('Line that it denies')
  expect(column).toHaveDisplayValue('denies')
  expect(denied()).toEqual([true, false, false])
  await user.selectOptions(column, 'answers')
  expect(denied()).toEqual([false, true, false])
  await user.selectOptions(column, '—')
  expect(denied()).toEqual([false, false, false])
})

it('says that all can be represented only where all was understood', () => {
  const rows = 'subject,relation,object,date\nAda,visits,Bela,3 May 2031 to 9 May 2031\n'
  looking('clear.csv', rows)
  expect(screen.getByText('Everything in the file can be represented.')).toBeVisible()
  cleanup()
  looking('unclear.csv', `${rows}Bela,denies,Ada,\n`)
  expect(screen.getByRole('region', { name: 'How the file was read' })).toBeVisible()
  expect(screen.queryByText('Everything in the file can be represented.')).toBeNull()
})

it('asks once which number of a date is the day, where no date of the table says it', async () => {
  const { user, session } = looking('debts.csv', 'source,target,date\na,b,3/4/2024\nb,a,5/6/2024\n')
  const order = screen.getByRole('combobox', { name: '“3/4/2024” is' })
  expect(order).toHaveDisplayValue('no date: kept as text')
  expect(within(order).getAllByRole('option').slice(1)).toMatchObject([
    { textContent: '3 April 2024: the day comes first' },
    { textContent: '4 March 2024: the month comes first' },
  ])
  const notes = screen.getByRole('region', { name: 'How the file was read' })
  expect(await within(notes).findByText(/the day and the month may change places/)).toBeVisible()
  await user.selectOptions(order, '3 April 2024: the day comes first')
  expect(screen.getByText(/2 lines have a date\./)).toBeVisible()
  expect(screen.queryByRole('region', { name: 'How the file was read' })).toBeNull()
  expect(session.take()?.statements.map(({ when }) => when?.edtf)).toEqual([
    '2024-04-03',
    '2024-06-05',
  ])
  expect(screen.getByRole('combobox', { name: '“3/4/2024” is' })).toHaveDisplayValue(
    '3 April 2024: the day comes first',
  )
})

it('lets a reader say which attribute is what, and lists what was left out', async () => {
  const { user, onOpen, session } = looking(
    'g.json',
    JSON.stringify({
      nodes: [
        { id: 'a', name: 'Ada', craft: 'painter' },
        { id: 'b', name: 'Bela', craft: 'writer' },
      ],
      links: [
        { source: 'a', target: 'b', how: 'wrote to' },
        { source: 'a', target: 'zzz', how: 'wrote to' },
      ],
    }),
  )
  await user.selectOptions(screen.getByLabelText('Relation'), 'how (2: wrote to)')
  await user.selectOptions(screen.getByLabelText('Kind'), 'craft (2: painter, writer)')
  expect(session.take()).toMatchObject({
    statements: [{ relation: 'wrote to' }],
    entities: [{ kind: 'painter' }, { kind: 'writer' }],
  })
  const losses = screen.getByRole('region', { name: 'What cannot be represented' })
  expect(await within(losses).findByText(/edges without one of their nodes/)).toHaveTextContent('1')
  await user.click(screen.getByRole('button', { name: 'Open' }))
  expect(onOpen).toHaveBeenCalledOnce()
})

it('tells graphs of one title apart by their files and by how many statements they have', async () => {
  const whole = sample()
  const part = { ...whole, statements: whole.statements.slice(0, 1) }
  const remember = (dataset: Dataset, path: string): void =>
    rememberGraph({
      search: `?${path}`,
      workspace: createWorkspace(dataset, ''),
      file: {
        source: { from: 'files', files: [{ path, file: new Blob() }] },
        losses: [],
        notes: [],
      },
    })
  remember(whole, 'all.json')
  remember(part, 'selected.json')
  remember({ ...whole, title: 'table.csv' }, 'table.csv')
  mount(<OpenMenu replace={() => {}} onBegin={() => {}} onProjects={() => {}} />)
  const names = screen
    .getAllByRole('button', { hidden: true })
    .map((button) => button.textContent)
    .filter((name) => / statements?$/.test(name))
  expect(names).toEqual([
    'table.csv 7 statements',
    'Aland and Borduria selected.json · 1 statement',
    'Aland and Borduria all.json · 7 statements',
  ])
})

it('tells graphs of one title, file and count apart by when they were opened', () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const twin = { ...sample(), title: 'Twins' }
  for (const [folder, moment] of [
    ['first', '2031-05-21T09:30:05'],
    ['second', '2031-05-21T09:31:00'],
  ] as const) {
    vi.setSystemTime(new Date(moment))
    const files = [{ path: 'graph.json', file: new Blob() }]
    rememberGraph({
      search: `?${folder}`,
      workspace: createWorkspace(twin, ''),
      file: { source: { from: 'files', files }, losses: [], notes: [] },
    })
  }
  mount(<OpenMenu replace={() => {}} onBegin={() => {}} onProjects={() => {}} />)
  const names = screen.getAllByRole('button', { hidden: true }).map((one) => one.textContent)
  expect(names.filter((name) => name?.startsWith('Twins'))).toEqual([
    'Twins graph.json · 7 statements · opened at 09:31:00',
    'Twins graph.json · 7 statements · opened at 09:30:05',
  ])
})

it('says what was refused in one sentence, and that the other graph stays', async () => {
  render(
    <Choose
      refusal={{ sentence: 'The file has a DOCTYPE.' }}
      why={null}
      kept="Aland"
      focus="file"
      onSource={() => {}}
      onClose={() => {}}
    />,
  )
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The file has a DOCTYPE.“Aland” stays open.',
  )
})

it('lists the faults of our own data where they are', async () => {
  const { first } = opened('g.json', '{"format":"attest","version":1,"id":"No Id"}')
  if (first.what !== 'faults') throw new Error(first.what)
  render(
    <Choose
      refusal={first}
      why={null}
      kept="Aland"
      focus="file"
      onSource={() => {}}
      onClose={() => {}}
    />,
  )
  const faults = within(await screen.findByRole('alert')).getAllByRole('listitem')
  expect(faults).toHaveLength(first.count)
})

it('keeps pasted text that was refused, to be mended', () => {
  render(
    <Choose
      refusal={{ sentence: 'No.', pasted: 'a,b\nc,d,e' }}
      why={null}
      kept="Aland"
      focus="paste"
      onSource={() => {}}
      onClose={() => {}}
    />,
  )
  expect(screen.getByLabelText('Or paste a graph or a table')).toHaveValue('a,b\nc,d,e')
  expect(screen.getByRole('button', { name: 'Read what is pasted' })).toBeEnabled()
})

it('hands over chosen files and pasted text', async () => {
  const onSource = vi.fn()
  render(
    <Choose
      refusal={null}
      why={null}
      kept=""
      focus="paste"
      onSource={onSource}
      onClose={() => {}}
    />,
  )
  const user = userEvent.setup()
  expect(screen.getByLabelText('Or paste a graph or a table')).toHaveFocus()
  await user.keyboard('a,b')
  await user.click(screen.getByRole('button', { name: 'Read what is pasted' }))
  expect(onSource).toHaveBeenLastCalledWith({ from: 'text', text: 'a,b' })
  const file = new File(['x'], 'g.csv')
  await user.upload(screen.getByLabelText('File of a graph'), file)
  expect(onSource).toHaveBeenLastCalledWith({ from: 'files', files: [{ path: 'g.csv', file }] })
})

it('lets a reader say which column names the speaker and which holds the quote, or that none does', async () => {
  const { user, session } = looking(
    'claims.csv',
    'subject,relation,object,speaker,status,quote,publication,link\nAda,robbed,Old Mill,Bela,claimed,She had the keys.,Gazette,https://a.example/1\nAda,sold,Grain,Bela,,,,\n',
  )
  const evidence = screen.getByRole('group', { name: 'Evidence of each line' })
  for (const name of ['Speaker', 'Status', 'Quote', 'Publication', 'Link'])
    expect(within(evidence).getByRole('combobox', { name })).toHaveDisplayValue(name.toLowerCase())
  expect(screen.getByLabelText('From')).toHaveDisplayValue('subject')
  expect(screen.getByText(/2 lines name a speaker\. 1 line has a quote, as the file/)).toBeVisible()
  expect(screen.getByRole('columnheader', { name: /^Speaker ?speaker$/ })).toBeVisible()
  expect(session.take()?.statements.map(({ status }) => status)).toEqual(['claimed', 'claimed'])
  expect(screen.queryByText(/^No column is the quote/)).toBeNull()
  await user.selectOptions(within(evidence).getByLabelText('Speaker'), '—')
  await user.selectOptions(within(evidence).getByLabelText('Quote'), '—')
  expect(screen.getByText(/^No column is the quote/)).toBeVisible()
  expect(screen.getByText('Kept as attributes, which prove nothing: speaker, quote.')).toBeVisible()
  expect(screen.queryByText(/names? a speaker/)).toBeNull()
  expect(screen.queryByText(/has a quote/)).toBeNull()
})
