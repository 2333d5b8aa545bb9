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
    script.textContent = 'window.planted = true'
    document.body.append(script)
  })
  await expect.poll(() => violations).toContain('script-src-elem: inline')
  expect(await page.evaluate(() => 'planted' in window)).toBe(false)
  expect(pageErrors).toEqual([])
})
