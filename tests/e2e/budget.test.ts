import { expect, it } from 'vitest'
import { BUDGET, firstLoad } from '../../scripts/size.mjs'
import { openApp, waitForGraph } from './helpers/browser.ts'

/**
 * What the page asked for until the graph stood on the screen, and the letters that it is written in.
 * What is asked for later, the timeline first, keeps nobody waiting.
 */
const fetched = async (): Promise<{ file: string; bytes: number }[]> => {
  const app = await openApp()
  await waitForGraph(app.page)
  const entries = await app.page.evaluate(async () => {
    await document.fonts.ready
    const painted = performance.getEntriesByName('attest:graph-painted')[0]?.startTime ?? 0
    return [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ]
      .filter(({ name, startTime }) => startTime <= painted || name.endsWith('.woff2'))
      .map((entry) => ({
        path: decodeURIComponent(new URL(entry.name).pathname.slice(1)),
        bytes: Number(Reflect.get(entry, 'encodedBodySize')),
      }))
  })
  await app.close()
  return entries.map(({ path, bytes }) => ({ file: path === '' ? 'index.html' : path, bytes }))
}

it('fetches until the graph answers no more bytes than the budget allows', async () => {
  const files = await fetched()
  const sum = files.reduce((total, { bytes }) => total + bytes, 0)
  const list = files.map(({ file, bytes }) => `${bytes} ${file}`).join('\n')
  expect(files.length).toBeGreaterThan(4)
  expect(sum, list).toBeLessThanOrEqual(BUDGET)
})

it('fetches nothing at the start that the size check does not count', async () => {
  const counted = new Map(firstLoad().map(({ file, bytes }) => [file, bytes]))
  const files = await fetched()
  expect(files.filter(({ file, bytes }) => counted.get(file) !== bytes)).toEqual([])
})
