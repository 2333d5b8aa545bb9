import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { readGraphFile } from '../../src/io/imports/index.ts'
import { typedGraph } from '../bench/map/typedGraph.mjs'
import { violations } from './helpers/axe.ts'
import { type Opened, openFromDisk, pageOf } from './helpers/pages.ts'

/** A one-file page of 5,000 nodes and 20,000 lines. */
const opened = (
  language = 'en',
  size: Parameters<typeof openFromDisk>[1] = { width: 1440, height: 900 },
): Promise<Opened> => {
  const text = JSON.stringify(typedGraph(5_000, 20_000))
  const { dataset } = readGraphFile('large.json', new TextEncoder().encode(text))
  if (dataset === null) throw new Error('The graph cannot be read.')
  return openFromDisk(pageOf(dataset, language), { ...size, large: true })
}

const network = (page: Page) => page.locator('.network')
const evidence = (page: Page) => page.getByRole('region', { name: 'Evidence' })

/** Of the canvas that is seen: how far ink stays from its rims, and how much of its points is covered. */
const inkOf = (page: Page) =>
  network(page).evaluate((element) => {
    const stage = element.querySelector('.graph-stage')
    const seen = stage?.querySelector('canvas') ?? null
    const [width, height] = [stage?.clientWidth ?? 0, stage?.clientHeight ?? 0]
    const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
    if (seen === null || copy === null) throw new Error('Nothing is drawn.')
    copy.drawImage(seen, 0, 0)
    const { data } = copy.getImageData(0, 0, width, height)
    let [left, top, right, bottom, ink] = [width, height, width, height, 0]
    for (let at = 0; at < width * height; at++) {
      const alpha = data[at * 4 + 3] ?? 0
      if (alpha === 0) continue
      const [x, y] = [at % width, Math.floor(at / width)]
      left = Math.min(left, x)
      top = Math.min(top, y)
      right = Math.min(right, width - 1 - x)
      bottom = Math.min(bottom, height - 1 - y)
      ink += alpha / 255
    }
    return { rims: [left, top, right, bottom], covered: ink / (width * height) }
  })

it('opens 20,000 lines as a picture that is calm and whole in its window, and says what waits', async () => {
  const { page, expectSilent } = await opened()
  await expect.poll(async () => (await inkOf(page)).covered).toBeGreaterThan(0.1)
  const { rims, covered } = await inkOf(page)
  expect(Math.min(...rims)).toBeGreaterThan(8)
  expect(Math.min(...rims)).toBeLessThan(120)
  expect(covered).toBeLessThan(0.25)
  await page.getByText(/^Far out, lines are thin, without arrowheads and words/).waitFor()
  await page
    .getByRole('status')
    .filter({ hasText: /^\d{1,2},\d{3} of 20,000 statements/ })
    .waitFor()
  expect(await violations(page)).toEqual([])
  await expectSilent()
})

it('answers a press among them with the evidence, shows what is found, and moves by keys', async () => {
  const { page, expectSilent } = await opened()
  await expect.poll(async () => (await inkOf(page)).covered).toBeGreaterThan(0.1)
  const covered = async () => (await inkOf(page)).covered
  await page.getByText(/^Far out/).waitFor()
  const all = await covered()
  const box = await network(page).boundingBox()
  if (box === null) throw new Error('The network has no box.')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await evidence(page)
    .getByText(/statements?$/)
    .first()
    .waitFor()
  await page.mouse.move(4, 4)
  await expect.poll(covered).toBeLessThan(all * 0.7)
  await page.keyboard.press('Escape')
  await evidence(page).waitFor({ state: 'hidden' })
  await expect.poll(covered).toBeCloseTo(all)
  const whole = (await inkOf(page)).rims
  await network(page).focus()
  await page.keyboard.press('+')
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await inkOf(page)).rims).not.toEqual(whole)
  await page.keyboard.press('f')
  await expect.poll(async () => (await inkOf(page)).rims).toEqual(whole)
  await expectSilent()
})

it('shows each count of its legend whole, beside its name or below it, in both languages', async () => {
  for (const [language, sign, width] of [
    ['en', ',', 1440],
    ['en', ',', 1024],
    ['de', '.', 1024],
    ['de', '.', 390],
  ] as const) {
    const { page, expectSilent } = await opened(language, { width, height: 844 })
    if (width < 900) await page.locator('.legend-box > summary').click()
    const cut = await page.locator('.legend-box').evaluate((box) => {
      const { right } = box.getBoundingClientRect()
      return [...box.querySelectorAll('.row')]
        .filter(
          (row) => row.scrollWidth > row.clientWidth || row.getBoundingClientRect().right > right,
        )
        .map((row) => row.textContent)
    })
    expect(cut).toEqual([])
    const counts = await page.locator('.legend-box .count').allTextContents()
    expect(counts.join(' ')).toContain(`12${sign}`)
    await expectSilent()
  }
})
