import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { OF_COLOURS, violations } from './helpers/axe.ts'
import { openApp, waitForGraph, waitForMark } from './helpers/browser.ts'
import { focusCanvas, waitForHands } from './helpers/canvas.ts'
import { workOf } from './helpers/kept.ts'

const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

const openDialog = async (page: Page): Promise<void> => {
  await waitForMark(page, 'attest:opening-attached')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('button', { name: 'Paste…' }).click()
  await page.getByRole('dialog', { name: 'Open a graph' }).waitFor()
}

interface State {
  readonly name: string
  readonly address?: string
  readonly size: { readonly width: number; readonly height: number }
  readonly act?: (page: Page) => Promise<unknown>
}

const STATES: readonly State[] = [
  { name: 'the opening view', size: WIDE },
  { name: 'a node and its evidence', address: '#select=pakistan', size: WIDE },
  {
    name: 'a claim and its passage',
    address: '#select=claim-proxy&read=iran-steps-in,claim-proxy,0',
    size: WIDE,
    act: (page) => page.getByRole('region', { name: 'Source' }).waitFor(),
  },
  {
    name: 'a time that is chosen, of two days',
    address: '#time=happened,2025-10-15,2025-10-16',
    size: WIDE,
    act: (page) => page.getByRole('slider', { name: 'Last day' }).waitFor(),
  },
  {
    name: 'an empty canvas',
    size: WIDE,
    act: (page) => page.getByRole('button', { name: 'None of Status' }).click(),
  },
  { name: 'the open list', address: '#panel=list', size: WIDE },
  { name: 'the dialog that opens graphs', size: WIDE, act: (page) => openDialog(page) },
  {
    name: 'a table before it is opened',
    size: PHONE,
    act: async (page) => {
      await openDialog(page)
      await page
        .getByLabel('Or paste a graph or a table')
        .fill('from;to;since\nAnna;Bela;2024\nBela;Carl;2025\n')
      await page.getByRole('button', { name: 'Read what is pasted' }).click()
      await page.getByText('3 nodes and 2 lines.').waitFor()
    },
  },
  {
    name: 'a graph without evidence',
    size: WIDE,
    act: async (page) => {
      await openDialog(page)
      await page
        .getByLabel('Or paste a graph or a table')
        .fill(
          '{"nodes":[{"id":"a","page":"https://example.org"},{"id":"b"}],"links":[{"source":"a","target":"b","weight":2},{"source":"a","target":"c"}]}',
        )
      await page.getByRole('button', { name: 'Read what is pasted' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click()
      await page.getByRole('region', { name: 'What could not be represented' }).waitFor()
      await page.getByRole('searchbox', { name: 'Find' }).fill('a')
      await page.getByRole('option').first().click()
      await page.getByRole('link', { name: 'https://example.org/' }).waitFor()
    },
  },
  {
    name: 'the export dialog',
    size: WIDE,
    act: async (page) => {
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('dialog', { name: 'Export' }).waitFor()
    },
  },
  {
    name: 'the open menu of a node',
    address: '#select=iran',
    size: WIDE,
    act: async (page) => {
      await waitForHands(page)
      await focusCanvas(page)
      await page.keyboard.press('Shift+F10')
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'the palette',
    size: WIDE,
    act: async (page) => {
      await waitForHands(page)
      await page.keyboard.press('Control+k')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'the list of keys',
    size: WIDE,
    act: async (page) => {
      await waitForHands(page)
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'a focus with its crumb',
    address: '#focus=1,iran',
    size: WIDE,
    act: (page) => page.getByRole('button', { name: /^Within 1 step/ }).waitFor(),
  },
  {
    name: 'results of Find',
    size: WIDE,
    act: async (page) => {
      await page.getByRole('searchbox', { name: 'Find' }).fill('iran')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'the middle window with evidence',
    address: '#select=india&panel=evidence',
    size: { width: 1024, height: 768 },
  },
  {
    name: 'the table of statements with its filters',
    address: '#below=table&select=claim-proxy',
    size: WIDE,
    act: (page) => page.getByRole('button', { name: 'Filter by column' }).click(),
  },
  {
    name: 'the table of nodes with its columns',
    address: '#below=nodes',
    size: WIDE,
    act: (page) => page.getByRole('button', { name: 'Columns' }).click(),
  },
  {
    name: 'the answers to a question',
    address: '#tool=ask&ask=any,to%3Afamily%3Aback,any',
    size: WIDE,
    act: (page) => page.getByRole('region', { name: 'Only with what is claimed' }).waitFor(),
  },
  {
    name: 'a question that is edited',
    address: '#tool=ask&ask=any,to%3Afamily%3Aback,any',
    size: WIDE,
    act: (page) => page.getByRole('button', { name: 'Edit the question' }).click(),
  },
  {
    name: 'the menu of themes and languages',
    size: WIDE,
    act: async (page) => {
      await page.getByRole('button', { name: 'Theme and language' }).click()
      await page.getByRole('button', { name: 'Deutsch' }).waitFor()
    },
  },
  {
    name: 'the menu of layouts with the settings of one',
    size: WIDE,
    act: async (page) => {
      await page.getByRole('button', { name: 'Lay out' }).click()
      await page
        .getByRole('button', { name: /^Settings/ })
        .first()
        .click()
    },
  },
  {
    name: 'the list of projects',
    address: '#projects',
    size: WIDE,
    act: (page) =>
      page.getByRole('dialog', { name: 'Projects' }).getByRole('link').first().waitFor(),
  },
  { name: 'no checks', address: '#tool=checks', size: WIDE },
  {
    name: 'checks, one of them stale, and a note being written',
    address: '#select=claim-proxy',
    size: WIDE,
    act: async (page) => {
      const evidence = page.getByRole('region', { name: 'Evidence', exact: true })
      await evidence.getByRole('button', { name: 'Wrong', exact: true }).click()
      await evidence.getByRole('button', { name: 'Note', exact: true }).click()
      await evidence.getByRole('textbox').fill('Why.')
      expect(await violations(page)).toEqual([])
      await evidence.getByRole('button', { name: 'Next unchecked' }).click()
      await evidence.getByRole('button', { name: 'Verified', exact: true }).click()
      await expect.poll(() => workOf(page)).toContain('"verified"')
      const work = JSON.parse(await workOf(page))
      const [first] = work.judgements
      const { key } = first.seen
      const seen: { key: string; quotes: string[] }[] = [
        ...work.judgements.map((one: typeof first) => one.seen),
        ...work.baselines.flat(),
      ]
      for (const one of seen)
        if (one.key === key) {
          one.quotes[0] = `Before: ${one.quotes[0]}`
          one.key = '0123456789abcdef'
        }
      await workOf(page, JSON.stringify(work))
      await page.reload()
      await page.getByRole('tab', { name: 'Checks' }).click()
      await page.getByRole('region', { name: 'Stale (1)' }).waitFor()
      await page.getByText('1 statement changed').click()
    },
  },
  { name: 'a phone with checks', address: '#tool=checks&panel=evidence', size: PHONE },
  {
    name: 'what stands between two nodes',
    address: '#select=india,afghan-taliban',
    size: WIDE,
    act: async (page) => {
      await page.getByText('Through every relation and status shown').click()
      await page.getByRole('button', { name: /^India – Khawaja Asif – Afghan Taliban/ }).click()
      await page.getByText(/^\d+ triangles/).click()
    },
  },
  { name: 'a phone', size: PHONE },
  { name: 'a phone with the legend', address: '#panel=legend', size: PHONE },
  {
    name: 'a phone with the table',
    address: '#below=table&panel=timeline',
    size: PHONE,
    act: (page) => page.getByRole('grid').waitFor(),
  },
  { name: 'a phone with evidence', address: '#select=claim-proxy&panel=evidence', size: PHONE },
]

describe('axe finds no fault on', () => {
  it.each(STATES)('$name, in either theme', async ({ address = '', size, act }) => {
    const { page, expectSilent, close } = await openApp(address, size)
    await waitForGraph(page)
    await act?.(page)
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('html[data-theme="dark"]').waitFor()
    expect(await violations(page, OF_COLOURS)).toEqual([])
    await expectSilent()
    await close()
  })
})
