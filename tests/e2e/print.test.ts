import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openApp } from './helpers/browser.ts'
import { evidence, waitForHands } from './helpers/canvas.ts'

const TITLE = 'Pakistan and the Afghan Taliban, autumn 2025'

/** A page whose printer counts what it is asked for, before it is. */
const withPrinter = async (fragment: string, size: Parameters<typeof openApp>[1]) => {
  const opened = await openApp(fragment, size)
  const { page } = opened
  await page.evaluate(() => {
    let printed = 0
    window.print = () => document.documentElement.setAttribute('data-printed', String(++printed))
  })
  await waitForHands(page)
  return opened
}

const isPrinted = (page: Page, times: number) => page.locator(`[data-printed="${times}"]`).waitFor()
const paper = (page: Page) => page.locator('.printed')
/** How much of the evidence is cut off, in pixels. */
const cutOff = (page: Page): Promise<number> =>
  evidence(page).evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)
const panel = (page: Page) => page.locator('.evidence-panel')
const lastWords = (page: Page) => panel(page).locator('blockquote').last()

it.each([
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])(
  'prints the picture of what is shown and after it all of the evidence, at $width by $height',
  async (size) => {
    const { page, expectSilent } = await withPrinter(
      '#select=pakistan&panel=evidence&theme=dark',
      size,
    )
    await lastWords(page).waitFor({ state: 'attached' })
    expect(await cutOff(page)).toBeGreaterThan(0)
    await page.keyboard.press('Control+p')
    await isPrinted(page, 1)
    expect(await paper(page).isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    const picture = paper(page).getByRole('img', { name: TITLE })
    expect(await picture.isVisible()).toBe(true)
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
      2000,
    )
    expect(await page.getByRole('region', { name: 'Legend' }).count()).toBe(0)
    expect(await page.locator('#graph-canvas').isVisible()).toBe(false)
    expect(await cutOff(page)).toBe(0)
    expect(await lastWords(page).isVisible()).toBe(true)
    const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
    expect(scheme).toBe('light')
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    expect(await paper(page).count()).toBe(0)
    await page.keyboard.press('Control+p')
    await isPrinted(page, 2)
    expect(await paper(page).count()).toBe(1)
    await expectSilent()
  },
)

it('prints the least names of the picture in letters of six and a half points, network and legend on one upright sheet', async () => {
  const { page } = await withPrinter('', undefined)
  await page.keyboard.press('Control+p')
  await isPrinted(page, 1)
  // What margins of 14 mm leave of A4.
  await page.setViewportSize({ width: 688, height: 1017 })
  await page.emulateMedia({ media: 'print' })
  const image = paper(page).locator('img').first()
  const { width } = (await image.boundingBox()) ?? { width: 0 }
  const across = await image.evaluate((one: HTMLImageElement) => one.naturalWidth)
  // A picture has three pixels for each of its own, and names are 11 of these high at least.
  const [ofPicture, pointsOfPixel] = [3, 0.75]
  expect((11 * pointsOfPixel * width * ofPicture) / across).toBeGreaterThanOrEqual(6.5)
  const parts = await paper(page)
    .locator('> div')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
  expect(parts.length).toBe(2)
  for (const height of parts) expect(height).toBeLessThanOrEqual(1017)
  // Nothing of it is lost between the sheets.
  const { height: whole } = (await image.boundingBox()) ?? { height: 0 }
  expect(Math.abs(parts.reduce((sum, height) => sum + height, 0) - whole)).toBeLessThan(2)
})

it('prints the whole of a source that is being read', async () => {
  const { page, expectSilent } = await withPrinter(
    '#select=claim-proxy&read=iran-steps-in',
    undefined,
  )
  await page.emulateMedia({ media: 'print' })
  const source = page.getByRole('region', { name: 'Source' })
  const held = await source.locator('.reader-text').evaluate(({ scrollHeight, clientHeight }) => ({
    of: scrollHeight,
    cut: scrollHeight - clientHeight,
  }))
  expect(held.of).toBeGreaterThan(1000)
  expect(held.cut).toBeLessThanOrEqual(0)
  await expectSilent()
})

it('prints the passage that is read on its marker, without the ring of the focus', async () => {
  const { page } = await withPrinter(
    '#select=claim-proxy&read=iran-steps-in,claim-proxy,0',
    undefined,
  )
  const passage = page.locator('.passage')
  await passage.focus()
  await page.emulateMedia({ media: 'print' })
  const style = await passage.evaluate((element) => {
    const { printColorAdjust, outlineStyle } = getComputedStyle(element)
    return { printColorAdjust, outlineStyle }
  })
  expect(style).toEqual({ printColorAdjust: 'exact', outlineStyle: 'none' })
})

it('prints below each quote who says it, who denies it and in which words, and where it stands', async () => {
  const { page } = await withPrinter('#select=claim-india-wages-war&panel=evidence', undefined)
  const below = () =>
    evidence(page)
      .locator('figcaption')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::after').content))
  await lastWords(page).waitFor()
  expect(await below()).toEqual(['none', 'none', 'none'])
  await page.emulateMedia({ media: 'print' })
  const [denial, ...claimed] = (await below()).toReversed()
  expect(claimed).toHaveLength(2)
  for (const origin of claimed)
    expect(origin).toMatch(
      /Khawaja Asif, on 28 October 2025 \(denied by the Afghan Taliban, .*Iran Steps In As .*characters \d+–\d+, sha-256 ca48127b/,
    )
  expect(await lastWords(page).textContent()).toMatch(/has rejected these accusations outright/)
  expect(denial).toMatch(
    /words of the Afghan Taliban, reported by Millennium Post, .*characters \d+–\d+, sha-256 ca48127b/,
  )
})

it('prints what awaits a reply where it is open, without what saves it', async () => {
  const { page, expectSilent } = await withPrinter('#select=india', { width: 1440, height: 900 })
  const replies = panel(page).locator('.replies')
  await page.emulateMedia({ media: 'print' })
  expect(await replies.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  await panel(page).getByText('Right of reply').click()
  const save = panel(page).getByRole('button', { name: 'Save as Markdown' })
  await save.waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await replies.getByText(/^Without an answer here: /).isVisible()).toBe(true)
  expect(await save.isVisible()).toBe(false)
  await expectSilent()
})

it('prints a step of a story in its order, with the words on which it rests', async () => {
  const { page } = await withPrinter('#story=eight-steps,5&tool=story&panel=evidence', undefined)
  const heading = panel(page).getByRole('heading', { level: 3 })
  await heading.waitFor()
  expect(await lastWords(page).isVisible()).toBe(false)
  await page.setViewportSize({ width: 800, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  const above = await heading.boundingBox()
  const below = await panel(page).locator('.paragraph').first().boundingBox()
  expect(above).not.toBeNull()
  expect(below?.y).toBeGreaterThan(above?.y ?? Number.POSITIVE_INFINITY)
  expect(await lastWords(page).isVisible()).toBe(true)
})

it.each([
  ['a question', '#ask=actor,to:relation:accuses,actor&tool=ask&panel=evidence', 'Light all on'],
  ['a comparison', '#compare=afghan-taliban,pakistan&tool=compare&panel=evidence', 'Export as'],
])('leaves out of %s what paper cannot press', async (_, address, name) => {
  const { page } = await withPrinter(address, undefined)
  const tool = panel(page).getByRole('button', { name })
  await tool.waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await tool.count()).toBe(0)
})

it.each([
  ['a comparison', '#compare=afghan-taliban,pakistan&tool=compare', '.matters'],
  ['what stands between two nodes', '#select=iran,afghan-taliban', '.routes'],
  ['a story', '#story=eight-steps,5&tool=story', '.citations'],
])(
  'prints of %s no field that looks like one, and no sign to unfold by',
  async (_, address, there) => {
    const { page } = await withPrinter(address, undefined)
    await panel(page).locator(there).waitFor()
    const signs = () =>
      panel(page)
        .locator('select, input, summary')
        .evaluateAll(
          (all) =>
            all.filter((one) => {
              const { appearance, borderTopWidth, listStyleType } = getComputedStyle(one)
              const isField = appearance !== 'none' || borderTopWidth !== '0px'
              const isSign = one.matches('summary') ? listStyleType !== 'none' : isField
              return one.checkVisibility() && isSign
            }).length,
        )
    expect(await signs()).toBeGreaterThan(0)
    await page.emulateMedia({ media: 'print' })
    expect(await signs()).toBe(0)
  },
)

it('says why nothing is printed where the picture cannot be drawn', async () => {
  const { page } = await withPrinter('', undefined)
  await page.evaluate(() => {
    OffscreenCanvas.prototype.convertToBlob = () => Promise.reject(new Error('no memory'))
  })
  await page.keyboard.press('Control+p')
  await page.getByText('The picture could not be drawn for the printer.').first().waitFor()
  expect(await page.locator('[data-printed]').count()).toBe(0)
  expect(await paper(page).count()).toBe(0)
})

it('prints each page alone where it is asked for twice', async () => {
  const { page, expectSilent } = await withPrinter('', undefined)
  await page.keyboard.press('Control+p')
  await page.keyboard.press('Control+p')
  await isPrinted(page, 2)
  expect(await paper(page).count()).toBe(1)
  await expectSilent()
})

/** Opens another graph by the menu, as a reader would. */
const openAnother = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('button', { name: 'Open a file…' }).click()
  const buffer = Buffer.from('Source,Target\nAda,Bela\nBela,Ada\n')
  await page
    .getByLabel('File of a graph')
    .setInputFiles({ name: 'friends.csv', mimeType: 'text/csv', buffer })
  await page
    .getByRole('dialog', { name: 'Open a graph' })
    .getByRole('button', { name: 'Open', exact: true })
    .click()
  await page.getByRole('heading', { level: 1, name: 'friends.csv' }).waitFor()
  await waitForHands(page)
}

it('prints nothing of a graph that another has taken the place of while its picture was drawn', async () => {
  const { page, expectSilent } = await withPrinter('', undefined)
  await page.evaluate(() => {
    const { convertToBlob } = OffscreenCanvas.prototype
    OffscreenCanvas.prototype.convertToBlob = async function later(...asked) {
      document.documentElement.setAttribute('data-drawing', '')
      await new Promise((goOn) => document.addEventListener('go-on', goOn, { once: true }))
      OffscreenCanvas.prototype.convertToBlob = convertToBlob
      const bytes = await convertToBlob.apply(this, asked)
      setTimeout(() => document.documentElement.setAttribute('data-drawing', 'done'), 200)
      return bytes
    }
  })
  await page.keyboard.press('Control+p')
  await page.locator('[data-drawing=""]').waitFor()
  await openAnother(page)
  await page.evaluate(() => document.dispatchEvent(new Event('go-on')))
  await page.locator('[data-drawing="done"]').waitFor()
  expect(await paper(page).count()).toBe(0)
  await page.keyboard.press('Control+p')
  await isPrinted(page, 1)
  expect(await paper(page).locator('img').first().getAttribute('alt')).toBe('friends.csv')
  await expectSilent()
})

it('drops the picture of a graph with the graph, where the browser has not yet said that it is printed', async () => {
  const { page, expectSilent } = await withPrinter('', undefined)
  await page.keyboard.press('Control+p')
  await isPrinted(page, 1)
  expect(await paper(page).count()).toBe(1)
  await openAnother(page)
  expect(await paper(page).count()).toBe(0)
  await expectSilent()
})
