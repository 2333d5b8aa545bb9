import { expect, it } from 'vitest'
import { openApp, waitForGraph } from './helpers/browser.ts'

it('keeps its policy where the host sends none, by the tag in the page alone', async () => {
  const { page, violations, pageErrors } = await openApp()
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ body: await answer.text(), contentType: 'text/html' })
    },
  )
  const answer = await page.reload()
  expect(answer?.headers()['content-security-policy']).toBeUndefined()
  await waitForGraph(page)
  expect(violations).toEqual([])
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.append('window.planted = true')
    const style = document.createElement('style')
    style.append('body { opacity: 0 }')
    document.body.append(script, style)
  })
  await expect.poll(() => violations).toContain('style-src-elem: inline')
  expect(await page.evaluate(() => 'planted' in window)).toBe(false)
  expect(pageErrors).toEqual([])
})

it('makes no text a script, and starts no worker from elsewhere', async () => {
  const { page } = await openApp()
  await waitForGraph(page)
  const refused = await page.evaluate(() => {
    const refuses = (act: () => unknown): boolean => {
      try {
        act()
        return false
      } catch {
        return true
      }
    }
    const script = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))
    return {
      markup: refuses(() => {
        document.body.innerHTML += '<b>planted</b>'
      }),
      elsewhere: refuses(() => new Worker('https://example.org/worker.js')),
      blob: refuses(() => new Worker(script)),
      another: refuses(() =>
        window.trustedTypes?.createPolicy('another', { createScriptURL: (address) => address }),
      ),
      own: refuses(() => new Worker(new URL('/assets/none.js', document.baseURI)).terminate()),
    }
  })
  expect(refused).toEqual({
    markup: true,
    elsewhere: true,
    blob: true,
    another: true,
    own: false,
  })
})
