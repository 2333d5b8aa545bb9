import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { ROOT } from '../../../scripts/files.mjs'
import type { Dataset } from '../../../src/domain/dataset.ts'
import type { OwnNote } from '../../../src/domain/ownNote.ts'
import { HTML_FORMAT } from '../../../src/io/exports/html.ts'
import { contextOf } from '../../helpers/exported.ts'
import { type AppOptions, browser, endWithTest } from './browser.ts'

/** A page written here, with the built viewer. */
export const pageOf = (
  dataset: Dataset,
  language = 'en',
  notes: readonly OwnNote[] = [],
): Uint8Array => {
  const viewer = (name: string): string => readFileSync(join(ROOT, 'dist/viewer', name), 'utf8')
  return HTML_FORMAT.write(dataset, {
    ...contextOf(dataset),
    page: {
      script: viewer('viewer.js'),
      styles: viewer('viewer.css'),
      exportedOn: null,
      language,
      notes,
      withoutScript: '',
    },
  })
}

/** A page opened from disk, with all that it said, threw, asked for or was refused. */
export interface Opened {
  readonly page: Page
  readonly expectSilent: () => Promise<void>
}

/** Opens the bytes of an HTML file from disk in a fresh context without a network. */
export const openFromDisk = async (
  bytes: Uint8Array,
  options: Pick<AppOptions, 'width' | 'height' | 'colorScheme' | 'large'> = {},
): Promise<Opened> => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-page-'))
  endWithTest(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'page.html')
  writeFileSync(path, bytes)
  const address = pathToFileURL(path).href
  const context = await (await browser(options.large)).newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    offline: true,
    colorScheme: options.colorScheme ?? 'light',
    locale: 'en-GB',
  })
  endWithTest(() => context.close())
  const heard: string[] = []
  context.on('console', (message) => heard.push(`console: ${message.text()}`))
  context.on('weberror', (error) => heard.push(`error: ${String(error.error())}`))
  context.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:'))
      heard.push(`request: ${request.url()}`)
  })
  const page = await context.newPage()
  await page.goto(address)
  return {
    page,
    expectSilent: async () => {
      const planted = await page.evaluate(() => 'planted' in window)
      expect({ heard, planted }).toEqual({ heard: [], planted: false })
      await context.close()
    },
  }
}

/** A point on the canvas where a line, or a node, is what a press would hit. */
export const pointOn = (page: Page, title: RegExp) =>
  page.evaluate((source) => {
    const wanted = new RegExp(source)
    const svg = document.querySelector('svg.network')
    const box = svg?.getBoundingClientRect()
    if (box === undefined) return null
    for (let y = box.top + 4; y < box.bottom; y += 5)
      for (let x = box.left + 4; x < box.right; x += 5) {
        const group = document.elementFromPoint(x, y)?.closest('g')
        if (wanted.test(group?.querySelector('title')?.textContent ?? '')) return { x, y }
      }
    return null
  }, title.source)
