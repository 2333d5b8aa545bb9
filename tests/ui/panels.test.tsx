import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { sourceId } from '../../src/domain/ids.ts'
import { told } from '../../src/domain/told.ts'
import { isSelected } from '../../src/state/appState.ts'
import { EvidencePanel } from '../../src/ui/evidence/EvidencePanel.tsx'
import { Selected } from '../../src/ui/evidence/Selected.tsx'
import { ExportDialog } from '../../src/ui/export/ExportDialog.tsx'
import { Find } from '../../src/ui/find/Find.tsx'
import { Faults } from '../../src/ui/frame/Faults.tsx'
import { PanelBoundary } from '../../src/ui/frame/PanelBoundary.tsx'
import { part } from '../../src/ui/frame/part.tsx'
import { MirrorList } from '../../src/ui/graph/MirrorList.tsx'
import { useScene } from '../../src/ui/graph/useScene.ts'
import { Legend } from '../../src/ui/legend/Legend.tsx'
import { ShownLine } from '../../src/ui/legend/ShownLine.tsx'
import { Reader } from '../../src/ui/source/Reader.tsx'
import { useApp, useWorkspace } from '../../src/ui/workspace.tsx'
import { aDataset, anEntity, aSource, aStatement, parsed } from '../helpers/dataset.ts'
import { threeSources } from '../helpers/threeSources.ts'
import { mount } from './mount.tsx'

/** The panel with its lazily loaded part at once. */
const Evidence = () => {
  const scene = useScene('landscape')
  const selected = useApp((app) => isSelected(app.selection))
  return selected ? <Selected scene={scene} /> : <EvidencePanel scene={scene} />
}
const Mirror = () => <MirrorList scene={useScene('landscape')} />
const OpenReader = () => {
  const { dataset } = useWorkspace()
  const reading = useApp((app) => app.reading)
  const [source] = dataset.sources
  return reading === null || source === undefined ? null : (
    <Reader source={source} reading={reading} />
  )
}

describe('the legend', () => {
  it('counts what each entry shows, and hides it at a click', async () => {
    const { user } = mount(
      <>
        <Legend />
        <ShownLine />
      </>,
    )
    const family = screen.getByRole('checkbox', { name: 'Family: accuses' })
    expect(family).toBeChecked()
    expect(family).toHaveAccessibleDescription('1 of 1 shown')
    const line = screen.getByRole('status')
    const before = line.textContent
    await user.click(family)
    expect(family).not.toBeChecked()
    expect(line.textContent).not.toBe(before)
    expect(line).toHaveTextContent(/Hidden by relations \(1\)/)
    const clear = screen.getByRole('button', { name: 'Clear' })
    await user.click(clear)
    expect(family).toBeChecked()
    expect(clear).toHaveAttribute('aria-disabled', 'true')
    expect(clear).toHaveFocus()
  })

  it('offers the way back to the opening view only where the filters are others', async () => {
    const { user } = mount(
      <>
        <Legend />
        <ShownLine />
      </>,
    )
    const back = screen.getByRole('button', { name: 'Back to the opening view' })
    expect(back).toHaveAttribute('aria-disabled', 'true')
    await user.click(screen.getByRole('checkbox', { name: 'Family: accuses' }))
    await user.click(back)
    expect(screen.getByRole('checkbox', { name: 'Family: accuses' })).toBeChecked()
    expect(back).toHaveAttribute('aria-disabled', 'true')
    expect(back).toHaveFocus()
  })

  it('says the whole of what stands shortened in the line of what is shown', async () => {
    mount(<ShownLine />, 'no-relation=accuses&focus=1,ledania&added=charge')
    const [focus, beside] = [/^Within 1 step of Ledania\. /, /^\+1 although filtered\. /]
    for (const name of [focus, beside]) {
      const chip = await screen.findByRole('button', { name })
      expect(chip.title).toBe(chip.getAttribute('aria-label'))
    }
    const back = screen.getByRole('button', { name: 'Back to the opening view' })
    expect(back.title).toBe('Back to the opening view')
    expect(back.title.toLowerCase()).toContain(back.textContent?.toLowerCase())
    expect(back.textContent?.length).toBeLessThan(back.title.length)
    expect(screen.getByRole('status').title).toMatch(/ of 7 statements shown\. Hidden by /)
  })

  it('says so where a statement is hidden by several, as their counts add up to more than is hidden', async () => {
    const { user } = mount(
      <>
        <Legend />
        <ShownLine />
      </>,
    )
    const line = screen.getByRole('status')
    await user.click(screen.getByRole('checkbox', { name: 'Family: accuses' }))
    expect(line).not.toHaveTextContent('more than one')
    await user.click(screen.getByRole('checkbox', { name: 'Status: reported' }))
    expect(line).toHaveTextContent(
      /Hidden by relations \(1\), status \(5\), some by more than one$/,
    )
  })

  it('shows one entry alone', async () => {
    const { user } = mount(<Legend />)
    await user.click(screen.getByRole('button', { name: 'Only Status: claimed' }))
    expect(screen.getByRole('checkbox', { name: 'Status: claimed' })).toBeChecked()
    expect(screen.getByRole('checkbox', { name: 'Status: reported' })).not.toBeChecked()
  })

  it('shows a family as mixed while only some of its types are on', async () => {
    const { user } = mount(<Legend />)
    const family = screen.getByRole('checkbox', { name: 'Family: accuses' })
    await user.click(screen.getByRole('checkbox', { name: 'Relation: accuses' }))
    expect(family).not.toBeChecked()
  })

  it('keeps only what is contested', async () => {
    const { user, workspace } = mount(<Legend />)
    await user.click(screen.getByRole('checkbox', { name: 'Only contested' }))
    const { filters } = workspace.store.getState().app
    const shown = workspace.statementsInView(filters)
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.every(({ contested }) => contested)).toBe(true)
  })

  it('begins with “only contested”', () => {
    mount(<Legend />)
    const [first] = screen.getAllByRole('checkbox')
    expect(first).toBe(screen.getByRole('checkbox', { name: 'Only contested' }))
  })
})

describe('the evidence', () => {
  it('says what the graph is while nothing is selected', () => {
    mount(<Evidence />)
    expect(screen.getByText('Aland and Borduria')).toBeVisible()
    expect(screen.getByText('How to read the picture')).toBeVisible()
  })

  it('lists a few sources of many, and leads to all of them', async () => {
    const dataset = parsed(threeSources())
    const [first] = dataset.sources
    if (first === undefined) throw new Error('The sample has changed.')
    const more = ['fourth', 'fifth', 'sixth'].map((id) => ({ ...first, id: sourceId(id) }))
    const { user, app } = mount(<Evidence />, '', {
      ...dataset,
      sources: [...dataset.sources, ...more],
    })
    const heading = screen.getByRole('heading', { name: 'Sources' })
    const list = heading.nextElementSibling
    expect(list?.querySelectorAll('li')).toHaveLength(5)
    await user.click(screen.getByRole('button', { name: 'All 6 sources' }))
    expect(app().tool).toBe('sources')
  })

  it('shows a claim with its speaker, its quotes, and who denies it in which words', () => {
    mount(<Evidence />, '#select=claim-arming')
    const [card] = screen.getAllByRole('article')
    if (card === undefined) throw new Error('No statement is shown.')
    expect(card).toHaveTextContent(/Aland says that Borduria sponsors Rebels/)
    expect(
      within(card)
        .getAllByRole('blockquote')
        .map(({ textContent }) => textContent),
    ).toEqual(['Borduria of arming rebels', 'the charge', 'Borduria denied the charge'])
    expect(within(card).getByText('claimed')).toBeVisible()
    const answers = within(card).getByRole('heading', { name: 'How it is denied' }).parentElement
    if (answers === null) throw new Error('The denial stands nowhere.')
    expect(within(answers).getByRole('blockquote')).toHaveTextContent('Borduria denied the charge')
    expect(within(card).getByText('no date in the source')).toBeVisible()
  })

  it('leads from a claim to the words of its denial in the source', async () => {
    const { user, app } = mount(<Evidence />, '#select=claim-arming')
    const denial = screen.getByRole('heading', { name: 'How it is denied' }).parentElement
    if (denial === null) throw new Error('The denial stands nowhere.')
    await user.click(within(denial).getByRole('button', { name: 'See in source' }))
    expect(app().reading).toMatchObject({ statement: 'denial', quote: 0 })
  })

  it('tells apart the denial as which something appears, and what else denies it', () => {
    const other = aStatement('other', {
      relation: 'denies',
      subject: 'ledania',
      object: 'aland',
      denies: ['arming'],
      quotes: ['Ledania denied it as well'],
    })
    const itself = aStatement('itself', {
      relation: 'denies',
      subject: 'borduria',
      object: 'aland',
      denies: ['arming'],
      quotes: ['Borduria denied arming rebels'],
    })
    const arming = aStatement('arming', {
      relation: 'sponsors',
      subject: 'borduria',
      object: 'rebels',
      status: 'denied',
      said: ['borduria'],
      quotes: ['arming rebels'],
    })
    const toldOf = aStatement('told-of', {
      relation: 'denies',
      subject: 'borduria',
      object: 'aland',
      status: 'claimed',
      said: ['ledania'],
      denies: ['arming'],
      quotes: ['Borduria rejects it, Ledania claimed'],
    })
    const text =
      'Borduria denied arming rebels, of which Aland spoke. Ledania denied it as well. Borduria rejects it, Ledania claimed.'
    mount(
      <Evidence />,
      '#select=arming',
      parsed(
        aDataset({
          sources: [aSource(text)],
          entities: ['aland', 'borduria', 'ledania', 'rebels'].map((id) => anEntity(id)),
          statements: [arming, other, itself, toldOf],
        }),
      ),
    )
    const below = (name: string): string =>
      screen.getByRole('heading', { name }).parentElement?.textContent ?? ''
    expect(below('The denial itself')).toContain('Borduria denied arming rebels')
    expect(below('The denial itself')).not.toContain('Ledania')
    expect(below('How it is denied')).toContain('Ledania denied it as well')
    expect(below('How it is denied')).toContain('Borduria rejects it, Ledania claimed')
    expect(below('How it is denied')).not.toContain('Borduria denied arming')
  })

  it('leads from a claim to its denial, and from a name to its node', async () => {
    const { user, workspace } = mount(<Evidence />, '#select=claim-arming')
    await user.click(screen.getByRole('button', { name: /^Borduria denied/ }))
    expect(workspace.store.getState().app.selection.statements).toEqual(['denial'])
    await user.click(screen.getAllByRole('button', { name: 'Aland' })[0] ?? document.body)
    expect(workspace.store.getState().app.selection.entities).toEqual(['aland'])
    expect(screen.getByRole('heading', { name: 'Aland' })).toBeVisible()
  })

  it('says how many statements about a node the filters hide, and shows them on request', async () => {
    const { user } = mount(<Evidence />, '#select=aland')
    expect(screen.getByText(/1 statement more about this is hidden by the filters/)).toBeVisible()
    const before = screen.getAllByRole('article').length
    await user.click(screen.getByRole('button', { name: 'Show them here' }))
    expect(screen.getAllByRole('article').length).toBe(before + 1)
  })

  it('takes several nodes and lines at once', () => {
    mount(<Evidence />, '#select=aland,denial')
    expect(screen.getByText('1 node and 1 statement selected')).toBeVisible()
  })
})

describe('the reader', () => {
  it('marks every quote, overlapping ones too, and puts the focus on the one asked for', () => {
    mount(<OpenReader />, '#read=report,claim-arming,0')
    const source = screen.getByRole('region', { name: 'Source' })
    expect(document.activeElement).toHaveTextContent('Borduria of arming rebels')
    expect(source).toContainElement(document.activeElement as HTMLElement)
    expect(source).toHaveTextContent('Kovar called Borduria a patient neighbour, Wire One wrote.')
    expect(screen.getByText('Quote 1 of 2')).toBeVisible()
  })

  it('selects the statements of a mark', async () => {
    const { user, workspace } = mount(<OpenReader />, '#read=report,,0')
    await user.click(screen.getByRole('button', { name: 'Ledania offered to mediate' }))
    expect(workspace.store.getState().app.selection.statements).toEqual(['offer'])
  })
})

describe('the list beside the canvas', () => {
  it('holds a sentence for every statement in view and a line for every node', () => {
    const { workspace } = mount(<Mirror />)
    const relations = screen.getByRole('list', { name: 'Relations in view' })
    const { filters } = workspace.store.getState().app
    expect(within(relations).getAllByRole('listitem').length).toBe(
      workspace.statementsInView(filters).length,
    )
    expect(screen.getByRole('list', { name: 'Actors in view' })).toHaveTextContent(
      /Borduria, Country, \d+ statements in view/,
    )
  })

  it('moves among its items by arrow keys and selects by Enter', async () => {
    const { user, workspace } = mount(<Mirror />)
    const [first, second] = within(
      screen.getByRole('list', { name: 'Relations in view' }),
    ).getAllByRole('button')
    first?.focus()
    await user.keyboard('{ArrowDown}')
    expect(second).toHaveFocus()
    await user.keyboard('{Home}')
    expect(first).toHaveFocus()
    await user.keyboard('{ArrowUp}')
    expect(first).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(workspace.store.getState().app.selection.statements.length).toBe(1)
  })
})

describe('Find', () => {
  it('finds with a typo and selects by Enter', async () => {
    const found: string[][] = []
    const { user, workspace } = mount(<Find onFound={(ids) => found.push([...ids])} />)
    await user.type(screen.getByRole('searchbox', { name: 'Find' }), 'bordura')
    await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(0))
    await user.keyboard('{Enter}')
    expect(workspace.store.getState().app.selection.entities).toEqual(['borduria'])
    expect(found).toEqual([['borduria']])
  })

  it('leaves the field for the graph once something is chosen, keeps its words and says what is selected', async () => {
    const { user } = mount(
      <>
        <Find onFound={() => {}} />
        <div id="graph-canvas" role="application" aria-label="Graph" tabIndex={-1} />
        <section id="evidence" aria-label="Evidence" tabIndex={-1} />
      </>,
    )
    const field = screen.getByRole('searchbox', { name: 'Find' })
    await user.type(field, 'bordura')
    await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(0))
    await user.keyboard('{Enter}')
    expect(screen.getByRole('application', { name: 'Graph' })).toHaveFocus()
    expect(screen.queryByRole('option')).toBeNull()
    expect(field).toHaveValue('bordura')
    expect(field.closest('.find')).toHaveTextContent('Selected and brought into view: Borduria')
    field.focus()
    await user.keyboard('ana')
    expect(field).toHaveValue('ana')
  })

  it('says of a sentence about a statement in which language it is', async () => {
    const { user } = mount(
      <>
        <Find onFound={() => {}} />
        <div id="graph-canvas" role="application" aria-label="Graph" tabIndex={-1} />
      </>,
    )
    const field = screen.getByRole('searchbox', { name: 'Find' })
    await user.type(field, 'arming rebels')
    await user.click(await screen.findByRole('option', { name: /accused/ }))
    const said = field.closest('.find')?.querySelector('[aria-live] bdi')
    expect(said?.textContent).toMatch(/accused/)
    expect(said).toHaveAttribute('lang', 'en')
  })

  it('leads to the evidence where something lies over the graph', async () => {
    const { user } = mount(
      <>
        <Find onFound={() => {}} />
        <div id="graph-canvas" role="application" aria-label="Graph" tabIndex={-1} />
        <section id="evidence" aria-label="Evidence" tabIndex={-1} />
      </>,
      'compare=aland,members,borduria,members,split',
    )
    await user.type(screen.getByRole('searchbox', { name: 'Find' }), 'bordura')
    await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(0))
    await user.keyboard('{Enter}')
    const said = screen.getByText('Selected:', { exact: false })
    expect(said).toHaveTextContent('Selected: Borduria')
    expect(screen.getByRole('region', { name: 'Evidence' })).toHaveFocus()
  })

  it('says so when nothing is found', async () => {
    const { user } = mount(<Find onFound={() => {}} />)
    await user.type(screen.getByRole('searchbox', { name: 'Find' }), 'qqqq')
    expect(await screen.findByText(/Nothing is found for “qqqq”/)).toBeVisible()
  })
})

describe('the export dialog', () => {
  it('says beforehand what closure adds, and offers no empty selection', async () => {
    const { user } = mount(
      <ExportDialog orientation="landscape" onClose={() => {}} />,
      '#no-status=reported',
    )
    expect(screen.getByRole('radio', { name: 'What is selected' })).toBeDisabled()
    expect(screen.getByText(/1 statement will be in the file, and 2 more/)).toBeVisible()
    await user.click(screen.getByRole('radio', { name: 'Everything' }))
    expect(screen.getByText('7 statements will be in the file.')).toBeVisible()
    await user.click(screen.getByRole('radio', { name: 'GraphML' }))
    expect(screen.getByText(/Left out by this format/)).toBeVisible()
    expect(screen.queryByText(/does not open again here/)).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'Turtle' }))
    expect(screen.getByText(/The file does not open again here; JSON and HTML do/)).toBeVisible()
  })

  it('names the file and measures it before it is saved, whatever the format', async () => {
    const { user } = mount(<ExportDialog orientation="landscape" onClose={() => {}} />)
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled()
    expect(await screen.findByText(/-shown\.json, (\d+ kB|\d+ bytes)$/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled()
    await user.click(screen.getByRole('radio', { name: 'Turtle' }))
    expect(await screen.findByText(/-shown\.ttl, (\d+ kB|\d+ bytes)$/)).toBeVisible()
  })

  it('offers another version of GEXF, and of no other format', async () => {
    const { user } = mount(<ExportDialog orientation="landscape" onClose={() => {}} />)
    expect(screen.queryByRole('combobox')).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'GEXF' }))
    await user.selectOptions(screen.getByRole('combobox', { name: /Version of GEXF/ }), '1.3')
    expect(screen.getByRole('combobox')).toHaveValue('1.3')
  })

  it('says what went wrong where a file cannot be written, and saves none', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }))
    const { user } = mount(<ExportDialog orientation="landscape" onClose={() => {}} />)
    await user.click(screen.getByRole('radio', { name: 'HTML' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'viewer/viewer.js could not be fetched',
    )
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled()
    vi.unstubAllGlobals()
  })
})

describe('what fails', () => {
  it('is listed fault by fault, each with its way out', () => {
    mount(
      <Faults
        title="Aland"
        issues={[
          { rule: 'a', where: 'x', what: told`One thing is wrong`, wayOut: told`Mend it` },
          { rule: 'b', where: 'y', what: told`Another is`, wayOut: told`Mend that` },
        ]}
      />,
    )
    expect(screen.getByRole('heading', { name: 'Aland cannot be shown yet' })).toBeVisible()
    expect(screen.getAllByRole('listitem').length).toBe(2)
    expect(screen.getByText(/Another is\./)).toHaveTextContent('Another is. Mend that.')
  })

  it('stays inside its panel', () => {
    const Broken = (): never => {
      throw new Error('planted')
    }
    const heard = vi.spyOn(console, 'error').mockImplementation(() => {})
    mount(
      <>
        <PanelBoundary>
          <Broken />
        </PanelBoundary>
        <p>the rest</p>
      </>,
    )
    heard.mockRestore()
    expect(screen.getByRole('alert')).toHaveTextContent('This part of the page has failed.')
    expect(screen.getByText('the rest')).toBeVisible()
  })

  it('says that it did not come, where it could not be fetched', async () => {
    const Late = part(async () => {
      throw new Error('planted')
    })
    const heard = vi.spyOn(console, 'error').mockImplementation(() => {})
    mount(
      <>
        <Late />
        <p>the rest</p>
      </>,
    )
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'A part of the page could not be fetched.',
    )
    heard.mockRestore()
    expect(screen.getByText('the rest')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeVisible()
  })
})
