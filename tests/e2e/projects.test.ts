import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openApp, waitForGraph, waitForMark } from './helpers/browser.ts'
import { kept, revisionOf } from './helpers/kept.ts'

const WIDE = { width: 1440, height: 900 }

const LETTERS = JSON.stringify({
  nodes: [
    { id: 'a', label: 'Ada' },
    { id: 'b', label: 'Bela' },
  ],
  links: [{ source: 'a', target: 'b', relation: 'wrote to' }],
})

const shows = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByRole('region', { name: 'Graph' }).getByText(words).waitFor()

const openFile = async (page: Page): Promise<void> => {
  await waitForMark(page, 'attest:opening-attached')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('button', { name: 'Open a file…' }).click()
  await page.getByLabel('File of a graph').setInputFiles({
    name: 'letters.json',
    mimeType: 'application/json',
    buffer: Buffer.from(LETTERS),
  })
  const open = page.getByRole('dialog', { name: 'Open a graph' })
  await open.getByRole('button', { name: 'Open', exact: true }).click()
}

it('a file that was opened is there after a reload with filters and undo, in two tabs and in the list', async () => {
  const { page, context, expectSilent } = await openApp('', WIDE)
  await waitForGraph(page)
  await openFile(page)
  await shows(page, '1 of 1 statement')
  // The picture for the list is kept: the keeper is there, and writes down what follows even where the page goes at once.
  await kept(page, 2)
  await page
    .getByRole('checkbox', { name: /^Relation: / })
    .first()
    .uncheck()
  await page.getByRole('button', { name: /^Undo hide/ }).waitFor()
  await page.reload()
  await shows(page, '0 of 1 statement')
  // What was written down is kept by now.
  await kept(page, 3)
  const before = await revisionOf(page)
  await page.getByRole('button', { name: /^Undo hide/ }).click()
  await shows(page, '1 of 1 statement')
  await kept(page, before + 1)

  const second = await context.newPage()
  await second.goto(page.url())
  await waitForGraph(second)
  await second
    .getByRole('checkbox', { name: /^Relation: / })
    .first()
    .uncheck()
  await page.getByText('Another tab has changed this project').waitFor()
  await shows(page, '0 of 1 statement')
  await second.close()

  await page.goto(`${page.url().replace(/[?#].*/, '')}#projects`)
  const list = page.getByRole('dialog', { name: 'Projects' })
  const card = list.getByRole('link', { name: /^Open letters/i })
  await card.waitFor()
  await list.getByRole('button', { name: /^Delete letters/i }).click()
  await card.waitFor({ state: 'detached' })
  await list.getByRole('button', { name: /^Undo: delete/ }).click()
  await card.click()
  await shows(page, '0 of 1 statement')
  await expectSilent()
})

it('a page that is killed in the middle of a saving leaves the whole project as it was', async () => {
  const { page, context } = await openApp('', WIDE)
  await waitForGraph(page)
  await page.getByRole('checkbox', { name: 'Family: accuses' }).uncheck()
  await kept(page, 1)
  const address = page.url().replace(/#.*/, '')
  await page.close()
  for (const step of [1, 2]) {
    const doomed = await context.newPage()
    // The k-th writing never ends, and nothing is written down on leaving: as if the power had gone.
    await doomed.addInitScript((at) => {
      const put = IDBObjectStore.prototype.put
      let count = 0
      IDBObjectStore.prototype.put = function stuck(value, key) {
        if (++count < at) return put.call(this, value, key)
        const again = (): void => {
          this.get('').onsuccess = again
        }
        again()
        console.log('stuck')
        return this.get('')
      }
      const set = Storage.prototype.setItem
      Storage.prototype.setItem = function silent(name, value) {
        if (!name.startsWith('attest:unsaved:')) set.call(this, name, value)
      }
    }, step)
    await doomed.goto(address)
    await waitForGraph(doomed)
    await Promise.all([
      doomed.waitForEvent('console', (message) => message.text() === 'stuck'),
      doomed.getByRole('checkbox', { name: 'Family: denies' }).click(),
    ])
    await doomed.close({ runBeforeUnload: false })
  }
  const again = await context.newPage()
  await again.goto(address)
  await waitForGraph(again)
  await again.getByRole('button', { name: 'Undo hide accuses' }).waitFor()
  expect(await again.getByRole('checkbox', { name: 'Family: accuses' }).isChecked()).toBe(false)
  expect(await again.getByRole('checkbox', { name: 'Family: denies' }).isChecked()).toBe(true)
})
