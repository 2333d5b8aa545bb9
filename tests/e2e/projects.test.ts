import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { readBackup } from '../../src/io/parse/backup.ts'
import type { ProjectHead } from '../../src/io/parse/project.ts'
import { openAppAlone, waitForGraph, waitForMark } from './helpers/browser.ts'
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

const openFile = async (page: Page, name = 'letters.json', text = LETTERS): Promise<void> => {
  await waitForMark(page, 'attest:opening-attached')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('button', { name: 'Open a file…' }).click()
  await page.getByLabel('File of a graph').setInputFiles({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  })
  const open = page.getByRole('dialog', { name: 'Open a graph' })
  await open.getByRole('button', { name: 'Open', exact: true }).click()
}

it('how a file was read is told after a reload, too', async () => {
  const { page, expectSilent } = await openAppAlone('', WIDE)
  await waitForGraph(page)
  await openFile(
    page,
    'letters.csv',
    'subject,relation,object,date\nAda,wrote to,Bela,2031-05-03\nBela,wrote to,Ada,2031-13-03\n',
  )
  await shows(page, '2 of 2 statements')
  const lost = page.getByRole('region', { name: 'How the file was read' })
  await lost.waitFor()
  await kept(page, 1)
  await page.reload()
  await lost.waitFor()
  await expectSilent()
})

it('a file that was opened is there after a reload with filters and undo, in two tabs and in the list', async () => {
  const { page, context, expectSilent } = await openAppAlone('', WIDE)
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

/** A page whose k-th writing never ends, and that writes nothing down on leaving: as if the power were about to go. */
const doomedPage = async (context: BrowserContext, writing: number): Promise<Page> => {
  const page = await context.newPage()
  await page.addInitScript((at) => {
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
  }, writing)
  return page
}

const family = (page: Page, name: string) => page.getByRole('checkbox', { name: `Family: ${name}` })

/** Changes something in such a page, and kills it once its writing hangs. */
const killedWhileSaving = async (
  context: BrowserContext,
  address: string,
  writing: number,
): Promise<void> => {
  const doomed = await doomedPage(context, writing)
  await doomed.goto(address)
  await waitForGraph(doomed)
  await Promise.all([
    doomed.waitForEvent('console', (message) => message.text() === 'stuck'),
    family(doomed, 'denies').click(),
  ])
  await doomed.close({ runBeforeUnload: false })
}

it('a page that is killed in the middle of its first saving leaves nothing half there', async () => {
  const { page, context } = await openAppAlone('', WIDE)
  await waitForGraph(page)
  const address = page.url().replace(/#.*/, '')
  await page.close()
  for (const writing of [1, 2, 3]) await killedWhileSaving(context, address, writing)
  const again = await context.newPage()
  await again.goto(address)
  await waitForGraph(again)
  expect(await family(again, 'denies').isChecked()).toBe(true)
  await family(again, 'denies').uncheck()
  await kept(again, 1)
  await again.reload()
  await again.getByRole('button', { name: 'Undo hide denies' }).waitFor()
  expect(await family(again, 'denies').isChecked()).toBe(false)
})

it('a page that is killed in the middle of a later saving leaves the whole project as it was', async () => {
  const { page, context } = await openAppAlone('', WIDE)
  await waitForGraph(page)
  await family(page, 'accuses').uncheck()
  await kept(page, 1)
  const address = page.url().replace(/#.*/, '')
  await page.close()
  for (const writing of [1, 2]) await killedWhileSaving(context, address, writing)
  const again = await context.newPage()
  await again.goto(address)
  await waitForGraph(again)
  await again.getByRole('button', { name: 'Undo hide accuses' }).waitFor()
  expect(await family(again, 'accuses').isChecked()).toBe(false)
  expect(await family(again, 'denies').isChecked()).toBe(true)
})

/** The heads that the browser keeps, by their ids; `others` are put among them before. */
const headsOf = async (
  page: Page,
  others: readonly ProjectHead[] = [],
): Promise<Readonly<Record<string, ProjectHead>>> => {
  const text = await page.evaluate(
    (put) =>
      new Promise<string>((resolve) => {
        const open = indexedDB.open('attest')
        open.onsuccess = () => {
          const heads = open.result.transaction('projects', 'readwrite').objectStore('projects')
          for (const one of JSON.parse(put)) heads.put(one, one.id)
          const all = heads.getAll()
          heads.transaction.oncomplete = () => {
            open.result.close()
            resolve(JSON.stringify(Object.fromEntries(all.result.map((head) => [head.id, head]))))
          }
        }
      }),
    JSON.stringify(others),
  )
  return JSON.parse(text)
}

it('leaves alone what a later version keeps, and ends for good what was deleted more than a day ago', async () => {
  const { page } = await openAppAlone('', WIDE)
  await waitForGraph(page)
  await family(page, 'accuses').uncheck()
  await kept(page, 1)
  const [mine] = Object.values(await headsOf(page))
  if (mine === undefined) throw new Error('Nothing is kept.')
  const deleted = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString()
  const later = { ...mine, version: 99 }
  await headsOf(page, [
    { ...mine, id: 'old', deleted: deleted(25) },
    { ...mine, id: 'fresh', deleted: deleted(23) },
    later,
  ])
  await family(page, 'denies').uncheck()
  await page.getByText(/^A later version of the program keeps this project/).waitFor()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('button', { name: 'Projects…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Projects' })
  await dialog.getByText(/^1 project of a later version/).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(async () => Object.keys(await headsOf(page))).not.toContain('old')
  expect(await headsOf(page)).toMatchObject({ fresh: { id: 'fresh' }, [mine.id]: later })
})

it('lists all others beside a damaged one, which stays as it is until it was saved and deleted', async () => {
  const { page, expectSilent } = await openAppAlone('', WIDE)
  await waitForGraph(page)
  await family(page, 'accuses').uncheck()
  await kept(page, 1)
  const [mine] = Object.values(await headsOf(page))
  if (mine === undefined) throw new Error('Nothing is kept.')
  const torn = { ...mine, id: 'torn', name: '' }
  await headsOf(page, [torn])
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('button', { name: 'Projects…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Projects' })
  await dialog.getByText(/^What is kept as “torn” is damaged/).waitFor()
  await dialog.getByRole('link', { name: `Open ${mine.name}` }).waitFor()
  expect(await headsOf(page)).toMatchObject({ torn })
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save as a file: torn' }).click(),
  ])
  const path = join(await mkdtemp(join(tmpdir(), 'attest-damaged-')), 'torn.json')
  await file.saveAs(path)
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ head: torn })
  await dialog.getByRole('button', { name: 'Delete torn' }).click()
  await dialog.getByText('“torn” is deleted.').waitFor()
  expect(Object.keys(await headsOf(page))).toEqual([mine.id])
  await expectSilent()
})

it('asks before it goes while what keeps the work cannot be fetched, and keeps it once that has come', async () => {
  const { page } = await openAppAlone('', WIDE)
  await waitForGraph(page)
  await page.route(/\/Keeping-[^/]*\.js/, (route) => route.abort())
  await family(page, 'denies').uncheck()
  await page.getByText(/^Nothing is kept yet/).waitFor()
  const asked = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => void dialog.dismiss().then(() => resolve(dialog.type())))
  })
  await page.evaluate(() => setTimeout(() => window.location.reload(), 0))
  expect(await asked).toBe('beforeunload')
  expect(await family(page, 'denies').isChecked()).toBe(false)
  await page.unroute(/\/Keeping-[^/]*\.js/)
  await kept(page, 1)
})

it.each([
  ['blocked', 'SecurityError', /keeps nothing for this page/],
  ['full', 'QuotaExceededError', /has no room left/],
])('a storage that is %s is told, and a file holds what was done', async (_, error, sentence) => {
  const { page, context } = await openAppAlone('', WIDE)
  const address = page.url()
  await page.close()
  const poor = await context.newPage()
  await poor.addInitScript((name) => {
    const refuse = (): never => {
      throw new DOMException('', name)
    }
    if (name === 'SecurityError') IDBFactory.prototype.open = refuse
    else IDBObjectStore.prototype.put = refuse
  }, error)
  await poor.goto(address)
  await waitForGraph(poor)
  await family(poor, 'denies').uncheck()
  await poor.getByRole('alert').getByText(sentence).waitFor()
  const [saved] = await Promise.all([
    poor.waitForEvent('download'),
    poor.getByRole('button', { name: 'Save as a file' }).click(),
  ])
  const path = join(await mkdtemp(join(tmpdir(), 'projects-')), 'backup.json')
  await saved.saveAs(path)
  const [project] = readBackup('backup', await readFile(path)).projects
  expect(project?.work).toContain('"hide-values"')
  expect(await family(poor, 'denies').isChecked()).toBe(false)
})

it('a link shows what it was copied from, whatever was hidden here, and Undo brings that back', async () => {
  const { page, context, expectSilent } = await openAppAlone('', WIDE)
  await waitForGraph(page)
  await page.getByRole('checkbox', { name: 'Family: attacks' }).uncheck()
  await page.getByRole('button', { name: /^Undo hide/ }).waitFor()
  await kept(page, 1)
  const other = await context.newPage()
  await other.goto(`${page.url().replace(/#.*/, '')}#select=claim-india-wages-war`)
  await waitForGraph(other)
  await shows(other, '92 of 96 statements')
  await other.getByRole('button', { name: 'Undo what the link shows' }).click()
  await shows(other, '80 of 96 statements')
  await expectSilent()
})
