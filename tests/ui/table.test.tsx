import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { MeasureOrder } from '../../src/analysis/jobs/measureOrder.ts'
import { MEASURES } from '../../src/analysis/measures/index.ts'
import { nodeFigures } from '../../src/analysis/nodeFigures.ts'
import { matchingRows } from '../../src/analysis/table.ts'
import { entityId, statementId } from '../../src/domain/ids.ts'
import { selectEntity, selectStatements } from '../../src/state/commands.ts'
import { Below } from '../../src/ui/below/Below.tsx'
import { numbers } from '../../src/ui/messages/numbers.ts'
import { nodeColumns } from '../../src/ui/table/nodeColumns.tsx'
import { THEMES } from '../../src/view/theme.ts'
import { builtDataset, builtEntity, builtStatement } from '../helpers/built.ts'
import { mount } from './mount.tsx'

/** Does in the page what the worker does beside it. */
class WorkerInPage extends EventTarget {
  static started = 0
  private ended = false
  constructor() {
    super()
    WorkerInPage.started++
  }
  postMessage({ network, measures }: MeasureOrder): void {
    setTimeout(() => {
      for (const { id, compute } of MEASURES)
        if (!this.ended && measures.includes(id))
          this.dispatchEvent(
            new MessageEvent('message', { data: { measure: id, values: compute(network) } }),
          )
    })
  }
  terminate(): void {
    this.ended = true
  }
}
vi.stubGlobal('Worker', WorkerInPage)
// The first table waits for its code.
configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => {
  localStorage.clear()
  WorkerInPage.started = 0
})

const opened = async (fragment = 'below=table') => {
  const mounted = mount(<Below />, fragment)
  const grid = await screen.findByRole('grid')
  return { ...mounted, grid }
}

/** What the cells of one column say, from the top. */
const column = (grid: HTMLElement, name: string): readonly string[] => {
  const names = within(grid)
    .getAllByRole('columnheader')
    .map((header) => header.textContent)
  const at = names.indexOf(name)
  return within(grid)
    .getAllByRole('row')
    .filter((row) => row.hasAttribute('aria-selected'))
    .map((row) => [...row.children][at]?.textContent ?? '')
}
const selectedRows = (grid: HTMLElement): number =>
  within(grid).queryAllByRole('row', { selected: true }).length
const header = (grid: HTMLElement, name: string): HTMLElement =>
  within(grid).getByRole('columnheader', { name })

describe('the table of statements', () => {
  it('stands behind a switch in the bar of the timeline, and hands the focus over', async () => {
    const { user, app } = mount(<Below />)
    await user.click(screen.getByRole('radio', { name: 'Table' }))
    expect(await screen.findByRole('grid', { name: 'Statements' })).toBeVisible()
    expect(app().below).toBe('table')
    expect(screen.getByRole('radio', { name: 'Table' })).toHaveFocus()
    await user.keyboard('{ArrowLeft}')
    expect(await screen.findByRole('slider', { name: 'Last day' })).toBeVisible()
    expect(screen.getByRole('radio', { name: 'Timeline' })).toHaveFocus()
  })

  it('has a row for each statement that the filters show, attributed and counted', async () => {
    const { grid } = await opened()
    expect(grid).toHaveAttribute('aria-rowcount', '7')
    expect(screen.getByRole('status')).toHaveTextContent('6 of 6 statements')
    const claim = within(grid).getByRole('row', { name: /^denied/ })
    expect(claim).toHaveTextContent(/Aland says that Borduria sponsors Rebels; Borduria denies it/)
  })

  it('says first what a statement is worth, and last what its sentence says already, in its list of columns too', async () => {
    const { grid } = await opened()
    const names = within(grid)
      .getAllByRole('columnheader')
      .map((one) => one.textContent)
    expect(names).toEqual([
      'Statement',
      'Status',
      'Said by',
      'Stance',
      'Happened',
      'Quotes',
      'Subject',
      'Relation',
      'Object',
      'Family',
    ])
    const listed = screen
      .getAllByRole('checkbox', { hidden: true })
      .map((one) => one.getAttribute('aria-label') ?? '')
    expect(listed.filter((one) => names.includes(one))).toEqual(names)
  })

  it('marks what is contested by a word, and never goes without the sentence', async () => {
    const { grid, user } = await opened()
    const claim = within(grid).getByRole('rowheader', { name: /says that Borduria sponsors/ })
    expect(claim).toHaveTextContent(/^denied/)
    const sentence = screen.getByRole('checkbox', { name: 'Statement', hidden: true })
    expect(sentence).toBeDisabled()
    expect(sentence).toHaveAccessibleDescription(/no claim stands without its speaker/)
    await user.click(screen.getByRole('checkbox', { name: 'Said by', hidden: true }))
    expect(within(grid).queryByRole('columnheader', { name: 'Said by' })).toBeNull()
    expect(header(grid, 'Statement')).toBeVisible()
  })

  it('is sorted by its headers: upwards, downwards, not at all', async () => {
    const { grid, user } = await opened()
    const atFirst = column(grid, 'Subject')
    const subject = within(grid).getByRole('button', { name: 'Subject' })
    await user.click(subject)
    expect(header(grid, 'Subject')).toHaveAttribute('aria-sort', 'ascending')
    expect(column(grid, 'Subject')).toEqual([...atFirst].toSorted())
    await user.click(subject)
    expect(column(grid, 'Subject')).toEqual([...atFirst].toSorted().toReversed())
    await user.click(subject)
    expect(header(grid, 'Subject')).toHaveAttribute('aria-sort', 'none')
    expect(column(grid, 'Subject')).toEqual(atFirst)
  })

  it('puts what has no date behind what has one', async () => {
    const { grid, user } = await opened()
    await user.click(within(grid).getByRole('button', { name: 'Happened' }))
    expect(column(grid, 'Happened').slice(0, 2)).toEqual(['3 May 2031', 'no date'])
    await user.click(within(grid).getByRole('button', { name: 'Happened' }))
    expect(column(grid, 'Happened').slice(0, 2)).toEqual(['3 May 2031', 'no date'])
  })

  it('is filtered column by column, says what that leaves out, and is whole again at once', async () => {
    const { grid, user } = await opened()
    await user.click(screen.getByRole('button', { name: 'Filter by column' }))
    await user.type(screen.getByRole('searchbox', { name: 'Filter: Subject' }), 'bordur')
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('2 of 6 statements'))
    expect(screen.getByRole('status')).toHaveTextContent('6 rows without the column filters')
    await user.type(screen.getByRole('searchbox', { name: 'Filter: Quotes' }), '>9')
    await user.click(await screen.findByRole('button', { name: 'Clear the column filters' }))
    expect(column(grid, 'Subject')).toHaveLength(6)
  })

  it('is in step with the selection, both ways', async () => {
    const { grid, user, app, workspace } = await opened()
    await user.click(within(grid).getByRole('rowheader', { name: /offered mediation/ }))
    expect(app().selection.statements).toEqual(['offer'])
    workspace.store.run(selectStatements([statementId('meeting'), statementId('denial')]))
    await waitFor(() => expect(selectedRows(grid)).toBe(2))
    expect(screen.getByRole('status')).toHaveTextContent('2 selected')
  })

  it('adds by Ctrl and takes a range by Shift, in the order on the screen', async () => {
    const { grid, user, app } = await opened()
    const rows = within(grid).getAllByRole('rowheader')
    const [first, second, third] = rows
    if (first === undefined || second === undefined || third === undefined) throw new Error('rows')
    await user.click(first)
    await user.keyboard('{Control>}')
    await user.click(third)
    await user.keyboard('{/Control}')
    expect(app().selection.statements).toHaveLength(2)
    await user.keyboard('{Shift>}')
    await user.click(second)
    await user.keyboard('{/Shift}')
    expect(app().selection.statements).toHaveLength(2)
    expect(selectedRows(grid)).toBe(2)
  })

  it('is walked by arrow keys, one Tab stop for all, and selects by Space and Shift', async () => {
    const { grid, user, app } = await opened()
    within(grid).getByRole('button', { name: 'Statement' }).focus()
    await user.keyboard('{ArrowDown}')
    expect(within(grid).getAllByRole('rowheader')[0]).toHaveFocus()
    await user.keyboard(' ')
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    expect(app().selection.statements).toHaveLength(3)
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
    await user.keyboard('{Control>}a{/Control}')
    expect(app().selection.statements).toHaveLength(6)
    await user.keyboard('{Control>}{End}{/Control}')
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toHaveAttribute('role', 'gridcell')
  })

  it('copies what is selected, or all, with a header and no formula', async () => {
    const { grid, user } = await opened()
    await user.click(screen.getByRole('button', { name: 'Copy 6 rows' }))
    const all = (await navigator.clipboard.readText()).split('\n')
    expect(all).toHaveLength(7)
    expect(all[0]?.split('\t').slice(0, 3)).toEqual(['Statement', 'Status', 'Said by'])
    await user.click(within(grid).getByRole('rowheader', { name: /met|consulted/ }))
    await user.click(screen.getByRole('button', { name: 'Copy 1 row selected' }))
    const [, meeting = ''] = (await navigator.clipboard.readText()).split('\n')
    expect(meeting).toContain('\t2031-05-03\tOn 3 May 2031 the two met\t')
    const claimed = all.find((row) => row.includes('\tclaimed\t'))
    expect(claimed).toContain('\tBorduria of arming rebels […] the charge\t')
    expect(screen.getByText('1 row copied as a table.')).toBeVisible()
  })

  it('keeps its columns and its order over a reload, but never without the sentence', async () => {
    const { user, grid } = await opened()
    await user.click(within(grid).getByRole('button', { name: 'Relation' }))
    await user.click(screen.getByRole('checkbox', { name: 'Voice', hidden: true }))
    const [place = ''] = Object.keys(localStorage)
    expect(localStorage.getItem(place)).toMatch(/voice.* relation ascending$/)

    const namesAfter = async (kept: string): Promise<readonly (string | null)[]> => {
      cleanup()
      localStorage.setItem(place, kept)
      const again = await opened()
      return within(again.grid)
        .getAllByRole('columnheader')
        .map((header) => header.textContent)
    }
    expect(await namesAfter('subject subject descending')).toEqual(['Statement', 'Subject'])
    expect(await namesAfter('relation,happened,status')).toEqual([
      'Statement',
      'Status',
      'Happened',
      'Relation',
    ])
    expect(await namesAfter('%E0%A4 what')).toContain('Stance')
  })

  it('keeps what is typed into its filters while the page is open', async () => {
    const { user } = await opened()
    await user.click(screen.getByRole('button', { name: 'Filter by column' }))
    await user.type(screen.getByRole('searchbox', { name: 'Filter: Subject' }), 'aland')
    await user.click(screen.getByRole('radio', { name: 'Timeline' }))
    await user.click(screen.getByRole('radio', { name: 'Table' }))
    expect(await screen.findByRole('searchbox', { name: 'Filter: Subject' })).toHaveValue('aland')
  })
})

describe('the table of nodes', () => {
  it('filters large counts by what their cells say, and by their digits', () => {
    const { workspace } = mount(null)
    const { entities } = workspace.dataset
    const figures = nodeFigures(
      workspace.dataset,
      entities.map(({ id }) => id),
      [],
    )
    figures.statements[0] = 1_234
    const measured = new Map([['degree' as const, new Map([[entityId('borduria'), 1_234]])]])
    const rings = { shown: null, show: () => {} }
    const columns = nodeColumns(workspace, THEMES.light, figures, { values: measured }, rings)
    const rows = entities.map((entity) => ({ entity, name: entity.name }))
    const counts = columns.find(({ id }) => id === 'statements')
    const [first] = rows
    if (counts === undefined || first === undefined) throw new Error('no column')
    expect(counts.text(first)).toBe('1,234')
    expect(counts.copied?.(first)).toBe('1234')
    const found = (id: string, typed: string) =>
      matchingRows(rows, columns, new Map([[id, numbers.bounds(typed)]]))
    for (const typed of ['1,234', '1234', ',234', '>1,233']) {
      expect(found('statements', typed)).toEqual([first])
      expect(found('degree', typed)).toMatchObject([{ entity: { id: 'borduria' } }])
    }
  })

  it('measures only once it is asked for, over what is shown or over all', async () => {
    const { user } = await opened()
    expect(WorkerInPage.started).toBe(0)
    await user.click(screen.getByRole('radio', { name: 'Nodes' }))
    const grid = await screen.findByRole('grid', { name: 'Nodes' })
    await waitFor(() => expect(column(grid, 'Betweenness')).not.toContain('–'))
    const shown = column(grid, 'In')
    await user.click(screen.getByRole('radio', { name: 'All' }))
    await waitFor(() => expect(column(grid, 'In')).not.toEqual(shown))
  })

  it('explains each measure and what it does not mean', async () => {
    const { grid } = await opened('below=nodes')
    for (const name of [
      'In',
      'Out',
      'Betweenness',
      'Closeness',
      'PageRank',
      'Community',
      'Component',
    ])
      expect(within(grid).getByRole('button', { name })).toHaveAccessibleDescription(/(not|none)/)
  })

  it('is in step with the selection of nodes', async () => {
    const { grid, user, app, workspace } = await opened('below=nodes')
    await user.click(within(grid).getByRole('rowheader', { name: 'Ledania' }))
    expect(app().selection.entities).toEqual(['ledania'])
    workspace.store.run(selectEntity(entityId('borduria')))
    await waitFor(() =>
      expect(within(grid).getByRole('row', { selected: true })).toHaveTextContent(/^Borduria/),
    )
  })

  it('counts the lines of a folded entity with those of its members', async () => {
    const { grid } = await opened('below=nodes&folded=aland')
    expect(column(grid, 'Name')).toContain('Aland +1')
    expect(column(grid, 'Name')).not.toContain('Ana Kovar')
  })

  it('has a column for each family and direction on request', async () => {
    const { grid, user } = await opened('below=nodes')
    await user.click(screen.getByRole('checkbox', { name: 'In: accuses', hidden: true }))
    expect(column(grid, 'In: accuses')[column(grid, 'Name').indexOf('Borduria')]).toBe('1')
  })

  it('puts a measure around the nodes of the canvas on request, and takes it off with the table', async () => {
    const { user, workspace } = await opened('below=nodes')
    const rings = () => workspace.store.getState().rings
    expect(rings()).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Rings on the canvas: In', hidden: true }))
    await waitFor(() => expect(rings()?.shares.get(entityId('borduria'))).toBe(1))
    expect(rings()?.words).toMatch(/^Rings around nodes: In .* does not mean being guilty/)
    await user.click(screen.getByRole('button', { name: 'Rings: In' }))
    expect(rings()).toBeNull()
    await user.click(
      screen.getByRole('button', { name: 'Rings on the canvas: Betweenness', hidden: true }),
    )
    await waitFor(() => expect(rings()).not.toBeNull())
    await user.click(screen.getByRole('radio', { name: 'Timeline' }))
    await waitFor(() => expect(rings()).toBeNull())
  })

  it('shows the column of a measure that is asked for, and taking it away ends the rings', async () => {
    const { grid, user, workspace } = await opened('below=nodes')
    const { store } = workspace
    expect(within(grid).queryByRole('columnheader', { name: 'Lines' })).toBeNull()
    act(() => store.lookAt('degree'))
    expect(header(grid, 'Lines')).toBeVisible()
    await waitFor(() => expect(store.getState().rings).not.toBeNull())
    await user.click(screen.getByRole('checkbox', { name: 'Lines', hidden: true }))
    expect(within(grid).queryByRole('columnheader', { name: 'Lines' })).toBeNull()
    expect(store.getState().rings).toBeNull()
  })

  it('sorts by the measure that is asked for, and the other way round at a click on its name', async () => {
    const { grid, user, workspace } = await opened('below=nodes')
    const sorting = () =>
      within(grid).queryByRole('columnheader', { name: 'Lines' })?.getAttribute('aria-sort')
    act(() => workspace.store.lookAt('degree'))
    expect(sorting()).toBe('descending')
    await waitFor(() => {
      const figures = column(grid, 'Lines').map(Number)
      expect(figures[0]).toBeGreaterThan(figures.at(-1) ?? Infinity)
      expect(figures).toEqual([...figures].sort((one, other) => other - one))
    })
    await user.click(within(grid).getByRole('button', { name: 'Lines' }))
    expect(sorting()).toBe('ascending')
    const measured = column(grid, 'Name')
    act(() => workspace.store.lookAt(null))
    expect(column(grid, 'Name')).not.toEqual(measured)
    act(() => workspace.store.lookAt('degree'))
    await user.click(within(grid).getByRole('button', { name: 'Name' }))
    act(() => workspace.store.lookAt('betweenness'))
    expect(within(grid).getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe(
      'ascending',
    )
  })

  it('has the column that came with the rings go with them, whatever columns were chosen meanwhile', async () => {
    const { grid, user, workspace } = await opened('below=nodes')
    act(() => workspace.store.lookAt('degree'))
    await user.click(screen.getByRole('checkbox', { name: 'Closeness', hidden: true }))
    await user.click(screen.getByRole('button', { name: 'Rings: Lines' }))
    for (const name of ['Lines', 'Closeness'])
      expect(within(grid).queryByRole('columnheader', { name })).toBeNull()
    expect(within(grid).getByRole('columnheader', { name: 'PageRank' })).toBeVisible()
  })

  it('has neither rings nor their column when it is opened again', async () => {
    const { user, workspace } = await opened('below=nodes')
    const { store } = workspace
    for (const leave of [
      () => user.click(screen.getByRole('radio', { name: 'Timeline' })),
      async () => act(() => store.goTo({ ...store.getState().app, below: 'table' })),
    ]) {
      act(() => store.lookAt('degree'))
      await waitFor(() => expect(store.getState().rings).not.toBeNull())
      await leave()
      act(() => store.run({ name: 'show-below', below: 'nodes' }))
      const grid = await screen.findByRole('grid', { name: 'Nodes' })
      expect(within(grid).queryByRole('columnheader', { name: 'Lines' })).toBeNull()
      expect(screen.queryByRole('button', { name: 'Rings: Lines' })).toBeNull()
    }
  })
})

describe('a table of any length', () => {
  it('keeps only the rows on the screen in the page, and finds the last one by a key', async () => {
    const dataset = builtDataset(
      [builtEntity('aland', 'country', 'Aland'), builtEntity('borduria', 'country', 'Borduria')],
      Array.from({ length: 20_000 }, (_, at) =>
        builtStatement(`visit-${at}`, 'aland', 'visits', 'borduria'),
      ),
    )
    const { user } = mount(<Below />, 'below=table', dataset)
    const grid = await screen.findByRole('grid', { name: 'Statements' })
    expect(grid).toHaveAttribute('aria-rowcount', '20001')
    expect(grid.querySelectorAll('[aria-rowindex]').length).toBeLessThan(60)
    within(grid).getByRole('button', { name: 'Subject' }).focus()
    await user.keyboard('{ArrowDown}{Control>}{End}{/Control}')
    expect(document.activeElement?.closest('[role=row]')).toHaveAttribute('aria-rowindex', '20001')
    expect(grid.querySelectorAll('[aria-rowindex]').length).toBeLessThan(60)
  })
})
