import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openApp, waitForGraph } from './helpers/browser.ts'
import { focusCanvas, waitForHands } from './helpers/canvas.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on the page as it stands: rule, and the elements that break it. */
const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const axe: unknown = Reflect.get(window, 'axe')
    const run: unknown = axe === null || typeof axe !== 'object' ? null : Reflect.get(axe, 'run')
    if (typeof run !== 'function') throw new Error('axe did not load.')
    const result: { violations: { id: string; nodes: { html: string }[] }[] } = await run.call(
      axe,
      document,
      { rules: { 'target-size': { enabled: true } } },
    )
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`,
    )
  })
}

const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

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
    name: 'an empty canvas',
    size: WIDE,
    act: (page) => page.getByRole('button', { name: 'None of Status' }).click(),
  },
  { name: 'the open list', address: '#panel=list', size: WIDE },
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
  { name: 'a phone', size: PHONE },
  { name: 'a phone with the legend', address: '#panel=legend', size: PHONE },
  { name: 'a phone with evidence', address: '#select=claim-proxy&panel=evidence', size: PHONE },
]

describe.each(['light', 'dark'] as const)(
  'in the %s theme axe finds no fault on',
  (colorScheme) => {
    it.each(STATES)('$name', async ({ address = '', size, act }) => {
      const { page, expectSilent } = await openApp(address, { ...size, colorScheme })
      await waitForGraph(page)
      await act?.(page)
      expect(await violations(page)).toEqual([])
      await expectSilent()
    })
  },
)
