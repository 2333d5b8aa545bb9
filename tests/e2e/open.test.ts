import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openApp, waitForGraph, waitForMark } from './helpers/browser.ts'
import { saveAs } from './helpers/export.ts'

const CRISIS = /^\d+ of 96 statements shown/

const LETTERS = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz">
<meta><title>Letters of a circle</title></meta><graph defaultedgetype="directed">
<attributes class="node"><attribute id="0" title="trade" type="string"/><attribute id="1" title="page" type="string"/></attributes>
<attributes class="edge"><attribute id="0" title="sort" type="string"/><attribute id="1" title="sent" type="string"/></attributes>
<nodes>
<node id="a" label="Ada Novak"><attvalues><attvalue for="0" value="painter"/><attvalue for="1" value="https://example.org/ada"/></attvalues><viz:position x="0" y="0"/></node>
<node id="b" label="Bela Kraus"><attvalues><attvalue for="0" value="writer"/><attvalue for="1" value="javascript:alert(1)"/></attvalues><viz:position x="300" y="0"/></node>
<node id="c" label="Dora Lind"><viz:position x="150" y="-200"/></node>
</nodes><edges>
<edge id="0" source="a" target="b" label="wrote to"><attvalues><attvalue for="0" value="letter"/><attvalue for="1" value="1909-05-03"/></attvalues></edge>
<edge id="1" source="b" target="c" label="visited"><attvalues><attvalue for="0" value="visit"/></attvalues></edge>
<edge id="2" source="b" target="nobody" label="visited"/>
</edges></graph></gexf>`

const OWN = JSON.stringify({
  format: 'attest',
  version: 1,
  id: 'own',
  title: 'Two of a circle',
  evidence: 'none',
  entities: [
    { id: 'a', kind: 'person', name: 'Ada Novak' },
    { id: 'b', kind: 'person', name: 'Bela Kraus' },
  ],
  statements: [{ id: 'e', relation: 'wrote to', subject: 'a', object: 'b' }],
})

const openMenu = async (page: Page): Promise<void> => {
  await waitForMark(page, 'attest:opening-attached')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Open a graph' })

/** Picks a file in the dialog, as the reader's own picker would. */
const pick = async (page: Page, name: string, held: string | Buffer): Promise<void> => {
  await openMenu(page)
  await page.getByRole('button', { name: 'Open a file…' }).click()
  await choose(page, name, held)
}

const choose = (page: Page, name: string, held: string | Buffer): Promise<void> =>
  page.getByLabel('File of a graph').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: typeof held === 'string' ? Buffer.from(held) : held,
  })

const openNow = (page: Page): Promise<void> =>
  dialogOf(page).getByRole('button', { name: 'Open', exact: true }).click()

/** Resolves once the line below the canvas says it. */
const shows = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByRole('region', { name: 'Graph' }).getByText(words).waitFor()

const title = (page: Page) => page.getByRole('heading', { level: 1 })

it('draws a picture of another program’s graph that says that it has no evidence, and calls nothing reported', async () => {
  const { page, expectSilent } = await openApp()
  await pick(page, 'friends.csv', 'Source,Target\nAda,Bela\nBela,Ada\n')
  await openNow(page)
  await shows(page, '2 of 2 statements shown')
  const { bytes } = await saveAs(page, 'SVG', 'Everything')
  const svg = new TextDecoder().decode(bytes)
  expect(svg).toMatch(/<desc [^>]*>[^<]*No evidence in this file\.<\/desc>/)
  const spoken = [...svg.matchAll(/<(?:text|title|desc)[ >].*?<\/(?:text|title|desc)>/g)].join(' ')
  expect(spoken).toContain('Bela')
  expect(spoken).not.toMatch(/reported|Line pattern/)
  await expectSilent()
})

describe('a GEXF of another program', () => {
  it('is looked at, opened, and used like any other graph', async () => {
    const app = await openApp()
    const { page } = app
    await waitForGraph(page)
    await pick(page, 'letters.gexf', LETTERS)
    const dialog = dialogOf(page)
    await dialog.getByText('3 nodes and 2 lines.').waitFor()
    await dialog.getByText('edges without one of their nodes').click()
    await dialog.getByText('Its end "nobody" is no node of the file').waitFor()
    await dialog
      .getByLabel('Relation', { exact: true })
      .selectOption({ label: 'sort (2: letter, visit)' })
    await dialog
      .getByLabel('Kind', { exact: true })
      .selectOption({ label: 'trade (2: painter, writer)' })
    await dialog.getByLabel('Date', { exact: true }).selectOption({ label: 'sent (1: 1909-05-03)' })
    await dialog.getByText('1 line has a date.').waitFor()
    expect(await title(page).textContent()).toContain('Pakistan')
    await openNow(page)

    await shows(page, '2 of 2 statements shown')
    expect(await title(page).textContent()).toBe('Letters of a circle')
    expect(await page.title()).toBe('Letters of a circle · Attest')
    expect(new URL(page.url()).search).toMatch(/^\?file=letters\.gexf&project=[0-9a-f]{16}$/)
    await page.getByRole('checkbox', { name: 'Relation: letter' }).waitFor()
    await page.getByRole('checkbox', { name: 'Kind: painter' }).waitFor()
    expect(await page.getByRole('region', { name: 'Stance' }).count()).toBe(0)
    await page.getByRole('region', { name: 'What could not be represented' }).waitFor()

    await page.getByRole('checkbox', { name: 'Relation: visit' }).uncheck()
    await shows(page, '1 of 2 statements shown')
    await page.getByRole('button', { name: 'Undo hide visit' }).click()
    await shows(page, '2 of 2 statements shown')

    await page.getByRole('searchbox', { name: 'Find' }).fill('Ada')
    await page
      .getByRole('option', { name: /Ada Novak/ })
      .first()
      .click()
    const evidence = page.getByRole('region', { name: 'Evidence' })
    await evidence.getByText('No evidence in this file.').waitFor()
    const link = evidence.getByRole('link', { name: 'https://example.org/ada' })
    expect(await link.getAttribute('rel')).toContain('noopener')
    expect(page.url()).toContain('select=a')

    await page.getByRole('button', { name: 'Export' }).click()
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save' }).click()
    const folder = await mkdtemp(join(tmpdir(), 'attest-'))
    const path = join(folder, 'saved.json')
    await (await saving).saveAs(path)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ evidence: 'none' })
    await rm(folder, { recursive: true })
    await app.expectSilent()
  })

  it('leads back to what was open before, by Back and by the menu', async () => {
    const { page } = await openApp()
    await waitForGraph(page)
    await page.getByRole('checkbox', { name: 'Family: accuses' }).uncheck()
    const before = (await page.locator('.shown-line strong').textContent()) ?? ''
    await pick(page, 'letters.gexf', LETTERS)
    await openNow(page)
    await shows(page, '2 of 2 statements shown')
    await page.goBack()
    await shows(page, before)
    await page.goForward()
    await shows(page, '2 of 2 statements shown')
    await openMenu(page)
    await page.getByRole('button', { name: /^Pakistan/ }).click()
    await shows(page, before)
    await openMenu(page)
    await page
      .getByRole('button', { name: 'Letters of a circle letters.gexf · 2 statements' })
      .click()
    await shows(page, '2 of 2 statements shown')
  })

  it('of Attest’s own opens at once, and leads back to what was open in one press', async () => {
    const { page } = await openApp()
    await waitForGraph(page)
    await page.getByRole('checkbox', { name: 'Family: accuses' }).uncheck()
    const before = (await page.locator('.shown-line strong').textContent()) ?? ''
    await pick(page, 'own.json', OWN)
    await shows(page, '1 of 1 statements shown')
    const said = page.locator('.toast').getByText('is open.')
    await said.waitFor()
    await page.getByRole('button', { name: 'Back to “Pakistan' }).click()
    await shows(page, before)
    await page.goBack()
    await shows(page, '1 of 1 statements shown')
    expect(await said.count()).toBe(0)
  })

  it.each([
    [390, 844],
    [844, 390],
  ])(
    'says on a phone of %d by %d that it is open, and covers nothing of the picture',
    async (width, height) => {
      const { page } = await openApp('', { width, height, touch: true })
      await waitForGraph(page)
      await pick(page, 'own.json', OWN)
      const notice = await page.locator('.toast p').boundingBox()
      const canvas = await page.locator('#graph-canvas').boundingBox()
      const back = await page.getByRole('button', { name: 'Back to “Pakistan' }).boundingBox()
      if (notice === null || canvas === null || back === null) throw new Error('Not on the page.')
      expect(notice.y >= canvas.y + canvas.height || notice.y + notice.height <= canvas.y).toBe(
        true,
      )
      expect(back.height).toBeGreaterThanOrEqual(44)
      expect(back.x).toBeGreaterThanOrEqual(notice.x)
      expect(back.y).toBeGreaterThanOrEqual(notice.y)
      expect(back.x + back.width).toBeLessThanOrEqual(notice.x + notice.width)
      expect(back.y + back.height).toBeLessThanOrEqual(notice.y + notice.height)
    },
  )

  it('is asked for again after a reload, and shows the same view', async () => {
    const { page } = await openApp('?file=letters.gexf#no-relation=visited')
    await dialogOf(page).getByText('was made with “letters.gexf”').waitFor()
    await choose(page, 'letters.gexf', LETTERS)
    await openNow(page)
    await shows(page, '1 of 2 statements shown')
  })
})

it('drops a table anywhere, maps its columns, and opens it', async () => {
  const app = await openApp()
  const { page } = app
  await waitForGraph(page)
  await waitForMark(page, 'attest:opening-attached')
  const held = [
    ...Buffer.from(
      'who;whom;why;since\nAnna;Bj\xf6rn;owes;2024-01-02\nBj\xf6rn;Carl;pays;\n',
      'latin1',
    ),
  ]
  const data = await page.evaluateHandle((bytes) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array(bytes)], 'debts.csv'))
    return transfer
  }, held)
  await page.locator('#graph-canvas').dispatchEvent('dragover', { dataTransfer: data })
  await page.getByText('Drop to open').waitFor()
  await page.locator('#graph-canvas').dispatchEvent('drop', { dataTransfer: data })
  const table = dialogOf(page).getByRole('region', { name: 'debts.csv' })
  await table.getByRole('cell', { name: 'Björn' }).first().waitFor()
  expect(await page.getByText('Drop to open').count()).toBe(0)
  await table.getByLabel('From', { exact: true }).selectOption('whom')
  await table.getByLabel('To', { exact: true }).selectOption('who')
  await table.getByLabel('Relation', { exact: true }).selectOption('why')
  // The page around it is drawn again, and the choices stay.
  await page.locator('#graph-canvas').dispatchEvent('dragover', { dataTransfer: data })
  await page.getByText('Drop to open').waitFor()
  await page.locator('#graph-canvas').dispatchEvent('dragleave')
  await table.getByLabel('Date', { exact: true }).selectOption('since')
  await openNow(page)
  await shows(page, '2 of 2 statements shown')
  await page.getByRole('checkbox', { name: 'Relation: owes' }).waitFor()
  const list = page.getByRole('list', { name: 'Relations in view' })
  expect(await list.textContent()).toMatch(/Björn \S* ?ow/)
  await app.expectSilent()
})

it('opens what is pasted, and nothing in it runs', async () => {
  const app = await openApp()
  const { page } = app
  await waitForGraph(page)
  const nasty = '<img src=x onerror="document.title=\'ran\'">'
  const graph = {
    nodes: [
      { id: 'a', name: nasty, page: ' java\tscript:alert(1)', [nasty]: nasty },
      { id: '__proto__', name: '</script><script>document.title="ran"</script>' },
    ],
    links: [{ source: 'a', target: '__proto__', relation: nasty }],
  }
  await openMenu(page)
  await page.getByRole('button', { name: 'Paste…' }).click()
  await page.getByLabel('Or paste a graph or a table').fill(JSON.stringify(graph))
  await page.getByRole('button', { name: 'Read what is pasted' }).click()
  await openNow(page)
  await shows(page, '1 of 1 statements shown')
  await page.getByRole('searchbox', { name: 'Find' }).fill('img')
  await page.getByRole('option').first().click()
  await page.getByRole('rowheader', { name: nasty }).waitFor()
  expect(await page.locator('img').count()).toBe(0)
  expect(await page.getByRole('region', { name: 'Evidence' }).getByRole('link').count()).toBe(0)
  expect(await page.title()).not.toBe('ran')
  await app.expectSilent()
})

it('opens rows that are pasted anywhere but into a field', async () => {
  const { page } = await openApp()
  await waitForGraph(page)
  await waitForMark(page, 'attest:opening-attached')
  const paste = (on: Locator) =>
    on.evaluate((element) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'from\tto\nAnna\tBela\n')
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    })
  await paste(page.getByRole('searchbox', { name: 'Find' }))
  expect(await dialogOf(page).count()).toBe(0)
  await paste(page.getByRole('checkbox', { name: 'Only contested' }))
  await dialogOf(page).getByText('2 nodes and 1 line.').waitFor()
  await openNow(page)
  await shows(page, '1 of 1 statements shown')
})

describe('what cannot be opened', () => {
  it('is refused with one sentence each, and what was open stays', async () => {
    const app = await openApp()
    const { page } = app
    await waitForGraph(page)
    await pick(page, 'bomb.gexf', `<!DOCTYPE gexf [<!ENTITY a "b">]>${LETTERS.slice(39)}`)
    const alert = dialogOf(page).getByRole('alert')
    await alert.getByText('The file has a DOCTYPE').waitFor()
    await choose(page, 'cut.gexf', LETTERS.slice(0, 900))
    await alert.getByText('breaks off').waitFor()
    await choose(page, 'cut.gexf.gz', Buffer.from(gzipSync(Buffer.from(LETTERS))).subarray(0, 200))
    await alert.getByText('no gzip archive').waitFor()
    await choose(
      page,
      'ours.json',
      '{"format":"attest","version":1,"id":"Not An Id","statements":[]}',
    )
    await alert.getByRole('listitem').first().waitFor()
    await alert.getByText('stays open').waitFor()
    await page.keyboard.press('Escape')
    await shows(page, CRISIS)
    await page.getByRole('checkbox', { name: 'Family: accuses' }).uncheck()
    await app.expectSilent()
  })

  it('ends when its reader cancels, and what was open stays', async () => {
    const { page } = await openApp()
    await waitForGraph(page)
    const rows = Array.from({ length: 300_000 }, (_, at) => `node ${at},node ${at % 977},knows`)
    await pick(page, 'large.csv', `source,target,relation\n${rows.join('\n')}\n`)
    await dialogOf(page).getByRole('progressbar', { name: 'Progress' }).waitFor()
    await dialogOf(page).getByRole('button', { name: 'Cancel' }).click()
    await dialogOf(page).getByRole('button', { name: 'Choose a file…' }).waitFor()
    await page.keyboard.press('Escape')
    await shows(page, CRISIS)
  })
})

describe('the address', () => {
  it('opens a graph of the same origin, with its view', async () => {
    const app = await openApp()
    const { page } = app
    await page.route('**/letters.gexf', (route) => route.fulfill({ body: LETTERS }))
    await page.goto(new URL('?data=letters.gexf#no-relation=visited', page.url()).href)
    await shows(page, '1 of 2 statements shown')
    expect(await title(page).textContent()).toBe('Letters of a circle')
    expect(page.url()).toContain('?data=letters.gexf#no-relation=visited')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await app.expectSilent()
  })

  it('opens the folder form with its texts', async () => {
    const folder = 'graph-data/pakistan-afghanistan-2025/graph.json'
    const { page } = await openApp(`?data=${folder}`)
    await shows(page, CRISIS)
    await page.getByRole('button', { name: 'Read the source' }).waitFor()
  })

  it('never asks another origin, and says so', async () => {
    const app = await openApp(`?data=${encodeURIComponent('https://example.org/g.gexf')}`)
    const { page } = app
    await dialogOf(page).getByRole('alert').getByText('stands at another place').waitFor()
    await page.keyboard.press('Escape')
    await shows(page, CRISIS)
    expect(new URL(page.url()).search).toBe('')
    await page.getByRole('checkbox', { name: 'Family: accuses' }).uncheck()
    await page.goBack()
    await page.getByRole('checkbox', { name: 'Family: accuses', checked: true }).waitFor()
    await app.expectSilent()
  })
})

it('opens with the keyboard alone', async () => {
  const { page } = await openApp()
  await waitForGraph(page)
  await waitForMark(page, 'attest:opening-attached')
  await page.getByRole('button', { name: 'Open', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Open a file…' }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await dialogOf(page).getByRole('button', { name: 'Choose a file…' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Choose a file…')
  await page.keyboard.press('Escape')
  expect(await page.getByRole('dialog').count()).toBe(0)
})
