import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { narrativesToMarkdown } from '../../src/analysis/narratives/markdown.ts'
import { compareNarratives } from '../../src/analysis/narratives/narratives.ts'
import { entityId } from '../../src/domain/ids.ts'
import { createWords } from '../../src/domain/words.ts'
import { readGraphFile } from '../../src/io/imports/index.ts'
import type { AppState, Comparison } from '../../src/state/appState.ts'
import { fromFragment, toFragment } from '../../src/state/location.ts'
import { toldPart } from '../../src/state/stories.ts'
import { ComparePanel } from '../../src/ui/compare/ComparePanel.tsx'
import { mayBeSides } from '../../src/ui/compare/sidesFor.ts'
import { type Told, useNarratives } from '../../src/ui/compare/useNarratives.ts'
import { compareWords } from '../../src/ui/messages/compare.ts'
import { useApp, WorkspaceProvider } from '../../src/ui/workspace.tsx'
import { aDataset, anEntity, aStatement, parsed } from '../helpers/dataset.ts'
import { shipped } from '../helpers/shipped.ts'
import { large as largeSample } from './large.ts'
import { mount } from './mount.tsx'

const comparisonOf = ({ comparison }: AppState): Comparison => {
  if (comparison === null) throw new Error('Nothing is compared.')
  return comparison
}

const sides = (app: ReturnType<ReturnType<typeof mount>['app']>) =>
  app.comparison === null ? null : [app.comparison.a.entity, app.comparison.b.entity]

describe('the comparison', () => {
  it('begins with the two main parties and starts by a button', async () => {
    const { user, app } = mount(<ComparePanel />)
    expect(app().comparison).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Compare' }))
    expect(new Set(sides(app()))).toEqual(new Set(['aland', 'borduria']))
    await user.click(screen.getByRole('button', { name: 'End comparison' }))
    expect(app().comparison).toBeNull()
  })

  it('shows a matter with both sides’ words and quotes, each with its way to the source', () => {
    mount(<ComparePanel />, 'compare=aland,members,borduria,members,split')
    const matter = screen.getAllByRole('article')[0]
    if (matter === undefined) throw new Error('There is no matter.')
    expect(within(matter).getByText('Borduria denied the charge')).toBeVisible()
    expect(within(matter).getByText('Aland accused Borduria of arming rebels')).toBeVisible()
    expect(within(matter).getAllByRole('button', { name: 'Show in source' })).toHaveLength(3)
    expect(within(matter).getByText('No statement in this source.')).toBeVisible()
  })

  it('has the quotes that a table gives, on both sides and in the report, with what has not checked them', async () => {
    const rows = [
      'id,subject,relation,object,speaker,quote,publication,denies',
      'r1,Nordbau,bribes,Lena,Karl,They paid for it,Harbour Post,',
      'r2,Lena,denies,Karl,,I paid every cent,Harbour Post,r1',
    ]
    const { dataset } = readGraphFile('affair.csv', new TextEncoder().encode(rows.join('\n')))
    if (dataset === null) throw new Error('It is a graph.')
    mount(<ComparePanel />, 'compare=Karl,members,Lena,members,split', dataset)
    const [matter] = await screen.findAllByRole('article')
    if (matter === undefined) throw new Error('There is no matter.')
    expect(within(matter).getByText('In dispute')).toBeVisible()
    expect(within(matter).queryByText('No answer in this source.')).toBeNull()
    for (const quote of ['They paid for it', 'I paid every cent'])
      expect((await within(matter).findAllByText(quote)).length).toBeGreaterThan(0)
    const sides = [
      { entity: entityId('Karl'), withMembers: true },
      { entity: entityId('Lena'), withMembers: true },
    ] as const
    const report = narrativesToMarkdown(
      compareNarratives(dataset, ...sides),
      { a: 'Karl', b: 'Lena' },
      dataset,
      createWords(dataset),
      compareWords,
    )
    expect(report).toContain(
      '> I paid every cent\n>\n> Harbour Post (as the file gives it, not checked against a text)',
    )
    expect(report).toContain('> They paid for it\n>\n> speaker: Karl, Harbour Post')
    expect(report).not.toMatch(/number behind a sentence|## Sources/)
  })

  it('numbers the quotes of a side where there are several, and says at each sentence which prove it', () => {
    mount(<ComparePanel />, 'compare=afghan-taliban,members,pakistan,members,split', shipped())
    const [matter] = screen.getAllByRole('article')
    const accounts = [...(matter?.querySelectorAll('.account') ?? [])]
    const numbered = accounts.filter((one) => one.querySelectorAll('figure').length > 1)
    expect(numbered.length).toBeGreaterThan(0)
    for (const account of numbered) {
      const quotes = account.querySelectorAll('figure').length
      const told = [...account.querySelectorAll('.said li')].map((item) => item.textContent ?? '')
      const numbers = told.flatMap(
        (text) => text.match(/\(quotes? ([\d, ]+)\)$/)?.[1]?.split(', ') ?? [],
      )
      expect(told.every((text) => /\(quotes? [\d, ]+\)$/.test(text))).toBe(true)
      expect(new Set(numbers)).toEqual(
        new Set(Array.from({ length: quotes }, (_, at) => String(at + 1))),
      )
    }
  })

  it('says how many matters are in dispute and what that means, and of each whether it is', () => {
    mount(<ComparePanel />, 'compare=aland,members,borduria,members,split')
    const cards = screen.getAllByRole('article')
    const disputed = cards.filter((card) => within(card).queryByText('In dispute') !== null)
    expect(disputed.length).toBeGreaterThan(0)
    const count = new RegExp(
      `^${cards.length} matters? .*\\b${disputed.length === cards.length ? '' : `${disputed.length} of them `}in dispute \\(somebody denies`,
    )
    expect(screen.getByText(count)).toBeVisible()
  })

  it('says of a side that is only spoken of that it is named, and asks no answer of it', () => {
    mount(<ComparePanel />, 'compare=afghan-taliban,members,india,members,split', shipped())
    const cards = screen.getAllByRole('article')
    expect(screen.getByText(/^3 matters .* or denies where the other is concerned, /)).toBeVisible()
    for (const card of cards)
      expect(
        within(card).getByText('Only named here; no statement on this in this source.'),
      ).toBeVisible()
  })

  it('names who belongs to a side and speaks with it, and nobody where the side stands alone', async () => {
    const { user } = mount(
      <ComparePanel />,
      'compare=pakistan,members,afghan-taliban,members,split',
      shipped(),
    )
    const pakistan = () => screen.getByText(/^Pakistan says: /).textContent
    expect(pakistan()).toMatch(/ \(with .*Khawaja Asif, .*Pakistani officials.*\)$/)
    expect(pakistan()?.match(/, /g)).toHaveLength(8)
    await user.click(screen.getByRole('checkbox', { name: 'with 9 who belong to it' }))
    expect(pakistan()).toMatch(/^Pakistan says: \d+ statements?$/)
  })

  it('counts those who belong to a side beyond what is quickly read', () => {
    const names = ['Kovar', 'Ilves', 'Maran']
    expect(compareWords.belonging(names, 2)).toBe('with Kovar, Ilves, 1 more')
    expect(compareWords.belonging(names)).toBe('with Kovar, Ilves, Maran')
  })

  it('calls what neither disputes by who tells it, and by no agreement', () => {
    mount(<ComparePanel />, 'compare=pakistan,members,afghan-taliban,members,split', shipped())
    const heading = screen.getByRole('heading', {
      name: /^Told by the source, disputed by neither/,
    })
    expect(heading.nextElementSibling).toHaveTextContent(/does not mean that both agree to it\.$/)
    expect(document.body).not.toHaveTextContent(/common ground/i)
  })

  it('tells matters apart whose headings would read alike', () => {
    mount(<ComparePanel />, 'compare=pakistan,members,afghan-taliban,members,split', shipped())
    const headings = screen.getAllByRole('heading', { level: 4 })
    expect(new Set(headings.map(({ textContent }) => textContent)).size).toBe(headings.length)
    expect(headings.filter(({ textContent }) => / – “.+”$/.test(textContent))).not.toEqual([])
  })

  it('swaps columns and nothing else', async () => {
    const { user, app } = mount(<ComparePanel />, 'compare=aland,members,borduria,members,split')
    const headings = () =>
      screen.getAllByRole('heading', { level: 5 }).map((one) => one.textContent)
    expect(headings().slice(0, 2)).toEqual(['Aland', 'Borduria'])
    await user.click(screen.getByRole('button', { name: 'Swap sides' }))
    expect(headings().slice(0, 2)).toEqual(['Borduria', 'Aland'])
    expect(sides(app())).toEqual(['borduria', 'aland'])
  })

  it('says of a graph in which nobody speaks that there are no sides, compares no two of its nodes, and ends what a link began', async () => {
    const plain = parsed(
      aDataset({
        entities: [anEntity('house', { kind: 'place' }), anEntity('shed', { kind: 'place' })],
        statements: [
          aStatement('beside', { relation: 'located-in', subject: 'house', object: 'shed' }),
        ],
        evidence: 'none',
      }),
    )
    const { user, app } = mount(<ComparePanel />, 'compare=house,members,shed,members,split', plain)
    expect(screen.getByText(/^In this graph nobody speaks/)).toBeVisible()
    expect(screen.queryByRole('combobox')).toBeNull()
    await user.click(screen.getByRole('button', { name: compareWords.end }))
    expect(app().comparison).toBeNull()
    expect(mayBeSides(plain, [entityId('house'), entityId('shed')])).toBe(false)
    expect(mayBeSides(shipped(), [entityId('pakistan'), entityId('india')])).toBe(true)
  })

  it('takes another side, and lets both change places where one is to be the other', async () => {
    const { user, app } = mount(<ComparePanel />, 'compare=aland,members,borduria,members,split')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Second side' }), 'Ledania')
    expect(sides(app())).toEqual(['aland', 'ledania'])
    await user.selectOptions(screen.getByRole('combobox', { name: 'Second side' }), 'Aland')
    expect(sides(app())).toEqual(['ledania', 'aland'])
    await user.selectOptions(screen.getByRole('combobox', { name: 'First side' }), 'Aland')
    expect(sides(app())).toEqual(['aland', 'ledania'])
    expect(screen.getByRole('button', { name: compareWords.end })).toBeVisible()
  })

  it('makes way for both halves where it lies above them', async () => {
    const real = window.matchMedia
    vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
      Object.assign(new EventTarget(), real(query), { matches: query.includes('max-width') }),
    )
    const { user, app } = mount(<ComparePanel />, 'panel=evidence&tool=compare')
    expect(app().sheet).toBe('evidence')
    await user.click(screen.getByRole('button', { name: compareWords.start }))
    expect(app().comparison).not.toBeNull()
    expect(app().sheet).toBeNull()
  })

  it('has a side named by typing where hundreds could be one, and offers those that are selected', async () => {
    const many = parsed(
      aDataset({
        entities: Array.from({ length: 310 }, (_, at) =>
          anEntity(`n${at}`, { name: at === 7 ? 'Türkheim' : `Nobody ${at}` }),
        ),
        statements: [aStatement('blow', { subject: 'n1', object: 'n2' })],
        evidence: 'none',
      }),
    )
    const { user, app, workspace } = mount(
      <ComparePanel />,
      'compare=n1,members,n2,members,split',
      many,
    )
    const list = screen.getByRole('combobox', { name: 'Second side' })
    expect(within(list).getAllByRole('option')).toHaveLength(1)
    await user.type(
      screen.getByRole('combobox', { name: 'Second side: name a node' }),
      'turk{Enter}',
    )
    expect(sides(app())).toEqual(['n1', 'n7'])
    expect(within(list).getByRole<HTMLOptionElement>('option', { name: 'Türkheim' }).selected).toBe(
      true,
    )
    const selection = { entities: [entityId('n9')], statements: [] }
    act(() => workspace.store.run({ name: 'select', selection }))
    await user.selectOptions(list, 'Nobody 9')
    expect(sides(app())).toEqual(['n1', 'n9'])
  })

  it('tells nothing of sides of a large graph until it is found out, and of these alone', async () => {
    const more = Array.from({ length: 3_100 }, (_, at) =>
      aStatement(`more-${at}`, { subject: 'n1', object: 'n2' }),
    )
    const said = (id: string, subject: string, object: string) =>
      aStatement(id, { relation: 'accuses', subject, object })
    const large = parsed(
      aDataset({
        entities: ['n1', 'n2', 'n3'].map((id) => anEntity(id, { name: `Land ${id}` })),
        statements: [...more, said('one', 'n1', 'n2'), said('two', 'n3', 'n1')],
        evidence: 'none',
      }),
    )
    const { app, workspace } = mount(<ComparePanel />, 'compare=n1,members,n2,members,split', large)
    expect(screen.getByText(compareWords.comparing)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Export as Markdown' })).toBeDisabled()
    expect(await screen.findByText('Land n1 says: 1 statement')).toBeVisible()
    fireEvent.change(screen.getByRole('combobox', { name: 'First side' }), {
      target: { value: 'n3' },
    })
    expect(sides(app())).toEqual(['n3', 'n2'])
    expect(screen.queryByText(/^Land n[13] says/)).toBeNull()
    expect(await screen.findByText('Land n3 says: 1 statement')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Export as Markdown' })).toBeEnabled()
    // Back leads to other objects that choose the same.
    const { a, b, view } = comparisonOf(app())
    act(() => workspace.store.goTo({ ...app(), comparison: { a: { ...a }, b: { ...b }, view } }))
    expect(screen.getByText('Land n3 says: 1 statement')).toBeVisible()
  })

  it('is found out once, whoever asks', async () => {
    const found: (Told | null)[] = [null, null]
    const Asking = ({ at }: { readonly at: number }) => {
      found[at] = useNarratives(comparisonOf(useApp((app) => app)))
      return <p>{found[at] === null ? 'Looking' : 'Found'}</p>
    }
    mount(
      <>
        <Asking at={0} />
        <Asking at={1} />
      </>,
      'compare=aland,members,borduria,members,split',
      largeSample(),
    )
    expect(screen.getAllByText('Looking')).toHaveLength(2)
    await waitFor(() => expect(screen.getAllByText('Found')).toHaveLength(2))
    expect(found[0]?.narratives).toBe(found[1]?.narratives)
  })

  it('keeps its two sides chosen while it is not compared, however it ended', async () => {
    const { user, app, workspace, unmount } = mount(
      <ComparePanel />,
      'compare=aland,members,ledania,members,split',
    )
    act(() => workspace.store.run({ name: 'compare', comparison: null }))
    unmount()
    render(
      <WorkspaceProvider workspace={workspace}>
        <ComparePanel />
      </WorkspaceProvider>,
    )
    const second = () => screen.getByRole('combobox', { name: 'Second side' })
    expect(second()).toHaveDisplayValue('Ledania')
    await user.selectOptions(second(), 'Borduria')
    await user.click(screen.getByRole('button', { name: 'Compare' }))
    expect(sides(app())).toEqual(['aland', 'borduria'])
    act(() => workspace.store.goTo({ ...app(), comparison: null }))
    expect(second()).toHaveDisplayValue('Borduria')
  })

  it('has the sides that are chosen in the link, before they are compared and after', async () => {
    const { user, app, workspace } = mount(<ComparePanel />, 'tool=compare')
    const fragment = (): string => toFragment(app(), workspace.dataset)
    expect(fragment()).toBe('tool=compare')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Second side' }), 'Ledania')
    expect(fragment()).toBe('sides=aland,members,ledania,members,split&tool=compare')
    const linked = fromFragment(fragment(), workspace.dataset)
    expect(linked.comparison).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Compare' }))
    expect(fragment()).toBe('compare=aland,members,ledania,members,split&tool=compare')
    await user.click(screen.getByRole('button', { name: 'End comparison' }))
    expect(fragment()).toBe('sides=aland,members,ledania,members,split&tool=compare')
    act(() => workspace.store.run({ name: 'show-tool', tool: 'evidence' }))
    expect(fragment()).toBe('')
  })

  it('has them in the link whatever ended the comparison: a story, or the way back', () => {
    const { app, workspace } = mount(
      <ComparePanel />,
      'compare=aland,members,ledania,members,split&tool=compare',
    )
    const { store, dataset } = workspace
    const compared = app()
    const chosen = 'sides=aland,members,ledania,members,split'
    act(() => store.goTo(fromFragment('tool=compare', dataset)))
    expect(toFragment(app(), dataset)).toBe(`${chosen}&tool=compare`)
    act(() => store.goTo(compared))
    expect(app().sides).toBeNull()
    const telling = { story: 'none', step: 0, before: null }
    act(() => store.run({ name: 'tell', telling, shows: toldPart(app()) }))
    act(() => store.run({ name: 'show-tool', tool: 'compare' }))
    expect(toFragment(app(), dataset)).toContain(chosen)
    act(() => store.goTo(fromFragment('', dataset)))
    act(() => store.run({ name: 'show-tool', tool: 'compare' }))
    expect(toFragment(app(), dataset)).toBe(`${chosen}&tool=compare`)
  })

  it('opens with the sides of a link that compares none', () => {
    const { app } = mount(<ComparePanel />, 'tool=compare&sides=borduria,alone,ledania,members')
    expect(app().comparison).toBeNull()
    expect(screen.getByRole('combobox', { name: 'First side' })).toHaveDisplayValue('Borduria')
    expect(screen.getByRole('combobox', { name: 'Second side' })).toHaveDisplayValue('Ledania')
  })

  it('lights the line of the statement that has the focus, and selects it', async () => {
    const { user, app, workspace } = mount(
      <ComparePanel />,
      'compare=aland,members,borduria,members,split',
    )
    const claim = screen.getByRole('button', { name: /^Borduria denied/ })
    claim.focus()
    expect(workspace.store.getState().pointed.statements).toEqual(['denial'])
    await user.click(claim)
    expect(app().selection.statements).toEqual(['denial'])
  })
})
