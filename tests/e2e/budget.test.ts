import { beforeAll, expect, it } from 'vitest'
import { BUDGET, firstLoad } from '../../scripts/size.mjs'
import { openAppAlone } from './helpers/browser.ts'
import { evidence, nodeNear, waitForHands } from './helpers/canvas.ts'

interface Fetched {
  readonly file: string
  readonly bytes: number
}

/** All that the page has asked for once a click on the middle of the canvas is answered by a quote. */
const fetchedUntilProof = async (): Promise<readonly Fetched[]> => {
  const { page, close } = await openAppAlone()
  await waitForHands(page)
  await page.waitForLoadState('networkidle')
  const { x, y } = await nodeNear(page, 0.5, 0.5)
  await page.mouse.click(x, y)
  await evidence(page).locator('blockquote').first().waitFor()
  await page.waitForLoadState('networkidle')
  const entries = await page.evaluate(async () => {
    await document.fonts.ready
    return [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ].map((entry) => ({
      path: decodeURIComponent(new URL(entry.name).pathname.slice(1)),
      bytes: Number(Reflect.get(entry, 'encodedBodySize')),
    }))
  })
  await close()
  return entries.map(({ path, bytes }) => ({ file: path === '' ? 'index.html' : path, bytes }))
}

let files: readonly Fetched[] = []

beforeAll(async () => {
  files = await fetchedUntilProof()
})

it('fetches, until a click on a node is answered by its quotes, no more bytes than the budget allows', () => {
  const sum = files.reduce((total, { bytes }) => total + bytes, 0)
  const list = files.map(({ file, bytes }) => `${bytes} ${file}`).join('\n')
  expect(files.length).toBeGreaterThan(4)
  expect(sum, list).toBeLessThanOrEqual(BUDGET)
})

it('fetches nothing until then that the size check does not count', () => {
  const counted = new Map(firstLoad().map(({ file, bytes }) => [file, bytes]))
  expect(files.filter(({ file, bytes }) => counted.get(file) !== bytes)).toEqual([])
})
