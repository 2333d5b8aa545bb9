import { expect, it } from 'vitest'
import { openApp, waitForGraph } from './helpers/browser.ts'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]

it('speaks German in the chrome, and says which sentences are English', async () => {
  const { page, expectSilent } = await openApp('?lang=de#select=iran', SIZES[0])
  await waitForGraph(page)
  expect(
    await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
  ).toEqual(['de', 'ltr'])
  await page.getByRole('region', { name: 'Belege', exact: true }).waitFor()
  await page.getByRole('button', { name: 'In der Quelle zeigen' }).first().waitFor()
  await page.getByRole('checkbox', { name: 'Familie: Vorwürfe' }).waitFor()
  const names = await page.evaluate(() =>
    [...document.querySelectorAll('[aria-label]')]
      .filter((one) => one.closest('[lang="en"]') === null)
      .map((one) => one.getAttribute('aria-label') ?? '')
      // These cite a sentence.
      .filter((name) => !/^(Urteil|Notiz) zu:/.test(name)),
  )
  expect(names.join('\n')).not.toMatch(
    /\b(the|of|and|Show|Hide|Open|Close|Clear|Copy|Select|Evidence|Timeline|Table|Legend|Source|Export)\b/,
  )
  const spoken = page.locator('.statement .sentence').first()
  expect(await spoken.getAttribute('lang')).toBe('en')
  await expectSilent()
})

it('stands the other way round where words run from right to left, and nothing overflows', async () => {
  const { page, expectSilent } = await openApp('?lang=x-rtl#select=iran', SIZES[0])
  await waitForGraph(page)
  for (const size of SIZES) {
    await page.setViewportSize(size)
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('html, body, .app, .legend, #evidence, .top-bar, .stage')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map((one) => `${one.tagName}.${one.className}`),
    )
    expect(wide, `${size.width}`).toEqual([])
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  const [legend, evidence] = await Promise.all([
    page.locator('.legend-panel').boundingBox(),
    page.locator('#evidence').boundingBox(),
  ])
  expect(evidence?.x).toBe(0)
  expect(legend?.x ?? 0).toBeGreaterThan(1000)
  await expectSilent()
})
