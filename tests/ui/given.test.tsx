import { configure, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { seenIn, standingOf } from '../../src/analysis/checks.ts'
import type { Dataset } from '../../src/domain/dataset.ts'
import { createImport } from '../../src/io/imports/session.ts'
import { createWorkspace } from '../../src/state/workspace.ts'
import { Below } from '../../src/ui/below/Below.tsx'
import { chainText } from '../../src/ui/between/chainText.ts'
import { EvidencePanel } from '../../src/ui/evidence/EvidencePanel.tsx'
import { Find } from '../../src/ui/find/Find.tsx'
import { useScene } from '../../src/ui/graph/useScene.ts'
import { HoverCard } from '../../src/ui/hands/HoverCard.tsx'
import { Legend } from '../../src/ui/legend/Legend.tsx'
import { LibraryPanel } from '../../src/ui/library/LibraryPanel.tsx'
import { rememberGraph } from '../../src/ui/open/opened.ts'
import { StoryPanel } from '../../src/ui/story/StoryPanel.tsx'
import { createFacts } from '../../src/viewer/facts.ts'
import { storyTold } from '../../src/viewer/story.ts'
import { mount } from './mount.tsx'

configure({ asyncUtilTimeout: 10_000 })

const VIEW = { zoom: 1, pan: { x: 0, y: 0 } }

const CSV = `subject,relation,object,speaker,status,quote,publication,link,date
Ada,robbed,Old Mill,Bela,claimed,"Ada had the keys, and the mill was empty.",Mill Gazette,https://gazette.example/1,2031-05-03
Ada,robbed,Old Mill,Ada,denied,<b>I never</b> went there.,Mill Gazette,javascript:alert(1),2031-05-03
Ada,sold,Grain,Bela,claimed,,Mill Gazette,,2031-05
Bela,owns,Old Mill,,,,,,
`

const openedWithNotes = (
  text: string,
  texts: readonly (readonly [name: string, text: string])[],
) => {
  const session = createImport(() => {})
  const files = [['claims.csv', text] as const, ...texts]
  const preview = session.open(
    new Map(files.map(([name, its]) => [name, new TextEncoder().encode(its)])),
  )
  const dataset = session.take()
  if (dataset === null || preview.what === 'faults' || !preview.outcome.ready)
    throw new Error('The table has faults.')
  const landscape = new Map(
    dataset.entities.map(({ id }, at) => [id, [at * 100, at * 40] as const]),
  )
  const placed: Dataset = { ...dataset, layout: { landscape, portrait: null } }
  return { dataset: placed, notes: preview.outcome.summary.notes }
}

const opened = (
  text = CSV,
  texts: readonly (readonly [name: string, text: string])[] = [],
): Dataset => {
  return openedWithNotes(text, texts).dataset
}

const UNCHECKED = 'The quote stands as the file gives it and was not checked against a text.'
const NO_QUOTE = 'The file gives no quote for this, only where it was published.'

const Evidence = () => <EvidencePanel scene={useScene('landscape')} />

const cardOf = async (id: string) => {
  const { user } = mount(<Evidence />, `#select=${id}`, opened())
  return { user, card: await screen.findByRole('article') }
}

it('shows a quote as the file gives it, with speaker, publication and the way there, and that nothing checked it', async () => {
  const { card } = await cardOf('edge-1')
  const [figure] = await within(card).findAllByRole('figure')
  if (figure === undefined) throw new Error('No quote is shown.')
  expect(within(figure).getByRole('blockquote')).toHaveTextContent(
    'Ada had the keys, and the mill was empty.',
  )
  expect(within(figure).getByRole('button', { name: 'Bela' })).toBeVisible()
  const link = within(figure).getByRole('link', { name: 'Mill Gazette' })
  expect(link).toHaveAttribute('href', 'https://gazette.example/1')
  expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  expect(figure.nextElementSibling).toHaveTextContent(UNCHECKED)
  expect(within(card).queryByText(/No evidence/)).toBeNull()
  expect(within(card).queryByRole('button', { name: 'Show in source' })).toBeNull()
  expect(within(card).queryByRole('table')).toBeNull()
})

it('says of the line that it is claimed and denied, by whom and in which words', async () => {
  const { card } = await cardOf('edge-1')
  expect(within(card).getByText('claimed')).toBeVisible()
  expect(within(card).getByText('denied')).toBeVisible()
  const { parentElement } = within(card).getByRole('heading', { name: 'How it is denied' })
  expect(parentElement).toHaveTextContent('Ada denied on 3 May 2031 that Ada — robbed — Old Mill.')
  await waitFor(() => expect(parentElement).toHaveTextContent('<b>I never</b> went there.'))
  expect(parentElement).toHaveTextContent(UNCHECKED)
})

it('copies a quote with its citation, and with the same reserve', async () => {
  const { card, user } = await cardOf('edge-1')
  const [copy] = await within(card).findAllByRole('button', { name: 'Copy quote with citation' })
  await user.click(copy ?? card)
  const [sentence, citation] = (await navigator.clipboard.readText()).split('\n')
  expect(card).toHaveTextContent(sentence ?? 'none')
  expect(sentence).toContain('Bela')
  expect(citation).toBe(
    '“Ada had the keys, and the mill was empty.” — speaker: Bela, said 3 May 2031, Mill Gazette, https://gazette.example/1 (as the file gives it, not checked against a text)',
  )
})

it('makes no markup of a quote, and no link of what leads nowhere in the web', async () => {
  const { card } = await cardOf('edge-2')
  const figure = await within(card).findByRole('figure')
  expect(within(figure).getByRole('blockquote')).toHaveTextContent('<b>I never</b> went there.')
  expect(within(figure).queryByRole('link')).toBeNull()
  expect(figure).toHaveTextContent('Mill Gazette')
})

it('has no quote where the file has none, and says which of both is missing', async () => {
  const { card } = await cardOf('edge-3')
  expect(await within(card).findByText(NO_QUOTE)).toBeVisible()
  expect(within(card).queryByRole('blockquote')).toBeNull()
  expect(card).toHaveTextContent('Mill Gazette')
})

it('has no evidence where the file gives none of it', async () => {
  const { card } = await cardOf('edge-4')
  expect(await within(card).findByText('No evidence in this file.')).toBeVisible()
  expect(within(card).queryByRole('figure')).toBeNull()
})

it('tells of the whole graph that its quotes are as the file gives them', async () => {
  mount(<Evidence />, '', opened())
  expect(
    await screen.findByText(
      'Quotes stand as the file gives them and were not checked against a text.',
    ),
  ).toBeVisible()
  expect(screen.queryByText(/No evidence/)).toBeNull()
})

const Cards = () => {
  const scene = useScene('landscape')
  const box = { x: 0, y: 0, width: 10, height: 10 }
  return scene.strands.map(({ id }) => (
    <HoverCard
      key={id}
      scene={scene}
      hovered={{ hit: { kind: 'strand', id }, pointer: { x: 0, y: 0 }, canvas: box, view: VIEW }}
      onEnter={() => {}}
      onLeave={() => {}}
    />
  ))
}

it('says the same in the card of a line that the pointer rests on', async () => {
  mount(<Cards />, '', opened())
  expect(await screen.findAllByText(UNCHECKED)).toHaveLength(2)
  expect(screen.getByText(NO_QUOTE)).toBeInTheDocument()
  expect(screen.getByText('No evidence in this file.')).toBeInTheDocument()
  expect(screen.getByText('claimed · denied')).toBeInTheDocument()
  expect(screen.getByText('Ada had the keys, and the mill was empty.')).toBeInTheDocument()
})

it('lists statuses in the legend, and no way of speaking where no source speaks', () => {
  mount(<Legend />, '', opened())
  for (const name of ['Status: claimed', 'Status: denied'])
    expect(screen.getByRole('checkbox', { name })).toBeVisible()
  expect(screen.queryByRole('checkbox', { name: 'Status: reported' })).toBeNull()
  expect(screen.queryByText('Speech')).toBeNull()
})

const foundBy = async (asked: string, name: RegExp) => {
  const { user, app } = mount(<Find onFound={() => {}} />, '', opened())
  await user.type(screen.getByRole('searchbox', { name: 'Find' }), asked)
  return { user, app, option: await screen.findByRole('option', { name }) }
}

it('copies a chain of lines with their quotes, and the same reserve at each', () => {
  const workspace = createWorkspace(opened(), '')
  expect(chainText(workspace, workspace.dataset.statements.slice(0, 2)).split('\n')).toEqual([
    expect.stringMatching(/^1\. .*Bela/),
    expect.stringMatching(/^ {3}“Ada had the keys.* not checked against a text\)$/),
    expect.stringMatching(/^2\. Ada denied on 3 May 2031/),
    expect.stringMatching(/^ {3}“<b>I never.* not checked against a text\)$/),
  ])
})

const RESERVE = '(as the file gives it, not checked against a text)'

it('finds a line by words of the quote that its file gives, and says that nothing has checked it', async () => {
  const { user, app, option } = await foundBy('empty keys', /^Statement/)
  expect(option.querySelector('q')).toHaveTextContent('Ada had the keys, and the mill was empty.')
  expect(within(option).getByText(RESERVE)).toBeVisible()
  await user.click(option)
  expect(app().selection.statements).toEqual(['edge-1'])
})

it('finds a line by its publication, with the same reserve', async () => {
  const { option } = await foundBy('“mill gazette” grain', /^Statement/)
  expect(option.querySelector('q')).toHaveTextContent('Mill Gazette')
  expect(within(option).getByText(RESERVE)).toBeVisible()
})

it('finds a line by whoever says it', async () => {
  const { option } = await foundBy('bela empty', /^Statement/)
  expect(option.querySelector('.result-label')).toHaveTextContent(/Bela/)
  expect(within(option).getByText(RESERVE)).toBeVisible()
})

it('has no such reserve on a line that is found by its own words', async () => {
  const { option } = await foundBy('robbed', /^Statement.*Bela/)
  expect(option.querySelector('q')).toBeNull()
  expect(within(option).queryByText(RESERVE)).toBeNull()
})

it('counts such quotes in the table, says there that nothing has checked them, and copies them with the same reserve', async () => {
  const { user } = mount(<Below />, 'below=table', opened())
  const grid = await screen.findByRole('grid')
  const header = within(grid).getByRole('columnheader', { name: /^Quotes, unchecked/ })
  expect(within(header).getByTitle(/were not checked against a text\.$/)).toBeVisible()
  const at = within(grid).getAllByRole('columnheader').indexOf(header)
  const counts = within(grid)
    .getAllByRole('row')
    .filter((row) => row.hasAttribute('aria-selected'))
    .map((row) => row.children[at]?.textContent)
  expect(counts).toEqual(['1', '1', '0', '0'])
  await user.click(screen.getByRole('button', { name: 'Copy 4 rows' }))
  const [, first, , third] = (await navigator.clipboard.readText()).split('\n')
  expect(first).toContain(`\tAda had the keys, and the mill was empty. ${RESERVE}\t`)
  expect(third).not.toContain(RESERVE)
})

it('names in the table the publication that only the file gives', async () => {
  const { user } = mount(<Below />, 'below=table', opened())
  const grid = await screen.findByRole('grid')
  await user.click(screen.getByRole('checkbox', { name: 'Source', hidden: true }))
  const header = within(grid).getByRole('columnheader', { name: /^Source/ })
  const at = within(grid).getAllByRole('columnheader').indexOf(header)
  const [first] = within(grid)
    .getAllByRole('row')
    .filter((row) => row.hasAttribute('aria-selected'))
  expect(first?.children[at]).toHaveTextContent('Mill Gazette')
})

/** A story of one step that rests on three lines: one with a quote, one with a publication, one with neither. */
const toldOf = () => {
  const dataset = opened()
  const cites = dataset.statements.flatMap(({ id }) => (id === 'edge-2' ? [] : id))
  const step = { title: 'The mill', text: 'A step.', cites, view: '', focus: [] }
  const story = { id: 'walk', title: 'A walk', summary: '', steps: [step] }
  return { dataset: { ...dataset, stories: [story] }, story }
}

it('shows the words under a line that a story cites, and that nothing has checked them', async () => {
  const { user } = mount(<StoryPanel onFocus={() => {}} />, 'story=walk,1', toldOf().dataset)
  const items = await screen.findAllByRole('listitem')
  const [robbed, sold, owns] = items.filter((one) => one.dataset.statement !== undefined)
  if (!robbed || !sold || !owns) throw new Error('The story does not cite three lines.')
  for (const [item, told] of [
    [robbed, UNCHECKED],
    [sold, NO_QUOTE],
    [owns, 'No evidence in this file.'],
  ] as const) {
    const [summary] = item.getElementsByTagName('summary')
    await user.click(summary ?? item)
    expect(await within(item).findByText(told)).toBeVisible()
  }
  expect(within(robbed).getByRole('blockquote')).toHaveTextContent(
    'Ada had the keys, and the mill was empty.',
  )
  expect(within(sold).queryByRole('blockquote')).toBeNull()
})

it('does the same on the one-file page', () => {
  const { dataset, story } = toldOf()
  const ways = { toEntity: () => {}, toStatement: () => {}, toQuote: () => {} }
  const told = storyTold(
    createFacts(dataset, []),
    { story, at: 0 },
    ways,
    () => {},
    () => {},
  )
  const texts = [...told.querySelectorAll('details')].map(({ textContent }) => textContent)
  expect(texts).toEqual([
    expect.stringMatching(/Ada had the keys, and the mill was empty\..*not checked against a text/),
    expect.stringContaining(NO_QUOTE),
    expect.stringContaining('No evidence in this file.'),
  ])
})

it('lists the publications that the file names, with their links and what rests on each', async () => {
  const { user, workspace } = mount(<LibraryPanel />, '', opened())
  const card = within(screen.getByRole('article', { name: 'Mill Gazette' }))
  expect(card.getByText('3 statements, 2 of them with a quote')).toBeVisible()
  // An address that is none of the web is no link.
  expect(card.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'https://gazette.example/1',
  ])
  expect(screen.getByText(/^1 statement .*without any evidence/)).toBeVisible()
  await user.click(card.getByText('What rests on it'))
  expect(card.getAllByRole('listitem')).toHaveLength(4)
  await user.click(card.getByRole('button', { name: 'Select its lines' }))
  expect(workspace.store.getState().app.selection.statements).toEqual([
    'edge-1',
    'edge-2',
    'edge-3',
  ])
})

it('lists of very many only the first, and says how many more there are', async () => {
  const rows = Array.from(
    { length: 700 },
    (_, at) => `Ada,sold,Grain ${at},,,She sold it.,Mill Gazette,https://a.example/${at},`,
  )
  const { user } = mount(<LibraryPanel />, '', opened(`${CSV}${rows.join('\n')}\n`))
  const card = within(screen.getByRole('article', { name: 'Mill Gazette' }))
  await user.click(card.getByText('701 links'))
  expect(card.getAllByRole('link')).toHaveLength(500)
  expect(card.getByText('and 201 more')).toBeVisible()
  await user.click(card.getByText('What rests on it'))
  expect(card.getByText('and 203 more')).toBeVisible()
})

it('takes a verdict on what only the file gives, which other words make stale', async () => {
  const { user, workspace } = mount(<Evidence />, '#select=edge-1', opened())
  await user.click(await screen.findByRole('button', { name: 'Wrong' }))
  const { checks } = workspace.store.getState().app
  const verdicts = (text: string) =>
    [...standingOf(checks, seenIn(opened(text))).kept].map(([id, { verdict }]) => [id, verdict])
  expect(verdicts(CSV)).toEqual([['edge-1', 'wrong']])
  // A row before it changes nothing; other words do.
  const [head, ...rows] = CSV.split('\n')
  expect(verdicts([head, 'Cleo,sold,Grain,,,,,,', ...rows].join('\n'))).toEqual([
    ['edge-2', 'wrong'],
  ])
  expect(verdicts(CSV.replace('had the keys', 'lost the keys'))).toEqual([])
})

const MILL = [
  'mill.txt',
  'A sale\n\nBela said: “Ada had the keys, and the mill was empty.” No one else spoke.',
] as const

const UNPLACED =
  'The quote stands as the file gives it: it has no single place in the texts that were opened with it.'

it('shows a quote that was found in a text at its place, and the others as the file gives them', async () => {
  const { app } = mount(<Evidence />, '#select=edge-1,edge-2', opened(CSV, [MILL]))
  const [found, other] = await screen.findAllByRole('article')
  if (found === undefined || other === undefined) throw new Error('Two statements are selected.')
  expect(await within(found).findByText('direct speech')).toBeVisible()
  expect(within(found).getByText('Bela on 3 May 2031')).toBeVisible()
  expect(within(found).getByRole('link', { name: 'Mill Gazette' })).toHaveAttribute(
    'href',
    'https://gazette.example/1',
  )
  // Of the denial beside it.
  expect(within(found).getAllByText(UNPLACED)).toHaveLength(1)
  expect(within(other).getByText(UNPLACED)).toBeVisible()
  expect(within(other).queryByRole('button', { name: 'Show in source' })).toBeNull()
  within(found).getByRole('button', { name: 'Show in source' }).click()
  expect(app().reading).toMatchObject({ source: 'mill', statement: 'edge-1' })
})

it('says beside a quote without a place which words or places are nearest, as it was told of its row', async () => {
  const { dataset, notes } = openedWithNotes(
    `${CSV}Ada,sold,Old Mill,Bela,claimed,the mill,,,\nBela,sold,Old Mill,Ada,claimed,the mill was emptied,,,\n`,
    [[MILL[0], `${MILL[1]}\n\nShe sold the mill.`]],
  )
  const workspace = createWorkspace(dataset, '')
  rememberGraph({ search: '?test=told', workspace, file: { source: null, losses: [], notes } })
  mount(<Evidence />, '#select=edge-5,edge-6,edge-1', dataset)
  const cardOf = async (sentence: RegExp) => {
    const cards = await screen.findAllByRole('article')
    const card = cards.find(({ textContent }) => sentence.test(textContent ?? ''))
    if (card === undefined) throw new Error(`No card says ${sentence}.`)
    return card
  }
  await waitFor(async () =>
    expect(await cardOf(/^Bela.*Ada — sold — Old Mill/)).toHaveTextContent(
      'The quote "the mill" stands in more than one place of the texts beside the file: line 3 of mill.txt ("said: “Ada had the keys, and the mill was empty.” No one else spoke."), line 5 of mill.txt ("She sold the mill.").',
    ),
  )
  const other = await cardOf(/^Ada.*Bela — sold — Old Mill/)
  expect(other).toHaveTextContent(
    'stands in none of the texts beside the file; the nearest is line 3 of mill.txt ("the mill was empty")',
  )
  expect(other).toHaveTextContent('Compare it with its text; it was kept as the file gives it.')
  expect(other).not.toHaveTextContent(UNPLACED)
  expect(await cardOf(/^Bela.*robbed/)).toHaveTextContent('stands in none of the texts')
})

it('leads from what it says of the whole graph to the texts, and says how far they prove it', async () => {
  const { app } = mount(<Evidence />, '', opened(CSV, [MILL]))
  await screen.findByText(
    /^Quotes stand at their places in the texts .* all others stand as the file/,
  )
  expect(
    screen.getByText('Click a line or a node: its statements, quotes and sources appear here.'),
  ).toBeVisible()
  expect(
    await screen.findByText(
      /^1 of 3 sentences carries a statement; the data set does not say of 2/,
    ),
  ).toBeVisible()
  screen.getByRole('button', { name: 'Read the source' }).click()
  expect(app().reading).toMatchObject({ source: 'mill' })
})

it('lists its texts among the sources, and below them what the file names for the other lines', async () => {
  mount(<LibraryPanel />, '', opened(CSV, [MILL]))
  const card = await screen.findByRole('article', { name: 'A sale' })
  expect(card).toHaveTextContent('1 statement, proved by 1 quote')
  expect(screen.getByText(/^What the file names for its other lines/)).toBeVisible()
  expect(screen.getByText('2 statements, 1 of them with a quote')).toBeVisible()
  expect(screen.getByText('1 statement stands in the file without any evidence.')).toBeVisible()
})
