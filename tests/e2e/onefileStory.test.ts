import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { createWords } from '../../src/domain/words.ts'
import { shipped } from '../helpers/shipped.ts'
import { openApp } from './helpers/browser.ts'
import { waitForHands } from './helpers/canvas.ts'
import { openFromDisk, pageOf, pointOn } from './helpers/pages.ts'

const DATASET = shipped()
const [STORY] = DATASET.stories
if (STORY === undefined) throw new Error('There is no story.')
const SIZE = { width: 1440, height: 900 }

const story = (page: Page) => page.getByRole('region', { name: 'Story', exact: true })
const follow = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Follow the story/ }).click()
  await story(page)
    .getByRole('heading', { name: /^Step 1 of/ })
    .waitFor()
}

/** Words one by one, however they are broken into lines. */
const inOrder = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => text.split(/\s+/)).sort()

/** Begins to listen to what is written over the canvas of the app, with how solid it is, since it was last wiped. */
const listenToWords = (): void => {
  const words: [string, number][] = []
  Object.assign(window, { words })
  const { fillText, clearRect } = CanvasRenderingContext2D.prototype
  const isOver = ({ canvas }: CanvasRenderingContext2D): boolean =>
    canvas.className === 'graph-words'
  CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
    if (isOver(this)) words.push([text, this.globalAlpha])
    fillText.call(this, text, ...place)
  }
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    if (isOver(this)) words.length = 0
    clearRect.apply(this, box)
  }
}

const solidWords = async (page: Page): Promise<readonly string[]> => {
  const written = await page.evaluate((): unknown => Reflect.get(window, 'words'))
  return (Array.isArray(written) ? written : []).flatMap(([text, solid]) =>
    solid === 1 ? [String(text)] : [],
  )
}

it('writes on the lines of a step what the app writes on them', async () => {
  const app = await openApp('', { ...SIZE, reducedMotion: 'reduce' })
  await app.page.addInitScript(listenToWords)
  await app.page.goto(new URL('#story=eight-steps,1&tool=story', app.page.url()).href)
  await app.page.reload()
  await waitForHands(app.page)
  const { page, expectSilent } = await openFromDisk(pageOf(DATASET), SIZE)
  await follow(page)
  const bright = page.locator('.network > g > g:not(.faint) > text')
  const written = inOrder(await bright.allTextContents())
  expect(written).toContain('accuses')
  await expect.poll(async () => inOrder(await solidWords(app.page))).toEqual(written)
  await expectSilent()
  await app.expectSilent()
})

it('draws in each step of the statements that it cites alone', async () => {
  const { short } = createWords(DATASET)
  const { page, expectSilent } = await openFromDisk(pageOf(DATASET), SIZE)
  await follow(page)
  for (const { title, cites } of STORY.steps) {
    await story(page).getByRole('heading', { name: title }).waitFor()
    const cited = DATASET.statements.filter(({ id }) => cites.includes(id)).map(short)
    const lines = await page
      .locator('.network > g > g:not(.faint)', { has: page.locator('[stroke="transparent"]') })
      .locator('title')
      .allTextContents()
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.flatMap((line) => line.split('\n')).filter((one) => !cited.includes(one))).toEqual(
      [],
    )
    await page.keyboard.press('ArrowRight')
  }
  await expectSilent()
})

const evidence = (page: Page) => page.getByRole('region', { name: 'Evidence' })
const accusations = (page: Page) => page.locator('.network text').getByText(/^accuses/)

it('keeps to what is cited while that is selected, and draws lines whole around what else is', async () => {
  const { page, expectSilent } = await openFromDisk(pageOf(DATASET), SIZE)
  await follow(page)
  await story(page).locator('summary', { hasText: 'accused' }).click()
  await story(page)
    .locator('details[open]')
    .getByRole('button', { name: 'All about this statement' })
    .click()
  expect(await accusations(page).allTextContents()).toEqual(['accuses'])
  await evidence(page).getByRole('button', { name: 'Pakistan' }).first().click()
  await evidence(page).getByRole('heading', { name: 'Pakistan', exact: true }).waitFor()
  expect(await accusations(page).allTextContents()).toContain('accuses ×4, 2 more · 2 mutual')
  await expectSilent()
})

it('shows of a state whose members a step folds into it what they say and do too, with their lines', async () => {
  const steps = STORY.steps.map((step) => ({ ...step, focus: [], view: 'folded=pakistan' }))
  const stories = [{ ...STORY, steps }]
  const { page, expectSilent } = await openFromDisk(pageOf({ ...DATASET, stories }), SIZE)
  const lineOf = (said: string) =>
    page.locator('.network g', { has: page.locator('title', { hasText: said }) })
  const open = async () => {
    const node = await pointOn(page, /^Pakistan$/)
    if (node === null) throw new Error('Pakistan is not in view.')
    await page.mouse.click(node.x, node.y)
    await evidence(page).getByRole('heading', { name: 'Pakistan', exact: true }).waitFor()
  }
  const minister = evidence(page).locator('.sentence', { hasText: 'Khawaja Asif accused India' })
  await page.getByRole('button', { name: /^Follow the story/ }).waitFor()
  await open()
  expect(await minister.count()).toBe(0)
  await page.keyboard.press('Escape')
  await follow(page)
  await open()
  expect(await minister.count()).toBe(1)
  const line = lineOf('Khawaja Asif accused India')
  expect(await line.count()).toBeGreaterThan(0)
  expect(await line.and(page.locator('.faint')).count()).toBe(0)
  await expectSilent()
})
