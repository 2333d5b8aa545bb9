import { expect, it, vi } from 'vitest'

const page = () => {
  vi.resetModules()
  return import('../../src/io/storage/handed.ts')
}

it('hands a word to the next page, which takes it once', async () => {
  const { handOver } = await page()
  handOver('Now in German.')
  const next = await page()
  expect(next.takeOver()).toBe('Now in German.')
  expect(next.takeOver()).toBeNull()
})

it('leaves no word to the page after a page that took none', async () => {
  const { handOver } = await page()
  handOver('Now in German.')
  await page()
  expect((await page()).takeOver()).toBeNull()
})
