import { expect, it } from 'vitest'
import { openApp } from './helpers/browser.ts'

it('opens the app in silence', async () => {
  const app = await openApp()
  await app.expectSilent()
  await app.close()
})

it('hears what a page says', async () => {
  const app = await openApp()
  await app.page.evaluate(() => console.info('planted'))
  await expect(app.expectSilent()).rejects.toThrow('info: planted')
  await app.close()
})

it('hears an error that nothing caught', async () => {
  const app = await openApp()
  await app.page.evaluate(() => {
    queueMicrotask(() => {
      throw new Error('planted')
    })
  })
  await expect(app.expectSilent()).rejects.toThrow('planted')
  await app.close()
})

it('hears a broken policy', async () => {
  const app = await openApp()
  await app.page.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = 'body { opacity: 0.5 }'
    document.body.append(style)
  })
  await expect.poll(() => app.violations).toContain('style-src-elem: inline')
  expect(await app.page.evaluate(() => getComputedStyle(document.body).opacity)).toBe('1')
  await app.close()
})

it('hears a request to another origin', async () => {
  const app = await openApp()
  await app.page.goto('http://127.0.0.1:9/planted').catch(() => null)
  expect(app.foreignRequests).toEqual(['http://127.0.0.1:9/planted'])
  await app.close()
})

it('opens with the size and the preferences asked for', async () => {
  const app = await openApp('', {
    width: 390,
    height: 700,
    colorScheme: 'dark',
    reducedMotion: 'reduce',
  })
  const seen = await app.page.evaluate(() => ({
    width: innerWidth,
    height: innerHeight,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    still: matchMedia('(prefers-reduced-motion: reduce)').matches,
  }))
  expect(seen).toEqual({ width: 390, height: 700, dark: true, still: true })
  await app.close()
})

it('opens a page as on a first visit, whatever was done on it before', async () => {
  const first = await openApp('', { width: 500, height: 400, colorScheme: 'dark' })
  const key = 'left-behind'
  await first.page.evaluate(async (name) => {
    localStorage.setItem(name, '1')
    sessionStorage.setItem(name, '1')
    await new Promise((done) => {
      indexedDB.open(name).onsuccess = done
    })
    console.info(name)
  }, key)
  await first.page.route('**/*', (route) => route.abort())
  await first.close()
  const { page, expectSilent } = await openApp()
  expect(page).toBe(first.page)
  const left = await page.evaluate(async (name) => {
    const databases = (await indexedDB.databases()).map((one) => one.name)
    const dark = matchMedia('(prefers-color-scheme: dark)').matches
    const stored = [localStorage.getItem(name), sessionStorage.getItem(name)]
    return { stored, kept: databases.includes(name), dark, width: innerWidth }
  }, key)
  expect(left).toEqual({ stored: [null, null], kept: false, dark: false, width: 1280 })
  await expectSilent()
})
